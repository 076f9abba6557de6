"""Words, rulings, tables and sheets made by hand, for tests of one stage alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.heads.levels import LevelReader
from extract.heads.text_reader import TextReader
from extract.model import Box, Cell, Line, Ruling, Sheet, Table, Word, one_font
from extract.vocabulary import Vocabulary
from normalize.document.plan_words import load_vocabulary

FONT = "Liberation"
BOLD = "Liberation-Bold"
WIDTH, HEIGHT = 600.0, 800.0
COLUMNS = (40.0, 80.0, 280.0, 360.0, 480.0, 560.0)
HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")
ROW_HEIGHT = 40.0


@cache
def vocabulary() -> Vocabulary:
    """The words that a real run knows, read once: tests only look words up in them."""
    return load_vocabulary()


VOCABULARY = vocabulary()
MARKS = VOCABULARY.marks


def legible(line: Line) -> str:
    """As printed."""
    return line.text


def text_reader() -> TextReader:
    """Reads lines as printed, by the words that a real run knows."""
    return TextReader(LevelReader(vocabulary()), legible)


def word(text: str, x0: float, top: float, font: str = FONT, size: float = 10.0) -> Word:
    """A word half as wide as high for each letter."""
    return Word(text, x0, top, x0 + len(text) * size / 2, top + size, font)


def line(text: str, top: float = 0.0, x0: float = 0.0, font: str = FONT, size: float = 10.0) -> Line:
    """A line of one font."""
    return Line(text, one_font(font), x0, top, x0 + len(text) * size / 2, top + size)


def across(y: float, x0: float, x1: float) -> Ruling:
    """A horizontal rule."""
    return Ruling(x0, y - 0.25, x1, y + 0.25)


def down(x: float, top: float, bottom: float) -> Ruling:
    """A vertical rule."""
    return Ruling(x - 0.25, top, x + 0.25, bottom)


def lattice(columns: Sequence[float], bands: Sequence[float]) -> list[Ruling]:
    """All rules of a table without merged cells."""
    horizontal = [across(y, columns[0], columns[-1]) for y in bands]
    return horizontal + [down(x, bands[0], bands[-1]) for x in columns]


def table(
    rows: Sequence[Sequence[str | None]],
    page: int = 1,
    columns: Sequence[float] = COLUMNS,
    top: float = 100.0,
    open_top: bool = False,
    open_bottom: bool = False,
    fonts: Sequence[str] = (),
) -> Table:
    """A table of texts (lines by LF), a row in each band. A cell goes on over the `None`s right of it; a row
    of `^` in a column goes on with the cell above."""
    bands = [top + ROW_HEIGHT * i for i in range(len(rows) + 1)]
    cells: list[Cell] = []
    for band, row in enumerate(rows):
        font = fonts[band] if fonts else FONT
        for column, text in enumerate(row):
            if text is None or text == "^":
                continue
            last_column = column
            while last_column + 1 < len(row) and row[last_column + 1] is None:
                last_column += 1
            last_band = band
            while last_band + 1 < len(rows) and rows[last_band + 1][column] == "^":
                last_band += 1
            box = Box(columns[column], bands[band], columns[last_column + 1], bands[last_band + 1])
            lines = [
                line(part, bands[band] + 2 + 12 * at, box.x0 + 2, font)
                for at, part in enumerate(text.split("\n"))
                if part
            ]
            cells.append(
                Cell(
                    box,
                    band,
                    last_band,
                    column,
                    last_column,
                    tuple(lines),
                    open_top and band == 0,
                    open_bottom and last_band == len(rows) - 1,
                )
            )
    box = Box(columns[0], bands[0], columns[-1], bands[-1])
    return Table(page, box, tuple(columns), tuple(bands), tuple(cells))


def over_all(text: str, columns: int = 5) -> list[str | None]:
    """A row of one cell over all columns."""
    return [text, *[None] * (columns - 1)]


def sheet(page: int, *tables: Table, lines: Sequence[Line] = ()) -> Sheet:
    """A page of tables and lines."""
    return Sheet(page, WIDTH, HEIGHT, tables, tuple(lines))
