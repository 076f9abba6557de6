"""The truth of a set plan in the form `score.py` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.specimens.content import Programme
from tests.specimens.style import Style

PRINTED = ("activity", "deadline", "institution", "indicator", "resource")


def plan_truth(
    style: Style,
    plan: Mapping[str, str],
    note: str,
    programmes: Sequence[Programme],
    printed: Mapping[tuple[int, str, str], Sequence[str]],
    pages: Mapping[tuple[int, str], Sequence[int]] | None = None,
) -> dict[str, Any]:
    """`printed` holds a cell's lines by (plan, number, field), `pages` its printed pages by (plan, number).
    Under text damage what is printed is left out, and so are pages where None."""
    activities = []
    for programme in programmes:
        for a in programme.activities:
            entry: dict[str, Any] = {
                "activity_no": a.no,
                "activity": a.text,
                "deadline": a.deadline_reading,
                "institution_keys": [list(key) for _, key in a.leads],
                "partner_keys": [list(key) for _, key in a.partners],
            }
            if pages is not None:
                met = pages[a.plan, a.no]
                entry["pages"] = [min(met), max(met)]
            if "indicator" in style.columns:
                entry["indicators"] = list(a.indicators)
            if style.levels != "none":
                entry |= {
                    "component_no": programme.outer_no,
                    "component_title": programme.outer_title,
                    "programme_no": programme.no,
                    "programme_title": programme.title,
                }
            if not style.damage:
                entry["printed"] = {
                    f: "\n".join(printed[a.plan, a.no, f]) for f in PRINTED if f in style.columns
                }
            activities.append(entry)
    return {"note": note, "plan": dict(plan), "activities": activities}
