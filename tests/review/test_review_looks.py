"""How the review page looks: for everyone, on every screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import serious_violations
from tests.review.page_use import field, row


@pytest.mark.parametrize("look", [{}, {"dark": True}, {"phone": True}], ids=["light", "dark", "phone"])
def test_the_page_is_accessible_and_fits(opened: Any, dataset_folder: Path, look: dict[str, bool]) -> None:
    page = opened(dataset_folder / "review" / "index.html", **look)
    shown = row(page, "ks-2021-5-1/2.5.3")
    field(shown, "deadline").locator(".open-edit").click()
    field(shown, "activity").locator("summary").click()
    shown.get_by_text("Separate in two").click()
    assert serious_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#help").click()
    assert serious_violations(page) == []


@pytest.mark.parametrize("width", [500, 1300, 1400])
@pytest.mark.parametrize("name", ["institution", "deadline"])
def test_a_form_stands_within_its_row(opened: Any, dataset_folder: Path, width: int, name: str) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    page.set_viewport_size({"width": width, "height": 1000})
    edited = row(page, "ks-2021-5-1/2.5.3")
    field(edited, name).locator(".open-edit").click()
    right = edited.bounding_box()["x"] + edited.bounding_box()["width"]
    inputs = field(edited, name).locator("textarea, select, input")
    boxes = [inputs.nth(at).bounding_box() for at in range(inputs.count())]
    assert max(box["x"] + box["width"] for box in boxes) <= right
