"""Titles over groups of columns in a plan's head."""

from __future__ import annotations

import pytest

from tests.extract.by_hand import HEAD
from tests.extract.head_rows import ROW, heads

WIDE_ROW = (*ROW[:4], "Registar", "1", "2")
GROUPED = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori", None, None)


def test_a_line_below_that_parts_a_group_of_columns_alone_belongs_to_the_head() -> None:
    (head,) = heads(GROUPED, ("", "", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost"), WIDE_ROW)
    assert head.last == 1 and [column.field for column in head.columns[-2:]] == ["baseline", "target"]


@pytest.mark.parametrize(
    "below",
    [
        ("", "", "", "", "Opis", "Polazna vrijednost", ""),
        ("", "provođenja", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost"),
        ("", "", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost: 3"),
        ("", "", "", "", "službenika", "obuka", "Ciljna vrijednost"),
    ],
    ids=["a column without", "an activity", "a value", "a cut row's rest"],
)
def test_other_lines_below_a_group_of_columns_stay_rows(below: tuple[str, ...]) -> None:
    (head,) = heads(GROUPED, below, WIDE_ROW)
    assert head.last == 0


OVER = ("", "Aktivnost", "Provođenje", None, "Praćenje", None)

UNDER = ("^", "^", "Nosioci", "Rok", "Indikatori", "Sredstva")

SIX = ("1.", "Izraditi plan", "MUP", "2021.", "Plan izrađen", "Budžet")


def test_headings_that_stand_under_groups_but_for_one_are_a_head() -> None:
    (head,) = heads(OVER, UNDER, SIX)
    assert (head.first, head.last) == (0, 1)
    assert [c.field for c in head.columns][1:] == [
        "activity",
        "institution",
        "deadline",
        "indicator",
        "resource",
    ]


def test_so_are_they_under_groups_whose_width_no_rule_shows() -> None:
    (head,) = heads(("", "Aktivnost", "Provođenje", "", "Praćenje", ""), UNDER, SIX)
    assert (head.first, head.last) == (0, 1)


BANDS = [("Provedba", None, None, "Praćenje", None), ("Mjera", None, "Ko i kada", None, "Učinak"), HEAD]


def test_bands_of_titles_over_groups_of_columns_belong_to_the_head() -> None:
    (head,) = heads(*BANDS, ROW)
    assert (head.first, head.last) == (0, 2)


@pytest.mark.parametrize(
    "above",
    [
        ("Cilj", None, "Zdravlje", None, None),
        ("Institucija", None, "Ministarstvo sigurnosti", None, None),
        ("1.", "Zdravlje", None, None, None),
        ROW,
        ("", "dostaviti ga", None, "MUP", "Plan"),
        ("Kupiti opremu", None, "Stalno", "MUP", "Oprema"),
    ],
    ids=[
        "a level beside its title",
        "an institution beside its name",
        "a number",
        "a row",
        "a row's rest",
        "a row with a merged cell",
    ],
)
def test_other_bands_above_a_head_are_none_of_it(above: tuple[str | None, ...]) -> None:
    (head,) = heads(above, HEAD, ROW)
    assert head.first == 1
