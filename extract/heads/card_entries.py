"""The entries of cards: tables of two columns, a plan's headings in the first one, a row's texts beside them.

`Mjera 1.` | what is to be done, `Nosioci posla:` | who does it, `Rok:` | when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS
from extract.heads.text_reader import TextReader
from extract.model import Cell, Line, Table
from extract.row_numbers import inner_number, is_number
from extract.vocabulary import LONGEST_HEADING

KINDS = ("measure", "activity", "subactivity")  # fields whose headings name what a card is of
BEFORE = ("no", *LEVEL_FIELDS, *KINDS)  # those that may stand before it
FUNDS = ("resource", "funding")
BESIDE = (*KINDS, "institution", "partner", "deadline", *FUNDS)
MOST_COLUMNS = 4  # of rulings: what stands beside a heading may be parted
LAST_WORD = re.compile(r"\S+\s*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading and what stands beside it; one without a `heading` goes on with the entry above.

    `field` is what the heading names, `number` has but the number that stands behind it (`Mjera 1.`), in the
    heading's place. What is `over` all columns has no heading, or begins with it.
    """

    heading: str
    field: str | None
    cells: tuple[Cell, ...]
    number: Cell | None = None
    over: bool = False

    @property
    def key(self) -> str:
        """By what the same heading is known in another card."""
        return fold(self.heading)

    @property
    def is_kind(self) -> bool:
        """Whether it may say what is to be done."""
        return self.field in KINDS


def entries_of(table: Table, reader: TextReader) -> list[Entry]:
    """The table's entries from the top; none where it is not laid out as cards are."""
    last = len(table.columns) - 2
    if not table.page or not 0 < last < MOST_COLUMNS:
        return []
    over = [
        cell for cell in table.cells if cell.first_column == 0 and cell.last_column == last and cell.lines
    ]
    labels = [cell for cell in table.cells if cell.first_column == 0 and cell.last_column < last]
    if not labels or len({cell.last_column for cell in labels}) > 1:
        return []
    taken: set[int] = set()
    found: list[Entry] = []
    for cell in sorted((*over, *labels), key=lambda cell: cell.first_band):
        if cell.last_column == last:
            found.append(Entry("", None, (cell,), over=True))
            continue
        beside = [
            other
            for other in table.cells
            if other.first_column > cell.last_column
            and other.first_band <= cell.last_band
            and cell.first_band <= other.last_band
            and other.lines
            and id(other) not in taken
        ]
        if any(map(partial(_is_heading, reader=reader), beside)) and not _names_fund(cell, beside, reader):
            return []
        taken |= set(map(id, beside))
        beside.sort(key=lambda other: (other.first_band, other.first_column))
        if cell.lines or beside:
            found.append(_entry(cell, tuple(beside), reader))
    return list(_with_titles(found, reader))


def _is_heading(cell: Cell, reader: TextReader) -> bool:
    """Whether a text beside a heading is one itself: then two entries stand side by side."""
    text = reader.cell_text(cell)
    return reader.vocabulary.is_exact(text) and reader.vocabulary.field_of(text) in BESIDE


def _names_fund(label: Cell, beside: Sequence[Cell], reader: TextReader) -> bool:
    """Whether all that stands beside a heading of funds names a source that is a heading, too: `Budžet`."""
    if len(beside) != 1 or beside[0].first_column != label.last_column + 1:
        return False
    heading, text = (reader.cell_text(cell).strip() for cell in (label, beside[0]))
    is_source = reader.vocabulary.is_source(text) and not text.endswith(":")
    return is_source and reader.vocabulary.field_of(heading.rstrip(":")) in FUNDS


def _entry(label: Cell, beside: tuple[Cell, ...], reader: TextReader) -> Entry:
    """A heading in the first column, its number apart, with what stands beside it."""
    heading = reader.cell_text(label).strip().rstrip(":").rstrip()
    known = reader.vocabulary
    words = heading.split()
    if len(words) > 1 and is_number(words[-1]) and len(heading) <= LONGEST_HEADING:
        before = words[:-2] if fold(words[-2]) in known.around["number"] and words[:-2] else words[:-1]
        field = known.field_of(" ".join(before))
        if field in BEFORE:
            number = label._replace(lines=(_last_word(label.lines[-1]),))
            return Entry(" ".join(before), field, beside, number)
    return Entry(heading, known.field_of(heading) if heading else None, beside)


def _last_word(line: Line) -> Line:
    """The line's last word alone: a number behind the name of what it counts."""
    match = LAST_WORD.search(line.text.rstrip(" :"))
    return line._replace(text=match[0].strip() if match else line.text, fonts=((0, line.fonts[-1][1]),))


def _with_titles(entries: Sequence[Entry], reader: TextReader) -> Iterable[Entry]:
    """The entries, where a card's title stands over all columns: `Mjera 1.1: Jačanje kapaciteta`.

    Not where a heading below it names what is to be done: then it is a level's.
    """
    for at, entry in enumerate(entries):
        named = _title(entry, reader) if entry.over else None
        below = entries[at + 1 :]
        end = next((n for n, other in enumerate(below) if other.over), len(below))
        if named is not None and end and not any(other.is_kind for other in below[:end]):
            entry = named
        yield entry


def _title(entry: Entry, reader: TextReader) -> Entry | None:
    """A text over all columns as an entry of what it names, or None."""
    text = reader.cell_text(entry.cells[0])
    parted = inner_number(text)
    word = parted.word if parted is not None else text.partition(":")[0] if ":" in text else ""
    field = reader.vocabulary.field_of(word.strip()) if word.strip() else None
    return Entry(word.strip(), field, entry.cells, over=True) if field in KINDS else None
