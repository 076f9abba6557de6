"""An issue among pages of running text, as a gazette prints it: prose, the issue, prose again."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium

REAL = Path(__file__).parents[1] / "real"
PROSE = REAL / (
    "Pravilnik-o-postavljanju-znakova-i-informacija-na-cestama-i-naknadama-za-ceste-SLFBiH-52-02.pdf"
)
BEFORE = 9  # pages of prose: more than are read for a plan's title


def among_prose(issue: bytes) -> bytes:
    """The issue's pages behind `BEFORE` pages of prose and before as many."""
    made = pdfium.PdfDocument.new()
    for source in (PROSE, issue, PROSE):
        document = pdfium.PdfDocument(source)
        made.import_pages(document)
        document.close()
    content = BytesIO()
    made.save(content)
    made.close()
    return content.getvalue()
