"""Sheets -> plans: over pages, past heads and other tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import BOLD, FONT, HEAD, legible, line, sheet, table, vocabulary
from tests.extract.ruled_pages import (
    FIRST,
    REST,
    SECOND,
    TITLE,
    activities,
    cut,
    numbers,
    oddities,
    plans,
    text,
)


def test_a_head_repeated_by_the_producer_is_dropped() -> None:
    first, second = activities(*cut(table([HEAD, REST, SECOND], page=2)))
    assert text(first, "activity") == "Izraditi plan i dostaviti ga Vladi"
    assert text(second, "indicator") == "Tim osnovan"


def test_a_heading_above_the_table_governs_it() -> None:
    page = sheet(1, table([HEAD, FIRST]), lines=[line("1. SISTEM PODRŠKE", 85)])
    assert activities(page)[0].path[-1].title == "SISTEM PODRŠKE"


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


def test_numbered_text_in_columns_below_the_last_table_on_its_page_is_told_of_once() -> None:
    words = [
        line(text, 300.0 + 20 * n, x)
        for n in range(3)
        for text, x in ((f"{n + 3}.", 44), ("Plan", 90), ("MUP", 400))
    ]
    page = sheet(1, table([HEAD, FIRST]), lines=words)
    assert [odd[:2] for odd in oddities(page)] == [("text_left_out", 1)]
    behind = sheet(2, table([HEAD, SECOND], page=2))
    assert [odd[:2] for odd in oddities(page, behind)] == [("text_left_out", 1)]


def test_points_of_a_decision_and_its_signature_below_the_last_table_are_no_rows() -> None:
    columns = (40.0, 280.0, 360.0, 480.0, 560.0)
    points = [line("II", 300, 130), line("Ova odluka stupa na snagu danom objave.", 316, 44)]
    signed = [
        line(text, 340.0 + 16 * n, x)
        for n in range(3)
        for text, x in (("Sarajevo", 44), ("M.P.", 300), ("Premijer", 490))
    ]
    page = sheet(1, table([HEAD[1:], FIRST[1:]], columns=columns), lines=[*points, *signed])
    assert oddities(page) == []


def test_an_act_and_its_signature_on_a_page_of_another_width_behind_a_plan_are_no_rows() -> None:
    prose = [line("Vlada je donijela odluku", 100.0 + 12 * n, x) for n in range(20) for x in (44, 300)]
    signed = [
        line(text, 400.0 + 16 * n, x)
        for n in range(3)
        for text, x in (("Sarajevo", 44), ("M.P.", 300), ("Premijer", 490))
    ]
    behind = replace(sheet(2, lines=[*prose, *signed]), width=842.0)
    assert oddities(sheet(1, table([HEAD, FIRST])), behind) == []
    rows = replace(sheet(2, lines=signed), width=842.0)
    assert [odd[:2] for odd in oddities(sheet(1, table([HEAD, FIRST])), rows)] == [("text_left_out", 2)]


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


def test_the_lines_before_a_plan_are_its_preamble() -> None:
    (plan,) = plans(sheet(1, table([HEAD, FIRST]), lines=[line(TITLE, 60)]))
    assert plan.preamble == (TITLE,)


def test_no_table_gives_no_plan() -> None:
    assert plans(sheet(1, lines=[line(TITLE, 60)])) == ()


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


def test_a_line_that_says_that_the_table_goes_on_parts_no_cut_row() -> None:
    first = table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP", "Plan")], open_bottom=True)
    rest = sheet(
        2, table([("", "za mlade", "", "", "")], 2, open_top=True), lines=[line("Nastavak tabele", 80.0)]
    )
    (found,) = find_plans([sheet(1, first), rest], vocabulary(), legible)
    assert [activity.pages for activity in found.activities] == [(1, 2)]


@pytest.mark.parametrize(("top", "found"), [(30.0, ["1.", "2."]), (210.0, ["1.", "", "2."])])
def test_what_stands_where_running_heads_do_parts_no_cut_row(top: float, found: list[str]) -> None:
    rest = sheet(2, table([HEAD, REST, SECOND], page=2, top=240.0), lines=[line("GLASNIK OPĆINE FOČA", top)])
    assert numbers(cut(table([REST]))[0], rest) == found


def test_two_rows_stay_two_below_a_line_where_running_heads_stand() -> None:
    whole = ("", "Osnovati tim", "2022.", "MUP", "Tim osnovan")
    second = sheet(2, table([HEAD, whole], page=2), lines=[line("Tabela 2", 30.0)])
    assert len(activities(sheet(1, table([HEAD, FIRST])), second)) == 2


@pytest.mark.parametrize(
    ("rest", "found", "told"),
    [
        ("za mlade", ["1.", "2."], []),
        ("Objaviti ga.", ["1.", "", "2."], ["row_in_doubt"]),
    ],
    ids=["in mid sentence", "between two sentences"],
)
def test_a_note_over_the_table_parts_no_row_cut_in_mid_sentence_and_is_told_of_above_another(
    rest: str, found: list[str], told: list[str]
) -> None:
    note = line("Podaci u tabeli mogu se dopuniti odlukom Vlade.", 120.0)
    first = sheet(1, table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP", "Plan")]))
    behind = sheet(2, table([("", rest, "", "", ""), SECOND], page=2, top=150.0), lines=[note])
    assert numbers(first, behind) == found
    assert [code for code, *_ in oddities(first, behind)] == told


def test_a_rows_first_line_above_the_cut_is_its_own_though_a_note_stands_over_the_rest() -> None:
    begun = ("", "", "", "", "Usvojen dokument na")
    rest = ("2.", "Osnovati tim", "2022.", "MUP", "sjednici Vlade")
    note = line("Podaci u tabeli mogu se dopuniti odlukom Vlade.", 120.0)
    first = sheet(1, table([HEAD, FIRST, begun], open_bottom=True))
    behind = sheet(2, table([HEAD, rest], page=2, top=150.0), lines=[note])
    assert [activity.pages for activity in activities(first, behind)] == [(1,), (1, 2)]
