"""Rows over pages: which piece goes on with the row above, and which begins one."""

from __future__ import annotations

from extract.model import Table
from tests.extract.by_hand import COLUMNS, HEAD, over_all, sheet, table
from tests.extract.ruled_pages import (
    FIRST,
    REST,
    SECOND,
    activities,
    cut,
    numbers,
    oddities,
    text,
)

THIRD = ("3.", "Nabaviti opremu", "2024.", "MUP", "Oprema nabavljena")
FOURTH = ("4.", "Održati obuke", "2024.", "MUP", "Obuke održane")


def test_a_row_cut_by_the_page_is_one_activity() -> None:
    first, second = activities(*cut(table([REST, SECOND], page=2, open_top=True)))
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"
    assert (first.pages, first.fragments) == ((1, 2), 2)
    assert text(second, "activity") == "Osnovati tim"


def test_a_rule_at_the_cut_and_a_blank_number_still_join() -> None:
    pages = sheet(1, table([HEAD, FIRST])), sheet(2, table([REST, SECOND], page=2))
    assert numbers(*pages) == ["1.", "2."]


def test_a_row_may_run_over_many_pages() -> None:
    middle = ("", "i još", "", "", "")
    pages = [sheet(1, table([HEAD, FIRST], open_bottom=True))]
    pages += [sheet(n, table([middle], page=n, open_top=True, open_bottom=True)) for n in range(2, 6)]
    pages.append(sheet(6, table([REST, SECOND], page=6, open_top=True)))
    first, _ = activities(*pages)
    assert first.pages == (1, 2, 3, 4, 5, 6)
    assert text(first, "activity") == "Izraditi plan i i još i još i još i još dostaviti ga Vladi"


def test_a_piece_may_hold_any_one_column() -> None:
    first, _ = activities(*cut(table([("", "", "", "", "i objavljen"), SECOND], page=2)))
    assert text(first, "indicator") == "Plan izrađen i objavljen"


def test_a_piece_that_lost_its_number_cell_joins() -> None:
    page = table([REST[1:], SECOND[1:]], page=2, columns=COLUMNS[1:], open_top=True)
    first = activities(*cut(page))[0]
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"


def test_without_joining_the_pieces_stay_apart() -> None:
    found = activities(*cut(table([REST, SECOND], page=2, open_top=True)), join=False)
    assert [text(a, "activity") for a in found] == ["Izraditi plan i", "dostaviti ga Vladi", "Osnovati tim"]


def test_a_new_number_on_a_new_page_is_a_new_row() -> None:
    assert numbers(*cut(table([SECOND], page=2, open_top=True))) == ["1.", "2."]


def test_rows_of_one_page_are_never_joined() -> None:
    found = activities(sheet(1, table([HEAD, FIRST, ("", "Osnovati tim", "", "MUP", "")])))
    assert len(found) == 2


def test_a_plan_without_numbers_is_read() -> None:
    rows = [HEAD[1:], FIRST[1:], SECOND[1:]]
    found = activities(sheet(1, table(rows, columns=COLUMNS[1:])))
    assert [(a.number, text(a, "activity")) for a in found] == [("", "Izraditi plan i"), ("", "Osnovati tim")]


def test_a_cut_row_of_a_plan_without_numbers_is_joined_by_its_open_edge() -> None:
    pages = (
        sheet(1, table([HEAD[1:], FIRST[1:]], columns=COLUMNS[1:], open_bottom=True)),
        sheet(2, table([("Vladi", "", "", ""), SECOND[1:]], page=2, columns=COLUMNS[1:], open_top=True)),
    )
    assert [text(a, "activity") for a in activities(*pages)] == ["Izraditi plan i Vladi", "Osnovati tim"]


def test_text_beside_the_columns_of_the_head_is_told_of() -> None:
    wide = (*COLUMNS, 590.0)
    page = table([(*HEAD[:4], HEAD[4], None), (*FIRST, "uz rub")], columns=wide)
    narrow = table([HEAD], columns=COLUMNS)
    below = table([(*FIRST, "uz rub")], columns=wide, top=140.0)
    joined = Table(
        1,
        page.box,
        wide,
        page.bands,
        (*narrow.cells, *(c._replace(first_band=1, last_band=1) for c in below.cells)),
    )
    assert oddities(sheet(1, joined)) == [("text_outside_columns", 1, "uz rub")]


def test_a_merged_cell_that_the_page_cuts_belongs_to_the_rows_behind_the_cut_too() -> None:
    rest = [("", "dostaviti ga", "", "", ""), ("2.", "Osnovati tim", "2022.", "^", "Tim osnovan")]
    _, second = activities(*cut(table(rest, page=2, open_top=True)))
    assert text(second, "institution") == "MUP"
    assert second.pages == (2,)


def test_a_piece_under_a_head_that_is_a_table_of_its_own_still_joins() -> None:
    behind = sheet(2, table([HEAD], page=2), table([REST, SECOND], page=2, top=140.0))
    first, _ = activities(sheet(1, table([HEAD, FIRST], open_bottom=True)), behind)
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"


def test_a_row_begins_on_the_page_where_its_number_stands_alone() -> None:
    alone = ("3.", "", "", "", "")
    rest = ("", "Održati sastanke", "2022.", "Vlada", "Zapisnik")
    pages = (
        sheet(1, table([HEAD, FIRST, SECOND, alone], open_bottom=True)),
        sheet(2, table([rest], page=2, open_top=True)),
    )
    assert activities(*pages)[-1].pages == (1, 2)


def test_every_character_of_the_number_column_is_kept() -> None:
    (only,) = activities(sheet(1, table([HEAD, ("Akt. 1", *FIRST[1:])])))
    assert text(only, "other:R.br.") == "Akt. 1"


def levels_of(*rows: tuple[str, ...] | str) -> list[list[str]]:
    """The words and numbers of the headings over each row of one table; a text is a heading over it."""
    cells = [over_all(row) if isinstance(row, str) else row for row in rows]
    found = activities(sheet(1, table([HEAD, *cells])))
    return [[f"{heading.level} {heading.no}" for heading in activity.path] for activity in found]


def test_a_level_that_goes_on_counting_in_nearly_its_word_is_one() -> None:
    assert levels_of("Prioritet 1. Zrak", FIRST, "Strateški prioritet 2. Voda", SECOND) == [
        ["Prioritet 1"],
        ["Strateški prioritet 2"],
    ]


def test_levels_of_nearly_one_word_stay_two_where_one_has_no_rows_yet() -> None:
    assert levels_of("Strateški cilj 1. Zrak", "Cilj 2. Mjerenje", FIRST) == [["Strateški cilj 1", "Cilj 2"]]


def test_levels_of_nearly_one_word_stay_two_where_rows_stood_below_both() -> None:
    above = ("Strateški cilj 1. Zrak", "Cilj 1. Mjerenje", FIRST, "Cilj 2. Ložišta", SECOND)
    found = levels_of(*above, "Strateški cilj 2. Voda", THIRD, "Cilj 3. Izvori", FOURTH)
    assert found[2:] == [["Strateški cilj 2"], ["Strateški cilj 2", "Cilj 3"]]


def test_a_cut_heading_that_goes_on_counting_is_of_the_same_level() -> None:
    pages = (
        sheet(
            1,
            table(
                [HEAD, over_all("Cilj 1. Zrak"), FIRST, over_all("Strateški cilj 2. Voda i")],
                open_bottom=True,
            ),
        ),
        sheet(2, table([over_all("mjerenje voda"), SECOND], page=2, open_top=True)),
    )
    (heading,) = activities(*pages)[1].path
    assert heading.title.split() == ["Voda", "i", "mjerenje", "voda"]
