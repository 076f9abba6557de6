"""Lines named by their producer: read where they are drawn, unless they are drawn in other letters."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages
from tests.specimens.fonts import font

SIZE = 10
WIDE, NARROW = "MMMMMMMM", "illi"
CYRILLIC = "Влада Федерације"


def named(folder: Path, drawn: str, name: str) -> Path:
    """A page of one line that bears a name."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setFont(font("sans"), SIZE)
    canvas._code.append(f"/Span <</ActualText <FEFF{name.encode('utf-16-be').hex()}>>> BDC")
    canvas.drawString(40, 100, drawn)
    canvas._code.append("EMC")
    canvas.save()
    return path


def test_a_line_that_is_named_as_it_is_drawn_has_its_words_where_they_stand(tmp_path: Path) -> None:
    (page,) = read_pages(named(tmp_path, f"{WIDE} {NARROW}", f"{WIDE} {NARROW}"))
    wide, narrow = page.words
    assert (wide.text, narrow.text) == (WIDE, NARROW)
    start = 40 + stringWidth(f"{WIDE} ", font("sans"), SIZE)
    assert abs(narrow.x0 - start) < 1


def test_a_line_that_is_drawn_in_other_letters_reads_as_it_is_named(tmp_path: Path) -> None:
    (page,) = read_pages(named(tmp_path, "Bkagd Fedepaunje", CYRILLIC))
    assert " ".join(word.text for word in page.words) == CYRILLIC
