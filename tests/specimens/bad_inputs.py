"""Files that no run can read: each maker writes one into a folder and returns its path."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from tests.specimens.fonts import font


def not_a_pdf(folder: Path) -> Path:
    """A web page saved under a PDF's name."""
    return _write(
        folder / "not-a-pdf.pdf", b"<!DOCTYPE html><html><body>Stranica nije prona\xc4\x91ena</body></html>"
    )


def empty(folder: Path) -> Path:
    """A file of no bytes."""
    return _write(folder / "empty.pdf", b"")


def truncated(folder: Path) -> Path:
    """A PDF whose download broke off in the middle: no cross-reference table, no trailer."""
    whole = _text_pdf()
    return _write(folder / "truncated.pdf", whole[: len(whole) // 3])


def header_only(folder: Path) -> Path:
    """Only the PDF's first line."""
    return _write(folder / "header-only.pdf", b"%PDF-1.4\n")


def encrypted(folder: Path) -> Path:
    """A PDF that asks for a password before it shows a page."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    return _write(
        folder / "encrypted.pdf",
        _text_pdf(StandardEncryption("tajna", ownerPassword="vlasnik", strength=128)),
    )


def image_only(folder: Path) -> Path:
    """A scan: two pages that are pictures, with no text layer at all."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = Image.new("L", (300, 420), 235)
    for top in range(20, 400, 12):
        picture.paste(60, (20, top, 280, top + 4))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for _ in range(2):
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return _write(folder / "image-only.pdf", buffer.getvalue())


def no_pages(folder: Path) -> Path:
    """A well-formed PDF of no page."""
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    )
    offsets = [body.index(b"1 0 obj"), body.index(b"2 0 obj")]
    table = b"xref\n0 3\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in offsets)
    return _write(
        folder / "no-pages.pdf",
        body + table + b"trailer<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body),
    )


def binary_transcript(folder: Path) -> Path:
    """A `.txt` that is no text: bytes of every value."""
    return _write(folder / "binary.txt", bytes(range(256)) * 8)


BAD_INPUTS: dict[str, Callable[[Path], Path]] = {
    maker.__name__: maker
    for maker in (
        not_a_pdf,
        empty,
        truncated,
        header_only,
        encrypted,
        image_only,
        no_pages,
        binary_transcript,
    )
}


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _text_pdf(encrypt: object = None) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt=encrypt)
    for page in range(3):
        canvas.setFont(font("serif"), 11)
        for n in range(40):
            canvas.drawString(
                50, 800 - 18 * n, f"Strana {page + 1}, red {n + 1}: Vlada Kantona Sarajevo donosi odluku."
            )
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
