"""The columns of a plan that is laid out as cards: one for each heading that any card has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.heads.card_entries import Entry
from extract.heads.cards import kind_at
from extract.heads.column_fields import named_columns
from extract.heads.columns import LEVEL_FIELDS, Column
from extract.heads.text_reader import TextReader
from extract.model import Box, Cell, Line, Table, one_font

NOWHERE = Box(0.0, 0.0, 0.0, 0.0)  # columns of cards have no place of their own: no other table lines up
NUMBER = "#"  # the key of the numbers that stand behind a heading


@dataclass(frozen=True, slots=True)
class CardColumns:
    """The columns so far, in the order they were met, and at which of them a heading's text is, by its key.

    `openings` are the keys of the headings that cards begin with, `last` is the column of the last text. A
    card `is_begun` that does not say yet what is to be done: it stands below.
    """

    openings: frozenset[str] = frozenset()
    columns: tuple[Column, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    last: int | None = None
    is_begun: bool = False

    def knows(self, entry: Entry) -> bool:
        """Whether a card so far has the entry's heading, or one of the same field."""
        return entry.key in self.places or any(column.field == entry.field for column in self.columns)


def under(
    known: CardColumns, card: Sequence[Entry], begins: bool, reader: TextReader
) -> tuple[CardColumns, list[tuple[int, Cell]]]:
    """The columns with those of one more card's entries, and its cells, each at its column's index.

    A card that `begins` here says what is to be done, or the rest of one that has but its number so far; the
    rest of another only has what is left of it.
    """
    own = [entry for entry in card if entry.heading]
    says = begins or known.is_begun
    named = list(_named(own, says, reader))
    is_begun = says and not any(column.field == "activity" for column in named)
    columns, places, last = list(known.columns), dict(known.places), None if begins else known.last
    used = dict(_alone(own, named, known)) if begins else {}
    cells: list[tuple[int, Cell]] = []
    fields = dict(zip(map(id, own), named, strict=True))
    for entry in card:
        if not entry.heading:
            if last is not None and not entry.over:
                cells += [(last, cell) for cell in entry.cells]
            continue
        column = fields[id(entry)]
        last = used[entry.key] = _place(entry.key, column, columns, places, used)
        if not column.field.startswith("other:"):
            columns[last] = replace(columns[last], heading=column.heading)
        if entry.number is not None and column.field == "activity":
            number = Column(*_across(), "no", column.heading)
            used[NUMBER] = _place(NUMBER, number, columns, places, used)
            cells.append((used[NUMBER], entry.number))
        cells += [(last, cell) for cell in _own_cells(entry, column)]
    return replace(known, columns=tuple(columns), places=places, last=last, is_begun=is_begun), cells


def _alone(card: Sequence[Entry], named: Sequence[Column], known: CardColumns) -> Iterator[tuple[str, int]]:
    """Keys of headings that have their field's column in a card, though they had a further one in others.

    Those stood beside another heading of the field there, and do not here. Not for the rest of a cut card.
    """
    fields = {column.field: at for at, column in reversed(list(enumerate(known.columns)))}
    for entry, column in zip(card, named, strict=True):
        at = known.places.get(entry.key)
        further = at is not None and known.columns[at].field.startswith("other:") and not entry.is_kind
        beside = any(other.field == column.field and other.key != entry.key for other in card)
        if further and not beside and column.field in fields:
            yield entry.key, fields[column.field]


def _own_cells(entry: Entry, column: Column) -> tuple[Cell, ...]:
    """What stands beside a heading; a level's number, printed behind its word, stands before its title."""
    if entry.number is None or not entry.cells or column.field not in LEVEL_FIELDS:
        return entry.cells
    first, *rest = entry.cells
    box = entry.number.box.hull(first.box)
    return (first._replace(box=box, lines=(*entry.number.lines, *first.lines)), *rest)


def _named(card: Sequence[Entry], says: bool, reader: TextReader) -> Iterator[Column]:
    """A column for each of the entries, all of which have headings, named as those of a plan's head are.

    One of them `says` what is to be done, or none.
    """
    if not card:
        return
    at = kind_at(card, reader) if says else None
    numbered = at is not None and card[at].number is not None
    head = Table(1, NOWHERE, (), (), tuple(_head_cell(entry.heading, n) for n, entry in enumerate(card)))
    columns = named_columns(head, 0, 0, replace(reader, legible=lambda line: line.text))
    for n, (entry, column) in enumerate(zip(card, columns, strict=True)):
        heading, name = entry.heading, column.field
        if n == at:
            name = "activity"
        elif entry.is_kind or name in LEVEL_FIELDS or name in ("activity", "subactivity"):
            level = "goal" if entry.field == "goal" else "measure"
            name = level if at is not None and n < at else f"other:{heading}"
        elif name == "no" and numbered:
            name = f"other:{heading}"
        yield Column(*_across(), name, heading)


def _head_cell(heading: str, at: int) -> Cell:
    """The cell of a head that says what a heading does."""
    return Cell(NOWHERE, 0, 0, at, at, (Line(heading, one_font(""), *NOWHERE),))


def _place(
    key: str, column: Column, columns: list[Column], places: dict[str, int], used: Mapping[str, int]
) -> int:
    """The index of a heading's column: its own of other cards, or that of its field, or a further one."""
    if key in used:
        return used[key]
    free = [at for at in range(len(columns)) if at not in used.values()]
    same = [at for at in free if columns[at].field == column.field]
    at = places.get(key)
    if at is None or at not in free or "activity" in (column.field, columns[at].field):
        at = next(iter(same), None)
    if at is None:
        taken = {each.field for each in columns}
        if column.field in taken and column.field not in LEVEL_FIELDS:
            column = replace(column, field=f"other:{column.heading}")
        at = len(columns)
        columns.append(column)
    places[key] = at
    return at


def _across() -> tuple[float, float]:
    return NOWHERE.x0, NOWHERE.x1
