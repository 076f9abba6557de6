"""The indicators of an activity with the values they start from and aim at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.printed import Piece
from normalize.activities.flat_lists import LIST_JOIN
from normalize.activities.list_items import TRAILING, says_nothing
from normalize.cleaner import Cleaner
from normalize.items import Names, leading_sign, split_items, split_line, split_semicolons
from normalize.records import ActivityIndicatorRecord
from normalize.text import CleanText

VALUE = re.compile(r"\s*[\d.,]+\s*%?\s*")


def read_items(pieces: Sequence[Piece], cleaner: Cleaner, names: Names | None = None) -> list[CleanText]:
    """The items of a list cell as clean text; `names` as `names_inside` gives them for the column."""
    items: list[CleanText] = []
    lines = cleaner.lines(pieces)
    sign = leading_sign(lines) if len(lines) == 1 else ""
    for group in split_items(lines, names=names):
        whole = cleaner.clean(group)
        listed = split_line(whole.text, sign)
        parts = [part.strip(TRAILING) for one in listed for part in split_semicolons(one)]
        kept = [CleanText(part) for part in parts if not says_nothing(part)]
        if kept:
            kept[0] = replace(whole, text=kept[0].text)  # the group's changes, told once
        items += kept
    return items


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator with the values it starts from and aims at, where the plan has such columns."""

    text: str | None
    baseline: str | None
    target: str | None


def own_values(cells: Mapping[str, Sequence[Piece]]) -> dict[str, Sequence[Piece]]:
    """The cells of indicators and their values, where a page cut between two indicators with values of
    their own (3 | 4) is no cut within one: a number in every piece says so."""
    counts = {len(pieces) for pieces in cells.values() if pieces}
    values = [piece.text for name in ("baseline", "target") for piece in cells[name]]
    if len(counts) != 1 or counts == {1} or not values or not all(map(VALUE.fullmatch, values)):
        return dict(cells)
    return {
        name: [*pieces[:1], *(piece._replace(own_row=True) for piece in pieces[1:])]
        for name, pieces in cells.items()
    }


def pair_values(
    indicators: Sequence[str], baselines: Sequence[str], targets: Sequence[str]
) -> tuple[list[Indicator], bool]:
    """Indicators with their values side by side, and whether the counts agreed.

    Where they do not, the values stand whole beside the first indicator.
    """
    count = max(len(indicators), 1 if baselines or targets else 0)
    agreed = True
    columns: list[list[str | None]] = []
    for values in (baselines, targets):
        if len(values) in (0, count):
            columns.append([*values, *[None] * (count - len(values))])
        else:
            agreed = False
            columns.append([LIST_JOIN.join(values), *[None] * (count - 1)])
    texts: list[str | None] = [*indicators, *[None] * (count - len(indicators))]
    return [Indicator(*row) for row in zip(texts, *columns, strict=True)], agreed


def indicator_rows(activity_id: str, indicators: Iterable[Indicator]) -> list[ActivityIndicatorRecord]:
    """The rows of an activity's indicators with their values, in order."""
    return [
        ActivityIndicatorRecord(
            activity_id=activity_id,
            position=position,
            indicator=indicator.text,
            baseline=indicator.baseline,
            target=indicator.target,
        )
        for position, indicator in enumerate(indicators, start=1)
    ]
