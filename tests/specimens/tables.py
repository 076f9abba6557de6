"""A plan's content as tables to be set: heads, level rows, side cells, item styles, rows per indicator."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import groupby

from tests.specimens.content import Activity, Programme
from tests.specimens.grid import Cell, Row, Table
from tests.specimens.headings import GROUPS, HEADINGS, LEVELS, WIDTHS
from tests.specimens.style import Style
from tests.specimens.wordings import to_cyrillic

BULLETS = {"-": "- ", "bullet": "• ", "private": "\uf0b7 "}
OVER_SUB_ROWS = ("indicator", "baseline", "target")


def words(style: Style, text: str) -> str:
    """A heading in the issue's script."""
    return to_cyrillic(text) if style.language == "sr-Cyrl" else text


def columns(style: Style) -> list[str]:
    """Fields from left to right, with the side columns of levels in front."""
    return [*(["side-outer", "side-inner"] if style.levels == "side" else []), *style.columns]


def level_line(style: Style, which: str, no: str, title: str) -> str:
    """A level's heading as a line or a row: `Strateški program 1.1 Naslov`; at times `1. NASLOV`."""
    label = LEVELS[style.outer_level if which == "outer" else style.inner_level]
    if which == "outer" and style.outer_level == "component" and style.levels == "line":
        return f"{no}. {title}"
    return f"{words(style, label)} {no}{':' if which == 'outer' else ''} {title}"


def plan_tables(
    style: Style, programmes: Sequence[Programme], rng: random.Random
) -> list[tuple[list[str], Table]]:
    """Tables in order, each with the heading lines that stand above it."""
    names = columns(style)
    heading = heading_texts(style, rng)
    if style.levels == "line":
        out, before = [], ""
        for programme in programmes:
            lines = (
                []
                if programme.outer_no == before
                else [level_line(style, "outer", programme.outer_no, programme.outer_title)]
            )
            before = programme.outer_no
            lines.append(level_line(style, "inner", programme.no, programme.title))
            rows = [r for a in programme.activities for r in activity_rows(style, a, names)]
            out.append((lines, _table(style, names, heading, rows)))
        return out
    rows = []
    if style.levels == "side":
        for _, group in groupby(programmes, key=lambda p: p.outer_no):
            rows += _side_rows(style, list(group), names)
    else:
        before = ""
        for programme in programmes:
            if style.levels == "row":
                if programme.outer_no != before:
                    rows.append(
                        _level_row(style, "outer", programme.outer_no, programme.outer_title, len(names))
                    )
                before = programme.outer_no
                rows.append(_level_row(style, "inner", programme.no, programme.title, len(names)))
            rows += [r for a in programme.activities for r in activity_rows(style, a, names)]
    return [([], _table(style, names, heading, rows))]


def _table(style: Style, names: list[str], heading: dict[str, str], rows: list[Row]) -> Table:
    head = head_rows(style, names, heading)
    shares = [WIDTHS["side" if name.startswith("side") else name] for name in names]
    return Table(shares, [*head, *rows], len(head))


def _level_row(style: Style, which: str, no: str, title: str, span: int) -> Row:
    return Row([Cell(0, (level_line(style, which, no, title),), colspan=span, kind="level")], "level")


def _side_rows(style: Style, programmes: list[Programme], names: list[str]) -> list[Row]:
    rows: list[Row] = []
    starts: list[tuple[int, int]] = []
    for programme in programmes:
        first = len(rows)
        for activity in programme.activities:
            rows += activity_rows(style, activity, names)
        starts.append((first, len(rows) - first))
    for (first, count), programme in zip(starts, programmes, strict=True):
        rows[first].cells.insert(0, Cell(1, (f"{programme.no} {programme.title}",), rowspan=count))
    title = f"{programmes[0].outer_no}. {programmes[0].outer_title}"
    rows[0].cells.insert(0, Cell(0, (title,), rowspan=len(rows)))
    return rows


def heading_texts(style: Style, rng: random.Random) -> dict[str, str]:
    """The heading of each column, drawn from the wordings of the style's language."""
    language = "sr" if style.language == "sr-Cyrl" else style.language
    texts = {name: words(style, rng.choice(HEADINGS[name][language])) for name in style.columns}
    if style.empty_number_head and "no" in texts:
        texts["no"] = ""
    texts["side-outer"] = words(style, LEVELS[style.outer_level])
    texts["side-inner"] = words(style, LEVELS[style.inner_level])
    return texts


def head_rows(style: Style, names: list[str], heading: dict[str, str]) -> list[Row]:
    """One, two or three lines of head, with merged cells over groups, then the row of ordinals if any."""
    language = "sr" if style.language == "sr-Cyrl" else style.language
    depth = style.head_lines
    rows: list[Row] = [Row([], "head") for _ in range(depth)]
    groups = [("measures", ("indicator", "baseline", "target")), ("bodies", ("institution", "partner"))]
    values = ("baseline", "target")
    grouped: dict[str, int] = {}
    for title, members in groups if depth > 1 else []:
        inside = [n for n in names if n in members]
        if len(inside) > 1 and [names.index(n) for n in inside] == list(
            range(names.index(inside[0]), names.index(inside[0]) + len(inside))
        ):
            rows[0].cells.append(
                Cell(
                    names.index(inside[0]),
                    (words(style, GROUPS[title][language]),),
                    colspan=len(inside),
                    kind="head",
                )
            )
            grouped.update(dict.fromkeys(inside, 1))
    if depth == 3 and all(n in grouped for n in values):
        rows[1].cells.append(
            Cell(names.index("baseline"), (words(style, GROUPS["values"][language]),), colspan=2, kind="head")
        )
        grouped.update(dict.fromkeys(values, 2))
    for n, name in enumerate(names):
        at = grouped.get(name, 0)
        rows[at].cells.append(Cell(n, (heading[name],), rowspan=depth - at, kind="head"))
    for row in rows:
        row.cells.sort(key=lambda c: c.column)
    if style.ordinals:
        rows.append(
            Row(
                [Cell(n, (style.ordinals.replace("1", str(n + 1)),), kind="head") for n in range(len(names))],
                "head",
            )
        )
    return rows


def items(style: Style, texts: Sequence[str]) -> tuple[str, ...]:
    """Items of a cell as paragraphs in the issue's manner."""
    match style.items:
        case ";":
            return ("; ".join(texts),)
        case "line":
            return tuple(texts)
        case "1)":
            return (
                tuple(f"{n}) {text}" for n, text in enumerate(texts, 1)) if len(texts) > 1 else tuple(texts)
            )
        case "blank":
            return tuple(p for n, text in enumerate(texts) for p in (["", text] if n else [text]))
        case mark:
            return tuple(f"{BULLETS[mark]}{text}" for text in texts)


def activity_rows(style: Style, activity: Activity, names: list[str]) -> list[Row]:
    """The rows of one activity: one, or one for each indicator with the other cells merged over them."""
    deep = len(activity.indicators) if style.sub_rows and len(activity.indicators) > 1 else 1
    cells: dict[str, tuple[str, ...]] = {
        "no": (activity.printed_no,),
        "activity": (activity_text(style, activity),),
        "deadline": (activity.deadline,),
        "institution": items(style, [text for text, _ in activity.leads]),
        "partner": items(style, [text for text, _ in activity.partners]) if activity.partners else ("",),
        "indicator": items(style, activity.indicators),
        **{name: (text,) for name, text in activity.extra.items()},
    }
    rows = [Row([]) for _ in range(deep)]
    for n, name in enumerate(names):
        if name.startswith("side"):
            continue
        key = (activity.plan, activity.no, name)
        if deep > 1 and name in OVER_SUB_ROWS:
            for i, row in enumerate(rows):
                text = activity.indicators[i] if name == "indicator" else str(int(activity.extra[name]) + i)
                row.cells.append(Cell(n, (text,), key))
        else:
            rows[0].cells.append(Cell(n, cells[name], key, rowspan=deep))
    return rows


def activity_text(style: Style, activity: Activity) -> str:
    """The activity cell, with the lead bodies at its end where there is no column for them."""
    if not style.lead_in_activity:
        return activity.text
    word = {"hr": "nositelj"}.get(style.language, words(style, "nosilac"))
    return f"{activity.text} ({word}: {'; '.join(text for text, _ in activity.leads)})"
