"""Characters asked for in bulk are the same as asked for one by one."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from extract.pages.pdfium.source import open_document, open_page
from extract.pages.pdfium.text.characters import AT_ONCE, Boxes, Fonts, character_of, line_spans, page_text

LINE = re.compile(r"[^\s\x00][^\r\n]*")
SPECIMENS = Path(__file__).parents[4] / "specimens"
FILES = [SPECIMENS / "issues" / "tk-2021-7.pdf", SPECIMENS / "prints" / "zhk-browser-shaded.pdf"]


@pytest.mark.parametrize("letters", ["ab \r\n", "ab\t\u00a0\r\n\ufffe", "a\x00 \r\n", "a\r", "a\n\u2028"])
def test_lines_begin_and_end_where_they_are_printed(letters: str) -> None:
    rng = random.Random(3)
    for _ in range(4000):
        text = "".join(rng.choice([*letters, "\r\n"]) for _ in range(rng.randrange(12)))
        assert line_spans(text) == [match.span() for match in LINE.finditer(text)], repr(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_boxes_in_bulk_are_those_of_single_characters(path: Path) -> None:
    document = open_document(path)
    with open_page(path, document.raw, 1) as page:
        boxes = Boxes(page.text_page, page.frame)
        places = range(min(len(page_text(page.text_page)), 2 * AT_ONCE + 3))
        assert boxes.many(places) == [boxes.one(place) for place in places]
    document.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_boxes_around_lines_in_bulk_are_those_of_single_lines(path: Path) -> None:
    document = open_document(path)
    with open_page(path, document.raw, 1) as page:
        boxes = Boxes(page.text_page, page.frame)
        spans = line_spans(page_text(page.text_page))
        assert boxes.spans(spans) == [boxes.span(first, end - 1) for first, end in spans]
    document.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_fonts_in_bulk_are_those_of_single_lines(path: Path) -> None:
    document = open_document(path)
    with open_page(path, document.raw, 1) as page:
        spans = line_spans(page_text(page.text_page))
        one_by_one = Fonts(page.text_page)
        assert Fonts(page.text_page).of_spans(spans) == [
            one_by_one.of_both(first, end - 1)[0] for first, end in spans
        ]
    document.close()


@pytest.mark.parametrize(("code", "character"), [(0x161, "š"), (0, "\ufffd"), (0xD812, "\ufffd")])
def test_a_code_that_is_no_character_is_unreadable(code: int, character: str) -> None:
    assert character_of(code) == character
