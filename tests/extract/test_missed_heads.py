"""Pages that name a plan's columns though no plan was read on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.missed_heads import missed_heads
from extract.model import Sheet
from tests.extract.by_hand import HEAD, legible, line, sheet, table, vocabulary

GLUED = "Red. br. Aktivnosti Nosioci aktivnosti Rok Indikatori Izvori finansiranja"
PROSE = "Nosioci aktivnosti iz Plana podnose izvještaj u roku od 30 dana, a sredstva osigurava Kanton."


def lines(*texts: str) -> Sheet:
    return Sheet(4, 600.0, 800.0, (), tuple(line(text, 20.0 * n) for n, text in enumerate(texts)))


def told(*sheets: Sheet, read: set[int] | None = None) -> list[tuple[str, int | None]]:
    return [(odd.code, odd.page) for odd in missed_heads(sheets, read or set(), vocabulary(), legible)]


@pytest.mark.parametrize(
    "page",
    [
        lines(GLUED),
        lines("Aktivnost", "Nosilac", "Rok"),
        replace(sheet(4, table([(*HEAD,), ("1.", "a", "b", "c", "d")], page=4))),
        sheet(4, table([("Tabela 1", "", "", "", ""), HEAD], page=4)),
    ],
)
def test_a_page_that_names_columns_is_told_of_once(page: Sheet) -> None:
    assert told(page) == [("head_unread", 4)]


@pytest.mark.parametrize("page", [lines(PROSE), lines("Rok", "Nosilac"), lines("Aktivnosti Crvenog križa")])
def test_running_text_is_not(page: Sheet) -> None:
    assert told(page) == []


def test_a_page_that_was_read_or_but_skimmed_is_not() -> None:
    page = lines(GLUED)
    assert told(page, read={4}) == []
    assert told(replace(page, skimmed=True)) == []
