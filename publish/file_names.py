"""A file's name as the dataset has it."""

from __future__ import annotations

import unicodedata


def as_text(name: str) -> str:
    """The name with U+FFFD for what in it is no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def comparable(name: str) -> str:
    """The same for names that people read alike: a disk may keep `č` as `c` and a mark behind it."""
    return unicodedata.normalize("NFC", as_text(name))
