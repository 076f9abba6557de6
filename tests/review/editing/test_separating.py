"""A row separated on the review page begins anew where the person said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from review.editing.edits import read_edits
from review.page import write_review
from tests.review.page_use import download, row
from tests.review.reviewing import FIRST, ROWS, corrected


def test_characters_that_a_browser_counts_twice_do_not_move_the_place(opened: Any, tmp_path: Path) -> None:
    rows = [(ROWS[0][0], "\U0001f5f9 Izraditi plan\nUsvojiti ga", *ROWS[0][2:]), *ROWS[1:]]
    page = opened(write_review(corrected(rows=rows), tmp_path, []).page)
    glued = row(page, FIRST)
    glued.get_by_text("Separate in two").click()
    form = glued.locator(".forms form")
    form.get_by_label("Activity").select_option(label="from: Usvojiti ga")
    form.get_by_label("Number of the second row").fill("1a")
    form.get_by_role("button", name="Separate").click()
    found = corrected(*read_edits([download(page, tmp_path)]), rows=rows)
    printed = {cell.activity_id: cell.printed for cell in found.cells if cell.field == "activity"}
    assert printed[FIRST] == "\U0001f5f9 Izraditi plan"
    assert printed[f"{FIRST}a"] == "Usvojiti ga"
