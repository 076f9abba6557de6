"""Makes pictures of `docs/` from a real run: the workbook, the review page, Datasette.

`python -m tests.docs_pictures` needs LibreOffice Calc and Chromium.
"""

from __future__ import annotations

import io
import tempfile
import urllib.parse
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from publish.stored_records import read_dataset
from review.page import write_review
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
        out = folder / "data" / "out"
        picture_review(write_review(read_dataset(out), out, [folder / "data" / "raw"]).page)


def picture_workbook(workbook: Path, picture: Path) -> None:
    """The upper left of the first sheet, as LibreOffice shows it."""
    convert(workbook, "pdf")
    page = pypdfium2.PdfDocument(workbook.with_suffix(".pdf"))[0]
    width, height = page.get_size()
    crop = (45, height - 248, width - 455, 45)  # points off left, bottom, right, top
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


def picture_review(path: Path) -> None:
    """The row with a problem: light, dark with an edit and the changes of a field, and on a phone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, width, height in (("", 1280, 800), ("-dark", 1280, 1000), ("-phone", 390, 844)):
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if name == "-dark" else "light",
            )
            page.goto(path.as_uri())
            page.keyboard.press("n")
            row = page.locator("article.now")
            row.locator(".values").wait_for()
            if name == "-dark":
                activity = row.locator('.field[data-field="activity"]')
                activity.locator(".open-edit").click()
                text = activity.locator("textarea")
                text.fill(text.input_value().replace("odjeljske", "odjeljenske"))
                activity.get_by_label("Reason").fill("misprint")
                activity.get_by_text("Save").click()
                row.locator('.field[data-field="institution"] summary').click()
            page.evaluate("document.activeElement.blur()")
            page.keyboard.press("k")
            page.keyboard.press("n")
            page.wait_for_timeout(1000)
            picture = Image.open(io.BytesIO(page.screenshot()))
            picture.convert("RGB").quantize(64).save(DOCS / f"review{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
