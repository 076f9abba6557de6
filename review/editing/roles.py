"""The roles of the bodies in an activity's cells: whose cells say them, and what an edit changes of them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from normalize.activities.flat_lists import LIST_JOIN
from normalize.records import ActivityInstitutionRecord

ROLES = {"institution": "lead", "partner": "partner"}  # of the bodies in a cell, unless it says otherwise


def roles_in(name: str, cells: Container[str]) -> tuple[str, ...]:
    """The roles of the bodies that a cell shows: its own, and another that has no cell of its own."""
    others = (role for field, role in ROLES.items() if field != name and field not in cells)
    return (ROLES[name], *others)


def roles_changed(
    name: str, old: Sequence[ActivityInstitutionRecord], new: Sequence[ActivityInstitutionRecord]
) -> tuple[str, str] | None:
    """The bodies of a cell before and after an edit, with the roles that are not its own or were not."""
    others = {row.institution for row in (*old, *new) if row.role != ROLES.get(name)}
    if not others:
        return None
    before, after = (
        LIST_JOIN.join(
            f"{row.institution} ({row.role})" if row.institution in others else row.institution
            for row in rows
        )
        for rows in (old, new)
    )
    return before, after
