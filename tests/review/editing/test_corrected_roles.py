"""Roles that a reviewer gives to bodies: shown, kept, moved between columns, refused."""

from __future__ import annotations

import pytest

from review.page_data import PageData
from tests.review.reviewing import COURT, FIRST, MUP, ROWS, corrected, edit, refusals


def test_a_partner_named_in_the_cell_of_leads_is_shown_there_and_stays_one() -> None:
    rows = [(*ROWS[0][:3], "Vlada KS (partner), MUP KS (nosilac)", *ROWS[0][4:])]
    (shown,) = PageData(corrected(rows=rows)).rows("ks-2021-5-1")
    (field,) = (each for each in shown["fields"] if each["name"] == "institution")
    assert [each[1:] for each in field["items"]] == [[""], ["partner", "partner"]]
    found = corrected(edit(FIRST, "institution", f"{COURT}; Vlada Kantona Sarajevo", rows=rows), rows=rows)
    assert [(row.role, row.position) for row in found.activity_institutions] == [("lead", 1), ("partner", 2)]
    assert found.activities[0].institutions == COURT
    assert found.activities[0].partners == "Vlada Kantona Sarajevo"


WITH = [(*ROWS[0][:3], "MUP KS u saradnji sa UNDP", *ROWS[0][4:])]


@pytest.mark.parametrize(
    ("value", "roles", "after"),
    [
        (f"{MUP}\nUNDP (lead)", ["lead", "lead"], f"{MUP}; UNDP (lead)"),
        (f"{MUP} (partner)\nUNDP (Lead)", ["lead", "partner"], f"UNDP (lead); {MUP} (partner)"),
        (f"UNDP (partner); {COURT}", ["lead", "partner"], f"{COURT}; UNDP (partner)"),
    ],
)
def test_a_role_behind_a_name_is_the_bodys_and_leaves_its_trace(
    value: str, roles: list[str], after: str
) -> None:
    assert "role_doubtful" in {row.code for row in corrected(rows=WITH).problems}
    found = corrected(edit(FIRST, "institution", value, rows=WITH), rows=WITH)
    assert [row.role for row in found.activity_institutions] == roles
    assert "role_doubtful" not in {row.code for row in found.problems}
    (trace,) = (row for row in found.corrections if row.source == "reviewer")
    assert (trace.before or "").endswith("UNDP (partner)")
    assert trace.after == after


BOTH = ("R.br.", "Aktivnost", "Nosilac", "Partneri", "Rok", "Indikatori")
OF_BOTH = [("1.", "Izraditi plan", "MUP KS u saradnji sa Nepoznat savez", "UNDP", "2021.", "Plan izrađen")]


@pytest.mark.parametrize("order", [("institution", "partner"), ("partner", "institution")])
def test_a_body_moved_from_one_column_to_the_other_stays_as_it_was_printed(order: tuple[str, str]) -> None:
    before = corrected(rows=OF_BOTH, head=BOTH)
    values = {"institution": f"{MUP}\nUNDP", "partner": "Nepoznat savez"}
    printed = {"institution": OF_BOTH[0][2], "partner": "UNDP"}
    edits = [
        edit(FIRST, name, values[name], expected=printed[name], number=n) for n, name in enumerate(order)
    ]
    found = corrected(*edits, rows=OF_BOTH, head=BOTH)
    assert [(row.institution, row.role) for row in found.activity_institutions] == [
        (MUP, "lead"),
        ("UNDP", "lead"),
        ("Nepoznat savez", "partner"),
    ]
    was = {row.institution: (row.printed, row.match) for row in before.activity_institutions}
    assert {row.institution: (row.printed, row.match) for row in found.activity_institutions} == was
    assert "role_doubtful" not in {row.code for row in found.problems}


def test_a_role_that_has_a_column_of_its_own_is_refused_in_the_other() -> None:
    made = edit(FIRST, "institution", "MUP KS (partner)", expected=OF_BOTH[0][2])
    found = corrected(made, rows=OF_BOTH, head=BOTH)
    (problem,) = refusals(found)
    assert "a column for this role" in problem.message
    assert found.activity_institutions == corrected(rows=OF_BOTH, head=BOTH).activity_institutions


def test_a_part_of_what_the_other_cell_prints_is_printed_there() -> None:
    head = ("R.br.", "Aktivnost", "Nosilac", "Partneri", "Rok", "Indikatori")
    moved = "Savez za zvijezde"
    rows = [("1.", "Izraditi plan", "MUP KS", f"{moved} i Mjesec", "2021.", "Plan izrađen")]
    given = edit(FIRST, "institution", f"{MUP}\n{moved}", expected="MUP KS")
    found = {
        each.institution: each.printed
        for each in corrected(given, rows=rows, head=head).activity_institutions
    }
    assert found[moved] == moved
