"""What a file is that is no issue, by its first bytes, and what a person can do about it."""

from __future__ import annotations

LOOK_WITHIN = 1024  # bytes
ZIP = b"PK\x03\x04"  # an archive, and what Word and others save
OFFICE_PARTS = (b"word/", b"xl/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis")
OFFICE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*")
ARCHIVES = (ZIP, b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
PAGES = (b"<!doctype html", b"<html")
FROM_WORD = "but a file of Word or another office program: open it there, save it as PDF, give that"
UNKNOWN = ": give a gazette issue as .pdf, or a transcript as .txt"


def packed(data: bytes) -> bool:
    """Whether the file holds others: a PDF's mark in it is that of one of them, which is not all of it."""
    return data.startswith((*ARCHIVES, *OFFICE))


def not_a_pdf(data: bytes) -> str:
    """`is not a PDF but …: …`, for the bytes of a file that is neither a PDF nor a transcript."""
    return f"is not a PDF{_what_it_is(data[:LOOK_WITHIN])}"


def _what_it_is(start: bytes) -> str:
    if start.startswith(OFFICE) or (start.startswith(ZIP) and any(part in start for part in OFFICE_PARTS)):
        return f" {FROM_WORD}"
    if start.startswith(ARCHIVES):
        return " but an archive: unpack it and give the issues in it"
    if start.startswith(PICTURES):
        return " but a picture: run OCR on it that makes a PDF with text, give that"
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(PAGES):
        return " but a web page, as a site gives where it has no such file: fetch the issue again"
    return UNKNOWN
