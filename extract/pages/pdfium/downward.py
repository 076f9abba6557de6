"""Pages whose text reads downward, as landscape tables are set on upright ones, or stands on its head.

PDFium parts the first into letters and reads the lines of the second from the foot: where the page is turned
first, it reads their words as they are.
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
DOWNWARD, ON_ITS_HEAD = 1, 2  # quarter turns clockwise that the text has


@contextmanager
def upright_text(document: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """The page's text, and its quarter turns clockwise, turned back as long as this is open."""
    text_page = load_text(document, page)
    shown = raw.FPDFPage_GetRotation(page)
    turns = _text_turns(text_page, shown)
    try:
        if turns:
            raw.FPDFText_ClosePage(text_page)
            raw.FPDFPage_SetRotation(page, (shown - turns) % 4)
            text_page = raw.FPDFText_LoadPage(page)
        yield text_page, turns
    finally:
        raw.FPDFText_ClosePage(text_page)
        if turns:
            raw.FPDFPage_SetRotation(page, shown)


def _text_turns(text_page: Any, shown: int) -> int:
    """The quarter turns of most of its characters as it is shown: downward or on their head, else none."""
    count = raw.FPDFText_CountChars(text_page)
    if count < LEAST:
        return 0
    angles = [raw.FPDFText_GetCharAngle(text_page, at * count // SAMPLES) for at in range(SAMPLES)]
    found = [(round(angle / (math.pi / 2)) + shown) % 4 for angle in angles]
    return next((n for n in (DOWNWARD, ON_ITS_HEAD) if found.count(n) >= SHARE * SAMPLES), 0)
