"""The workbook, opened by another library: every row, typed, text as text, and what did not fit told."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from normalize.problem_codes import load_problem_codes
from normalize.records import Dataset
from publish.exports.workbook import write_workbook
from publish.exports.workbook_cells import LONGEST_TEXT, fitted, opens_formula
from publish.schema import TABLES
from publish.tables.closed_lists import closed_lists
from publish.tables.rows import rows_of
from tests.publish.sample import sample_dataset
from tests.publish.stored_datasets import add_table, open_dataset, stored, with_texts

FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "+387 33 123 456",
    "- Ministarstvo",
    "-1",
    "@SUM(A1)",
    "\tuvučeno",
    "{=A1}",
    "http://example.org",
    "1.10",
    "007",
    "1e5",
    "TRUE",
    "2021-02-04",
    "_x0041_",
    "#N/A",
    " rub ",
    "prvi\ndrugi",
)


def written(folder: Path, dataset: Dataset | None = None) -> openpyxl.Workbook:
    """The workbook of the dataset, opened."""
    write_workbook(stored(folder / "out", dataset), folder / "a.xlsx")
    return openpyxl.load_workbook(folder / "a.xlsx")


def texts_of(sheet: Worksheet, column: str) -> list[object]:
    heads = [cell.value for cell in sheet[1]]
    return [row[heads.index(column)].value for row in sheet.iter_rows(min_row=2)]


def test_each_table_is_a_sheet_of_its_rows_after_one_that_explains(tmp_path: Path) -> None:
    book = written(tmp_path)
    assert book.sheetnames == ["About", *(table.name for table in TABLES)]
    for table in TABLES:
        rows = [tuple(_plain(value) for value in row) for row in book[table.name].iter_rows(values_only=True)]
        assert rows[0] == tuple(column.name for column in table.columns)
        assert rows[1:] == [_as_cells(row) for row in rows_of(table, sample_dataset())], table.name


def _plain(value: object) -> object:
    return value.date() if isinstance(value, datetime.datetime) else value


def _as_cells(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(float(value) if isinstance(value, Decimal) else value for value in row)


def test_dates_numbers_and_yes_or_no_have_their_own_types(tmp_path: Path) -> None:
    book = written(tmp_path)
    (day,) = (cell for cell in book["documents"][2] if cell.is_date)
    assert day.value == datetime.datetime(2021, 2, 4) and day.number_format == "yyyy-mm-dd"
    heads = [cell.value for cell in book["activities"][1]]
    as_needed = book["activities"][2][heads.index("deadline_as_needed")]
    assert as_needed.value is True and as_needed.data_type == "b"
    amounts = [cell for cell in book["activity_resources"][2] if cell.value == 5000000000.5]
    assert [cell.data_type for cell in amounts] == ["n"]


def test_text_that_looks_like_something_else_stays_the_same_text(tmp_path: Path) -> None:
    sheet = written(tmp_path, with_texts(FORMULAS))["activities"]
    # The format writes some codes as `_xHHHH_`; this reader leaves them so.
    assert [unescape(str(text)) for text in texts_of(sheet, "activity")] == list(FORMULAS)
    place = [cell.value for cell in sheet[1]].index("activity")
    cells = [row[place] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} <= {"inlineStr", "s"}
    assert not any(cell.hyperlink for cell in cells)
    # So that it stays text for one who edits the cell.
    assert [cell.quotePrefix for cell in cells] == [opens_formula(text) for text in FORMULAS]


def test_heads_are_frozen_and_filtered_and_long_text_wraps(tmp_path: Path) -> None:
    long = "riječ " * 60
    sheet = written(tmp_path, with_texts([long.strip(), "kratko"]))["activities"]
    assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref == "A1:Y3"
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == "activity")
    assert sheet[f"{letter}2"].alignment.wrap_text
    assert 40 <= sheet.column_dimensions[letter].width <= 61
    assert sheet.row_dimensions[2].height >= 6 * 15 and sheet.row_dimensions[3].height is None


def test_the_first_sheet_explains_tables_columns_and_problems(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    write_workbook(dataset, tmp_path / "a.xlsx")
    rows = [
        [value for value in row if value is not None]
        for row in openpyxl.load_workbook(tmp_path / "a.xlsx")["About"].iter_rows(values_only=True)
    ]
    told = "\n".join(str(value) for row in rows for value in row)
    assert "1 of severity error, 1 of severity info" in told
    assert hashlib.sha256(dataset.text).hexdigest() in told
    for table in TABLES:
        count = len(rows_of(table, sample_dataset()))
        said = [table.name, str(count), table.description.replace("`", "")]
        assert said in [[str(value) for value in row] for row in rows]
        for column in table.columns:
            assert any(row[:3] == [table.name, column.name, column.type] for row in rows)
            assert column.description.replace("`", "") in told
    assert "`" not in told


def test_the_first_sheet_says_of_each_value_of_a_closed_list_what_it_means(tmp_path: Path) -> None:
    rows = [
        [value for value in row if value] for row in written(tmp_path)["About"].iter_rows(values_only=True)
    ]
    for each in closed_lists(TABLES):
        for value, meaning in each.meanings.items():
            assert any(row[:3] == [each.columns[0], value, meaning.replace("`", "")] for row in rows), value


def test_the_heads_of_numbers_stand_over_them_at_the_right(tmp_path: Path) -> None:
    head = {cell.value: cell.alignment.horizontal for cell in written(tmp_path)["plans"][1]}
    assert (head["period_end"], head["activities"]) == ("right", "right")
    assert head["decision_no"] is None


def test_the_first_sheet_says_of_each_code_of_problems_what_it_means_and_what_to_do(tmp_path: Path) -> None:
    sample = sample_dataset()
    told = [("info", "other_issue"), ("error", "document_failed"), ("info", "other_issue")]
    problems = tuple(
        replace(sample.problems[0], problem_id=f"p{n}", severity=severity, code=code)
        for n, (severity, code) in enumerate(told)
    )
    sheet = written(tmp_path, replace(sample, problems=problems))["About"]
    rows = [[value for value in row if value] for row in sheet.iter_rows(values_only=True)]
    at = rows.index(["code", "severity", "problems", "what it means", "what to do"])
    assert [row[:3] for row in rows[at + 1 : at + 4]] == [
        ["document_failed", "error", 1],
        ["other_issue", "info", 2],
        [],
    ]
    code = next(each for each in load_problem_codes() if each.code == "other_issue")
    assert rows[at + 2][3:] == [code.meaning.replace("`", ""), code.what_to_do.replace("`", "")]


def test_a_workbook_without_problems_explains_no_codes(tmp_path: Path) -> None:
    sheet = written(tmp_path, replace(sample_dataset(), problems=()))["About"]
    assert "Problems" not in [cell.value for cell in sheet["A"]]


def test_a_text_longer_than_a_cell_is_marked_and_told_twice(tmp_path: Path) -> None:
    long, fits = "ž" * (LONGEST_TEXT + 1), "ž" * LONGEST_TEXT
    dataset = stored(tmp_path / "out", with_texts([long, fits, "🙂" * 20_000]))
    exported = write_workbook(dataset, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    first, second, third = texts_of(book["activities"], "activity")
    assert second == fits
    assert str(first).endswith("… [cut: 32,768 characters]") and len(str(first)) == LONGEST_TEXT
    assert str(third).endswith("🙂… [cut: 20,000 characters]")
    assert len(str(third).encode("utf-16-le")) // 2 <= LONGEST_TEXT
    (note,) = exported.notes
    assert note.startswith("activities.activity: 2 x text longer") and "activities.csv" in note
    assert note in [cell.value for cell in book["About"]["A"]]


def test_a_table_longer_than_a_sheet_is_told_twice(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out", with_texts(map(str, range(10))))
    exported = write_workbook(dataset, tmp_path / "a.xlsx", most_rows=8)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert texts_of(book["activities"], "activity") == list(map(str, range(7)))
    note, of_cells = exported.notes
    assert of_cells.startswith("cells: 10")
    assert note.startswith("activities: 10 rows are more") and "the last 3" in note
    assert note in [cell.value for cell in book["About"]["A"]] and exported.rows["activities"] == 7


def test_a_code_that_is_no_character_does_not_break_the_file(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out", with_texts(["a\ufffeb\uffff", "\x01\x0b"]))
    exported = write_workbook(dataset, tmp_path / "a.xlsx")
    texts = texts_of(openpyxl.load_workbook(tmp_path / "a.xlsx")["activities"], "activity")
    assert texts[0] == "a\ufffdb\ufffd"
    assert exported.notes and "1 x text with a code" in exported.notes[0]


@pytest.mark.parametrize(
    ("value", "wanted", "fell_short"),
    [
        (Decimal("1234567890123.45"), 1234567890123.45, ""),
        (Decimal("1234567890123456.78"), "1234567890123456.78", "digits"),
        (datetime.date(1900, 3, 1), datetime.date(1900, 3, 1), ""),
        (datetime.date(1899, 12, 31), "1899-12-31", "early"),
        (True, True, ""),
        (7, 7, ""),
    ],
)
def test_a_value_that_a_cell_cannot_hold_exactly_becomes_text(
    value: Decimal | datetime.date | bool, wanted: object, fell_short: str
) -> None:
    assert fitted(value) == (wanted, fell_short)


@given(st.text(max_size=40))
def test_any_text_that_fits_is_not_touched(text: str) -> None:
    cell, fell_short = fitted(text)
    assert cell == text or (fell_short and {"\ufffe", "\uffff"} & set(text))


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(dataset, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    properties = openpyxl.load_workbook(tmp_path / "a.xlsx").properties
    assert properties.created == properties.modified == datetime.datetime(2000, 1, 1)


def test_a_table_that_another_command_added_has_its_sheet(tmp_path: Path) -> None:
    stored(tmp_path / "out")
    add_table(tmp_path / "out", "matches", like="activity_indicators")
    write_workbook(open_dataset(tmp_path / "out"), tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["matches"].max_row == 3


def test_an_empty_dataset_has_its_heads(tmp_path: Path) -> None:
    sample = sample_dataset()
    book = written(tmp_path, replace(Dataset(), documents=sample.documents))
    assert book["activities"]["A1"].value == "activity_id"
    assert book["activities"].max_row == 1
