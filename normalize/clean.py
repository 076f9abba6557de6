"""A document's reading and its plans as printed -> the clean records of the dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.heads.missed_heads import missed_heads
from extract.model import LevelHeading, Oddity, PrintedPlan, Reading
from extract.plans.scans import plan_pages, scan_oddities
from extract.sheets.missing_pages import missing_oddities
from extract.sheets.printed_pages import printed_pages
from normalize.activities.activity import ActivityRecords, Heading, PlanContext, clean_activity
from normalize.activities.inner_numbers import with_inner_numbers
from normalize.activities.lists import Bodies
from normalize.activities.numbering import Numbered, number_activities
from normalize.cleaner import Cleaner
from normalize.deadlines.model import Period
from normalize.deadlines.reading import roman_usage
from normalize.document.act import Act, defined_terms, read_act
from normalize.document.masthead import Masthead, read_masthead
from normalize.document.other_issues import other_issues
from normalize.institutions.matching import match_institution
from normalize.institutions.name_starts import case_votes
from normalize.institutions.records import institution_record, with_bodies_above
from normalize.institutions.registry import Registry
from normalize.institutions.topics import classes_off_topic
from normalize.items import Names, names_inside
from normalize.ledger import Ledger
from normalize.letters.languages import language_of
from normalize.letters.repair import Repairs
from normalize.records import Dataset, DocumentRecord, InstitutionRecord, PlanRecord, merge, with_totals
from normalize.text import Change
from normalize.vocabulary import CANTONS

TOPIC_FIELDS = ("activity", "indicator", "institution", "partner")
LIST_FIELDS = ("indicator", "baseline", "target")


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document before its plans are cleaned."""

    document_id: str
    masthead: Masthead
    printed_pages: dict[int, int | None]


def clean_document(
    reading: Reading, plans: Iterable[PrintedPlan], cleaner: Cleaner, repairs: Repairs
) -> Dataset:
    """All records of one document; ids and order depend on its content alone."""
    return merge(clean_by_plan(reading, plans, cleaner, repairs))


def clean_by_plan(
    reading: Reading, plans: Iterable[PrintedPlan], cleaner: Cleaner, repairs: Repairs
) -> Iterator[Dataset]:
    """The same in parts: the rows of each plan, when `plans` gives it, then those of the document."""
    document_id = reading.source.sha256[:12]
    ledger = Ledger(document_id)
    document = Document(
        document_id,
        read_masthead(reading.sheets, cleaner.readable),
        printed_pages(reading.sheets, cleaner.readable),
    )
    _note_repairs(repairs, ledger)
    pages: list[tuple[int, int]] = []
    with_text: set[int] = set()  # pages of which a cell has text: a footnote may stand behind the last row's
    n = 0
    is_whole = repairs.trusted
    for n, plan in enumerate(plans, start=1):
        if n == 1:
            _note_masthead(document.masthead, ledger)
        yield _clean_plan(plan, n, document, cleaner, ledger)
        pages += plan_pages(plan)
        with_text |= {piece.page for row in plan.activities for cell in row.cells for piece in cell.pieces}
        is_whole = is_whole and not any(odd.severity == "error" for odd in plan.oddities)
    of_pages = [*scan_oddities(reading.sheets, pages), *missing_oddities(reading.sheets, pages)]
    if n:
        of_pages += other_issues(reading.sheets, document.masthead, cleaner.readable)
    for odd in of_pages:
        ledger.problem(odd.severity, odd.code, odd.message, pdf_page=odd.page)
        is_whole = is_whole and odd.severity != "error"
    # A head may stand alone at the foot of the page before; a transcript is one page, whose number is 0.
    covered = {page for first, last in pages for page in range(first - 1, last + 1)} | with_text
    covered |= {0} if n else set()
    for odd in missed_heads(reading.sheets, covered, cleaner.facts.vocabulary, cleaner.legible):
        ledger.problem(odd.severity, odd.code, odd.message, pdf_page=odd.page, value=odd.value)
    if not n:
        ledger.problem("info", "no_plan", "no table of this document has the headings of an action plan")
    status = "no_plan" if not n else ("ok" if is_whole else "partial")
    yield Dataset(
        documents=(_document_record(reading, document, cleaner, repairs, status),),
        corrections=tuple(ledger.corrections),
        problems=tuple(ledger.problems),
    )


def _note_repairs(repairs: Repairs, ledger: Ledger) -> None:
    for rule, before, after in repairs.rules:
        ledger.change(Change(before, after, f"encoding:{rule}"), None, None)
    if not repairs.trusted:
        message = "the text of this document cannot be trusted: its letters are damaged beyond a sure repair"
        ledger.problem("error", "text_untrusted", message, value=repairs.name)


def _note_oddities(oddities: Iterable[Oddity], ledger: Ledger, plan_id: str) -> None:
    for odd in oddities:
        page = odd.page or None
        ledger.problem(odd.severity, odd.code, odd.message, pdf_page=page, value=odd.value, plan_id=plan_id)


def _note_masthead(masthead: Masthead, ledger: Ledger) -> None:
    missing = [
        name
        for name, value in (
            ("gazette", masthead.gazette),
            ("number", masthead.issue_no),
            ("date", masthead.issue_date),
        )
        if value is None
    ]
    if missing:
        message = f"the issue's {', '.join(missing)} could not be read from its masthead"
        ledger.problem("warning", "masthead_unread", message)


def _document_record(
    reading: Reading, document: Document, cleaner: Cleaner, repairs: Repairs, status: str
) -> DocumentRecord:
    masthead = document.masthead
    return DocumentRecord(
        document_id=document.document_id,
        file_name=reading.source.file_name,
        sha256=reading.source.sha256,
        bytes=reading.source.bytes,
        kind=reading.source.kind,
        pages=len(reading.sheets) if reading.source.kind == "pdf" else None,
        gazette=masthead.gazette,
        jurisdiction=masthead.jurisdiction,
        issue_no=masthead.issue_no,
        issue_date=masthead.issue_date,
        language=language_of(cleaner.spelling.document_words, cleaner.script),
        script=cleaner.script,
        text_repair=repairs.name or None,
        status=status,
    )


def _clean_plan(plan: PrintedPlan, n: int, document: Document, cleaner: Cleaner, ledger: Ledger) -> Dataset:
    act = read_act(plan.preamble, cleaner.facts.vocabulary, cleaner.join)
    jurisdiction = _jurisdiction(act, document.masthead, plan.preamble, cleaner)
    plan_id = _plan_id(jurisdiction, document, n)
    context = PlanContext(
        plan_id,
        cleaner,
        Bodies(
            jurisdiction,
            _terms(plan.preamble, cleaner, jurisdiction),
            _in_genitive(plan, cleaner),
            classes_off_topic(_all_texts(plan, cleaner)),
        ),
        Period.of_years(act.period_start, act.period_end),
        roman_usage(_texts(plan, cleaner, "deadline"), cleaner.facts.deadlines),
        document.printed_pages,
        {name: _names_inside(plan, name, cleaner) for name in LIST_FIELDS},
        ledger,
    )
    if not cleaner.trusted:
        message = "the letters of this plan are damaged: its texts are given as printed, not clean"
        ledger.problem("error", "text_untrusted", message, plan_id=plan_id)
    _note_oddities(plan.oddities, ledger, plan_id)
    activities = with_inner_numbers(plan.activities, cleaner.legible, cleaner.facts.vocabulary)
    numbers = number_activities(activities)
    _note_numbers(numbers, context)
    headings = _HeadingCleaner(context)
    rows = []
    for activity, numbered in zip(activities, numbers, strict=True):
        activity_id = f"{plan_id}/{numbered.key}"
        path = [headings.clean(heading, activity_id) for heading in activity.path]
        rows.append(clean_activity(activity, activity_id, numbered.no, path, context))
    return with_totals(
        Dataset(
            plans=(_plan_record(plan, plan_id, jurisdiction, act, rows, context),),
            activities=tuple(row.activity for row in rows),
            activity_institutions=tuple(item for row in rows for item in row.institutions),
            activity_indicators=tuple(item for row in rows for item in row.indicators),
            activity_resources=tuple(item for row in rows for item in row.resources),
            institutions=_bodies(rows, cleaner.facts.registry),
            cells=tuple(item for row in rows for item in row.cells),
        )
    )


def _plan_record(
    plan: PrintedPlan,
    plan_id: str,
    jurisdiction: str,
    act: Act,
    rows: Sequence[ActivityRecords],
    context: PlanContext,
) -> PlanRecord:
    title = context.cleaner.heading(act.title) if act.title else None
    printed = [p for row in rows for p in (row.activity.page_first, row.activity.page_last) if p is not None]
    return PlanRecord(
        plan_id=plan_id,
        document_id=context.ledger.document_id,
        jurisdiction=jurisdiction or None,
        title=context.ledger.take(title, None, "title", plan_id) if title else None,
        period_start=act.period_start,
        period_end=act.period_end,
        decision_no=act.decision_no,
        decision_date=act.decision_date,
        adopted_by=act.adopted_by,
        page_first=min(printed, default=None),
        page_last=max(printed, default=None),
        activities=len(plan.activities),
    )


def _plan_id(jurisdiction: str, document: Document, n: int) -> str:
    masthead = document.masthead
    if jurisdiction and masthead.issue_no and masthead.issue_date:
        return f"{jurisdiction.lower()}-{masthead.issue_date.year}-{masthead.issue_no}-{n}"
    return f"x-{document.document_id}-{n}"


def _jurisdiction(act: Act, masthead: Masthead, preamble: Sequence[str], cleaner: Cleaner) -> str:
    """Whose plan it is: the canton's whose gazette it is; else by its title, by who adopted it, by the
    gazette, by the only one the act names.

    A canton's gazette has its own acts; their titles name strategies of others, and neighbours.
    """
    if masthead.jurisdiction in CANTONS:
        return masthead.jurisdiction
    registry = cleaner.facts.registry
    for text in (act.title, act.adopted_by):
        if text and len(named := set(_owners(text, registry))) == 1:
            return named.pop()
    if masthead.jurisdiction:
        return masthead.jurisdiction
    named = set(_owners(cleaner.join(preamble), registry))
    return named.pop() if len(named) == 1 else ""


def _owners(text: str, registry: Registry) -> list[str]:
    """The jurisdictions named, without the state where a canton or entity is named beside it."""
    named = [j for j in registry.reader.read(text).named]
    return [j for j in named if j != "BiH"] or named


def _terms(preamble: Sequence[str], cleaner: Cleaner, jurisdiction: str) -> dict[str, str]:
    registry = cleaner.facts.registry

    def names_body(text: str) -> bool:
        return match_institution(text, registry, jurisdiction=jurisdiction).institution is not None

    return dict(defined_terms(preamble, cleaner.join, names_body))


def _in_genitive(plan: PrintedPlan, cleaner: Cleaner) -> bool:
    """Whether the plan names its bodies in the genitive throughout."""
    votes = [
        case_votes(text, cleaner.facts.registry) for text in _texts(plan, cleaner, "institution", "partner")
    ]
    return sum(genitives for genitives, _ in votes) > sum(nominatives for _, nominatives in votes)


def _texts(plan: PrintedPlan, cleaner: Cleaner, *fields: str) -> list[str]:
    return [
        cleaner.join([line.text for line in cleaner.lines(cell.pieces, cleaner.legible)])
        for activity in plan.activities
        for cell in activity.cells
        if cell.field in fields
    ]


def _all_texts(plan: PrintedPlan, cleaner: Cleaner) -> list[str]:
    """What stands above the plan, in its headings and in its cells."""
    headings = {heading.title for activity in plan.activities for heading in activity.path}
    return [cleaner.join(plan.preamble), *sorted(headings), *_texts(plan, cleaner, *TOPIC_FIELDS)]


def _names_inside(plan: PrintedPlan, field: str, cleaner: Cleaner) -> Names | None:
    cells = (cell for activity in plan.activities for cell in activity.cells if cell.field == field)
    lines = [cleaner.lines(cell.pieces, cleaner.legible) for cell in cells]
    return names_inside(lines, cleaner.facts.registry.forms)


def _note_numbers(numbers: Sequence[Numbered], context: PlanContext) -> None:
    for numbered in numbers:
        if numbered.repeated:
            context.ledger.problem(
                "warning",
                "number_repeated",
                f"the number {numbered.no} is printed more than once",
                plan_id=context.plan_id,
                activity_id=f"{context.plan_id}/{numbered.key}",
                value=numbered.no,
            )
    unprinted = sum(1 for numbered in numbers if not numbered.printed)
    if unprinted:
        message = f"{unprinted} of {len(numbers)} activities print no number: they were counted"
        severity = "info" if unprinted == len(numbers) else "warning"
        context.ledger.problem(severity, "number_missing", message, plan_id=context.plan_id)


class _HeadingCleaner:
    """Cleans each level heading once, noting changes at the first activity below it."""

    def __init__(self, context: PlanContext) -> None:
        self._context = context
        self._known: dict[LevelHeading, Heading] = {}

    def clean(self, heading: LevelHeading, activity_id: str) -> Heading:
        if heading not in self._known:
            context = self._context
            text = context.cleaner.heading(heading.title)
            title = context.ledger.take(text, activity_id, "heading", context.plan_id)
            self._known[heading] = Heading(heading.level, heading.no, title)
        return self._known[heading]


def _bodies(rows: Sequence[ActivityRecords], registry: Registry) -> tuple[InstitutionRecord, ...]:
    """The institutions mentioned, and the bodies above them."""
    named = [each.institution_id for row in rows for each in row.institutions]
    named += [each.institution_id for row in rows for each in row.resources]
    wanted = with_bodies_above(named, lambda key: registry.institutions[key].parent_id)
    return tuple(institution_record(registry.institutions[key]) for key in sorted(wanted))
