"""The cheap first look: which pages of a PDF can hold a plan, so that only those are read in full.

A page can hold one where its rulings make a table, or several of them run across it; where its text may
name several columns of a plan close together; where its lines stand side by side in columns; where its
letters are too damaged to tell. With such a page are read the first page of the issue, those behind it that
may go on with it, and those before it as far back as titles and headings are looked for.

Of all other pages only the running heads are read as lines; of the rest the words are counted by font
(`Reading.skimmed`), because a document's repairs, language and words are told by its whole text.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from extract.grid import find_tables
from extract.head_words import head_words
from extract.lines import running_lines
from extract.model import Sheet
from extract.pdfium import OpenPage, open_document, open_page
from extract.pdfium_paths import read_paths
from extract.pdfium_scattered import is_scattered
from extract.printed_lines import PrintedLines, running_zones
from extract.rulings import Edges, find_edges
from extract.sheet_store import Sheets
from extract.sheets import PAGES_OF_ONE_ROW, are_abreast, make_sheet, may_be_unruled
from extract.vocabulary import Vocabulary

LINES_BEFORE = 320  # that a plan's title, decision and headings are looked for in
ACROSS = 0.25  # of the page's width: a horizontal rule this long may belong to a table of rows alone
LEAST_ACROSS = 3
OPEN_FOR = 1000  # pages: PDFium keeps something of each until the document is closed
UNPACKED = 16  # sheets whose loose words are kept as they are
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


def read_sheets(
    path: Path, vocabulary: Vocabulary, processes: int = 1
) -> tuple[Sheets, dict[str, Counter[str]]]:
    """Every page of a PDF as a sheet, those in full that can hold a plan and those around them.

    With them the words of the others, counted by font. A long document's pages are looked at by several
    `processes`. InputError where the file cannot be read.
    """
    from extract.page_spread import spread_looks

    with Looker(path, vocabulary) as looker:
        looks = spread_looks(path, looker.pages, vocabulary, processes)
        reader = _Reader(looker, looks)
        for number in range(1, looker.pages + 1):
            reader.take(number)
        return reader.sheets, reader.words()


class Looker:
    """Looks at single pages of one document. Use it in a `with`."""

    def __init__(self, path: Path, vocabulary: Vocabulary) -> None:
        self._path = path
        self._heads = head_words(vocabulary)
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
            drawn = read_paths(page.handle, page.frame)
            edges = find_edges(drawn.rulings)
            tables = find_tables(number, edges)
            ruled = bool(tables) or _runs_across(edges, page.frame.width)
            if not ruled and not whole:
                lines = PrintedLines(page)
                if not self._may_hold_plan(lines):
                    return Look(False, False, _skim(page, edges, lines))
            sheet = make_sheet(page.read(drawn, edges), tables)
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


class _Reader:
    """Takes one page after the other, and goes back where one turns out to need those before it."""

    def __init__(self, looker: Looker, looks: Iterator[Look] | None) -> None:
        self.sheets = Sheets()
        self._looker = looker
        self._looks = looks  # of all pages in order, where others look at them
        self._until = 1  # the last page that is to be read whatever it looks like
        self._columns = -PAGES_OF_ONE_ROW  # the last page read in full whose lines stand in columns
        self._skims: deque[Skim] = deque()
        self._words: dict[str, Counter[str]] = {}
        self._loose: deque[int] = deque()  # the last sheets with loose words

    def take(self, number: int) -> None:
        """Take the next page, and read what it calls for."""
        wanted = number <= self._until
        look = next(self._looks) if self._looks else self._looker.look(number, whole=wanted)
        calls = look.ruled or (look.named and not wanted)
        sheet = look.seen
        if isinstance(sheet, Skim):
            if not wanted:
                self._keep_skim(sheet)
                return
            sheet = self._whole(number)
        if not wanted:
            self._go_back(number - 1)
        if calls:
            self._until = max(self._until, number + 1)
        self._keep(sheet)

    def _whole(self, number: int) -> Sheet:
        sheet = self._looker.look(number, whole=True).seen
        assert isinstance(sheet, Sheet)
        return sheet

    def words(self) -> dict[str, Counter[str]]:
        """The words of all pages that were but skimmed, by font."""
        while self._skims:
            self._count(self._skims.popleft())
        return self._words

    def _keep(self, sheet: Sheet) -> None:
        """The sheet, with its loose words only where a table without vertical rules may be, or may end."""
        if may_be_unruled(sheet):
            self._columns = sheet.number
        self._until = max(self._until, self._columns + PAGES_OF_ONE_ROW)
        near = sheet.number - self._columns <= PAGES_OF_ONE_ROW
        self.sheets.append(sheet if near else replace(sheet, loose=None))
        if near:
            self._loose.append(len(self.sheets) - 1)
        if len(self._loose) > UNPACKED:
            self._pack(self._loose.popleft())

    def _pack(self, at: int) -> None:
        """Keep a sheet's loose words small: they are asked for when all pages are read."""
        loose = self.sheets[at].loose
        if loose is not None:
            self.sheets[at] = replace(self.sheets[at], loose=loose.unpacked().packed())

    def _go_back(self, number: int) -> None:
        """Read the pages before in full, as far as what stands above a plan is looked for."""
        lines, first = 0, number
        while first >= 1 and (lines < LINES_BEFORE or number - first < PAGES_OF_ONE_ROW):
            sheet = self.sheets[first - 1]
            if sheet.skimmed:
                sheet = replace(self._whole(first), loose=None)
                self.sheets[first - 1] = sheet
                if may_be_unruled(sheet):
                    self._columns = max(self._columns, first)
            head, foot = running_zones(sheet.height)
            lines += sum(line.bottom >= head and line.top <= foot for line in sheet.lines)
            first -= 1
        while self._skims and self._skims[-1].heads.number > first:
            self._skims.pop()

    def _keep_skim(self, skim: Skim) -> None:
        """Keep the page's running heads as lines and all else as words."""
        self.sheets.append(skim.heads)
        self._skims.append(skim)
        while len(self._skims) > PAGES_OF_ONE_ROW and self._reach() > 2 * LINES_BEFORE:
            self._count(self._skims.popleft())

    def _reach(self) -> int:
        """Lines of the skimmed pages that may be called for, less the first of these pages."""
        return sum(skim.lines for skim in self._skims) - self._skims[0].lines

    def _count(self, skim: Skim) -> None:
        for font, words in skim.words.items():
            self._words.setdefault(font, Counter()).update(words)


def _skim(page: OpenPage, edges: Edges, lines: PrintedLines) -> Skim:
    """The page's running heads as lines and all else as words."""
    heads = running_lines(page.read_lines(edges.vertical, lines.text, lines.heads))
    scanned = not lines.texts and page.is_picture()
    frame = page.frame
    sheet = Sheet(page.number, frame.width, frame.height, (), heads, skimmed=True, scanned=scanned)
    return Skim(sheet, len(lines.body), lines.words_by_font())


def _runs_across(edges: Edges, width: float) -> bool:
    """Whether several rules run far across the page."""
    return sum(edge.end - edge.start > ACROSS * width for edge in edges.horizontal) >= LEAST_ACROSS
