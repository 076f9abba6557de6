"""Running heads and page numbers."""

from __future__ import annotations

import pytest

from extract.model import Line, Sheet
from extract.sheets.running_heads.furniture import part_furniture
from extract.sheets.running_heads.printed_pages import page_mark, printed_pages
from extract.sheets.sheet_store import Sheets
from tests.extract.by_hand import HEIGHT, MARKS, legible, line, sheet, table


def issue(heads: list[list[Line]]) -> tuple[Sheet, ...]:
    return tuple(
        part_furniture(
            Sheets(sheet(number, lines=lines) for number, lines in enumerate(heads, start=1)), MARKS
        )
    )


def test_a_line_repeated_at_the_top_is_furniture() -> None:
    sheets = issue([[line("SLUŽBENE NOVINE", 30), line(f"Član {n}.", 300)] for n in (1, 2)])
    assert [x.text for s in sheets for x in s.furniture] == ["SLUŽBENE NOVINE"] * 2
    assert [x.text for s in sheets for x in s.lines] == ["Član 1.", "Član 2."]


def test_a_heading_that_two_plans_have_at_a_pages_top_stays_text() -> None:
    one, other = line("Mjera A.4 Osigurati sredstva", 50), line("Mjera A.3 Osigurati sredstva", 50)
    sheets = issue([[line("SLUŽBENE NOVINE", 30), heading] for heading in (one, other)])
    assert [s.lines for s in sheets] == [(one,), (other,)]


def test_a_heading_on_two_pages_of_many_stays_text_below_the_running_head() -> None:
    heading = line("Program 1. Prevencija", 50)
    sheets = issue([[line("SLUŽBENE NOVINE", 30), *([heading] if n in (1, 4) else [])] for n in range(6)])
    assert [len(s.lines) for s in sheets] == [0, 1, 0, 0, 1, 0]
    assert [len(s.furniture) for s in sheets] == [1] * 6


def test_a_heading_here_and_there_on_a_few_of_many_pages_stays_text() -> None:
    heading = line("Oblast 3: KRIVIČNO GONJENJE", 50)
    sheets = issue([[line("SLUŽBENE NOVINE", 30), *([heading] if n in (2, 7, 8) else [])] for n in range(12)])
    assert [n for n, s in enumerate(sheets) if s.lines] == [2, 7, 8]


def test_a_second_line_of_one_acts_running_head_is_furniture() -> None:
    second = line("Akcioni plan za borbu protiv korupcije", 50)
    sheets = issue([[line("SLUŽBENE NOVINE", 30), *([second] if n in (6, 7, 8) else [])] for n in range(12)])
    assert [s.lines for s in sheets] == [()] * 12


def test_a_running_head_that_two_pages_print_as_a_title_too_is_furniture() -> None:
    head, title = line("Akcioni plan", 50), line("Akcioni plan", 300)
    sheets = issue(
        [[line("SLUŽBENE NOVINE", 30), head, *([title] if n in (2, 7) else [])] for n in range(12)]
    )
    assert [s.lines for s in sheets] == [(title,) if n in (2, 7) else () for n in range(12)]


def test_look_alike_letters_make_no_other_running_head() -> None:
    heads = ["SLUŽBENE NOVINE", "SLUŽBЕNE NОVINE", "ЅLUŽBENE NOVINE"]  # Е, О, Ѕ are Cyrillic
    sheets = issue(
        [[line(head, 30), line(f"Broj 5 - {'ЅS'[n % 2]}trana {n}", 42)] for n, head in enumerate(heads, 7)]
    )
    assert [s.lines for s in sheets] == [()] * 3


def test_a_repeated_line_in_the_middle_of_the_page_stays_text() -> None:
    sheets = issue([[line("Vlada Kantona", 300)], [line("Vlada Kantona", 300)]])
    assert [s.furniture for s in sheets] == [(), ()]


def test_a_line_at_the_top_of_one_page_alone_stays_text() -> None:
    assert issue([[line("O D L U K U", 30)], [line("Ovaj zakon", 30)]])[0].furniture == ()


def test_heads_that_differ_in_their_numbers_alone_are_one_head() -> None:
    sheets = issue([[line(f"Broj 5 - Strana {286 + n}", 30)] for n in range(2)])
    assert printed_pages(sheets, legible, MARKS) == {1: 286, 2: 287}


def test_bare_page_numbers_count_where_they_run_with_the_pages() -> None:
    sheets = issue([[line(str(400 + n), HEIGHT - 30)] for n in range(3)])
    assert printed_pages(sheets, legible, MARKS) == {1: 400, 2: 401, 3: 402}


@pytest.mark.parametrize("text", ["0", "Strana 0"])
def test_no_page_has_the_number_0(text: str) -> None:
    assert printed_pages(issue([[line(text, 30)]]), legible, MARKS) == {1: None}


def test_the_year_that_ends_a_title_at_a_pages_top_is_no_page_number() -> None:
    first, last = line("PLAN RAZVOJA KANTONA 2022-", 50), line("2024.", 61)
    sheets = issue([[line("SLUŽBENE NOVINE", 30), *([first, last] if n == 2 else [])] for n in range(4)])
    assert [s.lines for s in sheets if s.lines] == [(first, last)]


def test_no_number_printed_gives_no_number() -> None:
    assert printed_pages(issue([[line("tekst", 300)]]), legible, MARKS) == {1: None}


def test_a_line_below_the_top_of_a_table_is_never_furniture() -> None:
    high = table([["a", "b", "c", "d", "e"]], top=20)
    sheets = part_furniture(Sheets(sheet(n, high, lines=[line("Strana 5", 65)]) for n in (1, 2)), MARKS)
    assert [s.furniture for s in sheets] == [(), ()]


@pytest.mark.parametrize(
    "text, number",
    [
        ("Broj 5 - Strana 290", 290),
        ("Strana 12 - Broj 7", 12),
        ("Страна 88", 88),
        ("Stranica br. 4", 4),
        ("Ѕtrаna 6", 6),
        ("Cтранa 7", 7),
    ],
)
def test_the_page_number_of_a_running_head(text: str, number: int) -> None:
    assert page_mark([text], MARKS) == number


def test_a_text_without_a_page_mark_has_no_number() -> None:
    assert page_mark(["Vlada Kantona Sarajevo", "Četvrtak, 4. 2. 2021."], MARKS) is None


def test_all_parts_of_a_running_head_are_furniture_though_one_is_damaged() -> None:
    heads = [
        [line("9. mart 2021.", 30), line("SLUŽBENI GLASNIK", 30, 200), line(text, 30, 400)]
        for text in ("Broj 10 - Strana 398", "Broj 10 - Strаna 399")  # the second with a Cyrillic letter
    ]
    assert [len(s.furniture) for s in issue(heads)] == [3, 3]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Strana 286 - Broj 5", 286),
        ("Broj 5 – Strana 286", 286),
        ("Četvrtak, 4. 2. 2021. Strana 12 SLUŽBENE NOVINE", 12),
        ("- Stranica 7 -", 7),
        ("Mjera 1.2. Edukacija (Strategija, strana 14)", None),
        ("Mjera 1.2. Edukacija, vidi strana 14 Strategije", None),
        ("Dom zdravlja Istr. 12", None),
        ("magistr. 5 godina", None),
    ],
)
def test_a_page_mark_begins_or_ends_its_line_or_is_beside_the_issue_s(text: str, page: int | None) -> None:
    assert MARKS.page_of(text) == page


def test_figures_of_a_row_at_the_foot_are_no_page_number() -> None:
    row = [line("4.3.1", HEIGHT - 40), line("Izraditi plan", HEIGHT - 40, 100), line("58", HEIGHT - 40, 500)]
    assert issue([row])[0].furniture == ()


def test_the_page_number_may_stand_beside_the_issue_s() -> None:
    sheets = issue([[line(f"{217 + n} Broj 1", 30), line("5. 1. 2011.", 30, 400)] for n in range(3)])
    assert printed_pages(sheets, legible, MARKS) == {1: 217, 2: 218, 3: 219}


def test_words_at_the_tops_of_two_pages_apart_from_the_running_head_stay_text() -> None:
    rest = line("Srednjobosanskog kantona", 61, 223)
    heads = [line("SLUŽBENE NOVINE", 26), line("Broj 7", 26, 488)]
    sheets = issue([heads, [*heads, rest], [*heads, rest]])
    assert [sheet.lines for sheet in sheets] == [(), (rest,), (rest,)]


def test_a_second_line_on_all_pages_is_furniture_however_far_it_stands() -> None:
    second = line("Službeni dio", 51, 223)
    sheets = issue([[line("SLUŽBENE NOVINE", 26), second] for _ in range(3)])
    assert [second in sheet.furniture for sheet in sheets] == [True] * 3


def test_a_second_line_right_below_the_running_head_is_furniture() -> None:
    sheets = issue([[line("SLUŽBENE NOVINE", 26), line("Kantona Sarajevo", 38, 90)] for _ in range(3)])
    assert [len(sheet.furniture) for sheet in sheets] == [2] * 3


@pytest.mark.parametrize(
    "title", [("SLUŽBENE NOVINE KANTONA SARAJEVO",), ("SLUŽBENE NOVINE", "KANTONA SARAJEVO")]
)
def test_a_masthead_that_stands_in_the_first_pages_text_tells_its_number(title: tuple[str, ...]) -> None:
    texts = (*title, "Broj 3 - Stranica 58 - Livno, 12. travnja 2024.", "AKCIONI PLAN")
    first = [line(text, 100 + 15 * at) for at, text in enumerate(texts)]
    assert printed_pages(issue([first, [line("tekst", 300)]]), legible, MARKS) == {1: 58, 2: None}


@pytest.mark.parametrize("above", ["PREGLED SADRŽAJA", "AKCIONI PLAN"])
def test_a_page_that_a_text_names_is_not_its_own(above: str) -> None:
    texts = ("SLUŽBENE NOVINE KANTONA SARAJEVO", above, "Odluka o planu, strana 58")
    first = [line(text, 100 + 15 * at) for at, text in enumerate(texts)]
    assert printed_pages(issue([first]), legible, MARKS) == {1: None}


def test_a_running_head_of_a_page_printed_smaller_is_furniture() -> None:
    top = 0.13 * HEIGHT
    heads = [[line("SLUŽBENE NOVINE", top, 200.0), line(f"Strana 28{n}", top, 400.0)] for n in (1, 2)]
    sheets = issue([[*head, line(f"Član {n}.", 400)] for n, head in enumerate(heads, start=1)])
    assert [x.text for s in sheets for x in s.lines] == ["Član 1.", "Član 2."]


@pytest.mark.parametrize("same", [True, False])
def test_headings_at_the_tops_of_pages_without_running_heads_stay_text(same: bool) -> None:
    tops = [line(f"Strateški cilj {1 if same else n}. Prevencija", 0.13 * HEIGHT) for n in (1, 2, 3)]
    assert [s.furniture for s in issue([[top, line("Član 1.", 400)] for top in tops])] == [()] * 3


def test_a_lone_number_further_in_than_page_numbers_stand_stays_text() -> None:
    (page,) = issue([[line("12", 0.15 * HEIGHT), line("Član 1.", 400)]])
    assert page.furniture == ()


@pytest.mark.parametrize("rest", ["Sarajevo", "-", "2.1.4"])
def test_the_rests_of_rows_that_pages_cut_at_one_height_are_no_running_head(rest: str) -> None:
    inside = [line("Sarajevo", top) for top in (300, 400)]
    sheets = issue([[line(rest, 60), *inside] for _ in range(4)])
    assert [s.furniture for s in sheets] == [()] * 4


def test_a_running_head_that_the_text_says_once_at_its_place_is_furniture() -> None:
    head = line("Akcioni plan za mlade", 30)
    sheets = issue([[head, *([line(head.text, 300)] if n == 1 else [])] for n in range(4)])
    assert [s.furniture for s in sheets] == [(head,)] * 4
