"""A plan as printed -> its clean records: its act, whose it is, and its activities under their headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.printed import LevelHeading, PrintedPlan
from extract.row_numbers import in_digits, misread_number
from normalize.activities.activity import clean_activity
from normalize.activities.bodies import Bodies
from normalize.activities.inner_numbers import with_inner_numbers
from normalize.activities.misread_numbers import with_read_numbers
from normalize.activities.numbering import number_activities
from normalize.activities.plan_context import ActivityRecords, Heading, PlanContext
from normalize.activities.plan_topics import classes_off_topic, for_row
from normalize.cleaner import Cleaner
from normalize.deadlines.model import Period
from normalize.deadlines.reading import roman_usage
from normalize.document.act import Act, read_act
from normalize.document.defined_terms import defined_terms
from normalize.document.masthead import Masthead
from normalize.institutions.matching import match_institution
from normalize.institutions.name_starts import case_votes
from normalize.institutions.records import institution_record, with_bodies_above
from normalize.institutions.registry import Registry
from normalize.items import Names, names_inside
from normalize.ledger import Ledger
from normalize.plan_notes import note_dates, note_digits, note_numbers, note_plan, note_roles, note_skipped
from normalize.records import Dataset, InstitutionRecord, PlanRecord, with_totals
from normalize.text import Change, CleanText
from normalize.vocabulary import CANTONS

LEAST_NAMED = 2  # cells of bodies that name the place whose a plan is
BODIES = ("institution", "partner")
LIST_FIELDS = ("indicator", "baseline", "target")


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document before its plans are cleaned."""

    document_id: str
    masthead: Masthead
    printed_pages: dict[int, int | None]


def clean_plan(plan: PrintedPlan, n: int, document: Document, cleaner: Cleaner, ledger: Ledger) -> Dataset:
    """All records of the document's plan `n`, counted from 1; what is odd in it goes to the ledger."""
    in_gazette = document.masthead.is_issue
    act = read_act(plan.preamble, cleaner.facts.act, cleaner.join, in_gazette)
    jurisdiction = _jurisdiction(act, document.masthead, plan.preamble, cleaner)
    owner = "" if jurisdiction else _owner_of_bodies(plan, cleaner)
    jurisdiction = jurisdiction or owner
    cleaner = cleaner.of_plan(jurisdiction)
    plan_id = _plan_id(jurisdiction, document, n)
    if owner:
        message = f"whose plan this is neither title nor masthead tells: it is {owner}'s by its bodies"
        ledger.problem("info", "masthead_unread", message, plan_id=plan_id, value=owner)
    context = PlanContext(
        plan_id=plan_id,
        cleaner=cleaner,
        bodies=_bodies_of(plan, jurisdiction, act.title or "", cleaner),
        period=Period.of_years(act.period_start, act.period_end),
        roman_is=roman_usage(_texts(plan, cleaner, "deadline"), cleaner.facts.deadlines),
        printed_pages=document.printed_pages,
        names_inside={name: _names_inside(plan, name, cleaner) for name in LIST_FIELDS},
        ledger=ledger,
    )
    note_plan(plan, context)
    printed = with_inner_numbers(plan.activities, cleaner.legible, cleaner.facts.vocabulary)
    activities, read = with_read_numbers(printed)
    numbers = number_activities(activities)
    note_numbers(numbers, context)
    note_skipped(activities, numbers, context)
    headings = _HeadingCleaner(context)
    rows = []
    for at, (activity, numbered) in enumerate(zip(activities, numbers, strict=True)):
        activity_id = f"{plan_id}/{numbered.key}"
        if at in read:
            ledger.change(read[at], activity_id, "activity_no")
        path = [headings.clean(heading, activity_id) for heading in activity.path]
        bodies = for_row(context.bodies, activity, cleaner)
        row = replace(context, bodies=bodies) if bodies is not context.bodies else context
        rows.append(clean_activity(activity, activity_id, numbered.no, path, row))
    note_digits(activities, rows, context)
    note_dates(rows, context)
    note_roles(plan, rows, context)
    return with_totals(
        Dataset(
            plans=(_plan_record(plan, plan_id, jurisdiction, act, rows, context),),
            activities=tuple(row.activity for row in rows),
            activity_institutions=tuple(item for row in rows for item in row.institutions),
            activity_indicators=tuple(item for row in rows for item in row.indicators),
            activity_resources=tuple(item for row in rows for item in row.resources),
            institutions=_mentioned(rows, cleaner.facts.registry),
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
    for field, change in act.years_read:
        context.ledger.change(change, None, field)
    pages = {row.activity.pdf_page_first: row.activity.page_first for row in rows}
    pages |= {row.activity.pdf_page_last: row.activity.page_last for row in rows}
    printed = [pages[page] for page in sorted(page for page in pages if page is not None)]  # None: no number
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
        page_first=printed[0] if printed else None,
        page_last=printed[-1] if printed else None,
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


def _owner_of_bodies(plan: PrintedPlan, cleaner: Cleaner) -> str:
    """The only canton, or other than it the only entity, that the plan's bodies name; none where more of
    them are of other places: a plan of the Federation may name one canton's."""
    registry = cleaner.facts.registry
    cells = _texts(plan, cleaner, *BODIES)
    votes = Counter(place for text in cells for place in set(_owners(text, registry)))
    named = [place for place in votes if place in CANTONS] or [place for place in votes if place != "BiH"]
    if len(named) != 1 or named[0] == "FBiH":
        return ""
    own = votes[named[0]]
    return named[0] if own >= LEAST_NAMED and own > votes.total() - own else ""


def _owners(text: str, registry: Registry) -> list[str]:
    """The jurisdictions named, without the state where a canton or entity is named beside it."""
    named = list(registry.reader.read(text).named)
    return [j for j in named if j != "BiH"] or named


def _bodies_of(plan: PrintedPlan, jurisdiction: str, title: str, cleaner: Cleaner) -> Bodies:
    return Bodies(
        jurisdiction,
        _terms(plan.preamble, cleaner, jurisdiction),
        genitive=_in_genitive(plan, cleaner),
        off_topic=classes_off_topic(plan, title, cleaner),
    )


def _terms(preamble: Sequence[str], cleaner: Cleaner, jurisdiction: str) -> dict[str, str]:
    registry = cleaner.facts.registry

    def names_body(text: str) -> bool:
        return match_institution(text, registry, jurisdiction=jurisdiction).institution is not None

    return dict(defined_terms(preamble, cleaner.facts.act.words, cleaner.join, names_body))


def _in_genitive(plan: PrintedPlan, cleaner: Cleaner) -> bool:
    """Whether the plan names its bodies in the genitive throughout."""
    votes = [
        case_votes(text, cleaner.facts.registry) for text in _texts(plan, cleaner, "institution", "partner")
    ]
    return sum(genitives for genitives, _ in votes) > sum(nominatives for _, nominatives in votes)


def _texts(plan: PrintedPlan, cleaner: Cleaner, *fields: str) -> list[str]:
    return [
        cleaner.join([line.text for line in cleaner.lines(cell.pieces)])
        for activity in plan.activities
        for cell in activity.cells
        if cell.field in fields
    ]


def _names_inside(plan: PrintedPlan, field: str, cleaner: Cleaner) -> Names | None:
    cells = (cell for activity in plan.activities for cell in activity.cells if cell.field == field)
    lines = [cleaner.lines(cell.pieces) for cell in cells]
    return names_inside(lines, cleaner.facts.registry.forms)


class _HeadingCleaner:
    """Cleans each level heading once, noting changes at the first activity below it."""

    def __init__(self, context: PlanContext) -> None:
        self._context = context
        self._known: dict[LevelHeading, Heading] = {}

    def clean(self, heading: LevelHeading, activity_id: str) -> Heading:
        if heading not in self._known:
            context = self._context
            title = context.ledger.take(self._text(heading), activity_id, "heading", context.plan_id)
            if change := _number_change(heading):
                context.ledger.change(change, activity_id, "heading")
            self._known[heading] = Heading(heading.level, heading.no, title)
        return self._known[heading]

    def _text(self, heading: LevelHeading) -> CleanText:
        """The title cleaned, words whole that its narrow cell broke: `omladinski` / `h`."""
        cleaner = self._context.cleaner
        broken = cleaner.broken_words(heading.pieces, heading.title.replace("\n", " "))
        title, changes = heading.title, []
        for change in broken.changes:
            if (parts := change.before.replace(" ", "\n")) in title:
                title = title.replace(parts, change.after)
                changes.append(change)
        text = cleaner.heading(title)
        return CleanText(text.text, (*changes, *text.changes), (*text.doubts, *broken.doubts))


def _number_change(heading: LevelHeading) -> Change | None:
    """The change from a heading's number as printed, if a letter in it was read as a digit."""
    words = (word for piece in heading.pieces for word in piece.text.split())
    printed = next(filter(None, map(misread_number, words)), "")
    is_read = bool(printed) and in_digits(printed) == heading.no
    return Change(printed, heading.no, "misread-number") if is_read else None


def _mentioned(rows: Sequence[ActivityRecords], registry: Registry) -> tuple[InstitutionRecord, ...]:
    """The institutions mentioned, and the bodies above them."""
    named = [each.institution_id for row in rows for each in row.institutions]
    named += [each.institution_id for row in rows for each in row.resources]
    wanted = with_bodies_above(named, lambda key: registry.institutions[key].parent_id)
    return tuple(institution_record(registry.institutions[key]) for key in sorted(wanted))
