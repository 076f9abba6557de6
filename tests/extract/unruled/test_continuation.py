"""What stands on the page after an unruled table, and goes on with it or does not."""

from __future__ import annotations

import pytest

from extract.model import Loose, Sheet
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import HEIGHT, legible, vocabulary
from tests.extract.unruled_pages import (
    ONE,
    SENTENCE,
    TWO,
    UNNUMBERED,
    codes,
    page,
    plan,
    ruled_across,
    spaced,
    texts,
)

NUMBERED = [("R.br.", *UNNUMBERED[0][1:]), ("1.", *UNNUMBERED[1][1:]), ("2.", *UNNUMBERED[2][1:])]


def test_a_sentence_on_the_page_after_a_ruled_row_is_none_of_it() -> None:
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0), ruled_across(2, [], prose=60.0))
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


def test_text_that_goes_on_with_a_small_letter_on_the_page_after_a_ruled_row_is_its_rest() -> None:
    rest = ruled_across(2, [], prose=60.0, sentence="i objaviti ih odmah")
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0, sentence=""), rest)
    assert [cells[1] for cells in texts(found)] == [
        "Izraditi registar",
        "Provesti obuke\ni objaviti ih odmah",
    ]


@pytest.mark.parametrize("prose", ["a) zadužuje se Vlada", "mr. sc. Mustafa"])
def test_a_list_or_a_signature_on_the_page_after_a_ruled_row_is_none_of_it(prose: str) -> None:
    rest = ruled_across(2, [], prose=60.0, sentence=prose)
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0, sentence=""), rest)
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


@pytest.mark.parametrize("end", ["Broj: 02-04-114-7/13", "Mirza Hodžić, s. r."])
def test_nothing_goes_on_with_a_plan_whose_act_ended_on_the_page_before(end: str) -> None:
    rest = ruled_across(2, [], prose=60.0, sentence="i objaviti ih odmah")
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0, sentence=end), rest)
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


def test_last_words_over_a_rule_go_on_with_their_row_though_a_signature_stands_below() -> None:
    rest = ruled_across(2, [("", "i objaviti ih", "", "", "")], prose=95.0, sentence="Tuzla", first=0)
    found = plan(ruled_across(1, NUMBERED, prose=700.0, sentence="", first=0), rest)
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke\ni objaviti ih"]


def test_text_over_a_rule_that_is_read_as_no_row_is_told() -> None:
    rest = ruled_across(2, [("Tuzla", "i objaviti", "", "", "")], prose=95.0, sentence="", first=0)
    found = plan(ruled_across(1, NUMBERED, prose=700.0, sentence="", first=0), rest)
    assert codes(found) == ["text_left_out"]


def test_last_words_below_a_row_of_ordinals_go_on_with_their_row() -> None:
    rest = ruled_across(2, [("1", "2", "3", "4", "5"), ("", "i objaviti ih", "", "", "")], 700.0, sentence="")
    found = plan(ruled_across(1, NUMBERED, prose=700.0, sentence="", first=0), rest)
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke\ni objaviti ih"]


def test_a_note_over_the_rest_of_a_row_is_in_none_of_its_cells() -> None:
    note = "Podaci u tabeli odnose se na cijeli period provođenja i mogu se dopuniti odlukom"
    rest = [("", "i objaviti ih", "2023.", "", ""), ("3.", "Osnovati tim", "2024.", "MUP", "Tim")]
    behind = ruled_across(2, rest, prose=60.0, top=85.0, sentence=note, first=0)
    found = plan(ruled_across(1, NUMBERED, prose=700.0, sentence="", first=0), behind)
    assert [cells[1:3] for cells in texts(found)] == [
        ("Izraditi registar", "2021."),
        ("Provesti obuke\ni objaviti ih", "2022.\n2023."),
        ("Osnovati tim", "2024."),
    ]


def other_text(number: int) -> Sheet:
    lines = (
        ruled_across(number, [], 60.0 + 14 * at, sentence=3 * SENTENCE, first=0).loose for at in range(12)
    )
    prose = [each for line in lines if line is not None for each in line.words]
    return Sheet(number, 600.0, HEIGHT, (), (), loose=Loose(tuple(prose), ()))


def test_a_plan_goes_on_behind_a_page_of_other_text_where_numbered_rows_stand_in_its_columns() -> None:
    behind = page(("1.3.", *TWO[1:]), ("1.4.", *ONE[1:]), number=3, head=False)
    found = plan(page(ONE, TWO), other_text(2), behind)
    assert [cells[0] for cells in texts(found)] == ["1.1.", "1.2.", "1.3.", "1.4."]


def test_rows_counted_anew_behind_a_page_of_other_text_are_told_and_none_of_the_plans() -> None:
    behind = page(("1.", *TWO[1:]), ("2.", *ONE[1:]), number=3, head=False)
    found = plan(page(ONE, TWO), other_text(2), behind)
    assert ([cells[0] for cells in texts(found)], codes(found)) == (["1.1.", "1.2."], ["text_left_out"])


def test_rows_under_a_head_of_their_own_behind_a_page_of_other_text_are_not_told_of() -> None:
    pages = with_borderless((page(ONE, TWO), other_text(2), page(ONE, TWO, number=3)), vocabulary(), legible)
    assert [sheet.oddities for sheet in pages] == [(), (), ()]


def test_one_row_that_fills_a_page_is_read_and_told_and_rows_behind_it_are_read() -> None:
    rows = [("", *ONE[1:]), ("", *TWO[1:])]
    text = "\n".join(["Osnovati", "tim", "za nadzor", "koji će", "pratiti", "provođenje", "ovog", "plana"])
    long = ("", text, "2023.", "Vlada", "1.000")
    found = plan(spaced(1, rows), spaced(2, [long], head=False), spaced(3, rows, head=False))
    assert [cells[1].split("\n")[0] for cells in texts(found)] == [
        "Izraditi",
        "Provesti",
        "Osnovati",
        "Izraditi",
        "Provesti",
    ]
    assert codes(found) == ["rows_inferred"]
