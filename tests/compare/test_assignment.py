"""Every activity gets one partner at most, the one that fits best."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from compare.assignment import one_to_one


def test_of_two_likely_partners_each_activity_gets_its_own() -> None:
    scores = np.array([[0.95, 0.94], [0.93, 0.60]])
    assert one_to_one(scores, 0.8) == [(0, 0, 0.95)]
    assert one_to_one(scores, 0.5) == [(0, 0, 0.95), (1, 1, 0.60)]


def test_of_equal_scores_the_first_in_the_order_of_the_plans() -> None:
    assert one_to_one(np.ones((2, 2)), 0.8) == [(0, 0, 1.0), (1, 1, 1.0)]


def test_nothing_to_pair_gives_no_pair() -> None:
    assert one_to_one(np.zeros((0, 3)), 0.8) == one_to_one(np.zeros((3, 3)), 0.8) == []


@given(arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1)))
def test_no_two_left_over_would_rather_have_each_other(scores: np.ndarray) -> None:
    pairs = one_to_one(scores, 0.5)
    rows, columns = {row: score for row, _, score in pairs}, {column: score for _, column, score in pairs}
    assert len(rows) == len(columns) == len(pairs)
    for (row, column), score in np.ndenumerate(scores):
        if score >= 0.5:
            assert score <= max(rows.get(row, 0), columns.get(column, 0))
