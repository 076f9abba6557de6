"""Titles of gazettes in lines of their running heads."""

from __future__ import annotations

from tests.extract.by_hand import MARKS

GAZETTES = MARKS.gazettes


def test_a_title_stands_beside_its_issue_and_date_alone() -> None:
    assert GAZETTES.is_title("SLUŽBENE NOVINE KANTONA SARAJEVO - Broj 5, četvrtak 4. 2. 2021.")
    assert not GAZETTES.is_title("SLUŽBENE NOVINE KANTONA SARAJEVO - Broj 5, javno preduzeće")


def test_without_titles_none_is_known() -> None:
    assert not type(GAZETTES)(frozenset(), MARKS.numbered).begins_title("SLUŽBENE NOVINE")
