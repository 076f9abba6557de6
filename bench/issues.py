"""Issues of any length for measuring: the pages of a real one, repeated."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium

SARAJEVO = Path("data/raw/ks-2021-5.pdf")


def repeat_pages(source: Path, pages: int, target: Path) -> Path:
    """Write `target` with the pages of `source` over and over, `pages` in all."""
    original = pdfium.PdfDocument(source)
    made = pdfium.PdfDocument.new()
    own = len(original)
    while len(made) < pages:
        made.import_pages(original, list(range(min(own, pages - len(made)))))
    made.save(target)
    made.close()
    original.close()
    return target
