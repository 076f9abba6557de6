"""Sheets -> plans: over pages, past heads and other tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import PrintedActivity, PrintedPlan, Sheet, Table
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import BOLD, COLUMNS, FONT, HEAD, legible, line, over_all, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan i", "2021.", "MUP", "Plan izrađen")
REST = ("", "dostaviti ga Vladi", "", "", "")
SECOND = ("2.", "Osnovati tim", "2022.", "MUP", "Tim osnovan")
TITLE = "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO"


def plans(*sheets: Sheet, join: bool = True) -> tuple[PrintedPlan, ...]:
    return find_plans(sheets, vocabulary(), legible, join=join)


def activities(*sheets: Sheet, join: bool = True) -> tuple[PrintedActivity, ...]:
    (plan,) = plans(*sheets, join=join)
    return plan.activities


def text(activity: PrintedActivity, field: str) -> str:
    return " ".join(piece.text for cell in activity.cells if cell.field == field for piece in cell.pieces)


def numbers(*sheets: Sheet) -> list[str]:
    return [activity.number for activity in activities(*sheets)]


def cut(page: Table) -> tuple[Sheet, Sheet]:
    """A plan whose row 1 the page cuts; the second page's table is the one given."""
    return sheet(1, table([HEAD, FIRST], open_bottom=True)), sheet(2, page)


def test_a_row_cut_by_the_page_is_one_activity() -> None:
    first, second = activities(*cut(table([REST, SECOND], page=2, open_top=True)))
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"
    assert (first.pages, first.fragments) == ((1, 2), 2)
    assert text(second, "activity") == "Osnovati tim"


def test_a_head_repeated_by_the_producer_is_dropped() -> None:
    first, second = activities(*cut(table([HEAD, REST, SECOND], page=2)))
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"
    assert text(second, "indicator") == "Tim osnovan"


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


def test_activities_stand_under_the_headings_before_them() -> None:
    rows = [
        HEAD,
        over_all("Strateški cilj 1. Prevencija"),
        FIRST,
        over_all("Strateški cilj 2. Zaštita"),
        SECOND,
    ]
    assert [a.path[-1].title for a in activities(sheet(1, table(rows)))] == ["Prevencija", "Zaštita"]


def test_a_heading_above_the_table_governs_it() -> None:
    page = sheet(1, table([HEAD, FIRST]), lines=[line("1. SISTEM PODRŠKE", 85)])
    assert activities(page)[0].path[-1].title == "SISTEM PODRŠKE"


def test_a_heading_repeated_on_the_next_page_does_not_part_a_cut_row() -> None:
    heading = over_all("Strateški cilj 1. Prevencija")
    pages = (
        sheet(1, table([HEAD, heading, FIRST], open_bottom=True)),
        sheet(2, table([HEAD, heading, REST, SECOND], page=2)),
    )
    assert numbers(*pages) == ["1.", "2."]


def test_a_number_beside_one_cell_over_all_other_columns_is_a_headings() -> None:
    rows = [HEAD, ("1.", "Jačanje kapaciteta", None, None, None), ("1.1.", *FIRST[1:]), ("1.2.", *SECOND[1:])]
    found = activities(sheet(1, table(rows)))
    assert [(a.number, a.path[-1].no, a.path[-1].title) for a in found] == [
        ("1.1.", "1", "Jačanje kapaciteta"),
        ("1.2.", "1", "Jačanje kapaciteta"),
    ]


def test_a_row_whose_cells_are_merged_stays_a_row_where_the_next_number_follows() -> None:
    rows = [HEAD, FIRST, ("2.", "Redovne aktivnosti", None, None, None), ("3.", *SECOND[1:])]
    assert numbers(sheet(1, table(rows))) == ["1.", "2.", "3."]


def test_text_in_columns_on_the_page_after_the_last_table_is_told_of() -> None:
    words = [
        line(text, 100.0 + 20 * n, x)
        for n in range(3)
        for text, x in (("3.", 44), ("Plan", 90), ("MUP", 400))
    ]
    behind = replace(sheet(2), lines=tuple(words))
    assert oddities(sheet(1, table([HEAD, FIRST])), behind)[0][:2] == ("text_left_out", 2)


def test_a_total_behind_the_rest_of_a_cut_row_is_none_of_it() -> None:
    behind = table([("", "i Vladi", "", "", ""), ("", "", "", "UKUPNO", "12.000")], page=2, open_top=True)
    (found,) = activities(sheet(1, table([HEAD, FIRST], open_bottom=True)), sheet(2, behind))
    assert "12.000" not in [piece.text for cell in found.cells for piece in cell.pieces]


def test_side_headings_govern_the_rows_beside_them() -> None:
    head = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    rows = [
        head,
        ("1. Prevencija", "Izraditi plan", "2021.", "MUP", "a"),
        ("^", "Osnovati tim", "2022.", "MUP", "b"),
    ]
    assert [a.path[-1].title for a in activities(sheet(1, table(rows)))] == ["Prevencija"] * 2


@pytest.mark.parametrize(
    "title, no", [("Mjera 1.3. Zaštita i", "1.3"), ("1. Zaštita i", "1"), ("Zaštita i", "")]
)
def test_a_side_heading_cut_by_the_page_is_one_though_its_cell_is_closed(title: str, no: str) -> None:
    head = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    pages = (
        sheet(1, table([head, (title, "Izraditi plan", "2021.", "MUP", "a")])),
        sheet(2, table([("podrška žrtvama", "Osnovati tim", "2022.", "MUP", "b")], page=2)),
    )
    headings = {a.path[-1] for a in activities(*pages)}
    assert [(h.no, " ".join(h.title.split())) for h in headings] == [(no, "Zaštita i podrška žrtvama")]


def test_a_side_heading_that_the_page_cuts_behind_its_number_is_one() -> None:
    head = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    pages = (
        sheet(1, table([head, ("2.", "Izraditi plan", "2021.", "MUP", "a")])),
        sheet(2, table([("Zaštita", "Osnovati tim", "2022.", "MUP", "b")], page=2)),
    )
    assert [[(h.no, h.title) for h in a.path] for a in activities(*pages)] == [[("2", "Zaštita")]] * 2


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


def test_a_table_with_a_head_of_its_own_is_not_joined() -> None:
    prices = table(
        [("R.br.", "Usluga", "Jedinica", "Cijena", "Ukupno"), ("1.", "Najam", "m2", "4", "8")], page=2
    )
    assert numbers(sheet(1, table([HEAD, FIRST])), sheet(2, prices)) == ["1."]


def test_a_table_of_other_columns_is_not_joined() -> None:
    other = table([("1.", "Sala", "50")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    assert numbers(sheet(1, table([HEAD, FIRST])), sheet(2, other)) == ["1."]


def test_a_bold_row_over_plain_ones_is_another_tables_head() -> None:
    other = table(
        [("Vrsta", "Naziv", "Mjera", "Cijena", "Iznos"), ("a", "b", "c", "d", "e")],
        page=2,
        fonts=[BOLD, FONT],
    )
    assert numbers(sheet(1, table([HEAD, FIRST])), sheet(2, other)) == ["1."]


def test_the_plan_goes_on_after_a_foreign_table() -> None:
    other = table([("Sala", "50", "3")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    pages = sheet(1, table([HEAD, FIRST])), sheet(2, other), sheet(3, table([SECOND], page=3))
    assert numbers(*pages) == ["1.", "2."]


def oddities(*sheets: Sheet) -> list[tuple[str, int | None, str]]:
    (plan,) = plans(*sheets)
    return [(odd.code, odd.page, odd.value) for odd in plan.oddities]


def test_a_table_right_after_the_plan_that_does_not_line_up_is_told_of() -> None:
    other = table([("1.", "Sala", "50")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    assert oddities(sheet(1, table([HEAD, FIRST])), sheet(2, other)) == [
        ("table_left_out", 2, "1. | Sala | 50")
    ]


def test_a_table_under_a_title_of_its_own_is_not_told_of() -> None:
    other = table([("1.", "Sala", "50")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    assert oddities(sheet(1, table([HEAD, FIRST])), sheet(2, other, lines=[line("CJENOVNIK", 60)])) == []


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


def test_two_plans_of_one_issue_are_two() -> None:
    again = sheet(2, table([HEAD, FIRST], page=2), lines=[line(TITLE, 60)])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), again)] == [1, 1]


def test_the_lines_before_a_plan_are_its_preamble() -> None:
    (plan,) = plans(sheet(1, table([HEAD, FIRST]), lines=[line(TITLE, 60)]))
    assert plan.preamble == (TITLE,)


def test_no_table_gives_no_plan() -> None:
    assert plans(sheet(1, lines=[line(TITLE, 60)])) == ()


def test_every_character_of_the_number_column_is_kept() -> None:
    (only,) = activities(sheet(1, table([HEAD, ("Akt. 1", *FIRST[1:])])))
    assert text(only, "other:R.br.") == "Akt. 1"


def test_a_merged_cell_that_the_page_cuts_belongs_to_the_rows_behind_the_cut_too() -> None:
    rest = [("", "dostaviti ga", "", "", ""), ("2.", "Osnovati tim", "2022.", "^", "Tim osnovan")]
    _, second = activities(*cut(table(rest, page=2, open_top=True)))
    assert text(second, "institution") == "MUP"
    assert second.pages == (2,)


def test_a_row_of_totals_is_no_activity() -> None:
    total = ["UKUPNO ZA CILJ 1", None, None, None, "12.000,00 KM"]
    (plan,) = plans(sheet(1, table([HEAD, FIRST, total, SECOND])))
    assert [activity.number for activity in plan.activities] == ["1.", "2."]
    assert [(odd.code, odd.severity, odd.value) for odd in plan.oddities] == [
        ("total_left_out", "info", "UKUPNO ZA CILJ 1 | 12.000,00 KM")
    ]


def test_a_total_at_the_top_of_a_page_is_not_joined_to_the_row_above() -> None:
    total = ["UKUPNO", None, None, None, "12.000"]
    pages = sheet(1, table([HEAD, FIRST])), sheet(2, table([total, SECOND], page=2))
    assert text(activities(*pages)[0], "activity") == "Izraditi plan i"


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


def test_text_in_columns_between_two_tables_of_a_plan_is_told_of() -> None:
    lost = [line(t, 200.0 + 12 * n, 50.0 + 120 * i) for n in range(3) for i, t in enumerate(("a", "b", "c"))]
    page = sheet(1, table([HEAD, FIRST]), table([HEAD, SECOND], top=400.0), lines=lost)
    (plan,) = plans(page)
    assert [odd.code for odd in plan.oddities] == ["text_left_out"]


def test_a_row_with_nothing_in_its_column_of_activities_is_told_of() -> None:
    pages = sheet(1, table([HEAD, FIRST, ("2.", "", "2022.", "MUP", "")]))
    assert oddities(pages) == [("activity_empty", 1, "2.")]


def test_a_heading_in_a_box_of_its_own_at_a_pages_foot_governs_the_next_page() -> None:
    first = table([HEAD, FIRST])
    boxed = table([["Mjera 1.2. Jačanje kapaciteta"]], columns=(40.0, 560.0), top=700)
    page = sheet(1, first, boxed)
    found = activities(page, sheet(2, table([HEAD, SECOND], page=2)))
    assert [[level.no for level in activity.path] for activity in found] == [[], ["1.2"]]


def test_a_note_below_a_row_is_a_further_cell_of_it_with_its_place() -> None:
    rows = [HEAD, FIRST, over_all("Napomena: zavisi od sredstava"), SECOND]
    (found,) = find_plans([sheet(1, table(rows))], vocabulary(), legible)
    first, second = found.activities
    (note,) = (cell for cell in first.cells if cell.field == "other:Napomena")
    assert [(piece.page, piece.text) for piece in note.pieces] == [(1, "Napomena: zavisi od sredstava")]
    assert second.path == () and [odd.code for odd in found.oddities] == ["text_outside_columns"]


def test_lines_that_stand_over_groups_of_rows_are_headings_whatever_they_are_called() -> None:
    rows = [HEAD, over_all("Nosilac: Vlada"), FIRST, over_all("Nosilac: MUP"), SECOND]
    found = activities(sheet(1, table(rows)))
    assert [row.path[0].title for row in found] == ["Nosilac: Vlada", "Nosilac: MUP"]


def test_a_note_below_a_heading_is_kept_with_the_first_row_under_it() -> None:
    rows = [HEAD, over_all("Mjera 1: Integritet"), over_all("Indikatori: broj planova"), FIRST, SECOND]
    first, second = activities(sheet(1, table(rows)))
    assert text(first, "other:Indikatori") == "Indikatori: broj planova"
    assert [row.path[0].title for row in (first, second)] == ["Integritet", "Integritet"]


def test_a_line_that_says_that_the_table_goes_on_parts_no_cut_row() -> None:
    first = table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP", "Plan")], open_bottom=True)
    rest = sheet(
        2, table([("", "za mlade", "", "", "")], 2, open_top=True), lines=[line("Nastavak tabele", 80.0)]
    )
    (found,) = find_plans([sheet(1, first), rest], vocabulary(), legible)
    assert [activity.pages for activity in found.activities] == [(1, 2)]


@pytest.mark.parametrize(("top", "found"), [(30.0, ["1.", "2."]), (81.0, ["1.", "", "2."])])
def test_what_stands_where_running_heads_do_parts_no_cut_row(top: float, found: list[str]) -> None:
    rest = sheet(2, table([HEAD, REST, SECOND], page=2), lines=[line("GLASNIK OPĆINE FOČA", top)])
    assert numbers(cut(table([REST]))[0], rest) == found


def test_two_rows_stay_two_below_a_line_where_running_heads_stand() -> None:
    whole = ("", "Osnovati tim", "2022.", "MUP", "Tim osnovan")
    second = sheet(2, table([HEAD, whole], page=2), lines=[line("Tabela 2", 30.0)])
    assert len(activities(sheet(1, table([HEAD, FIRST])), second)) == 2


def test_a_second_plan_whose_numbers_have_another_form_is_one_too() -> None:
    other = sheet(2, table([HEAD, ("1.1.", *FIRST[1:])], page=2), lines=[line(TITLE, 60)])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), other)] == [1, 1]


def test_a_second_plan_behind_the_end_of_an_act_is_one_though_its_numbers_go_on() -> None:
    behind = [line("Broj: 02-04-123/23", 30), line(TITLE, 60)]
    other = sheet(2, table([HEAD, ("9.", *FIRST[1:])], page=2), lines=behind)
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), other)] == [1, 1]
    goes_on = replace(other, lines=other.lines[1:])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), goes_on)] == [2]


def test_a_second_plan_behind_the_end_of_an_act_may_be_called_by_any_name() -> None:
    behind = [line("Broj: 02-04-123/23", 30), line("PLAN PROTIVMINSKIH AKCIJA KANTONA", 60)]
    other = sheet(2, table([HEAD, FIRST], page=2), lines=behind)
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), other)] == [1, 1]
    without_end = replace(other, lines=other.lines[1:])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), without_end)] == [2]
