"""Funds as printed -> kinds of funds, who holds them, amounts with their currencies."""
