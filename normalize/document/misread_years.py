"""Years whose digits are typed or recognised as letters that look like them: `2O21`, `202l`."""

from __future__ import annotations

import re

from normalize.text import Change

RULE = "misread-number"
_DIGITS = str.maketrans("OoОоIl|ZS", "000011125")  # the second two are Cyrillic
_YEAR = re.compile(r"(?<!\w)2[0OoОо][0-3OoОоIl|Z][\dOoОоIl|ZS](?!\w)")
LEAST_DIGITS = 2  # of the four: fewer may be no year


def with_years_read(line: str) -> str:
    """The line with such years in digits."""
    return _YEAR.sub(lambda match: _read(match[0]), line) if "2" in line else line


def years_read_in(line: str) -> list[Change]:
    """What `with_years_read` changes in a line."""
    found = (match[0] for match in _YEAR.finditer(line))
    return [Change(word, _read(word), RULE) for word in found if word != _read(word)]


def _read(word: str) -> str:
    return word.translate(_DIGITS) if sum(map(str.isdecimal, word)) >= LEAST_DIGITS else word
