"""A plan under construction, all its rows taken -> the plan as printed."""

from __future__ import annotations

from collections.abc import Mapping

from extract.heads.column_checks import (
    misread_heads,
    quarters_assumed,
    sums_elsewhere,
    told_columns,
    unmarked_times,
    unnamed_columns,
)
from extract.heads.text_reader import TextReader
from extract.heads.time_columns import without_figures
from extract.model import Lean, Turn
from extract.plans.doubtful_tables import doubtful_plan
from extract.plans.plan_draft import PlanDraft
from extract.printed import PrintedActivity, PrintedPlan
from extract.rows.distinct_fields import with_distinct_fields
from extract.rows.heading_numbers import numbers_off
from extract.rows.parent_rows import with_parents
from extract.rows.printed_numbers import take_printed_numbers
from extract.rows.row_checks import headings_off, long_row, without_activity, without_rows
from extract.rows.settled_levels import settle_levels
from extract.rows.value_columns import as_values
from extract.rows.whole_rows import finish
from extract.sheets.lines.turned import with_turns


def printed_plan(plan: PlanDraft, reader: TextReader, turned: Mapping[int, Turn | Lean]) -> PrintedPlan:
    """The plan as printed, what is odd in it told; `turned` has how pages were turned to be read."""
    plan.columns, told = settle_levels(plan.drafts, plan.columns, reader)
    plan.oddities += told
    take_printed_numbers(plan.drafts, reader)
    plan.columns, told = as_values(plan.drafts, plan.columns, reader.levels)
    plan.oddities += told
    whole = (finish(draft, reader.levels) for draft in plan.drafts)
    rows: list[PrintedActivity] = [with_turns(activity, turned) for activity in whole]
    activities, parents, left_out = with_parents(rows, reader)
    plan.oddities += left_out
    page = activities[0].pages[0] if activities and activities[0].pages else None
    columns, activities = without_figures(plan.columns, activities, reader)
    activities = [with_distinct_fields(activity) for activity in activities]
    plan.oddities += told_columns(columns, reader.vocabulary, page)
    plan.oddities += quarters_assumed(columns, reader.vocabulary, page)
    plan.oddities += unnamed_columns(activities)
    plan.oddities += sums_elsewhere(activities, reader.vocabulary)
    plan.oddities += misread_heads(activities, reader.vocabulary)
    plan.oddities += unmarked_times(columns, activities, reader.vocabulary)
    plan.oddities += without_activity(activities)
    plan.oddities += without_rows([*plan.headings, *parents], activities)
    plan.oddities += headings_off(plan.columns, activities)
    plan.oddities += [*numbers_off(activities), *long_row(activities)]
    plan.oddities += doubtful_plan(activities, plan.preamble, reader.vocabulary)
    return PrintedPlan(tuple(activities), plan.preamble, tuple(plan.oddities))
