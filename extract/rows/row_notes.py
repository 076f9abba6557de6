"""Bands of a plan's table that are notes to the row above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.folding import fold
from extract.heads.cell_texts import cell_lines_text
from extract.heads.columns import Column, column_of
from extract.heads.levels import LevelReader
from extract.heads.text_reader import TextReader
from extract.model import Cell
from extract.rows.row_events import HeadingPiece, NotePiece

FOOTNOTE = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\*{1,3})\)?\s*(?=\w)")  # the mark that a footnote begins with
NOTED = ("no", "activity")  # the columns that a note of the whole table may be written in


def note_at(page: int, here: Sequence[Cell], heading: HeadingPiece, levels: LevelReader) -> NotePiece | None:
    """A line that begins with a footnote's mark, or with a colon behind a column's name or a word of notes.

    Not where a level is called so.
    """
    cells = [cell for cell in here if cell.lines]
    if len(cells) != 1:
        return None
    if mark := FOOTNOTE.match(heading.text):
        return NotePiece(page, mark[1], cells[0], heading, footnote=True)
    label, colon, _ = heading.text.partition(":")
    label = " ".join(label.split())
    known = levels.vocabulary.is_exact(label) and fold(label) not in levels.vocabulary.levels
    known = known or fold(label) in levels.vocabulary.around["note"]
    return NotePiece(page, label, cells[0], heading) if colon and known else None


def note_in_column(
    page: int, here: Sequence[Cell], band: int, columns: Sequence[Column], reader: TextReader
) -> NotePiece | None:
    """A row whose only text begins with a word of notes and a colon: `Legenda: …` in a column of its own.

    Not where no rule parts it from the row above, which may go on so.
    """
    filled = [cell for cell in here if cell.lines]
    if len(filled) != 1 or filled[0].first_band != band or filled[0].open_top:
        return None
    at = column_of(filled[0], columns)
    if at is None or columns[at].field not in NOTED:
        return None
    text = cell_lines_text(filled[0], reader.legible)
    label = " ".join(text.partition(":")[0].split())
    known = reader.vocabulary.is_exact(label) and reader.vocabulary.field_of(label) == "note"
    if ":" not in text or not (known or fold(label) in reader.vocabulary.around["note"]):
        return None
    heading = HeadingPiece(reader.levels.read_over(text), text, False, filled[0].open_bottom)
    return NotePiece(page, label, filled[0], heading, footnote=True)
