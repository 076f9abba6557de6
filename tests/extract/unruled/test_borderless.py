"""Tables without rules among a page's running head and foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.model import Loose, Sheet, Word
from extract.plans.plan_finder import find_plans
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import HEIGHT, across, legible, line, vocabulary, word
from tests.extract.unruled_pages import LEADING, LEFT, ONE, TWO, codes, page, plan, texts


def test_the_last_line_of_a_table_that_repeats_at_a_pages_foot_is_no_running_foot() -> None:
    last = "\n".join(["Provesti", "obuke", "u skladu", "sa zakonom"])
    rows = (ONE, ("1.2.", last, *TWO[2:]))
    made = page(*rows)
    assert made.loose is not None
    foot = max(word.bottom for word in made.loose.unpacked().words)
    at_foot = tuple(w for w in made.loose.unpacked().words if w.bottom > foot - 2 * LEADING)
    taken = tuple(line(w.text, w.top, w.x0, size=w.bottom - w.top) for w in at_foot)
    assert list(texts(plan(replace(made, furniture=taken)))) == list(rows)


def test_a_signature_below_the_last_row_is_none_of_it() -> None:
    made = page(ONE, TWO)
    assert made.loose is not None
    words = made.loose.unpacked().words
    below = max(w.bottom for w in words) + 9.0
    signed = (word("Broj:", LEFT[0] + 2, below, size=9.0), word("Premijer", LEFT[1] + 70, below, size=9.0))
    loose = replace(made.loose.unpacked(), words=(*words, *signed))
    assert list(texts(plan(replace(made, loose=loose)))) == [ONE, TWO]


def set_at_top(cells: tuple[str, ...], top: float) -> list[Word]:
    """A row whose cells begin at one height; a line that begins with blanks is set in."""
    words = []
    for x0, cell in zip(LEFT, cells, strict=True):
        for at, text in enumerate(cell.split("\n")):
            x = x0 + 2.0 * (len(text) - len(text.lstrip()))
            for part in text.split():
                words.append(word(part, x, top + at * LEADING, size=9.0))
                x = words[-1].x1 + 2.0
    return words


def test_lines_of_a_list_that_are_set_in_go_on_with_its_row() -> None:
    first = ("1.1.", "Izraditi registar", "2021.", "• Ured za\n   imovinu", "20.000")
    last = (
        "1.2.",
        "Provesti obuke",
        "2022.",
        "• Ured za\n   borbu\n   grada\n• Agencija\n   grada",
        "15.000",
    )
    made = page()
    assert made.loose is not None
    words = (*made.loose.unpacked().words, *set_at_top(first, 105.0), *set_at_top(last, 140.0))
    found = plan(replace(made, loose=replace(made.loose.unpacked(), words=words)))
    assert [cells[3].replace("\n", " ").split() for cells in texts(found)] == [
        first[3].split(),
        last[3].split(),
    ]


UNNUMBERED = [
    ("", "Aktivnost", "Rok", "Nosilac", "Indikatori"),
    ("", "Izraditi registar", "2021.", "MUP", "Registar"),
    ("", "Provesti obuke", "2022.", "Vlada", "Obuke"),
]
SENTENCE = "Ovaj plan stupa na snagu odmah"


def ruled_across(
    number: int, rows: Sequence[tuple[str, ...]], prose: float, top: float = 60.0, sentence: str = SENTENCE
) -> Sheet:
    """A page of rows with a rule below each, and a sentence where the first column begins."""
    words = [each for at, row in enumerate(rows) for each in set_at_top(row, top + 20.0 * at)]
    x = LEFT[1]
    for part in sentence.split():
        words.append(word(part, x, prose, size=9.0))
        x = words[-1].x1 + 2.0
    rules = tuple(across(top + 15.0 + 20.0 * at, LEFT[1] - 2, 560.0) for at in range(len(rows)))
    return Sheet(number, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), rules))


def test_a_sentence_below_the_last_rule_is_none_of_a_row() -> None:
    found = plan(ruled_across(1, UNNUMBERED, prose=118.0))
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


def test_a_sentence_on_the_page_after_a_ruled_row_is_none_of_it() -> None:
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0), ruled_across(2, [], prose=60.0))
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


def test_text_right_below_the_last_rule_at_a_pages_foot_is_the_next_row_that_the_page_cuts() -> None:
    first = ruled_across(1, UNNUMBERED, prose=780.0, top=715.0, sentence="Osnovati registar")
    rest = ("", "poklona organa", "2023.", "Vlada", "Registar")
    found = plan(first, ruled_across(2, [rest, UNNUMBERED[1]], prose=700.0))
    activities = [cells[1] for cells in texts(found)]
    assert activities == [
        "Izraditi registar",
        "Provesti obuke",
        "Osnovati registar\npoklona organa",
        activities[0],
    ]


def test_text_that_goes_on_with_a_small_letter_on_the_page_after_a_ruled_row_is_its_rest() -> None:
    rest = ruled_across(2, [], prose=60.0, sentence="i objaviti ih odmah")
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0, sentence=""), rest)
    assert [cells[1] for cells in texts(found)] == [
        "Izraditi registar",
        "Provesti obuke\ni objaviti ih odmah",
    ]


NUMBERED = [
    ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori"),
    ("1.1.", "Razvoj obrazovanja i vještina mladih u gradovima", "", "", ""),
    ("1.1.1.", "Izraditi registar", "2021.", "MUP", "Registar"),
    ("1.1.2.", "Provesti obuke", "2022.", "Vlada", "Obuke"),
    ("1.1.3.", "Osnovati tim", "2023.", "Vlada", "Tim"),
]


def test_a_number_and_a_title_that_runs_over_columns_are_a_heading() -> None:
    words = [each for at, row in enumerate(NUMBERED) for each in set_at_top(row, 60.0 + 20.0 * at)]
    rules = tuple(across(75.0 + 20.0 * at, LEFT[0] - 2, 560.0) for at in range(len(NUMBERED)))
    found = plan(Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), rules)))
    paths = [(row.number, [heading.no for heading in row.path]) for row in found.activities]
    assert paths == [(f"1.1.{n}.", ["1.1"]) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "below", ["Izvor: Ministarstvo pravde", "Bihać, 12. februar 2026.", "Plan je usvojen."]
)
def test_a_legend_or_a_date_below_the_last_rule_at_a_pages_foot_is_no_row(below: str) -> None:
    first = ruled_across(1, UNNUMBERED, prose=780.0, top=715.0, sentence=below)
    found = plan(first, ruled_across(2, UNNUMBERED[1:], prose=700.0))
    assert len(found.activities) == 4


@pytest.mark.parametrize("prose", ["a) zadužuje se Vlada", "mr. sc. Mustafa"])
def test_a_list_or_a_signature_on_the_page_after_a_ruled_row_is_none_of_it(prose: str) -> None:
    rest = ruled_across(2, [], prose=60.0, sentence=prose)
    found = plan(ruled_across(1, UNNUMBERED, prose=700.0, sentence=""), rest)
    assert [cells[1] for cells in texts(found)] == ["Izraditi registar", "Provesti obuke"]


def test_rows_that_nothing_parts_are_left_out_with_a_word() -> None:
    words = set_at_top(UNNUMBERED[0], 60.0)
    for at in range(12):
        words += set_at_top(("", f"Izraditi plan {at}", "2021.", "MUP", "Plan"), 75.0 + 10.0 * at)
    first = Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))
    second = ruled_across(2, UNNUMBERED, prose=700.0, sentence="")
    found = find_plans(with_borderless([first, second], vocabulary(), legible), vocabulary(), legible)
    told = [odd for each in found for odd in each.oddities if odd.code == "table_left_out"]
    assert [(odd.page, odd.severity) for odd in told] == [(1, "error")]


@pytest.mark.parametrize("words", ["Ukupno – mjera 1", "UKUPNO:"])
def test_a_row_of_totals_is_none_of_the_row_above(words: str) -> None:
    one, two = [
        ("1.1.", "Izraditi", "2021.", "Ured", "20.000"),
        ("1.2.", "Provesti", "2022.", "MUP", "15.000"),
    ]
    found = plan(page(one, two, ("", words, "", "", "35.000"), ("2.1.", *one[1:])))
    assert [cells[1:3] + cells[-1:] for cells in texts(found)] == [
        ("Izraditi", "2021.", "20.000"),
        ("Provesti", "2022.", "15.000"),
        ("Izraditi", "2021.", "20.000"),
    ]
    assert "total_left_out" in codes(found)


def test_a_total_amid_a_sentence_begins_no_row() -> None:
    whole = "Izgraditi\nmrežu za\nukupno 12\nnaselja"
    one = ("1.1.", whole, "do kraja\noktobra\n2025.\ngodine", "Grad", "20.000")
    two = ("1.2.", "Provesti\nobuke", "2022.", "Agencija\nza službu", "15.000")
    assert [cells[1] for cells in texts(plan(page(one, two)))] == [whole, "Provesti\nobuke"]
