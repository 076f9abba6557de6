"""Pages whose text all reads upward, as landscape tables are set on upright pages: turned to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.model import Lean, Page, Ruling, Turn, Word
from extract.printed import Piece, PrintedActivity
from extract.sheets.lines.upward_text import upward_words

LEAST_WORDS = 20
SHARE = 0.7  # of the page's words


def upright(page: Page) -> Page:
    """The page turned a quarter clockwise where its words read upward, else as it is.

    Places on a page so turned are those of the turned page, until they are asked for by `place`.
    """
    lean = page.turned if isinstance(page.turned, Lean) else None
    upward = upward_words(page.words) if page.turned is lean else ()
    if not upward:
        return page
    longer = sum(len(word.text) > 1 for word in page.words)
    if longer < LEAST_WORDS or len(upward) < SHARE * longer:
        return page
    height = page.height
    return replace(
        page,
        width=page.height,
        height=page.width,
        words=tuple(_turned(word, height) for word in page.words),
        stamps=tuple(_turned(word, height) for word in page.stamps),
        hidden=tuple(_turned(word, height) for word in page.hidden),
        rulings=tuple(Ruling(height - r.bottom, r.x0, height - r.top, r.x1) for r in page.rulings),
        drawn=tuple(_turned(word, height) for word in page.drawn),
        turned=Turn(clockwise=True, across=height, lean=lean),
    )


def _turned(word: Word, height: float) -> Word:
    text, x0, top, x1, bottom, font = word
    return Word(text, height - bottom, x0, height - top, x1, font)


def with_turns(activity: PrintedActivity, turns: Mapping[int, Turn | Lean]) -> PrintedActivity:
    """The activity, its pieces told how their pages were turned: `turns` has that by page."""
    if not turns:
        return activity
    cells = tuple(cell._replace(pieces=_with_turns(cell.pieces, turns)) for cell in activity.cells)
    path = tuple(replace(heading, pieces=_with_turns(heading.pieces, turns)) for heading in activity.path)
    return replace(activity, cells=cells, path=path)


def _with_turns(pieces: Sequence[Piece], turns: Mapping[int, Turn | Lean]) -> tuple[Piece, ...]:
    return tuple(piece._replace(turned=turns.get(piece.page)) for piece in pieces)
