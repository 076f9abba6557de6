"""Heads of tables that no rules part: which rows are theirs."""

from __future__ import annotations

from extract.sheets.lines.gaps import text_rows
from extract.unruled.unruled_heads import HeadFinder
from tests.extract.by_hand import text_reader, word


def test_remarks_in_brackets_right_below_headings_are_the_last_lines_of_these() -> None:
    rows = [("Aktivnost", "Nosilac", "Polazna", "Ciljna"), ("", "", "vrijednost", "vrijednost")]
    rows += [("", "", "(2023)", "(2025)"), ("Izraditi", "MUP", "3", "(5)")]
    words = [
        word(text, 50 + 100 * x, 100 + 11 * y) for y, row in enumerate(rows) for x, text in enumerate(row)
    ]
    (head,) = HeadFinder(text_reader()).find(text_rows([w for w in words if w.text]), [])
    assert [heading.text for heading in head.headings][2:] == [
        "Polazna vrijednost (2023)",
        "Ciljna vrijednost (2025)",
    ]


HIGH = (("Odgovorna", 171, 100), ("Rok", 249, 100), ("institucija", 171, 107), ("realizacije", 249, 107))


def test_a_head_is_found_where_its_lower_cells_stand_at_half_height() -> None:
    cells = (*HIGH, ("Rb.", 44, 103.5), ("Aktivnosti", 65, 103.5))
    words = [word(text, x0, top, size=6.5) for text, x0, top in cells]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), [])
    assert [h.field for h in head.headings] == ["no", "activity", "institution", "deadline"]


def test_texts_at_half_height_that_name_fewer_columns_are_no_head() -> None:
    cells = (*HIGH, ("1.1", 44, 103.5), ("Izraditi plan", 65, 103.5))
    words = [word(text, x0, top, size=6.5) for text, x0, top in cells]
    assert not HeadFinder(text_reader()).find(text_rows(words), [])


def test_a_title_that_runs_into_the_row_of_a_head_is_none_of_it() -> None:
    cells = (("R.br.", 25), ("Aktivnosti", 63), ("Rok", 200), ("Nosilac", 300))
    words = [
        word("AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE", 70, 91.5),
        *(word(text, x0, 100) for text, x0 in cells),
    ]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), [])
    assert [h.text for h in head.headings] == [text for text, _ in cells]
