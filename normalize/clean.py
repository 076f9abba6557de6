"""A document's reading and its plans as printed -> the clean records of the dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from extract.model import Reading
from extract.printed import PrintedPlan
from extract.sheets.running_heads.printed_pages import printed_pages
from normalize.clean_plan import Document, clean_plan
from normalize.cleaner import Cleaner
from normalize.document.document_oddities import PlanPages, document_oddities
from normalize.document.masthead import Masthead, read_masthead
from normalize.ledger import Ledger
from normalize.letters.languages import language_of
from normalize.letters.repairs import Repairs
from normalize.letters.repairs_letters import CYRILLIC_FONT
from normalize.records import Dataset, DocumentRecord, merge
from normalize.text import Change


def clean_document(
    reading: Reading, plans: Iterable[PrintedPlan], cleaner: Cleaner, repairs: Repairs
) -> Dataset:
    """All records of one document; ids and order depend on its content alone."""
    return merge(clean_by_plan(reading, plans, cleaner, repairs))


SERBIAN = ("RS", "SRB")  # whose gazettes are in Serbian, in Latin letters too


def clean_by_plan(
    reading: Reading, plans: Iterable[PrintedPlan], cleaner: Cleaner, repairs: Repairs
) -> Iterator[Dataset]:
    """The same in parts: the rows of each plan, when `plans` gives it, then those of the document."""
    document_id = reading.source.sha256[:12]
    ledger = Ledger(document_id)
    document = Document(
        document_id,
        read_masthead(reading.sheets, cleaner.readable, cleaner.facts.act.masthead),
        printed_pages(reading.sheets, cleaner.readable, cleaner.facts.vocabulary.marks),
    )
    _note_repairs(repairs, ledger)
    pages = PlanPages()
    owners: set[str | None] = set()
    for n, plan in enumerate(plans, start=1):
        if n == 1:
            _note_masthead(document.masthead, ledger)
        cleaned = clean_plan(plan, n, document, cleaner, ledger)
        owners |= {record.jurisdiction for record in cleaned.plans}
        yield cleaned
        pages.add(plan)
    for odd in document_oddities(
        reading, pages, document.masthead, cleaner.facts.act, cleaner.readable, cleaner.legible
    ):
        ledger.oddity(odd)
    status = "no_plan" if not pages.plans else ("partial" if ledger.has_errors else "ok")
    yield Dataset(
        documents=(_document_record(reading, document, cleaner, repairs, status, owners),),
        corrections=tuple(ledger.corrections),
        problems=tuple(ledger.problems),
    )


def _note_repairs(repairs: Repairs, ledger: Ledger) -> None:
    for rule, before, after in repairs.rules:
        ledger.change(Change(before, after, f"encoding:{rule}"), None, None)
    if not repairs.trusted:
        message = "the text of this document cannot be trusted: its letters are damaged beyond a sure repair"
        ledger.problem("error", "text_untrusted", message, value=repairs.name)
    if any(rule == CYRILLIC_FONT for rule, _, _ in repairs.rules):
        message = (
            "a font of this document shows Latin codes as Cyrillic letters: the text is given in Latin ones"
        )
        ledger.problem("info", "script_lost", message, value=repairs.name)


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
    reading: Reading,
    document: Document,
    cleaner: Cleaner,
    repairs: Repairs,
    status: str,
    owners: AbstractSet[str | None],
) -> DocumentRecord:
    """The document's record; one whose gazette is not read is of the place whose its plans are. A gazette of
    several (`Narodne novine`) is of none."""
    masthead = document.masthead
    (owner,) = owners if len(owners) == 1 else (None,)
    return DocumentRecord(
        document_id=document.document_id,
        file_name=reading.source.file_name,
        sha256=reading.source.sha256,
        bytes=reading.source.bytes,
        kind=reading.source.kind,
        pages=len(reading.sheets) if reading.source.kind == "pdf" else None,
        gazette=masthead.gazette,
        jurisdiction=masthead.jurisdiction or (None if masthead.gazette else owner),
        issue_no=masthead.issue_no,
        issue_date=masthead.issue_date,
        language=language_of(
            cleaner.spelling.document_words,
            cleaner.script,
            cleaner.facts.languages,
            "sr" if masthead.jurisdiction in SERBIAN else "bs",
        ),
        script=cleaner.script,
        text_repair=repairs.name or None,
        status=status,
    )
