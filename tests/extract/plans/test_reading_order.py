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


def read(*lines: Line) -> list[str]:
    items = in_order(sheet(1, LEFT, RIGHT, lines=list(lines)))
    return [("table" if isinstance(item, Table) else item.text) for item in items]


def test_what_stands_over_a_line_that_runs_across_is_in_neither_of_the_pages_columns() -> None:
    clause, signed = at("II", 296, 304, ABOVE - 30), at("Premijer", 480, 540, ABOVE - 15)
    title = at("AKCIONI PLAN ZA MLADE KANTONA", 60, 540, ABOVE)
    assert read(clause, signed, title) == ["II", "Premijer", title.text, "table", "table"]


def test_a_line_over_the_right_column_alone_is_read_behind_the_left_one() -> None:
    title, heading = at("AKCIONI PLAN ZA MLADE KANTONA", 60, 540, ABOVE), at("Mjera 2", 320, 360, ABOVE + 40)
    assert read(title, heading) == [title.text, "table", "Mjera 2", "table"]
