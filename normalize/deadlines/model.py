"""What a deadline is once read: the published kinds, the plan's period, and the result of a parse."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from normalize.vocabulary import DEADLINE_KINDS, PERIOD_KINDS, SPAN_KINDS

__all__ = [
    "DEADLINE_KINDS",
    "FIRST_YEAR",
    "LAST_YEAR",
    "SPAN_KINDS",
    "Deadline",
    "NoYearError",
    "Period",
    "UnreadableDeadlineError",
    "deadline_fault",
]

# Outside these a four-digit number is a misprint or no year at all.
FIRST_YEAR, LAST_YEAR = 1990, 2060


@dataclass(frozen=True, slots=True)
class Period:
    """The validity of a plan: its first and last day, either unknown."""

    start: date | None
    end: date | None

    @classmethod
    def of_years(cls, first: int | None, last: int | None) -> Self:
        """From the first day of the first year to the last day of the last."""
        return cls(date(first, 1, 1) if first else None, date(last, 12, 31) if last else None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline cell as read.

    `kind` is one of DEADLINE_KINDS. `start` and `end` are the first and last day named (`date` has only
    `end`). `recurrence` is ISO 8601 durations joined by `;` in printed order, `offset` one ISO 8601
    duration after an event. `problem` is a plain sentence when the text is ambiguous, approximate or not
    understood. `corrected` is the one misspelt word that was read as another: (as printed, as read).
    `of_plan_year`: no year is printed, and it is the only one of the plan.
    """

    kind: str
    start: date | None = None
    end: date | None = None
    recurrence: str | None = None
    as_needed: bool = False
    offset: str | None = None
    problem: str | None = None
    corrected: tuple[str, str] | None = None
    of_plan_year: bool = False


def deadline_fault(kind: str, start: date | None, end: date | None) -> str:
    """What is wrong with these days for this kind of deadline, in words; empty where nothing is."""
    if kind == "date" and (start is not None or end is None):
        return "a deadline of kind date has a last day and no first"
    if kind in PERIOD_KINDS and (start is None or end is None):
        return f"a deadline of kind {kind} has a first and a last day"
    return ""


class UnreadableDeadlineError(ValueError):
    """A deadline whose words are known but whose value cannot be given; the text says why."""


class NoYearError(UnreadableDeadlineError):
    """A day, month or part of a year printed without its year."""
