"""A page's text by PDFium, with what tells of its characters by their index."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import TextObject
from extract.pages.pdfium.text.characters import Boxes, Fonts
from extract.pages.rulings import VerticalIndex


class DrawingOrder:
    """Tells in which order a page's characters were drawn; its objects are numbered when first asked for."""

    def __init__(self, text_page: Any, texts: Sequence[TextObject]) -> None:
        self._text_page = ctypes.c_void_p(calls.address(text_page))
        self._texts = texts
        self._places: dict[int, int] = {}

    def of(self, index: int) -> tuple[int, int]:
        """Where in the order the character's text object stands, and the character."""
        if not self._places:
            self._places = {item: at for at, (item, *_) in enumerate(self._texts)}
        return self._places.get(calls.text_object(self._text_page, index), -1), index

    def share_clip(self, index: int, other: int) -> bool:
        """Whether two characters are seen through one clip: spreadsheets cut each cell's text by its own."""
        one, another = self.of(index)[0], self.of(other)[0]
        return min(one, another) < 0 or self._texts[one][2] == self._texts[another][2]


@dataclass(frozen=True, slots=True)
class PageText:
    """One character of `text` for each of PDFium's indexes, and the upright rules that it stands between.

    Without its drawing `order` (a page that is but skimmed) letters that the text of two cells mixes stay so.
    """

    text: str
    boxes: Boxes
    fonts: Fonts
    verticals: VerticalIndex
    order: DrawingOrder | None
