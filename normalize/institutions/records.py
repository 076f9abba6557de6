"""The rows of `institutions`: which bodies have one, and what it says of a body of the reference list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normalize.institutions.registry import Institution
from normalize.records import InstitutionRecord


def with_bodies_above(ids: Iterable[str | None], parent_of: Callable[[str], str | None]) -> frozenset[str]:
    """The ids that there are, and those of all bodies above them."""
    wanted = set(filter(None, ids))
    for body in list(wanted):
        above = parent_of(body)
        while above and above not in wanted:
            wanted.add(above)
            above = parent_of(above)
    return frozenset(wanted)


def institution_record(body: Institution) -> InstitutionRecord:
    """The body's row, its mentions not yet counted."""
    return InstitutionRecord(
        institution_id=body.institution_id,
        institution=body.institution,
        class_=body.class_,
        jurisdiction=body.jurisdiction or None,
        level=body.level,
        abbreviation=body.abbreviation or None,
        parent_id=body.parent_id or None,
        mentions=0,
    )
