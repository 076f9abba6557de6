"""Cards made by hand: tables of two columns, a heading at the left of each of a row's texts."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line, Table
from tests.extract.by_hand import line, table

COLUMNS = (40.0, 200.0, 560.0)
TITLE = "AKCIONI PLAN ZA DJECU 2022-2026."

Rows = list[tuple[str | None, ...]]


def card(number: str, text: str) -> Rows:
    """A measure's card, as that of the plan for children is set (Sl. glasnik BiH 63/15)."""
    return [
        (f"Mjera {number}", text),
        ("Nosioci posla:", f"MUP {number}"),
        ("Rok:", "2024. godina"),
        ("Indikator:", f"Broj {number}"),
    ]


def cards(rows: Sequence[Sequence[str | None]], page: int = 1, top: float = 100.0) -> Table:
    """A table of these rows."""
    return table(rows, page=page, columns=COLUMNS, top=top)


def titled() -> list[Line]:
    """A plan's title above the page's first table."""
    return [line(TITLE, 60.0)]
