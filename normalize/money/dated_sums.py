"""Sums of several years with one source behind the last: `20.000 KM (2021), 30.000 KM (2022) - UNDP`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from normalize.money.funds_item import Item
from normalize.money.funds_words import year
from normalize.money.resource import Resource

_DATED = regex.compile(rf"(?<![\d.]){year()}(?!\d)", regex.I)


def dated_runs(items: Sequence[Item], rows: Sequence[Sequence[Resource]]) -> list[range]:
    """The items, by index, of sums of years that follow one another, of which the last alone names a source.

    `rows`: the sources of each. A run begins the text, or stands behind one whose sum leads too.
    """
    runs: list[range] = []
    start = 0
    for at, item in enumerate(items):
        year_here = year_of(item)
        if not item.figure_leads or not year_here or item.mark == "-":
            start = at + 1
            continue
        if at > start and year_here <= year_of(items[at - 1]):
            start = at
        if item.is_amount_alone:
            continue
        if at > start and len(rows[at]) == 1 and _begins(items, start):
            runs.append(range(start, at + 1))
        start = at + 1
    return runs


def _begins(items: Sequence[Item], start: int) -> bool:
    """Whether no source stands before, whose sums these may be."""
    return start == 0 or (items[start - 1].figure_leads and not items[start - 1].is_amount_alone)


def year_of(item: Item) -> str:
    """The one year of an item's sum, empty where there is none."""
    found = _DATED.findall(item.text, item.start, item.end)
    return found[0].strip(" .")[:4] if len(found) == 1 and item.figure and item.figure.amount else ""


def of_each_year(run: range, rows: Sequence[Sequence[Resource]]) -> dict[int, list[Resource]]:
    """The rows of a run's items with the source of the last, at which is told that it was given to all."""
    (last,) = rows[run[-1]]
    given: dict[int, list[Resource]] = {}
    for at in run[:-1]:
        (row,) = rows[at]
        given[at] = [replace(row, kind=last.kind, holder=last.holder, read_as=last.read_as, owner=last.owner)]
    message = f"{last.printed!r} stands behind sums of other years, and is taken for the source of each"
    given[run[-1]] = [last.with_kind_doubt(message, last.printed)]
    return given
