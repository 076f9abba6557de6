"""A text of funds parted into items with an amount each, where all have it behind their names or before."""

from __future__ import annotations

import regex

from normalize.amounts import AMOUNT

_SEPARATOR = regex.compile(r"[;,\n+]|(?:i|te|и|те)(?=\s)", regex.I)
_CLOSES = regex.compile(r"[^\S\n]*\)?[^\S\n]*")


def amount_items(text: str) -> list[str]:
    """`Budžet 10.000 KM, UNDP 5.000 KM` -> its two items; none where amounts do not part the text so."""
    found = list(AMOUNT.finditer(text))
    if len(found) < 2:
        return []
    return _behind(text, found) or _before(text, found)


def _behind(text: str, found: list[regex.Match[str]]) -> list[str]:
    """Items that end in their amounts."""
    items = []
    start = 0
    for match in found:
        end = _closed(text, match.end())
        items.append(text[start:end])
        mark = _SEPARATOR.match(text, end)
        if mark is None:
            last = match is found[-1] and not _says(text[end:])
            return items if last and all(map(_names, items)) else []
        start = mark.end()
    return items if not _says(text[start:]) and all(map(_names, items)) else []


def _before(text: str, found: list[regex.Match[str]]) -> list[str]:
    """Items that begin with their amounts."""
    if _says(text[: found[0].start()]):
        return []
    items = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        item = text[match.start() : following.start() if following else len(text)]
        parted = regex.search(r"(?:[;,\n+]|\s(?:i|te|и|те)|(?<=\)))\s*$", item)
        if following is not None and parted is None:
            return []
        items.append(item[: parted.start()] if parted and following else item)
    return items if all(map(_names, items)) else []


def _closed(text: str, end: int) -> int:
    """Behind the bracket that an amount is in."""
    match = _CLOSES.match(text, end)
    return match.end() if match else end


def _names(item: str) -> bool:
    """Whether an item has words beside its amount."""
    return _says(AMOUNT.sub(" ", item))


def _says(text: str) -> bool:
    return any(map(str.isalpha, text))
