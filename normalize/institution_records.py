"""The row of `institutions` that a body of the reference list makes."""

from __future__ import annotations

from normalize.records import InstitutionRecord
from normalize.registry import Institution


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
