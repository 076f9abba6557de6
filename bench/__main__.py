"""Prints the tables of speed and memory that the README quotes.

Every figure of one table is measured in one run on one machine; compare figures within a table only.
"""

from __future__ import annotations

import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

import pdfplumber
import pypdfium2.raw as raw

from bench.issues import SARAJEVO, repeat_pages
from bench.timing import best_of, run_command
from extract.pdfium import open_document
from extract.plans import find_plans
from extract.reading import read_file
from extract.vocabulary import Vocabulary
from normalize.plan_words import load_vocabulary

LONG = 1000


def load_text_pages(path: Path) -> None:
    """The floor: PDFium's bare text page load, nothing read from it."""
    document = open_document(path)
    for index in range(len(document)):
        page = raw.FPDF_LoadPage(document.raw, index)
        raw.FPDFText_ClosePage(raw.FPDFText_LoadPage(page))
        raw.FPDF_ClosePage(page)
    document.close()


def extract_all(path: Path, vocabulary: Vocabulary) -> None:
    """Extraction whole: pages, grids, plans with their rows joined."""
    find_plans(read_file(path).sheets, vocabulary, lambda line: line.text)


def plumber_tables(path: Path) -> None:
    """pdfplumber's own tables, page by page, each page closed as its users are told to."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_tables()
            page.close()


def main() -> None:
    """Measure and print."""
    print(
        f"Python {platform.python_version()}, pypdfium2 {version('pypdfium2')}, "
        f"pdfplumber {version('pdfplumber')}\n"
    )
    pages = 15
    vocabulary = load_vocabulary()
    floor = best_of(5, lambda: load_text_pages(SARAJEVO))
    ours = best_of(5, lambda: extract_all(SARAJEVO, vocabulary))
    theirs = best_of(2, lambda: plumber_tables(SARAJEVO))
    print(f"| {SARAJEVO.name}, {pages} pages | ms a page | times faster than pdfplumber |")
    print("|---|---|---|")
    for name, seconds in (
        ("PDFium, text page load alone", floor),
        ("glasnik, extraction", ours),
        ("pdfplumber, `extract_tables`", theirs),
    ):
        print(f"| {name} | {1000 * seconds / pages:.1f} | {theirs / seconds:.1f} |")
    with tempfile.TemporaryDirectory() as folder:
        _commands(Path(folder), theirs)


def _commands(folder: Path, theirs: float) -> None:
    out = str(folder / "out")
    start = run_command(["glasnik.cli", "--help"])
    short = run_command(["glasnik.cli", "run", str(SARAJEVO), "--out", out])
    long = run_command(
        ["glasnik.cli", "run", str(repeat_pages(SARAJEVO, LONG, folder / "long.pdf")), "--out", out]
    )
    print("\n| command | seconds | peak memory |")
    print("|---|---|---|")
    print(f"| `glasnik --help` | {start.seconds:.2f} | {start.peak:.0f} MB |")
    print(f"| `glasnik run`, {SARAJEVO.name} | {short.seconds:.2f} | {short.peak:.0f} MB |")
    print(f"| the bare pdfplumber loop on the same file | {theirs:.2f} | |")
    print(f"| `glasnik run`, {LONG:,} pages | {long.seconds:.1f} | {long.peak:.0f} MB |")


if __name__ == "__main__":
    main()
