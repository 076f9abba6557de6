"""Several issues bound in one file are told of."""

from __future__ import annotations

import pytest

from normalize.document.masthead import load_masthead_words, read_masthead
from normalize.document.other_issues import other_issues
from tests.extract.by_hand import legible
from tests.normalize.document.test_masthead import page

KS, TK = "SLUŽBENE NOVINE KANTONA SARAJEVO", "SLUŽBENE NOVINE TUZLANSKOG KANTONA"

WORDS = load_masthead_words()


def told(*heads: tuple[str, ...]) -> list[tuple[int | None, str]]:
    sheets = [page(number, *texts) for number, texts in enumerate(heads, start=1)]
    odd = other_issues(sheets, read_masthead(sheets, legible, WORDS), legible, WORDS)
    return [(each.page, each.value) for each in odd]


def test_the_first_page_of_another_gazettes_issue_is_told() -> None:
    own, other = (KS, "Broj 5 - Strana 1"), (TK, "Broj 7 - Strana 401")
    assert told(own, own, own, other, other) == [(4, "Službene novine Tuzlanskog kantona, no. 7")]


def test_another_number_of_the_same_gazette_is_told() -> None:
    own, other = (KS, "Broj 5", "4. 2. 2021."), (KS, "Broj 6", "11. 2. 2021.")
    (only,) = told(own, own, own, other, (), other)
    assert only == (4, "Službene novine Kantona Sarajevo, no. 6, 2021-02-11")


def test_each_further_issue_is_told() -> None:
    own, second, third = ((KS, f"Broj {number}") for number in (5, 6, 7))
    assert [at for at, _ in told(own, own, own, second, second, third, third)] == [4, 6]


@pytest.mark.parametrize(
    "odd",
    [
        (KS, "Broj 6"),  # of one page alone: misread
        ("Izmjene, 3. 3. 2019.", "4. 2. 2021."),
        (),
    ],
)
def test_pages_of_one_issue_are_not_told(odd: tuple[str, ...]) -> None:
    own = (KS, "Broj 5", "4. 2. 2021.")
    assert told(own, own, odd, own) == []
