"""A page's picture with what was seen on it: rulings, cells, open edges, rows joined over pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import InputError, OutputError
from extract.model import Box, Cell, Sheet, Table, Turn
from extract.pages.drawing import draw, fitting_scale
from extract.pages.pdfium import open_document
from extract.printed import PrintedActivity, PrintedPlan
from extract.sheets.reading import page_reader
from extract.sheets.turned import upright
from glasnik.document import read_plans
from glasnik.options import Settings
from glasnik.wording import count
from normalize.facts import Facts

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

POINTS_PER_INCH = 72
ROW_COLORS = ((46, 125, 185), (226, 134, 30), (60, 150, 90), (170, 85, 160), (190, 70, 70), (110, 110, 60))
RULING = (25, 80, 200, 150)
CELL = (90, 90, 90, 120)
OPEN = (215, 30, 30, 255)
HEAD = (95, 105, 120)
LEVEL = (205, 165, 20)
LEVEL_SHARE = 0.6  # of the table's width: a cell of no row that is this wide is a level's heading
FURNITURE = (120, 120, 120, 255)
INK = (20, 20, 20, 255)
TINT = 52  # of 255: how much of a colour lies over the text
LEGEND = 80  # pixels under the page
MARGIN = 100  # pixels beside the page, for the marks of cut rows


def draw_page(
    path: Path, page: int, out: Path, facts: Facts, *, source: str = "pdfium", resolution: int = 110
) -> None:
    """Write the picture of one page of `path` to `out` (PNG), `resolution` dots an inch, fewer if it is huge.

    InputError where the file or the page cannot be read, OutputError where `out` cannot be written.
    """
    if out.suffix.lower() != ".png":
        raise OutputError(f"{out}: the picture is a PNG, give it a name that ends in .png")
    reading, _, plans = read_plans(path, facts, Settings(source, all_pages=True))
    if reading.source.kind != "pdf":
        raise InputError(path, "is a transcript: it has no pages to draw")
    sheet = next((sheet for sheet in reading.sheets if sheet.number == page), None)
    if sheet is None:
        raise InputError(path, f"has no page {page}: its pages are 1 to {len(reading.sheets)}")
    scale = fitting_scale(sheet.width, sheet.height, resolution / POINTS_PER_INCH)
    picture = _Picture(_render(path, page, scale, sheet.turned), scale)
    for ruling in upright(next(iter(page_reader(source)(path, [page])))).rulings:
        picture.line(ruling, RULING, 1)
    for line in sheet.furniture:
        picture.outline(line.box, FURNITURE, inset=-3)
    _draw_cells(picture, sheet)
    _draw_rows(picture, sheet, plans)
    try:
        picture.finished(sheet, plans).save(out, format="PNG", optimize=True)
    except OSError as error:
        raise OutputError(f"{out}: cannot be written to ({error.strerror or error}); name another") from error


def _render(path: Path, page: int, scale: float, turned: Turn | None) -> Image:
    """The page, where it was `turned` to be read as it reads so."""
    document = open_document(path)
    try:
        picture = draw(document[page - 1], scale)
        return picture.rotate(-90 if turned.clockwise else 90, expand=True) if turned else picture
    finally:
        document.close()


def _draw_cells(picture: _Picture, sheet: Sheet) -> None:
    for table in sheet.tables:
        for cell in table.cells:
            picture.outline(cell.box, CELL)
        for cell in table.cells:
            if cell.open_top:
                picture.dashes(cell.box.x0, cell.box.x1, cell.box.top)
            if cell.open_bottom:
                picture.dashes(cell.box.x0, cell.box.x1, cell.box.bottom)


def _draw_rows(picture: _Picture, sheet: Sheet, plans: Sequence[PrintedPlan]) -> None:
    """Tint the pieces of each row that stand on the page, a colour a row, and mark those that a page cut."""
    page = sheet.number
    rows = [(name, activity, list(_boxes(activity, page))) for name, activity in _named(plans)]
    pieces = Counter(box for _, _, boxes in rows for box in set(boxes))
    for at, (name, activity, boxes) in enumerate(rows):
        if not boxes:
            continue
        color = ROW_COLORS[at % len(ROW_COLORS)]
        # A merged cell belongs to several rows: each is marked beside the cells that are its own.
        whole = reduce(Box.hull, [box for box in boxes if pieces[box] == 1] or boxes)
        for box in boxes:
            picture.tint(box, color)
        picture.label(name, whole, color, 0)
        before = [other for other in activity.pages if other < page]
        after = [other for other in activity.pages if other > page]
        if before:
            picture.label(f"continued from p. {before[-1]}", whole, OPEN[:3], 1)
            picture.dashes(whole.x0, whole.x1, whole.top)
        if after:
            picture.label(f"continues on p. {after[0]}", whole, OPEN[:3], 1 + bool(before))
            picture.dashes(whole.x0, whole.x1, whole.bottom)
    for table in sheet.tables:
        for cell in _heading_cells(table, pieces):
            wide = cell.box.x1 - cell.box.x0 >= LEVEL_SHARE * (table.box.x1 - table.box.x0)
            picture.tint(cell.box, LEVEL if wide else HEAD)


def _named(plans: Sequence[PrintedPlan]) -> Iterator[tuple[str, PrintedActivity]]:
    """Each row with its printed number, or its place where it prints none."""
    activities = [activity for plan in plans for activity in plan.activities]
    for at, activity in enumerate(activities, 1):
        yield activity.number or f"row {at}", activity


def _heading_cells(table: Table, pieces: Container[Box]) -> list[Cell]:
    """The cells of a plan's table with text in them that stand beside no piece of a row."""
    rows = [cell for cell in table.cells if cell.box in pieces]
    taken = {band for cell in rows for band in range(cell.first_band, cell.last_band + 1)}
    if not rows:
        return []
    return [
        cell
        for cell in table.cells
        if cell.lines and taken.isdisjoint(range(cell.first_band, cell.last_band + 1))
    ]


def _boxes(activity: PrintedActivity, page: int) -> Iterator[Box]:
    for cell in activity.cells:
        for piece in cell.pieces:
            if piece.page == page and piece.box is not None:
                yield piece.box


class _Picture:
    """A page's picture with a translucent layer over it; takes boxes in points."""

    def __init__(self, page: Image, scale: float) -> None:
        from PIL import Image as images
        from PIL import ImageDraw, ImageFont

        self._page = page
        self._scale = scale
        self._layer = images.new("RGBA", (page.width + MARGIN, page.height), (255, 255, 255, 0))
        self._draw: ImageDraw.ImageDraw = ImageDraw.Draw(self._layer)
        self._font = ImageFont.load_default(size=13)

    def _place(self, box: Sequence[float]) -> tuple[float, float, float, float]:
        x0, top, x1, bottom = (value * self._scale for value in box)
        return x0, top, x1, bottom

    def line(self, box: Sequence[float], color: tuple[int, ...], width: int) -> None:
        """A ruling."""
        x0, top, x1, bottom = self._place(box)
        if x1 - x0 > bottom - top:
            top = bottom = (top + bottom) / 2
        else:
            x0 = x1 = (x0 + x1) / 2
        self._draw.line((x0, top, x1, bottom), fill=color, width=width)

    def outline(self, box: Box, color: tuple[int, ...], inset: int = 2) -> None:
        """A thin frame just inside the box, or outside it where `inset` is negative (pixels)."""
        x0, top, x1, bottom = self._place(box)
        left, upper = x0 + inset, top + inset
        self._draw.rectangle((left, upper, max(left, x1 - inset), max(upper, bottom - inset)), outline=color)

    def tint(self, box: Box, color: tuple[int, int, int]) -> None:
        """A translucent fill."""
        x0, top, x1, bottom = self._place(box)
        self._draw.rectangle(
            (x0 + 3, top + 3, max(x0 + 3, x1 - 3), max(top + 3, bottom - 3)), fill=(*color, TINT)
        )

    def dashes(self, x0: float, x1: float, y: float) -> None:
        """An edge that no rule drew."""
        left, top, right, _ = self._place((x0, y, x1, y))
        at = left
        while at < right:
            self._draw.line((at, top, min(at + 7, right), top), fill=OPEN, width=3)
            at += 12

    def label(self, text: str, box: Box, color: Sequence[int], line: int) -> None:
        """A mark in the margin beside a row."""
        top = self._place(box)[1] + 3
        self._draw.text((self._page.width - 40, top + 16 * line), text, fill=(*color, 255), font=self._font)

    def finished(self, sheet: Sheet, plans: Sequence[PrintedPlan]) -> Image:
        """The page, the layer, and a legend under them."""
        from PIL import Image as images

        size = (self._layer.width, self._layer.height + LEGEND)
        whole = images.new("RGBA", size, (255, 255, 255, 255))
        whole.paste(self._page, (0, 0))
        whole.alpha_composite(self._layer)
        from PIL import ImageDraw

        self._legend(ImageDraw.Draw(whole), sheet, plans)
        # Most coverage keeps rare colours, as the red of a cut is; no dither keeps text sharp.
        return whole.convert("RGB").quantize(
            255, method=images.Quantize.MAXCOVERAGE, dither=images.Dither.NONE
        )

    def _legend(self, draw: ImageDraw, sheet: Sheet, plans: Sequence[PrintedPlan]) -> None:
        rows = sum(1 for plan in plans for a in plan.activities if sheet.number in a.pages)
        printed = f", printed number {sheet.printed_page}" if sheet.printed_page else ""
        found = f"{count(len(sheet.tables), 'table')}, {count(rows, 'row')} of a plan"
        head = f"page {sheet.number} of the file{printed}: {found}"
        y = self._layer.height
        draw.text((14, y + 2), head, fill=INK, font=self._font)
        x = 14.0
        for text, fill, outline in _SWATCHES:
            draw.rectangle((x, y + 28, x + 18, y + 40), fill=fill, outline=outline)
            x = self._explain(draw, text, x, y)
        x, y = 14.0, y + 22
        for color, dashed, text in ((OPEN, True, "the page cuts the row"), (RULING, False, "ruling")):
            for start in (0, 12) if dashed else (0,):
                end = start + (7 if dashed else 18)
                draw.line((x + start, y + 34, x + end, y + 34), fill=color[:3], width=3 if dashed else 2)
            x = self._explain(draw, text, x, y)

    def _explain(self, draw: ImageDraw, text: str, x: float, y: int) -> float:
        """Write what a sign means beside it; where the next sign begins."""
        draw.text((x + 25, y + 25), text, fill=INK, font=self._font)
        return x + 25 + self._font.getlength(text) + 20


def _pale(color: Sequence[int]) -> tuple[int, ...]:
    """A tint's colour as it looks on paper."""
    return tuple(255 - (255 - part) * TINT // 255 for part in color)


_SWATCHES = (
    ("row: a colour, its number", _pale(ROW_COLORS[0]), ROW_COLORS[0]),
    ("column heading", _pale(HEAD), HEAD),
    ("heading of a level", _pale(LEVEL), LEVEL),
    ("running head", (255, 255, 255), FURNITURE[:3]),
)
