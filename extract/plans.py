"""Sheets -> plans as printed: finds plan heads, follows them over pages, joins rows, keeps the headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.alignment import line_up
from extract.columns import Column, find_heads
from extract.folding import fold
from extract.joining import Draft, continues, finish
from extract.levels import LevelReader, enter
from extract.model import Legible, LevelHeading, Line, Oddity, PrintedActivity, PrintedPlan, Sheet, Table
from extract.prose import headings_above, is_act_title
from extract.rows import NewHead, RowPiece, read_rows
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
    """Tables and lines of a page from the top; the page's columns one after the other."""
    items: list[tuple[float, Table | Line]] = [(table.box.top, table) for table in sheet.tables]
    items += [(line.box.top, line) for line in sheet.lines]
    for _, item in sorted(items, key=lambda pair: pair[0]):
        yield item


@dataclass(slots=True)
class _Plan:
    """A plan under construction."""

    preamble: list[str]
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
        columns = self._columns_for(table, bool(heads))
        if not heads and columns is None:
            return
        if heads and self._starts_plan(heads[0].columns):
            self._new_plan(heads[0].columns)
        plan = self._plan
        assert plan is not None
        between = [line for line, page in self._lines if page == table.page]
        above = headings_above(self._lines, table, self._levels, self._legible)
        for heading in above:
            plan.path = enter(plan.path, heading)
        cut_here = not between and not above
        for event in read_rows(table, heads, columns or heads[0].columns, self._levels, self._legible):
            if isinstance(event, NewHead):
                plan.columns = event.head.columns
            elif isinstance(event, LevelHeading):
                plan.path = enter(plan.path, event)
            else:
                self._row(plan, event, cut_here)
        self._lines.clear()
        self._page = table.page

    def _columns_for(self, table: Table, has_head: bool) -> tuple[Column, ...] | None:
        if self._plan is None:
            return None
        columns = line_up(table, self._plan.columns)
        if columns is not None and not has_head:
            self._plan.columns = columns
        return columns

    def _starts_plan(self, columns: Sequence[Column]) -> bool:
        if self._plan is None or not self._plan.drafts:
            return self._plan is None
        titled = any(is_act_title(self._legible(line), self._vocabulary) for line, _ in self._lines)
        return titled and len(self._lines) > 3

    def _new_plan(self, columns: tuple[Column, ...]) -> None:
        texts = [self._legible(line) for line, _ in self._lines[-PREAMBLE_LINES:]]
        self._plan = _Plan(texts, columns)
        self._done.append(self._plan)

    def _row(self, plan: _Plan, row: RowPiece, cut_here: bool) -> None:
        last = plan.drafts[-1] if plan.drafts else None
        if last is not None and not row.number and not row.first and not self._has_activity(plan, row):
            last.add(row, continued=False)
            return
        fresh_page = row.page != self._page or not row.page
        if (
            self._join
            and last is not None
            and row.first
            and cut_here
            and fresh_page
            and continues(last, row, plan.numbered, self._legible)
        ):
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
                found.append(PrintedPlan(tuple(activities), tuple(plan.preamble), (), tuple(plan.oddities)))
        return tuple(found)


__all__ = ["find_plans", "fold", "in_order"]
