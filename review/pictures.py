"""Pictures of rows: each page is drawn once and cut to the rows' places, each cut kept for the next time."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.model import Box

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 2.0  # pixels a point: 144 dots an inch, where small print can be read
QUALITY = 60
MARGIN = 3.0  # points around a row
NUMBER = 42.0  # points to the left of it, where the row's number is printed, which has no cell of its own
TOUCH = 1.0  # points: boxes nearer than this are of one strip
LARGEST = 16_000  # pixels: WebP holds no longer side


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
    return [Strip(page, _with_margin(hull)) for page in sorted(by_page) for hull in _hulls(by_page[page])]


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


def cut_pictures(file: Path, strips: Iterable[Strip], folder: Path) -> None:
    """Write the picture of each strip of a PDF into `folder`; those that are there already stay.

    InputError where the file cannot be read.
    """
    by_page: dict[int, dict[str, Strip]] = defaultdict(dict)
    for strip in strips:
        if not (folder / strip.name).is_file():
            by_page[strip.page][strip.name] = strip
    if not by_page:
        return
    from extract.pdfium import open_document

    folder.mkdir(parents=True, exist_ok=True)
    document = open_document(file)
    try:
        for number in sorted(by_page):
            if 1 <= number <= len(document):
                page = document[number - 1]
                _cut_page(page.render(scale=SCALE).to_pil(), by_page[number], folder)
                page.close()
    finally:
        document.close()


def _cut_page(image: Image, strips: Mapping[str, Strip], folder: Path) -> None:
    image = image.convert("RGB")
    for name, strip in strips.items():
        x0, top, x1, bottom = (round(value * SCALE) for value in strip.box)
        right, low = min(x1, image.width, x0 + LARGEST), min(bottom, image.height, top + LARGEST)
        if x0 >= right or top >= low:
            continue
        unfinished = folder / f"{name}.part"
        image.crop((x0, top, right, low)).save(unfinished, format="WEBP", quality=QUALITY, method=2)
        unfinished.replace(folder / name)


def find_inputs(wanted: Mapping[str, str], folders: Iterable[Path]) -> dict[str, Path]:
    """Where the files of these names and SHA-256 (by document_id -> `name`, hash) lie in `folders`.

    `wanted` is file name by SHA-256. A file of the right name and another content is not taken.
    """
    names = set(wanted.values())
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if path.name in names and path.is_file():
                digest = _sha256(path)
                if wanted.get(digest) == path.name:
                    found.setdefault(digest, path)
    return found


def _sha256(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
