"""Pages whose text reads downward, as landscape tables are set on upright ones: PDFium parts it into letters.

Where the page is turned first, PDFium reads its words as they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as raw

from extract.pages.pdfium.text.named_lines import load_text

SAMPLES = 12  # characters asked about
SHARE = 0.6  # of them; PDFium's own blanks between letters count as upright
LEAST = 100  # characters: less are a mark at the page's side
UPRIGHT = 3  # quarter turns clockwise that set downward text upright


@contextmanager
def upright_text(document: Any, page: Any) -> Iterator[tuple[Any, bool]]:
    """The page's text, and whether it was turned for it: it is as long as this is open."""
    text_page = load_text(document, page)
    turns = raw.FPDFPage_GetRotation(page)
    downward = _reads_downward(text_page, turns)
    try:
        if downward:
            raw.FPDFText_ClosePage(text_page)
            raw.FPDFPage_SetRotation(page, (turns + UPRIGHT) % 4)
            text_page = raw.FPDFText_LoadPage(page)
        yield text_page, downward
    finally:
        raw.FPDFText_ClosePage(text_page)
        if downward:
            raw.FPDFPage_SetRotation(page, turns)


def _reads_downward(text_page: Any, turns: int) -> bool:
    """Whether most of the page's characters are turned by a quarter clockwise as it is shown."""
    count = raw.FPDFText_CountChars(text_page)
    if count < LEAST:
        return False
    down = 0
    for at in range(SAMPLES):
        angle = raw.FPDFText_GetCharAngle(text_page, at * count // SAMPLES)
        down += (round(angle / (math.pi / 2)) + turns) % 4 == 1
    return down >= SHARE * SAMPLES
