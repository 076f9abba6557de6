"""A body taken from the register on the review page: in the place of an unknown name, or added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from review.editing.edits import read_edits
from review.page import write_review
from tests.pages import serious_violations
from tests.review.page_use import download, field, opened_form, row
from tests.review.reviewing import COURT, FIRST, MUP, ROWS, corrected

UNKNOWN = "Udruga ljubitelja satova"
NAMES = [(*ROWS[0][:3], f"MUP KS; {UNKNOWN}", *ROWS[0][4:])]


@pytest.mark.parametrize(
    ("beside", "bodies"), [(False, [MUP, COURT]), (True, [MUP, UNKNOWN, COURT])], ids=["instead", "beside"]
)
def test_a_body_that_is_picked_takes_the_place_of_the_unknown_name_unless_it_is_to_be_added(
    opened: Any, tmp_path: Path, beside: bool, bodies: list[str]
) -> None:
    page = opened(write_review(corrected(rows=NAMES), tmp_path, []).page)
    form = opened_form(row(page, FIRST), "institution")
    place = form.get_by_label("In the place of")
    assert place.input_value() == UNKNOWN
    if beside:
        place.select_option("")
    choice = form.get_by_label("Take from the register")
    choice.fill(COURT)
    choice.press("Enter")
    assert form.locator("textarea").input_value() == "\n".join(bodies)
    assert serious_violations(page) == []
    form.get_by_text("Save").click()
    found = corrected(*read_edits([download(page, tmp_path)]), rows=NAMES)
    assert [each.institution for each in found.activity_institutions if each.activity_id == FIRST] == bodies


def test_a_body_that_takes_a_names_place_takes_its_role_too(opened: Any, tmp_path: Path) -> None:
    rows = [(*ROWS[0][:3], f"MUP KS u saradnji sa {UNKNOWN}", *ROWS[0][4:])]
    page = opened(write_review(corrected(rows=rows), tmp_path, []).page)
    form = opened_form(row(page, FIRST), "institution")
    form.get_by_label("Take from the register").fill(COURT)
    form.get_by_label("Take from the register").press("Enter")
    assert form.locator("textarea").input_value() == f"{MUP}\n{COURT} (partner)"
    assert not form.get_by_label("In the place of").is_visible()
    assert field(row(page, FIRST), "institution").get_by_label(f"Role of {COURT}").input_value() == "partner"
