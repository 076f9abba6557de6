"""Text in the colour of what it stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pages.pdfium.source import read_pages
from tests.extract.pages.pdfium.test_switched_off import write_layers

SEEN = b"BT 0 g /F1 10 Tf 20 100 Td (Vlada) Tj ET\nBT 0 g /F1 10 Tf 20 120 Td (Kantona) Tj ET\n"
PICTURE = b"q 300 0 0 200 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x32 EI Q\n"


def text(color: bytes) -> bytes:
    return b"BT %s g /F1 10 Tf 20 80 Td (tajno) Tj ET\n" % color


def shade(color: bytes) -> bytes:
    return b"%s g 10 70 100 25 re f\n" % color


def read_back(folder: Path, content: bytes) -> tuple[list[str], bool]:
    """The words told as hidden of a page with this content, and whether the one in question is read."""
    path = folder / "page.pdf"
    write_layers(path, "", content)
    (page,) = read_pages(path)
    return [word.text for word in page.hidden], "tajno" in [word.text for word in page.words]


@pytest.mark.parametrize(
    ("content", "hidden"),
    [
        (SEEN + text(b"1"), ["tajno"]),
        (SEEN + shade(b"0.8") + text(b"0.8"), ["tajno"]),
        (SEEN + shade(b"0.2") + text(b"1"), []),
        (SEEN + text(b"0.8"), []),
        (PICTURE + SEEN + text(b"1"), []),
        (text(b"1"), []),
    ],
    ids=["on paper", "on a shade", "on a dark shade", "pale", "on a picture", "all of a page"],
)
def test_text_in_the_colour_of_its_ground_is_not_on_the_page(
    tmp_path: Path, content: bytes, hidden: list[str]
) -> None:
    told, is_read = read_back(tmp_path, content)
    assert told == hidden
    assert is_read is not bool(hidden)


COVERED = b"BT 0 g /F1 10 Tf 20 80 Td (tajno) Tj ET\n"
UNWRITTEN = b"BT 3 Tr /F1 10 Tf 20 80 Td (tajno) Tj 0 Tr ET\n"
LETTERS = b"0 g 20 80 m 23 80 l 23 88 l 22 88 l 22 85 l 21 85 l 21 88 l 20 88 l 20 84 l 20 80 l f\n"


@pytest.mark.parametrize(
    ("content", "hidden"),
    [
        (SEEN + COVERED + shade(b"1"), ["tajno"]),
        (SEEN + COVERED + shade(b"0.3"), ["tajno"]),
        (SEEN + shade(b"1") + COVERED, []),
        (SEEN + COVERED + b"1 g 30 70 100 25 re f\n", []),
        (SEEN + COVERED + b"0 g 10 70 100 25 re S\n", []),
        (COVERED + shade(b"1"), []),
    ],
    ids=["white box", "dark box", "box below", "box over a part", "box that is drawn only", "all of a page"],
)
def test_text_under_a_box_that_is_drawn_later_is_not_on_the_page(
    tmp_path: Path, content: bytes, hidden: list[str]
) -> None:
    told, is_read = read_back(tmp_path, content)
    assert told == hidden
    assert is_read is not bool(hidden)


@pytest.mark.parametrize("again", [b"20", b"20.3", b"23"])
def test_text_that_is_set_again_over_the_box_that_covers_it_is_read(tmp_path: Path, again: bytes) -> None:
    path = tmp_path / "page.pdf"
    write_layers(path, "", 2 * SEEN + COVERED + shade(b"1") + COVERED.replace(b"20", again, 1))
    (page,) = read_pages(path)
    assert [word.text for word in page.words].count("tajno") == 1


def test_another_text_over_the_box_that_covers_one_is_read_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_layers(path, "", 2 * SEEN + COVERED + shade(b"1") + COVERED.replace(b"tajno", b"tajna"))
    (page,) = read_pages(path)
    assert [word.text for word in page.hidden] == ["tajno"]
    assert [word.text for word in page.words if word.text.startswith("taj")] == ["tajna"]


@pytest.mark.parametrize(
    ("content", "hidden"),
    [
        (SEEN + UNWRITTEN, ["tajno"]),
        (SEEN + b"q 60 0 0 20 10 75 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x32 EI Q\n" + UNWRITTEN, []),
        (SEEN + LETTERS + UNWRITTEN, []),
        (UNWRITTEN, []),
    ],
    ids=["on paper", "of a picture", "of letters drawn as shapes", "all of a page"],
)
def test_text_written_to_be_invisible_is_read_only_where_something_is_drawn(
    tmp_path: Path, content: bytes, hidden: list[str]
) -> None:
    told, is_read = read_back(tmp_path, content)
    assert told == hidden
    assert is_read is not bool(hidden)
