"""A plan's content as cards: two columns, a heading at the left of each of an activity's texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.specimens.content import Activity, Programme
from tests.specimens.grid import Cell, Row, Table
from tests.specimens.headings import LEVELS
from tests.specimens.style import Style
from tests.specimens.tables import activity_rows, level_line, words

SHARES = (1.0, 2.6)


def card_tables(
    style: Style, programmes: Sequence[Programme], heading: Mapping[str, str]
) -> list[tuple[list[str], Table]]:
    """Tables in order, each with the heading lines above it: one for each activity, or for each programme."""
    tables: list[tuple[list[str], Table]] = []
    before = ""
    for programme in programmes:
        outer = level_line(style, "outer", programme.outer_no, programme.outer_title)
        inner = level_line(style, "inner", programme.no, programme.title)
        lines = [inner] if programme.outer_no == before else [outer, inner]
        before = programme.outer_no
        cards = [_card(style, activity, heading) for activity in programme.activities]
        if style.cards == "together":
            rows = [row for card in cards for row in card]
            levels = [Row([Cell(0, (line,), colspan=2, kind="level")], "level") for line in lines]
            tables.append(([], Table(SHARES, [*levels, *rows], 0)))
        else:
            tables += [(lines if n == 0 else [], Table(SHARES, card, 0)) for n, card in enumerate(cards)]
    return tables


def _card(style: Style, activity: Activity, heading: Mapping[str, str]) -> list[Row]:
    """The rows of one activity: the first has its number behind the name of what it counts."""
    names = [name for name in style.columns if name != "no"]
    (row,) = activity_rows(style, activity, names)
    labels = [f"{words(style, LEVELS['measure'])} {activity.printed_no}"]
    labels += [f"{heading[name]}:" for name in names[1:]]
    return [
        Row([Cell(0, (label,)), Cell(1, cell.paragraphs, cell.key)])
        for label, cell in zip(labels, row.cells, strict=True)
    ]
