"""`corrections.csv` as browsers and spreadsheets write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from extract.errors import InputError
from review.editing.edits import COLUMNS, read_edits

HEAD = ",".join(COLUMNS)
ROW = "ks-2021-5-1/1,activity,printed,value,why,Ana,2026-01-02,Izraditi plan"


def written(folder: Path, *lines: str, name: str = "corrections.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return path


def test_a_file_that_a_spreadsheet_saved_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, 'ks-2021-5-1/1,indicator,"a\r\nb","č\r\nć",,,,', encoding="utf-8-sig")
    (edit,) = read_edits([path])
    assert (edit.field, edit.expected, edit.value, edit.author) == ("indicator", "a\nb", "č\nć", "")


def test_an_edit_that_is_in_two_files_counts_once(tmp_path: Path) -> None:
    other = ROW.replace("activity", "deadline")
    first, second = written(tmp_path, HEAD, ROW), written(tmp_path, HEAD, ROW, other, name="more.csv")
    assert [(edit.number, edit.field) for edit in read_edits([first, second])] == [
        (1, "activity"),
        (2, "deadline"),
    ]


def test_edits_of_two_rows_that_had_one_number_are_two(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ROW, ROW.replace("Izraditi plan", "Osnovati tim"))
    assert [edit.activity for edit in read_edits([path])] == ["Izraditi plan", "Osnovati tim"]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["activity_id;field"], "its first line must be"),
        ([], "its first line must be"),
        ([HEAD, "ks-2021-5-1/1,activity"], "line 2: 2 values, not 8"),
        ([HEAD, ",activity,,,,,,"], "line 2: no activity_id"),
        ([HEAD, 'ks-2021-5-1/1,activity,"'], "line 2: no CSV"),
    ],
)
def test_a_line_that_is_no_edit_is_named(lines: list[str], reason: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=reason) as error:
        read_edits([written(tmp_path, *lines)])
    assert "corrections.csv" in str(error.value)


def test_rows_that_a_person_emptied_in_a_spreadsheet_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ",,,,,,,", ROW, ",, ,,,,,")
    assert [edit.activity_id for edit in read_edits([path])] == ["ks-2021-5-1/1"]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8")])
def test_a_file_is_read_in_each_form_in_which_spreadsheets_save_it(
    delimiter: str, encoding: str, tmp_path: Path
) -> None:
    row = delimiter.join(f'"{value}"' for value in ROW.replace("value", "č; ć").split(","))
    (edit,) = read_edits([written(tmp_path, HEAD.replace(",", delimiter), row, encoding=encoding)])
    assert (edit.field, edit.value, edit.activity) == ("activity", "č; ć", "Izraditi plan")


@pytest.mark.parametrize("line", ["sep=;", "SEP=;", '"sep=;"'])
def test_the_line_that_tells_excel_the_delimiter_is_passed_over(line: str, tmp_path: Path) -> None:
    path = written(tmp_path, line, HEAD.replace(",", ";"), ROW.replace(",", ";"))
    (edit,) = read_edits([path])
    assert edit.value == "value" and edit.place == f"{path.name}, line 3"


def test_a_value_longer_than_csv_readers_expect_is_read(tmp_path: Path) -> None:
    (edit,) = read_edits([written(tmp_path, HEAD, ROW.replace("value", "a" * 200_000))])
    assert len(edit.value) == 200_000


def test_a_field_in_capitals_is_the_field(tmp_path: Path) -> None:
    lines = [HEAD, ROW.replace(",activity,", ",Deadline,"), ROW.replace(",activity,", ",other:Rok,")]
    assert [edit.field for edit in read_edits([written(tmp_path, *lines)])] == ["deadline", "other:Rok"]


def test_a_workbook_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "corrections.xlsx"
    Workbook().save(path)
    with pytest.raises(InputError, match="is a workbook, no CSV"):
        read_edits([path])


def test_a_file_of_another_encoding_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ROW.replace("value", "č"), encoding="cp1250")
    with pytest.raises(InputError, match="not UTF-8"):
        read_edits([path])


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv"):
        read_edits([tmp_path / "none.csv"])


def test_a_value_given_again_after_another_is_the_last(tmp_path: Path) -> None:
    lines = [ROW.replace(",value,", f",{value},") for value in ("A", "B", "A")]
    assert [edit.value for edit in read_edits([written(tmp_path, HEAD, *lines)])] == ["B", "A"]


def test_a_file_without_the_column_of_activities_is_read(tmp_path: Path) -> None:
    old = written(tmp_path, HEAD.removesuffix(",activity"), ROW.removesuffix(",Izraditi plan"))
    assert [edit.activity for edit in read_edits([old])] == [""]


def test_an_edit_knows_the_line_where_it_begins_in_its_file(tmp_path: Path) -> None:
    lines = 'ks-2021-5-1/1,indicator,"a\r\nb","č\r\nć",,,,'
    places = [edit.place for edit in read_edits([written(tmp_path, HEAD, lines, ",,,,,,,", ROW)])]
    assert places == ["corrections.csv, line 2", "corrections.csv, line 6"]
