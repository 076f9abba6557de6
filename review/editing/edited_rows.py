"""One activity's records with a reviewer's values in them: lists are matched, a deadline is parsed anew."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from normalize.activities.deadline_columns import deadline_columns
from normalize.activities.flat_lists import LIST_JOIN, joined, resource_label
from normalize.activities.indicators import indicator_rows, pair_values
from normalize.deadlines.dates import RomanUse
from normalize.deadlines.model import Period
from normalize.deadlines.reading import parse_deadline, roman_usage
from normalize.facts import Facts
from normalize.records import (
    ActivityIndicatorRecord,
    ActivityInstitutionRecord,
    ActivityRecord,
    ActivityResourceRecord,
    CellRecord,
    Dataset,
    PlanRecord,
)
from normalize.spacing import fold_spaces
from normalize.vocabulary import OTHER_FIELD_PREFIX
from publish.files.csv_files import to_text
from review.editing.amounts_beside import is_of_funds, sums_in, with_sums
from review.editing.deadline_values import with_deadline
from review.editing.edits import REVIEWED
from review.editing.list_values import (
    FieldRefusedError,
    ListPlace,
    institution_rows,
    items_by_semicolon,
    items_of,
    resource_rows,
)
from review.editing.roles import ROLES, roles_changed, roles_in
from review.grouping import by_activity


@dataclass(slots=True)
class EditedRow:
    """All records of one activity while a reviewer's values are put in.

    `looked_at` are the fields of cells that a person has now seen, `unmatched` the names of no known body
    that one gave, `unpaired` whether indicators and their edited values are not equal in number,
    `without_effect` the texts of amounts, by heading, that went to none of the funds.
    """

    activity: ActivityRecord
    plan: PlanRecord
    facts: Facts
    roman_is: RomanUse | None
    institutions: list[ActivityInstitutionRecord]
    indicators: list[ActivityIndicatorRecord]
    resources: list[ActivityResourceRecord]
    cells: dict[str, CellRecord]
    looked_at: set[str] = field(default_factory=set)
    unmatched: list[str] = field(default_factory=list)
    unpaired: bool | None = None
    without_effect: dict[str, str] = field(default_factory=dict)
    _read: tuple[ActivityInstitutionRecord, ...] = ()  # the bodies before any edit
    _paired: dict[str, list[str]] = field(default_factory=dict)  # the columns of indicators, edited so far

    def __post_init__(self) -> None:
        self._read = tuple(self.institutions)

    @property
    def printed_texts(self) -> dict[str, str]:
        """What each cell prints, by field."""
        return {name: cell.printed or "" for name, cell in self.cells.items()}

    def set(self, name: str, value: str) -> tuple[str, str]:
        """Put a value into a field; give the field's clean text before and after."""
        if name == REVIEWED:
            self.looked_at.update(self.cells)
            return "", "true"
        before, bodies = self.cells[name].clean or "", self._bodies_in(name)
        after = self._put(name, value)
        self.cells[name] = replace(self.cells[name], clean=after or None)
        self.looked_at.add(name)
        return roles_changed(name, bodies, self._bodies_in(name)) or (before, after)

    def set_deadline_columns(self, values: Mapping[str, str]) -> dict[str, tuple[str, str]]:
        """Put values into the `deadline_` columns, all or none; give each column's text before and after."""
        before = self.activity
        self.activity = with_deadline(before, values)
        self.looked_at.add("deadline")
        old, new = ({name: to_text(getattr(row, name)) for name in values} for row in (before, self.activity))
        return {name: (old[name], new[name]) for name in values}

    def _put(self, name: str, value: str) -> str:
        if name == "activity":
            text = fold_spaces(value)
            self.activity = replace(self.activity, activity=text or None)
            return text
        if name == "deadline":
            return self._put_deadline(fold_spaces(value))
        if name in ROLES:
            return self._put_institutions(name, items_by_semicolon(value))
        if name in ("indicator", "baseline", "target"):
            return self._put_indicators(name, items_of(value))
        if name == "resource":
            return self._put_resources(items_by_semicolon(value))
        if name.startswith(OTHER_FIELD_PREFIX):
            return self._put_beside(name, fold_spaces(value))
        raise FieldRefusedError(f"no value of {name!r} can be set")

    def _put_deadline(self, text: str) -> str:
        period = Period.of_years(self.plan.period_start, self.plan.period_end)
        deadline = parse_deadline(text, self.facts.deadlines, period=period, roman_is=self.roman_is)
        columns = deadline_columns(deadline)
        self.activity = replace(self.activity, deadline=text or None, **columns)
        return text

    def _put_institutions(self, name: str, items: list[str]) -> str:
        roles = roles_in(name, self.cells)
        old = self._bodies_in(name)
        elsewhere = [row for row in self._read if row.role not in roles]
        new = institution_rows(items, old, self._place(name), elsewhere=elsewhere, roles=roles)
        before = (*self._read, *self.institutions)
        known = {fold_spaces(text) for row in before for text in (row.printed, row.institution)}
        self._note_unmatched(new, known)
        rows = [*(row for row in self.institutions if row not in old), *new]
        leads, partners = ([row for row in rows if row.role == each] for each in ROLES.values())
        both = enumerate([*leads, *partners], start=1)
        self.institutions = [replace(row, position=at) for at, row in both]
        self.activity = replace(
            self.activity,
            institutions=joined(row.institution for row in leads),
            partners=joined(row.institution for row in partners),
        )
        return LIST_JOIN.join(row.institution for row in new)

    def _bodies_in(self, name: str) -> list[ActivityInstitutionRecord]:
        """The bodies that a cell shows; none where its field is not of bodies."""
        roles = roles_in(name, self.cells) if name in ROLES else ()
        return [row for row in self.institutions if row.role in roles]

    def _put_indicators(self, name: str, items: list[str]) -> str:
        columns = self._paired = {**(self._paired or self._printed_pairs()), name: items}
        rows, agreed = pair_values(columns["indicator"], columns["baseline"], columns["target"])
        self.unpaired = not agreed
        self.indicators = indicator_rows(self.activity.activity_id, rows)
        self.activity = replace(self.activity, indicators=joined(columns["indicator"]))
        return LIST_JOIN.join(items)

    def _printed_pairs(self) -> dict[str, list[str]]:
        """The indicators, baselines and targets, each value its own also where all stand at the first."""
        pairs: dict[str, list[str]] = {}
        for column in ("indicator", "baseline", "target"):
            texts = [text for row in self.indicators if (text := getattr(row, column))]
            glued = column != "indicator" and len(texts) == 1 < len(self.indicators)
            pairs[column] = texts[0].split(LIST_JOIN) if glued else texts
        return pairs

    def _put_resources(self, items: list[str]) -> str:
        known = {fold_spaces(text or "") for row in self.resources for text in (row.printed, row.institution)}
        self.resources = resource_rows(items, self.resources, self._place("resource"))
        self._note_unmatched(self.resources, known)
        return self._funds_text()

    def _funds_text(self) -> str:
        text = LIST_JOIN.join(resource_label(row) for row in self.resources)
        self.activity = replace(self.activity, resources=text or None)
        return text

    def _put_beside(self, name: str, text: str) -> str:
        """A text of a column of its own; one of amounts is read as a run reads it, into the funds."""
        cell = self.cells[name]
        heading = cell.heading or ""
        if not is_of_funds(name, heading, self.facts.vocabulary):
            return text
        old, new = sums_in(cell.clean or cell.printed or "", heading), sums_in(text, heading)
        if old != new and (rows := with_sums(self.resources, old, new)):
            self.resources = rows
            funds = self._funds_text()
            if main := self.cells.get("resource"):
                self.cells["resource"] = replace(main, clean=funds or None)
        elif old != new:
            self.without_effect[heading] = text
        return text

    def _note_unmatched(
        self,
        rows: Iterable[ActivityInstitutionRecord | ActivityResourceRecord],
        known: Container[str],
    ) -> None:
        """Note the names of no body that were neither printed nor read before."""
        names = (row.institution for row in rows if not row.institution_id)
        self.unmatched += [name for name in names if name and name not in known]

    def _place(self, name: str) -> ListPlace:
        return ListPlace(
            self.activity.activity_id,
            self.plan.jurisdiction or "",
            self.cells[name].printed or "",
            self.facts.registry,
        )


class RowsByActivity:
    """The rows of a dataset by activity, to be edited one at a time."""

    def __init__(self, dataset: Dataset, facts: Facts) -> None:
        self._facts = facts
        self._roman_uses: dict[str, RomanUse | None] = {}  # of each plan, which all its deadlines say
        self._activities = {row.activity_id: row for row in dataset.activities}
        self._plans = {row.plan_id: row for row in dataset.plans}
        self._institutions = by_activity(dataset.activity_institutions)
        self._indicators = by_activity(dataset.activity_indicators)
        self._resources = by_activity(dataset.activity_resources)
        self._cells = by_activity(dataset.cells)

    def row(self, activity_id: str) -> EditedRow:
        """All records of one activity."""
        activity = self._activities[activity_id]
        return EditedRow(
            activity,
            self._plans[activity.plan_id],
            self._facts,
            self._roman_usage(activity.plan_id),
            sorted(self._institutions[activity_id], key=lambda row: row.position),
            sorted(self._indicators[activity_id], key=lambda row: row.position),
            sorted(self._resources[activity_id], key=lambda row: row.position),
            {cell.field: cell for cell in self._cells[activity_id]},
        )

    def _roman_usage(self, plan_id: str) -> RomanUse | None:
        if plan_id not in self._roman_uses:
            rows = self._activities.values()
            texts = (row.deadline for row in rows if row.plan_id == plan_id and row.deadline)
            self._roman_uses[plan_id] = roman_usage(texts, self._facts.deadlines)
        return self._roman_uses[plan_id]
