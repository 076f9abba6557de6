"""Running heads and feet on a page that may hold an unruled table, whose own rows may look like these."""

from __future__ import annotations

from collections.abc import Sequence

from extract.heads.text_reader import TextReader
from extract.model import Box, Sheet
from extract.sheets.lines.gaps import TextRow, white
from extract.sheets.lines.line_making import make_line
from extract.sheets.lines.word_places import stands_in
from extract.unruled.unruled_heads import HeadFinder

CLOSE = 0.8  # heights: a running head stands further from the text than this
MOST_MARK = 6  # words of a line that says that a table goes on


def without_furniture(
    rows: Sequence[TextRow], sheet: Sheet, heads: HeadFinder, reader: TextReader
) -> list[TextRow]:
    """The rows between running head and foot.

    A table's own rows may be taken for either, where they repeat at a page's edge; a running head
    is the outermost row, names no columns and keeps its distance, or says which page it is.
    """
    boxes = [line.box for line in sheet.furniture]
    legible, known = reader.legible, reader.vocabulary
    marked = [line.box for line in sheet.furniture if known.marks.page_of(legible(line)) is not None]
    below = rows[_furniture_rows(rows, boxes, marked, heads) :]
    own = below[: len(below) - _furniture_rows(below[::-1], boxes, marked, heads)]
    says = known.says_continued
    marks = [len(row.words) <= MOST_MARK and says(legible(make_line(row.words))) for row in own]
    if not any(marks):
        return list(own)
    return [row for at, row in enumerate(own) if not (marks[at] and _stands_apart(own, at, heads))]


def _stands_apart(rows: Sequence[TextRow], at: int, heads: HeadFinder) -> bool:
    """Whether a row is no line of a cell's text: it keeps its distance, or stands over a head."""
    row = rows[at]
    above, below = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    far = CLOSE * row.height
    over = below is None or white(row, below) > far or heads.names_columns(below)
    return over and (above is None or white(above, row) > far)


def _furniture_rows(
    inward: Sequence[TextRow], boxes: Sequence[Box], marked: Sequence[Box], heads: HeadFinder
) -> int:
    """How many rows from the page's edge inward are a running head's or foot's, to a wide blank.

    Or to a part of it that is `marked` as one by what it says.
    """
    found = 0
    for at, row in enumerate(inward):
        if not all(stands_in(word, boxes) for word in row.words) or heads.names_columns(row):
            break
        inner = inward[at + 1] if at + 1 < len(inward) else None
        gap = max(white(row, inner), white(inner, row)) if inner is not None else 0.0
        says_page = any(stands_in(word, marked) for word in row.words)
        if inner is None or says_page or gap > CLOSE * row.height:
            found = at + 1
    return found
