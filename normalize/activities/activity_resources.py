"""The rows of an activity's funds: their kinds, amounts, and the bodies that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.activities.activity_cells import REPEATED, ActivityCells
from normalize.activities.activity_institutions import tell_mention
from normalize.activities.bodies import mention_of
from normalize.activities.budget_places import budget_place
from normalize.activities.flat_lists import LIST_JOIN, resource_label
from normalize.activities.funds import DONOR_FUNDS, funds_of
from normalize.money.resource import Resource
from normalize.money.resource_items import REGULAR as REGULAR_BUDGET
from normalize.money.resource_words import begins_with_kind
from normalize.records import ActivityResourceRecord
from normalize.text import Change

DONORS = frozenset(("international_organisation", "civil_society", "ngo"))  # whose budget is no public one
PUBLIC = (
    "government",
    "assembly",
    "ministry_",
    "municipalities",
)  # what classes of bodies begin with that have one


def activity_resources(cells: ActivityCells) -> list[ActivityResourceRecord]:
    """The rows of an activity's funds, in order; what is odd about them is told."""
    funds, oddities = funds_of(cells.cells, cells.plan.cleaner, cells.plan.bodies)
    if cells.goes_on("resource"):
        funds = tuple(_named_once(funds, cells))
    rows = [_row(resource, at, cells) for at, resource in enumerate(funds, start=1)]
    for odd in oddities:
        cells.problem(odd.severity, odd.code, odd.message, "resource", odd.value)
    if cells.pieces("resource"):
        cells.clean["resource"] = LIST_JOIN.join(resource_label(row) for row in rows)
    return rows


def _named_once(funds: Sequence[Resource], cells: ActivityCells) -> list[Resource]:
    """The funds of a cell in pieces, without those that a piece says again; each of these is a change.

    One with an amount stays, and is told of: both may be meant.
    """
    kept: list[Resource] = []
    for resource in funds:
        if resource not in kept:
            kept.append(resource)
        elif resource.has_figure:
            kept.append(resource)
            message = f"{resource.printed!r} is printed in two pieces of the row: its amount counts twice"
            cells.problem("warning", "amount_doubtful", message, "resource", resource.printed)
        else:
            cells.change(Change(resource.printed, "", REPEATED), "resource")
    return kept


def _row(resource: Resource, position: int, cells: ActivityCells) -> ActivityResourceRecord:
    plan = cells.plan
    name = resource.read_as or resource.holder
    bodies = replace(plan.bodies, genitive=True) if resource.owner else plan.bodies
    of_budget = resource.kind == REGULAR_BUDGET
    place = budget_place(name, plan.cleaner.facts.registry.reader) if name and of_budget else ""
    mention = mention_of(name, plan.cleaner.facts, bodies) if name and not place else None
    if mention:
        tell_mention(replace(mention, printed=resource.holder), "resource", cells)
    if place and place != resource.holder:
        cells.change(Change(resource.holder, place, "institution:alias"), "resource")
    body = mention.institution if mention else None
    if body and of_budget and body.class_ in DONORS:
        message = f"{resource.printed!r} is of a donor, whose budget is no public one: its kind is as printed"
        cells.problem("info", "kind_doubtful", message, "resource", resource.printed)
    by_heading = any(begins_with_kind(cell.heading) for cell in cells.cells.values())
    if body and resource.kind == DONOR_FUNDS and by_heading and body.class_.startswith(PUBLIC):
        message = (
            f"{resource.printed!r} is of a body with a public budget: its kind, of donors, is as printed"
        )
        cells.problem("info", "kind_doubtful", message, "resource", resource.printed)
    return ActivityResourceRecord(
        activity_id=cells.activity_id,
        position=position,
        kind=resource.kind,
        institution_id=body.institution_id if body else None,
        institution=body.institution if body else place or resource.holder or None,
        amount=resource.amount,
        currency=resource.currency,
        printed=resource.printed or None,
    )
