"""Labelled pairs of activities: those that three specimens share, and harder ones made by hand."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from compare.similarity import Measured

HERE = Path(__file__).parent
TRUTHS = HERE.parent / "truths"
SPECIMENS = {"ks": "ks-2021-5", "tk": "tk-2021-7", "zhk": "zhk-2021-6"}


class HardPair(NamedTuple):
    """Two activities labelled `same`, `close` (another scope) or `different`; `what` says why it is hard."""

    label: str
    what: str
    a: Measured
    b: Measured


@cache
def hard_pairs() -> tuple[HardPair, ...]:
    """The pairs made by hand, in the order of the file."""
    with open(HERE / "hard_pairs.csv", encoding="utf-8", newline="") as file:
        return tuple(
            HardPair(row["label"], row["what"], _measured(row, "a"), _measured(row, "b"))
            for row in csv.DictReader(file)
        )


def halves() -> tuple[tuple[HardPair, ...], tuple[HardPair, ...]]:
    """The pairs on which thresholds were chosen, and those that were kept for measuring: every other one."""
    return hard_pairs()[::2], hard_pairs()[1::2]


def _measured(row: Mapping[str, str], side: str) -> Measured:
    number = row[f"no_{side}"].rpartition(".")[0]
    return Measured(row[f"activity_{side}"], row[f"programme_{side}"], number)


@cache
def specimen(name: str) -> tuple[dict[str, Any], ...]:
    """The activities of a specimen's truth."""
    text = (TRUTHS / f"{SPECIMENS[name]}.truth.json").read_text(encoding="utf-8")
    return tuple(json.loads(text)["activities"])


def measured(name: str) -> list[Measured]:
    """The same as the matcher sees them."""
    return [Measured(row["activity"], row["programme_title"], row["programme_no"]) for row in specimen(name)]


@cache
def derived(one: str, two: str) -> frozenset[tuple[str, str]]:
    """The numbers of the activities that two specimens share: `tk` and `zhk` were made out of `ks`."""
    with open(HERE / "derived_pairs.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return frozenset((row[one], row[two]) for row in rows if row[one] and row[two])
