"""Made-up plans printed by the browser and the word processor, with merged cells and level rows.

Run by hand, `python -m tests.specimens.varied_prints`; outputs and truths in `prints/` are committed.
Truths hold no pages: the producer alone knows where it broke them.
"""

from __future__ import annotations

import html
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from tests.specimens.cantons import CANTONS, running_head
from tests.specimens.content import plan_content
from tests.specimens.gazette import SUBJECTS, plan_title
from tests.specimens.grid import Cell, Table
from tests.specimens.make_prints import PRINTS, print_browser, print_writer
from tests.specimens.plan_truth import plan_truth
from tests.specimens.style import SEVEN, VALUES, Style
from tests.specimens.tables import plan_tables
from tests.specimens.wordings import to_cyrillic
from tests.specimens.writer_document import flat_document, paragraph

ISSUE, DATE, FIRST_PAGE = 11, (2021, 6, 10), 412
CASES: dict[str, tuple[str, Style]] = {
    "hnk-browser-sub-rows": (
        "browser",
        Style(canton="HNK", columns=VALUES, sub_rows=True, head_lines=2, activities=26, page="A4-landscape"),
    ),
    "rs-browser-cyrillic-side": (
        "browser",
        Style(canton="RS", language="sr-Cyrl", levels="side", activities=26, page="A4-landscape"),
    ),
    "zhk-browser-shaded": (
        "browser",
        Style(
            canton="ZHK",
            language="hr",
            columns=SEVEN,
            items="-",
            shaded_head=True,
            repeat_head=False,
            activities=24,
        ),
    ),
    "usk-writer-items": (
        "writer",
        Style(canton="USK", columns=SEVEN, items="line", levels="row", activities=30, ordinals="1."),
    ),
    "sbk-writer-sub-rows": (
        "writer",
        Style(canton="SBK", columns=VALUES, sub_rows=True, levels="line", activities=26, page="A4-landscape"),
    ),
}


def _shares(table: Table) -> list[float]:
    return [100 * share / sum(table.shares) for share in table.shares]


def table_html(table: Table, style: Style) -> str:
    """One table with its merged cells; a paragraph of a cell is a block of its own."""
    out = ["<table>", *(f"<col style='width:{share:.2f}%'>" for share in _shares(table))]
    for n, row in enumerate(table.rows):
        out.append("<thead><tr>" if n == 0 else "</thead><tbody><tr>" if n == table.head else "<tr>")
        for cell in row.cells:
            text = "".join(f"<div>{html.escape(p) or '&nbsp;'}</div>" for p in cell.paragraphs)
            out.append(f"<td class={cell.kind} colspan={cell.colspan} rowspan={cell.rowspan}>{text}</td>")
        out.append("</tr>")
    return "".join([*out, "</tbody></table>"])


def browser_page(style: Style, title: str, parts: Sequence[tuple[list[str], Table]]) -> str:
    """The whole issue as a page for the browser, running heads in its margins."""
    left, middle, right = _running_head(style)
    number, date = (f'"{left.rsplit(" ", 1)[0]} " counter(page)', f'"{right}"')
    boxes = "".join(
        f"@page :{side} {{ @top-left {{ content: {a} }} @top-right {{ content: {b} }} }}"
        for side, a, b in (("right", number, date), ("left", date, number))
    )
    heads = "table-header-group" if style.repeat_head else "table-row-group"
    shade = ".head{background:#444;color:#fff}.level{background:#eee}" if style.shaded_head else ""
    css = (
        f"@page {{ size: A4 {'landscape' if 'landscape' in style.page else ''}; margin: 22mm 13mm 14mm; "
        f'@top-center {{ content: "{middle}"; font-weight: bold }} }} {boxes}'
        f"html{{counter-reset:page {FIRST_PAGE - 1};font:8pt/1.2 'Liberation Serif'}}body{{margin:0}}"
        "h1,h2{text-align:center;font-size:10pt;break-after:avoid}"
        "table{width:100%;border-collapse:collapse;table-layout:fixed;margin-bottom:6mm}"
        "td{border:.5pt solid black;padding:2pt 3pt;vertical-align:top;overflow-wrap:break-word}"
        f".head,.level{{font-weight:bold}}tr{{break-inside:auto}}thead{{display:{heads}}}{shade}"
    )
    body = "".join(
        "".join(f"<h2>{html.escape(line)}</h2>" for line in lines) + table_html(table, style)
        for lines, table in parts
    )
    return f"<!doctype html><meta charset=utf-8><style>{css}</style><h1>{html.escape(title)}</h1>{body}"


def table_xml(table: Table, name: str) -> str:
    """One OpenDocument table; covered places under merged cells are named, as the format asks."""
    width = len(table.shares)
    out = [f'<table:table table:name="{name}" table:style-name="T">']
    out += [f'<table:table-column table:style-name="C{n}"/>' for n in range(width)]
    covered: set[tuple[int, int]] = set()
    for n, row in enumerate(table.rows):
        if n == 0:
            out.append("<table:table-header-rows>")
        if n == table.head:
            out.append("</table:table-header-rows>")
        at = {cell.column: cell for cell in row.cells}
        out.append('<table:table-row table:style-name="R">')
        for column in range(width):
            if (n, column) in covered or column not in at:
                out.append("<table:covered-table-cell/>")
                continue
            cell = at[column]
            covered |= {
                (n + i, column + j)
                for i in range(cell.rowspan)
                for j in range(cell.colspan)
                if (i, j) != (0, 0)
            }
            out.append(_cell_xml(cell))
        out.append("</table:table-row>")
    return "".join([*out, "</table:table>"])


def _cell_xml(cell: Cell) -> str:
    style = "Cell" if cell.kind == "body" else "Head"
    text = "".join(paragraph(p, style) for p in cell.paragraphs)
    return (
        f'<table:table-cell table:style-name="Box" table:number-columns-spanned="{cell.colspan}" '
        f'table:number-rows-spanned="{cell.rowspan}" office:value-type="string">{text}</table:table-cell>'
    )


def writer_text(style: Style, title: str, parts: Sequence[tuple[list[str], Table]]) -> str:
    """The whole issue as a flat OpenDocument text."""
    left, middle, right = _running_head(style)
    number = escape(left.rsplit(" ", 1)[0]) + ' <text:page-number text:select-page="current"/>'
    body = [paragraph(title, "First")]
    for n, (lines, table) in enumerate(parts):
        body += [paragraph(line, "Programme") for line in lines]
        body += [table_xml(table, f"T{n}"), paragraph("", "Body")]
    return flat_document(
        body,
        _shares(parts[0][1]),
        FIRST_PAGE,
        (number, escape(middle), escape(right)),
        "landscape" in style.page,
    )


def _running_head(style: Style) -> tuple[str, str, str]:
    left, middle, right = running_head(CANTONS[style.canton], ISSUE, *DATE, FIRST_PAGE)
    if style.language == "sr-Cyrl":
        return to_cyrillic(left), to_cyrillic(middle), to_cyrillic(right)
    return left, middle, right


def make(name: str, seed: int) -> dict[str, Any]:
    """Print one case into `prints/NAME.pdf` and return its truth."""
    producer, style = CASES[name]
    rng = random.Random(seed)
    programmes = plan_content(style, rng)
    parts = plan_tables(style, programmes, rng)
    canton = CANTONS[style.canton]
    title = plan_title(style, canton, SUBJECTS[0])
    target = PRINTS / f"{name}.pdf"
    if producer == "browser":
        print_browser(browser_page(style, title, parts), target)
    else:
        print_writer(writer_text(style, title, parts), target)
    printed: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for _, table in parts:
        for row in table.rows:
            for cell in row.cells:
                if cell.key:
                    printed[cell.key].extend(cell.paragraphs)
    plan = {"canton": style.canton, "gazette": canton.gazette, "issue": str(ISSUE), "date": "2021-06-10"}
    return plan_truth(style, plan, f"Synthetic, set by the {producer}.", programmes, printed)


def main() -> None:
    """Write every case's PDF and truth."""
    for seed, name in enumerate(CASES, 700):
        truth = make(name, seed)
        (PRINTS / f"{name}.truth.json").write_text(
            json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
