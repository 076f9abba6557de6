"""Tables that begin another plan of the issue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.printed import PrintedPlan
from tests.extract.by_hand import COLUMNS, HEAD, line, sheet, table
from tests.extract.ruled_pages import (
    FIRST,
    SECOND,
    TITLE,
    plans,
)


def test_two_plans_of_one_issue_are_two() -> None:
    again = sheet(2, table([HEAD, FIRST], page=2), lines=[line(TITLE, 60)])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), again)] == [1, 1]


def test_a_second_plan_whose_numbers_have_another_form_is_one_too() -> None:
    other = sheet(2, table([HEAD, ("1.1.", *FIRST[1:])], page=2), lines=[line(TITLE, 60)])
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), other)] == [1, 1]


def test_a_second_plan_is_one_too_where_the_page_breaks_its_name_between_two_lines() -> None:
    titles = [line("OMLADINSKA POLITIKA I AKCIONI", 40), line("PLAN za period 2024-2026. godine", 60)]
    other = sheet(2, table([HEAD, FIRST], page=2), lines=titles)
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST])), other)] == [1, 1]


def test_a_form_with_a_plans_head_that_is_to_be_filled_in_is_no_plan() -> None:
    blanks = [(f"{at}.", "......", "", "____", "") for at in range(1, 4)]
    assert plans(sheet(1, table([HEAD, *blanks]))) == ()
    assert [len(plan.activities) for plan in plans(sheet(1, table([HEAD, FIRST, *blanks[1:]])))] == [3]


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


def test_a_table_under_a_column_more_is_another_plan_where_its_numbers_begin_anew() -> None:
    prose = [line("Vlada je usvojila i sljedeće aktivnosti.", 60)]
    fewer = table([HEAD[:-1], FIRST[:-1]], columns=COLUMNS[:-1])
    assert len(plans(sheet(1, fewer), sheet(2, table([HEAD, FIRST], page=2), lines=prose))) == 2


def test_a_table_under_another_head_is_another_plan_only_where_its_numbers_begin_anew() -> None:
    prose = [line("Vlada je usvojila i sljedeće aktivnosti.", 60)]
    head = (*HEAD[:-1], "Partneri")
    anew = sheet(2, table([head, FIRST], page=2), lines=prose)
    goes_on = sheet(2, table([head, SECOND], page=2), lines=prose)
    first = sheet(1, table([HEAD, FIRST]))
    assert [len(plan.activities) for plan in plans(first, anew)] == [1, 1]
    assert [len(plan.activities) for plan in plans(first, goes_on)] == [2]


def test_a_second_plan_of_which_only_the_head_was_read_is_told_of() -> None:
    alone = sheet(2, table([HEAD], page=2), lines=[line(TITLE, 60)])
    (found,) = plans(sheet(1, table([HEAD, FIRST])), alone)
    assert [(odd.code, odd.page) for odd in found.oddities] == [("head_unread", 2)]


SMALL_TITLE = "Akcioni plan razvoja turizma u Kantonu"
ACT_END = "Broj: 02-04-123/23"


def _plans_of(
    *between: str, head: tuple[str, ...] = HEAD, title: str = TITLE, number: str = FIRST[0], prose: str = ""
) -> tuple[PrintedPlan, ...]:
    """The plans where lines stand between two tables; the first begins with number 1."""
    first = sheet(1, table([HEAD, FIRST]), lines=[line(title, 60), line(prose, 75)])
    lines = [line(text, 10 + 14 * at) for at, text in enumerate(between)]
    again = sheet(2, table([head, (number, *FIRST[1:])], page=2), lines=lines)
    return plans(first, again)


def _rows_of_plans(
    *between: str, head: tuple[str, ...] = HEAD, title: str = TITLE, number: str = FIRST[0], prose: str = ""
) -> list[int]:
    """How many rows they have."""
    found = _plans_of(*between, head=head, title=title, number=number, prose=prose)
    return [len(plan.activities) for plan in found]


def test_a_title_in_small_letters_behind_the_end_of_an_act_begins_a_plan() -> None:
    assert _rows_of_plans(ACT_END, SMALL_TITLE) == [1, 1]


def test_a_title_in_small_letters_over_columns_of_other_wording_begins_a_plan() -> None:
    assert _rows_of_plans(SMALL_TITLE, head=("R.br.", "Aktivnosti", *HEAD[2:])) == [1, 1]


def test_a_title_in_small_letters_with_its_years_begins_a_plan() -> None:
    assert _rows_of_plans(f"{SMALL_TITLE} za", "period 2022–2024. godine") == [1, 1]


def test_a_title_in_small_letters_alone_begins_no_plan() -> None:
    assert _rows_of_plans("Plan aktivnosti za 2025. godinu") == [2]


def test_the_title_in_small_letters_printed_again_begins_no_plan() -> None:
    assert _rows_of_plans(ACT_END, f"{TITLE.capitalize()} (nastavak)") == [2]
    assert _rows_of_plans(ACT_END, SMALL_TITLE, title=SMALL_TITLE) == [2]


def test_the_title_in_small_letters_printed_again_without_its_label_begins_no_plan() -> None:
    title = "Akcioni plan razvoja turizma za period 2022–2024. godine"
    assert _rows_of_plans(title, title=f"Prilog 1: {title}") == [2]


def test_a_sentence_between_a_title_and_its_table_does_not_hide_that_it_is_printed_again() -> None:
    title = "Akcioni plan razvoja turizma za period 2022–2024. godine"
    assert _rows_of_plans(title, title=title, prose="Za ovaj Akcioni plan odgovara Vlada.") == [2]


def test_the_title_printed_again_shorter_begins_no_plan_unless_an_act_ended() -> None:
    title = "AKCIONI PLAN RAZVOJA TURIZMA ZA PERIOD 2022-2024. GODINE"
    assert _rows_of_plans("Akcioni plan 2022–2024", title=title) == [2]
    assert _rows_of_plans("Akcioni plan 2023–2025", title=title) == [1, 1]
    assert _rows_of_plans(ACT_END, "Akcioni plan 2022–2024", title=title) == [1, 1]


def test_a_title_in_small_letters_over_numbers_of_another_form_is_a_parts_unless_an_act_ended() -> None:
    title = "Plan aktivnosti za period 2022–2024. godine"
    assert _rows_of_plans(title, number="2.1.") == [2]
    assert _rows_of_plans(ACT_END, title, number="2.1.") == [1, 1]


def test_a_title_in_small_letters_with_its_years_over_numbers_of_another_form_from_one_begins_a_plan() -> (
    None
):
    title = "Plan aktivnosti za period 2022–2024. godine"
    assert _rows_of_plans(title, number="1.1.") == [1, 1]
    assert _rows_of_plans("Plan aktivnosti za oblast turizma", number="1.1.") == [2]


def test_a_title_in_small_letters_over_headings_that_count_anew_begins_a_plan() -> None:
    title, above = "Plan aktivnosti za period 2022–2024. godine", "Strateški cilj 1: Čuvati vode"
    assert _rows_of_plans(title, "Strateški cilj 1: Razviti turizam", number="", prose=above) == [1, 1]
    assert _rows_of_plans(title, "Strateški cilj 2: Razviti turizam", number="", prose=above) == [2]
    assert _rows_of_plans(title, above, number="", prose=above) == [2]


def test_a_title_in_small_letters_over_rows_without_numbers_is_a_parts() -> None:
    assert _rows_of_plans("Plan aktivnosti za period 2022–2024. godine", number="") == [2]


def test_a_sentence_about_a_plan_begins_none() -> None:
    assert _rows_of_plans(ACT_END, "Akcioni plan stupa na snagu", "danom objavljivanja.") == [2]


def test_an_act_that_interrupts_a_plan_and_names_another_parts_it_not() -> None:
    assert _rows_of_plans("Usvaja se", "Akcioni plan razvoja turizma", "Član 2.", ACT_END, "Tuzla") == [2]


@pytest.mark.parametrize("number", ["", FIRST[0]])
def test_a_title_in_small_letters_that_begins_no_plan_is_told_unless_numbers_go_on(number: str) -> None:
    (found,) = _plans_of(SMALL_TITLE, title="Akcioni plan za mlade", number=number)
    assert [(odd.code, odd.page, odd.value) for odd in found.oddities] == [("plan_doubtful", 2, SMALL_TITLE)]
    (goes_on,) = _plans_of(SMALL_TITLE, title="Akcioni plan za mlade", number="2.")
    assert goes_on.oddities == ()


def test_a_plan_begun_by_a_title_in_small_letters_and_a_count_from_one_alone_is_told_of() -> None:
    title = "Plan aktivnosti za period 2022–2024. godine"
    _, second = _plans_of(title, number="1.1.")
    assert [(odd.code, odd.page, odd.value) for odd in second.oddities] == [("plan_doubtful", 2, title)]
    _, behind_act = _plans_of(ACT_END, title, number="1.1.")
    assert behind_act.oddities == ()
