"""Pages whose packed content cannot be unpacked whole: what is behind the fault is not drawn.

PDFium draws what stands before it and says nothing. Packed data ends by a mark and has a checksum (RFC 1950).
"""

from __future__ import annotations

import mmap
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.pages.file_streams import CHUNK, file_streams, is_picture

LEAST = 8  # bytes of deflated data: its head, nothing, its checksum

_DEFLATED = re.compile(rb"/Filter\s*\[?\s*/(?:FlateDecode|Fl)\s*(?=[]/>])")
_FURTHER = re.compile(rb"/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|DCTDecode|Crypt)\b")


def broken_pages(path: Path) -> tuple[int | None, ...]:
    """The pages (1-based) of a PDF with content that cannot be unpacked whole; None where no one can tell."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.find(b"/Encrypt") >= 0 or all(_is_whole(data, *span) for span in _packed(data)):
            return ()
    try:
        return tuple(_pages_of_broken(path))
    except Exception:  # the parser lets any error of its own out
        return (None,)


def _packed(data: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where the streams begin and end that are deflated and nothing more; pictures are left out."""
    for start, end, head in file_streams(data):
        if _DEFLATED.search(head) and not _FURTHER.search(head) and not is_picture(head):
            yield start, end


def _is_whole(data: bytes | mmap.mmap, start: int, end: int) -> bool:
    """Whether deflated data can be unpacked to its end and has the checksum that it names; or is none."""
    if end - start < LEAST:
        return True  # a blank page
    engine = zlib.decompressobj()
    try:
        for at in range(start, end, CHUNK):
            chunk = data[at : min(at + CHUNK, end)]
            while chunk and not engine.eof:
                engine.decompress(chunk, CHUNK)
                chunk = engine.unconsumed_tail
    except zlib.error:
        return False
    return engine.eof


def _pages_of_broken(path: Path) -> Iterator[int]:
    """The pages that draw a broken stream, by pdfminer: PDFium does not tell which streams a page draws."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1

    with open(path, "rb") as file:
        for number, page in enumerate(PDFPage.create_pages(PDFDocument(PDFParser(file))), start=1):
            forms = resolve1((page.resources or {}).get("XObject")) or {}
            drawn = [*page.contents, *(form for form in map(resolve1, forms.values()) if _is_form(form))]
            if any(_is_broken(resolve1(stream)) for stream in drawn):
                yield number


def _is_form(drawn: Any) -> bool:
    return str(getattr(drawn, "attrs", {}).get("Subtype")) == "/'Form'"


def _is_broken(stream: Any) -> bool:
    """Whether a stream of pdfminer's is deflated, and nothing more, and cannot be unpacked whole."""
    filters = [str(name) for name, _ in stream.get_filters()]
    packed = stream.get_rawdata() or b""
    return filters in (["/'FlateDecode'"], ["/'Fl'"]) and not _is_whole(packed, 0, len(packed))
