"""Amounts as the review page shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from review.page import write_review
from tests.review.page_use import field, row
from tests.review.reviewing import FIRST, ROWS, corrected


@pytest.mark.parametrize(
    ("printed", "shown", "edited"),
    [
        ("UNICEF 1.250.000 KM", "1.250.000,00 KM", "1250000.00 BAM"),
        ("UNICEF 500,50 EUR", "500,50 EUR", "500.50 EUR"),
    ],
)
def test_an_amount_is_shown_as_plans_print_it_and_edited_as_the_dataset_has_it(
    opened: Any, tmp_path: Path, printed: str, shown: str, edited: str
) -> None:
    found = corrected(rows=[(*ROWS[0][:5], printed)])
    funds = field(row(opened(write_review(found, tmp_path, []).page), FIRST), "resource")
    assert funds.locator(".value").inner_text().endswith(f"UNICEF {shown}")
    funds.locator(".open-edit").click()
    assert funds.locator("textarea").input_value().endswith(f"UNICEF {edited}")
    funds.get_by_role("button", name="Save").click()
    assert not funds.locator(".edited").count()
