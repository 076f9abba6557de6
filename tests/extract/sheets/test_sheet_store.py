"""The sheets of a long document are kept small, and come back as they were."""

from __future__ import annotations

from dataclasses import replace

from extract.sheets.sheet_store import Sheets
from tests.extract.by_hand import line, sheet, table

PAGES = [sheet(n, table([["R.b.", "Aktivnost"], [f"{n}.", "Izraditi plan"]])) for n in (1, 2, 3)]


def test_sheets_come_back_as_they_were() -> None:
    sheets = Sheets(PAGES, whole=1)
    assert list(sheets) == PAGES
    assert (sheets[2], sheets[1:]) == (PAGES[2], PAGES[1:])


def test_tables_beyond_the_first_are_not_held() -> None:
    kept = [sheet.tables != () for sheet in Sheets(PAGES, whole=1).without_tables()]
    assert kept == [True, False, False]


def test_a_sheet_put_in_the_place_of_another_counts_once() -> None:
    sheets = Sheets(PAGES[:1], whole=2)
    sheets[0] = PAGES[1]
    sheets.append(PAGES[2])
    assert [sheet.tables != () for sheet in sheets.without_tables()] == [True, True]


def test_a_change_leaves_the_tables() -> None:
    lines = (line("Strana 1", 30),)
    changed = Sheets(PAGES, whole=1).changed(lambda sheet: replace(sheet, lines=lines))
    assert list(changed) == [replace(page, lines=lines) for page in PAGES]
