"""Headings, one after the other: each takes its place among those that rows stand below."""

from __future__ import annotations

import pytest

from extract.heads.level_paths import enter, goes_on_counting
from extract.heads.levels import LevelReader
from extract.printed import LevelHeading
from tests.extract.by_hand import vocabulary

READER = LevelReader(vocabulary())
PROGRAMME = LevelHeading("Strateški program", "1.1", "Prvi")
COMPONENT = LevelHeading("", "1", "SISTEM PODRŠKE")


def test_a_heading_of_a_new_level_goes_below() -> None:
    assert enter((COMPONENT,), PROGRAMME) == (COMPONENT, PROGRAMME)


def test_a_heading_of_a_known_level_takes_its_place() -> None:
    second = LevelHeading("Strateški program", "1.2", "Drugi")
    assert enter((COMPONENT, PROGRAMME), second) == (COMPONENT, second)


def test_an_outer_heading_ends_the_levels_below() -> None:
    second = LevelHeading("", "2", "PREVENCIJA")
    assert enter((COMPONENT, PROGRAMME), second) == (second,)


def test_levels_without_words_are_told_by_the_form_of_their_numbers() -> None:
    roman, digits = LevelHeading("", "II", "ZAŠTITA"), LevelHeading("", "2.1", "Skloništa")
    assert enter((roman,), digits) == (roman, digits)


def test_a_letter_that_is_a_roman_number_too_goes_on_with_the_letters() -> None:
    path: tuple[LevelHeading, ...] = ()
    found = []
    for no in ("I", "A", "B", "C", "D", "II"):
        path = enter(path, LevelHeading("", no, "Naslov"))
        found.append("".join(heading.no for heading in path))
    assert found == ["I", "IA", "IB", "IC", "ID", "II"]


def paths(*numbers: str, rows_after: tuple[str, ...] = ()) -> list[str]:
    path: tuple[LevelHeading, ...] = ()
    found, without_rows = [], 0
    for no in numbers:
        path = enter(path, LevelHeading("", no, f"Naslov {no}"), without_rows)
        without_rows = 0 if no in rows_after else without_rows + 1
        found.append(" ".join(heading.no for heading in path))
    return found


def test_a_heading_that_begins_anew_right_below_one_of_its_form_goes_below_it() -> None:
    assert paths("1", "1") == ["1", "1 1"]
    assert paths("1", "2") == ["1", "2"]


BARE = ("PREVENCIJA", "Obrazovanje", "Mediji", "ZAŠTITA", "Smještaj")


def test_a_heading_in_small_letters_goes_below_one_in_capitals_that_has_no_rows() -> None:
    path: tuple[LevelHeading, ...] = ()
    paths: list[list[str]] = []
    for title, without_rows in zip(BARE, (0, 1, 0, 0, 1), strict=True):
        path = enter(path, LevelHeading("", "", title), without_rows)
        paths.append([heading.title for heading in path])
    assert paths == [
        ["PREVENCIJA"],
        ["PREVENCIJA", "Obrazovanje"],
        ["PREVENCIJA", "Mediji"],
        ["ZAŠTITA"],
        ["ZAŠTITA", "Smještaj"],
    ]


def test_a_heading_in_small_letters_takes_the_place_of_one_in_capitals_that_has_rows() -> None:
    path = enter((LevelHeading("", "", "PREVENCIJA"),), LevelHeading("", "", "Obrazovanje"))
    assert [heading.title for heading in path] == ["Obrazovanje"]


def test_the_next_number_goes_on_with_the_innermost_level_that_it_follows() -> None:
    first = enter(enter((), LevelHeading("", "1", "Cilj")), LevelHeading("", "1", "Mjera"), 1)
    assert [h.title for h in enter(first, LevelHeading("", "2", "Druga"))] == ["Cilj", "Druga"]
    second = enter(first, LevelHeading("", "2", "Druga"))
    assert [h.title for h in enter(second, LevelHeading("", "3", "Treća"))] == ["Cilj", "Treća"]


def test_the_next_parent_has_headings_of_its_form_below_too() -> None:
    second = (LevelHeading("", "2", "Drugi cilj"),)
    third = LevelHeading("", "3", "Treća mjera")
    assert enter(second, third, 1) == (third,)
    assert enter(second, third, 1, {0}) == (*second, third)


def test_a_heading_that_begins_anew_below_rows_takes_its_levels_place() -> None:
    assert paths("5", "1", rows_after=("5",)) == ["5", "1"]


def test_a_skipped_number_is_no_level_below() -> None:
    assert paths("2", "4") == ["2", "4"]


def test_a_number_with_one_part_more_goes_below_its_own_level_word() -> None:
    goal = LevelHeading("Cilj", "1", "Zdravlje")
    assert enter((goal,), LevelHeading("Cilj", "1.1", "Hrana"))[0] == goal


@pytest.mark.parametrize(
    ("first", "second"),
    [("Posebni cilj", "Poseban cilj"), ("Opći cilj", "Opšti cilj"), ("Mjera", "Мера"), ("Dio", "Део")],
)
def test_a_level_is_one_in_all_the_spellings_of_its_word(first: str, second: str) -> None:
    above, below = READER.read(f"{first} 1. Prevencija"), READER.read(f"2. {second}: Zaštita")
    assert above is not None
    assert below is not None
    assert enter((above,), below) == (below,)
    assert READER.read_side("Zaštita", second).level_name == above.level_name


@pytest.mark.parametrize(("no", "before"), [("2", "1"), ("II", "I"), ("XI", "X"), ("C", "B"), ("1.2", "1.1")])
def test_a_heading_goes_on_counting_from_one_of_nearly_its_word(no: str, before: str) -> None:
    path = (COMPONENT, LevelHeading("Prioritet", before, "Prvi"))
    assert goes_on_counting(path, LevelHeading("Strateški prioritet", no, "Drugi")) == 1


@pytest.mark.parametrize(
    ("level", "no"), [("Strateški prioritet", "3"), ("Strateški prioritet", ""), ("Mjera", "2")]
)
def test_a_heading_of_another_word_or_number_goes_on_from_none(level: str, no: str) -> None:
    assert (
        goes_on_counting((LevelHeading("Prioritet", "1", "Prvi"),), LevelHeading(level, no, "Drugi")) is None
    )
