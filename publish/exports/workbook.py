"""The dataset as one Excel workbook: a sheet that explains, then a sheet a table, written row by row.

Every text is written as text, whatever it begins with; no clock time stands in the file.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from extract.errors import OutputError
from publish.exports.exported import Exported
from publish.exports.one_file import replaced_file
from publish.exports.workbook_cells import Shortfalls, fitted, opens_formula
from publish.exports.workbook_front import FRONT_SHEET, Front, write_front
from publish.exports.workbook_layout import column_widths, line_count, row_height
from publish.files.described import StoredDataset
from publish.tables.rows import Value
from publish.tables.table import Column, Table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_576  # of a sheet, its head among them
_LOOKED_AT = 2_000  # rows that the widths are made for
# A text format on longer texts shows as ##### in older Excel.
_SHORT = 255
_CREATED = datetime.datetime(2000, 1, 1)


def write_workbook(dataset: StoredDataset, path: Path, most_rows: int = MOST_ROWS) -> Exported:
    """Write the dataset to the workbook `path`, in the place of what was there; rows are never all held.

    What a sheet or cell cannot hold is told in the notes and on the first sheet. InputError where a table
    cannot be read; OutputError where `path` cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    with replaced_file(path, dataset.files()) as new:
        options = {"constant_memory": True, "tmpdir": str(new.parent), "use_zip64": True}
        workbook = xlsxwriter.Workbook(str(new), options)
        workbook.set_properties({"title": dataset.title, "created": _CREATED})
        front = workbook.add_worksheet(FRONT_SHEET)
        formats = _Formats(workbook)
        shortfalls = Shortfalls()
        sheets = [_Sheet(table, workbook, formats, shortfalls, most_rows) for table in dataset.tables]
        for sheet in sheets:
            sheet.fill(dataset)
        notes = (*shortfalls.notes(), *(sheet.note for sheet in sheets if sheet.note))
        rows = {sheet.table.name: sheet.rows for sheet in sheets}
        problems = sum((sheet.problems for sheet in sheets), Counter[tuple[str, str]]())
        write_front(front, workbook, Front(dataset, rows, problems, notes))
        try:
            workbook.close()
        except XlsxWriterException as error:
            raise OutputError(f"{path}: cannot be written ({error})") from error
        dataset.check_unchanged()
    return Exported(path, rows, notes)


class _Formats:
    """The looks of cells, by what they hold."""

    def __init__(self, workbook: Workbook) -> None:
        top: dict[str, Any] = {"valign": "top"}
        text = {**top, "text_wrap": True}
        head = {**text, "bold": True, "bg_color": "#DCE6F1", "bottom": 1}
        self.head = workbook.add_format(head)
        self.number_head = workbook.add_format({**head, "align": "right"})
        self.text = workbook.add_format({**text, "num_format": "@"})
        self.long_text = workbook.add_format(text)
        self.formula_text = workbook.add_format({**text, "quote_prefix": True})
        self.json = workbook.add_format(top)
        self.integer = workbook.add_format({**top, "num_format": "0"})
        self.number = workbook.add_format({**top, "num_format": "#,##0.00"})
        self.date = workbook.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"})
        self.boolean = workbook.add_format({**top, "align": "center"})


class _Sheet:
    """One table's sheet: head, rows, widths, filter."""

    def __init__(
        self, table: Table, workbook: Workbook, formats: _Formats, shortfalls: Shortfalls, most_rows: int
    ) -> None:
        self.table = table
        self.rows = 0
        self.note = ""
        self.problems: Counter[tuple[str, str]] = Counter()  # by severity and code
        self._sheet: Worksheet = workbook.add_worksheet(table.name)
        self._formats = formats
        self._shortfalls = shortfalls
        self._most_rows = most_rows

    def fill(self, dataset: StoredDataset) -> None:
        """Write all rows that a sheet can hold, and say in `note` how many it cannot."""
        widths = column_widths(self.table, islice(dataset.rows(self.table), _LOOKED_AT))
        self._set_up(widths)
        kind = (
            [self.table.position(name) for name in ("severity", "code")]
            if self.table.name == "problems"
            else []
        )
        left_out = 0
        for row in dataset.rows(self.table):
            if kind:
                self.problems[row[kind[0]], row[kind[1]]] += 1
            if self.rows + 1 < self._most_rows:
                self.rows += 1
                self._write_row(row, widths)
            else:
                left_out += 1
        if left_out:
            self.note = (
                f"{self.table.name}: {self.rows + left_out:,} rows are more than a sheet holds, the last "
                f"{left_out:,} are not in the workbook; {self.table.name}.csv has all"
            )
        self._sheet.autofilter(0, 0, self.rows, len(self.table.columns) - 1)

    def _set_up(self, widths: Sequence[int]) -> None:
        sheet = self._sheet
        for place, (column, width) in enumerate(zip(self.table.columns, widths, strict=True)):
            sheet.set_column(place, place, width)
            # Over its numbers, which stand at the right.
            numbers = column.type in ("integer", "number")
            look = self._formats.number_head if numbers else self._formats.head
            sheet.write_string(0, place, column.name, look)
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _write_row(self, row: Sequence[Any], widths: Sequence[int]) -> None:
        lines = 1
        for place, (column, value) in enumerate(zip(self.table.columns, row, strict=True)):
            if value is None:
                continue
            cell, shortfall = fitted(value)
            if shortfall:
                self._shortfalls.add(self.table.name, column.name, shortfall)
            if isinstance(cell, str) and column.type != "json":
                lines = max(lines, line_count(cell, widths[place]))
            self._write(place, column, cell)
        if lines > 1:
            # The library keeps the heights of rows that are written long since.
            self._sheet.row_info.clear()
            self._sheet.row_sizes.clear()
            # Said, because not every program looks for the height that wrapped text needs.
            self._sheet.set_row(self.rows, row_height(lines))

    def _write(self, place: int, column: Column, cell: Value | float) -> None:
        sheet, row, formats = self._sheet, self.rows, self._formats
        if isinstance(cell, str):
            sheet.write_string(row, place, cell, self._look(column, cell))
        elif isinstance(cell, bool):
            sheet.write_boolean(row, place, cell, formats.boolean)
        elif isinstance(cell, datetime.date):
            sheet.write_datetime(row, place, cell, formats.date)
        elif cell is not None:
            sheet.write_number(
                row, place, cell, formats.integer if column.type == "integer" else formats.number
            )

    def _look(self, column: Column, text: str) -> Any:
        if opens_formula(text):
            return self._formats.formula_text
        if column.type == "json":
            return self._formats.json
        return self._formats.text if len(text) <= _SHORT else self._formats.long_text
