"""`reference/joining_words.csv`: words that join two names or halves of one, and how."""

from __future__ import annotations

from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference

# Both of what is joined; one of them, or the second in other words; the second against the first.
JOINS = ("and", "or", "while")


@cache
def joining_words() -> tuple[tuple[str, str], ...]:
    """Each word in Latin letters and how it joins; GlasnikError for a way that is not known."""
    rows = read_reference("joining_words.csv", ("word", "joins"))
    for row in rows:
        if row["joins"] not in JOINS:
            raise GlasnikError(f"joining_words.csv: {row['word']}: joins {row['joins']!r}, not as {JOINS}")
    return tuple((row["word"], row["joins"]) for row in rows)
