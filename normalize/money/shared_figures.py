"""Figures that several sources of funds have together: they are given to none of them."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.money.funds_item import Item
from normalize.money.holders import Holder
from normalize.money.resource import UNSPECIFIED, Resource, printed_figure, resource_of
from normalize.money.resource_items import is_of_all


def sharing(items: Sequence[Item], holders: Sequence[Sequence[Holder]]) -> list[list[int]]:
    """The items, by index, that have one figure together: those that a comma or `i` joins to it."""
    if is_of_all(items):
        return [list(range(len(items)))]
    found: list[list[int]] = []
    for at, item in enumerate(items):
        if item.figure is None:
            continue
        group = _behind(items, at) if item.figure_leads else _before(items, at)
        if sum(_sources(items[each], holders[each]) for each in group) > 1:
            found.append(group)
    return found


def _behind(items: Sequence[Item], at: int) -> list[int]:
    """An item that begins with its figure, and those joined to it that have none."""
    end = at + 1
    while end < len(items) and items[end].is_joined and items[end].figure is None:
        end += 1
    if end < len(items) and items[end].is_joined:
        return [at]  # the next one has a figure too, perhaps theirs
    return list(range(at, end))


def _before(items: Sequence[Item], at: int) -> list[int]:
    """An item that ends with its figure, and those that it is joined to that have none."""
    start = at
    while start > 0 and items[start].is_joined and items[start - 1].figure is None:
        start -= 1
    return list(range(start, at + 1))


def _sources(item: Item, holders: Sequence[Holder]) -> int:
    """How many sources an item names."""
    return max(len(holders), item.kind is not None)


def figure_of_several(items: Sequence[Item], found: Sequence[Resource]) -> Resource:
    """The figure that several sources have together, as one of its own; `found` ends with theirs."""
    item = next(item for item in items if item.figure)
    assert item.figure is not None
    kinds = {row.kind for row in found[-len(items) :]}
    kind = kinds.pop() if len(kinds) == 1 else UNSPECIFIED
    row = resource_of(kind, "", item, item.figure, printed_figure(item, item.figure))
    message = f"{row.printed!r} stands beside several sources: it is given to none of them"
    return row.with_amount_doubt(message, row.printed)
