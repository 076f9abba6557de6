"""A share printed beside the sum that it makes: `10.000 KM (50%)`, `60% (60.000 KM)`, `30.000 KM – 30%`."""

from __future__ import annotations

import regex

from normalize.money.funds_words import words

_SHARE = rf"\d{{1,3}}(?:[.,]\d+)?\s*(?:%|{words('percent')}(?!\w))"
# Behind a mark a share stands alone: in `10.000 KM, 50% donatori` it is another's.
_BEHIND = regex.compile(
    rf"\s*\(\s*{_SHARE}\s*\)|\s*[-–,]?\s*{_SHARE}(?=\s*(?:$|[;,\n)]))",
    regex.I,
)
_BRACKET = regex.compile(rf"(?<![\w.,]){_SHARE}\s*[-–:]?\s*\(\s*$", regex.I)
_BEFORE = regex.compile(rf"(?:(?<![\w.,]){_SHARE}|\(\s*{_SHARE}\s*\))\s*[-–:=]?\s*$", regex.I)
_CLOSES = regex.compile(r"\s*\)")


def with_share(text: str, begin: int, start: int, end: int) -> tuple[int, int]:
    """Where a sum from `start` to `end` begins and ends with its share, none of which is before `begin`."""
    closing = _CLOSES.match(text, end)
    if closing and (opening := _BRACKET.search(text, begin, start)):
        return opening.start(), closing.end()
    if behind := _BEHIND.match(text, end):
        return start, behind.end()
    if before := _BEFORE.search(text, begin, start):
        return before.start(), end
    return start, end
