"""Where an act ends below its last table."""

from __future__ import annotations

import pytest

from extract.act_marks import is_act_number, is_signing_date
from extract.sheets.lines.gaps import text_rows
from extract.unruled.act_end import before_act_end
from tests.extract.by_hand import text_reader, vocabulary, word


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Broj: 02-04-123/23", True),
        ("KLASA: 011-02/23-01/1", True),
        ("Ur. broj: 2158-01-23", True),
        ("Број: 02-04-123/23", True),
        ("Broj: 5", False),
        ("broj: 02-04-123/23", False),
        ("Broj: 5/20)", False),
        ("Broj: 5/20 Zakona", False),
        ("Broj 02-04-123/23", True),
        ("V. broj 123/2021", True),
        ("Broj 5/20", False),
        ("Broj 5", False),
        ("Odluka 02-04-123/23", False),
        ("Broj 02-04-1669-3/21", True),
        ("Broj 12/23", False),
        ("Broj 5 - Strana 290", False),
        ("Broj 02-04-123/23 Zakona", False),
        ("Indikator: 02-04/23", False),
    ],
)
def test_the_number_of_an_act_stands_alone(text: str, is_one: bool) -> None:
    assert is_act_number(text, vocabulary()) is is_one


@pytest.mark.parametrize(
    ("text", "is_one", "with_place"),
    [
        ("4. februara 2021. godine", True, False),
        ("Sarajevo, 4. februara 2021. godine", True, True),
        ("Široki Brijeg, 4.2.2021.", True, True),
        ("Travnik, 4. oktobra/listopada 2021. godine", True, True),
        ("do 4. februara 2021. godine", False, False),
        ("4. februara 2021. komisija", False, False),
    ],
)
def test_the_day_of_signing_stands_alone_or_behind_its_place(
    text: str, is_one: bool, with_place: bool
) -> None:
    assert is_signing_date(text, vocabulary()) is is_one
    assert is_signing_date(text, vocabulary(), placed=True) is with_place


def kept(*lines: tuple[str, float]) -> int:
    words = [word(text, x0, 100 + 14 * n) for n, (text, x0) in enumerate(lines)]
    return len(before_act_end(text_rows(words), text_reader()))


def test_rows_end_before_the_acts_number() -> None:
    assert kept(("Izraditi plan", 40), ("Broj: 02-04-123/23", 40), ("12. aprila 2023. godine", 40)) == 1


def test_rows_end_before_the_acts_number_set_in_over_its_date() -> None:
    number = ("Broj 02-04-1669-3/21", 90)
    assert kept(("Izraditi plan", 40), number, ("4. februara 2021. godine", 80)) == 1
    assert kept(("Izraditi plan", 40), number, ("4. februara 2021. godine", 300)) == 3


def test_rows_end_before_the_place_and_day_over_a_signature() -> None:
    signed = [("PREMIJER", 400), ("mr. Mirza Hodžić, s. r.", 400)]
    assert kept(("Izraditi plan", 40), ("Sarajevo, 4. februara 2021. godine", 90), *signed) == 1
    assert kept(("Izraditi plan", 40), ("4. februara 2021. godine", 90), *signed) == 2


def test_rows_end_before_the_acts_number_beside_the_office_of_who_signs() -> None:
    number = [word("Broj:", 40, 114), word("02-04-123/23", 67, 114)]
    beside = text_rows([word("Izraditi", 40, 100), *number, word("Predsjednik", 400, 114)])
    assert len(before_act_end(beside, text_reader())) == 1
    beside = text_rows([word("Izraditi", 40, 100), *number, word("Izvještaj", 400, 114)])
    assert len(before_act_end(beside, text_reader())) == 2


def test_an_articles_number_in_the_middle_of_a_column_is_no_row_behind_the_acts_number() -> None:
    words = [word("1. Izraditi", 40, 100), word("Broj:", 40, 114), word("02-04-123/23", 70, 114)]
    behind = [word("Vlada", 300, 128)]
    assert len(before_act_end(text_rows([*words, word("II", 140, 128), *behind]), text_reader())) == 1
    assert len(before_act_end(text_rows([*words, word("2.", 45, 128), *behind]), text_reader())) == 3


@pytest.mark.parametrize("name", ["Mirza Hodžić, s.r.", "mr. Mirza Hodžić, s. r.", "Мирза Хоџић, с.р."])
def test_rows_end_before_the_office_of_who_signed(name: str) -> None:
    assert kept(("Izraditi plan", 40), ("PREMIJER", 400), (name, 400)) == 1


@pytest.mark.parametrize("office", [("Predsjedavajući, 9. oktobra 2023.", 40), ("Premijer", 420)])
def test_an_office_in_small_letters_stands_at_the_side_or_over_the_name(office: tuple[str, float]) -> None:
    name = ("Mirza Hodžić, s.r.", 400)
    assert kept(("Izraditi plan", 40), office, name) == 1
    assert kept(("Izraditi plan", 40), (office[0], 200), name) == 2


def test_capitals_without_a_signature_end_nothing() -> None:
    assert kept(("Izraditi plan", 40), ("MUP", 400), ("Mirza Hodžić, direktor", 400)) == 3


def test_rows_end_before_the_title_of_another_act_over_its_first_article() -> None:
    assert kept(("Izraditi plan", 40), ("ODLUKA", 80), ("Član 1.", 80), ("Utvrđuje se iznos.", 40)) == 1
    assert kept(("Izmijeniti odluku", 40), ("Član 1.", 80), ("Utvrđuje se iznos.", 40)) == 1
    assert kept(("Izmijeniti odluku, član 1.", 40), ("i član 2.", 40)) == 2


def test_an_article_that_a_cell_names_ends_no_rows() -> None:
    first = [word("1.", 45, 40), word("Uskladiti", 90, 40), word("2023.", 300, 40)]
    behind = [word("3.", 45, 90), word("Osnovati", 90, 90), word("2024.", 300, 90)]
    beside = [word("2.", 45, 60), word("Član 1.", 90, 60), word("2023.", 300, 60)]
    assert len(before_act_end(text_rows([*first, *beside]), text_reader())) == 2
    below = [word("Član 1.", 90, 54), word("Zakona", 90, 66)]
    assert len(before_act_end(text_rows([*first, *below, *behind]), text_reader())) == 4


def test_rows_end_before_the_title_of_the_next_plan() -> None:
    lines = [word("Izraditi", 40, 100), word("AKCIONI PLAN", 200, 130), word("ZA MLADE 2021-2024.", 190, 142)]
    assert len(before_act_end(text_rows([*lines, word("Cilj 1: Zdravlje", 40, 160)]), text_reader())) == 1


def test_a_row_in_capitals_that_names_a_plan_and_stands_close_to_others_ends_none() -> None:
    lines = [word("1.", 20, 100), word("USVOJITI", 40, 100), word("AKCIONI PLAN ZA MLADE", 40, 111)]
    assert len(before_act_end(text_rows(lines), text_reader())) == 2


def test_rows_end_before_the_title_of_another_act_in_several_lines_or_in_small_letters() -> None:
    article = ("Član 1.", 80)
    capitals = (("ODLUKA", 80), ("O DODJELI NAGRADA", 60), article)
    assert kept(("Izraditi plan", 40), *capitals) == 1
    assert kept(("Izraditi plan", 40), ("Zakon o izmjenama Zakona", 60), ("o radu", 80), article) == 1
    assert kept(("Izraditi plan", 40), ("i zakon o izmjenama", 60), article) == 2


def test_rows_end_before_the_title_in_capitals_of_an_act_whose_first_article_is_not_there() -> None:
    assert kept(("Izraditi plan", 40), ("ODLUKU", 80), ("O DODJELI NAGRADA", 60)) == 1
    assert kept(("Izraditi plan", 40), ("O D L U K U", 80), ("O DODJELI NAGRADA", 60)) == 1
    assert kept(("Izraditi plan", 40), ("NACRT", 80), ("O DODJELI NAGRADA", 60)) == 3
    assert kept(("Izraditi plan", 40), ("ODLUKU", 80), ("O nagradama, i plan", 60)) == 3


def signed(*lines: tuple[str, float], gap: float) -> int:
    """How many rows are kept where such lines stand below two of a plan, and so much further."""
    first = [word("Izraditi plan", 40, 100), word("i provesti", 40, 112)]
    last = [word(text, x0, 124 + gap + 12 * n) for n, (text, x0) in enumerate(lines)]
    return len(before_act_end(text_rows([*first, *last]), text_reader()))


@pytest.mark.parametrize(
    "lines",
    [
        [("Premijer", 400), ("Mirza Hodžić", 395)],
        [("Predsjednik Vlade", 400), ("mr. sc. Mirza Hodžić", 395)],
        [("Predsjedavajuća", 400), ("Skupštine Kantona Sarajevo", 395), ("Amra Hodžić-Ilić", 400)],
        [("Премијер", 400), ("Мирза Хоџић", 395)],
    ],
)
def test_rows_end_before_an_office_and_a_name_without_a_mark_that_it_was_signed(
    lines: list[tuple[str, float]],
) -> None:
    assert signed(*lines, gap=8) == 2
    assert signed(*lines, gap=0) == 2 + len(lines)  # a cell's own lines stand as close


def test_an_office_over_its_body_alone_ends_no_rows() -> None:
    assert signed(("Predsjednik", 400), ("Vlade Kantona Sarajevo", 400), gap=8) == 4
    assert signed(("Ministar", 400), ("Kantona Sarajevo", 400), gap=8) == 4


LAST = [word("5.", 20, 100), word("IZRADITI STRATEGIJU", 40, 100), word("MUP", 300, 100)]
REST_OF_LAST = word("RAZVOJA KANTONA", 40, 112)


@pytest.mark.parametrize("title", ["ZAPISNIK", "ODLUKA", "ODLUKA KOJOM SE DODJELJUJU NAGRADE"])
def test_the_last_rows_rest_in_capitals_is_no_line_of_the_title_of_another_act(title: str) -> None:
    below = [word(title, 150, 140), word("Član 1.", 160, 165)]
    assert len(before_act_end(text_rows([*LAST, REST_OF_LAST, *below]), text_reader())) == 2


def test_an_act_that_the_last_row_names_is_no_title_over_the_article_of_another() -> None:
    first = [word("5.", 20, 100), word("Donijeti", 40, 100), word("MUP", 300, 100)]
    below = [word("Zakon o radu", 40, 112), word("ZAPISNIK", 150, 140), word("Član 1.", 160, 165)]
    assert len(before_act_end(text_rows([*first, *below]), text_reader())) == 2


def test_an_act_that_a_cell_in_capitals_names_ends_no_rows() -> None:
    cell = [word("ODLUKU", 40, 112), word("O PLATAMA", 40, 124), word("JAVNIH SLUŽBENIKA", 40, 136)]
    assert len(before_act_end(text_rows([*LAST, *cell]), text_reader())) == 4


@pytest.mark.parametrize("body", ["Crveni Križ", "Opći Sud"])
def test_an_office_over_another_body_in_a_column_of_those_responsible_ends_no_rows(body: str) -> None:
    cell = [word("Predsjednik", 300, 125), word(body, 300, 137), word("i drugi", 300, 149)]
    assert len(before_act_end(text_rows([*LAST, *cell]), text_reader())) == 4
