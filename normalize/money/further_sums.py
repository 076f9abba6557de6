"""Sums alone behind a source: whose they are where they are of further years, else of no kind before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.money.dated_sums import year_of
from normalize.money.funds_item import Item
from normalize.money.resource import UNSPECIFIED, Resource


def with_further_sums(
    items: Sequence[Item], rows: Sequence[Sequence[Resource]], apart: Sequence[int]
) -> list[list[Resource]]:
    """The rows of items, those of sums alone with the source of the sum of an earlier year right before
    (`UNDP 2021: 5.000 KM; 2022: 6.000 KM`); one behind another name is not of the kind before that.

    `apart`: the items whose figure is of several.
    """
    found = [list(own) for own in rows]
    source = -1  # the last item that names one
    years = ""  # of its last sum, if all of them have one
    for at, item in enumerate(items):
        if not item.is_amount_alone:
            source, years = at, _year_behind(item)
        elif source >= 0 and at not in apart and len(found[at]) == 1:
            named, (row,) = found[source], found[at]
            follows = bool(years) and years < year_of(item)
            if follows and len(named) == 1 and source not in apart:
                own = named[0]
                found[at] = [
                    replace(row, kind=own.kind, holder=own.holder, read_as=own.read_as, owner=own.owner)
                ]
            elif named and all(each.kind == UNSPECIFIED and each.holder for each in named):
                found[at] = [replace(row, kind=UNSPECIFIED)]
            years = year_of(item) if follows else ""
    return found


def _year_behind(item: Item) -> str:
    """The year of an item's sum that stands behind its source; empty where it leads."""
    return "" if item.figure_leads else year_of(item)
