"""Rules drawn as pictures of a pixel, by both sources; what is no rule stays out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.model import Page
from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
SOURCES = pytest.mark.parametrize("source", [pdfium, plumber])


def page(folder: Path, source: ModuleType, color: tuple[int, ...], size: tuple[int, int] = (1, 1)) -> Page:
    """A page of one such picture, drawn across it."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.drawImage(ImageReader(Image.new("RGB", size, color)), 40, 100, 200, 0.75)
    canvas.save()
    pages: Iterator[Page] = source.read_pages(path)
    return next(pages)


@SOURCES
def test_a_pixel_drawn_out_long_and_thin_is_a_rule(source: ModuleType, tmp_path: Path) -> None:
    (rule,) = page(tmp_path, source, BLACK).rulings
    assert [round(at) for at in rule] == [40, 99, 240, 100]


@SOURCES
def test_a_white_pixel_is_none(source: ModuleType, tmp_path: Path) -> None:
    assert not page(tmp_path, source, WHITE).rulings


@SOURCES
def test_a_strip_of_a_picture_is_none(source: ModuleType, tmp_path: Path) -> None:
    assert not page(tmp_path, source, BLACK, (200, 1)).rulings
