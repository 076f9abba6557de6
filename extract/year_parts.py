"""Parts of a year by which columns are called: `I` to `IV` under `Kvartal 2026.`, `Q1`, `1. kv.`, `jan`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extract.folding import fold

IN_A_YEAR = {"quarter": 4, "month": 12}
WORDS = re.compile(r"\d+|[^\W\d_]+")
YEAR = re.compile(r"20\d\d")


class YearPart(NamedTuple):
    """What a heading says of a part of a year.

    `unit` is `quarter`, `month`, `year` (a whole one, number 0) or, where it is not said what the number
    counts, empty; `year` is empty where none is printed, or several; `name` is what else the heading says.
    """

    unit: str
    number: int
    year: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class YearParts:
    """The folded words of parts of years: `months` and other `numbers` with what they count, `units` with
    their unit (`kvartal`: quarter), `letters` before a quarter's number (`Q1`), `year_words` behind years."""

    months: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    letters: frozenset[str]
    year_words: frozenset[str]

    @classmethod
    def build(
        cls,
        *,
        months: Iterable[tuple[str, int]] = (),
        numbers: Iterable[tuple[str, int]] = (),
        units: Iterable[tuple[str, str]] = (),
        letters: Iterable[str] = (),
        year_words: Iterable[str] = (),
    ) -> YearParts:
        """Fold the words once."""
        return cls(
            {fold(word): number for word, number in months},
            {fold(word): number for word, number in numbers},
            {fold(word): unit for word, unit in units},
            frozenset(map(fold, letters)),
            frozenset(map(fold, year_words)),
        )

    def part_of(self, heading: str) -> YearPart | None:
        """The part of a year that a heading ends with, its unit before or behind it; None where with none."""
        words, year = self._without_year(heading)
        if months := {self.months[fold(word)] for word in words if fold(word) in self.months}:
            name = [word for word in words if fold(word) not in {*self.months, *self.units}]
            ends = fold(words[-1]) in self.months
            return (
                YearPart("month", months.pop(), year, " ".join(name)) if ends and len(months) == 1 else None
            )
        units = {self.units[fold(word)] for word in words if fold(word) in self.units}
        *before, last = [word for word in words if fold(word) not in self.units] or [""]
        if before and last.isdecimal() and fold(before[-1]) in self.letters:
            units.add("quarter")
            before.pop()
        if len(units) > 1:
            return None
        unit = next(iter(units), "")
        number = int(last) if unit and last.isdecimal() else self.numbers.get(fold(last), 0)
        fits = 1 <= number <= IN_A_YEAR.get(unit, max(IN_A_YEAR.values()))
        return YearPart(unit, number, year, " ".join(before)) if fits else None

    def together(self, headings: Sequence[str], may_name: Callable[[YearPart], bool]) -> dict[str, YearPart]:
        """The headings that call columns by parts of years, two or more in order, each with its part.

        All have one name and unit. Where none is said, four or twelve numbers are the quarters or months of
        a year. Whole years of that name, of which no part is printed, go with them.
        `may_name` tells whether what else a heading says may stand over times.
        """
        found: dict[str, YearPart] = {}
        numbers: dict[str, list[int]] = defaultdict(list)
        for heading in headings:
            part = self.part_of(heading)
            first = next(iter(found.values()), part)
            if part and first and part[::3] == first[::3] and may_name(part):
                found[heading] = part
                numbers[part.year].append(part.number)
        unit = next((part.unit for part in found.values()), "") or _unit_of(numbers.values())
        ordered = all(a < b for own in numbers.values() for a, b in pairwise(own))
        if len(found) < 2 or not unit or not ordered:
            return {}
        parts = {heading: part._replace(unit=unit) for heading, part in found.items()}
        return parts | self._whole_years(headings, [*parts.values()])

    def _whole_years(self, headings: Sequence[str], parts: Sequence[YearPart]) -> dict[str, YearPart]:
        """The headings that name but a year, beside parts of other years: `I 2026.` to `IV 2026.`, `2027.`"""
        years, name = {"", *(part.year for part in parts)}, parts[0].name
        if any(not part.year for part in parts):
            return {}
        said = {heading: self._without_year(heading) for heading in headings}
        return {
            heading: YearPart("year", 0, year, name)
            for heading, (words, year) in said.items()
            if year not in years and " ".join(words) == name
        }

    def _without_year(self, heading: str) -> tuple[list[str], str]:
        """A heading's words but for those of years, and the year; empty where it names none, or several."""
        words = WORDS.findall(heading)
        years = {word for word in words if YEAR.fullmatch(word)}
        year = next(iter(years)) if len(years) == 1 else ""
        return [word for word in words if word not in years and fold(word) not in self.year_words], year


def _unit_of(years: Iterable[Sequence[int]]) -> str:
    """The unit of which each year has all, or empty."""
    lengths = {len(own) if [*own] == [*range(1, len(own) + 1)] else 0 for own in years}
    return next((unit for unit, count in IN_A_YEAR.items() if lengths == {count}), "")
