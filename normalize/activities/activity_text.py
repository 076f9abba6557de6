"""An activity's own text, without its number before it and a holder named at its end."""

from __future__ import annotations

import re

from normalize.activities.activity_cells import ActivityCells
from normalize.activities.inner_numbers import own_number
from normalize.institutions.name_labels import gives_lead
from normalize.text import Change

LABELLED_AT_END = re.compile(r"\s*\(([^:()]+):\s*((?:[^()]|\([^()]*\))+)\)\s*\.?\s*$")  # `… (nosilac: MUP)`


def activity_text(cells: ActivityCells) -> tuple[str, str | None]:
    """The activity's text, and the holders named at its end where no column names any."""
    text = _without_number(cells.text("activity"), cells)
    match = LABELLED_AT_END.search(text) if "institution" not in cells.cells else None
    if match and gives_lead(match[1], cells.plan.cleaner.facts.registry.reader.uses):
        # The holder's characters stay in the cell they are printed in; there is no second one.
        cells.change(Change(match[0].strip(), "", "holder_in_activity"), "activity")
        text = text[: match.start()].rstrip()
        cells.clean["activity"] = text
        return text, match[2]
    return text, None


def _without_number(text: str, cells: ActivityCells) -> str:
    """The text without the activity's own number before it."""
    parted = own_number(text, cells.plan.cleaner.facts.vocabulary)
    if parted is None or parted.number != cells.printed.number:
        return text
    before = text.removesuffix(parted.text).rstrip()
    cells.change(Change(before, "", "number_in_activity"), "activity")
    cells.clean["activity"] = parted.text
    return parted.text
