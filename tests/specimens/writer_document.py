"""A plan as a flat OpenDocument text: rows may break across pages, heading rows repeat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"))
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
FONT = 'style:font-name="Liberation Serif" fo:font-family="Liberation Serif"'


def writer_document(
    preamble: Sequence[tuple[str, str]],
    programmes: Sequence[tuple[str, str, str, list[dict[str, Any]]]],
    heads: Sequence[str],
    fields: Sequence[str],
    widths: Sequence[int],
    first_page: int,
) -> str:
    """The whole document as XML text. `widths` in per cent of the text's width; `first_page` as printed."""
    body = [
        paragraph(text, ("First" if i == 0 else "Body") if kind == "p" else "Title")
        for i, (kind, text) in enumerate(preamble)
    ]
    columns = "".join(f'<table:table-column table:style-name="C{i}"/>' for i in range(len(widths)))
    head = "".join(_cell(text, "Head") for text in heads)
    for n, (component, no, title, rows) in enumerate(programmes, 1):
        if component:
            body.append(paragraph(component, "Title"))
        body.append(paragraph(f"Strateški program {no} {title}", "Programme"))
        body.append(
            f'<table:table table:name="T{n}" table:style-name="T">{columns}<table:table-header-rows>'
            f'<table:table-row table:style-name="R">{head}</table:table-row></table:table-header-rows>'
        )
        for row in rows:
            cells = "".join(
                _cell(text) for text in (row["activity_no"], *(row["printed"][f] for f in fields))
            )
            body.append(f'<table:table-row table:style-name="R">{cells}</table:table-row>')
        body.append("</table:table>")
        body.append(paragraph("", "Body"))
    number = 'Broj 5 - Strana <text:page-number text:select-page="current"/>'
    running = (number, "SLUŽBENE NOVINE\nKANTONA SARAJEVO", "Četvrtak, 4. 2. 2021.")
    return flat_document(body, widths, first_page, running, False)


def flat_document(
    body: Sequence[str],
    widths: Sequence[float],
    first_page: int,
    running: tuple[str, str, str],
    landscape: bool,
) -> str:
    """A document of ready paragraphs and tables; `widths` of all tables' columns in per cent, `running`
    the running head's number, middle and date as XML."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_styles(widths, first_page, running, landscape)}"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    )


def paragraph(text: str, style: str) -> str:
    """A paragraph of plain text in a named style."""
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _cell(text: str, style: str = "Cell") -> str:
    return (
        '<table:table-cell table:style-name="Box" office:value-type="string">'
        f"{paragraph(text, style)}</table:table-cell>"
    )


def _paragraph_style(name: str, size: str, more: str = "", bold: bool = False, master: str = "") -> str:
    weight = ' fo:font-weight="bold"' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{master}>'
        f"<style:paragraph-properties {more}/>"
        f'<style:text-properties {FONT} fo:font-size="{size}" fo:language="bs" fo:country="BA"{weight}/>'
        f"</style:style>"
    )


def _running_head(left: str, middle: str, right: str) -> str:
    first, *more = middle.split("\n")
    return f'<text:p text:style-name="Running">{left}<text:tab/>{first}<text:tab/>{right}</text:p>' + "".join(
        f'<text:p text:style-name="Running"><text:tab/>{line}</text:p>' for line in more
    )


def _styles(widths: Sequence[float], first_page: int, running: tuple[str, str, str], landscape: bool) -> str:
    number, middle, date = running
    width_mm, height_mm = (297, 210) if landscape else (210, 297)
    text_width = width_mm - 26
    columns = "".join(
        f'<style:style style:name="C{i}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{text_width * width / 100:.1f}mm"/></style:style>'
        for i, width in enumerate(widths)
    )
    tabs = (
        f'<style:tab-stops><style:tab-stop style:position="{text_width / 2}mm" style:type="center"/>'
        f'<style:tab-stop style:position="{text_width}mm" style:type="right"/></style:tab-stops>'
    )
    running_style = _paragraph_style("Running", "9pt", bold=True).replace(
        "<style:paragraph-properties />", f"<style:paragraph-properties>{tabs}</style:paragraph-properties>"
    )
    first = f'fo:margin-bottom="2mm" style:page-number="{first_page}"'
    return (
        "<office:styles>"
        + running_style
        + _paragraph_style("Body", "10pt", 'fo:margin-bottom="2mm" fo:text-align="justify"')
        + _paragraph_style(
            "Title",
            "11pt",
            'fo:margin-top="3mm" fo:margin-bottom="3mm" fo:text-align="center" fo:keep-with-next="always"',
            bold=True,
        )
        + _paragraph_style("Programme", "9pt", 'fo:margin-bottom="1mm" fo:keep-with-next="always"', bold=True)
        + _paragraph_style("Cell", "8pt")
        + _paragraph_style("Head", "8pt", bold=True)
        + "</office:styles><office:automatic-styles>"
        + _paragraph_style("First", "10pt", first, master=' style:master-page-name="Gazette"')
        + columns
        + f'<style:style style:name="T" style:family="table"><style:table-properties '
        f'style:width="{text_width}mm" '
        'table:align="left" style:may-break-between-rows="true"/></style:style>'
        '<style:style style:name="R" style:family="table-row"><style:table-row-properties '
        'fo:keep-together="auto"/></style:style>'
        '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties '
        'fo:padding="0.6mm" fo:border="0.5pt solid #000000"/></style:style>'
        '<style:page-layout style:name="Sheet" style:page-usage="mirrored"><style:page-layout-properties '
        f'fo:page-width="{width_mm}mm" fo:page-height="{height_mm}mm" fo:margin-top="12mm" '
        'fo:margin-bottom="14mm" '
        'fo:margin-left="13mm" fo:margin-right="13mm"/><style:header-style><style:header-footer-properties '
        'fo:min-height="9mm" fo:margin-bottom="4mm"/></style:header-style></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Gazette" style:page-layout-name="Sheet">'
        f"<style:header>{_running_head(date, middle, number)}</style:header>"
        f"<style:header-left>{_running_head(number, middle, date)}</style:header-left>"
        "</style:master-page></office:master-styles>"
    )
