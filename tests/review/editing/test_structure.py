"""Rows joined and separated by a reviewer: no character is lost, and nothing is done to another print."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Box, Line
from extract.printed import Piece, PrintedActivity, PrintedCell
from normalize.plan_rows import by_plan
from normalize.records import Dataset
from publish.parts import pack
from review.editing.cutting import cut_cell
from review.editing.edits import Edit
from review.editing.structure import printed_texts
from tests.review.reviewing import FIRST, SECOND, THIRD, corrected, edit, refusals

FIELDS = ("activity", "deadline", "institution", "indicator", "resource")


def characters(dataset: Dataset) -> Counter[str]:
    return Counter("".join("".join((cell.printed or "").split()) for cell in dataset.cells))


def separate(activity_id: str, places: object, number: int = 1) -> Edit:
    return edit(activity_id, "separate", json.dumps(places), number=number)


def test_a_row_joined_to_the_one_above_follows_it_in_every_column() -> None:
    found = corrected(edit(SECOND, "join", FIRST))
    assert [row.activity_id for row in found.activities] == [FIRST, THIRD]
    assert found.activities[0].activity == "Izraditi plan Osnovati tim za obuku"
    assert found.activities[0].fragments == 2
    assert characters(found) == characters(corrected())


def test_a_joined_row_leaves_no_gap_in_the_numbers_that_would_be_told() -> None:
    for joined in ((edit(SECOND, "join", FIRST),), (separate(SECOND, {"no": "2", "activity": 8}),)):
        assert "number_skipped" not in {each.code for each in corrected(*joined).problems}
    apart = corrected(separate(SECOND, {"no": "5", "activity": 8}))
    assert [each.value for each in apart.problems if each.code == "number_skipped"] == ["5", "3"]


def test_a_row_of_one_page_that_a_reviewer_joined_is_not_counted_as_joined_over_pages() -> None:
    found = corrected(edit(SECOND, "join", FIRST))
    assert pack(by_plan(found))[1].joined == 0
    over = replace(found.activities[0], pdf_page_last=(found.activities[0].pdf_page_first or 0) + 1)
    assert pack(by_plan(replace(found, activities=(over, *found.activities[1:]))))[1].joined == 1
    by_reading = replace(found.activities[1], fragments=2)  # over a column break
    assert pack(by_plan(replace(found, activities=(found.activities[0], by_reading))))[1].joined == 1


def test_the_trace_of_a_joined_row_names_both_and_that_of_a_separated_one_where_it_was_cut() -> None:
    cut = separate(THIRD, {"no": "3a", "activity": 8}, number=2)
    found = corrected(edit(SECOND, "join", FIRST), cut)
    traces = [row for row in found.corrections if row.source == "reviewer"]
    assert {(row.activity_id, row.field, row.before, row.after) for row in traces} == {
        (FIRST, "join", SECOND, FIRST),
        (THIRD, "separate", cut.expected, cut.value),
    }


@pytest.mark.parametrize("order", list(permutations([(SECOND, FIRST), (THIRD, SECOND)])))
def test_three_pieces_are_one_row_in_whatever_order_they_were_joined(order: list[tuple[str, str]]) -> None:
    edits = [edit(below, "join", above, number=n) for n, (below, above) in enumerate(order, start=1)]
    found = corrected(*edits)
    assert [row.activity for row in found.activities] == [
        "Izraditi plan Osnovati tim za obuku Obučiti osoblje"
    ]
    assert not refusals(found)


def test_a_separated_row_is_two_rows_and_the_second_has_its_number() -> None:
    found = corrected(separate(SECOND, {"no": "2a", "activity": 13, "indicator": 13}))
    assert [(row.activity_no, row.activity) for row in found.activities][1:3] == [
        ("2", "Osnovati tim"),
        ("2a", "za obuku"),
    ]
    assert characters(found) == characters(corrected())


@given(st.dictionaries(st.sampled_from(FIELDS), st.integers(0, 40), min_size=1))
def test_wherever_a_row_is_separated_no_character_is_lost(places: dict[str, int]) -> None:
    assert characters(corrected(separate(SECOND, places))) == characters(corrected())


def test_pieces_without_text_do_not_move_the_place_where_a_cell_is_cut() -> None:
    box = Box(0, 0, 100, 10)

    def piece(page: int, text: str) -> Piece:
        return Piece(page, box, (Line(text, ((0, "font"),), *box),) if text else ())

    pieces = (piece(1, "Izraditi plan."), piece(2, ""), piece(3, ""), piece(4, "Zatim obuka. Nova"))
    cell = PrintedCell("activity", "Aktivnost", pieces)
    activity = PrintedActivity("1", (), (cell,), (1, 2, 3, 4), 4)
    printed = printed_texts(activity)["activity"]
    assert printed == "Izraditi plan. Zatim obuka. Nova"
    _, after = cut_cell(cell, printed.index("Nova"))
    assert [part.text for part in after] == ["Nova"]


def test_what_was_separated_can_be_separated_again() -> None:
    first = separate(SECOND, {"no": "2a", "activity": 13, "indicator": 13})
    part = Edit(2, "ks-2021-5-1/2a", "separate", "za obuku\nBroj obuka", '{"no": "2b", "activity": 3}')
    found = corrected(first, part)
    assert [row.activity for row in found.activities][1:4] == ["Osnovati tim", "za", "obuku"]
    assert not refusals(found)
    assert characters(found) == characters(corrected())


def test_the_upper_part_of_a_separated_row_can_be_joined_to_the_row_above() -> None:
    found = corrected(edit(SECOND, "join", FIRST), separate(SECOND, {"no": "2", "activity": 13}, 2))
    assert [(row.activity_no, row.activity) for row in found.activities] == [
        ("1", "Izraditi plan Osnovati tim"),
        ("2", "za obuku"),
        ("3", "Obučiti osoblje"),
    ]


@pytest.mark.parametrize("target", [SECOND, "ks-2021-5-1/9", "", "ks-2021-5-2/1"])
def test_a_row_is_not_joined_to_itself_or_to_one_that_is_not_there(target: str) -> None:
    found = corrected(edit(SECOND, "join", target))
    assert found.activities == corrected().activities
    assert len(refusals(found)) == 1


def test_a_row_is_not_joined_to_one_below_it() -> None:
    found = corrected(edit(FIRST, "join", SECOND))
    assert found.activities == corrected().activities
    assert "stands below the row" in refusals(found)[0].message


@pytest.mark.parametrize(
    "value", ["", "13", "[]", '{"no": "4"}', '{"activity": "x"}', '{"target": 3}', '{"activity": 99}']
)
def test_a_place_that_parts_nothing_is_refused(value: str) -> None:
    found = corrected(edit(SECOND, "separate", value))
    assert found.activities == corrected().activities
    assert len(refusals(found)) == 1


def test_rows_of_another_print_stay_as_they_are() -> None:
    found = corrected(edit(SECOND, "join", FIRST, expected="Osnovati tim za obuku"))
    assert found.activities == corrected().activities
    assert "not printed as it was" in refusals(found)[0].message


def test_a_joined_row_can_be_given_a_value() -> None:
    value = edit(FIRST, "activity", "Novo", expected="Izraditi plan Osnovati tim\nza obuku", number=2)
    found = corrected(edit(SECOND, "join", FIRST), value)
    assert found.activities[0].activity == "Novo"
    assert not refusals(found)
