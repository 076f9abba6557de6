"""Transcripts: rows by lines, cells by tabs."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import InputError
from extract.model import Sheet
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity, PrintedPlan
from extract.sheets.transcript import read_transcript
from tests.extract.by_hand import MARKS, legible, vocabulary

ISSUE = Path(__file__).parents[3] / "data" / "raw" / "ks-2021-5.txt"
HEAD = "\tAktivnost\tRok\tNosilac\tIndikatori"
FIRST = "1.\tIzraditi plan i\t2021.\tMUP\tPlan izrađen"
SECOND = "2.\tOsnovati tim\t2022.\tMUP\tTim osnovan"


def read(folder: Path, *rows: str) -> Sheet:
    path = folder / "issue.txt"
    path.write_text("\n".join(rows), encoding="utf-8")
    return read_transcript(path, MARKS)


def plans(folder: Path, *rows: str) -> tuple[PrintedPlan, ...]:
    return find_plans([read(folder, *rows)], vocabulary(), legible)


def text(activity: PrintedActivity, field: str) -> str:
    return " ".join(piece.text for cell in activity.cells if cell.field == field for piece in cell.pieces)


def test_tabs_part_the_cells_of_a_transcripts_row(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST, SECOND)
    assert [a.number for a in plan.activities] == ["1.", "2."]
    assert text(plan.activities[0], "indicator") == "Plan izrađen"


def test_a_transcript_has_no_pages_and_no_boxes(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST)
    assert plan.activities[0].pages == ()
    assert all(p.box is None and p.page == 0 for c in plan.activities[0].cells for p in c.pieces)


def test_a_row_behind_a_page_mark_goes_on_with_the_row_above(tmp_path: Path) -> None:
    rows = HEAD, FIRST, "Broj 5 - Strana 290", "\tdostaviti ga Vladi\t\t\t", SECOND
    (plan,) = plans(tmp_path, *rows)
    assert [text(a, "activity") for a in plan.activities] == [
        "Izraditi plan i dostaviti ga Vladi",
        "Osnovati tim",
    ]


def test_a_row_that_lost_its_number_cell_is_put_in_its_columns(tmp_path: Path) -> None:
    rows = HEAD, FIRST, "Broj 5 - Strana 290", "dostaviti ga Vladi\t\t\ti objavljen", SECOND
    (plan,) = plans(tmp_path, *rows)
    assert text(plan.activities[0], "indicator") == "Plan izrađen i objavljen"


def test_a_page_mark_is_no_text_of_the_plan(tmp_path: Path) -> None:
    sheet = read(tmp_path, HEAD, FIRST, "Broj 5 - Strana 290", SECOND)
    assert [line.text for line in sheet.furniture] == ["Broj 5 - Strana 290"]


@pytest.mark.parametrize("row", ["Sala\t50\t3", "Sala\t50\t3\t9\t1\t2"])
def test_a_table_of_other_columns_is_not_joined(tmp_path: Path, row: str) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST, "Na osnovu člana 5. Statuta donosi se cjenovnik", "", row, row)
    assert len(plan.activities) == 1


def test_a_row_whose_last_empty_cells_have_no_tabs_is_not_lost(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST, "Strateški cilj 2. Zaštita", "2.\tOsnovati tim\t2022.")
    assert [text(a, "deadline") for a in plan.activities] == ["2021.", "2022."]


def oddities(folder: Path, *rows: str) -> list[tuple[str, str]]:
    (plan,) = plans(folder, *rows)
    return [(odd.code, odd.value) for odd in plan.oddities]


@pytest.mark.parametrize("mark", ["\u0085", "\u2028", "\f", "\r"])
def test_a_line_ends_at_a_line_feed_alone(tmp_path: Path, mark: str) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST, SECOND.replace("tim\t2022", f"tim{mark} i ured\t2022"))
    assert [a.number for a in plan.activities] == ["1.", "2."]
    assert text(plan.activities[1], "activity") == f"Osnovati tim{mark} i ured"


def test_a_row_of_dashes_is_a_row_and_a_rule_of_them_is_none(tmp_path: Path) -> None:
    dashes, rule = "\t".join("-" * HEAD.count("\t")) + "\t-", "\t".join(["--"] * 3)
    (plan,) = plans(tmp_path, HEAD, FIRST, dashes, rule, SECOND)
    pieces = [piece.text for a in plan.activities for cell in a.cells for piece in cell.pieces]
    assert pieces.count("-") == HEAD.count("\t") + 1
    assert "--" not in pieces


def test_a_row_that_lost_a_tab_is_told_of(tmp_path: Path) -> None:
    row = SECOND.replace("tim\t2022", "tim 2022")
    assert oddities(tmp_path, HEAD, FIRST, row) == [("row_misaligned", row.replace("\t", " | "))]


def test_a_row_with_a_tab_too_many_is_told_of_and_keeps_its_tables_columns(tmp_path: Path) -> None:
    row = SECOND.replace("\t2022", "\t\t2022")
    assert oddities(tmp_path, HEAD, FIRST, row) == [("row_misaligned", row.replace("\t", " | "))]
    (plan,) = plans(tmp_path, HEAD, FIRST, row)
    assert text(plan.activities[0], "indicator") == "Plan izrađen"
    assert text(plan.activities[1], "indicator") == "MUP\tTim osnovan"


def test_tabs_behind_the_last_cell_are_nothing_odd(tmp_path: Path) -> None:
    assert oddities(tmp_path, HEAD, FIRST, f"{SECOND}\t\t") == []


def test_a_number_that_lost_the_tab_behind_it_is_still_the_rows(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEAD, FIRST, SECOND.replace("\t", " ", 1))
    assert plan.activities[1].number == "2."
    assert text(plan.activities[1], "deadline") == "2022."
    assert [odd.code for odd in plan.oddities] == ["row_misaligned"]


@pytest.mark.parametrize("kept", [0, 1])
def test_a_row_that_lost_its_tabs_is_a_row_and_told_of(tmp_path: Path, kept: int) -> None:
    row = SECOND[::-1].replace("\t", " ", 4 - kept)[::-1]
    (plan,) = plans(tmp_path, HEAD, FIRST, row, "3.\tObjaviti\t2023.\tMUP\tObjavljeno")
    assert [a.number for a in plan.activities] == ["1.", "2.", "3."]
    assert text(plan.activities[1], "activity") == "Osnovati tim 2022. MUP Tim osnovan"
    assert [odd.code for odd in plan.oddities] == ["row_misaligned"]


def test_a_line_below_the_last_row_that_begins_as_an_activity_is_told_of(tmp_path: Path) -> None:
    row = SECOND.replace("\t", " ")
    assert oddities(tmp_path, HEAD, FIRST, row, "", "Broj 5") == [("line_left_out", row)]


def test_a_line_between_the_rows_that_is_no_heading_is_told_of(tmp_path: Path) -> None:
    rows = HEAD, FIRST, "", "dostaviti ga Vladi", "2. PREVENCIJA", SECOND
    assert oddities(tmp_path, *rows) == [("line_left_out", "dostaviti ga Vladi")]


def test_rows_under_a_heading_that_do_not_line_up_are_told_of(tmp_path: Path) -> None:
    rows = HEAD, FIRST, "2. PREVENCIJA", f"{SECOND}\tMUP"
    assert [code for code, _ in oddities(tmp_path, *rows)] == ["table_left_out"]


def test_the_issue_has_nothing_odd() -> None:
    (plan,) = find_plans([read_transcript(ISSUE, MARKS)], vocabulary(), legible)
    assert plan.oddities == ()


def test_the_issue_has_its_plan_and_eight_rows_cut_by_pages() -> None:
    (plan,) = find_plans([read_transcript(ISSUE, MARKS)], vocabulary(), legible)
    assert len(plan.activities) == 118
    assert sum(activity.fragments > 1 for activity in plan.activities) == 8


def test_no_character_of_the_issues_table_is_lost() -> None:
    sheet = read_transcript(ISSUE, MARKS)
    lines = [*sheet.lines, *sheet.furniture, *(x for t in sheet.tables for c in t.cells for x in c.lines)]
    printed = "".join("".join(line.text.split()) for line in lines)
    written = "".join(ISSUE.read_text(encoding="utf-8").split())
    lost = {c: written.count(c) - printed.count(c) for c in set(written)}
    assert {c: n for c, n in lost.items() if n and c not in "_=–—-"} == {}


def test_an_empty_transcript_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is empty"):
        read(tmp_path, "", " ")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes(b"\xff\xfe\x00" * 40)
    with pytest.raises(InputError, match=r"UTF-8"):
        read_transcript(path, MARKS)


def test_carriage_returns_end_lines_where_a_text_has_no_line_feed(tmp_path: Path) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes(f"{HEAD}\r{FIRST}\r{SECOND}".encode())
    (plan,) = find_plans([read_transcript(path, MARKS)], vocabulary(), legible)
    assert [text(each, "deadline") for each in plan.activities] == ["2021.", "2022."]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "issue.txt"
    path.write_text("\ufeffOdluka", encoding="utf-8")
    assert [line.text for line in read_transcript(path, MARKS).lines] == ["Odluka"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_transcript_whose_first_mark_tells_its_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text("\n".join((HEAD, FIRST, SECOND)), encoding=encoding)
    (plan,) = find_plans([read_transcript(path, MARKS)], vocabulary(), legible)
    assert [a.number for a in plan.activities] == ["1.", "2."]
