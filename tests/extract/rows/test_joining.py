"""Which piece goes on with the row above, and the row they make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.heads.columns import Column, find_heads
from extract.heads.levels import LevelReader
from extract.rows.joining import Draft, continues, finish, with_cut_number
from extract.rows.row_events import RowPiece
from extract.rows.table_rows import read_rows
from tests.extract.by_hand import HEAD, legible, table, vocabulary

LEVELS = LevelReader(vocabulary())
NUMBERED = ("1.", "Izraditi plan i", "2021.", "MUP", "Plan izrađen")


def columns(head: tuple[str, ...] = HEAD) -> tuple[Column, ...]:
    return find_heads(table([head, NUMBERED[: len(head)]]), vocabulary(), legible)[0].columns


def piece(row: tuple[str, ...], page: int = 2, *, opens: bool = False, stays_open: bool = False) -> RowPiece:
    found = table([row], page=page, open_top=opens, open_bottom=stays_open)
    (event,) = read_rows(found, [], columns(), LEVELS, legible)
    assert isinstance(event, RowPiece)
    return event


def draft(row: tuple[str, ...] = NUMBERED, *, stays_open: bool = False) -> Draft:
    first = piece(row, page=1, stays_open=stays_open)
    made = Draft(first.number, (), columns())
    made.add(first, continued=False)
    return made


REST = ("", "dostaviti ga Vladi", "", "", "")


@pytest.mark.parametrize(("opens", "stays_open"), [(True, False), (False, True), (True, True)])
def test_an_open_edge_on_either_side_joins(opens: bool, stays_open: bool) -> None:
    assert continues([draft(stays_open=stays_open)], piece(REST, opens=opens), False, legible)


def test_a_rule_at_the_cut_and_a_blank_number_join_in_a_numbered_plan() -> None:
    assert continues([draft()], piece(("", "Dostaviti ga Vladi", "", "", "")), True, legible)


def test_a_number_of_its_own_never_joins_however_open_the_edges() -> None:
    above = draft(stays_open=True)
    assert not continues([above], piece(("2.", *REST[1:]), opens=True), True, legible)


def test_the_same_number_again_joins() -> None:
    assert continues([draft()], piece(("1.", *REST[1:])), True, legible)


def test_a_number_behind_the_cut_joins_where_the_row_above_has_none_and_all_is_open() -> None:
    above = draft(("", *NUMBERED[1:]), stays_open=True)
    assert continues([above], piece(("1.", *REST[1:]), opens=True), True, legible)
    assert continues([above], piece(("1.", *REST[1:])), True, legible, under_head=True)


def test_a_number_behind_a_rule_never_joins() -> None:
    assert not continues([draft(("", *NUMBERED[1:]))], piece(("1.", *REST[1:])), True, legible)


def test_a_number_cell_that_prints_something_else_is_not_blank() -> None:
    assert not continues([draft()], piece(("Akt. 2", "Osnovati tim", "2022.", "MUP", "")), True, legible)


def test_text_that_goes_on_in_small_letters_joins_without_numbers() -> None:
    above = draft(("", "Izraditi plan i", "2021.", "MUP", ""))
    assert continues([above], piece(REST), False, legible)


def test_a_new_sentence_does_not_join_without_numbers() -> None:
    above = draft(("", "Izraditi plan.", "2021.", "MUP", ""))
    assert not continues([above], piece(("", "Osnovati tim.", "2022.", "MUP", "")), False, legible)


def test_a_piece_without_activity_goes_on_with_the_row() -> None:
    above = draft(("", "Izraditi plan.", "2021.", "MUP", ""))
    assert continues([above], piece(("", "", "", "", "i objavljen")), False, legible)


def test_a_finished_row_keeps_the_place_of_each_piece() -> None:
    made = draft()
    made.add(piece(REST), continued=True)
    activity = finish(made, LEVELS)
    cell = next(cell for cell in activity.cells if cell.field == "activity")
    assert [p.text for p in cell.pieces] == ["Izraditi plan i", "dostaviti ga Vladi"]
    assert [p.page for p in cell.pieces] == [1, 2]
    assert all(p.box is not None for p in cell.pieces)
    assert (activity.number, activity.pages, activity.fragments) == ("1.", (1, 2), 2)


def test_an_empty_cell_has_no_piece_but_stays_a_cell() -> None:
    activity = finish(draft(("1.", "Izraditi plan", "", "MUP", "")), LEVELS)
    assert {cell.field: len(cell.pieces) for cell in activity.cells} == {
        "activity": 1,
        "deadline": 0,
        "institution": 1,
        "indicator": 0,
    }


def test_a_number_found_behind_the_cut_is_the_rows() -> None:
    made = draft(("", *NUMBERED[1:]), stays_open=True)
    made.add(piece(("1.", *REST[1:]), opens=True), continued=True)
    assert finish(made, LEVELS).number == "1."


def test_text_in_the_number_column_is_kept_as_a_column_of_its_own() -> None:
    activity = finish(draft(("Akt. 1", *NUMBERED[1:])), LEVELS)
    assert [p.text for c in activity.cells if c.field == "other:R.br." for p in c.pieces] == ["Akt. 1"]


def test_a_row_that_prints_its_number_alone_keeps_its_place_on_the_page() -> None:
    row = finish(draft(("1.", "", "", "", "")), LEVELS)
    (cell,) = (cell for cell in row.cells if cell.field == "activity")
    assert [(piece.page, piece.text) for piece in cell.pieces] == [(1, "")] and cell.pieces[0].box


def test_a_piece_under_other_columns_keeps_every_text_under_its_own_field() -> None:
    """The head behind the cut has a column less in the middle, and one more at its end."""
    other = columns((HEAD[0], HEAD[1], HEAD[3], HEAD[4]))
    more = (*other, Column(other[-1].x1, other[-1].x1 + 100, "other:Napomena", "Napomena"))
    found = table([("", "dostaviti ga", "Vlada", "i dostavljen", "hitno")], page=2, open_top=True)
    (event,) = read_rows(found, [], more, LEVELS, legible)
    assert isinstance(event, RowPiece)
    row = draft(stays_open=True)
    row.add(event, continued=True, columns=more)
    texts = {cell.field: [piece.text for piece in cell.pieces] for cell in finish(row, LEVELS).cells}
    assert texts["activity"] == ["Izraditi plan i", "dostaviti ga"]
    assert texts["deadline"] == ["2021."] and texts["institution"] == ["MUP", "Vlada"]
    assert texts["indicator"] == ["Plan izrađen", "i dostavljen"] and texts["other:Napomena"] == ["hitno"]


@pytest.mark.parametrize(("behind", "own_row"), [("provedenih obuka", False), ("Zapisnik", True)])
def test_of_a_row_with_sub_rows_a_text_in_mid_sentence_goes_on_over_a_ruled_cut(
    behind: str, own_row: bool
) -> None:
    first, sub = piece(NUMBERED, page=1), piece(("", "", "2022.", "", "Broj svih"), page=1)
    with_sub = replace(first, cells=tuple((i, (*cells, *sub.column(i))) for i, cells in first.cells))
    whole = Draft(first.number, (), columns())
    whole.add(with_sub, continued=False)
    whole.add(piece(("", "", "2023.", "", behind)), continued=True)
    assert [p.own_row for p in finish(whole, LEVELS).cells[-1].pieces] == [False, True, own_row]


UNNUMBERED = ("Aktivnost", "Rok", "Nosilac", "Indikatori", "Resursi")


def of_unnumbered(row: tuple[str, ...], page: int, opens: bool = False) -> RowPiece:
    found = table([row], page=page, open_top=opens)
    (event,) = read_rows(found, [], columns(UNNUMBERED), LEVELS, legible)
    assert isinstance(event, RowPiece)
    return event


@pytest.mark.parametrize(
    ("row", "joins"),
    [
        (("Osnovati tim", "2022.", "MUP", "", ""), False),
        (("dostaviti ga", "2022.", "MUP", "", ""), True),
        (("Dostaviti ga", "", "MUP", "", ""), True),
        (("Osnovati tim", "2022.", "MUP", "broj timova", ""), False),
    ],
    ids=["whole", "in mid-sentence", "without a deadline", "whole, an indicator in small letters"],
)
def test_a_whole_row_below_a_rule_is_one_though_no_rule_is_drawn_again(
    row: tuple[str, ...], joins: bool
) -> None:
    made = Draft("", (), columns(UNNUMBERED))
    made.add(of_unnumbered(("Izraditi plan", "2021.", "MUP", "Plan", ""), page=1), continued=False)
    assert continues([made], of_unnumbered(row, page=2, opens=True), False, legible) is joins


@pytest.mark.parametrize(("deadline", "joins"), [("juni 2021. –", True), ("juni 2021.", False)])
def test_a_span_that_ends_in_a_dash_goes_on_below_a_rule(deadline: str, joins: bool) -> None:
    made = Draft("", (), columns(UNNUMBERED))
    above = of_unnumbered(("Uspostaviti saradnju sa Upravom", deadline, "MUP", "Plan", ""), page=1)
    made.add(above, continued=False)
    rest = of_unnumbered(("Kantona", "maj 2022.", "MUP", "", ""), page=2, opens=True)
    assert continues([made], rest, False, legible) is joins


def phases(*texts: str) -> list[Draft]:
    drafts = []
    for text in texts:
        found = table([(text, "2021.", "MUP", "Plan", "")], page=1, open_bottom=True)
        (event,) = read_rows(found, [], columns(UNNUMBERED), LEVELS, legible)
        assert isinstance(event, RowPiece)
        drafts.append(Draft("", (), columns(UNNUMBERED)))
        drafts[-1].add(event, continued=False)
    return drafts


def test_a_counted_word_behind_a_cut_open_on_both_sides_begins_a_row_only_where_rows_are_counted_so() -> None:
    below = of_unnumbered(("Faza 3: Objava", "2022.", "MUP", "", ""), page=2, opens=True)
    assert continues(phases("Izraditi plan", "Faza 2: Nacrt"), below, False, legible)
    assert not continues(phases("Faza 1: Izrada", "Faza 2: Nacrt"), below, False, legible)


def test_a_number_that_the_page_cuts_in_its_narrow_cell_is_one_and_its_row_too() -> None:
    before = draft(("3.2.2", *NUMBERED[1:]))
    above = draft(("3.2.", *NUMBERED[1:]))
    rest = piece(("3", *REST[1:]))
    assert continues([before, above], rest, True, legible)
    above.add(rest, continued=True)
    assert finish(above, LEVELS).number == "3.2.3"
    assert not continues([draft(("2.", *NUMBERED[1:])), draft(("4.", *NUMBERED[1:]))], rest, True, legible)


@pytest.mark.parametrize(
    ("numbers", "printed", "whole"),
    [(("3.2.2", "3.2"), ".3", "3.2.3"), (("3.2.1", "3.2.12", "3.2.1"), "3", "3.2.13")],
    ids=["its point goes with the rest", "it is cut between two digits"],
)
def test_what_a_page_cuts_off_a_number_is_known_by_the_numbers_before(
    numbers: tuple[str, ...], printed: str, whole: str
) -> None:
    drafts = [draft((number, *NUMBERED[1:])) for number in numbers]
    rest = with_cut_number(drafts, piece((printed, *REST[1:])), legible)
    assert not rest.labels and continues(drafts, rest, True, legible)
    drafts[-1].add(rest, continued=True)
    assert finish(drafts[-1], LEVELS).number == whole
    assert not continues(drafts[-1:], rest, True, legible)


def test_the_same_number_without_its_dot_joins_and_stays_one() -> None:
    above = draft(("3.", *NUMBERED[1:]))
    rest = piece(("3", *REST[1:]))
    assert continues([above], rest, True, legible)
    above.add(rest, continued=True)
    assert finish(above, LEVELS).number == "3."


def test_a_heading_above_a_cut_is_no_part_of_the_number_below_it() -> None:
    before, heading = draft(("1.1.2.", *NUMBERED[1:])), draft(("2.", "Jačanje kapaciteta", "", "", ""))
    assert not continues([before, heading], piece(("2.1.", "Javnost rada", "", "", "")), True, legible)


@pytest.mark.parametrize("funds", ["-", "budžet;"])
def test_a_blank_marked_with_a_dash_or_a_list_above_a_cut_joins_no_whole_row(funds: str) -> None:
    made = Draft("", (), columns(UNNUMBERED))
    made.add(of_unnumbered(("Izraditi plan", "2021.", "MUP", "Plan", funds), page=1), continued=False)
    below = of_unnumbered(("Osnovati tim", "kontinuirano", "MUP", "Tim", "-"), page=2, opens=True)
    assert not continues([made], below, False, legible)
