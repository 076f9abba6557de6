"""The first sheet of the workbook: what it is, where to look first, every table and column."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from normalize.problem_codes import load_problem_codes
from normalize.vocabulary import PROBLEM_SEVERITIES
from publish.exports.workbook_layout import line_count, row_height
from publish.files.described import StoredDataset
from publish.tables.closed_lists import closed_lists

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FRONT_SHEET = "About"
_WIDTHS = (30, 30, 12, 10, 90, 60)  # characters
_TABLE_HEADS = ("table", "rows", "what it holds", "", "", "")
_PROBLEM_HEADS = ("code", "severity", "problems", "", "what it means", "what to do")
_COLUMN_HEADS = ("table", "column", "type", "required", "what it holds", "one of")
_VALUE_HEADS = ("column", "value", "", "", "what it means", "also in")


@dataclass(frozen=True, slots=True)
class Front:
    """What the sheet tells: rows by table, problems by severity and code, what could not be held."""

    dataset: StoredDataset
    rows: Mapping[str, int]
    problems: Mapping[tuple[str, str], int]
    notes: Sequence[str]


def write_front(sheet: Worksheet, workbook: Workbook, front: Front) -> None:
    """Write the sheet from top to bottom."""
    _Writer(sheet, workbook).write(front)


class _Writer:
    def __init__(self, sheet: Worksheet, workbook: Workbook) -> None:
        self._sheet = sheet
        self._row = 0
        self._title = workbook.add_format({"bold": True, "font_size": 16})
        self._heading = workbook.add_format({"bold": True, "font_size": 13})
        self._head = workbook.add_format({"bold": True, "bg_color": "#DCE6F1", "bottom": 1})
        self._cell = workbook.add_format({"valign": "top", "text_wrap": True})
        self._line = workbook.add_format({"valign": "top"})
        self._count = workbook.add_format({"valign": "top", "num_format": "#,##0", "align": "left"})
        self._link = workbook.add_format({"valign": "top", "font_color": "#0563C1", "underline": 1})
        self._warning = workbook.add_format({"bold": True, "font_color": "#9C0006"})

    def write(self, front: Front) -> None:
        for place, width in enumerate(_WIDTHS):
            self._sheet.set_column(place, place, width)
        self._lines([front.dataset.title], self._title)
        self._lines([*_about(front.dataset)], self._line)
        self._section("Where to look first", [*_where_to_look(front)], self._line)
        if front.notes:
            self._section("What this workbook does not hold", front.notes, self._warning)
        self._section("Tables", [], self._line)
        self._tables(front)
        if front.problems:
            self._section("Problems", [], self._line)
            self._problems(front.problems)
        self._section("Columns", [], self._line)
        self._columns(front.dataset)
        self._section("Values", [], self._line)
        self._values(front.dataset)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)

    def _section(self, heading: str, lines: Sequence[str], look: Any) -> None:
        self._row += 1
        self._lines([heading], self._heading)
        self._lines(lines, look)

    def _lines(self, lines: Sequence[str], look: Any) -> None:
        for line in lines:
            self._cells((line,), look)

    def _cells(self, texts: Sequence[str], look: Any) -> None:
        for place, text in enumerate(map(_plain, texts)):
            self._sheet.write_string(self._row, place, text, look)
        self._row += 1

    def _tables(self, front: Front) -> None:
        self._cells(_TABLE_HEADS, self._head)
        for table in front.dataset.tables:
            self._sheet.write_url(self._row, 0, f"internal:'{table.name}'!A1", self._link, table.name)
            self._sheet.write_number(self._row, 1, front.rows[table.name], self._count)
            self._sheet.write_string(self._row, 2, _plain(table.description), self._line)
            self._row += 1

    def _problems(self, problems: Mapping[tuple[str, str], int]) -> None:
        self._cells(_PROBLEM_HEADS, self._head)
        known = {row.code: row for row in load_problem_codes()}
        for severity, code in sorted(problems, key=lambda each: (_rank(each[0]), each[1])):
            row = known.get(code)  # a dataset that another version wrote may have others
            means, advice = (row.meaning, row.what_to_do) if row else ("", "")
            at = self._row
            self._explained((code, severity, "", "", means, advice))
            self._sheet.write_number(at, 2, problems[severity, code], self._count)

    def _columns(self, dataset: StoredDataset) -> None:
        self._cells(_COLUMN_HEADS, self._head)
        for table in dataset.tables:
            for column in table.columns:
                required = "yes" if column.required else ""
                texts = (
                    table.name,
                    column.name,
                    column.type,
                    required,
                    column.description,
                    ", ".join(column.enum),
                )
                self._explained(texts)

    def _values(self, dataset: StoredDataset) -> None:
        self._cells(_VALUE_HEADS, self._head)
        for each in closed_lists(dataset.tables):
            first, *others = each.columns
            for value, meaning in each.meanings.items():
                self._explained((first, value, "", "", meaning, ", ".join(others)))

    def _explained(self, texts: Sequence[str]) -> None:
        """A row of texts of which some are long."""
        lines = max(line_count(text, width) for text, width in zip(texts, _WIDTHS, strict=True))
        self._sheet.set_row(self._row, row_height(lines))
        self._cells(texts, self._cell)


def _plain(text: str) -> str:
    """The text without the backticks of Markdown, which a sheet shows as they are."""
    return text.replace("`", "")


def _rank(severity: str) -> int:
    return PROBLEM_SEVERITIES.index(severity) if severity in PROBLEM_SEVERITIES else len(PROBLEM_SEVERITIES)


def _about(dataset: StoredDataset) -> Iterator[str]:
    yield dataset.description.split("Each table")[0].strip()
    yield f"Made by glasnik {dataset.version} from the dataset whose datapackage.json has the SHA-256"
    yield hashlib.sha256(dataset.text).hexdigest()


def _where_to_look(front: Front) -> Iterator[str]:
    of = Counter[str]()
    for (severity, _), number in front.problems.items():
        of[severity] += number
    counts = (
        ", ".join(f"{of[name]:,} of severity {name}" for name in PROBLEM_SEVERITIES if of[name]) or "none"
    )
    yield "activities: the table to begin with, one row for each row of a plan; others hold its details."
    yield f"problems: what a person should look at ({counts}). Each names activity and page."
    if front.problems:
        yield "What the code of a problem means, and what to do about it, stands below the tables here."
    yield "corrections: every change between what was printed and the clean text."
    yield "cells: what was printed, exactly, and where on the page, for values that matter to you."
    yield "What each coded value means, as of deadline_kind or class, stands at the end of this sheet."
    yield "An empty cell is a missing value. Text stands as it was read, also where it looks like a formula."
