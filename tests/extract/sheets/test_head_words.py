"""Which text may be a plan's head, asked of each page of prose."""

from __future__ import annotations

from extract.sheets.head_words import head_words
from tests.extract.by_hand import vocabulary

PROSE = (
    "kao i ono što nadležni organ utvrdi u roku od 30 dana",
    "od dana prijema, a indikatori i sredstva iz budžeta",
    "što ih institucije i partneri osiguraju do kraja godine",
)
HEAD = ("Aktivnost", "Rok", "Nosilac", "Indikatori")


def test_a_conjunction_of_prose_is_no_heading_of_activities() -> None:
    assert not head_words(vocabulary()).may_be_named_in(PROSE)


def test_a_head_is_told_by_its_headings() -> None:
    assert head_words(vocabulary()).may_be_named_in(HEAD)
