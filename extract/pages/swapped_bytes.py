"""Ligatures whose letters a distiller wrote with their bytes swapped: `昀椀nansija` for `finansija`."""

from __future__ import annotations

import re
from string import ascii_letters

_LETTERS = {ord(letter) << 8: letter for letter in ascii_letters}
_LIGATURE = re.compile(f"[{''.join(map(chr, _LETTERS))}]{{2,}}")  # no names of China stand in gazettes


def with_right_bytes(text: str) -> str:
    """The text with such letters as they look, one for one."""
    if text.isascii() or not _LIGATURE.search(text):
        return text
    return _LIGATURE.sub(lambda found: found[0].translate(_LETTERS), text)
