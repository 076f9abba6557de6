"""Bands of a plan's table that are headings over the rows below."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from extract.capitals import in_capitals
from extract.folding import fold
from extract.heads.cell_texts import cell_lines_text, cell_text
from extract.heads.columns import LEVEL_FIELDS, Column, column_at, column_of, covers
from extract.heads.levels import LevelReader, split_number
from extract.heads.text_reader import TextReader
from extract.model import Cell, Legible, Table
from extract.printed import Piece
from extract.row_numbers import is_enumerator, is_next, is_number
from extract.rows.row_events import HeadingPiece, RowPiece

HEADING_SHARE = 0.6  # of the table's width: a lone cell this wide may be a heading over the rows below
LONGEST_HEADING = 400  # characters
LEAST_LETTERS = 5  # of a title
TWO = 2  # a number, or a level's word, and a title
FIRST_COLUMN = attrgetter("first_column")


def heading_at(
    table: Table,
    here: Sequence[Cell],
    below: Sequence[Cell],
    band: int,
    columns: Sequence[Column],
    reader: TextReader,
) -> HeadingPiece | None:
    """A band with one text in it, as wide as the table, or one beside its number or level's word.

    Cells at the side, which reach over rows, may stand left of it, with their text or blank behind a cut.
    """
    own, sides = parted_sides(here, columns)
    filled = sorted(own, key=FIRST_COLUMN)
    if not filled or len(filled) > TWO or any(cell.first_band != band for cell in filled):
        return None
    *beside, title = filled
    over = is_over_columns(title, table, columns)
    if sides and (not over or not _all_left_of(sides, filled[0])):
        return None
    if beside:
        numbered = over and _is_number_beside(beside[0], title, below, columns, reader.legible)
        if not numbered and not _is_label_of(beside[0], title, table, columns, reader):
            return None
    elif not (
        over
        or _is_titled_number(title, columns, reader)
        or _is_level_alone(title, columns, reader)
        or is_capital_alone(title, table, columns, reader)
    ):
        return None
    sides += [cell for cell in here if _goes_on_beside(cell, filled[0], columns)] if over else []
    number = reader.cell_text(beside[0]) if beside else ""
    text = f"{number} {cell_lines_text(title, reader.legible)}".strip()
    if len(text) > LONGEST_HEADING:
        return None
    left = _side_piece(table.page, sides, columns) if sides else None
    pieces = tuple(Piece.of(table.page, cell) for cell in filled)
    heading = reader.levels.read_over(text, pieces)
    return HeadingPiece(heading, text, title.open_top, title.open_bottom, left)


def parted_sides(cells: Sequence[Cell], columns: Sequence[Column]) -> tuple[list[Cell], list[Cell]]:
    """The cells with text that stand at no side, and those that do."""
    filled = [cell for cell in cells if cell.lines]
    levels = sum([column.field in LEVEL_FIELDS for column in columns])
    if not levels or len(filled) > TWO + levels:  # most bands are rows: quick
        return filled, []
    return [c for c in filled if not is_side(c, columns)], [c for c in filled if is_side(c, columns)]


def is_side(cell: Cell, columns: Sequence[Column]) -> bool:
    """Whether a cell stands in a column of headings, and in that alone."""
    at = column_of(cell, columns)
    one = sum(covers(cell, column) for column in columns) <= 1
    return at is not None and columns[at].field in LEVEL_FIELDS and one


def _all_left_of(sides: Sequence[Cell], cell: Cell) -> bool:
    return all(side.last_column < cell.first_column for side in sides)


def _goes_on_beside(cell: Cell, heading: Cell, columns: Sequence[Column]) -> bool:
    """Whether a blank cell left of a heading reaches over rows: the rest of a side cell that the page cut."""
    over_rows = cell.last_band > cell.first_band
    return not cell.lines and over_rows and is_side(cell, columns) and _all_left_of([cell], heading)


def _side_piece(page: int, sides: Sequence[Cell], columns: Sequence[Column]) -> RowPiece:
    """The side cells as a piece of a row that has nothing else."""
    placed = sorted((at, (cell,)) for cell in sides if (at := column_of(cell, columns)) is not None)
    return RowPiece(page, "", tuple(placed), opens=False, stays_open=False)


def _is_number_beside(
    beside: Cell, title: Cell, below: Sequence[Cell], columns: Sequence[Column], legible: Legible
) -> bool:
    """Whether a number stands alone in its column beside one cell over all the others.

    Not where the next number of its form follows: then it is a row's, whose cells are merged.
    """
    at = column_at(columns, "no") or 0  # where rows have no numbers, what stands before the title is one
    over = title.last_column - title.first_column + 1 == len(columns) - 1
    number = cell_text(beside, legible)
    if at != 0 or not over or len(columns) <= 3 or column_of(beside, columns) != at or not is_number(number):
        return False
    following = (cell for cell in below if cell.first_band > beside.first_band and cell.lines)
    numbers = (cell_text(cell, legible) for cell in following if column_of(cell, columns) == at)
    return not any(is_next(after, number) for after in numbers)


def _is_titled_number(cell: Cell, columns: Sequence[Column], reader: TextReader) -> bool:
    """Whether a band's only text, in the column of numbers, is a level's number and title: not merged."""
    at = column_at(columns, "no")
    if at is None or column_of(cell, columns) != at or cell.open_top:
        return False
    found = reader.levels.read_section(reader.cell_text(cell), cell.bold)
    return found is not None and sum(map(str.isalpha, found.title)) >= LEAST_LETTERS


def _is_level_alone(cell: Cell, columns: Sequence[Column], reader: TextReader) -> bool:
    """Whether a band's only text, in bold in the column of activities, is a level's word, number, title."""
    at = column_at(columns, "activity")
    if at is None or column_of(cell, columns) != at or cell.open_top or not cell.bold:
        return False
    named = reader.levels.read(reader.cell_text(cell))
    return named is not None and bool(named.level and named.no and named.title)


def is_capital_alone(cell: Cell, table: Table, columns: Sequence[Column], reader: TextReader) -> bool:
    """Whether a band's only text is a group's title in the first column: bold, in capitals, others there not.

    Where no rules part the columns, or its cells are not merged, nothing else shows that it is over the rows.
    """
    if cell.first_column != 0 or cell.open_top or cell.first_band == 0 or is_side(cell, columns):
        return False
    if not _is_capital(cell, reader):
        return False
    others = [other for other in table.cells if other.first_column == 0 and other.lines and other is not cell]
    return 2 * sum(_is_capital(other, reader) for other in others) < len(others)


def _is_capital(cell: Cell, reader: TextReader) -> bool:
    return cell.bold and in_capitals(reader.cell_text(cell), LEAST_LETTERS)


def _is_label_of(
    label: Cell, title: Cell, table: Table, columns: Sequence[Column], reader: TextReader
) -> bool:
    """Whether a cell has but a level's word, and perhaps its number: `Mjera 1.2 | Jačanje kapaciteta`.

    The title beside it reaches over several columns, or is the only text right of the column of numbers.
    """
    text = reader.cell_text(label)
    named = reader.levels.read(text)
    bare = fold(text) in reader.vocabulary.levels
    if not bare and (named is None or not named.level or named.title):
        return False
    if sum(covers(title, column) for column in columns) > 1:
        return title.box.x1 - label.box.x0 >= HEADING_SHARE * (table.box.x1 - table.box.x0)
    at = column_at(columns, "no")
    return at is not None and column_of(label, columns) == at


def goes_on_heading(above: HeadingPiece, piece: HeadingPiece, under_head: bool, levels: LevelReader) -> bool:
    """Whether the page cuts a heading in two: no rule closes it there, or its text goes on in mid sentence.

    What has a level or a number of its own begins another one. Under a repeated head (`under_head`) its rest
    has a rule above it.
    """
    number, title = split_number(piece.text)
    mark, _, behind = piece.text.partition(" ")
    numbered = (number and title[:1].isupper()) or (is_enumerator(mark) and behind[:1].isupper())
    if levels.read(piece.text) is not None or numbered:
        return False
    if piece.text[:1].islower():
        return above.stays_open or not above.text[:1].islower()
    return above.stays_open and (piece.opens or under_head)


def is_over_columns(cell: Cell, table: Table, columns: Sequence[Column]) -> bool:
    """Whether it is wide, and over several columns.

    One wide column alone may hold the only text of a row's last lines.
    """
    if cell.box.x1 - cell.box.x0 < HEADING_SHARE * (table.box.x1 - table.box.x0):
        return False
    return sum(covers(cell, column) for column in columns) > 1
