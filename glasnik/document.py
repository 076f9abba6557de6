"""One file through the whole line: reading -> repairs -> plans as printed -> clean records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from extract.hyphens import as_hyphen
from extract.model import Line, Reading
from extract.plans.plan_finder import each_plan, find_plans
from extract.printed import PrintedPlan
from extract.sheets.reading import read_file
from extract.sheets.sheet_store import Sheets
from extract.unruled.borderless import with_borderless
from glasnik.options import DEFAULT_OPTIONS, Settings
from normalize.clean import clean_by_plan, clean_document
from normalize.cleaner import Cleaner, lines_of, make_cleaner
from normalize.facts import Facts
from normalize.letters.repair import vote
from normalize.letters.repairs import Repairs
from normalize.plan_rows import by_plan
from normalize.records import Dataset, DocumentRecord, ProblemRecord
from review.editing.corrections import with_structure
from review.editing.edits import Edit

SETTINGS = DEFAULT_OPTIONS.settings


def vote_repairs(reading: Reading, facts: Facts) -> Repairs:
    """The encoding repairs that the document's own words ask for."""
    samples: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines_of(reading):
        for run in line.runs:
            samples[run.font].update(as_hyphen(run.text).split())
    for font, words in reading.skimmed.items():
        samples[font].update(words)
    return vote(samples, facts.lexicon)


def legible_by(repairs: Repairs) -> Callable[[Line], str]:
    """A line's text with the document's repairs applied, font by font."""
    if not repairs.rules:
        return lambda line: as_hyphen(line.text)

    @cache
    def legible(line: Line) -> str:
        parts = [repairs.legible(as_hyphen(run.text), run.font) for run in line.runs]
        return parts[0] if len(parts) == 1 else repairs.rejoined("".join(parts))

    return legible


def prepare(
    path: Path, facts: Facts, settings: Settings, processes: int = 1
) -> tuple[Reading, Repairs, Cleaner]:
    """A file's reading, the repairs that its text needs, and a cleaner that knows its words.

    Pages that can hold no plan are but skimmed, unless all pages are asked for. Where letters are damaged
    that cannot be told by a first look, and all pages are read.
    """
    source = settings.source
    reading = read_file(path, facts.vocabulary, source, all_pages=settings.all_pages, processes=processes)
    repairs = vote_repairs(reading, facts)
    if reading.skimmed and (repairs.rules or not repairs.trusted):
        reading = read_file(path, facts.vocabulary, source, all_pages=True)
        repairs = vote_repairs(reading, facts)
    legible = legible_by(repairs)
    reading = replace(reading, sheets=Sheets(with_borderless(reading.sheets, facts.vocabulary, legible)))
    return reading, repairs, make_cleaner(reading, facts, legible, repairs.trusted)


def read_plans(
    path: Path, facts: Facts, settings: Settings = SETTINGS
) -> tuple[Reading, Repairs, tuple[PrintedPlan, ...]]:
    """A file's reading, its repairs and its plans as printed. InputError where it cannot be read."""
    reading, repairs, cleaner = prepare(path, facts, settings)
    plans = find_plans(reading.sheets, facts.vocabulary, cleaner.readable, join=settings.join)
    return reading, repairs, plans


def process(
    path: Path,
    facts: Facts,
    settings: Settings = SETTINGS,
    *,
    edits: Sequence[Edit] = (),
    processes: int = 1,
) -> Iterator[Dataset]:
    """All records of one file, plan by plan, the document's own last.

    Its rows are joined and separated as a reviewer's `edits` say. InputError where the file cannot be read.
    """
    reading, repairs, cleaner = prepare(path, facts, settings, processes)
    found = each_plan(reading.sheets, facts.vocabulary, cleaner.readable, join=settings.join)
    if not edits:
        yield from clean_by_plan(reading, found, cleaner, repairs)
        return

    def clean(printed: Sequence[PrintedPlan]) -> Dataset:
        return clean_document(reading, printed, cleaner, repairs)

    plans = tuple(found)
    yield from by_plan(with_structure(clean(plans), plans, edits, clean))


def failed_document(path: Path, name: str, sha256: str, reason: str, page: int | None = None) -> Dataset:
    """A file called `name` that could be opened but not read: its row, and the reason in `problems`."""
    document_id = sha256[:12]
    return Dataset(
        documents=(
            DocumentRecord(
                document_id=document_id,
                file_name=name,
                sha256=sha256,
                bytes=path.stat().st_size,
                kind="transcript" if name.lower().endswith(".txt") else "pdf",
                status="failed",
            ),
        ),
        problems=(
            ProblemRecord(
                problem_id=f"{document_id}-p00001",
                document_id=document_id,
                pdf_page=page,
                severity="error",
                code="document_failed",
                message=reason,
            ),
        ),
    )
