"""What a running head says of its issue and page, by words that are data."""

from __future__ import annotations

import pytest

from extract.issue_marks import IssueMarks
from tests.extract.by_hand import MARKS


def test_a_page_is_known_by_the_words_that_are_given() -> None:
    marks = IssueMarks.build([("list", "page"), ("čís.", "number")])
    assert marks.page_of("List čís. 7") == 7
    assert marks.page_of("Strana 7") is None


def test_without_words_nothing_is_a_mark() -> None:
    marks = IssueMarks.build(())
    assert marks.page_of("Strana 7") is None
    assert not marks.begins("Broj 5")
    assert not marks.names_issue("Broj 5, 4. 2. 2021.")


@pytest.mark.parametrize(
    "text", ["Broj 5", "Бр. 5", "- Strana 286 -", "Godište XII", "ISSN 1512-7044", "str. 3"]
)
def test_a_line_begins_with_a_mark(text: str) -> None:
    assert MARKS.begins(text)


@pytest.mark.parametrize("text", ["Brojevi 5", "Izvještaj, strana 12", "5. Broj obuka", "Strategija 2"])
def test_a_line_that_begins_otherwise(text: str) -> None:
    assert not MARKS.begins(text)


def test_an_issue_is_named_with_its_date() -> None:
    assert MARKS.names_issue("Broj 5 SLUŽBENE NOVINE 4. februara 2021.")
    assert MARKS.names_issue("Број 5, 4. 2. 2021.")
    assert not MARKS.names_issue("Broj 5 SLUŽBENE NOVINE")
    assert not MARKS.names_issue("Četvrtak, 4. 2. 2021.")


@pytest.mark.parametrize(
    "text",
    [
        "- Ministarstvo za odgoj 30. juni 2022. Broj djece potencijalnih žrtava",
        "do 31.12.2022. Broj lica obuhvaćenih obukom",
        "31.12.2022. Broj obuka: 5",
    ],
)
def test_a_rows_line_with_a_date_and_a_count_names_no_issue(text: str) -> None:
    assert not MARKS.names_issue(text)


def test_an_indicator_does_not_begin_with_a_mark_because_its_letters_are_roman_digits() -> None:
    assert not MARKS.begins("Broj lica")
    assert not MARKS.begins("Broj civilnih žrtava")
    assert MARKS.begins("BROJ XII")
