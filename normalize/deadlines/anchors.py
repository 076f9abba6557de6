"""Days and months that come again every year (`juni i decembar svake godine`): how often that is."""

from collections.abc import Sequence
from itertools import pairwise

from normalize.deadlines.cover import Match
from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.numbers import digits_in, months_in, number_list

SEVERAL = "several days or months of each year are printed"
_LENGTHS = {"months": ("month", 1), "quarters": ("quarter", 3), "halves": ("half", 6)}


def yearly_recurrence(matches: Sequence[Match], grammar: DeadlineGrammar) -> tuple[str, str]:
    """The recurrence that the anchors of `svake godine` state, and a note where it cannot be told.

    Points that part the year evenly recur at that step (`juni i decembar`: P6M); others stay P1Y.
    """
    points: list[int] = []
    for match in matches:
        if points and not grammar.range_marks.isdisjoint(match.joined_by):
            points[-1:] = _months(match, grammar)[-1:]
        else:
            points += _months(match, grammar)
    points = list(dict.fromkeys(points))
    steps = {(later - earlier) % 12 for earlier, later in pairwise([*points, points[0]])} if points else set()
    if len(points) < 2 or steps == {1} or (len(points) == 2 and 1 in steps):
        return "P1Y", ""
    return (f"P{steps.pop()}M", "") if len(steps) == 1 else ("P1Y", SEVERAL)


def _months(match: Match, grammar: DeadlineGrammar) -> list[int]:
    """The months in which a match's separate points end."""
    for name, (unit, length) in _LENGTHS.items():
        if name in match.captured:
            found, _ = number_list(match.captured[name], grammar, unit)
            return [last * length for _, last in found]
    if "mm" in match.captured:
        return digits_in(match.captured["mm"])[:1]
    return months_in(match.captured.get("month", ""), grammar)[:1]
