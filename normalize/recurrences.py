"""`reference/recurrences.csv`: the usual recurrences of deadlines in words."""

from __future__ import annotations

from typing import NamedTuple

from normalize.reference_files import read_reference


class Recurrence(NamedTuple):
    """An ISO 8601 duration, how often that is in English, and words of a plan that are read as it."""

    recurrence: str
    meaning: str
    printed: str


def load_recurrences() -> tuple[Recurrence, ...]:
    """The usual ones, the shortest first."""
    return tuple(Recurrence(**row) for row in read_reference("recurrences.csv", Recurrence._fields))
