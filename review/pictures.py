"""Pictures of rows: each page is drawn once and cut to the rows' places, each cut kept for the next time."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.model import Box
from extract.pages.drawing import draw, fitting_scale
from extract.pages.opening import sha256_of
from publish.files.input_files import comparable, files_below

SCALE = 2.0  # pixels a point: 144 dots an inch, where small print can be read
QUALITY = 60
MARGIN = 3.0  # points around a row
NUMBER = 42.0  # points to the left of it, where the row's number is printed, which has no cell of its own
TOUCH = 1.0  # points: boxes nearer than this are of one strip
BESIDE = 40.0  # points: how far the same table may stand to the side on another page


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of a page, in points, where a row or a piece of it is printed."""

    page: int
    box: Box

    @property
    def name(self) -> str:
        """The picture's file name: by its place, so that the same cut has the same name."""
        corners = "-".join(f"{round(value * 10)}" for value in self.box)
        return f"{self.page}-{corners}.webp"


def strips_of(boxes: Iterable[tuple[int, Box]]) -> list[Strip]:
    """The strips that a row's boxes make, in printed order: a strip for each piece, a page's apart."""
    by_page: dict[int, list[Box]] = {}
    for page, box in boxes:
        by_page.setdefault(page, []).append(box)
    hulls = [(page, hull) for page in sorted(by_page) for hull in _hulls(by_page[page])]
    widest = max((hull for _, hull in hulls), key=lambda hull: hull.x1 - hull.x0, default=None)
    return [Strip(page, _with_margin(_as_wide(hull, widest))) for page, hull in hulls]


def _as_wide(hull: Box, widest: Box | None) -> Box:
    """A piece whose outer cells are empty has boxes for the inner ones alone: shown as wide as its row is."""
    if widest is None or hull.x0 < widest.x0 - BESIDE or hull.x1 > widest.x1 + BESIDE:
        return hull
    return Box(min(hull.x0, widest.x0), hull.top, max(hull.x1, widest.x1), hull.bottom)


def _hulls(boxes: list[Box]) -> Iterator[Box]:
    """Boxes side by side are one row's cells; what stands apart in height is another piece."""
    hull: Box | None = None
    for box in sorted(boxes, key=lambda each: (each.top, each.x0)):
        if hull is None:
            hull = box
        elif box.top <= hull.bottom + TOUCH:
            hull = hull.hull(box)
        else:
            yield hull
            hull = box
    if hull is not None:
        yield hull


def _with_margin(box: Box) -> Box:
    return Box(
        max(0.0, round(box.x0 - NUMBER, 1)),
        max(0.0, round(box.top - MARGIN, 1)),
        round(box.x1 + MARGIN, 1),
        round(box.bottom + MARGIN, 1),
    )


def uncut(strips: Iterable[Strip], folder: Path) -> list[Strip]:
    """The strips that have no picture in `folder` yet."""
    return [strip for strip in dict.fromkeys(strips) if not (folder / strip.name).is_file()]


def cut_pictures(file: Path, strips: Iterable[Strip], folder: Path) -> None:
    """Write the picture of each strip of a PDF into `folder`. InputError where the file cannot be read."""
    from extract.pages.pdfium.source import open_document

    by_page: dict[int, list[Strip]] = defaultdict(list)
    for strip in strips:
        by_page[strip.page].append(strip)
    folder.mkdir(parents=True, exist_ok=True)
    document = open_document(file)
    try:
        for number in sorted(by_page):
            if 1 <= number <= len(document):
                page = document[number - 1]
                _cut_page(page, by_page[number], folder)
                page.close()
    finally:
        document.close()


def drop_unused(folder: Path, used: Mapping[str, Iterable[Strip]]) -> None:
    """Delete the pictures in `folder` that are none of the strips of `used`, which are named by folder."""
    for below in [each for each in folder.glob("*") if each.is_dir()]:
        wanted = {strip.name for strip in used.get(below.name, ())}
        for picture in below.glob("*.webp*"):
            if picture.name not in wanted:
                picture.unlink()
        if not any(below.iterdir()):
            below.rmdir()


def _cut_page(page: Any, strips: Iterable[Strip], folder: Path) -> None:
    """Draw the page once and cut it; of one too large for that, each strip is drawn by itself."""
    width, height = page.get_size()
    whole = draw(page, SCALE) if fitting_scale(width, height, SCALE) == SCALE else None
    for strip in strips:
        x0, top, x1, bottom = strip.box
        part = Box(x0, top, min(x1, width), min(bottom, height))
        if x0 >= part.x1 or top >= part.bottom:
            continue
        if whole is not None:
            left, upper, right, lower = (round(value * SCALE) for value in part)
            image = whole.crop((left, upper, right, lower))
        else:
            image = draw(page, fitting_scale(part.x1 - x0, part.bottom - top, SCALE), part)
        unfinished = folder / f"{strip.name}.part"
        image.save(unfinished, format="WEBP", quality=QUALITY, method=2)
        unfinished.replace(folder / strip.name)


def find_inputs(wanted: Mapping[str, str], folders: Iterable[Path]) -> dict[str, Path]:
    """Where files lie in `folders`, by SHA-256; `wanted` is file name by SHA-256.

    A file of the right name and another content is not taken.
    """
    names = {comparable(name) for name in wanted.values()}
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(files_below(folder)) if os.path.isdir(folder) else [folder]:
            if (name := comparable(path.name)) in names and path.is_file():
                with suppress(OSError), open(path, "rb") as file:
                    digest = sha256_of(file)
                    if comparable(wanted.get(digest, "")) == name:
                        found.setdefault(digest, path)
    return found
