"""The resources that one cell names, its bodies matched as the plan's are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.printed import Piece
from normalize.activities.bodies import Bodies, mention_of
from normalize.activities.item_mentions import names_in
from normalize.cleaner import Cleaner
from normalize.facts import Facts
from normalize.institutions.name_places import NameReading, is_canton
from normalize.money.amounts import heading_currency, heading_factor
from normalize.money.resource import Resource
from normalize.money.resource_lines import resource_text
from normalize.money.resources import read_resources
from normalize.money.sum_patterns import AMOUNT


@lru_cache(maxsize=4096)
def funds_in(text: str, facts: Facts, bodies: Bodies, currency: str | None = None) -> tuple[Resource, ...]:
    """The resources that a text names; amounts printed without a currency are in the one given."""
    reader = facts.registry.reader

    def is_own(name: str) -> bool:
        reading = reader.read(name)
        if reading.core or reading.chosen:
            return False
        cantonal = reading.cantonal and is_canton(bodies.jurisdiction)
        return set(reading.named) == {bodies.jurisdiction} or (cantonal and not reading.named)

    def is_genitive(name: str) -> bool:
        """Whether a name depends on a word before it, or is a place, of which there can be a budget."""
        reading = reader.read(name)
        if reading.genitive or (not reading.core and bool(reading.named)):
            return True
        body = mention_of(name, facts, bodies).institution
        return body is not None and _is_inflected(reading, reader.read(body.institution))

    def names(part: str) -> list[str]:
        return names_in(part, facts, bodies)

    return tuple(
        replace(each, holder="", read_as="") if each.read_as and is_own(each.read_as) else each
        for each in read_resources(text, names, is_own, currency, is_genitive)
    )


def _is_inflected(printed: NameReading, name: NameReading) -> bool:
    """Whether a body's printed name begins with the noun of its own name in another form: `općina`."""
    if not printed.words or not name.words or printed.core[:1] != name.core[:1]:
        return False
    return printed.words[0].form[-1:] != name.words[0].form[-1:]


def read_funds(
    pieces: Sequence[Piece], cleaner: Cleaner, bodies: Bodies, heading: str = ""
) -> list[Resource]:
    """The resources that a cell names; its column's heading may give their currency."""
    text = resource_text(cleaner.readable_lines(pieces), cleaner.join)
    found = funds_in(text, cleaner.facts, bodies, heading_currency(heading))
    factor = heading_factor(heading)
    return [
        replace(each, amount=each.amount * factor)
        if each.amount is not None and not AMOUNT.search(each.printed)
        else each
        for each in found
    ]
