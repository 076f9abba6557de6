"""The order of a page's tables and lines."""

from __future__ import annotations

from extract.model import Line, Table
from extract.plans.reading_order import in_order
from tests.extract.by_hand import line, sheet, table

LEFT = table([("lijevo", "")], columns=[50.0, 150.0, 280.0], top=200.0)
RIGHT = table([("desno", "")], columns=[320.0, 400.0, 550.0], top=200.0)
ABOVE = LEFT.box.top - 100


def at(text: str, x0: float, x1: float, top: float) -> Line:
    return line(text, top, x0)._replace(x1=x1)


def begins_as_goal(line: Line) -> bool:
    return line.text.startswith("Cilj")


def read(*lines: Line) -> list[str]:
    items = in_order(sheet(1, LEFT, RIGHT, lines=list(lines)), begins_as_goal)
    return [("table" if isinstance(item, Table) else item.text) for item in items]


def test_what_stands_over_a_line_that_runs_across_is_in_neither_of_the_pages_columns() -> None:
    clause, signed = at("II", 296, 304, ABOVE - 30), at("Premijer", 480, 540, ABOVE - 15)
    title = at("AKCIONI PLAN ZA MLADE KANTONA", 60, 540, ABOVE)
    assert read(clause, signed, title) == ["II", "Premijer", title.text, "table", "table"]


def test_a_line_over_the_right_column_alone_is_read_behind_the_left_one() -> None:
    title, heading = at("AKCIONI PLAN ZA MLADE KANTONA", 60, 540, ABOVE), at("Mjera 2", 320, 360, ABOVE + 40)
    assert read(title, heading) == [title.text, "table", "Mjera 2", "table"]


def beside(*lines: Line) -> list[str]:
    items = in_order(sheet(1, RIGHT, lines=list(lines)), begins_as_goal)
    return [("table" if isinstance(item, Table) else item.text) for item in items]


def test_a_left_column_of_text_alone_is_read_before_the_table_in_the_right_one() -> None:
    end, title = at("donošenja.", 50, 120, 300), at("AKCIONI PLAN ZA MLADE", 50, 280, 700)
    assert beside(end, title) == [end.text, title.text, "table"]


def test_text_below_a_table_at_the_right_is_read_behind_it() -> None:
    text, end = at("Ovom odlukom uređuje se rad tima i", 50, 550, 400), at("komisije.", 50, 110, 412)
    assert beside(text, end) == ["table", text.text, end.text]


def test_lines_drawn_in_no_order_are_read_from_the_top() -> None:
    tops = (160, 100, 130, 115, 175, 145)
    drawn = [at(f"red na {top}", 60, 540, top) for top in tops]
    assert read(*drawn) == [*(f"red na {top}" for top in sorted(tops)), "table", "table"]


def test_columns_of_text_drawn_one_after_the_other_stay_so() -> None:
    sides = (("l", 50), ("d", 320))
    drawn = [at(f"{side} {top}", x0, x0 + 200, top) for side, x0 in sides for top in (40, 52)]
    assert read(*drawn) == ["l 40", "l 52", "table", "d 40", "d 52", "table"]


def scattered(*lines: Line) -> list[str]:
    """The order of a page's lines that are drawn from the foot to the top."""
    items = in_order(sheet(1, lines=sorted(lines, key=lambda line: -line.top)), begins_as_goal)
    return [item.text for item in items if isinstance(item, Line)]


def test_a_scattered_page_of_one_column_keeps_titles_at_their_paragraphs() -> None:
    titles = at("Član 1.", 275, 325, 120), at("Član 2.", 275, 325, 160)
    short = at("Kratak stav.", 60, 200, 140), at("Drugi stav.", 60, 200, 180)
    whole = [at(f"red na {top}", 60, 540, top) for top in (100, 220, 240)]
    found = scattered(*titles, *short, *whole)
    assert found[:5] == ["red na 100", "Član 1.", "Kratak stav.", "Član 2.", "Drugi stav."]


def test_a_signature_at_the_right_of_a_scattered_page_stays_over_the_next_title() -> None:
    signed, title = at("Predsjednica", 420, 520, 100), at("PRILOG", 60, 120, 130)
    assert scattered(signed, title, *(at(f"{top}", 60, 540, top) for top in (150, 170, 190)))[:2] == [
        "Predsjednica",
        "PRILOG",
    ]


def test_of_two_scattered_columns_of_text_the_left_one_is_read_first() -> None:
    tops = (100, 115, 130, 145)
    columns = [
        [at(f"{side} {top}", x0, x0 + 200, top) for top in tops] for side, x0 in (("l", 50), ("d", 320))
    ]
    drawn = [line for column in columns for line in reversed(column)]
    assert [
        item.text for item in in_order(sheet(1, lines=drawn), begins_as_goal) if isinstance(item, Line)
    ] == [f"{side} {top}" for side in "ld" for top in tops]


def test_a_heading_drawn_before_the_act_that_stands_above_it_is_read_after_it() -> None:
    acts = [at(f"red {top}", 50, 280, top) for top in (20, 32, 44, 56, 68)]
    heading = at("Cilj 1. Zdravlje", 60, 200, ABOVE)
    assert read(heading, *acts)[:6] == [*(act.text for act in acts), heading.text]


def test_a_title_drawn_before_the_signature_above_it_is_read_after_it() -> None:
    number, signed = at("Broj: 02-1/23", 50, 120, 20), at("Predsjednica", 440, 540, 32)
    title = at("AKCIONI PLAN ZA MLADE", 60, 540, ABOVE)
    assert read(title, number, signed)[:3] == [number.text, signed.text, title.text]


def test_a_heading_alone_at_the_left_columns_foot_is_read_before_the_table_in_the_right_one() -> None:
    goal, measure = at("Cilj 2. Zaštita", 60, 200, 300), at("Mjera 2.1", 320, 400, ABOVE)
    assert read(measure, goal) == ["table", goal.text, measure.text, "table"]


def test_the_end_of_an_act_below_both_columns_is_read_behind_them() -> None:
    number = at("Broj: 02-1/23", 50, 120, 300)
    assert read(number) == ["table", "table", number.text]
