"""Prints how long the review page takes to write, and to open in Chromium with many rows.

`opened` is when the first row is drawn, its picture shown and a key obeyed.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from bench.issues import SARAJEVO
from bench.timing import run_command
from publish.stored_records import read_dataset
from review.page import write_review
from tests.review.many import many_rows

ROWS = 2000
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        run_command(["glasnik.cli", "run", str(SARAJEVO), "--out", str(out)])
        review = ["glasnik.cli", "review", "--out", str(out), "--raw", str(SARAJEVO.parent)]
        first, again = run_command(review), run_command(review)
        print("| review page | seconds | peak memory |")
        print("|---|---|---|")
        print(f"| written, {SARAJEVO.name}, 15 pages | {first.seconds:.2f} | {first.peak:.0f} MB |")
        print(f"| written again, pictures kept | {again.seconds:.2f} | {again.peak:.0f} MB |")
        dataset = many_rows(read_dataset(out), ROWS)
        page = write_review(dataset, out, [SARAJEVO.parent]).page
        print(f"| opened in Chromium, {len(dataset.activities):,} rows | {_opened(page):.2f} | |")


def _opened(page: Path) -> float:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        tab = browser.new_page()
        tab.goto("about:blank")
        start = time.perf_counter()
        tab.goto(page.as_uri(), wait_until="commit")
        tab.locator("article.row").last.wait_for(state="attached")
        tab.keyboard.press("j")
        tab.locator("article.now img").first.wait_for()
        while not tab.locator("article.now img").first.evaluate("i => i.complete && i.naturalWidth > 0"):
            time.sleep(0.005)
        seconds = time.perf_counter() - start
        browser.close()
        return seconds


if __name__ == "__main__":
    main()
