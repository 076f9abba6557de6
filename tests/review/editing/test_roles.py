"""The role of a body as a person changes it on the review page, and what a run makes of that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from review.editing.edits import read_edits
from review.page import write_review
from tests.pages import serious_violations
from tests.review.page_use import download, field, opened_form, row
from tests.review.reviewing import FIRST, MUP, ROWS, corrected

ONE_COLUMN = [(*ROWS[0][:3], "MUP KS u saradnji sa UNDP", *ROWS[0][4:])]
HEAD_OF_BOTH = ("R.br.", "Aktivnost", "Nosilac", "Partneri", "Rok", "Indikatori")
BOTH = [("1.", "Izraditi plan", "MUP KS, Vlada KS", "UNDP", "2021.", "Plan izrađen")]
GOVERNMENT = "Vlada Kantona Sarajevo"


def test_a_role_chosen_on_the_page_is_so_in_the_next_dataset(opened: Any, tmp_path: Path) -> None:
    page = opened(write_review(corrected(rows=ONE_COLUMN), tmp_path, []).page)
    form = opened_form(row(page, FIRST), "institution")
    assert form.locator("textarea").input_value() == f"{MUP}\nUNDP (partner)"
    form.get_by_text("Save").click()
    assert page.locator("#edits").inner_text() == "0"
    opened_form(row(page, FIRST), "institution").get_by_label("Role of UNDP").select_option("lead")
    form.get_by_text("Save").click()
    assert form.locator(".edited").inner_text() == f"{MUP}\nUNDP (lead)"
    found = corrected(*read_edits([download(page, tmp_path)]), rows=ONE_COLUMN)
    assert [(each.institution, each.role) for each in found.activity_institutions] == [
        (MUP, "lead"),
        ("UNDP", "lead"),
    ]
    assert "role_doubtful" not in {each.code for each in found.problems}


def test_a_body_goes_to_the_column_of_its_new_role_and_back_by_undo(opened: Any, tmp_path: Path) -> None:
    page = opened(write_review(corrected(rows=BOTH, head=HEAD_OF_BOTH), tmp_path, []).page)
    shown = row(page, FIRST)
    leads, partners = field(shown, "institution"), field(shown, "partner")
    for undone in (leads, partners):
        opened_form(shown, "institution").get_by_label(f"Role of {GOVERNMENT}").select_option("partner")
        leads.get_by_text("Save").click()
        assert leads.locator(".edited").inner_text() == MUP
        assert partners.locator(".edited").inner_text() == f"UNDP\n{GOVERNMENT}"
        undone.get_by_text("Undo").click()
        assert page.locator("#edits").inner_text() == "0"
    opened_form(shown, "partner").get_by_label("Role of UNDP").select_option("lead")
    opened_form(shown, "institution").get_by_label(f"Role of {MUP}").select_option("partner")
    assert serious_violations(page) == []
    leads.get_by_text("Save").click()
    assert partners.locator("textarea").input_value() == f"UNDP (lead)\n{MUP}"
    partners.get_by_text("Save").click()
    edits = read_edits([download(page, tmp_path)])
    found = corrected(*edits, rows=BOTH, head=HEAD_OF_BOTH)
    assert [(each.institution, each.role) for each in found.activity_institutions] == [
        (GOVERNMENT, "lead"),
        ("UNDP", "lead"),
        (MUP, "partner"),
    ]
    assert not [each for each in found.problems if each.code.startswith("correction_")]
    assert {each.field for each in found.corrections if each.source == "reviewer"} == {
        "institution",
        "partner",
    }
