"""Documents made by hand and cleaned by the real stages."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box, Line, Reading, Sheet, Source, Table
from extract.plans.plan_finder import find_plans
from extract.printed import Piece
from glasnik.engines.task import shared_facts
from normalize.activities.bodies import Bodies
from normalize.clean import clean_document
from normalize.cleaner import Cleaner, make_cleaner
from normalize.facts import Facts
from normalize.letters.repairs import Repairs
from normalize.records import Dataset
from tests.extract.by_hand import legible, line, sheet, table

SOURCE = Source("issue.pdf", "ab" * 32, 1000, "pdf")
HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")
MASTHEAD = (
    "SLUŽBENE NOVINE KANTONA SARAJEVO",
    "Broj 5 - Strana 286",
    "Četvrtak, 4. 2. 2021.",
)
TITLE = "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO 2021.-2022."
KS = Bodies("KS", {})


def facts() -> Facts:
    """The reference data of a real run, loaded once for all tests of a process and for the runs in it."""
    return shared_facts()


def reading(*sheets: Sheet) -> Reading:
    """A reading of these sheets."""
    return Reading(SOURCE, sheets)


def cleaner(*texts: str) -> Cleaner:
    """A cleaner for a document of these lines."""
    return make_cleaner(reading(sheet(1, lines=[line(text) for text in texts])), facts(), legible)


def piece(*texts: str, width: float = 200.0, page: int = 1, top: float = 0.0) -> Piece:
    """A cell's piece: its lines in a cell of that width; a letter is 5 points wide."""
    lines = tuple(line(text, top + 12 * at, 2) for at, text in enumerate(texts))
    return Piece(page, Box(0, top, width, top + 12 * len(texts) + 4), lines)


def head_lines(page: int) -> list[Line]:
    """The running head of an issue, as it stands on a page."""
    return [line(text.replace("286", str(285 + page)), 20 + 12 * at) for at, text in enumerate(MASTHEAD)]


def issue(*tables: Table, title: str = TITLE) -> Reading:
    """An issue of the canton's gazette: a plan's title, then a table on each page."""
    pages = []
    for number, found in enumerate(tables, start=1):
        page = sheet(number, found, lines=[line(title, 85)] if number == 1 else [])
        pages.append(
            Sheet(
                number,
                page.width,
                page.height,
                page.tables,
                page.lines,
                tuple(head_lines(number)),
                285 + number,
            )
        )
    return reading(*pages)


def dataset(read: Reading) -> Dataset:
    """The records of a reading whose text needs no repair."""
    plans = find_plans(read.sheets, facts().vocabulary, legible)
    return clean_document(read, plans, make_cleaner(read, facts(), legible), Repairs({}))


def plan(*rows: Sequence[str | None], head: tuple[str, ...] = HEAD, columns: int = 5) -> Dataset:
    """The dataset of an issue with one plan of these rows on one page."""
    edges = [40.0 + 110.0 * at for at in range(columns + 1)]
    return dataset(issue(table([head, *rows], columns=edges)))
