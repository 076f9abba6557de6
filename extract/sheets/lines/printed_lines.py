"""A page's printed lines by PDFium for a first look: of each only where it begins and its font."""

from __future__ import annotations

import re
from itertools import compress
from operator import not_

from extract.pages.pdfium.source import OpenPage
from extract.pages.pdfium.text.characters import LINE_END_HYPHEN, Boxes, Fonts, line_spans, page_text
from extract.sheets.zones import Zones, zones_within

MARGIN = 0.02  # of the height: a line this near to a running head's zone is read with it
_WORD = re.compile(r"[^\s\x00]+")


class PrintedLines:
    """The lines of an open page: their `texts`, the `middles` of their heights, and their `words`.

    `heads` are those in the zones of running heads and feet, `body` all others.
    """

    def __init__(self, page: OpenPage) -> None:
        self.text = page_text(page.text_page)
        spans = line_spans(self.text)
        boxes = Boxes(page.text_page, page.frame).many([first for first, _ in spans])
        self.texts = [_parted(self.text[first:end]) for first, end in spans]
        self.middles = [(top + bottom) / 2 for _, top, _, bottom in boxes]
        height = page.frame.height
        tops, bottoms = [box[1] for box in boxes], [box[3] for box in boxes]
        head, foot = running_zones(height, min(tops, default=0.0), max(bottoms, default=height))
        in_zone = [bottom < head or top > foot for _, top, _, bottom in boxes]
        self.heads = list(compress(spans, in_zone))
        self.body = list(compress(spans, map(not_, in_zone)))
        self._page = page
        self._body_words = "\n".join(compress(self.texts, map(not_, in_zone))).split()
        self.words = set(self._body_words)
        self.words.update("\n".join(compress(self.texts, in_zone)).split())

    def words_by_font(self) -> dict[str, list[str]]:
        """The body's words by their font; a line of several fonts goes word by word."""
        reader = Fonts(self._page.text_page)
        fonts = reader.of_spans(self.body)
        first = fonts[0] if fonts else None
        if first is not None and fonts.count(first) == len(fonts):
            return {first: self._body_words}
        parts: dict[str, list[str]] = {}
        for span, font in zip(self.body, fonts, strict=True):
            if font is not None:
                parts.setdefault(font, []).append(self.text[slice(*span)])
                continue
            reader.of(span[0])  # a character without a font has that of the one before
            for match in _WORD.finditer(self.text, *span):
                parts.setdefault(reader.of(match.start()), []).append(match[0])
        return {font: _parted("\n".join(texts)).split() for font, texts in parts.items()}


def running_zones(height: float, top: float, bottom: float) -> Zones:
    """The zones of running heads and feet on a page whose text begins and ends there, rather too wide."""
    head, foot = zones_within(height, top, bottom)
    return Zones(head + MARGIN * height, foot - MARGIN * height)


def _parted(text: str) -> str:
    """PDFium joins a line that ends in a hyphen to the next: here a blank parts them."""
    return text.replace(LINE_END_HYPHEN, "- ")
