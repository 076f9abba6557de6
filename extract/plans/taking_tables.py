"""A plan's tables, as they follow one another -> the plans that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.heads.column_checks import activities_twice, names_two
from extract.heads.text_reader import TextReader
from extract.model import QUOTED, Line, Oddity, Sheet
from extract.plans.doubtful_tables import apart_from_head
from extract.plans.lines_above import are_heads_of_cut, headings_above
from extract.plans.new_plans import begins_plan, small_title_doubt
from extract.plans.plan_draft import PlanDraft
from extract.plans.plan_tables import Columns, PlanTable
from extract.plans.plans_beside import PlansBeside
from extract.plans.since_table import SinceTable
from extract.plans.small_titles import ends_act, names_another
from extract.plans.tabless_lines import TablessLines
from extract.plans.taking_rows import RowTaker, TablePlace
from extract.plans.unread_text import not_told, unread_between
from extract.printed import LevelHeading
from extract.rows.row_checks import several_rows
from extract.rows.row_events import ContinuedMark, NewHead, RowEvent
from extract.rows.side_cells import with_parted_sides
from extract.rows.sides import Sides
from extract.rows.table_rows import read_rows
from extract.sheets.stamps import told_left_out


class TableTaker:
    """Takes tables in order; holds the plan that may go on, and those that have ended."""

    def __init__(self, reader: TextReader, join: bool) -> None:
        self._reader = reader
        self._join = join
        self.plan: PlanDraft | None = None
        self._ended: list[PlanDraft] = []
        self._rows = RowTaker(reader.levels, join)
        self._tabless = TablessLines(reader)
        self._beside = PlansBeside()

    def line(self, line: Line) -> None:
        """Take a line in order of reading."""
        self._tabless.line(line)

    def end(self) -> None:
        """End the plan that may go on: another begins, or nothing follows.

        Of one without rows the plan before it tells: its own page may be that one's too.
        """
        if self.plan is not None:
            self._tabless.end(self.plan)
            if self._ended and not self.plan.drafts:
                self._ended[-1].oddities.append(_without_rows(self.plan))
            self._ended.append(self.plan)
            self.plan = None

    def ended(self) -> list[PlanDraft]:
        """The plans that have ended since the last call, in order; none before the next has a row."""
        if self.plan is not None and not self.plan.drafts:
            return []
        ended, self._ended = self._ended, []
        return ended

    def take(self, found: PlanTable, since: SinceTable, sheet: Sheet) -> SinceTable:
        """Take a table into the plan that it goes on with, or a new one; gives what is since this one."""
        found = found._replace(table=with_parted_sides(found.table, found.columns))
        table, heads, columns, read = found
        since.shorten()
        events = list(read or read_rows(table, heads, columns, self._reader))
        texts = [self._reader.legible(line) for line, _ in since.lines]
        cover = self._without_cover(texts) if heads else None
        known = self._goes_on_with(columns, events, texts)
        above, taken = headings_above(table, since, known is not None, events, self._reader)
        before = self.plan
        if known is not None:
            left_out = unread_between(since, taken, table, known.columns, self._reader.legible)
            known.oddities += not_told(left_out, known.oddities)
        plan = known if known is not None else self._begin(columns, since, table.page, cover)
        plan.columns = columns
        if known is None:
            self._beside.begin(table)
        plan.oddities += self._beside.told(table, self._reader.legible)
        if before is not None and (known is not None or heads):
            plan.oddities += small_title_doubt(
                before, events, texts, table.page, self._reader.vocabulary, goes_on=known is not None
            )
        plan.oddities += _told(found, sheet, self._reader)
        if known is not None and since.head_alone and since.last is not None:
            plan.oddities += apart_from_head(since.last, table, events)
        if known is not None and not table.page:
            rest = [line for line, _ in since.lines[: len(since.lines) - taken]]
            self._tabless.take_between(plan, table, rest, as_rows=not heads and not taken)
        between = since.on_page(table.page)
        gap = since.gap or since.is_over_page(table)
        may_continue = self._enter(plan, above, between, events, sheet) and not gap
        new_place = since.is_new_place(table)
        place = TablePlace(may_continue, new_place, since.head_alone, known is not None, gap)
        self._rows.take(plan, table.page, events, place)
        self._tabless.begin(table)
        head_alone = new_place and all(isinstance(event, NewHead | ContinuedMark) for event in events)
        return SinceTable(table, head_alone, since.foreign)

    def _goes_on_with(
        self, columns: Columns, events: Sequence[RowEvent], texts: Sequence[str]
    ) -> PlanDraft | None:
        """The plan so far, where a table with these rows, below lines with these texts, goes on with it."""
        if self.plan is None:
            return None
        begins = begins_plan(self.plan, columns, events, texts, self._reader.levels)
        return None if begins else self.plan

    def _without_cover(self, texts: Sequence[str]) -> PlanDraft | None:
        """The plan, let go, where all that it has is a lone card: one above its head says what plan it is.

        Not where an act ends between the two, in the `texts` of the lines there; nor, which is told, where
        another plan's title stands in them.
        """
        plan, known = self.plan, self._reader.vocabulary
        if plan is None or plan.lone_card is None or len(plan.drafts) > 1:
            return None
        if any(ends_act(text, known) for text in texts):
            return None
        if names_another(texts, plan.preamble, known):
            plan.oddities.append(_between_titles(plan.lone_card))
            plan.lone_card = None
            return None
        self.plan = None
        return plan

    def _begin(self, columns: Columns, since: SinceTable, page: int, cover: PlanDraft | None) -> PlanDraft:
        """A new plan, whose head stands on this page; one below its `cover` has the lines above that, too."""
        self.end()
        legible = self._reader.legible
        above = cover.preamble if cover is not None else ()
        self.plan = PlanDraft(
            (*above, *since.preamble(legible)), columns, Sides(self._reader), legible, self._join, page=page
        )
        if cover is not None and cover.lone_card is not None:
            self.plan.oddities.append(cover.lone_card)
        return self.plan

    def _enter(
        self,
        plan: PlanDraft,
        above: Sequence[LevelHeading],
        between: Sequence[Line],
        events: Sequence[RowEvent],
        sheet: Sheet,
    ) -> bool:
        """Go below the headings above a table; whether its first row may go on with the row before it.

        Not where lines `between` the two on its page are more than the plan's headings, repeated.
        """
        above = [self._reader.levels.as_above(heading, plan.path) for heading in above]
        repeated = sum(1 for heading in above if any(heading.repeats(known) for known in plan.path))
        if plan.enter(above):
            return False
        return len(between) <= repeated or are_heads_of_cut(between, plan, events, sheet)


def _between_titles(card: Oddity) -> Oddity:
    """A warning for a lone card, read as a row, that stands between the titles of two plans."""
    message = "a card between two plans' titles was read as the first one's row: it may be a cover instead"
    return Oddity("plan_doubtful", message, page=card.page, value=card.value)


def _without_rows(plan: PlanDraft) -> Oddity:
    """A warning for a plan of which nothing but its head was read."""
    message = "the columns of a plan are named on this page, but no row was read below them: look at it"
    value = " | ".join(column.heading for column in plan.columns)
    return Oddity("head_unread", message, page=plan.page or None, value=value[:QUOTED])


def _told(found: PlanTable, sheet: Sheet, reader: TextReader) -> Iterator[Oddity]:
    """What is odd in a table itself."""
    for head in found.heads:
        yield from activities_twice(found.table, head, reader.vocabulary)
        yield from names_two(head, found.table.page, reader.vocabulary)
    yield from found.table.oddities
    yield from several_rows(found.table, reader.legible)
    yield from told_left_out(found.table, sheet)
