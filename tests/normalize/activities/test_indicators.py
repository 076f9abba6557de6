"""Indicators with their values."""

from __future__ import annotations

from normalize.activities.indicators import own_values, pair_values
from tests.normalize.documents import piece


def test_values_stand_beside_their_indicators() -> None:
    rows, agreed = pair_values(["a", "b"], ["0", "1"], ["5", "6"])
    assert [(row.text, row.baseline, row.target) for row in rows] == [("a", "0", "5"), ("b", "1", "6")]
    assert agreed


def test_values_that_do_not_pair_stay_whole_and_are_told() -> None:
    rows, agreed = pair_values(["a", "b", "c"], ["0", "1"], [])
    assert [row.baseline for row in rows] == ["0; 1", None, None]
    assert not agreed


def test_values_without_indicators_are_kept() -> None:
    rows, _ = pair_values([], ["0"], [])
    assert [(row.text, row.baseline) for row in rows] == [(None, "0")]


def test_pieces_with_values_of_their_own_are_indicators_of_their_own() -> None:
    cells = {
        "indicator": [piece("Broj obuka"), piece("Broj polaznika", page=2)],
        "baseline": [piece("3"), piece("4", page=2)],
        "target": [],
    }
    parted = own_values(cells)
    assert [p.own_row for p in parted["indicator"]] == [False, True]
    assert own_values({**cells, "baseline": [piece("3")]})["indicator"] == cells["indicator"]
