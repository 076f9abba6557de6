"""Numbers of activities that stand in one cell with their text, where a plan has no column of numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.levels import part_number
from extract.model import Line, PrintedActivity

LEAST = 3  # activities: fewer may begin with a number by chance
MOST_WITHOUT = 0.1  # of the activities


def with_inner_numbers(
    activities: Sequence[PrintedActivity], legible: Callable[[Line], str]
) -> tuple[PrintedActivity, ...]:
    """The activities with the numbers that their texts begin with, where nearly all do, each its own."""
    if len(activities) < LEAST or any(activity.number for activity in activities):
        return tuple(activities)
    numbers = [_begins_with(activity, legible) for activity in activities]
    own = {(activity.path, number) for activity, number in zip(activities, numbers, strict=True) if number}
    if len(own) < (1 - MOST_WITHOUT) * len(activities):
        return tuple(activities)
    return tuple(replace(each, number=number) for each, number in zip(activities, numbers, strict=True))


def _begins_with(activity: PrintedActivity, legible: Callable[[Line], str]) -> str:
    lines = [
        line
        for cell in activity.cells
        if cell.field == "activity"
        for piece in cell.pieces
        for line in piece.lines
    ]
    parted = part_number(" ".join(legible(line) for line in lines[:2]))
    return parted[0] if parted else ""
