"""Amounts that a reviewer corrects in a column of their own, put into the funds that they belong to.

`Izvor finansiranja` beside `Iznos (KM)`: the cell of amounts is no list of funds, but gives them theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.vocabulary import Vocabulary
from normalize.activities.funds import FUNDS
from normalize.money.amounts import figures, heading_currency, heading_factor
from normalize.money.sum_patterns import AMOUNT
from normalize.records import ActivityResourceRecord, is_amount
from normalize.vocabulary import OTHER_FIELD_PREFIX

Sum = tuple[Decimal | None, str | None]


def is_of_funds(field: str, heading: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a cell is one of a further column of funds."""
    return field.startswith(OTHER_FIELD_PREFIX) and vocabulary.field_of(heading or "") in FUNDS


def sums_in(text: str, heading: str) -> list[Sum]:
    """The amounts of a cell with their currencies as a run reads them; None for one that it cannot read."""
    currency, factor = heading_currency(heading), heading_factor(heading)
    found: list[Sum] = []
    for figure in figures(text, currency):
        amount = figure.amount
        if amount is not None and not AMOUNT.search(text[figure.start : figure.end]):
            amount *= factor
        found.append((amount if amount is None or is_amount(amount) else None, figure.currency))
    return found


def with_sums(
    rows: Sequence[ActivityResourceRecord], old: Sequence[Sum], new: Sequence[Sum]
) -> list[ActivityResourceRecord] | None:
    """The funds with the amounts of a cell, which had `old` ones, in their places: one for one.

    None where it is not plain which is whose: as many as before, each of them that of a row, or, where the
    cell had none, as many as there are rows without an amount.
    """
    if any(amount is None for amount, _ in new):
        return None
    places = _places(rows, old) if old else [at for at, row in enumerate(rows) if row.amount is None]
    if not new or places is None or len(places) != len(new):
        return None
    given = dict(zip(places, new, strict=True))
    return [
        replace(row, amount=given[at][0], currency=given[at][1]) if at in given else row
        for at, row in enumerate(rows)
    ]


def _places(rows: Sequence[ActivityResourceRecord], sums: Sequence[Sum]) -> list[int] | None:
    """The places among the rows that have these sums, in order; None where one has no place."""
    places: list[int] = []
    for each in sums:
        having = [at for at, row in enumerate(rows) if (row.amount, row.currency) == each]
        free = next((at for at in having if at not in places), None)
        if free is None:
            return None
        places.append(free)
    return places
