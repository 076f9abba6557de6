"""What extraction speaks of: pages, rulings, words, lines, cells, tables, sheets.

Coordinates are `x0, top, x1, bottom` in points from the page's top left corner, after rotation.
`page` is always the 1-based number of the page in the file; the number printed on it is `printed_page`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from extract.packing import pack, unpack

QUOTED = 300  # characters of a table that a problem about it shows
UNREADABLE = "\ufffd"  # a glyph whose character the file does not tell
_BOLD = re.compile(
    r"bold|black|heavy|demi|-(?:bd|blk|hv|medi)(?![a-z])"  # Nimbus has its bold as `-Medi`, next to `-Regu`
    r"|(?:sf(?:bx|bl|bi|xc|rb|sx|so)|cm(?:ss)?b[a-z]*)\d"  # `SFBX1000` and `CMBX10`, next to `SFRM` and `CMR`
)


class Box(NamedTuple):
    """A rectangle in points from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    def hull(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def turned_back(self, turn: Turn | Lean) -> Box:
        """The same on its page as it is, which was turned to be read."""
        if isinstance(turn, Lean):
            return turn.back(self)
        across = turn.across
        if turn.down is not None:
            box = Box(across - self.x1, turn.down - self.bottom, across - self.x0, turn.down - self.top)
        elif turn.clockwise:
            box = Box(self.top, across - self.x1, self.bottom, across - self.x0)
        else:
            box = Box(across - self.bottom, self.x0, across - self.top, self.x1)
        return box if turn.lean is None else turn.lean.back(box)


class Lean(NamedTuple):
    """The angle by which a leaning scan was turned against the clock to be read, and the point around which.

    In radians; in points from the top left.
    """

    angle: float
    x: float
    y: float

    def back(self, box: Box) -> Box:
        """A box of the straightened page on the page as it is: the smallest that holds it there."""
        across, up = math.cos(self.angle), math.sin(self.angle)
        corners = [(x - self.x, y - self.y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs = [self.x + x * across - y * up for x, y in corners]
        ys = [self.y + x * up + y * across for x, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))


class Turn(NamedTuple):
    """A quarter by which a page was turned to be read, and the side that was across the page as it is shown.

    That is as long as the turned page is wide where it was turned `clockwise`, else as it is high; points.
    A page that stood on its head was turned by two quarters: then `down` is its other side. A scan that
    leans was straightened before that.
    """

    clockwise: bool
    across: float
    down: float | None = None
    lean: Lean | None = None


class Word(NamedTuple):
    """Characters set without white space between them. A tuple, because a page has a thousand of them."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    font: str

    @property
    def bold(self) -> bool:
        """Whether it is set in bold, as its font's name says."""
        return is_bold(self.font)


class Ruling(NamedTuple):
    """A visible straight line, as drawn: horizontal where `bottom - top` is the thin side. In points."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """What a page source gives of one page: its size in points, words in drawing order, rulings.

    `scanned` tells that it has no words but pictures over much of it. `stamps` is what is set over the rest,
    `hidden` what no one sees, `drawn` text whose letters are shapes. A page whose text is not upright, or
    that leans, may have been `turned`: sizes and places are those of the turned page.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    scanned: bool = False
    stamps: tuple[Word, ...] = ()
    hidden: tuple[Word, ...] = ()
    turned: Turn | Lean | None = None
    drawn: tuple[Word, ...] = ()


class Run(NamedTuple):
    """Text in one font; fonts are kept because damage often sits in one font alone."""

    text: str
    font: str


class Line(NamedTuple):
    """One printed line: its text, where in it which font begins, and its box, flat to be small in memory."""

    text: str
    fonts: tuple[tuple[int, str], ...]
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def runs(self) -> tuple[Run, ...]:
        """The line's runs, each in one font."""
        ends = [start for start, _ in self.fonts[1:]] + [len(self.text)]
        return tuple(
            Run(self.text[start:end], font) for (start, font), end in zip(self.fonts, ends, strict=True)
        )

    @property
    def box(self) -> Box:
        """The line's place on its page."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold."""
        return all(is_bold(font) for _, font in self.fonts)


@lru_cache(maxsize=4096)
def is_bold(font: str) -> bool:
    """Whether a font's name says that it is bold: in full, as foundries shorten it, or as TeX names fonts."""
    return _BOLD.search(font.lower()) is not None


@lru_cache(maxsize=4096)
def one_font(font: str) -> tuple[tuple[int, str], ...]:
    """The `fonts` of a line that is all in one font; the same object each time."""
    return ((0, font),)


Legible = Callable[[Line], str]
"""Gives a line's text with the document's encoding damage mended."""


class Cell(NamedTuple):
    """A cell of a ruled grid; `first_band..last_band` and `first_column..last_column` are inclusive spans.

    An edge that no rule drew, supplied where a page cut the row, is marked `open_top` or `open_bottom`.
    """

    box: Box
    first_band: int
    last_band: int
    first_column: int
    last_column: int
    lines: tuple[Line, ...] = ()
    open_top: bool = False
    open_bottom: bool = False

    @property
    def bold(self) -> bool:
        """Whether all its text is set in bold, if it has any."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled grid on one page: `columns` are the x of its vertical rules, `bands` the y of the others.

    `oddities` are rows that do not fit it, told where the table is a plan's.
    """

    page: int
    box: Box
    columns: tuple[float, ...]
    bands: tuple[float, ...]
    cells: tuple[Cell, ...]
    oddities: tuple[Oddity, ...] = ()


@dataclass(frozen=True, slots=True)
class Loose:
    """What stands outside the ruled grids of a page: its words in drawing order, its horizontal rules.

    A rectangle around one text, or the shade behind it, is no grid.
    """

    words: tuple[Word, ...]
    rules: tuple[Ruling, ...]

    def packed(self) -> PackedLoose:
        """The same, to be kept."""
        return PackedLoose(pack(self))

    def unpacked(self) -> Loose:
        """Itself."""
        return self


@dataclass(frozen=True, slots=True)
class PackedLoose:
    """What is loose on a page as bytes: small, because a long document keeps that of many pages."""

    data: bytes

    def unpacked(self) -> Loose:
        """The words and rules."""
        loose = unpack(self.data)
        assert isinstance(loose, Loose)
        return loose


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page cut into tables and the lines outside them (`lines` in drawing order).

    `furniture` are the running head and foot lines, kept out of everything else, as are `stamps`, which are
    set over the rest, and what is `hidden`. `loose` is kept where the lines stand side by side as in a table
    without vertical rules, and on the page after such a one.
    Of a page that can hold no plan, and so was `skimmed`, `lines` are the running heads alone. One whose
    text reads upward or downward, or leans, was `turned` to be read: sizes and places are those of the turned
    page.
    One whose printed number does not follow that of the page before stands `apart`: pages are missing.
    `oddities` are of text outside its tables.
    """

    number: int
    width: float
    height: float
    tables: tuple[Table, ...]
    lines: tuple[Line, ...]
    furniture: tuple[Line, ...] = ()
    printed_page: int | None = None
    loose: Loose | PackedLoose | None = None
    skimmed: bool = False
    turned: Turn | Lean | None = None
    scanned: bool = False
    apart: bool = False
    stamps: tuple[Line, ...] = ()
    hidden: tuple[Line, ...] = ()
    oddities: tuple[Oddity, ...] = ()


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that a person should look at: becomes a row of `problems`."""

    code: str
    message: str
    severity: str = "warning"
    page: int | None = None
    value: str = ""
    activity: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read: its name, SHA-256 (hex), size in bytes, kind (`pdf`, `transcript`)."""

    file_name: str
    sha256: str
    bytes: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file, read: every page cut into tables and lines.

    `skimmed` has the words of the skimmed pages with their counts, by font: what is not in their `lines`.
    `broken` are pages with content that cannot be unpacked whole; None where no one can tell which page.
    """

    source: Source
    sheets: Sequence[Sheet]
    skimmed: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    broken: Sequence[int | None] = ()
