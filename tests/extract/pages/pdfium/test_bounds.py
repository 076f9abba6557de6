"""A stream that unpacks to more than the machine can hold is refused, however its dictionary hides it."""

from __future__ import annotations

import random
import zlib
from itertools import islice
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.pages.pdfium.bounds import MOST_BYTES, check_bytes, inflated

CHUNK = 1 << 20


@pytest.fixture(scope="module")
def bomb() -> bytes:
    engine = zlib.compressobj(9)
    first, again = (engine.compress(bytes(CHUNK)) + engine.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    return first + again * (MOST_BYTES // CHUNK)


def pdf(folder: Path, dictionary: bytes, stream: bytes) -> Path:
    path = folder / "issue.pdf"
    path.write_bytes(b"%PDF-1.4\n4 0 obj\n" + dictionary + b"\nstream\n" + stream + b"\nendstream\nendobj\n")
    return path


@pytest.mark.parametrize(
    "dictionary",
    [
        b"<</Filter/FlateDecode>>",
        b"<</Filter 5 0 R>>",
        b"<</Filter[5 0 R]>>",
        b"<</Filter/FlateDecode/X<</Subtype/Image>>>>",
        b"<</Filter/FlateDecode/X<</Y<</Subtype/Image>>>>/Z 1>>",
        b"<</Filter/FlateDecode/X(/Subtype/Image)>>",
    ],
)
def test_a_stream_that_unpacks_beyond_the_bound_is_refused(
    dictionary: bytes, bomb: bytes, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="unpacks to more than 256 MB"):
        check_bytes(pdf(tmp_path, dictionary, bomb))


@pytest.mark.parametrize(
    "dictionary",
    [
        b"<</Subtype/Image/Filter/FlateDecode>>",
        b"<</DecodeParms<</Columns 9>>/Subtype /Image/Filter/FlateDecode>>",
        b"<</Filter/DCTDecode>>",
    ],
)
def test_what_is_not_unpacked_is_not_bounded(dictionary: bytes, bomb: bytes, tmp_path: Path) -> None:
    check_bytes(pdf(tmp_path, dictionary, bomb))


def test_the_line_end_behind_a_stream_of_several_chunks_ends_the_unpacking() -> None:
    content = bytes(random.Random(1).choices(b"0123456789 lm", k=CHUNK + 5))
    assert b"".join(islice(inflated(iter([zlib.compress(content) + b"\n"])), 9)) == content
    assert len(list(islice(inflated(iter([zlib.compress(content) + b"\n"])), 9))) == 2
