"""A page's picture with what was seen on it: rulings, cells, open edges, rows joined over pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import reduce
from math import degrees
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import InputError, OutputError
from extract.model import Box, Lean, Legible, Sheet, Turn
from extract.pages.drawing import draw, fitting_scale
from extract.pages.pdfium.source import open_document
from extract.printed import PrintedActivity, PrintedPlan
from extract.sheets.lines.turned import upright
from extract.sheets.reading import page_reader
from glasnik.document import legible_by, read_plans
from glasnik.options import Settings
from glasnik.views.page_headings import bands_of, column_headings, level_headings
from glasnik.views.page_picture import (
    CELL,
    FURNITURE,
    HEAD,
    LEVEL,
    LEVEL_TINT,
    OPEN,
    ROW_COLORS,
    RULING,
    PagePicture,
)
from glasnik.wording import count
from normalize.facts import Facts

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_PER_INCH = 72


def draw_page(
    path: Path, page: int, out: Path, facts: Facts, *, source: str = "pdfium", resolution: int = 110
) -> None:
    """Write the picture of one page of `path` to `out` (PNG), `resolution` dots an inch, fewer if it is huge.

    InputError where the file or the page cannot be read, OutputError where `out` cannot be written.
    """
    if out.suffix.lower() != ".png":
        raise OutputError(f"{out}: the picture is a PNG, give it a name that ends in .png")
    reading, repairs, plans = read_plans(path, facts, Settings(source, all_pages=True))
    if reading.source.kind != "pdf":
        raise InputError(path, "is a transcript: it has no pages to draw")
    sheet = next((sheet for sheet in reading.sheets if sheet.number == page), None)
    if sheet is None:
        raise InputError(path, f"has no page {page}: its pages are 1 to {len(reading.sheets)}")
    scale = fitting_scale(sheet.width, sheet.height, resolution / POINTS_PER_INCH)
    picture = PagePicture(_render(path, page, scale, sheet.turned), scale)
    for ruling in upright(next(iter(page_reader(source)(path, [page])))).rulings:
        picture.line(ruling, RULING, 1)
    for line in sheet.furniture:
        picture.outline(line.box, FURNITURE, inset=-3)
    _draw_cells(picture, sheet)
    levels = level_headings(sheet, plans, legible_by(repairs))
    _draw_rows(picture, sheet, plans, levels)
    _draw_headings(picture, sheet, plans, levels, legible_by(repairs))
    try:
        picture.finished(_said_of(sheet, plans)).save(out, format="PNG", optimize=True)
    except OSError as error:
        raise OutputError(f"{out}: cannot be written to ({error.strerror or error}); name another") from error


def _render(path: Path, page: int, scale: float, turned: Turn | Lean | None) -> Image:
    """The page, where it was `turned` to be read as it reads so."""
    document = open_document(path)
    try:
        picture = draw(document[page - 1], scale)
        lean = turned if isinstance(turned, Lean) or turned is None else turned.lean
        if lean is not None:
            picture = picture.rotate(degrees(lean.angle), fillcolor="white")
        if not isinstance(turned, Turn):
            return picture
        angle = 180 if turned.down is not None else -90 if turned.clockwise else 90
        return picture.rotate(angle, expand=True)
    finally:
        document.close()


def _draw_cells(picture: PagePicture, sheet: Sheet) -> None:
    for table in sheet.tables:
        for cell in table.cells:
            picture.outline(cell.box, CELL)
        for cell in table.cells:
            if cell.open_top:
                picture.dashes(cell.box.x0, cell.box.x1, cell.box.top)
            if cell.open_bottom:
                picture.dashes(cell.box.x0, cell.box.x1, cell.box.bottom)


def _draw_rows(
    picture: PagePicture, sheet: Sheet, plans: Sequence[PrintedPlan], levels: Sequence[Box]
) -> None:
    """Tint what stands of each row on the page, a colour a row, and mark those that a page cut."""
    page = sheet.number
    rows = [(name, activity, list(_boxes(activity, page))) for name, activity in _named(plans)]
    pieces = Counter(box for _, _, boxes in rows for box in set(boxes))
    for at, (name, activity, boxes) in enumerate(rows):
        if not boxes:
            continue
        color = ROW_COLORS[at % len(ROW_COLORS)]
        # A merged cell belongs to several rows: each is marked beside the cells that are its own.
        own = [box for box in boxes if pieces[box] == 1]
        whole = reduce(Box.hull, own or boxes)
        for box in (*boxes, *_beside(sheet, own, {*pieces, *levels})):
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


def _named(plans: Sequence[PrintedPlan]) -> Iterator[tuple[str, PrintedActivity]]:
    """Each row with its printed number, or its place where it prints none."""
    activities = [activity for plan in plans for activity in plan.activities]
    for at, activity in enumerate(activities, 1):
        yield activity.number or f"row {at}", activity


def _draw_headings(
    picture: PagePicture,
    sheet: Sheet,
    plans: Sequence[PrintedPlan],
    levels: Sequence[Box],
    legible: Legible,
) -> None:
    """Tint what was read as a heading: of a level in a colour that no row has, and of the plan's columns."""
    for box in levels:
        picture.tint(box, LEVEL, LEVEL_TINT)
    rows = [box for _, activity in _named(plans) for box in _boxes(activity, sheet.number)]
    for table in sheet.tables:
        for cell in column_headings(table, [*rows, *levels], plans, legible):
            picture.tint(cell.box, HEAD)


def _beside(sheet: Sheet, own: Sequence[Box], taken: Container[Box]) -> Iterator[Box]:
    """What stands in the bands of a row's own cells and is of none: its number, and what it left blank."""
    for table in sheet.tables:
        bands = {band for cell in table.cells if cell.box in own for band in bands_of(cell)}
        for cell in table.cells:
            if cell.box not in taken and bands.issuperset(bands_of(cell)):
                yield cell.box


def _boxes(activity: PrintedActivity, page: int) -> Iterator[Box]:
    for cell in activity.cells:
        for piece in cell.pieces:
            if piece.page == page and piece.box is not None:
                yield piece.box


def _said_of(sheet: Sheet, plans: Sequence[PrintedPlan]) -> str:
    """The page's numbers, its tables and its rows of plans, counted."""
    rows = sum(1 for plan in plans for a in plan.activities if sheet.number in a.pages)
    printed = f", printed number {sheet.printed_page}" if sheet.printed_page else ""
    found = f"{count(len(sheet.tables), 'table')}, {count(rows, 'row')} of a plan"
    return f"page {sheet.number} of the file{printed}: {found}"
