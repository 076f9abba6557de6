"""The tables of how the clean rows came about: cells as printed, corrections, problems."""

from __future__ import annotations

import re

from normalize import records
from normalize import vocabulary as words
from publish.tables.columns import ACTIVITY, TO_ACTIVITY, TO_DOCUMENT, choice, key, page, text
from publish.tables.table import Column, ForeignKey, Table

_FIELD = f"({'|'.join(words.CELL_FIELDS)}|{re.escape(words.OTHER_FIELD_PREFIX)}[\\s\\S]*)"

CELLS = Table(
    "cells",
    "What was printed, and where: one row for each cell of an activity's row.",
    records.CellRecord,
    (
        ACTIVITY,
        Column(
            "field",
            "string",
            f"What the column holds: {', '.join(f'`{field}`' for field in words.CELL_FIELDS)}, "
            f"or `{words.OTHER_FIELD_PREFIX}` and the heading of a column that the schema lacks.",
            required=True,
            pattern=_FIELD,
        ),
        text("heading", "The column's heading, as printed."),
        text(
            "printed",
            "The text exactly as printed, pieces joined by a space, lines by a line feed; a soft hyphen "
            "(U+00AD) is kept as one.",
        ),
        text("clean", "The text as clean text; as printed where the document's text cannot be trusted."),
        Column(
            "boxes",
            "json",
            "Where it was printed: page (of the PDF, from 1), x0, top, x1, bottom in points from the page's "
            "top left, one box for each piece.",
            required=True,
        ),
    ),
    ("activity_id", "field"),
    (TO_ACTIVITY,),
)

CORRECTIONS = Table(
    "corrections",
    "Changes between what was printed and the clean text other than white space, one row a change.",
    records.CorrectionRecord,
    (
        key("correction_id", "The correction's key."),
        text("activity_id", "The activity; empty where the rule mended a whole document."),
        text(
            "field",
            "The field that was changed, as in `cells`, or another column of the activity, or what a "
            "reviewer did to the whole row: `join`, `separate`, `reviewed`.",
        ),
        text("before", "The text before the change."),
        text("after", "The text after the change."),
        key("rule", "The rule that made the change."),
        choice("source", "Who made the change.", words.CORRECTION_SOURCES),
    ),
    ("correction_id",),
    (TO_ACTIVITY,),
)

PROBLEMS = Table(
    "problems",
    "What a person should look at, one row a problem.",
    records.ProblemRecord,
    (
        key("problem_id", "The problem's key."),
        text(
            "document_id",
            "The file, also where it could not be read; empty where a reviewer's correction names none.",
        ),
        text("plan_id", "The plan, where the problem lies in one."),
        text("activity_id", "The activity, where the problem lies in one."),
        page("pdf_page", "The page of the PDF, counted from 1."),
        choice("severity", "How much it matters.", words.PROBLEM_SEVERITIES),
        key("code", "What kind of problem it is."),
        key("message", "The problem in a plain sentence."),
        text("value", "The text in question."),
    ),
    ("problem_id",),
    (TO_DOCUMENT, ForeignKey("plan_id", "plans", "plan_id"), TO_ACTIVITY),
)
