"""Issues for measuring: pages of a real one, repeated, and two-column prose as gazettes print it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pypdfium2 as pdfium
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SARAJEVO = Path("data/raw/ks-2021-5.pdf")
ACTS = sorted(Path("tests/real").glob("*SLFBiH*.pdf"))  # real rulebooks, set in YUSCII
YUSCII = str.maketrans("@[\\]^`{|}~", "ŽŠĐĆČžšđćč")
TYPEFACE = Path("tests/specimens/typefaces/LiberationSerif-Regular.ttf")
WIDTH, HEIGHT, MARGIN, GUTTER = 595.0, 842.0, 42.0, 18.0  # points
SIZE, LEADING = 9.0, 10.4  # points
SEED = 5
PLAN_PAGES = 12  # of a hundred


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


def prose_issue(pages: int, target: Path) -> Path:
    """Write `target` with pages of acts in two columns under a running head, real sentences at random."""
    sentences = _sentences()
    rng = random.Random(SEED)
    pdfmetrics.registerFont(TTFont("Prose", str(TYPEFACE)))
    canvas = Canvas(str(target), pagesize=(WIDTH, HEIGHT), invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Prose", SIZE)
        head = f"Broj 5 - Strana {number}"
        canvas.drawString(MARGIN, HEIGHT - 30, head)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 30, "SLUŽBENE NOVINE KANTONA SARAJEVO")
        canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 30, "Četvrtak, 4. 2. 2021.")
        width = (WIDTH - 2 * MARGIN - GUTTER) / 2
        for x in (MARGIN, MARGIN + width + GUTTER):
            _column(canvas, x, width, sentences, rng)
        canvas.showPage()
    canvas.save()
    return target


def _sentences() -> list[str]:
    """The sentences of the real acts, their letters mended."""
    text = ""
    for path in ACTS:
        with pdfium.PdfDocument(path) as document:
            text += " ".join(page.get_textpage().get_text_range() for page in document)
    return re.split(r"(?<=[.;:])\s+", " ".join(text.translate(YUSCII).replace("\ufffe", "").split()))


def _column(canvas: Canvas, x: float, width: float, sentences: list[str], rng: random.Random) -> None:
    """One column of lines as wide as the column."""
    y, words = HEIGHT - 50, list[str]()
    while y > MARGIN:
        line = ""
        while pdfmetrics.stringWidth(line, "Prose", SIZE) < width - 30:
            words = words or rng.choice(sentences).split()
            line += words.pop(0) + " "
        canvas.drawString(x, y, line.strip())
        y -= LEADING


def whole_issue(pages: int, target: Path) -> Path:
    """Write `target` as issues are: of each hundred pages, twelve of a plan among pages of other acts."""
    prose = prose_issue(100 - PLAN_PAGES, target.with_suffix(".prose.pdf"))
    acts, plan = pdfium.PdfDocument(prose), pdfium.PdfDocument(SARAJEVO)
    made = pdfium.PdfDocument.new()
    half = (100 - PLAN_PAGES) // 2
    while len(made) < pages:
        made.import_pages(acts, list(range(half)))
        made.import_pages(plan, list(range(PLAN_PAGES)))
        made.import_pages(acts, list(range(half, 100 - PLAN_PAGES)))
    made.save(target)
    for document in (made, acts, plan):
        document.close()
    prose.unlink()
    return target
