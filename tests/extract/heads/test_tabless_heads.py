"""Heads of plans in a transcript whose cells something else than tabs parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.heads.tabless_heads import tabless_heads
from extract.model import Sheet
from tests.extract.by_hand import legible, line, vocabulary

HEAD = ("", "Aktivnost", "Rok", "Nosilac", "Indikatori")


def transcript(*texts: str) -> Sheet:
    return Sheet(0, 600.0, 800.0, (), tuple(line(text, float(n)) for n, text in enumerate(texts)))


@pytest.mark.parametrize("between", [" " * 4, " " * 40, ";", " | ", "\t  "])
def test_a_head_that_no_tabs_part_is_told_with_its_line(between: str) -> None:
    sheet = transcript("AKCIONI PLAN", between.join(HEAD).strip())
    (odd,) = tabless_heads([sheet], vocabulary(), legible)
    assert odd.code == "head_unread" and "line 2 of the transcript" in odd.message


@pytest.mark.parametrize(
    "text",
    [
        "Plan sadrži: aktivnost; rok; nosilac; indikatori.",
        "Rok  Nosilac",
        "1.1.1    Izraditi plan obuke    Maj 2021.    MUP KS    Plan izrađen",
    ],
)
def test_running_text_and_rows_are_no_head(text: str) -> None:
    assert not list(tabless_heads([transcript(text)], vocabulary(), legible))


def test_a_page_of_a_pdf_is_left_to_its_own_look() -> None:
    page = replace(transcript("    ".join(HEAD)), number=4)
    assert not list(tabless_heads([page], vocabulary(), legible))
