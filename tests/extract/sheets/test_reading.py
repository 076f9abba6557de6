"""Files -> readings, and what is said of those that cannot be read."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.sheets.reading import read_file
from tests.extract.by_hand import vocabulary
from tests.specimens import bad_inputs

PDF = Path(__file__).parents[2] / "specimens" / "issues" / "zhk-2021-6.pdf"
Maker = Callable[[Path], Path]


@pytest.mark.parametrize(
    "make, advice",
    [
        (bad_inputs.not_a_pdf, "is not a PDF"),
        (bad_inputs.empty, "is empty"),
        (bad_inputs.truncated, "is damaged or not a PDF"),
        (bad_inputs.header_only, "is damaged or not a PDF"),
        (bad_inputs.encrypted, "is locked with a password"),
        (bad_inputs.image_only, "if it is a scan, run OCR on it first; if it is blank"),
        (bad_inputs.no_pages, "fetch it again"),
        (bad_inputs.binary_transcript, "is not UTF-8 text"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(make: Maker, advice: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(InputError) as caught:
        read_file(path, vocabulary(), all_pages=True)
    text = str(caught.value)
    assert text.startswith(str(path)) and advice in text and "\n" not in text


def zipped(name: str, content: bytes = b"x" * 3000, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data, advice",
    [
        (zipped("word/document.xml"), "save it as PDF"),
        (
            zipped("mimetype", b"application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED),
            "save it as PDF",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "save it as PDF"),
        (rb"{\rtf1\ansi Odluka}", "save it as PDF"),
        (zipped("ks-2021-5.pdf"), "unpack it"),
        (b"\xff\xd8\xff\xe0" + bytes(500), "run OCR on it"),
        (b"\n<!DOCTYPE HTML><p>404</p>", "fetch the issue again"),
        (b"Odluka", "give a gazette issue as .pdf"),
    ],
    ids=["docx", "odt", "doc", "rtf", "zip", "jpeg", "html", "text"],
)
def test_a_file_that_is_something_else_is_told_what_to_do_with_it(
    data: bytes, advice: str, tmp_path: Path
) -> None:
    path = tmp_path / "issue.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError, match="is not a PDF") as caught:
        read_file(path, vocabulary())
    assert advice in str(caught.value)


def test_an_archive_that_packs_nothing_is_not_read_as_the_first_pdf_in_it(tmp_path: Path) -> None:
    path = tmp_path / "issues.zip"
    path.write_bytes(zipped("ks-2021-5.pdf", PDF.read_bytes(), zipfile.ZIP_STORED))
    with pytest.raises(InputError, match="unpack it"):
        read_file(path, vocabulary())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_transcript_of_two_bytes_a_letter_without_a_mark_is_refused(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes("Broj\tAktivnost\tRok\n1\tŠkolska obuka\tMaj 2021.\n".encode(encoding))
    with pytest.raises(InputError, match="is not UTF-8 text"):
        read_file(path, vocabulary(), all_pages=True)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_file(tmp_path / "nema.pdf", vocabulary(), all_pages=True)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path, vocabulary(), all_pages=True)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "issue.pdf")
    with pytest.raises(InputError, match="a pipe or a device"):
        read_file(tmp_path / "issue.pdf", vocabulary(), all_pages=True)


def test_a_file_too_large_for_the_dataset_to_name_its_size_is_refused(tmp_path: Path) -> None:
    with open(tmp_path / "issue.pdf", "wb") as file:
        file.truncate(1 << 31)
    with pytest.raises(InputError, match="2,147,483,648 bytes"):
        read_file(tmp_path / "issue.pdf", vocabulary(), all_pages=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "issue.pdf"
    path.write_bytes(PDF.read_bytes())
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read_file(path, vocabulary(), all_pages=True)


def test_a_reading_names_its_source() -> None:
    source = read_file(PDF, vocabulary(), all_pages=True).source
    data = PDF.read_bytes()
    assert (source.file_name, source.bytes, source.kind) == (PDF.name, len(data), "pdf")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_a_pdf_under_another_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "issue.download"
    path.write_bytes(PDF.read_bytes())
    assert read_file(path, vocabulary(), all_pages=True).source.kind == "pdf"


def test_stray_bytes_before_a_pdf_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "issue.pdf"
    path.write_bytes(b"\r\n\r\n" + PDF.read_bytes())
    assert len(read_file(path, vocabulary(), all_pages=True).sheets) == len(
        read_file(PDF, vocabulary(), all_pages=True).sheets
    )


def test_an_unknown_page_source_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no page source"):
        read_file(PDF, vocabulary(), "ocr")
