"""The columns of a plan's table that has no head: those of the plan, with its activities in their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from extract.heads.columns import Column
from extract.heads.stand_ins import for_table
from tests.extract.by_hand import VOCABULARY, table

SIDES = (40.0, 140.0, 300.0, 400.0, 500.0)
HEADINGS = ("Mjera", "Naši postupci", "Nosilac", "Rok")
FIELDS = ("activity", "other", "institution", "deadline")
COLUMNS = tuple(
    Column(x0, x1, field, heading)
    for (x0, x1), field, heading in zip(pairwise(SIDES), FIELDS, HEADINGS, strict=True)
)
MERGED = [("1. Obuke", "Obučiti policiju", "MUP", "2026."), ("^", "Obučiti sudije", "Vlada", "2027.")]
PARTED = [("1. Obuke", "Obučiti policiju", "MUP", "2026."), ("2. Zakoni", "Usvojiti", "Vlada", "2027.")]


def test_a_level_that_stood_in_for_activities_is_one_where_another_column_parts_its_merged_cell() -> None:
    columns = for_table(COLUMNS, table(MERGED, columns=SIDES), VOCABULARY)
    assert [column.field for column in columns] == ["measure", "activity", "institution", "deadline"]
    assert [column.heading for column in columns] == list(HEADINGS)


@pytest.mark.parametrize("heading", ["Mjera", "Aktivnost"])
def test_columns_stay_where_no_cell_is_merged_or_activities_are_called_so(heading: str) -> None:
    rows = PARTED if heading == "Mjera" else MERGED
    columns = (replace(COLUMNS[0], heading=heading), *COLUMNS[1:])
    assert for_table(columns, table(rows, columns=SIDES), VOCABULARY) is columns
