"""Edges -> tables: cells with spans and open edges, and each word in its cell."""
