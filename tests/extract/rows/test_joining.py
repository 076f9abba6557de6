"""Which piece goes on with the row above."""

from __future__ import annotations

import pytest

from extract.rows.cut_numbers import with_cut_number
from extract.rows.cuts import Cut, rows_under
from extract.rows.joining import NUMBER_BELOW, Verdict, verdict
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece
from extract.rows.table_rows import read_rows
from extract.rows.whole_rows import finish
from tests.extract.by_hand import legible, table
from tests.extract.row_pieces import NUMBERED, READER, REST, columns, draft, piece


def joined(drafts: list[Draft], row: RowPiece, numbered: bool, under_head: bool = False) -> bool:
    """Whether the piece is read as the rest of the last of the rows above."""
    alike = rows_under(drafts[-1].columns, drafts)
    cut = Cut(drafts, row, drafts[-1].columns, alike, legible, numbered=numbered, under_head=under_head)
    return verdict(cut).joins


@pytest.mark.parametrize(("opens", "stays_open"), [(True, False), (False, True), (True, True)])
def test_an_open_edge_on_either_side_joins(opens: bool, stays_open: bool) -> None:
    assert joined([draft(stays_open=stays_open)], piece(REST, opens=opens), numbered=False)


def test_a_rule_at_the_cut_and_a_blank_number_join_in_a_numbered_plan() -> None:
    assert joined([draft()], piece(("", "Dostaviti ga Vladi", "", "", "")), numbered=True)


def test_a_number_of_its_own_never_joins_however_open_the_edges() -> None:
    above = draft(stays_open=True)
    assert not joined([above], piece(("2.", *REST[1:]), opens=True), numbered=True)


def test_the_same_number_again_joins() -> None:
    assert joined([draft()], piece(("1.", *REST[1:])), numbered=True)


def test_a_number_behind_the_cut_joins_where_the_row_above_has_none_and_all_is_open() -> None:
    above = draft(("", *NUMBERED[1:]), stays_open=True)
    assert joined([above], piece(("1.", *REST[1:]), opens=True), numbered=True)
    assert joined([above], piece(("1.", *REST[1:])), numbered=True, under_head=True)


@pytest.mark.parametrize(
    ("above", "below", "joins"),
    [("a)", "b)", False), ("e)", "a)", False), ("b)", "b)", True), ("", "b)", True)],
)
def test_another_letter_of_its_own_never_joins_however_open_the_edges(
    above: str, below: str, joins: bool
) -> None:
    rows = [draft((above, *NUMBERED[1:]), stays_open=True)]
    assert joined(rows, piece((below, *REST[1:]), opens=True), numbered=True) is joins


def test_a_number_behind_a_pages_last_row_without_one_is_told_of() -> None:
    rows, below = [draft(), draft(("", *NUMBERED[1:]))], piece(("2.", *REST[1:]))
    cut = Cut(rows, below, rows[-1].columns, rows, legible, numbered=True)
    assert verdict(cut) == Verdict(joins=False, doubt=NUMBER_BELOW)


def test_a_number_behind_a_rule_never_joins() -> None:
    assert not joined([draft(("", *NUMBERED[1:]))], piece(("1.", *REST[1:])), numbered=True)


def test_a_number_cell_that_prints_something_else_is_not_blank() -> None:
    assert not joined([draft()], piece(("Akt. 2", "Osnovati tim", "2022.", "MUP", "")), numbered=True)


def test_text_that_goes_on_in_small_letters_joins_without_numbers() -> None:
    above = draft(("", "Izraditi plan i", "2021.", "MUP", ""))
    assert joined([above], piece(REST), numbered=False)


def test_a_new_sentence_does_not_join_without_numbers() -> None:
    above = draft(("", "Izraditi plan.", "2021.", "MUP", ""))
    assert not joined([above], piece(("", "Osnovati tim.", "2022.", "MUP", "")), numbered=False)


def test_a_piece_without_activity_goes_on_with_the_row() -> None:
    above = draft(("", "Izraditi plan.", "2021.", "MUP", ""))
    assert joined([above], piece(("", "", "", "", "i objavljen")), numbered=False)


UNNUMBERED = ("Aktivnost", "Rok", "Nosilac", "Indikatori", "Resursi")


def of_unnumbered(row: tuple[str, ...], page: int, opens: bool = False) -> RowPiece:
    found = table([row], page=page, open_top=opens)
    (event,) = read_rows(found, [], columns(UNNUMBERED), READER)
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
    assert joined([made], of_unnumbered(row, page=2, opens=True), numbered=False) is joins


@pytest.mark.parametrize(("deadline", "joins"), [("juni 2021. –", True), ("juni 2021.", False)])
def test_a_span_that_ends_in_a_dash_goes_on_below_a_rule(deadline: str, joins: bool) -> None:
    made = Draft("", (), columns(UNNUMBERED))
    above = of_unnumbered(("Uspostaviti saradnju sa Upravom", deadline, "MUP", "Plan", ""), page=1)
    made.add(above, continued=False)
    rest = of_unnumbered(("Kantona", "maj 2022.", "MUP", "", ""), page=2, opens=True)
    assert joined([made], rest, numbered=False) is joins


def phases(*texts: str) -> list[Draft]:
    drafts = []
    for text in texts:
        found = table([(text, "2021.", "MUP", "Plan", "")], page=1, open_bottom=True)
        (event,) = read_rows(found, [], columns(UNNUMBERED), READER)
        assert isinstance(event, RowPiece)
        drafts.append(Draft("", (), columns(UNNUMBERED)))
        drafts[-1].add(event, continued=False)
    return drafts


def test_a_counted_word_behind_a_cut_open_on_both_sides_begins_a_row_only_where_rows_are_counted_so() -> None:
    below = of_unnumbered(("Faza 3: Objava", "2022.", "MUP", "", ""), page=2, opens=True)
    assert joined(phases("Izraditi plan", "Faza 2: Nacrt"), below, numbered=False)
    assert not joined(phases("Faza 1: Izrada", "Faza 2: Nacrt"), below, numbered=False)


def test_a_number_that_the_page_cuts_in_its_narrow_cell_is_one_and_its_row_too() -> None:
    before = draft(("3.2.2", *NUMBERED[1:]))
    above = draft(("3.2.", *NUMBERED[1:]))
    rest = piece(("3", *REST[1:]))
    assert joined([before, above], rest, numbered=True)
    above.add(rest, continued=True)
    assert finish(above, READER.levels).number == "3.2.3"
    assert not joined([draft(("2.", *NUMBERED[1:])), draft(("4.", *NUMBERED[1:]))], rest, numbered=True)


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
    assert not rest.labels and joined(drafts, rest, numbered=True)
    drafts[-1].add(rest, continued=True)
    assert finish(drafts[-1], READER.levels).number == whole
    assert not joined(drafts[-1:], rest, numbered=True)


def test_the_point_alone_that_a_page_cuts_off_a_number_is_no_row() -> None:
    drafts = [draft((number, *NUMBERED[1:])) for number in ("3.1.", "3.2")]
    rest = with_cut_number(drafts, piece((".", *REST[1:])), legible)
    assert not rest.labels and joined(drafts, rest, True)
    assert with_cut_number(drafts[:1], piece((".", *REST[1:])), legible).labels


def test_the_first_number_of_a_plan_that_the_page_cuts_is_one() -> None:
    assert joined([draft(("1.1.", *NUMBERED[1:]))], piece(("1", *REST[1:])), True)
    assert not joined([draft(("1.1.", *NUMBERED[1:]))], piece(("1.", *REST[1:])), True)


def test_the_same_number_without_its_dot_joins_and_stays_one() -> None:
    above = draft(("3.", *NUMBERED[1:]))
    rest = piece(("3", *REST[1:]))
    assert joined([above], rest, numbered=True)
    above.add(rest, continued=True)
    assert finish(above, READER.levels).number == "3."


def test_a_heading_above_a_cut_is_no_part_of_the_number_below_it() -> None:
    before, heading = draft(("1.1.2.", *NUMBERED[1:])), draft(("2.", "Jačanje kapaciteta", "", "", ""))
    assert not joined([before, heading], piece(("2.1.", "Javnost rada", "", "", "")), numbered=True)


@pytest.mark.parametrize("funds", ["-", "budžet;"])
def test_a_blank_marked_with_a_dash_or_a_list_above_a_cut_joins_no_whole_row(funds: str) -> None:
    made = Draft("", (), columns(UNNUMBERED))
    made.add(of_unnumbered(("Izraditi plan", "2021.", "MUP", "Plan", funds), page=1), continued=False)
    below = of_unnumbered(("Osnovati tim", "kontinuirano", "MUP", "Tim", "-"), page=2, opens=True)
    assert not joined([made], below, numbered=False)


@pytest.mark.parametrize("above", [["10", "11", "1"], ["1", "10", "11", "1"]])
def test_two_rows_of_a_section_that_counts_anew_are_not_glued_to_the_next_number_of_the_one_above(
    above: list[str],
) -> None:
    drafts = [draft((number, *NUMBERED[1:])) for number in above]
    assert not joined(drafts, piece(("2", *REST[1:])), numbered=True)


@pytest.mark.parametrize(("opens", "stays_open"), [(True, False), (False, True)])
@pytest.mark.parametrize("number", ["2.", "b)"])
def test_a_number_behind_a_cut_with_a_rule_on_one_side_is_that_of_the_row_above(
    number: str, opens: bool, stays_open: bool
) -> None:
    drafts = [draft(), draft(("", *NUMBERED[1:]), stays_open=stays_open)]
    assert joined(drafts, piece((number, "", "", "MUP", ""), opens=opens), numbered=True)
    assert joined(drafts, piece((number, "dostaviti ga Vladi", "", "", ""), opens=opens), numbered=True)
    assert not joined(drafts, piece((number, "Osnovati tim", "", "MUP", ""), opens=opens), numbered=True)


def test_a_number_without_an_activity_between_rules_is_left_apart() -> None:
    drafts = [draft(), draft(("", *NUMBERED[1:]))]
    assert not joined(drafts, piece(("2.", "", "", "MUP", "")), numbered=True)
