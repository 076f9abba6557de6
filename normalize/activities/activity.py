"""One activity as printed -> its records: text, deadline, institutions, indicators, resources, cells."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from extract.heads.time_columns import is_time
from extract.printed import Piece, PrintedActivity, PrintedCell, page_in
from normalize.activities.bodies import mention_change, mention_of
from normalize.activities.bracket_roles import cell_mentions
from normalize.activities.budget_places import budget_place
from normalize.activities.deadline_columns import deadline_columns
from normalize.activities.flat_lists import LIST_JOIN, joined, resource_label
from normalize.activities.funds import funds_of
from normalize.activities.indicators import indicator_rows, own_values, pair_values, read_items
from normalize.activities.inner_numbers import own_number
from normalize.activities.item_mentions import mentions_in
from normalize.activities.plan_context import ActivityRecords, Heading, PlanContext
from normalize.cell_lines import PrintedLine
from normalize.deadlines.columns import TimeColumn, deadline_text, with_one_side
from normalize.deadlines.model import Deadline
from normalize.deadlines.reading import parse_deadline
from normalize.ditto import is_ditto, without_dittos
from normalize.institutions.matching import Mention
from normalize.institutions.name_labels import gives_lead
from normalize.items import split_semicolons
from normalize.letters.broken_words import with_whole_words
from normalize.money.resource import Resource
from normalize.money.resource_items import REGULAR as REGULAR_BUDGET
from normalize.records import (
    ActivityIndicatorRecord,
    ActivityInstitutionRecord,
    ActivityRecord,
    ActivityResourceRecord,
    CellRecord,
)
from normalize.text import Change, CleanText

LABELLED_AT_END = re.compile(r"\s*\(([^:()]+):\s*((?:[^()]|\([^()]*\))+)\)\s*\.?\s*$")  # `… (nosilac: MUP)`
NAME_FIELDS = ("institution", "partner", "resource")  # read name by name, not cleaned as one text
DONORS = frozenset(("international_organisation", "civil_society", "ngo"))  # whose budget is no public one
LIST_FIELDS = (*NAME_FIELDS, "indicator", "baseline", "target")


def clean_activity(
    printed: PrintedActivity, activity_id: str, activity_no: str, path: Sequence[Heading], plan: PlanContext
) -> ActivityRecords:
    """Clean one activity; what changed and what is doubtful goes to the plan's ledger."""
    return _ActivityCleaner(printed, activity_id, plan).records(activity_no, path)


class _ActivityCleaner:
    def __init__(self, printed: PrintedActivity, activity_id: str, plan: PlanContext) -> None:
        self._printed = printed
        self._id = activity_id
        self._plan = plan
        self._cells = {cell.field: cell for cell in printed.cells}
        self._clean: dict[str, str] = {}

    def records(self, activity_no: str, path: Sequence[Heading]) -> ActivityRecords:
        self._take_dittos()
        text, holders = self._activity()
        deadline_text, deadline = self._deadline()
        bodies = [*self._mentions("institution", holders), *self._mentions("partner", None)]
        leads = [row for row in bodies if row.role == "lead"]
        partners = [row for row in bodies if row.role == "partner"]
        indicators = self._indicators()
        resources = self._resources()
        for name in self._cells:
            if name.startswith("other:") and name not in self._clean:
                self._text(name)
        activity = ActivityRecord(
            activity_id=self._id,
            plan_id=self._plan.plan_id,
            activity_no=activity_no,
            component_no=path[0].no or None if path else None,
            component_title=path[0].title or None if path else None,
            programme_no=path[-1].no or None if path else None,
            programme_title=path[-1].title or None if path else None,
            heading_path=json.dumps(
                [{"level": h.level, "no": h.no, "title": h.title} for h in path], ensure_ascii=False
            ),
            activity=text or None,
            deadline=deadline_text or None,
            **deadline_columns(deadline),
            institutions=joined(row.institution for row in leads),
            partners=joined(row.institution for row in partners),
            indicators=joined(row.indicator for row in indicators),
            resources=joined(resource_label(row) for row in resources),
            fragments=self._printed.fragments,
            **self._pages(),
        )
        numbered = [_numbered(row, position) for position, row in enumerate([*leads, *partners], start=1)]
        return ActivityRecords(
            activity, tuple(numbered), tuple(indicators), tuple(resources), self._cell_rows()
        )

    def _take_dittos(self) -> None:
        """Tell of ditto signs, of a deadline's where it is nothing else; in a list they are no item."""
        for name, cell in self._cells.items():
            pieces, dittos = without_dittos(cell.pieces, self._plan.cleaner.legible)
            if name in LIST_FIELDS:
                self._cells[name] = cell._replace(pieces=pieces)
            if name == "deadline" and any(piece.lines for piece in pieces):
                continue
            for ditto in dittos:
                message = f"{ditto!r}: what stands above in the column {cell.heading!r} is meant"
                self._problem("warning", "ditto", message, name, ditto)

    def _pages(self) -> dict[str, Any]:
        pages = self._printed.pages
        known = self._plan.printed_pages
        first, last = (pages[0], pages[-1]) if pages else (None, None)
        return {
            "page_first": known.get(first) if first else None,
            "page_last": known.get(last) if last else None,
            "pdf_page_first": first,
            "pdf_page_last": last,
        }

    def _pieces(self, name: str) -> tuple[Piece, ...]:
        cell = self._cells.get(name)
        return cell.pieces if cell else ()

    def _text(self, name: str, of_time: bool = False) -> str:
        """The clean text of a cell that is one text."""
        pieces = self._pieces(name)
        if not any(piece.lines for piece in pieces):
            return ""
        cleaner = self._plan.cleaner
        lines: Sequence[PrintedLine] = cleaner.lines(pieces, cleaner.legible)
        if of_time:
            lines = self._readable(lines, name)
        text = cleaner.clean([line.text for line in lines])
        if of_time and (read := self._parsed(text.text).corrected):
            # A misspelt word that is read as another is a correction, and no doubt.
            text = replace(text, doubts=tuple(doubt for doubt in text.doubts if doubt.word != read[0]))
        self._clean[name] = self._take(text, name)
        return self._clean[name]

    def _readable(self, lines: Sequence[PrintedLine], name: str) -> Sequence[PrintedLine]:
        """The lines of a deadline, parts of words joined that are words too, where it reads only so."""
        whole, changes = with_whole_words(lines, lambda parts: True)
        if not changes or not self._plan.cleaner.trusted or self._reads(lines) or not self._reads(whole):
            return lines
        for change in changes:
            self._plan.ledger.change(change, self._id, name)
        return whole

    def _reads(self, lines: Sequence[PrintedLine]) -> bool:
        text = self._plan.cleaner.join([line.text for line in lines])
        return self._parsed(text).kind != "unparsed"

    def _parsed(self, text: str) -> Deadline:
        plan = self._plan
        return parse_deadline(text, plan.cleaner.facts.deadlines, period=plan.period, roman_is=plan.roman_is)

    def _take(self, text: CleanText, name: str) -> str:
        page_of = partial(page_in, self._pieces(name))
        return self._plan.ledger.take(text, self._id, name, self._plan.plan_id, page_of)

    def _activity(self) -> tuple[str, str | None]:
        """The activity's text, and the holders named at its end where no column names any."""
        text = self._without_number(self._text("activity"))
        match = LABELLED_AT_END.search(text) if "institution" not in self._cells else None
        if match and gives_lead(match[1], self._plan.cleaner.facts.registry.reader.uses):
            # The holder's characters stay in the cell they are printed in; there is no second one.
            change = Change(match[0].strip(), "", "holder_in_activity")
            self._plan.ledger.change(change, self._id, "activity")
            text = text[: match.start()].rstrip()
            self._clean["activity"] = text
            return text, match[2]
        return text, None

    def _without_number(self, text: str) -> str:
        """The text without the activity's own number before it."""
        parted = own_number(text, self._plan.cleaner.facts.vocabulary)
        if parted is None or parted.number != self._printed.number:
            return text
        before = text.removesuffix(parted.text).rstrip()
        self._plan.ledger.change(Change(before, "", "number_in_activity"), self._id, "activity")
        self._clean["activity"] = parted.text
        return parted.text

    def _deadline(self) -> tuple[str, Deadline]:
        plan = self._plan
        field_of = plan.cleaner.facts.vocabulary.field_of
        main = self._cells["deadline"].heading if "deadline" in self._cells else ""
        columns = [
            TimeColumn(name, cell.heading, self._text(name, of_time=True))
            for name, cell in self._cells.items()
            if name == "deadline" or is_time(cell.heading, main, field_of)
        ]
        text = deadline_text(columns, field_of, plan.cleaner.facts.deadlines)
        deadline = with_one_side(self._parsed(text), columns, field_of)
        if deadline.problem and not is_ditto(text):
            code = "deadline_unparsed" if deadline.kind == "unparsed" else "deadline_doubtful"
            severity = "warning" if deadline.kind == "unparsed" else "info"
            self._problem(severity, code, deadline.problem, "deadline", text)
        if deadline.of_plan_year:
            message = "deadlines are printed without a year: they are given in the plan's only one"
            plan.ledger.once("info", "deadline_doubtful", message, plan_id=plan.plan_id, value=text)
        if deadline.corrected:
            plan.ledger.change(Change(*deadline.corrected, "deadline spelling"), self._id, "deadline")
        return text, deadline

    def _mentions(self, name: str, holders: str | None) -> list[ActivityInstitutionRecord]:
        plan = self._plan
        if holders is not None:
            parts = split_semicolons(holders)
            mentions = [m for part in parts for m in mentions_in(part, plan.cleaner, plan.bodies)]
        else:
            heading = self._cells[name].heading if name in self._cells else ""
            mentions = cell_mentions(self._pieces(name), heading, plan.cleaner, plan.bodies)
        role = "partner" if name == "partner" else "lead"
        rows = [self._mention_row(mention, mention.role or role, name) for mention in mentions]
        if self._pieces(name):
            self._clean[name] = LIST_JOIN.join(row.institution for row in rows)
        return rows

    def _mention_row(self, mention: Mention, role: str, field: str) -> ActivityInstitutionRecord:
        self._note(mention, field)
        body = mention.institution
        return ActivityInstitutionRecord(
            activity_id=self._id,
            position=0,
            role=role,
            institution_id=body.institution_id if body else None,
            institution=body.institution if body else mention.printed,
            class_=body.class_ if body else mention.class_,
            jurisdiction=(body.jurisdiction if body else mention.jurisdiction) or None,
            printed=mention.printed,
            match=mention.match,
        )

    def _note(self, mention: Mention, field: str) -> None:
        if change := mention_change(mention, mention.printed):
            self._plan.ledger.change(change, self._id, field)
        if mention.institution is None:
            near = f"; nearest names: {', '.join(mention.candidates)}" if mention.candidates else ""
            message = f"{mention.printed!r} is no institution of the list: kept as printed{near}"
            self._problem("warning", "institution_unmatched", message, field, mention.printed)
        if mention.others:
            message = f"{mention.others!r}: more bodies take part that are not named"
            self._problem("info", "institutions_not_named", message, field, mention.printed)
        if mention.doubt and not (mention.role == "partner" and field == "partner"):
            self._problem("info", "role_doubtful", mention.doubt, field, mention.printed)

    def _indicators(self) -> list[ActivityIndicatorRecord]:
        cells = own_values({name: self._pieces(name) for name in ("indicator", "baseline", "target")})
        texts = {
            name: [
                self._take(item, name)
                for item in read_items(pieces, self._plan.cleaner, self._plan.names_inside.get(name))
            ]
            for name, pieces in cells.items()
        }
        for name, items in texts.items():
            if self._pieces(name):
                self._clean[name] = LIST_JOIN.join(items)
        rows, agreed = pair_values(texts["indicator"], texts["baseline"], texts["target"])
        if not agreed:
            message = "the indicators and their values are not equal in number: all values stand at the first"
            self._problem("info", "values_not_paired", message, "indicator", "")
        return indicator_rows(self._id, rows)

    def _resources(self) -> list[ActivityResourceRecord]:
        funds, oddities = funds_of(self._cells, self._plan.cleaner, self._plan.bodies)
        rows = [self._resource_row(resource, at) for at, resource in enumerate(funds, start=1)]
        for odd in oddities:
            self._problem(odd.severity, odd.code, odd.message, "resource", odd.value)
        if self._pieces("resource"):
            self._clean["resource"] = LIST_JOIN.join(resource_label(row) for row in rows)
        return rows

    def _resource_row(self, resource: Resource, position: int) -> ActivityResourceRecord:
        name = resource.read_as or resource.holder
        bodies = replace(self._plan.bodies, genitive=self._plan.bodies.genitive or resource.owner)
        of_budget = resource.kind == REGULAR_BUDGET
        place = budget_place(name, self._plan.cleaner.facts.registry.reader) if name and of_budget else ""
        mention = mention_of(name, self._plan.cleaner, bodies) if name and not place else None
        if mention:
            self._note(replace(mention, printed=resource.holder), "resource")
        if place and place != resource.holder:
            self._plan.ledger.change(
                Change(resource.holder, place, "institution:alias"), self._id, "resource"
            )
        body = mention.institution if mention else None
        if body and resource.owner and body.class_ in DONORS:
            message = f"{resource.printed!r} is the budget of a donor: its kind is given as printed"
            self._problem("info", "kind_doubtful", message, "resource", resource.printed)
        return ActivityResourceRecord(
            activity_id=self._id,
            position=position,
            kind=resource.kind,
            institution_id=body.institution_id if body else None,
            institution=body.institution if body else place or resource.holder or None,
            amount=resource.amount,
            currency=resource.currency,
            printed=resource.printed or None,
        )

    def _cell_rows(self) -> tuple[CellRecord, ...]:
        rows = [self._cell_row(cell) for cell in self._printed.cells if cell.pieces]
        for cell in self._printed.cells:
            clean = self._clean.get(cell.field, "")
            self._take(self._plan.cleaner.broken_words(cell.pieces, clean), cell.field)
            mend_script = cell.field in NAME_FIELDS
            for change in self._plan.cleaner.characters(cell.pieces, mend_script).changes:
                self._plan.ledger.change(change, self._id, cell.field)
        return tuple(rows)

    def _cell_row(self, cell: PrintedCell) -> CellRecord:
        return CellRecord(
            activity_id=self._id,
            field=cell.field,
            heading=cell.heading or None,
            printed=" ".join(piece.text for piece in cell.pieces if piece.lines),
            clean=self._clean.get(cell.field) or None,
            boxes=json.dumps([_box(piece) for piece in cell.pieces if piece.box is not None]),
        )

    def _problem(self, severity: str, code: str, message: str, field: str, value: str) -> None:
        pieces = self._pieces(field) or self._pieces("activity")
        self._plan.ledger.problem(
            severity,
            code,
            message,
            plan_id=self._plan.plan_id,
            activity_id=self._id,
            pdf_page=page_in(pieces, value),
            value=value,
        )


def _box(piece: Piece) -> dict[str, float | int]:
    assert piece.place is not None
    x0, top, x1, bottom = (round(value, 1) for value in piece.place)
    return {"page": piece.page, "x0": x0, "top": top, "x1": x1, "bottom": bottom}


def _numbered(row: ActivityInstitutionRecord, position: int) -> ActivityInstitutionRecord:
    return replace(row, position=position)
