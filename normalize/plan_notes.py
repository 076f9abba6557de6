"""What is told of a plan as a whole: its letters, numbers, dates and roles, as `problems`."""

from __future__ import annotations

from collections.abc import Sequence

from extract.printed import PrintedActivity, PrintedPlan
from normalize.activities.impossible_dates import impossible_dates
from normalize.activities.moved_digits import exchanged_digits, wrong_figures
from normalize.activities.numbering import Numbered
from normalize.activities.plan_context import ActivityRecords, PlanContext
from normalize.activities.skipped_numbers import skipped_numbers
from normalize.institutions.name_labels import adds_partners

FEW_SKIPPED, SKIPPED_SHARE = 3, 0.2  # of a plan's numbers: more are those of an excerpt or of changed rows


def note_plan(plan: PrintedPlan, context: PlanContext) -> None:
    """Tell what is odd in the plan as printed, and whether its letters are damaged."""
    if not context.cleaner.trusted:
        message = "the letters of this plan are damaged: its texts are given as printed, not clean"
        context.ledger.problem("error", "text_untrusted", message, plan_id=context.plan_id)
    for odd in plan.oddities:
        context.ledger.oddity(odd, context.plan_id)


def note_numbers(numbers: Sequence[Numbered], context: PlanContext) -> None:
    """Tell of numbers that are printed more than once, and how many activities print none."""
    for numbered in numbers:
        if numbered.repeated:
            context.ledger.problem(
                "warning",
                "number_repeated",
                f"the number {numbered.no} is printed more than once",
                plan_id=context.plan_id,
                activity_id=f"{context.plan_id}/{numbered.key}",
                value=numbered.no,
            )
    unprinted = sum(1 for numbered in numbers if not numbered.printed)
    if unprinted:
        message = f"{unprinted} of {len(numbers)} activities print no number: they were counted"
        severity = "info" if unprinted == len(numbers) else "warning"
        context.ledger.problem(severity, "number_missing", message, plan_id=context.plan_id)


def note_skipped(
    activities: Sequence[PrintedActivity], numbers: Sequence[Numbered], context: PlanContext
) -> None:
    """Tell of numbers that do not follow: one by one, all at once where a plan prints some of its rows."""
    skipped = skipped_numbers(activities)
    if len(skipped) > max(FEW_SKIPPED, SKIPPED_SHARE * len(numbers)):
        message = (
            f"{len(skipped)} of {len(numbers)} numbers do not follow on those before: rows may be missing"
        )
        context.ledger.problem("info", "number_skipped", message, plan_id=context.plan_id)
        return
    for at, before in skipped.items():
        message = f"number {numbers[at].no} does not follow on {before or 'the head'}: rows may be missing"
        context.ledger.problem(
            "warning",
            "number_skipped",
            message,
            plan_id=context.plan_id,
            activity_id=f"{context.plan_id}/{numbers[at].key}",
            value=numbers[at].no,
        )


def note_digits(
    activities: Sequence[PrintedActivity], rows: Sequence[ActivityRecords], context: PlanContext
) -> None:
    """Tell of a font that gives digits for one another."""
    texts = (cell.clean or "" for row in rows for cell in row.cells)
    pair, wrong = exchanged_digits(activities), wrong_figures(texts)
    if pair:
        message = f"the rows' numbers follow on one another only with {pair[0]} and {pair[1]} exchanged"
    elif wrong:
        message = f"{len(wrong)} figures are not those of the words before them"
    else:
        return
    message += ": digits may be misread in all of the plan, in dates and sums too"
    value = pair or wrong[0]
    context.ledger.problem("error", "text_untrusted", message, plan_id=context.plan_id, value=value)


def note_dates(rows: Sequence[ActivityRecords], context: PlanContext) -> None:
    """Tell of dates that no calendar has, where most of the plan's are such."""
    odd = impossible_dates(row.activity.deadline or "" for row in rows)
    if odd:
        message = f"{len(odd)} dates cannot be: digits may be misread in all of the plan, in sums too"
        context.ledger.problem("error", "text_untrusted", message, plan_id=context.plan_id, value=odd[0])


def note_roles(plan: PrintedPlan, rows: Sequence[ActivityRecords], context: PlanContext) -> None:
    """Tell of a column called one of leads and partners (`Nosilac i partneri`) that does not part them."""
    uses = context.cleaner.facts.registry.reader.uses
    cells = (cell for activity in plan.activities for cell in activity.cells if cell.field == "institution")
    headings = [heading for heading in {cell.heading: None for cell in cells} if adds_partners(heading, uses)]
    several = [row for row in rows if len(row.institutions) > 1]
    unknown = sum(1 for row in several if all(each.role == "lead" for each in row.institutions))
    if headings and unknown:
        message = f"{headings[0]!r} has partners too: all bodies of {unknown} activities are given as leads"
        plan_id, value = context.plan_id, headings[0]
        context.ledger.problem("warning", "role_doubtful", message, plan_id=plan_id, value=value)
