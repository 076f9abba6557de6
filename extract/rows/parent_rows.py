"""Whole rows that are headings: a number and a text alone (`1.`) over rows of its own numbers (`1.1.`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.heads.level_paths import enter
from extract.heads.text_reader import TextReader
from extract.model import Legible, Oddity
from extract.printed import LevelHeading, PrintedActivity
from extract.row_numbers import SEPARATORS, bare_number, is_number, number_form

TWO = 2  # parents: so many are no single activity with parts
SUMS = ("resource", "funding")  # fields in which a heading may have what its rows cost together
_LAST_PART = re.compile(rf"[{re.escape(SEPARATORS)}]\d+$")


def with_parents(
    activities: Sequence[PrintedActivity], reader: TextReader
) -> tuple[list[PrintedActivity], list[tuple[LevelHeading, int]], list[Oddity]]:
    """The rows below their parents' headings, these with their pages, and what of them was left out.

    One such row alone among several full ones of its form may be an activity of which the rows below are
    parts. A row without a number is where the one above it is.
    """
    parents = _parents(activities)
    if not parents:
        return list(activities), [], []
    rows: list[PrintedActivity] = []
    above: list[tuple[str, LevelHeading]] = []
    headings: list[tuple[LevelHeading, int]] = []
    left_out: list[Oddity] = []
    for at, row in enumerate(activities):
        number = bare_number(row.number)
        while number and above and not _is_within(number, above[-1][0]):
            above.pop()
        if at not in parents:
            path = row.path
            for _, heading in above:
                path = enter(path, heading)
            rows.append(replace(row, path=path))
            continue
        page = row.pages[0] if row.pages else 0
        places = (piece for cell in row.cells if cell.field == "activity" for piece in cell.pieces)
        heading = reader.levels.read_over(f"{row.number} {_text(row, reader.legible)}", tuple(places))
        above.append((number, heading))
        headings.append((heading, page))
        if amount := _sum(row, reader.legible):
            message = "what a heading's rows cost together is no activity's and was left out"
            left_out.append(Oddity("total_left_out", message, "info", page or None, amount))
    return rows, headings, left_out


def _parents(activities: Sequence[PrintedActivity]) -> set[int]:
    """The places of the rows that are headings over rows of their numbers."""
    numbers = [bare_number(row.number) for row in activities]
    following = [*numbers, ""][1:]
    bare = {
        at
        for at, (number, after) in enumerate(zip(numbers, following, strict=True))
        if number and _LAST_PART.sub("", after) == number != after and _is_bare(activities[at])
    }
    if not bare:
        return set()
    parents = Counter(number_form(numbers[at]) for at in bare)
    full = Counter(
        number_form(n) for n, row in zip(numbers, activities, strict=True) if n and not _is_bare(row)
    )
    return {at for at in bare if parents[form := number_form(numbers[at])] >= max(min(full[form], TWO), 1)}


def _is_bare(row: PrintedActivity) -> bool:
    """Whether a row has a number and an activity, and else at most a sum."""
    filled = {cell.field for cell in row.cells if any(piece.text.strip() for piece in cell.pieces)}
    return is_number(row.number) and "activity" in filled and filled <= {"activity", *SUMS}


def _is_within(number: str, parent: str) -> bool:
    """Whether a number is below another one: `1.2.1` below `1.2` and below `1`."""
    return number.startswith(parent) and number[len(parent) : len(parent) + 1] in tuple(SEPARATORS)


def _text(row: PrintedActivity, legible: Legible) -> str:
    return "\n".join(_lines(row, ("activity",), legible))


def _sum(row: PrintedActivity, legible: Legible) -> str:
    return " ".join(_lines(row, SUMS, legible))


def _lines(row: PrintedActivity, fields: Sequence[str], legible: Legible) -> list[str]:
    pieces = (piece for cell in row.cells if cell.field in fields for piece in cell.pieces)
    return [legible(line) for piece in pieces for line in piece.lines]
