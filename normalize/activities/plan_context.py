"""What cleaning an activity is given, its plan and headings, and what it gives: the activity's records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from normalize.activities.bodies import Bodies
from normalize.cleaner import Cleaner
from normalize.deadlines.dates import RomanUse
from normalize.deadlines.model import Period
from normalize.items import Names
from normalize.ledger import Ledger
from normalize.records import (
    ActivityIndicatorRecord,
    ActivityInstitutionRecord,
    ActivityRecord,
    ActivityResourceRecord,
    CellRecord,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A level heading with clean text."""

    level: str
    no: str
    title: str


@dataclass(frozen=True, slots=True)
class PlanContext:
    """What holds for every activity of a plan."""

    plan_id: str
    cleaner: Cleaner
    bodies: Bodies
    period: Period
    roman_is: RomanUse | None
    printed_pages: Mapping[int, int | None]
    names_inside: Mapping[str, Names | None]
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class ActivityRecords:
    """All records of one activity."""

    activity: ActivityRecord
    institutions: tuple[ActivityInstitutionRecord, ...]
    indicators: tuple[ActivityIndicatorRecord, ...]
    resources: tuple[ActivityResourceRecord, ...]
    cells: tuple[CellRecord, ...]
