"""The tables of what was read as a whole: documents, plans, the activities of these."""

from __future__ import annotations

from normalize import records
from normalize import vocabulary as words
from publish.tables.columns import TO_DOCUMENT, choice, count, jurisdiction, key, page, text
from publish.tables.table import Column, ForeignKey, Table

_PERIOD = r"P(?=\d|T\d)(\d+[YMWD])*(T(\d+[HM])+)?"

DOCUMENTS = Table(
    "documents",
    "Source files, one row a file.",
    records.DocumentRecord,
    (
        key("document_id", "The first 12 hex digits of the file's SHA-256.", "[0-9a-f]{12}"),
        key("file_name", "The file's name, without its folder."),
        key("sha256", "The SHA-256 of the file's bytes, in hex.", "[0-9a-f]{64}"),
        count("bytes", "The file's size in bytes."),
        choice(
            "kind",
            "Whether the file is a PDF or a transcript with tab-separated tables.",
            words.DOCUMENT_KINDS,
        ),
        Column("pages", "integer", "The number of the file's pages.", minimum=0),
        text("gazette", "The gazette's usual name, in Latin, whatever script and case its masthead has."),
        jurisdiction(
            "The canton, entity or state whose gazette it is; empty where its name is of several, as "
            "`Narodne novine` is: its plans have theirs."
        ),
        text("issue_no", "The number of the issue, as printed."),
        Column("issue_date", "date", "The date of the issue."),
        choice("language", "The language of the text: Bosnian, Croatian or Serbian.", words.LANGUAGES, False),
        choice("script", "The script of the text: Latin or Cyrillic.", words.SCRIPTS, False),
        text("text_repair", "The repair that the whole text needed; empty where it needed none."),
        choice(
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
        key("plan_id", "Jurisdiction, year and number of the issue, and the plan's place in it.", "[^/]+"),
        key("document_id", "The file that the plan was read from.", "[0-9a-f]{12}"),
        jurisdiction("The canton, entity or state whose plan it is."),
        text("title", "The plan's title."),
        Column("period_start", "integer", "The first year of the plan's period.", minimum=1900),
        Column("period_end", "integer", "The last year of the plan's period.", minimum=1900),
        text("decision_no", "The number of the act that adopts the plan."),
        Column("decision_date", "date", "The date of the act that adopts the plan."),
        text("adopted_by", "The body that adopted the plan."),
        page("page_first", "The printed number of the page where the plan begins."),
        page("page_last", "The printed number of the page where the plan ends."),
        count("activities", "The number of the plan's rows in `activities`."),
        text("replaces", "The older plan that this one is a changed edition of."),
        text(
            "repeats",
            "The plan that this one prints again: unchanged, in another language, or in the same issue.",
        ),
    ),
    ("plan_id",),
    (
        TO_DOCUMENT,
        ForeignKey("replaces", "plans", "plan_id"),
        ForeignKey("repeats", "plans", "plan_id"),
    ),
)

ACTIVITIES = Table(
    "activities",
    "Activities, one row for each row of a plan's table, however many pieces it was printed in.",
    records.ActivityRecord,
    (
        key(
            "activity_id",
            "The plan, `/` and the activity's number in it. Where the numbers start again in each "
            "programme, the programme's number stands before each (`1.2`), and where the programmes' "
            "numbers start again too, the numbers of all headings above it (`A.1.2`). `~2` marks a number "
            "that is printed twice.",
        ),
        key("plan_id", "The plan that the activity belongs to."),
        key("activity_no", "The number as printed, without the dot at its end."),
        text("component_no", "The number of the outermost heading above the activity."),
        text("component_title", "The title of the outermost heading above the activity."),
        text("programme_no", "The number of the innermost heading above the activity."),
        text("programme_title", "The title of the innermost heading above the activity."),
        Column(
            "heading_path", "json", "All headings above, outermost first: level, no, title.", required=True
        ),
        text("activity", "What is to be done, as clean text."),
        text("deadline", "The deadline, as clean text."),
        choice("deadline_kind", "What kind of deadline it is.", words.DEADLINE_KINDS),
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
        text("institutions", "The canonical names of the lead institutions, joined with `; `."),
        text("partners", "The canonical names of the partner institutions, joined with `; `."),
        text("indicators", "The indicators, joined with `; `."),
        text(
            "resources",
            "The sources of funding, joined with `; `. Empty both where the plan says that no funds are "
            "needed and where its cell is empty: `cells` (`field` is `resource`) has the words in the first "
            "case, and no text in the other.",
        ),
        page("page_first", "The number printed on the page where the row begins."),
        page("page_last", "The number printed on the page where the row ends."),
        page("pdf_page_first", "The page of the PDF where the row begins, counted from 1."),
        page("pdf_page_last", "The page of the PDF where the row ends, counted from 1."),
        count("fragments", "In how many pieces the row was printed.", 1),
    ),
    ("activity_id",),
    (ForeignKey("plan_id", "plans", "plan_id"),),
)
