"""A whole comparison: its three tables."""

from __future__ import annotations

from dataclasses import dataclass

from compare.coverage import coverage
from compare.matching import matches
from compare.profiles import profiles
from extract.errors import GlasnikError
from normalize.records import Dataset
from publish.comparison_schema import CoverageRecord, MatchRecord, ProfileRecord


class NothingToCompareError(GlasnikError):
    """A dataset with fewer than two plans that have activities."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The tables that a comparison adds to its dataset; the fields' names are the tables' names."""

    matches: tuple[MatchRecord, ...]
    coverage: tuple[CoverageRecord, ...]
    profiles: tuple[ProfileRecord, ...]


def compare(dataset: Dataset) -> Comparison:
    """Compare the plans of the dataset; NothingToCompareError where there are not two of them."""
    plans = {row.plan_id for row in dataset.activities}
    if len(plans) < 2:
        found = f"only one plan here ({next(iter(plans))})" if plans else "no plan here"
        raise NothingToCompareError(
            f"{found}: comparing takes two plans or more; give the issues of both to one `glasnik run`"
        )
    return Comparison(matches(dataset), coverage(dataset), profiles(dataset))
