"""A first look at single pages: in full where a table may be, else but their heads and words.

PDFium tells a page's rulings and text in a few milliseconds; most pages of a gazette are prose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from extract.model import Sheet
from extract.pages.pdfium.paths import Drawn, read_drawn
from extract.pages.pdfium.source import OpenPage, open_document, open_page
from extract.pages.pdfium.words.scattered import is_scattered
from extract.pages.rulings import Edges, find_edges
from extract.sheets.grids.grid import find_tables
from extract.sheets.head_words import head_words
from extract.sheets.lines.line_making import running_lines
from extract.sheets.lines.printed_lines import PrintedLines
from extract.sheets.sheet_making import are_abreast, make_sheet
from extract.vocabulary import Vocabulary

ACROSS = 0.25  # of the page's width: a horizontal rule this long may belong to a table of rows alone
LEAST_ACROSS = 3
OPEN_FOR = 1000  # pages: PDFium keeps something of each until the document is closed
UNUSUAL = 0.1  # share of characters in no block that text here uses
USUAL_BLOCKS = bytes(
    (0x00, 0x01, 0x02, 0x04, 0x20, 0x21, 0x22, 0x25, 0xFF)
)  # high bytes; FF: a line's hyphen


class Skim(NamedTuple):
    """What is kept of a page not read in full: its heads, how many more lines, their words by font."""

    heads: Sheet
    lines: int
    words: Mapping[str, Sequence[str]]


class Look(NamedTuple):
    """A page looked at: in full where it is `ruled` as tables are, or `named` columns; else but skimmed."""

    ruled: bool
    named: bool
    seen: Sheet | Skim


class Looker:
    """Looks at single pages of one document. Use it in a `with`."""

    def __init__(self, path: Path, vocabulary: Vocabulary) -> None:
        self._path = path
        self._heads = head_words(vocabulary)
        self._vocabulary = vocabulary
        self._document = open_document(path)
        self._looked = 0  # pages since it was opened
        self.pages = len(self._document)

    def __enter__(self) -> Looker:
        return self

    def __exit__(self, *_: object) -> None:
        self._document.close()

    def look(self, number: int, whole: bool = False) -> Look:
        """Look at a page; with `whole`, read it in full whatever it looks like."""
        if self._looked == OPEN_FOR:
            self._document.close()
            self._document = open_document(self._path)
            self._looked = 0
        self._looked += 1
        with open_page(self._path, self._document.raw, number) as page:
            drawn = read_drawn(self._document.raw, page.handle, page.frame)
            edges = find_edges(drawn.rulings)
            tables = find_tables(number, edges)
            ruled = bool(tables) or _runs_across(edges, page.frame.width)
            if not ruled and not whole:
                lines = PrintedLines(page)
                if not self._may_hold_plan(lines):
                    return Look(False, False, _skim(page, drawn, edges, lines))
            sheet = make_sheet(page.read(drawn, edges), self._vocabulary, edges, tables)
        return Look(ruled, not ruled and not whole, sheet)

    def _may_hold_plan(self, lines: PrintedLines) -> bool:
        """Whether a page without a table names columns, or stands in them, or cannot be read so quickly."""
        text, texts = lines.text, lines.texts
        if is_scattered(text):
            return True
        words: Set[str] | None = lines.words
        strange = text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, USUAL_BLOCKS)
        if len(strange) > UNUSUAL * len(text):
            return True
        if strange or "\u00ad" in text:
            texts = [normalize("NFKC", line).replace("\u00ad", "") for line in texts]
            words = None
        return are_abreast(lines.middles) or self._heads.may_be_named_in(texts, words)


def _skim(page: OpenPage, drawn: Drawn, edges: Edges, lines: PrintedLines) -> Skim:
    """The page's running heads as lines and all else as words."""
    heads = running_lines(page.read_lines(edges.vertical, lines.text, lines.heads))
    scanned = not lines.texts and page.is_picture(drawn)
    frame = page.frame
    sheet = Sheet(page.number, frame.width, frame.height, (), heads, skimmed=True, scanned=scanned)
    return Skim(sheet, len(lines.body), lines.words_by_font())


def _runs_across(edges: Edges, width: float) -> bool:
    """Whether several rules run far across the page."""
    return sum(edge.end - edge.start > ACROSS * width for edge in edges.horizontal) >= LEAST_ACROSS
