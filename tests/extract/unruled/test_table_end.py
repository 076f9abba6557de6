"""Where an unruled table ends: before a signature, a sentence, a legend, but not within its last row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.model import Sheet
from extract.sheets.lines.gaps import text_rows
from extract.unruled.body_rows import BodyRows
from extract.unruled.lanes import Lanes, Strip
from extract.unruled.table_end import table_end
from tests.extract.by_hand import HEIGHT, text_reader, word
from tests.extract.unruled_pages import (
    LEFT,
    ONE,
    TWO,
    UNNUMBERED,
    page,
    plan,
    ruled_across,
    set_at_top,
    texts,
)


def with_rows(first: Sequence[str], last: Sequence[str]) -> Sheet:
    """The page with two more rows, each cell set at its row's top."""
    made = page()
    assert made.loose is not None
    words = (*made.loose.unpacked().words, *set_at_top(first, 105.0), *set_at_top(last, 140.0))
    return replace(made, loose=replace(made.loose.unpacked(), words=words))


def test_a_signature_below_the_last_row_is_none_of_it() -> None:
    made = page(ONE, TWO)
    assert made.loose is not None
    words = made.loose.unpacked().words
    below = max(w.bottom for w in words) + 9.0
    signed = (word("Broj:", LEFT[0] + 2, below, size=9.0), word("Premijer", LEFT[1] + 70, below, size=9.0))
    loose = replace(made.loose.unpacked(), words=(*words, *signed))
    assert list(texts(plan(replace(made, loose=loose)))) == [ONE, TWO]


def test_lines_of_a_list_that_are_set_in_go_on_with_its_row() -> None:
    first = ("1.1.", "Izraditi registar", "2021.", "• Ured za\n   imovinu", "20.000")
    last = (
        "1.2.",
        "Provesti obuke",
        "2022.",
        "• Ured za\n   borbu\n   grada\n• Agencija\n   grada",
        "15.000",
    )
    found = plan(with_rows(first, last))
    assert [cells[3].replace("\n", " ").split() for cells in texts(found)] == [
        first[3].split(),
        last[3].split(),
    ]


def test_a_sentence_below_the_last_rule_is_none_of_a_row() -> None:
    found = plan(ruled_across(1, UNNUMBERED, prose=118.0))
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


@pytest.mark.parametrize(
    "below", ["Izvor: Ministarstvo pravde", "Bihać, 12. februar 2026.", "Plan je usvojen."]
)
def test_a_legend_or_a_date_below_the_last_rule_at_a_pages_foot_is_no_row(below: str) -> None:
    first = ruled_across(1, UNNUMBERED, prose=780.0, top=715.0, sentence=below)
    found = plan(first, ruled_across(2, UNNUMBERED[1:], prose=700.0))
    assert len(found.activities) == 4


def test_a_line_of_full_cells_that_stand_close_does_not_end_the_last_row() -> None:
    first = ("1.1.", "Izraditi registar", "2021.", "Vlada\ngrada", "20.000")
    last = (
        "1.2.",
        "Provesti obuke\no etici i dostupnosti\npodataka i o tome da se i izvještavanja\nu Vladi\ngrada",
        "2022.\ngodine\nsvakih šest mjeseci",
        "Ured\nza\nimovinu",
        "15.000",
    )
    found = plan(with_rows(first, last))
    assert list(texts(found))[1][1].split("\n") == last[1].split("\n")


def test_prose_in_two_columns_below_the_last_rule_ends_it_though_a_line_begins_with_a_number() -> None:
    lanes = Lanes((Strip(37, 60, "no", 44), Strip(60, 130, "activity", 66), Strip(130, 230, "rest", 132)))
    prose = [("kantona", 60.5), ("posavske", 94.5), ("broj", 133.0)]
    lines = [
        [("1.", 44.0), ("Izraditi", 66.0), ("Vlada", 132.0)],
        [("Usta", 40.0), *prose, ("Član", 170.0)],
        [("2/10", 40.0), *prose],
        [("3/23", 40.0), ("Ministar", 132.0)],
    ]
    rows = text_rows(word(t, x, 60 + 12 * at, size=9) for at, line in enumerate(lines) for t, x in line)
    assert table_end(BodyRows(lanes, rows, text_reader()), [58.0, 70.5], HEIGHT).count == 1
