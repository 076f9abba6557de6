"""Makes the pictures of `docs/` that show other programs, from a real run: `python -m tests.docs_pictures`.

Needs LibreOffice Calc and Chromium.
"""

from __future__ import annotations

import tempfile
import urllib.parse
from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

from tests.documented import DOCS, RECIPES, convert, newcomers_folder, pieces, run
from tests.publish.datasette_server import datasette

CHROMIUM = "/usr/bin/chromium"
SCALE = 4  # pixels a point: the sheet is fitted to the width of a page
COLUMNS = ("activity_no", "activity", "deadline", "institutions", "problems")


def main() -> None:
    """Run the recipes' first piece, and show what it wrote."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = newcomers_folder(Path(scratch))
        run(pieces(RECIPES)[0], folder)
        picture_workbook(folder / "plans.xlsx", DOCS / "workbook.png")
        picture_datasette(folder / "plans.db", DOCS / "datasette.png")


def picture_workbook(workbook: Path, picture: Path) -> None:
    """The upper left of the first sheet, as LibreOffice shows it."""
    convert(workbook, "pdf")
    page = pypdfium2.PdfDocument(workbook.with_suffix(".pdf"))[0]
    width, height = page.get_size()
    crop = (45, height - 231.5, width - 455, 45)  # points off left, bottom, right, top
    page.render(scale=SCALE, crop=crop).to_pil().quantize(16).save(picture, optimize=True)


def picture_datasette(database: Path, picture: Path) -> None:
    """The flat view with a facet, in Chromium."""
    query = [("_col", column) for column in COLUMNS] + [("_facet", "deadline_kind"), ("_size", "6")]
    with datasette(database) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.goto(f"{address}/activities_flat?{urllib.parse.urlencode(query)}")
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
