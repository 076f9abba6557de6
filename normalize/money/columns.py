"""Funds in several columns: amounts beside their sources, a column for each year or source, and totals.

`Izvor finansiranja` beside `Iznos (KM)`; `Sredstva 2026.`, `Sredstva 2027.`, `Ukupno`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalize.money.resource import UNSPECIFIED, Resource

MARKS = frozenset(("x", "х", "da", "да", "+", "✓", "✔", "√"))  # the second is Cyrillic


@dataclass(frozen=True, slots=True)
class MoneyColumn:
    """What one column of funds has for an activity.

    `source` is the one that its heading names, if it does; `is_total` where it says that it holds totals.
    """

    heading: str
    found: tuple[Resource, ...]
    source: Resource | None = None
    is_total: bool = False

    @property
    def has_amounts_alone(self) -> bool:
        """Whether the cell names nothing but amounts."""
        return bool(self.found) and all(not names_source(each) for each in self.found)


@dataclass(frozen=True, slots=True)
class Funds:
    """The sources of an activity with their amounts; a printed total that these do not make, if any; the only
    amount beside several sources, which is given to `none_of` them; the heading of a column whose amounts may
    be `counted_twice`."""

    resources: tuple[Resource, ...]
    wrong_total: Resource | None = None
    none_of: Resource | None = None
    counted_twice: str = ""


def names_source(resource: Resource) -> bool:
    """Whether it is more than an amount."""
    return resource.kind != UNSPECIFIED or bool(resource.holder)


def combine(columns: Sequence[MoneyColumn]) -> Funds:
    """The sources that the columns name together, each amount once: a total is no amount of its own.

    An amount goes to the one source printed beside it, or to as many as there are amounts; else it stands
    alone, as one of a source that is not specified.
    """
    filled = _without_shared([column for column in columns if column.found])
    if len(filled) < 2 and not any(column.source for column in filled):
        return Funds(tuple(each for column in filled for each in column.found))
    if any(column.source and not column.has_amounts_alone for column in filled):
        return _by_sources(filled)
    named = [each for column in filled if not column.has_amounts_alone for each in column.found]
    sums = [column for column in filled if column.has_amounts_alone]
    totals = [column for column in sums if column.is_total]
    parts = [column for column in sums if not column.is_total]
    if _amount(named):
        parts, totals = [], [*totals, *parts]
    elif not parts:
        parts, totals = totals, []
    parts, totals = _without_whole(parts, totals)
    rows = _with_amounts(named, parts) if named else [each for part in parts for each in _labelled(part)]
    amounts = [row for row in rows if row.amount is not None]
    only = amounts[0] if len(named) > 1 and len(amounts) == 1 and not names_source(amounts[0]) else None
    return Funds(tuple(rows), _wrong_total(rows, totals), only, _counted_twice(parts))


def _without_shared(columns: list[MoneyColumn]) -> list[MoneyColumn]:
    """The columns, without the source that both are called by where one has names and the other amounts:
    `Redovni` below `Budžet`, `10.000` below `Budžet (KM)`."""
    if len(columns) != 2 or not columns[0].source or _source_key(columns[0]) != _source_key(columns[1]):
        return columns
    names = [column for column in columns if not column.has_amounts_alone]
    if len(names) != 1 or any(each.has_figure for each in names[0].found):
        return columns
    return [
        replace(column, source=None, found=tuple(_of_kind(each, column) for each in column.found))
        for column in columns
    ]


def _of_kind(resource: Resource, column: MoneyColumn) -> Resource:
    """A name in the kind that its column is called by."""
    if column.source is None or resource.kind != UNSPECIFIED or not resource.holder:
        return resource
    return replace(resource, kind=column.source.kind)


def _source_key(column: MoneyColumn) -> tuple[str, str] | None:
    return (column.source.kind, column.source.holder) if column.source else None


def _counted_twice(parts: Sequence[MoneyColumn]) -> str:
    """The heading of the second of two columns of one source that no year or other number tells apart:
    `Budžet KS`, `Budžet (KM)`."""
    seen: set[tuple[str, str]] = set()
    for part in parts:
        key = _source_key(part)
        if key in seen and not any(map(str.isdigit, part.heading)):
            return part.heading
        seen |= {key} if key else set()
    return ""


def _by_sources(filled: Sequence[MoneyColumn]) -> Funds:
    """The sources of columns that are called by one each, of which some names more: `UNDP` below `Donatori`.

    None is given another column's amounts; a column that is called by none is their total.
    """
    rows = [each for column in filled if column.source for each in _of_source(column, column.source)]
    others = [column for column in filled if not column.source]
    totals = [column for column in others if column.has_amounts_alone]
    rows += [each for column in others if not column.has_amounts_alone for each in column.found]
    return Funds(tuple(rows), _wrong_total(rows, totals))


def _of_source(column: MoneyColumn, source: Resource) -> list[Resource]:
    """What a column called by a source has: amounts and marks (`x`) of that, and names of its kind."""
    rows: list[Resource] = []
    for each in column.found:
        if not names_source(each) or is_mark(each.holder):
            rows.append(_given(replace(source, printed=column.heading), each))
        elif each.kind == UNSPECIFIED and not source.holder:
            rows.append(replace(each, kind=source.kind))
        else:
            rows.append(each)
    return rows


def is_mark(text: str) -> bool:
    """Whether a text is but a mark that says that its column holds: `x`, `DA`."""
    return text.casefold() in MARKS


def _without_whole(
    parts: list[MoneyColumn], totals: list[MoneyColumn]
) -> tuple[list[MoneyColumn], list[MoneyColumn]]:
    """The parts without what columns called by several sources make together: `Iznos` beside them."""
    of_sources = [part for part in parts if part.source]
    others = [part for part in parts if not part.source]
    if len(of_sources) < 2 or len(others) != 1 or len(others[0].found) != 1:
        return parts, totals
    made = _amount([each for part in of_sources for each in part.found])
    return (of_sources, [*totals, *others]) if others[0].found[0].amount == made else (parts, totals)


def _with_amounts(named: Sequence[Resource], parts: Sequence[MoneyColumn]) -> list[Resource]:
    """The sources with the amounts printed beside them."""
    amounts = [each for part in parts for each in part.found]
    if len(named) == 1:
        return [_given(named[0], amount) for amount in amounts] or list(named)
    if len(parts) == 1 and len(amounts) == len(named):
        return [_given(source, amount) for source, amount in zip(named, amounts, strict=True)]
    return [*named, *(each for part in parts for each in _labelled(part))]


def _labelled(part: MoneyColumn) -> list[Resource]:
    """A column's amounts with its heading, which names their year or their source."""
    source = part.source or Resource(UNSPECIFIED, "", None, None, part.heading)
    return [_given(replace(source, printed=part.heading), amount) for amount in part.found]


def _given(source: Resource, amount: Resource) -> Resource:
    return replace(
        source.with_unread(amount.unread),
        amount=amount.amount,
        currency=amount.currency,
        printed=f"{source.printed} {amount.printed}".strip(),
    )


def _wrong_total(rows: Sequence[Resource], totals: Sequence[MoneyColumn]) -> Resource | None:
    """A total that differs from the sum of the amounts, where all of these could be read."""
    if any(row.unread for row in rows):
        return None
    printed = (total.found[0] for total in totals if len(total.found) == 1)
    return next((total for total in printed if total.amount not in (None, _amount(rows))), None)


def _amount(rows: Sequence[Resource]) -> Decimal:
    return sum((row.amount for row in rows if row.amount is not None), Decimal(0))
