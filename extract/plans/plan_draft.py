"""A plan under construction: each row piece goes on with the row above or begins one, under its headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.heads.cell_texts import cell_text
from extract.heads.columns import LEVEL_FIELDS, Column
from extract.heads.level_paths import enter, goes_on_counting, is_nested
from extract.heads.levels import LevelReader
from extract.model import Legible, Oddity
from extract.printed import LevelHeading
from extract.rows.begun_above import begun_above
from extract.rows.cut_numbers import with_cut_number
from extract.rows.cuts import Cut, rows_under
from extract.rows.joining import BEHIND_GAP, BEHIND_LINES, NUMBER_BELOW, row_in_doubt, verdict
from extract.rows.merged_below import blank_above_cut, give_above, printed_below_cut
from extract.rows.merged_cells import (
    blank_at_cut,
    merged_assumed,
    merged_over_cut,
    share_rest,
    spill,
    spilled_over_cut,
)
from extract.rows.row_checks import several_numbers
from extract.rows.row_draft import Draft
from extract.rows.row_events import NotePiece, RowPiece
from extract.rows.sides import SideHeading, Sides


class RowPlace(NamedTuple):
    """How a row piece stands to the row above: whether it is the first at a new place with nothing between.

    `under_head` says that a head is printed above it, `below` has the rows that follow it there. `behind_gap`
    says that pages before it are missing, `behind_lines` that nothing but lines parts it from the row above.
    """

    may_continue: bool = False
    after_cut: bool = False
    under_head: bool = False
    below: Sequence[RowPiece] = ()
    behind_gap: bool = False
    behind_lines: bool = False


@dataclass(slots=True)
class PlanDraft:
    """The plan so far; `headings` are those in its tables, with their pages. Rows are joined with `join`.

    Its first head stands on `page`.
    """

    preamble: tuple[str, ...]
    columns: tuple[Column, ...]
    sides: Sides
    legible: Legible
    join: bool = True
    path: tuple[LevelHeading, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    headings: list[tuple[LevelHeading, int]] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)  # labels of lines that stand over rows
    no_groups: set[str] = field(default_factory=set)  # of those that say more of a row or a heading
    notes: list[NotePiece] = field(default_factory=list)  # of a heading, for the next row
    waiting: list[bool] = field(default_factory=list)  # headings since the last row: whether in the table
    parents: set[int] = field(default_factory=set)  # depths of headings with others of their form below
    inner: tuple[LevelHeading, ...] = ()  # headings right of side cells, and below theirs
    beside: tuple[SideHeading, ...] = ()  # those of the side cells that `inner` stands right of
    lone_card: Oddity | None = None  # what is told of its first row's card if that is a cover's
    page: int = 0

    @property
    def numbered(self) -> bool:
        """Whether most rows so far print something in the column of numbers."""
        printed = sum(1 for draft in self.drafts if draft.number or draft.rows[0].labels)
        return printed * 2 > len(self.drafts)

    def activity_texts(self) -> Iterator[str]:
        """What the rows so far say is to be done."""
        for draft in self.drafts:
            for at, column in enumerate(draft.columns):
                if column.field == "activity":
                    yield " ".join(cell_text(piece.cell, self.legible) for piece in draft.pieces(at))

    def enter(self, headings: Iterable[LevelHeading], in_table: bool = False) -> bool:
        """Go below the headings; whether any was new. Producers repeat a heading with the head.

        One in the table stands below none of the same form in the text above (`2. PREGLED AKTIVNOSTI`).
        """
        new = [h for h in headings if not any(h.repeats(known) for known in self.path)]
        for heading in new:
            self.path = self._below(self.path, heading, self._waiting(in_table))
            self.inner = ()
            self.waiting.append(in_table)
            if is_nested(self.path):
                self.parents.add(len(self.path) - 2)
        if new:
            self.sides.leave()
        return bool(new)

    def enter_whole(self, before: tuple[LevelHeading, ...], heading: LevelHeading) -> None:
        """Go below the last heading in the table anew from `before`, now that its rest is known."""
        self.path = self._below(before, heading, max(self._waiting(in_table=True) - 1, 0))

    def _below(
        self, path: tuple[LevelHeading, ...], heading: LevelHeading, waiting: int
    ) -> tuple[LevelHeading, ...]:
        """The path after a heading; one that goes on counting in other words takes that one's place.

        Not where that one has no rows yet, or a row stood below both levels.
        """
        at = goes_on_counting(path, heading)
        if at is not None and at < len(path) - waiting:
            names = {path[at].level_name, heading.level_name}
            if not any(names <= {above.level_name for above in draft.path} for draft in self.drafts):
                return (*path[:at], heading)
        return enter(path, heading, waiting, self.parents)

    def _waiting(self, in_table: bool) -> int:
        """How many headings have no rows yet; for one in the table, of those below the last in the text."""
        in_text = (at for at in range(len(self.waiting), 0, -1) if not self.waiting[at - 1])
        return len(self.waiting) - (next(in_text, 0) if in_table else 0)

    def is_beside(self, heading: LevelHeading, levels: LevelReader) -> bool:
        """Whether a heading over the table says that one at its side goes on: `Mjera 1.2: … (nastavak)`."""
        sides = (known for side in self.beside if (known := side.resolve(levels)) is not None)
        return any(levels.says_goes_on(heading, known) for known in sides)

    def enter_beside(self, heading: LevelHeading, left: RowPiece, after_cut: bool) -> bool:
        """Go below a heading right of side cells; whether it was new."""
        self._enter_sides(left, after_cut)
        if any(heading.repeats(known) for known in self.inner):
            return False
        self.inner = enter(self.inner, heading)
        return True

    def _enter_sides(self, row: RowPiece, after_cut: bool) -> tuple[SideHeading, ...]:
        """Go below the row's side cells; what stood right of others is left."""
        sides = self.sides.enter(row, self.columns, after_cut)
        if sides != self.beside:
            self.beside, self.inner = sides, ()
        return sides

    def add(self, row: RowPiece, place: RowPlace) -> None:
        """Take a row piece: a sub-row of the last row, the rest of it behind a cut, or a new row."""
        self.waiting.clear()
        unknown = place.after_cut and self.join and row.begins is None
        row = with_cut_number(self.drafts, row, self.legible) if unknown else row
        self._tell_of(row)
        last = self.drafts[-1] if self.drafts else None
        if place.behind_gap:
            if not row.number and not row.begins:
                self.oddities.append(row_in_doubt(row, BEHIND_GAP))
            self._begin(row, place)
        elif row.begins is not None:
            if row.begins or last is None or not self.join:
                self._begin(row, place._replace(after_cut=False))
            else:
                self._add_rest(self.cut(row, place))
        elif last is not None and not place.may_continue and not self._begins(row):
            last.add(row, continued=False, columns=self.columns)
        elif last is None or not self.join:
            self._begin(row, place)
        elif place.after_cut:
            self._add_behind(self.cut(row, place), place)
        elif place.behind_lines:
            self._add_behind_lines(self.cut(row, place), place)
        else:
            self._begin(row, place).before |= last.above_cut(row)

    def cut(self, row: RowPiece, place: RowPlace) -> Cut:
        """The page's cut above a row piece that may go on with the rows so far."""
        alike = rows_under(self.columns, self.drafts)
        about = (place.below, self.numbered, place.under_head)
        return Cut(self.drafts, row, self.columns, alike, self.legible, *about)

    def _tell_of(self, row: RowPiece) -> None:
        """Tell of what in a row piece does not fit the columns."""
        for cell in row.outside:
            message = "text beside the columns that the plan's head names was left out"
            text = cell_text(cell, self.legible)
            self.oddities.append(Oddity("text_outside_columns", message, page=row.page, value=text))
        for cell in row.spread:
            message = "a cell over several columns of times is read under one of them alone"
            text = cell_text(cell, self.legible)
            self.oddities.append(Oddity("text_outside_columns", message, page=row.page, value=text))
        self.oddities += several_numbers(row, self.columns, self.legible)

    def _add_behind(self, cut: Cut, place: RowPlace) -> None:
        """A row piece behind a page's cut: what began above it, the rest of the last row, or a new row."""
        if parted := begun_above(cut):
            cut.last.rows[-1], above = parted
            begun = self._begin(above, place)
            begun.add(cut.row, continued=True, columns=self.columns)
            begun.sides = self._enter_sides(cut.row, after_cut=True)
        elif self._is_rest(cut):
            self._add_rest(cut)
        else:
            self._add_row(cut, place)

    def _add_behind_lines(self, cut: Cut, place: RowPlace) -> None:
        """A row piece below lines over its table: what began above the cut, or a new row, in doubt or not."""
        if begun_above(cut):
            self._add_behind(cut, place)
            return
        joins, doubt = verdict(cut)
        if (joins and doubt is None) or doubt == NUMBER_BELOW:
            self.oddities.append(row_in_doubt(cut.row, doubt or BEHIND_LINES))
        self._begin(cut.row, place)

    def _add_rest(self, cut: Cut) -> None:
        """The rest of the last row behind a cut."""
        last = cut.last
        sides = self._enter_sides(cut.row, after_cut=True)
        if not any(last.has_text(i) for i, c in enumerate(self.columns) if c.field in LEVEL_FIELDS):
            last.sides = sides
        share_rest(cut)
        last.add(cut.row, continued=True, columns=self.columns)

    def _add_row(self, cut: Cut, place: RowPlace) -> None:
        """A new row; of a cell that it shares with the last one over the cut it has the part above, too."""
        taken, spilled, below = merged_over_cut(cut), spilled_over_cut(cut), printed_below_cut(cut)
        if taken or spilled or below:
            self.oddities.append(merged_assumed(cut, sorted({*taken, *spilled, *below})))
        self.oddities += [*blank_at_cut(cut, taken), *blank_above_cut(cut, below)]
        give_above(self.drafts, below)
        before = cut.last.above_cut(cut.row) | taken | spill(self.drafts, spilled)
        self._begin(cut.row, place).before |= before

    def is_grouped_by(self, note: NotePiece, follows: bool) -> bool:
        """Whether lines of this label stand over rows: the first of them follows no row or heading."""
        if note.footnote:
            return False
        if note.label not in self.groups | self.no_groups:
            (self.no_groups if follows else self.groups).add(note.label)
        return note.label in self.groups

    def note(self, note: NotePiece, below_row: bool) -> None:
        """Keep a line that says more of the row above it as a further cell of that row; tell of it.

        One that says more of a heading is kept with the first row below.
        """
        above = (below_row or note.footnote) and bool(self.drafts)
        if above:
            self.drafts[-1].notes.append(note)
        else:
            self.notes.append(note)
        message = (
            f"a line over the whole table is kept with the row {'above' if above else 'below'} it, as printed"
        )
        text = cell_text(note.cell, self.legible)
        self.oddities.append(Oddity("text_outside_columns", message, "info", note.page, text))

    def _begin(self, row: RowPiece, place: RowPlace) -> Draft:
        """A new row that begins with this piece."""
        sides = self._enter_sides(row, place.after_cut)
        draft = Draft(row.number, self.path, self.columns, sides, self.inner, notes=self.notes)
        self.notes = []
        draft.add(row, continued=False)
        self.drafts.append(draft)
        return draft

    def _begins(self, row: RowPiece) -> bool:
        """Whether the row is more than a sub-row: it has a number, a label in its place, or an activity."""
        activity = (i for i, column in enumerate(self.columns) if column.field == "activity")
        return bool(row.number or row.labels) or any(row.has_text(i) for i in activity)

    def _is_rest(self, cut: Cut) -> bool:
        """Whether a piece at the top of a page goes on with the last row; told of where it may."""
        joins, doubt = verdict(cut)
        if doubt is not None:
            self.oddities.append(row_in_doubt(cut.row, doubt))
        return joins
