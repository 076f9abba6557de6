"""One to one: which of several likely partners each activity gets."""

from __future__ import annotations

import numpy as np

from compare.similarity import Matrix


def one_to_one(scores: Matrix, least: float) -> list[tuple[int, int, float]]:
    """Pairs of row and column with their score, the likeliest taken first; each is in one pair at most.

    Pairs under `least` are none. No row and column left over would rather have each other than what they got;
    of equal scores the first in the order of the plans.
    """
    rows, columns = np.nonzero(scores >= least)
    order = np.lexsort((columns, rows, -scores[rows, columns]))
    taken_rows: set[int] = set()
    taken_columns: set[int] = set()
    pairs: list[tuple[int, int, float]] = []
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row not in taken_rows and column not in taken_columns:
            taken_rows.add(row)
            taken_columns.add(column)
            pairs.append((row, column, float(scores[row, column])))
    return pairs
