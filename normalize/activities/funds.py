"""The funds of an activity, out of all columns that have some, and what a person should know of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

import regex

from extract.folding import fold
from extract.model import Oddity
from extract.printed import PrintedCell
from extract.vocabulary import REMARK
from normalize.activities.bodies import Bodies, mention_of
from normalize.activities.budget_places import budget_place
from normalize.activities.funds_in_text import funds_in, read_funds
from normalize.cleaner import Cleaner
from normalize.column_headings import own_headings
from normalize.money.amounts import heading_factor
from normalize.money.columns import MoneyColumn, combine, is_mark, names_source
from normalize.money.funds_words import words
from normalize.money.resource import UNSPECIFIED, Resource
from normalize.money.resource_words import begins_with_kind, is_purpose

DIGIT = re.compile(r"\d")
DONOR_FUNDS = "donor funds"
FUNDS = ("resource", "funding")  # what a heading of a column of funds names


def funds_of(
    cells: Mapping[str, PrintedCell], cleaner: Cleaner, bodies: Bodies
) -> tuple[tuple[Resource, ...], list[Oddity]]:
    """The funds that an activity's cells, given by field, name together, and what is odd about them."""
    main = cells.get("resource")
    own = _read(main, cleaner, bodies) if main else []
    found, oddities = _beside(cells, not any(map(names_source, own)), cleaner, bodies)
    if main:
        found.insert(0, (main.heading, own))
    found = [(heading, [_settled(each, cleaner, bodies) for each in rows]) for heading, rows in found]
    for heading, rows in found:
        oddities += _oddities(heading, rows)
    funds = combine(_columns(found, _own_headings(cells, cleaner), cleaner, bodies))
    if funds.wrong_total:
        total = funds.wrong_total.printed
        message = f"the amounts of the columns do not make {total!r}, printed as their total"
        oddities.append(Oddity("amount_doubtful", message, value=total))
    if funds.counted_twice:
        message = f"{funds.counted_twice!r} has the source of another column too: it may be the whole of that"
        oddities.append(Oddity("amount_doubtful", message, value=funds.counted_twice))
    if funds.none_of:
        printed = funds.none_of.printed
        message = f"{printed!r} stands beside several sources: it is given to none of them"
        oddities.append(Oddity("amount_doubtful", message, "info", value=printed))
    return funds.resources, oddities


def _read(cell: PrintedCell, cleaner: Cleaner, bodies: Bodies) -> list[Resource]:
    printed = " ".join(piece.text for piece in cell.pieces).strip()
    if is_mark(printed) and begins_with_kind(cell.heading):  # `+` below `Donatori`
        return [Resource(UNSPECIFIED, printed, None, None, printed)]
    return read_funds(cell.pieces, cleaner, bodies, cell.heading)


@cache
def _number() -> regex.Pattern[str]:
    """A figure that is no number of something: `Osnovna škola br. 5`."""
    return regex.compile(rf"(?<![\w/])(?<!(?<!\w){words('numbered')}\s)\d[\d.,+]*(?![\w/])", regex.I)


def _settled(resource: Resource, cleaner: Cleaner, bodies: Bodies) -> Resource:
    """A source whose name is none, but figures (`50.000 k.m.`) or a purpose (`za štampu`), without it; a body
    behind that (`za štampu, UNDP`) is its name."""
    name = resource.holder
    printed = _number().findall(name)
    if not (printed or is_purpose(name)) or _is_known(name, cleaner, bodies):
        return resource
    if not printed:
        behind = name.partition(", ")[2]
        known_behind = bool(behind) and _is_known(behind, cleaner, bodies)
        bare_row = not known_behind and resource.kind == UNSPECIFIED and not resource.has_figure
        told = _with_purpose_told(resource) if bare_row else resource
        return replace(told, holder=behind if known_behind else "")
    bare = " ".join(_number().sub(" ", name).split()).strip(" :")
    known = bool(bare) and _is_known(bare, cleaner, bodies)
    unread = ", ".join(printed) if known else name
    return replace(resource.with_unread(unread), holder=bare if known else "")


def _with_purpose_told(resource: Resource) -> Resource:
    """A source of which nothing is printed but what it is for (`materijalni troškovi`), which is told."""
    message = f"{resource.printed!r} says what funds are for, and no source and no amount"
    return resource.with_kind_doubt(message, resource.printed)


def _is_source(resource: Resource, cleaner: Cleaner, bodies: Bodies) -> bool:
    """Whether it says who pays, and is no thing that is needed (`računar`), nor an amount."""
    name = resource.read_as or resource.holder
    return resource.kind != UNSPECIFIED or (bool(name) and _is_known(name, cleaner, bodies))


def _is_known(name: str, cleaner: Cleaner, bodies: Bodies) -> bool:
    if budget_place(name, cleaner.facts.registry.reader):
        return True
    return mention_of(name, cleaner.facts, bodies).institution is not None


def _beside(
    cells: Mapping[str, PrintedCell], sourceless: bool, cleaner: Cleaner, bodies: Bodies
) -> tuple[list[tuple[str, list[Resource]]], list[Oddity]]:
    """Cells of further columns of funds that have amounts alone, or known sources where the first column is
    `sourceless`; what other ones say is told."""
    found: list[tuple[str, list[Resource]]] = []
    oddities: list[Oddity] = []
    columns = _columns_of_funds(cells, cleaner)
    called = cleaner.facts.vocabulary.called_by_sources(cell.heading for cell in columns.values())
    for name, cell in columns.items():
        if name == "resource":
            continue
        each = _read(cell, cleaner, bodies)
        has_sources = sourceless and all(_is_source(one, cleaner, bodies) for one in each)
        if each and (has_sources or cell.heading in called or not any(map(names_source, each))):
            found.append((cell.heading, each))
        elif DIGIT.search(value := "; ".join(resource.printed for resource in each)):
            message = f"figures in a second column of funds, {cell.heading!r}, are kept in `cells` alone"
            oddities.append(Oddity("amount_doubtful", message, value=value))
    return found, oddities


def _columns_of_funds(cells: Mapping[str, PrintedCell], cleaner: Cleaner) -> dict[str, PrintedCell]:
    """The cells in columns of funds, by field."""
    vocabulary = cleaner.facts.vocabulary
    called = vocabulary.called_by_sources(cell.heading for cell in cells.values())
    return {
        name: cell
        for name, cell in cells.items()
        if name == "resource" or cell.heading in called or vocabulary.field_of(cell.heading) in FUNDS
    }


def _own_headings(cells: Mapping[str, PrintedCell], cleaner: Cleaner) -> dict[str, str]:
    """What the heading of each column of funds says of its own, be the activity's cell there empty or not."""
    headings = [cell.heading for cell in _columns_of_funds(cells, cleaner).values()]
    return dict(zip(headings, own_headings(headings), strict=True))


def _columns(
    found: Sequence[tuple[str, Sequence[Resource]]], own: Mapping[str, str], cleaner: Cleaner, bodies: Bodies
) -> list[MoneyColumn]:
    vocabulary = cleaner.facts.vocabulary
    alone = len(own) < 2
    return [
        MoneyColumn(
            heading,
            tuple(each),
            _source_alone(heading, cleaner, bodies) if alone else _source_of(heading, own, cleaner, bodies),
            vocabulary.total_words(own[heading]) > 0,
        )
        for heading, each in found
    ]


def _source_of(heading: str, own: Mapping[str, str], cleaner: Cleaner, bodies: Bodies) -> Resource | None:
    """The source that a heading names, or else what it says of its own: `Budžet KS` beside `Budžet FBiH`."""
    whole = _source(heading, cleaner, bodies) if begins_with_kind(heading) else None
    return whole or _source(own[heading], cleaner, bodies)


def _source_alone(heading: str, cleaner: Cleaner, bodies: Bodies) -> Resource | None:
    """The source that the heading of the only column of funds names: `Donatori`; `Budžet` may be any."""
    found = _source(heading, cleaner, bodies)
    return found if found and found.kind == DONOR_FUNDS else None


def _source(heading: str, cleaner: Cleaner, bodies: Bodies) -> Resource | None:
    """The source that a heading names (`Budžet`, `UNDP`), if it is known and all that is named beside words
    for those who take part (`Donatori/Partneri`)."""
    uses = cleaner.facts.registry.reader.uses
    found = [
        each
        for each in funds_in(REMARK.sub("", heading), cleaner.facts, bodies)
        if each.kind != UNSPECIFIED or fold(each.holder) not in uses["partners"]
    ]
    if len(found) != 1 or not names_source(found[0]):
        return None
    name = "" if found[0].read_as else found[0].holder
    return found[0] if not name or _is_known(name, cleaner, bodies) else None


def _oddities(heading: str, found: Sequence[Resource]) -> Iterator[Oddity]:
    factor = heading_factor(heading)
    if factor > 1 and any(resource.amount for resource in found):
        message = f"by {heading!r} amounts without a currency of their own are times {factor:,}"
        yield Oddity("amount_doubtful", message, "info", value=heading)
    for resource in found:
        yield from resource.oddities
        if resource.currency and resource.amount is None:
            message = f"{resource.printed!r} names no single amount: none is given"
            yield Oddity("amount_doubtful", message, "info", value=resource.printed)
        if resource.unread:
            message = f"{resource.unread!r} is no amount that can be read: none is given"
            yield Oddity("amount_unparsed", message, value=resource.unread)
