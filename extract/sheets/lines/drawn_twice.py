"""Words drawn again in the same place, as old typesetting does for bold: each is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.model import Word

OVERSTRUCK = 0.1  # heights: the same word drawn again nearer than this was doubled to look bold
BESIDE = 8  # lines at one height that are compared: a page has fewer columns
SQUARE = 4.0  # points: words are looked up by places this far apart


def drawn_once(words: Iterable[Word]) -> list[Word]:
    """The words less those drawn again in the same place, as old typesetting does for bold.

    Of a word drawn whole and in part, the whole stays.
    """
    words = list(words)
    places: dict[tuple[int, int], list[int]] = {}
    dropped: set[int] = set()
    for i, word in enumerate(words):
        for place in _ends(word):
            there = places.get(place)
            if there is None:
                places[place] = [i]
                continue
            for j in there:
                if j not in dropped and i not in dropped and j != i and _overstruck(words[j], word):
                    dropped.add(i if len(word.text) <= len(words[j].text) else j)
            there.append(i)
    return [word for i, word in enumerate(words) if i not in dropped] if dropped else words


def _ends(word: Word) -> Iterator[tuple[int, int]]:
    """Where the word begins and ends, in squares that overlap, so that near places share one."""
    row = int((word.top + word.bottom) / 2 // SQUARE)
    for x in (word.x0, word.x1):
        column = int(x // SQUARE)
        for near_row in (row, row + 1):
            yield near_row, column
            yield near_row, column + 1


def overlap(left: Word, right: Word) -> bool:
    """Whether a word begins within the one left of it."""
    return right.x0 < left.x1 - OVERSTRUCK * (left.bottom - left.top)


def _overstruck(first: Word, second: Word) -> bool:
    """Whether one is the other, or its beginning or end, and stands where that does."""
    reach = OVERSTRUCK * (second.bottom - second.top)
    if abs(first.top - second.top) >= reach:
        return False
    begin_alike, end_alike = abs(first.x0 - second.x0) < reach, abs(first.x1 - second.x1) < reach
    if not begin_alike and not end_alike:
        return False
    short, long = sorted((first.text, second.text), key=len)
    return long.startswith(short) if begin_alike else long.endswith(short)


def are_doubled(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether two lines may stand on one another; few words are asked, for most pages have no such lines."""
    ends = sorted(((row[0], row[-1]) for row in rows), key=lambda pair: pair[0].top)
    for i, (first, last) in enumerate(ends):
        for other_first, other_last in ends[i + 1 : i + 1 + BESIDE]:
            if other_first.top - first.top >= OVERSTRUCK * (first.bottom - first.top):
                break
            if other_first.x0 < last.x1 and first.x0 < other_last.x1:
                return True
    return False
