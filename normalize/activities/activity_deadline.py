"""An activity's deadline: the text of its columns of time, and what that means in its plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.time_columns import times_beside
from normalize.activities.activity_cells import ActivityCells
from normalize.activities.plan_context import PlanContext
from normalize.cell_lines import PrintedLine
from normalize.deadlines.columns import TimeColumn, deadline_text, with_one_side
from normalize.deadlines.model import Deadline
from normalize.deadlines.reading import parse_deadline
from normalize.ditto import is_ditto
from normalize.letters.broken_words import with_whole_words
from normalize.text import Change


def activity_deadline(cells: ActivityCells) -> tuple[str, Deadline]:
    """The deadline's text and how it reads; what is doubtful of it is told."""
    plan = cells.plan
    vocabulary = plan.cleaner.facts.vocabulary
    headings = [cell.heading for cell in cells.cells.values()]
    times = times_beside(cells.heading("deadline"), headings, vocabulary)
    columns = [
        TimeColumn(name, cell.heading, _clean_text(name, cells))
        for name, cell in cells.cells.items()
        if name == "deadline" or cell.heading in times
    ]
    text = deadline_text(columns, vocabulary, plan.cleaner.facts.deadlines)
    deadline = with_one_side(_parsed(text, plan), columns, vocabulary.field_of)
    _tell(deadline, text, cells)
    return text, deadline


def _tell(deadline: Deadline, text: str, cells: ActivityCells) -> None:
    """What is doubtful of a deadline, and what was mended in it."""
    if deadline.problem and not is_ditto(text):
        code = "deadline_unparsed" if deadline.kind == "unparsed" else "deadline_doubtful"
        severity = "warning" if deadline.kind == "unparsed" else "info"
        cells.problem(severity, code, deadline.problem, "deadline", text)
    if deadline.of_plan_year:
        message = "deadlines are printed without a year: they are given in the plan's only one"
        ledger, plan_id = cells.plan.ledger, cells.plan.plan_id
        ledger.once("info", "deadline_doubtful", message, plan_id=plan_id, value=text)
    if deadline.corrected:
        cells.change(Change(*deadline.corrected, "deadline spelling"), "deadline")


def _clean_text(name: str, cells: ActivityCells) -> str:
    """The clean text of a column of time."""
    if not cells.has_lines(name):
        return ""
    lines = _readable(cells.lines(name), name, cells)
    text = cells.plan.cleaner.clean([line.text for line in lines])
    if read := _parsed(text.text, cells.plan).corrected:
        # A misspelt word that is read as another is a correction, and no doubt.
        text = replace(text, doubts=tuple(doubt for doubt in text.doubts if doubt.word != read[0]))
    return cells.keep(text, name)


def _readable(lines: Sequence[PrintedLine], name: str, cells: ActivityCells) -> Sequence[PrintedLine]:
    """The lines of a deadline, parts of words joined that are words too, where it reads only so."""
    plan = cells.plan
    whole, changes = with_whole_words(lines, lambda parts: True)
    if not changes or not plan.cleaner.trusted or _reads(lines, plan) or not _reads(whole, plan):
        return lines
    for change in changes:
        cells.change(change, name)
    return whole


def _reads(lines: Sequence[PrintedLine], plan: PlanContext) -> bool:
    text = plan.cleaner.join([line.text for line in lines])
    return _parsed(text, plan).kind != "unparsed"


def _parsed(text: str, plan: PlanContext) -> Deadline:
    return parse_deadline(text, plan.cleaner.facts.deadlines, period=plan.period, roman_is=plan.roman_is)
