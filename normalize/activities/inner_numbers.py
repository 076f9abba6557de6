"""Numbers of activities that stand in one cell with their text, where a plan has no column of numbers.

Before them may stand what the column is called: `Aktivnost 1.1. Izraditi plan`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.model import Line
from extract.printed import PrintedActivity
from extract.row_numbers import InnerNumber, bare_number, inner_number
from extract.vocabulary import Vocabulary

LEAST = 3  # activities: fewer may begin with a number by chance
SHARED = 0.5  # of the activities: as many numbers at most are those of measures, merged over their rows
MOST_WITHOUT = 0.1  # of the activities
KINDS = ("activity", "measure")  # fields whose headings name what is numbered


def with_inner_numbers(
    activities: Sequence[PrintedActivity], legible: Callable[[Line], str], vocabulary: Vocabulary
) -> tuple[PrintedActivity, ...]:
    """The activities with the numbers that their texts begin with, where nearly all do, each its own.

    The column of numbers may have those of measures, each for several activities: they go to the headings.
    """
    printed = {activity.number for activity in activities} - {""}
    if len(activities) < LEAST or len(printed) > SHARED * len(activities):
        return tuple(activities)
    numbers = [_begins_with(activity, legible, vocabulary) for activity in activities]
    own = {(activity.path, number) for activity, number in zip(activities, numbers, strict=True) if number}
    if len(own) < (1 - MOST_WITHOUT) * len(activities):
        return tuple(activities)
    return tuple(_numbered(each, number) for each, number in zip(activities, numbers, strict=True))


def _numbered(activity: PrintedActivity, number: str) -> PrintedActivity:
    """The activity with its own number; the one printed beside it is its innermost heading's, if any."""
    path = activity.path
    if activity.number and path and not path[-1].no:
        path = (*path[:-1], replace(path[-1], no=bare_number(activity.number)))
    return replace(activity, number=number, path=path)


def _begins_with(activity: PrintedActivity, legible: Callable[[Line], str], vocabulary: Vocabulary) -> str:
    lines = [
        line
        for cell in activity.cells
        if cell.field == "activity"
        for piece in cell.pieces
        for line in piece.lines
    ]
    parted = own_number(" ".join(legible(line) for line in lines[:2]), vocabulary)
    return parted.number if parted else ""


def own_number(text: str, vocabulary: Vocabulary) -> InnerNumber | None:
    """The number that an activity's text begins with, behind a word for activities or measures or none."""
    parted = inner_number(text)
    if parted is None or (parted.word and vocabulary.field_of(parted.word) not in KINDS):
        return None
    return parted
