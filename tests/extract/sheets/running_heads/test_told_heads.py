"""Running heads that stand on one page alone, known by their words."""

from __future__ import annotations

import pytest

from extract.model import Line
from extract.sheets.running_heads.told_heads import told_heads
from extract.sheets.zones import usual_zones
from tests.extract.by_hand import HEIGHT, MARKS, line


def told(*lines: Line, is_first: bool = False) -> set[str]:
    return {found.text for found in told_heads(lines, usual_zones(HEIGHT), MARKS, is_first)}


@pytest.mark.parametrize(
    "texts",
    [
        ["SLUŽBENE NOVINE KANTONA SARAJEVO"],
        ["СЛУЖБЕНЕ НОВИНЕ КАНТОНА САРАЈЕВО"],
        ["SLUŽBENI GLASNIK OPĆINE FOČA - Broj 9"],
        ["S L U Ž B E N E  N O V I N E"],
        ["Broj 9 - Strana 102", "SLUŽBENE NOVINE KANTONA SARAJEVO", "Četvrtak, 10. 2. 2022."],
        ["Четвртак, 10. 2. 2022.", "СЛУЖБЕНИ ГЛАСНИК БИХ", "Број 9 - Страна 103"],
        ["10. februar 2016.", "SLUŽBENI GLASNIK US KANTONA", "217"],
        ["STRANICA 70 - BROJ 3", "NARODNE NOVINE", "UTORAK, 3. OŽUJKA 2009."],
        ["SLUŽBENE NOVINE TK - Broj 9", "petak, 11. 2. 2022. godine"],
    ],
)
def test_all_parts_of_a_running_head_are_known_on_one_page_alone(texts: list[str]) -> None:
    assert told(*(line(text, 30, 200.0 * at) for at, text in enumerate(texts))) == set(texts)


def test_a_title_of_two_lines_is_known_beside_the_page_number_at_half_their_height() -> None:
    title = line("SLUŽBENE NOVINE", 25), line("KANTONA SARAJEVO", 36)
    assert len(told(*title, line("Broj 9 - Strana 102", 30, 250), line("10. 2. 2022.", 30, 450))) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Službenim novinama Kantona Sarajevo.",
        "Službene novine objavljuju odluke",
        "IZVOR: SLUŽBENE NOVINE KANTONA",
        "„Službene novine Kantona Sarajevo“",
        "Kantona Sarajevo",
        "10. februara 2022. godine",
        "Broj 5",
    ],
)
def test_a_line_of_an_act_at_a_pages_top_is_none(text: str) -> None:
    assert not told(line(text, 30))


def test_a_plans_title_right_below_a_gazettes_is_none_of_it() -> None:
    assert told(line("SLUŽBENE NOVINE", 30), line("AKCIONI PLAN ZA MLADE", 41)) == {"SLUŽBENE NOVINE"}


def test_a_title_below_other_text_is_none() -> None:
    assert not told(line("Ova odluka objavljuje se u glasilu", 30), line("Službene novine TK", 42))


def test_the_title_on_a_files_first_page_is_left_to_the_cover() -> None:
    assert not told(line("SLUŽBENE NOVINE", 20), is_first=True)


def test_an_issues_number_and_date_at_the_two_sides_are_a_covers_last_line() -> None:
    parts = line("Godina XXV - Broj 176", 40), line("Četvrtak, 10. 2. 2022. godine", 39, 426)
    assert len(told(*parts, is_first=True)) == 2


@pytest.mark.parametrize("number", ["Broj 02-04-1234-5/22", "Broj: 134/22", "Број: 02-134/22"])
@pytest.mark.parametrize("top", [40, HEIGHT - 40])
def test_an_acts_number_level_with_its_date_is_none(number: str, top: float) -> None:
    assert not told(line(number, top), line("10. februara 2022. godine", top, 400))


def test_an_issues_number_of_the_year_is_known_beside_its_title() -> None:
    title, number = line("SLUŽBENE NOVINE TK", 30), line("Broj: 9/22", 30, 250)
    assert len(told(title, number, line("10. 2. 2022.", 30, 450))) == 3


def test_a_sentence_that_names_a_gazette_at_a_pages_top_is_none() -> None:
    text = line("Službene novine Kantona Sarajevo", 30)
    assert not told(text, line("i stupa na snagu danom objave", 44))
    assert told(text, line("i stupa na snagu danom objave", 60)) == {text.text}  # the page's text


def test_no_line_is_told_twice() -> None:
    parts = line("SLUŽBENE NOVINE", 25), line("KANTONA SARAJEVO", 36), line("Broj 9 - Strana 102", 30, 250)
    found = told_heads(parts, usual_zones(HEIGHT), MARKS, False)
    assert sorted(found) == sorted(parts)
