"""The order of the rooms of `extract/`: data flows one way, and no room looks back."""

from __future__ import annotations

import extract
from tests.rooms import in_line, looking_back, places

PDFIUM = ("pages.pdfium", "pages.pdfium.text", "pages.pdfium.words",
          "pages.pdfium.stamps", "pages.pdfium.downward", "pages.pdfium.source")  # fmt: skip
SHEETS = (
    "sheets.zones",
    "sheets.sheet_store",
    "sheets.lines",
    "sheets.grids",
    "sheets.running_heads",
    "sheets",
)
# In the order of the data; those that are no rooms are the modules above rooms, which tie them together.
ROOMS = ("", "pages", *PDFIUM, "pages.plumber", *SHEETS, "heads", "unruled", "rows", "plans")


def test_every_room_has_its_place_in_the_order() -> None:
    assert places(extract, ROOMS) == set(ROOMS)


def test_no_room_imports_from_one_behind_it() -> None:
    assert looking_back(extract, ROOMS) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert "plans.plan_finder" in in_line(extract)
