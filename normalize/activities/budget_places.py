"""The canton, entity or state whose budget a source is (`Budžet FBiH`): no body, and so no unknown one."""

from __future__ import annotations

from functools import cache

from normalize.institutions.name_places import NameReader, is_canton
from normalize.reference_files import read_reference

# `Budžet institucija BiH` is what the state's budget is called.
INSTITUTIONS = "institucija"


@cache
def _names() -> dict[str, str]:
    """Each jurisdiction's name: the first that `jurisdictions.csv` has."""
    rows = read_reference("jurisdictions.csv", ("jurisdiction", "name", "kind"))
    return {row["jurisdiction"]: row["name"] for row in reversed(rows)}


def budget_place(owner: str, reader: NameReader) -> str:
    """The name of the jurisdiction that is a budget's printed owner; empty where it is a body or several."""
    reading = reader.read(owner)
    if len(reading.named) != 1 or reading.chosen or reading.core not in ((), (INSTITUTIONS,)):
        return ""
    place = reading.named[0]
    return "" if reading.cantonal and not is_canton(place) else _names()[place]
