"""Running text around tables."""

from __future__ import annotations

from extract.heads.prose import heading_in_gap, heading_lines, is_act_title, may_title_plan
from extract.model import Line
from tests.extract.by_hand import BOLD, HEAD, line, table, text_reader, vocabulary

READER = text_reader()
TABLE = table([HEAD])  # its top is at 100


def above(*lines: Line, page: int = 1, first_row: str = "") -> list[str]:
    found = heading_lines([(item, page) for item in lines], TABLE, READER, first_row)[0]
    return [" ".join(heading.title.split()) for heading in found]


def test_headings_right_above_are_found_outermost_first() -> None:
    assert above(line("1. SISTEM PODRŠKE", 70), line("Strateški program 1.1 Usvojiti plan", 86)) == [
        "SISTEM PODRŠKE",
        "Usvojiti plan",
    ]


def test_a_joining_word_that_begins_a_titles_line_in_capitals_is_no_number() -> None:
    title, rest = "PLAN AKTIVNOSTI ZA MLADE BOSNE", "I HERCEGOVINE 2019. - 2020."
    assert above(line(title, 75), line(rest, 86)) == []
    assert above(line(title, 55), line(rest, 86)) == ["HERCEGOVINE 2019. - 2020."]
    assert above(line("PLAN AKTIVNOSTI ZA MLADE 2019.", 75), line("I FAZA 2019.", 86)) == ["FAZA 2019."]


def test_a_heading_of_two_lines_is_one() -> None:
    assert above(line("Strateški program 1.1 Usvojiti plan", 74), line("i provoditi ga", 86)) == [
        "Usvojiti plan i provoditi ga"
    ]


def test_a_number_that_the_rows_count_below_makes_a_heading_of_a_plain_line() -> None:
    lines = line("1. Prevencija", 62), line("1.2. Uspostaviti evidenciju", 74), line("na nivou kantona", 86)
    assert above(*lines, first_row="1.2.1") == ["Prevencija", "Uspostaviti evidenciju na nivou kantona"]
    assert above(*lines, first_row="1.3.1") == above(*lines) == []


def test_an_acts_point_above_rows_that_count_below_its_number_is_no_heading() -> None:
    assert above(line("1. Donosi se Akcioni plan kantona.", 86), first_row="1.1.") == []
    assert above(line("1.1. Aktivnosti su ove:", 86), first_row="1.1.1.") == []


def test_a_line_in_small_letters_above_rows_that_count_below_its_number_is_no_heading() -> None:
    assert above(line("1) način provedbe mjera", 86), first_row="1.1.") == []
    assert above(line("1) Način provedbe mjera", 86), first_row="1.1.") == ["Način provedbe mjera"]


def test_a_plain_line_with_a_number_of_several_parts_is_a_heading_of_rows_counted_from_one() -> None:
    assert above(line("1.2. Prevencija", 86), first_row="1.") == ["Prevencija"]
    assert above(line("1.2. Prevencija", 86), first_row="4.") == []
    assert above(line("2. Prevencija", 86), first_row="1.") == []
    assert above(line("1.2. Donosi se Akcioni plan kantona.", 86), first_row="1.") == []


def test_a_description_below_a_heading_is_no_part_of_its_title() -> None:
    heading = line("Mjera 1.1. Poticaji", 60, font=BOLD)
    assert above(heading, line("Opis mjere: objaviti", 74), line("kriterije.", 86)) == ["Poticaji"]
    assert above(heading, line("poslodavcima", 74, font=BOLD), line("Opis mjere.", 86)) == [
        "Poticaji poslodavcima"
    ]


def test_a_paragraph_apart_from_a_heading_is_no_part_of_its_title() -> None:
    assert above(line("Mjera 1.1. Poticaji", 66), line("Opis mjere.", 86)) == ["Poticaji"]


def test_a_title_goes_on_in_another_font_where_none_has_begun_or_in_mid_sentence() -> None:
    assert above(line("Mjera 1.1.", 66, font=BOLD), line("Poticaji", 86)) == ["Poticaji"]
    assert above(line("Mjera 1.1. Poticaji", 74, font=BOLD), line("za rad", 86)) == ["Poticaji za rad"]


def test_a_heading_that_names_its_level_may_have_a_long_description() -> None:
    text = [line(f"Opis mjere {n}.", 40 + 14 * n - (n % 2) * 3, size=6) for n in range(4)]
    assert above(line("Mjera 1.1. Poticaji", 26, font=BOLD), *text) == ["Poticaji"]
    assert above(line("1. Uvod", 26, font=BOLD), *text) == []
    assert above(line("Cilj plana", 26, font=BOLD), *text) == []
    assert above(line("Mjera 1.1. Poticaji", 26), *text) == []


def test_what_stands_before_the_end_of_an_act_is_no_heading_of_the_plan_behind_it() -> None:
    task = [line("II", 50), line("Zadatak Komisije je pregled prijava.", 62)]
    assert above(*task, line("Mirza Hodžić, s. r.", 74), line("Cilj 1. Rad", 86)) == ["Rad"]
    assert above(*task, line("Broj: 02-04-3894-3/20", 74), line("Cilj 1. Rad", 86)) == ["Rad"]
    assert above(*task, line("Cilj 1. Rad", 86)) == ["Komisije je pregled prijava.", "Rad"]


def test_running_text_above_the_table_is_no_heading() -> None:
    assert above(line("Ovaj plan stupa na snagu narednog dana.", 86)) == []


def test_a_heading_far_above_governs_something_else() -> None:
    assert above(line("1. SISTEM PODRŠKE", 10)) == []


def test_a_heading_at_the_foot_of_the_page_before_counts() -> None:
    assert above(line("1. SISTEM PODRŠKE", 760), page=0) == ["SISTEM PODRŠKE"]


def test_bold_makes_a_numbered_line_a_heading() -> None:
    assert above(line("1. Sistem podrške", 86, font=BOLD)) == ["Sistem podrške"]
    assert above(line("1. Sistem podrške", 86)) == []


def test_an_act_is_known_by_its_title_in_capitals() -> None:
    assert is_act_title("AKCIONI PLAN ZA MLADE", vocabulary())
    assert is_act_title("GENDER AKCIONI PLAN za period 2024-2026. godine", vocabulary())
    assert not is_act_title("NAPOMENA: nastavak akcionog plana za 2024. godinu", vocabulary())
    assert not is_act_title("Akcioni plan za mlade", vocabulary())
    assert not is_act_title("ODLUKA O CIJENAMA USLUGA", vocabulary())


def test_a_line_that_begins_as_plans_are_called_may_title_one_in_small_letters_too() -> None:
    assert may_title_plan("Akcioni plan za mlade", vocabulary())
    assert may_title_plan("USVAJA SE AKCIONI PLAN ZA MLADE", vocabulary())
    assert not may_title_plan("Usvaja se Akcioni plan za mlade", vocabulary())


def in_gap(text: str, gap: float = 16.0, x0: float = 44.0, top: float = 143.0) -> list[str]:
    below = table([HEAD], top=140.0 + gap)
    found = heading_in_gap([line(text, top, x0)], TABLE, below, READER)
    return [heading.title for heading in found]


def test_text_in_a_low_band_between_two_tables_of_a_plan_is_a_heading_over_the_rows() -> None:
    assert in_gap("Jačanje kapaciteta") == ["Jačanje kapaciteta"]
    assert in_gap("Mjera 2. Jačanje kapaciteta") == ["Jačanje kapaciteta"]


def test_a_numbered_heading_in_a_high_band_stands_as_near_to_the_rule_above_as_rows_do() -> None:
    assert in_gap("2. PREVENCIJA", gap=90.0) == ["PREVENCIJA"]
    assert in_gap("2. PREVENCIJA", gap=90.0, top=180.0) == []


def test_text_between_tables_that_stand_apart_is_none() -> None:
    assert in_gap("Jačanje kapaciteta", gap=40.0) == []
    assert in_gap("Jačanje kapaciteta", x0=20.0) == []
