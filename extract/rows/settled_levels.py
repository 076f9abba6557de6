"""Rows read with a level's column as that of activities, where the plan's other pages tell that it is none.

A page whose head does not name the activities (`Mjera | Postupci`) has the level's for these; a head on
another page may name them (`Mjera | Aktivnost`), or its merged cells tell of the level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.alignment import NEAR
from extract.heads.columns import LEVEL_FIELDS, Column, column_at, with_fields
from extract.heads.text_reader import TextReader
from extract.model import Oddity
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece
from extract.rows.sides import Sides
from extract.vocabulary import Vocabulary

SETTLED = "a column that no head calls one of activities has them, as it does on other pages of the plan"
GLUED = "a level's column was taken for that of activities where no head told: several rows were read as one"

WHOLE = ("activity", "deadline", "institution")  # a piece with text in all of these is a row

Columns = tuple[Column, ...]


def settle_levels(
    drafts: Sequence[Draft], columns: Columns, reader: TextReader
) -> tuple[Columns, list[Oddity]]:
    """Give such rows the columns that the plan's others have; its own `columns` so, and what is told.

    Of a column that has the activities under the last head, too, others tell.
    """
    heads = dict.fromkeys((*(draft.columns for draft in drafts), columns))
    found = {head: _settled(head, [*heads], reader.vocabulary) for head in heads}
    settled = {head: own for head, own in found.items() if own is not None}
    columns = settled.get(columns, columns)
    known = {c.heading for head in (*heads, columns) for c in head if c.field == "activity"}
    return columns, list(_take(drafts, settled, known, reader)) if settled else []


def _take(
    drafts: Sequence[Draft], settled: Mapping[Columns, Columns], known: set[str], reader: TextReader
) -> Iterator[Oddity]:
    """Give rows their settled columns, and their headings; tells of columns that are not `known` by name."""
    sides = Sides(reader)
    before: Draft | None = None
    own = False  # whether the headings at the side of the row above are from here
    for draft in drafts:
        columns = settled.get(draft.columns)
        if columns is not None:
            _settle(draft, columns)
            yield from _told(draft, known)
        own = columns is not None or (own and not draft.sides)
        if own:
            if before is not None and before.path != draft.path:
                sides.leave()
            for row in draft.rows:
                cut = before is not None and before.rows[-1].page != row.page
                draft.sides = sides.enter(row, draft.columns, after_cut=cut)
        before = draft


def _settled(columns: Columns, heads: Sequence[Columns], vocabulary: Vocabulary) -> Columns | None:
    """The columns with a level's and the activities' as under another of the plan's heads; None where so."""
    at = column_at(columns, "activity")
    if at is None or vocabulary.field_of(columns[at].heading) not in LEVEL_FIELDS:
        return None
    for other in heads:
        level = next(
            (c for c in other if c.field in LEVEL_FIELDS and _called(c) == _called(columns[at])), None
        )
        named = column_at(other, "activity")
        if level is None or named is None or not _is_at(columns[at], columns, level, other):
            continue
        for place, column in enumerate(columns):
            unknown = column.field == "no" or column.field.startswith("other:")
            unknown = unknown and vocabulary.field_of(column.heading) is None
            if unknown and _is_at(column, columns, other[named], other):
                fields = {at: level.field, place: "activity"}
                return with_fields(columns, fields)
    return None


def _called(column: Column) -> str:
    return fold(column.heading)


def _is_at(column: Column, columns: Columns, other: Column, others: Columns) -> bool:
    """Whether a column stands in its table where another does in its own; margins may differ."""
    shift = columns[0].x0 - others[0].x0
    return abs(column.x0 - other.x0 - shift) <= NEAR and abs(column.x1 - other.x1 - shift) <= NEAR


def _settle(draft: Draft, columns: Columns) -> None:
    """Give a row its columns; a rest of it that was printed under the others has them already."""
    level, at = column_at(draft.columns, "activity") or 0, column_at(columns, "activity") or 0
    further = next(
        (i for i, c in enumerate(columns) if i != level and _called(c) == _called(columns[level])), -1
    )
    places = {level: at, further: level}
    rows: list[RowPiece] = []
    for row in draft.rows:
        if any(index == further for index, _ in row.cells):
            cells = sorted((places.get(index, index), cells) for index, cells in row.cells)
            row = replace(row, cells=tuple(cells))
        in_activity = row.column(at)
        rows.append(replace(row, labels=tuple(c for c in row.labels if c not in in_activity)))
    draft.rows, draft.columns = rows, columns


def _told(draft: Draft, known: set[str]) -> Iterator[Oddity]:
    """That a row may be several, and once for each heading that its column was settled."""
    whole = [at for name in WHOLE if (at := column_at(draft.columns, name)) is not None]
    page, heading = draft.rows[0].page or None, draft.columns[whole[0]].heading
    begun = (
        row.column(whole[0])
        for row, continued in zip(draft.rows, draft.continued, strict=True)
        if not continued or all(map(row.has_text, whole))
    )
    if sum(bool(cell.lines) for cells in begun for cell in cells) > 1:
        yield Oddity("rows_glued", GLUED, "error", page, heading)
    if heading not in known:
        known.add(heading)
        yield Oddity("activity_assumed", SETTLED, "info", page, heading)
