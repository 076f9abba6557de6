"""Rules across that run over some columns alone, as the edges of a shaded column do."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Loose, Ruling, Sheet
from tests.extract.by_hand import BOLD, HEIGHT, across, word
from tests.extract.unruled_pages import HEAD, LEFT, ONE, TWO, codes, page, plan, row, texts


def with_rules(sheet: Sheet, *rules: Ruling) -> Sheet:
    loose = sheet.loose
    assert loose is not None
    return replace(sheet, loose=replace(loose.unpacked(), rules=rules))


def shade(column: int) -> list[Ruling]:
    """The edges of a shade behind each cell of a column, below the head."""
    x0, x1 = LEFT[column] - 3.0, LEFT[column + 1] - 5.0
    return [across(y, x0, x1) for y in (92.5, 138.0, 192.0)]


def test_a_shaded_column_of_numbers_parts_the_rows_and_loses_none_of_their_text() -> None:
    plain = plan(page(ONE, TWO))
    found = plan(with_rules(page(ONE, TWO), *shade(0)))
    assert list(texts(found)) == list(texts(plain))
    assert codes(found) == codes(plain)


def test_a_shaded_column_behind_the_activities_parts_nothing() -> None:
    found = plan(with_rules(page(ONE, TWO), *shade(2)))
    assert list(texts(found)) == list(texts(plan(page(ONE, TWO))))


def test_a_rule_under_all_columns_but_the_activities_parts_no_cell_that_is_merged_over_two_rows() -> None:
    words, _ = row(HEAD, 60.0, BOLD)
    merged = ["Izraditi", "i", "usvojiti", "program", "obuke", "svih"]
    words += [word(text, LEFT[1], 104.0 + 12.0 * at, size=9.0) for at, text in enumerate(merged)]
    cells = ("1.", "", "2021.", "MUP", "Program"), ("2.", "", "2022.", "Vlada", "Usvojen")
    for at, each in enumerate(cells):
        words += row(each, 104.0 + 36.0 * at)[0]
    words += row(("3.", "Osnovati tim", "2022.", "Vlada", "Tim"), 182.0)[0]
    over = [across(y, 38.0, 560.0) for y in (56.0, 98.0, 176.0, 196.0)]
    rules = (*over, across(137.0, 38.0, 88.0), across(137.0, 248.0, 560.0))
    found = plan(Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), rules)))
    assert [activity[1] for activity in texts(found)] == ["\n".join(merged)] * 2 + ["Osnovati tim"]
