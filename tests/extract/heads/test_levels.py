"""Headings of levels: word, number and title, as texts print them."""

from __future__ import annotations

import pytest

from extract.heads.levels import LevelReader, split_number
from extract.printed import LevelHeading
from extract.row_numbers import is_next
from tests.extract.by_hand import vocabulary

READER = LevelReader(vocabulary())


@pytest.mark.parametrize(
    "text, heading",
    [
        ("Strateški program 1.1 Usvojiti plan", ("Strateški program", "1.1", "Usvojiti plan")),
        ("Strateški cilj 1: Prevencija", ("Strateški cilj", "1", "Prevencija")),
        ("STRATEŠKI CILJ 2. ZAŠTITA", ("STRATEŠKI CILJ", "2", "ZAŠTITA")),
        ("Mjera 1.2.: Jačanje kapaciteta", ("Mjera", "1.2", "Jačanje kapaciteta")),
        ("Posebni cilj: Smanjiti rizik", ("Posebni cilj", "", "Smanjiti rizik")),
        ("2.1 Posebni cilj: Smanjiti rizik", ("Posebni cilj", "2.1", "Smanjiti rizik")),
        ("Strateški cilj II – Zaštita žrtava", ("Strateški cilj", "II", "Zaštita žrtava")),
        ("Стратешки циљ 3. Партнерство", ("Стратешки циљ", "3", "Партнерство")),
        ("Mjera br. 5 Prevencija", ("Mjera", "5", "Prevencija")),
        ("Mjera broj 5. Prevencija", ("Mjera", "5", "Prevencija")),
        ("МЈЕРА БР. 5 - ПРЕВЕНЦИЈА", ("МЈЕРА", "5", "ПРЕВЕНЦИЈА")),
        ("Oblast djelovanja 1: Prevencija", ("Oblast djelovanja", "1", "Prevencija")),
        ("Правац деловања 2. Заштита", ("Правац деловања", "2", "Заштита")),
        ("Grupa mjera 1: Edukacija", ("Grupa mjera", "1", "Edukacija")),
        ("Mjera brze pomoći", ("Mjera", "", "brze pomoći")),
        ("Cilj: Broj 5 godina mlađih žrtava", ("Cilj", "", "Broj 5 godina mlađih žrtava")),
    ],
)
def test_a_heading_that_names_its_level(text: str, heading: tuple[str, str, str]) -> None:
    found = READER.read(text)
    assert found is not None
    assert (found.level, found.no, found.title) == heading


def test_a_sentence_is_no_heading() -> None:
    assert READER.read("Ministarstvo će izraditi izvještaj") is None


@pytest.mark.parametrize("text", ["1. SISTEM PODRŠKE", "II PREVENCIJA", "A) ZAŠTITA"])
def test_a_number_before_capitals_is_a_heading(text: str) -> None:
    number, title = split_number(text)
    assert READER.read_bare(text) == LevelHeading("", number, title)


def test_a_number_before_small_letters_is_a_heading_in_bold_alone() -> None:
    assert READER.read_bare("1. Sistem podrške") is None
    assert READER.read_bare("1. Sistem podrške", bold=True) == LevelHeading("", "1", "Sistem podrške")


def test_a_letter_that_begins_a_word_is_no_number() -> None:
    assert (
        split_number("I dalje raditi") != ("I", "dalje raditi") or READER.read_bare("I dalje raditi") is None
    )


def test_a_heading_repeats_whatever_its_line_breaks() -> None:
    assert LevelHeading("Mjera", "1", "Jačanje\nkapaciteta").repeats(
        LevelHeading("MJERA", "1", "Jačanje kapaciteta")
    )
    assert not LevelHeading("Mjera", "1", "Jačanje").repeats(LevelHeading("Mjera", "2", "Jačanje"))


def test_a_letter_spaced_heading_is_read_with_its_level_and_number() -> None:
    heading = LevelReader(vocabulary()).read("Strateški  c i l j  I I :  PREVENCIJA")
    assert heading == LevelHeading("Strateški cilj", "II", "PREVENCIJA")


@pytest.mark.parametrize(
    ("number", "before", "is_one"),
    [
        ("1.2.", "1.1.", True),
        ("2.1.", "1.4.", True),
        ("4.", "3.", True),
        ("1.4.", "1.2.", False),
        ("1.1.", "1.2.", False),
        ("2)", "1.1.", False),
        ("2)", "1.", False),
        ("1.2.1", "1.2", False),
    ],
)
def test_the_next_number_of_one_form(number: str, before: str, is_one: bool) -> None:
    assert is_next(number, before) is is_one


def test_a_date_is_no_number_of_a_heading() -> None:
    assert READER.read_bare("14.04.2023.god. AKCIONI PLAN ZA MLADE", bold=True) is None


def test_titles_and_running_text_in_small_letters_are_no_headings() -> None:
    assert READER.read_line("PROGRAM MJERA ZA UNAPREĐENJE POLOŽAJA MLADIH") is None
    assert READER.read_line("PROGRAM RADA VLADE UNSKO-SANSKOG KANTONA") is None
    assert READER.read_line("PROGRAM RAZVOJA SPORTA\nZA PERIOD 2023-2027.") is None
    assert READER.read_line("CILJ: MANJE EMISIJA DO 2030. GODINE") is not None
    assert READER.read_line("PROGRAM 1 RAZVOJ SPORTA DO 2030. GODINE") is not None
    assert READER.read_line("mjera aktivne politike zapošljavanja") is None
    assert READER.read_line("Mjera Jačanje kapaciteta") is not None


def test_a_plans_title_in_the_text_is_no_level_of_it() -> None:
    assert READER.read_section("4. AKCIONI PLAN ZA MLADE") is None
    assert READER.read_section("4. ZDRAVLJE") == LevelHeading("", "4", "ZDRAVLJE")


@pytest.mark.parametrize(
    "printed, same",
    [
        ("Mjera 1.2: Zaštita (nastavak)", True),
        ("Mjera 1.2 - nastavak", True),
        ("Mjera 1.2: Zaštita, nastavak", True),
        ("Mjera 1.3: Zaštita (nastavak)", False),
        ("Mjera 1.2: Zaštita žrtava (nastavak)", False),
        ("Mjera 1.2: Zaštita (nastavak projekta)", False),
    ],
)
def test_a_heading_goes_on_with_one_above_in_its_words_or_number(printed: str, same: bool) -> None:
    above, heading = READER.read("Mjera 1.2: Zaštita"), READER.read(printed)
    assert above is not None and heading is not None
    assert READER.as_above(heading, (above,)).repeats(above) is same


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Mjera 1.2: Zaštita žrtava (nastavak)", True),
        ("Mjera 1.2: Zaštita žrtava", False),
        ("Mjera 1.2: Podrška (nastavak)", False),
        ("Mjera 1.3: Zaštita žrtava (nastavak)", False),
    ],
)
def test_a_heading_beside_rows_may_be_cut_above_one_that_says_that_it_goes_on(text: str, says: bool) -> None:
    levels = LevelReader(vocabulary())
    heading, known = levels.read(text), levels.read("Mjera 1.2: Zaštita")
    assert heading is not None and known is not None and levels.says_goes_on(heading, known) is says


@pytest.mark.parametrize("text", ["1.1.2021. godine", "l.1.2021. godine", "1.l.2021. godine"])
def test_a_date_is_no_number_whatever_stands_for_its_ones(text: str) -> None:
    assert split_number(text) == ("", text)
