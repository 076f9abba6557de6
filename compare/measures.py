"""The measures of the national strategy, and which of them a programme of a plan is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from compare.similarity import text_similarity
from extract.errors import GlasnikError
from normalize.reference_files import placed_rows

FILE = "strategy_measures.csv"
# A title this like is the measure whatever its number; a little less will do where the number is its own.
BY_TITLE = 0.85
BY_NUMBER = 0.75


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of the strategy: `component` is the title of the part that it is in."""

    code: str
    component: str
    title: str


class Fit(NamedTuple):
    """The measure that a heading is, and how alike their titles are, from 0 to 1."""

    measure: Measure
    score: float


@cache
def load_measures() -> tuple[Measure, ...]:
    """The measures in the order of the strategy; GlasnikError where the file is wrong."""
    placed = placed_rows(FILE, ("code", "component", "title", "source"))
    for place, row in placed:
        if not all(row.values()):
            raise GlasnikError(f"{place}: a value is missing")
    rows = [row for _, row in placed]
    if len({row["code"] for row in rows}) < len(rows):
        raise GlasnikError(f"{FILE}: two measures of one code")
    return tuple(Measure(row["code"], row["component"], row["title"]) for row in rows)


def measures_of(heading_paths: Iterable[str]) -> dict[str, Fit]:
    """The measure by heading path (JSON): the innermost heading that is one; paths without are left out."""
    found: dict[str, Fit] = {}
    for path in dict.fromkeys(heading_paths):
        for heading in reversed(json.loads(path)):
            if fit := _fitting(heading):
                found[path] = fit
                break
    return found


def is_titled(heading_path: str) -> bool:
    """Whether any heading of the path (JSON) has a title, by which a measure is known."""
    return any(heading.get("title") for heading in json.loads(heading_path))


def _fitting(heading: Mapping[str, str | None]) -> Fit | None:
    measures = load_measures()
    scores = text_similarity([heading.get("title") or ""], [measure.title for measure in measures])[0]
    best = max(range(len(measures)), key=lambda place: (scores[place], -place))
    number = heading.get("no") or ""
    numbered = next((n for n, measure in enumerate(measures) if measure.code == number), best)
    if scores[best] >= BY_TITLE:
        return Fit(measures[best], float(scores[best]))
    if measures[numbered].code == number and scores[numbered] >= BY_NUMBER:
        return Fit(measures[numbered], float(scores[numbered]))
    return None
