"""A cell -> the items it lists."""

from __future__ import annotations

import pytest

from extract.model import Box
from extract.printed import Piece
from normalize.cell_lines import printed_lines
from normalize.items import names_inside, split_items, split_line, split_semicolons
from tests.extract.by_hand import legible, line
from tests.normalize.documents import piece


def items(*lines: str, width: float = 200.0) -> list[str]:
    return [" ".join(group) for group in split_items(printed_lines([piece(*lines, width=width)], legible))]


def test_a_wrapped_line_is_no_new_item() -> None:
    assert items("Broj održanih sastanaka Tima za", "praćenje") == [
        "Broj održanih sastanaka Tima za praćenje"
    ]


def test_a_wrapped_line_with_a_capital_is_no_new_item() -> None:
    assert items("Zapisnici sa sjednice Vlade Kantona", "Sarajevo") == [
        "Zapisnici sa sjednice Vlade Kantona Sarajevo"
    ]


def test_a_line_that_had_room_for_the_next_word_ends_an_item() -> None:
    assert items("Plan izrađen", "Tim osnovan") == ["Plan izrađen", "Tim osnovan"]


def test_a_line_that_had_room_goes_on_in_small_letters() -> None:
    assert items("Plan izrađen", "i objavljen") == ["Plan izrađen i objavljen"]


def test_a_word_that_indicators_count_with_begins_an_item_however_full_the_line_before() -> None:
    lines = ("Baza podataka", "uspostavljena", "Broj", "evidentiranih", "slučajeva")
    assert items(*lines, width=70) == ["Baza podataka uspostavljena", "Broj evidentiranih slučajeva"]
    assert items("Ukupan", "broj", "slučajeva", width=70) == ["Ukupan broj slučajeva"]


def test_an_adjective_in_a_case_of_its_own_begins_no_item() -> None:
    assert items("Broj korisnika usluga", "Dnevnog boravka") == ["Broj korisnika usluga Dnevnog boravka"]
    assert items("Plan izrađen", "Prijedlog zakona") == ["Plan izrađen", "Prijedlog zakona"]


@pytest.mark.parametrize("mark", ["-", "•", "–", "\uf0b7"])
def test_marks_begin_items_and_are_taken_off(mark: str) -> None:
    assert items(f"{mark} Plan izrađen i dostavljen Vladi na", "usvajanje", f"{mark} Tim osnovan") == [
        "Plan izrađen i dostavljen Vladi na usvajanje",
        "Tim osnovan",
    ]


def test_ordinals_begin_items_and_are_taken_off() -> None:
    assert items("1. Plan izrađen", "2. Tim osnovan") == ["Plan izrađen", "Tim osnovan"]


@pytest.mark.parametrize(("one", "two"), [("1)", "2)"), ("a)", "b)"), ("•", "•")])
def test_a_mark_alone_on_its_line_begins_the_item_on_the_next(one: str, two: str) -> None:
    assert items(one, "Plan izrađen", two, "Tim osnovan", width=60) == ["Plan izrađen", "Tim osnovan"]


@pytest.mark.parametrize("names", [("Obuka", "Plan"), ("Obuka održana", "Plan izrađen", "Tim osnovan")])
def test_blank_lines_part_items_of_one_line_each(names: tuple[str, ...]) -> None:
    narrow = 14 + 5 * max(map(len, names))
    lines = tuple(line(name, 24 * at, 2) for at, name in enumerate(names))
    cell = Piece(1, Box(0, 0, narrow, 24 * len(names)), lines)
    assert [" ".join(group) for group in split_items(printed_lines([cell], legible))] == list(names)


def test_ordinals_that_run_on_from_another_cell_begin_items() -> None:
    assert items("3. Plan izrađen", "4. Tim osnovan", width=85) == ["Plan izrađen", "Tim osnovan"]
    assert items("3. plan izrađen", "7. tim osnovan", width=85) == ["3. plan izrađen 7. tim osnovan"]


def test_a_lone_number_is_no_ordinal() -> None:
    assert items("12. sjednica Vlade") == ["12. sjednica Vlade"]


def test_a_line_that_ends_in_a_semicolon_ends_an_item() -> None:
    assert items("Izvještaj o radu Koordinacionog tima;", "Zapisnici sa sjednica") == [
        "Izvještaj o radu Koordinacionog tima;",
        "Zapisnici sa sjednica",
    ]


def test_a_bracket_that_is_open_keeps_its_lines_together() -> None:
    assert items("Obuka (MUP", "Tužilaštvo)") == ["Obuka (MUP Tužilaštvo)"]


@pytest.mark.parametrize(
    "text, parts",
    [
        ("a; b;", ["a", "b"]),
        ("Ministarstvo za rad, socijalnu politiku", ["Ministarstvo za rad, socijalnu politiku"]),
        ('Projekat "Mir; rad"; Izvještaj', ['Projekat "Mir; rad"', "Izvještaj"]),
        ("Obuka (MUP; sud); Izvještaj", ["Obuka (MUP; sud)", "Izvještaj"]),
        ("Obuka (MUP; Izvještaj", ["Obuka (MUP", "Izvještaj"]),
        ("", []),
        (" ; ", []),
    ],
)
def test_semicolons_part_items_outside_quotes_and_brackets(text: str, parts: list[str]) -> None:
    assert split_semicolons(text) == parts


def test_no_character_of_a_cell_is_lost_in_splitting() -> None:
    lines = ["Plan izrađen;", "Tim osnovan, i to", "u roku;", "Izvještaj"]
    assert "".join("".join(items(*lines)).split()) == "".join("".join(lines).split())


def test_a_column_with_semicolons_needs_no_names() -> None:
    cells = [printed_lines([piece("Plan izrađen;", "Tim osnovan")], legible)] * 3
    assert names_inside(cells) is None


def test_a_capital_noun_inside_a_line_may_begin_items_but_not_in_another_case() -> None:
    cells = [
        printed_lines([piece(*lines, width=150)], legible)
        for lines in (
            ("Usvojen Izvještaj", "Zapisnici"),
            ("Izvještaj", "Zapisnici"),
            ("Broj obuka", "Zapisnici"),
        )
    ]
    names = names_inside(cells)
    assert names is not None
    assert names.begin_item("Izvještaj")
    assert not names.begin_item("Izvještaja")


def test_a_word_in_small_letters_inside_a_line_is_no_name() -> None:
    lines = ("Usvojen izvještaj", "Zapisnici"), ("Broj obuka", "Zapisnici"), ("Broj žalbi", "Zapisnici")
    names = names_inside([printed_lines([piece(*each, width=150)], legible) for each in lines])
    assert names is not None and names.begin_item("Izvještaji")


@pytest.mark.parametrize("line", ["CO2 (t)", "WCAG 2.1", "LED-svjetiljki"])
def test_an_abbreviations_capitals_do_not_begin_an_item(line: str) -> None:
    cells = [
        printed_lines([piece(*lines, width=100)], legible)
        for lines in (("Plan", "Zapisnici"), ("Tim", "Zapisnici"), ("Smanjenje emisije", line))
    ]
    names = names_inside(cells)
    assert [" ".join(each) for each in split_items(cells[2], names=names)] == [f"Smanjenje emisije {line}"]


def test_a_hyphen_printed_on_both_lines_is_one_and_no_mark_of_an_item() -> None:
    assert items("MUP Hercegovačko-", "-neretvanskog kantona") == ["MUP Hercegovačko-neretvanskog kantona"]
    assert items("Rad naučno-", "-stručni") == ["Rad naučno-stručni"]
    assert items("- Plan", "-Izvještaj") == ["Plan", "Izvještaj"]


@pytest.mark.parametrize(
    ("text", "led_by", "items"),
    [
        ("Plan izrađen • Broj obuka", "", ["Plan izrađen", "Broj obuka"]),
        ("Plan izrađen - Broj obuka", "-", ["Plan izrađen", "Broj obuka"]),
        ("1. Plan izrađen 2. Broj obuka", "", ["Plan izrađen", "Broj obuka"]),
        ("1) Plan izrađen; 2) Broj obuka", "", ["Plan izrađen", "Broj obuka"]),
        ("Plan izrađen - Broj obuka", "", ["Plan izrađen - Broj obuka"]),
        ("Plan izrađen - u toku", "-", ["Plan izrađen - u toku"]),
        ("Plan izrađen * broj obuka", "*", ["Plan izrađen", "broj obuka"]),
        ("Plan izrađen * Broj obuka", "", ["Plan izrađen * Broj obuka"]),
        ("→ plan izrađen → broj obuka", "→", ["→ plan izrađen", "broj obuka"]),
        ("Udio prijava 60% → 80%", "", ["Udio prijava 60% → 80%"]),
        ("→ udio prijava 60% → 80% → broj obuka", "→", ["→ udio prijava 60% → 80%", "broj obuka"]),
        ("a) plan izrađen b) broj obuka", "", ["plan izrađen", "broj obuka"]),
        ("Plan iz stava a) izrađen b) broj obuka", "", ["Plan iz stava a) izrađen b) broj obuka"]),
        ("1. i 2. razred obučen", "", ["1. i 2. razred obučen"]),
        ("1. Plan izrađen", "", ["1. Plan izrađen"]),
        ("Izvještaj 1. Plana", "", ["Izvještaj 1. Plana"]),
    ],
)
def test_items_in_one_line_are_told_by_their_marks(text: str, led_by: str, items: list[str]) -> None:
    assert split_line(text, led_by) == items


def test_a_dash_tied_to_a_share_is_its_sign() -> None:
    assert items("-10% prijava") == ["-10% prijava"]


def test_parts_that_count_themselves_lose_their_ordinals() -> None:
    assert split_semicolons("1. MUP KS; 2. Vlada KS") == ["MUP KS", "Vlada KS"]
    assert split_semicolons("a) Broj obuka; b) Broj polaznika") == ["Broj obuka", "Broj polaznika"]
    assert split_semicolons("1. gimnazija; Vlada KS") == ["1. gimnazija", "Vlada KS"]


def test_ordinals_of_words_stay() -> None:
    assert split_semicolons("1. kvartal: 30%; 2. kvartal: 50%") == ["1. kvartal: 30%", "2. kvartal: 50%"]


@pytest.mark.parametrize("sign", ["=", "©", "¢"])
def test_signs_that_recognition_reads_bullets_as_begin_items(sign: str) -> None:
    found = items(f"{sign} Broj aktivnosti u kampanji za", f"{sign} Broj i struktura medijskih objava")
    assert found == ["Broj aktivnosti u kampanji za", "Broj i struktura medijskih objava"]
    assert items(f"Broj obuka {sign} broj polaznika") == [f"Broj obuka {sign} broj polaznika"]


@pytest.mark.parametrize("lines", [("Stopa zaposlenosti", "= broj zaposlenih"), ("= 100%",), ("© Agencija",)])
def test_a_sign_before_one_line_alone_is_no_bullet(lines: tuple[str, ...]) -> None:
    assert items(*lines) == [" ".join(lines)]
