"""What a reviewer may give as a deadline's columns: all that a run itself writes there."""

from __future__ import annotations

import pytest

from tests.review.reviewing import SECOND, corrected, edit, refusals


@pytest.mark.parametrize("offset", ["PT24H", "P30D"])
def test_a_length_of_time_is_taken_in_hours_as_in_days(offset: str) -> None:
    kind = edit(SECOND, "deadline_kind", "relative")
    found = corrected(kind, edit(SECOND, "deadline_offset", offset, number=2))
    assert refusals(found) == []
    assert found.activities[1].deadline_offset == offset


def test_a_deadline_is_one_length_of_time_after_an_event() -> None:
    found = corrected(edit(SECOND, "deadline_offset", "P1M;P2M"))
    assert ["no ISO 8601 duration" in problem.message for problem in refusals(found)] == [True]
