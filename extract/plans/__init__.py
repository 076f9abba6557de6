"""Sheets -> plans as printed."""
