"""The dataset's tables as data: columns, types, constraints, keys.

Arrow schemas, the data package, the checks and the data dictionary are all made from `TABLES`; a column is
described here and nowhere else. Order of tables and columns is the order in which they are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.errors import GlasnikError
from normalize import records
from normalize import vocabulary as words

# `json` is text holding a JSON array; `number` an exact decimal with at most two decimals.
ColumnType = Literal["string", "integer", "number", "boolean", "date", "json"]


class DatasetError(GlasnikError):
    """A dataset that breaks its own schema, or a folder that holds none."""


def refuse(faults: Sequence[object], out: Path | str = "") -> None:
    """DatasetError that names the first of the faults, where there is one, and what was not written."""
    if faults:
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        raise DatasetError(f"{faults[0]}{more}" + (f"; nothing was written to {out}" if out else ""))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `enum` closes its values, `pattern` is matched against the whole value."""

    name: str
    type: ColumnType
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: int | None = None

    @property
    def attribute(self) -> str:
        """The record's field: Python keeps the word `class` for itself."""
        return "class_" if self.name == "class" else self.name


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`column` holds keys of `table`, whose primary key is the one column `references`."""

    column: str
    table: str
    references: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; rows are sorted by `primary_key`."""

    name: str
    description: str
    record: type
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    def position(self, column: str) -> int:
        """Where `column` stands among the columns, from 0."""
        return [each.name for each in self.columns].index(column)


def _key(name: str, description: str, pattern: str | None = None) -> Column:
    return Column(name, "string", description, required=True, pattern=pattern)


def _text(name: str, description: str) -> Column:
    return Column(name, "string", description)


def _choice(name: str, description: str, values: tuple[str, ...], required: bool = True) -> Column:
    return Column(name, "string", description, required=required, enum=values)


def _page(name: str, description: str) -> Column:
    return Column(name, "integer", description, minimum=1)


def _count(name: str, description: str, minimum: int = 0) -> Column:
    return Column(name, "integer", description, required=True, minimum=minimum)


def _jurisdiction(description: str) -> Column:
    return _choice("jurisdiction", description, words.JURISDICTIONS, required=False)


_PERIOD = r"P(?=\d|T\d)(\d+[YMWD])*(T(\d+[HM])+)?"
_FIELD = f"({'|'.join(words.CELL_FIELDS)}|{re.escape(words.OTHER_FIELD_PREFIX)}[\\s\\S]*)"
_ACTIVITY = _key("activity_id", "The activity.")
_POSITION = _count("position", "The place in the activity's list, counted from 1.", 1)
_TO_ACTIVITY = ForeignKey("activity_id", "activities", "activity_id")
_TO_INSTITUTION = ForeignKey("institution_id", "institutions", "institution_id")
_TO_DOCUMENT = ForeignKey("document_id", "documents", "document_id")

DOCUMENTS = Table(
    "documents",
    "Source files, one row a file.",
    records.DocumentRecord,
    (
        _key("document_id", "The first 12 hex digits of the file's SHA-256.", "[0-9a-f]{12}"),
        _key("file_name", "The file's name, without its folder."),
        _key("sha256", "The SHA-256 of the file's bytes, in hex.", "[0-9a-f]{64}"),
        _count("bytes", "The file's size in bytes."),
        _choice(
            "kind",
            "Whether the file is a PDF or a transcript with tab-separated tables.",
            words.DOCUMENT_KINDS,
        ),
        Column("pages", "integer", "The number of the file's pages.", minimum=0),
        _text("gazette", "The gazette's name as its masthead prints it."),
        _jurisdiction("The canton, entity or state whose gazette it is."),
        _text("issue_no", "The number of the issue, as printed."),
        Column("issue_date", "date", "The date of the issue."),
        _choice(
            "language", "The language of the text: Bosnian, Croatian or Serbian.", words.LANGUAGES, False
        ),
        _choice("script", "The script of the text: Latin or Cyrillic.", words.SCRIPTS, False),
        _text("text_repair", "The repair that the whole text needed; empty where it needed none."),
        _choice(
            "status",
            "How reading ended. `partial`: something is missing or the text cannot be trusted (problem "
            "`text_untrusted`): then texts and `clean` stand as printed, nothing mended; bodies, dates and "
            "funds are told where the damaged words still say them.",
            words.DOCUMENT_STATUSES,
        ),
    ),
    ("document_id",),
)

PLANS = Table(
    "plans",
    "Action plans, one row a plan.",
    records.PlanRecord,
    (
        _key("plan_id", "Jurisdiction, year and number of the issue, and the plan's place in it.", "[^/]+"),
        _key("document_id", "The file that the plan was read from.", "[0-9a-f]{12}"),
        _jurisdiction("The canton, entity or state whose plan it is."),
        _text("title", "The plan's title."),
        Column("period_start", "integer", "The first year of the plan's period.", minimum=1900),
        Column("period_end", "integer", "The last year of the plan's period.", minimum=1900),
        _text("decision_no", "The number of the act that adopts the plan."),
        Column("decision_date", "date", "The date of the act that adopts the plan."),
        _text("adopted_by", "The body that adopted the plan."),
        _page("page_first", "The printed number of the page where the plan begins."),
        _page("page_last", "The printed number of the page where the plan ends."),
        _count("activities", "The number of the plan's rows in `activities`."),
        _text("replaces", "The older plan that this one is a changed edition of."),
        _text(
            "repeats",
            "The plan that this one prints again: unchanged, in another language, or in the same issue.",
        ),
    ),
    ("plan_id",),
    (
        _TO_DOCUMENT,
        ForeignKey("replaces", "plans", "plan_id"),
        ForeignKey("repeats", "plans", "plan_id"),
    ),
)

ACTIVITIES = Table(
    "activities",
    "Activities, one row for each row of a plan's table, however many pieces it was printed in.",
    records.ActivityRecord,
    (
        _key(
            "activity_id",
            "The plan, `/` and the activity's number in it. Where the numbers start again in each "
            "programme, the programme's number stands before each (`1.2`), and where the programmes' "
            "numbers start again too, the numbers of all headings above it (`A.1.2`). `~2` marks a number "
            "that is printed twice.",
        ),
        _key("plan_id", "The plan that the activity belongs to."),
        _key("activity_no", "The number as printed, without the dot at its end."),
        _text("component_no", "The number of the outermost heading above the activity."),
        _text("component_title", "The title of the outermost heading above the activity."),
        _text("programme_no", "The number of the innermost heading above the activity."),
        _text("programme_title", "The title of the innermost heading above the activity."),
        Column(
            "heading_path", "json", "All headings above, outermost first: level, no, title.", required=True
        ),
        _text("activity", "What is to be done, as clean text."),
        _text("deadline", "The deadline, as clean text."),
        _choice("deadline_kind", "What kind of deadline it is.", words.DEADLINE_KINDS),
        Column("deadline_start", "date", "The first day of the period that the deadline names."),
        Column("deadline_end", "date", "The last day of the period, or the last day for the activity."),
        Column(
            "deadline_recurrence",
            "string",
            "How often it recurs: ISO 8601 durations, several joined with `;`.",
            pattern=f"{_PERIOD}(;{_PERIOD})*",
        ),
        Column("deadline_as_needed", "boolean", "Whether it is to be done when needed.", required=True),
        Column(
            "deadline_offset", "string", "The time after an event: an ISO 8601 duration.", pattern=_PERIOD
        ),
        _text("institutions", "The canonical names of the lead institutions, joined with `; `."),
        _text("partners", "The canonical names of the partner institutions, joined with `; `."),
        _text("indicators", "The indicators, joined with `; `."),
        _text("resources", "The sources of funding, joined with `; `."),
        _page("page_first", "The number printed on the page where the row begins."),
        _page("page_last", "The number printed on the page where the row ends."),
        _page("pdf_page_first", "The page of the PDF where the row begins, counted from 1."),
        _page("pdf_page_last", "The page of the PDF where the row ends, counted from 1."),
        _count("fragments", "In how many pieces the row was printed.", 1),
    ),
    ("activity_id",),
    (ForeignKey("plan_id", "plans", "plan_id"),),
)

ACTIVITY_INSTITUTIONS = Table(
    "activity_institutions",
    "Who leads and who helps, one row for each institution of an activity.",
    records.ActivityInstitutionRecord,
    (
        _ACTIVITY,
        _count("position", "The place in the activity's list, from 1 over lead, then partner.", 1),
        _choice("role", "Whether the institution leads or helps.", words.INSTITUTION_ROLES),
        _text("institution_id", "The institution; empty where none matched."),
        _key("institution", "Its canonical name; what was printed where none matched."),
        _choice("class", "What kind of body it is.", words.INSTITUTION_CLASSES),
        _jurisdiction("The canton, entity or state that the body belongs to."),
        _key("printed", "The name as printed."),
        _choice("match", "How the printed name was matched.", words.INSTITUTION_MATCHES),
    ),
    ("activity_id", "position"),
    (_TO_ACTIVITY, _TO_INSTITUTION),
)

ACTIVITY_INDICATORS = Table(
    "activity_indicators",
    "How success is measured, one row for each indicator of an activity.",
    records.ActivityIndicatorRecord,
    (
        _ACTIVITY,
        _POSITION,
        _text("indicator", "The indicator, as clean text."),
        _text("baseline", "The value at the start; empty where the plan has no such column."),
        _text("target", "The value aimed at; empty where the plan has no such column."),
    ),
    ("activity_id", "position"),
    (_TO_ACTIVITY,),
)

ACTIVITY_RESOURCES = Table(
    "activity_resources",
    "Where the funds come from, one row for each kind and source of an activity.",
    records.ActivityResourceRecord,
    (
        _ACTIVITY,
        _POSITION,
        _choice("kind", "What kind of funds they are.", words.RESOURCE_KINDS),
        _text(
            "institution_id", "The institution that gives the funds; empty where none is named or matched."
        ),
        _text(
            "institution",
            "Its canonical name, or that of the place whose budget it is; empty where none is named.",
        ),
        Column("amount", "number", "The amount, an exact decimal number in `currency`.", minimum=0),
        _text("currency", "The currency of the amount."),
        _text("printed", "The source as printed."),
    ),
    ("activity_id", "position"),
    (_TO_ACTIVITY, _TO_INSTITUTION),
)

INSTITUTIONS = Table(
    "institutions",
    "Bodies that the plans name, one row a body, and the bodies that these belong to.",
    records.InstitutionRecord,
    (
        _key("institution_id", "A short name for the body, the same in every dataset."),
        _key("institution", "The canonical name, in Latin script."),
        _choice("class", "What kind of body it is.", words.INSTITUTION_CLASSES),
        _jurisdiction("The canton, entity or state that the body belongs to."),
        _choice("level", "The level of government.", words.INSTITUTION_LEVELS),
        _text("abbreviation", "The usual abbreviation."),
        _text("parent_id", "The body that this one is a part of."),
        _count("mentions", "Its rows in `activity_institutions` and `activity_resources`."),
    ),
    ("institution_id",),
    (ForeignKey("parent_id", "institutions", "institution_id"),),
)

CELLS = Table(
    "cells",
    "What was printed, and where: one row for each cell of an activity's row.",
    records.CellRecord,
    (
        _ACTIVITY,
        Column(
            "field",
            "string",
            f"What the column holds: {', '.join(f'`{field}`' for field in words.CELL_FIELDS)}, "
            f"or `{words.OTHER_FIELD_PREFIX}` and the heading of a column that the schema lacks.",
            required=True,
            pattern=_FIELD,
        ),
        _text("heading", "The column's heading, as printed."),
        _text(
            "printed",
            "The text exactly as printed, pieces joined by a space, lines by a line feed; a soft hyphen "
            "(U+00AD) is kept as one.",
        ),
        _text("clean", "The text as clean text; as printed where the document's text cannot be trusted."),
        Column(
            "boxes",
            "json",
            "Where it was printed: page (of the PDF, from 1), x0, top, x1, bottom in points from the page's "
            "top left, one box for each piece.",
            required=True,
        ),
    ),
    ("activity_id", "field"),
    (_TO_ACTIVITY,),
)

CORRECTIONS = Table(
    "corrections",
    "Changes between what was printed and the clean text other than white space, one row a change.",
    records.CorrectionRecord,
    (
        _key("correction_id", "The correction's key."),
        _text("activity_id", "The activity; empty where the rule mended a whole document."),
        _text(
            "field",
            "The field that was changed, as in `cells`, or another column of the activity, or what a "
            "reviewer did to the whole row: `join`, `separate`, `reviewed`.",
        ),
        _text("before", "The text before the change."),
        _text("after", "The text after the change."),
        _key("rule", "The rule that made the change."),
        _choice("source", "Who made the change.", words.CORRECTION_SOURCES),
    ),
    ("correction_id",),
    (_TO_ACTIVITY,),
)

PROBLEMS = Table(
    "problems",
    "What a person should look at, one row a problem.",
    records.ProblemRecord,
    (
        _key("problem_id", "The problem's key."),
        _text("document_id", "The file; empty where it could not be read at all."),
        _text("plan_id", "The plan, where the problem lies in one."),
        _text("activity_id", "The activity, where the problem lies in one."),
        _page("pdf_page", "The page of the PDF, counted from 1."),
        _choice("severity", "How much it matters.", words.PROBLEM_SEVERITIES),
        _key("code", "What kind of problem it is."),
        _key("message", "The problem in a plain sentence."),
        _text("value", "The text in question."),
    ),
    ("problem_id",),
    (_TO_DOCUMENT, ForeignKey("plan_id", "plans", "plan_id"), _TO_ACTIVITY),
)

TABLES = (
    DOCUMENTS,
    PLANS,
    ACTIVITIES,
    ACTIVITY_INSTITUTIONS,
    ACTIVITY_INDICATORS,
    ACTIVITY_RESOURCES,
    INSTITUTIONS,
    CELLS,
    CORRECTIONS,
    PROBLEMS,
)
