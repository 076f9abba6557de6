"""What is set over a table, as watermarks and stamps are: no text of its cells, and told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Oddity, Page, Table, Word

STAMP = 4.0  # usual heights: what is higher and wider, over a table, is a stamp on it and no text of it
LEAST_STAMP = 30.0  # points


def without_stamps(page: Page, tables: Sequence[Table]) -> Page:
    """The page, those of its words among the `stamps` whose letters stand large over one of its tables."""
    heights = [bottom - top for _, _, top, _, bottom, _ in page.words] if tables else []
    if max(heights, default=0.0) < LEAST_STAMP:
        return page
    least = STAMP * sorted(heights)[len(heights) // 2]
    large = [
        word
        for word in page.words
        if word[4] - word[2] > least and word[3] - word[1] > least and any(_is_over(word, t) for t in tables)
    ]
    kept = set(map(id, large))
    words = tuple(word for word in page.words if id(word) not in kept)
    return replace(page, words=words, stamps=(*page.stamps, *large)) if large else page


def with_stamps_told(tables: Sequence[Table], stamps: Sequence[Word]) -> list[Table]:
    """The tables, those with an oddity that a stamp stands over."""
    return [_told(table, [stamp.text for stamp in stamps if _is_over(stamp, table)]) for table in tables]


def _told(table: Table, texts: Sequence[str]) -> Table:
    if not texts:
        return table
    message = "what is set over the table, as a watermark or a stamp is, was left out"
    odd = Oddity("stamp_left_out", message, "info", table.page, " ".join(texts))
    return replace(table, oddities=(*table.oddities, odd))


def _is_over(word: Word, table: Table) -> bool:
    x0, top, x1, bottom = table.box
    return word.x0 < x1 and x0 < word.x1 and word.top < bottom and top < word.bottom
