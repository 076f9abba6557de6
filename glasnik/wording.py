"""How counts and names are written for people."""

from __future__ import annotations

NOTHING = "(nothing)"  # in the place of a value that is not there


def count(number: int, one: str, many: str = "") -> str:
    """`1 table`, `2 tables`, `1,000 activities`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def on_one_line(text: object) -> str:
    """A text or a file's path with line feeds and whatever else cannot be seen as `\\n`, `\\x07`."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(text))
