"""A page of which a part cannot be unpacked is told: PDFium draws what stands before the fault alone."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from extract.pages.broken_streams import broken_pages


@pytest.fixture
def whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three pages of lines, the second one with a form."""
    monkeypatch.setattr(rl_config, "useA85", 0)
    path = tmp_path / "issue.pdf"
    canvas = Canvas(str(path), pageCompression=1, invariant=1)
    for page in range(3):
        if page == 1:
            canvas.beginForm("table")
            for line in range(60):
                canvas.drawString(50, 800 - 12 * line, f"in the form {line * 7919}")
            canvas.endForm()
            canvas.doForm("table")
        for line in range(60):
            canvas.drawString(300, 800 - 12 * line, f"page {page}, line {line * 104729}")
        canvas.showPage()
    canvas.save()
    return path


def spans(data: bytes) -> list[tuple[int, int]]:
    """Where the packed streams of a file begin and end."""
    found, place = [], 0
    while (start := data.find(b"stream\n", place)) >= 0:
        end = data.find(b"endstream", start)
        found.append((start + len(b"stream\n"), end))
        place = end + len(b"endstream")
    return found


def test_a_whole_file_has_no_broken_page(whole: Path) -> None:
    assert broken_pages(whole) == ()


@pytest.mark.parametrize("stream", range(4))
def test_the_page_is_told_whose_content_or_form_is_broken(stream: int, whole: Path, tmp_path: Path) -> None:
    data = bytearray(whole.read_bytes())
    start, end = spans(bytes(data))[stream]
    middle = (start + end) // 2
    data[middle : middle + 8] = bytes(8)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(data)
    with pdfium.PdfDocument(whole) as good, pdfium.PdfDocument(broken) as bad:
        changed = tuple(
            number
            for number, (page, other) in enumerate(zip(good, bad, strict=True), start=1)
            if page.get_textpage().get_text_range() != other.get_textpage().get_text_range()
        )
    assert len(changed) == 1 and broken_pages(broken) == changed


def test_a_blank_page_without_content_is_not_broken(whole: Path, tmp_path: Path) -> None:
    data = whole.read_bytes()
    start, end = spans(data)[3]
    blank = tmp_path / "blank.pdf"
    blank.write_bytes(data[:start] + data[end:])
    assert broken_pages(blank) == ()
