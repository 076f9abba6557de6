"""What reads tables out of a PDF, each as its users are told to call it; those not installed are left out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pdfplumber
import pypdfium2.raw as raw

from extract.pages.pdfium.source import open_document
from extract.plans.plan_finder import find_plans
from extract.sheets.reading import read_file
from extract.vocabulary import Vocabulary
from normalize.document.plan_words import load_vocabulary

Reader = Callable[[Path], object]
FLOOR, OURS, PLUMBER = "PDFium, text page load alone", "glasnik, extraction", "pdfplumber, `extract_tables`"


def text_pages(path: Path) -> None:
    """The floor: PDFium's bare text page load, nothing read from it."""
    document = open_document(path)
    for index in range(len(document)):
        page = raw.FPDF_LoadPage(document.raw, index)
        raw.FPDFText_ClosePage(raw.FPDFText_LoadPage(page))
        raw.FPDF_ClosePage(page)
    document.close()


def extraction(path: Path, processes: int = 1) -> None:
    """Extraction whole: pages, grids, plans with their rows joined."""
    vocabulary = _vocabulary()
    reading = read_file(path, vocabulary, processes=processes)
    find_plans(reading.sheets, vocabulary, lambda line: line.text)


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary()


def plumber_tables(path: Path) -> None:
    """pdfplumber's own tables, page by page, each page closed as its users are told to."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_tables()
            page.close()


def camelot_tables(path: Path) -> None:
    """camelot's tables by rulings."""
    import camelot

    camelot.read_pdf(str(path), pages="all", flavor="lattice")


def tabula_tables(path: Path) -> None:
    """tabula's tables by rulings; its work is done by a Java process of its own."""
    import tabula

    tabula.read_pdf(str(path), pages="all", lattice=True, silent=True)


def readers() -> dict[str, Reader]:
    """Those that are installed, by name with version."""
    logging.disable()
    found: dict[str, Reader] = {FLOOR: text_pages, OURS: extraction, PLUMBER: plumber_tables}
    for package, reader in (("camelot-py", camelot_tables), ("tabula-py", tabula_tables)):
        try:
            found[f"{package} {version(package)}, by rulings"] = reader
        except PackageNotFoundError:
            continue
    return found
