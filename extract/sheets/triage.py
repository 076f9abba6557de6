"""The cheap first look: which pages of a PDF can hold a plan, so that only those are read in full.

A page can hold one where its rulings make a table, or several of them run across it; where its text may
name several columns of a plan close together; where its lines stand side by side in columns; where its
letters are too damaged to tell. Where it still can when read in full are read with it the first page of the
issue, those behind it that may go on with it, and those before it as far back as titles and headings are
looked for.

Of all other pages only the running heads are read as lines; of the rest the words are counted by font
(`Reading.skimmed`), because a document's repairs, language and words are told by its whole text.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from extract.model import Sheet
from extract.sheets.looks import Look, Looker, Skim
from extract.sheets.page_spread import spread_looks
from extract.sheets.sheet_making import PAGES_OF_ONE_ROW, may_be_unruled
from extract.sheets.sheet_store import Sheets
from extract.sheets.zones import usual_zones
from extract.vocabulary import Vocabulary

LINES_BEFORE = 320  # that a plan's title, decision and headings are looked for in
UNPACKED = 16  # sheets whose loose words are kept as they are


def read_sheets(
    path: Path, vocabulary: Vocabulary, processes: int = 1
) -> tuple[Sheets, dict[str, Counter[str]]]:
    """Every page of a PDF as a sheet, those in full that can hold a plan and those around them.

    With them the words of the others, counted by font. A long document's pages are looked at by several
    `processes`. InputError where the file cannot be read.
    """
    with Looker(path, vocabulary) as looker:
        looks = spread_looks(path, looker.pages, vocabulary, processes)
        reader = _Reader(looker, looks)
        for number in range(1, looker.pages + 1):
            reader.take(number)
        return reader.sheets, reader.words()


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
        sheet = look.seen
        if isinstance(sheet, Skim):
            if not wanted:
                self._keep_skim(sheet)
                return
            sheet = self._whole(number)
        if look.ruled or (look.named and not wanted and may_be_unruled(sheet)):
            self._until = max(self._until, number + 1)
            if not wanted:
                self._go_back(number - 1)
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
            head, foot = usual_zones(sheet.height)
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
