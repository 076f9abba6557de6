"""What is set over a table, as watermarks and stamps are, or cut away: no text of its cells, and told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model import QUOTED, UNREADABLE, Line, Oddity, Page, Sheet, Table, Word
from extract.pages.drawn_letters import FONT as DRAWN

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


def with_drawn_text(page: Page, tables: Sequence[Table]) -> Page:
    """The page, with the text that is drawn as shapes in one of its tables among its words."""
    drawn = [word for word in page.drawn if any(_is_over(word, table) for table in tables)]
    return replace(page, words=(*page.words, *drawn)) if drawn else page


def told_left_out(table: Table, sheet: Sheet) -> Iterator[Oddity]:
    """A problem where stamps of its page stand over a table, a warning where these have digits; and one where
    text of its rows is hidden."""
    hidden = [line.text for line in sheet.hidden if _is_over(line, table)]
    if hidden:
        message = (
            "text that is in the file and not seen on the page, as under a box or in white, was left out"
        )
        yield Oddity("text_hidden", message, "info", table.page, " | ".join(hidden)[:QUOTED])
    drawn = sum(1 for cell in table.cells if any(_is_drawn(line) for line in cell.lines))
    if drawn:
        message = (
            f"the letters of {drawn} cells are drawn as shapes and could not be read: run OCR on the page"
        )
        yield Oddity("text_untrusted", message, "error", table.page)
    texts = [stamp.text for stamp in sheet.stamps if _is_over(stamp, table)]
    if texts:
        message = "what is set over the table, as a watermark, stamp or signature is, was left out"
        severity = "warning" if any(c.isdigit() for text in texts for c in text) else "info"
        yield Oddity("stamp_left_out", message, severity, table.page, " ".join(texts))


def _is_drawn(line: Line) -> bool:
    return UNREADABLE in line.text and any(font == DRAWN for _, font in line.fonts)


def _is_over(word: Word | Line, table: Table) -> bool:
    x0, top, x1, bottom = table.box
    return word.x0 < x1 and x0 < word.x1 and word.top < bottom and top < word.bottom
