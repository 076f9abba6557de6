"""The cheap first look: which pages of a PDF can hold a plan, so that only those are read in full.

A page can hold one where its rulings make a table, or several of them run across it; where its text names
several columns of a plan close together; where its lines stand side by side in columns; where its letters
are too damaged to tell. Once a head without a table was seen, all further pages can, for its rows need no
rulings. With such a page are read the first page of the issue, the page behind it, and those before it as
far back as titles and headings are looked for.

Of all other pages only the running heads are read as lines; the rest is kept as plain text by font
(`Sheet.skimmed`), because a document's repairs, language and words are told by its whole text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.furniture import zones
from extract.grid import find_tables
from extract.head_words import HeadWords
from extract.lines import running_lines
from extract.model import Line, Ruling, Sheet, one_font
from extract.pdfium import OpenPage, open_document, open_page
from extract.pdfium_paths import read_rulings
from extract.pdfium_words import LINE_END_HYPHEN, Boxes, Fonts, page_text
from extract.rulings import find_edges
from extract.sheets import make_sheet, may_be_unruled, stands_in_columns
from extract.vocabulary import Vocabulary

LINES_BEFORE = 320  # that a plan's title, decision and headings are looked for in
ACROSS = 0.25  # of the page's width: a horizontal rule this long may belong to a table of rows alone
LEAST_ACROSS = 3
MARGIN = 0.02  # of the height: a line this near to a running head's zone is read with it
SAMPLE = 600  # characters by which a page's letters are judged
UNUSUAL = 0.1  # share of letters that no language of the region has
DOUBLED = 0.25  # share of letters drawn twice in a row
LONE = 0.5  # share of words of one letter: letter-spaced text

_LINE = re.compile(r"[^\r\n]*[^\s\x00]")
_LETTER = re.compile(r"[^\W\d_]")
_USUAL = re.compile(r"[a-zčćđšž\u0400-\u045f]", re.I)
_TWICE = re.compile(r"([^\W\d_])\1")
_WORD = re.compile(r"[^\s\x00]+")
Span = tuple[int, int]


def read_sheets(path: Path, vocabulary: Vocabulary) -> list[Sheet]:
    """Every page of a PDF as a sheet, those in full that can hold a plan and those around them.

    InputError where the file cannot be read.
    """
    document = open_document(path)
    try:
        reader = _Reader(path, document.raw, HeadWords(vocabulary))
        for number in range(1, len(document) + 1):
            reader.take(number)
        return reader.sheets
    finally:
        document.close()


class _Reader:
    """Reads one page after the other, and goes back where one turns out to need those before it."""

    def __init__(self, path: Path, document: Any, heads: HeadWords) -> None:
        self.sheets: list[Sheet] = []
        self._path = path
        self._document = document
        self._heads = heads
        self._unruled = False  # whether a head without a table was seen
        self._next_too = True  # whether the next page is to be read whatever it looks like

    def take(self, number: int) -> None:
        """Look at the next page, and read what it calls for."""
        with open_page(self._path, self._document, number) as page:
            rulings = read_rulings(page.handle, page.frame)
            light = None if self._unruled or _has_table(page, rulings) else self._skim(page, rulings)
            if light is not None and not self._next_too:
                self.sheets.append(light)
                return
            sheet = make_sheet(page.read(rulings))
        called_for = light is None
        self._keep(sheet)
        if called_for:
            self._unruled = self._unruled or self._heads.named_in([line.text for line in sheet.lines])
            self._go_back(number - 1)
        self._next_too = called_for

    def _keep(self, sheet: Sheet) -> None:
        """The sheet, with its loose words only where a table without vertical rules may be, or may end."""
        here = may_be_unruled(sheet)
        before = bool(self.sheets) and may_be_unruled(self.sheets[-1])
        self.sheets.append(sheet if here or before else replace(sheet, loose=None))

    def _go_back(self, number: int) -> None:
        """Read the pages before in full, as far as what stands above a plan is looked for."""
        lines = 0
        while number >= 1 and lines < LINES_BEFORE:
            sheet = self.sheets[number - 1]
            if sheet.skimmed:
                with open_page(self._path, self._document, number) as page:
                    sheet = replace(make_sheet(page.read(read_rulings(page.handle, page.frame))), loose=None)
                self.sheets[number - 1] = sheet
            lines += len(sheet.lines)
            number -= 1

    def _skim(self, page: OpenPage, rulings: tuple[Ruling, ...]) -> Sheet | None:
        """The page's running heads as lines and all else as text; None where it must be read in full."""
        text = page_text(page.text_page)
        spans = [match.span() for match in _LINE.finditer(text)]
        lines = [text[first:end] for first, end in spans]
        if is_unusual(text[:SAMPLE]) or self._heads.named_in(lines):
            return None
        places = _places(page, text, spans)
        if stands_in_columns(places):
            return None
        in_zone = [_in_zone(place, page.frame.height) for place in places]
        heads = page.read(rulings, _masked(text, [s for s, zone in zip(spans, in_zone, strict=True) if zone]))
        body = [s for s, zone in zip(spans, in_zone, strict=True) if not zone]
        return Sheet(
            page.number,
            heads.width,
            heads.height,
            (),
            running_lines(heads.words),
            skimmed=_by_font(page, text, body),
        )


def _has_table(page: OpenPage, rulings: tuple[Ruling, ...]) -> bool:
    """Whether rulings make a table, or several run far across the page."""
    if not rulings:
        return False
    edges = find_edges(rulings)
    long = ACROSS * page.frame.width
    across = sum(1 for edge in edges.horizontal if edge.end - edge.start > long)
    return across >= LEAST_ACROSS or bool(find_tables(page.number, edges))


def is_unusual(text: str) -> bool:
    """Whether letters of no language here, drawn twice or set apart, leave words that cannot be told."""
    letters = len(_LETTER.findall(text))
    if not letters:
        return False
    words = text.split()
    lone = sum(1 for word in words if len(word) == 1)
    usual = len(_USUAL.findall(text))
    twice = 2 * len(_TWICE.findall(text))
    return usual < (1 - UNUSUAL) * letters or twice > DOUBLED * letters or lone > LONE * len(words)


def _places(page: OpenPage, text: str, spans: Sequence[Span]) -> list[Line]:
    """Each line's first character, where it stands."""
    boxes = Boxes(page.text_page, page.frame)
    found: list[Line] = []
    for first, _ in spans:
        while text[first].isspace():
            first += 1
        found.append(Line("", (), *boxes.one(first)))
    return found


def _in_zone(line: Line, height: float) -> bool:
    top, foot = zones(height)
    return line.bottom < top + MARGIN * height or line.top > foot - MARGIN * height


def _masked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks for all but the spans, each character in its place."""
    parts: list[str] = []
    at = 0
    for first, end in spans:
        parts += ["\n" * (first - at), text[first:end]]
        at = end
    return "".join(parts)


def _by_font(page: OpenPage, text: str, spans: Sequence[Span]) -> tuple[Line, ...]:
    """The spans' text, one long line a font; a printed line of several fonts goes word by word."""
    fonts = Fonts(page.text_page)
    parts: dict[str, list[str]] = {}
    for first, end in spans:
        while text[first].isspace():
            first += 1
        font = fonts.of(first)
        if font == fonts.of(end - 1):
            parts.setdefault(font, []).append(text[first:end])
            continue
        for match in _WORD.finditer(text, first, end):
            parts.setdefault(fonts.of(match.start()), []).append(match[0])
    width, height = page.frame.width, page.frame.height
    return tuple(
        Line("\n".join(lines).replace(LINE_END_HYPHEN, "-\n"), one_font(font), 0.0, 0.0, width, height)
        for font, lines in parts.items()
    )
