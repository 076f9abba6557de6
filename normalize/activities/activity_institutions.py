"""The rows of the institutions that lead an activity and that help with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.activities.activity_cells import REPEATED, ActivityCells
from normalize.activities.bodies import mention_change
from normalize.activities.bracket_roles import cell_mentions
from normalize.activities.flat_lists import LIST_JOIN
from normalize.activities.item_mentions import mentions_in
from normalize.institutions.matching import Mention
from normalize.items import split_semicolons
from normalize.records import ActivityInstitutionRecord
from normalize.spacing import fold_spaces
from normalize.text import Change


def activity_institutions(cells: ActivityCells, holders: str | None) -> list[ActivityInstitutionRecord]:
    """The rows of an activity's institutions, those that lead first; `holders` are named in its own text."""
    bodies = [*_of_field("institution", cells, holders), *_of_field("partner", cells)]
    rows = [row for role in ("lead", "partner") for row in bodies if row.role == role]
    return [replace(row, position=position) for position, row in enumerate(rows, start=1)]


def _of_field(name: str, cells: ActivityCells, holders: str | None = None) -> list[ActivityInstitutionRecord]:
    plan = cells.plan
    if holders is not None:
        parts = split_semicolons(holders)
        mentions = [m for part in parts for m in mentions_in(part, plan.cleaner.facts, plan.bodies)]
    else:
        mentions = cell_mentions(cells.pieces(name), cells.heading(name), plan.cleaner, plan.bodies)
    role = "partner" if name == "partner" else "lead"
    if cells.goes_on(name):
        mentions = _named_once(mentions, name, cells)
    mentions = _each_body_once(mentions, role, name, cells)
    rows = [_row(mention, mention.role or role, name, cells) for mention in mentions]
    if cells.pieces(name):
        cells.clean[name] = LIST_JOIN.join(row.institution for row in rows)
    return rows


def _named_once(mentions: Sequence[Mention], name: str, cells: ActivityCells) -> list[Mention]:
    """The names of a cell in pieces, without those that a piece says again; each of these is a change.

    What is printed alike may be two bodies: `ministarstva pravde FBiH i RS; ministarstva rada FBiH i RS`.
    """
    kept: dict[tuple[str, str, str | None], Mention] = {}
    for mention in mentions:
        body = mention.institution.institution_id if mention.institution else ""
        key = (fold_spaces(mention.printed), body, mention.role)
        if key in kept:
            cells.change(Change(mention.printed, "", REPEATED), name)
        else:
            kept[key] = mention
    return list(kept.values())


def _each_body_once(mentions: Sequence[Mention], role: str, name: str, cells: ActivityCells) -> list[Mention]:
    """The mentions without those of a body named before in the same role (`Vlada SBK; Vlada KSB`), each of
    which is a change: a body takes part once. One that says more (`i drugi`) stays, and so does one whose
    name was corrected: it may be another body's."""
    kept: list[Mention] = []
    seen: set[tuple[str, str]] = set()
    for mention in mentions:
        key = (mention.institution.institution_id, mention.role or role) if mention.institution else None
        is_sure = not mention.others and not mention.doubt and mention.match != "corrected"
        if key in seen and is_sure:
            cells.change(Change(mention.printed, "", REPEATED), name)
            continue
        if key:
            seen.add(key)
        kept.append(mention)
    return kept


def _row(mention: Mention, role: str, name: str, cells: ActivityCells) -> ActivityInstitutionRecord:
    tell_mention(mention, name, cells)
    body = mention.institution
    return ActivityInstitutionRecord(
        activity_id=cells.activity_id,
        position=0,
        role=role,
        institution_id=body.institution_id if body else None,
        institution=body.institution if body else mention.printed,
        class_=body.class_ if body else mention.class_,
        jurisdiction=(body.jurisdiction if body else mention.jurisdiction) or None,
        printed=mention.printed,
        match=mention.match,
    )


def tell_mention(mention: Mention, name: str, cells: ActivityCells) -> None:
    """Note how a printed name became a body's, and what a person should know of it."""
    if change := mention_change(mention, mention.printed):
        cells.change(change, name)
    if mention.institution is None:
        near = f"; nearest names: {', '.join(mention.candidates)}" if mention.candidates else ""
        message = f"{mention.printed!r} is no institution of the list: kept as printed{near}"
        cells.problem("warning", "institution_unmatched", message, name, mention.printed)
    if mention.others:
        message = f"{mention.others!r}: more bodies take part that are not named"
        cells.problem("info", "institutions_not_named", message, name, mention.printed)
    if mention.doubt and not (mention.role == "partner" and name == "partner"):
        cells.problem("info", "role_doubtful", mention.doubt, name, mention.printed)
