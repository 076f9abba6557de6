"""Sheets -> plans as printed: finds plan heads, follows them over pages, joins rows, keeps the headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.alignment import has_foreign_head, line_up
from extract.columns import Column, find_heads
from extract.joining import Draft, continues, finish
from extract.levels import LevelReader, enter
from extract.model import Legible, LevelHeading, Line, Oddity, PrintedActivity, PrintedPlan, Sheet, Table
from extract.prose import headings_above, is_act_title
from extract.rows import NewHead, RowEvent, RowPiece, read_rows
from extract.vocabulary import Vocabulary

PREAMBLE_LINES = 160  # of running text kept before a plan, for its title, decision and defined terms


def find_plans(
    sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible, *, join: bool = True
) -> tuple[PrintedPlan, ...]:
    """Every plan of the document, rows joined over pages (pieces kept apart with `join=False`)."""
    finder = _Finder(vocabulary, LevelReader(vocabulary), legible, join)
    for sheet in sheets:
        for item in in_order(sheet):
            if isinstance(item, Table):
                finder.table(item)
            else:
                finder.line(item, sheet)
    return finder.plans()


def in_order(sheet: Sheet) -> Iterator[Table | Line]:
    """Tables from the top, each after the lines above it; lines in drawing order, column after column."""
    rest = list(sheet.lines)
    for table in sheet.tables:
        yield from (line for line in rest if line.box.top < table.box.top)
        rest = [line for line in rest if line.box.top >= table.box.top]
        yield table
    yield from rest


@dataclass(slots=True)
class _Plan:
    """A plan under construction."""

    preamble: tuple[str, ...]
    columns: tuple[Column, ...]
    path: tuple[LevelHeading, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)

    @property
    def numbered(self) -> bool:
        """Whether most rows so far print a number."""
        return sum(1 for draft in self.drafts if draft.number) * 2 > len(self.drafts)


class _Finder:
    """Reads tables and lines in order; holds the plan being read and the lines since its last table."""

    def __init__(self, vocabulary: Vocabulary, levels: LevelReader, legible: Legible, join: bool) -> None:
        self._vocabulary = vocabulary
        self._levels = levels
        self._legible = legible
        self._join = join
        self._done: list[_Plan] = []
        self._plan: _Plan | None = None
        self._lines: list[tuple[Line, int]] = []
        self._page = 0

    def line(self, line: Line, sheet: Sheet) -> None:
        self._lines.append((line, sheet.number))
        if len(self._lines) > 4 * PREAMBLE_LINES:
            del self._lines[: 2 * PREAMBLE_LINES]

    def table(self, table: Table) -> None:
        heads = find_heads(table, self._vocabulary, self._legible)
        columns = self._columns_for(table) if not heads else heads[0].columns
        if columns is None:
            return
        events = list(read_rows(table, heads, columns, self._levels, self._legible))
        plan = self._plan_for(columns, events)
        self._plan = plan
        plan.columns = columns
        between = [line for line, page in self._lines if page == table.page]
        above = headings_above(self._lines, table, self._levels, self._legible)
        repeated = sum(1 for heading in above if heading in plan.path)
        entered = self._enter(plan, above)
        may_continue = not entered and len(between) <= repeated
        under_head = False
        for event in events:
            if isinstance(event, NewHead):
                plan.columns = event.head.columns
                under_head = True
            elif isinstance(event, LevelHeading):
                entered = self._enter(plan, [event])
                may_continue = may_continue and not entered
            else:
                self._row(plan, event, may_continue, under_head)
                may_continue = False
        self._lines.clear()
        self._page = table.page

    def _columns_for(self, table: Table) -> tuple[Column, ...] | None:
        """The columns that a table without a head goes on under, or None where it is another table."""
        if self._plan is None or has_foreign_head(table, self._vocabulary, self._legible):
            return None
        return line_up(table, self._plan.columns)

    def _plan_for(self, columns: tuple[Column, ...], events: Sequence[RowEvent]) -> _Plan:
        """The plan that the table goes on with, or a new one."""
        if self._plan is not None and not self._begins_plan(self._plan, columns, events):
            return self._plan
        texts = tuple(self._legible(line) for line, _ in self._lines[-PREAMBLE_LINES:])
        self._done.append(_Plan(texts, columns))
        return self._done[-1]

    def _begins_plan(self, plan: _Plan, columns: Sequence[Column], events: Sequence[RowEvent]) -> bool:
        """A title of a plan stands between, or the head is another one, and the numbers start anew."""
        first = next((e.number for e in events if isinstance(e, RowPiece) and e.number), "")
        anew = not first or any(draft.number == first for draft in plan.drafts)
        titled = any(is_act_title(self._legible(line), self._vocabulary) for line, _ in self._lines)
        same = [c.field for c in columns] == [c.field for c in plan.columns]
        return anew and (titled or (not same and bool(self._lines)))

    def _enter(self, plan: _Plan, headings: Iterable[LevelHeading]) -> bool:
        """Go below the headings; whether any was new. Producers repeat a heading with the head."""
        new = [heading for heading in headings if heading not in plan.path]
        for heading in new:
            plan.path = enter(plan.path, heading)
        return bool(new)

    def _row(self, plan: _Plan, row: RowPiece, may_continue: bool, under_head: bool) -> None:
        last = plan.drafts[-1] if plan.drafts else None
        if last is not None and not may_continue and not row.number and not self._has_activity(plan, row):
            last.add(row, continued=False)
            return
        new_page = row.page != self._page or not row.page
        goes_on = last is not None and may_continue and new_page and self._join
        if last is not None and goes_on and continues(last, row, plan.numbered, self._legible, under_head):
            last.add(row, continued=True)
            return
        draft = Draft(row.number, plan.path, plan.columns)
        draft.add(row, continued=False)
        plan.drafts.append(draft)

    def _has_activity(self, plan: _Plan, row: RowPiece) -> bool:
        return any(column.field == "activity" and row.has_text(i) for i, column in enumerate(plan.columns))

    def plans(self) -> tuple[PrintedPlan, ...]:
        """What was found, in order of printing."""
        found: list[PrintedPlan] = []
        for plan in self._done:
            activities: list[PrintedActivity] = [finish(draft) for draft in plan.drafts]
            if activities:
                found.append(PrintedPlan(tuple(activities), plan.preamble, (), tuple(plan.oddities)))
        return tuple(found)
