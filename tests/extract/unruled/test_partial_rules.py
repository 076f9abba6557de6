"""Rules across that run over some columns alone, as the edges of a shaded column do."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Ruling, Sheet
from tests.extract.by_hand import across
from tests.extract.unruled_pages import LEFT, ONE, TWO, codes, page, plan, texts


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
