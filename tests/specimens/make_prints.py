"""Print the Sarajevo plan to PDF by a browser and by a word processor.

Run by hand, `python -m tests.specimens.make_prints`, where Chromium and LibreOffice are at hand;
the small outputs in `prints/` are committed so that the tests need neither program.
Both producers cut table rows at the page's end and draw no rule at the cut.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.specimens.print_pages import find_pages
from tests.specimens.writer_document import writer_document

HERE = Path(__file__).parent
PRINTS = HERE / "prints"
TRUTH = HERE.parent / "truths" / "ks-2021-5.truth.json"
FIRST_PAGE = 286
HEADS = (
    "",
    "Aktivnost",
    "Vremenski rok",
    "Institucija nadležna za provođenje",
    "Pokazatelj implementacije",
    "Potrebni resursi",
)
FIELDS = ("activity", "deadline", "institution", "indicator", "resource")
WIDTHS = (6, 26, 12, 18, 21, 17)
PREAMBLE = (
    (
        "p",
        'Na osnovu člana 26. i 28. stav (2) Zakona o Vladi Kantona Sarajevo ("Službene novine Kantona '
        'Sarajevo", broj 36/14 - Novi prečišćeni tekst i 37/14), Vlada Kantona Sarajevo, na Drugoj sjednici '
        "održanoj 21.01.2021. godine, donijela je",
    ),
    ("h", "ODLUKU"),
    (
        "h",
        "O USVAJANJU AKCIONOG PLANA KANTONA SARAJEVO ZA PROVOĐENJE STRATEGIJE SUPROSTAVLJANJA TRGOVINI "
        "LJUDIMA U BiH 2020.-2023.",
    ),
    ("h", "Član 1."),
    (
        "p",
        "Ovom odlukom usvaja se Akcioni plan Kantona Sarajevo za provođenje Strategije suprotstavljanja "
        "trgovini ljudima u BiH 2020.-2023. (u daljem tekstu: Akcioni plan).",
    ),
    ("h", "Član 2."),
    (
        "p",
        "Za praćenje realizacije Akcionog plana zadužuje se Koordinacioni tim za borbu protiv trgovine "
        "ljudima Kantona Sarajevo (u daljem tekstu: Koordinacioni tim).",
    ),
    ("h", "Član 3."),
    (
        "p",
        'Ova odluka stupa na snagu narednog dana od dana objavljivanja u "Službenim novinama Kantona '
        'Sarajevo".',
    ),
    ("p", "Broj 02-04-1669-3/21"),
    ("p", "21. januara 2021. godine, Sarajevo. Premijer Edin Forto, s. r."),
    (
        "h",
        "AKCIONI PLAN KANTONA SARAJEVO ZA PROVOĐENJE STRATEGIJE SUPROSTAVLJANJA TRGOVINI LJUDIMA U BiH "
        "2020.-2023.",
    ),
)
STYLE = """
@page { size: A4; margin: 24mm 13mm 14mm;
  @top-center { content: "SLUŽBENE NOVINE\\A KANTONA SARAJEVO"; white-space: pre; text-align: center;
                font: bold 9pt "Liberation Serif" } }
@page :right { @top-left { content: "Broj 5 - Strana " counter(page); font: 9pt "Liberation Serif" }
               @top-right { content: "Četvrtak, 4. 2. 2021."; font: 9pt "Liberation Serif" } }
@page :left { @top-left { content: "Četvrtak, 4. 2. 2021."; font: 9pt "Liberation Serif" }
              @top-right { content: "Broj 5 - Strana " counter(page); font: 9pt "Liberation Serif" } }
html { counter-reset: page %d; font: 8pt/1.2 "Liberation Serif" }
body { margin: 0 }
h1, h2 { text-align: center; font-size: 10pt } h2 { break-after: avoid }
table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin-bottom: 8mm }
th, td { border: 0.5pt solid black; padding: 2pt 3pt; text-align: left; vertical-align: top;
         break-inside: auto; overflow-wrap: anywhere }
tr { break-inside: auto }
thead { display: %s }
"""


def print_truth(name: str) -> dict[str, Any]:
    """The truth of a committed print (`ks-browser`, `ks-browser-no-repeat`, `ks-writer`), own pages."""
    truth: dict[str, Any] = json.loads(TRUTH.read_text(encoding="utf-8"))
    pages = json.loads((PRINTS / f"{name}.pages.json").read_text(encoding="utf-8"))
    for activity in truth["activities"]:
        activity["pages"] = pages[activity["activity_no"]]
    return truth


def programmes(truth: dict[str, Any]) -> Iterator[tuple[str, str, str, list[dict[str, Any]]]]:
    """Yield (component line or "", programme no, title, activities) in printed order."""
    before = ""
    for (component, title, no, name), rows in groupby(
        truth["activities"],
        key=lambda a: (a["component_no"], a["component_title"], a["programme_no"], a["programme_title"]),
    ):
        yield (f"{component}. {title}" if component != before else "", no, name, list(rows))
        before = component


def browser_html(truth: dict[str, Any], repeat_heads: bool) -> str:
    """The plan as an HTML page; where heads do not repeat, the head is a plain row group."""
    out = [
        f"<!doctype html><html lang=bs><meta charset=utf-8><title>Broj 5</title><style>"
        f"{STYLE % (FIRST_PAGE - 1, 'table-header-group' if repeat_heads else 'table-row-group')}</style>"
    ]
    for kind, text in PREAMBLE:
        tag = "h1" if kind == "h" else "p"
        out.append(f"<{tag}>{html.escape(text)}</{tag}>")
    columns = "".join(f"<col style='width:{width}%'>" for width in WIDTHS)
    head = "".join(f"<th>{html.escape(text)}</th>" for text in HEADS)
    for component, no, title, rows in programmes(truth):
        if component:
            out.append(f"<h2>{html.escape(component)}</h2>")
        out.append(
            f"<table>{columns}<thead><tr><th colspan=6>Strateški program {no} {html.escape(title)}</th>"
            f"</tr><tr>{head}</tr></thead><tbody>"
        )
        for row in rows:
            cells = [row["activity_no"], *(row["printed"][field] for field in FIELDS)]
            out.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>")
        out.append("</tbody></table>")
    return "\n".join(out)


def print_browser(page: str, target: Path) -> None:
    """Set HTML to PDF by headless Chromium; raises where the program is missing or fails."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.html"
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            [
                shutil.which("chromium") or "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--disable-pdf-tagging",
                f"--print-to-pdf={target}",
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


def print_writer(document: str, target: Path) -> None:
    """Set a flat OpenDocument text to PDF by LibreOffice Writer; raises where it is missing or fails."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.fodt"
        source.write_text(document, encoding="utf-8")
        subprocess.run(
            [
                shutil.which("soffice") or "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=240,
        )
        shutil.copyfile(Path(folder) / "plan.pdf", target)


def main() -> None:
    """Write the three prints and, beside each, that print's own page numbers by activity."""
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    PRINTS.mkdir(exist_ok=True)
    print_browser(browser_html(truth, True), PRINTS / "ks-browser.pdf")
    print_browser(browser_html(truth, False), PRINTS / "ks-browser-no-repeat.pdf")
    print_writer(
        writer_document(PREAMBLE, list(programmes(truth)), HEADS, FIELDS, WIDTHS, FIRST_PAGE),
        PRINTS / "ks-writer.pdf",
    )
    for name in ("ks-browser", "ks-browser-no-repeat", "ks-writer"):
        pages = find_pages(truth, PRINTS / f"{name}.pdf", FIRST_PAGE)
        (PRINTS / f"{name}.pages.json").write_text(json.dumps(pages) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
