"""A table's rows and headings, as they follow one another -> the plan that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import NamedTuple

from extract.heads.levels import LevelReader
from extract.model import Oddity
from extract.plans.plan_draft import PlanDraft, RowPlace
from extract.printed import LevelHeading
from extract.rows.joining import MARK_READ, row_in_doubt
from extract.rows.row_events import (
    ContinuedMark,
    HeadingPiece,
    NewHead,
    NotePiece,
    RowEvent,
    RowPiece,
    TotalPiece,
)
from extract.rows.row_headings import goes_on_heading


class TablePlace(NamedTuple):
    """How a table's first row or heading stands to what is above it.

    Whether it may go on with that, at a `new_place`; whether a head is right above it; whether the plan
    `goes_on` in it; and whether pages before it are missing, a `gap`.
    """

    may_continue: bool
    new_place: bool
    under_head: bool
    goes_on: bool
    gap: bool


class Above(Enum):
    """What a line over the whole table stands below, notes and heads that a page repeats aside."""

    ROW = auto()
    HEADING = auto()
    NEITHER = auto()


class RowTaker:
    """Takes tables' rows and headings in order; holds the heading that a page may cut."""

    def __init__(self, levels: LevelReader, join: bool) -> None:
        self._levels = levels
        self._join = join
        # The last heading, where no row follows it yet, and the path that it was entered from.
        self._cut_heading: tuple[tuple[LevelHeading, ...], HeadingPiece] | None = None

    def take(self, plan: PlanDraft, page: int, events: Sequence[RowEvent], place: TablePlace) -> None:
        """Take a table's rows and headings into the plan; where the table stands is said of the first."""
        may_continue, new_place, under_head, goes_on, gap = place
        below = [event for event in events if isinstance(event, RowPiece)][1:]
        above = _above_table(plan) if goes_on else Above.NEITHER
        at_top = new_place and goes_on
        behind_lines = at_top and not may_continue and not gap
        for each in events:
            event, above_next = self._as_meant(plan, each, above, at_top)
            left_out = self._left_out(plan, event, page)
            if isinstance(event, ContinuedMark):
                under_head = True  # it stands as a repeated head does: a rule is drawn below it
            elif isinstance(event, NewHead):
                plan.columns = event.head.columns
                under_head = True
            elif left_out is not None:
                plan.oddities.append(left_out)
                may_continue = may_continue and not isinstance(event, TotalPiece)
            elif isinstance(event, NotePiece):
                plan.note(event, below_row=above is Above.ROW)
                may_continue = False
            elif isinstance(event, HeadingPiece):
                entered = self._take_heading(plan, page, event, may_continue and new_place, under_head)
                may_continue = may_continue and not entered
            elif isinstance(event, RowPiece):
                # A heading above the cut ends the row before it, and the cells merged over that.
                after_cut = may_continue and new_place and not plan.waiting
                lines = behind_lines and not plan.waiting
                plan.oddities += self._marks_read(event, at_top)
                plan.add(event, RowPlace(may_continue, after_cut, under_head, below, gap, lines))
                gap = behind_lines = False
                self._cut_heading = None
                may_continue = False
            above = above_next
            at_top = at_top and isinstance(event, NewHead | ContinuedMark)

    def _as_meant(
        self, plan: PlanDraft, event: RowEvent, above: Above, at_top: bool
    ) -> tuple[RowEvent, Above]:
        """What an event is where it stands in the plan, and what the next one stands below.

        A note may be the heading of a group of rows, a heading a mark beside those that the plan is in.
        """
        if isinstance(event, NotePiece) and plan.is_grouped_by(event, above is not Above.NEITHER):
            event, above_next = event.heading, Above.NEITHER
        else:
            above_next = _above_next(event, above, at_top)
        if isinstance(event, HeadingPiece) and plan.is_beside(event.heading, self._levels):
            return ContinuedMark(), above_next
        return event, above_next

    def _left_out(self, plan: PlanDraft, event: RowEvent, page: int) -> Oddity | None:
        """What tells of a row of totals, or of a heading that another has followed; None of all else."""
        if isinstance(event, TotalPiece):
            message = "a row of totals is no activity and was left out"
            return Oddity("total_left_out", message, "info", event.page, event.text)
        if isinstance(event, HeadingPiece) and self._was_left(plan, event):
            message = "a heading that says that it goes on stands below the next one, and was left out"
            return Oddity("headings_off", message, page=page, value=event.text)
        return None

    def _marks_read(self, row: RowPiece, at_top: bool) -> list[Oddity]:
        """What tells of a piece `at_top` of a page that may but say that the table goes on: `nastavak`."""
        cells = [cell for _, own in row.cells for cell in own if cell.lines] if at_top else []
        if len(cells) != 1 or len(cells[0].lines) > 1:
            return []
        is_mark = self._levels.vocabulary.is_continued_mark(cells[0].lines[0].text)
        return [row_in_doubt(row, MARK_READ)] if is_mark else []

    def _was_left(self, plan: PlanDraft, piece: HeadingPiece) -> bool:
        """Whether a heading goes on with one that another has followed, which has no rows yet.

        A producer that prints at a page's head what its last row stood under prints the former one, where
        the next one stands alone at the page's foot.
        """
        if not plan.waiting or not self._levels.says_continued(piece.heading):
            return False
        known = (*plan.path, *plan.inner)
        left = [heading for heading, _ in plan.headings if not any(map(heading.repeats, known))]
        return self._levels.as_above(piece.heading, left) is not piece.heading

    def _take_heading(
        self, plan: PlanDraft, page: int, piece: HeadingPiece, after_cut: bool, under_head: bool
    ) -> bool:
        """Go below a heading in the table, as it is called above, and remember it; whether it was new."""
        known = self._levels.as_above(piece.heading, (*plan.path, *plan.inner))
        piece = replace(piece, heading=known)
        entered = self._level(plan, piece, after_cut, under_head)
        own = (*plan.path, *plan.inner)[-1] if entered else piece.heading
        plan.headings.append((own, page))
        return entered

    def _level(self, plan: PlanDraft, piece: HeadingPiece, after_cut: bool, under_head: bool) -> bool:
        """Go below a heading in the table, whole where the page cut it; whether it was new."""
        if piece.beside is not None:
            return plan.enter_beside(piece.heading, piece.beside, after_cut)
        before = plan.path
        cut = self._cut_heading if after_cut and self._join else None
        if cut is not None and goes_on_heading(cut[1], piece, under_head, self._levels):
            before, text = cut[0], f"{cut[1].text}\n{piece.text}"
            pieces = (*cut[1].heading.pieces, *piece.heading.pieces)
            whole = self._levels.read_over(text, pieces)
            piece = replace(piece, text=text, heading=whole)
            plan.enter_whole(before, whole)
            del plan.headings[-1:]  # the part before the cut
            entered = True
        else:
            entered = plan.enter([piece.heading], in_table=True)
        self._cut_heading = before, piece
        return entered


def _above_table(plan: PlanDraft) -> Above:
    """What a table that the plan goes on in stands below: a row, or a heading in the table before."""
    if not plan.waiting:
        return Above.ROW
    return Above.HEADING if any(plan.waiting) else Above.NEITHER


def _above_next(event: RowEvent, above: Above, at_top: bool) -> Above:
    """What stands above what follows a table's row, heading or head; `at_top` a head is but repeated."""
    if isinstance(event, RowPiece):
        return Above.ROW
    if isinstance(event, HeadingPiece):
        return Above.HEADING
    return Above.NEITHER if isinstance(event, NewHead) and not at_top else above
