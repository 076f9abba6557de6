"""A reviewer's values in the dataset: what changes with them, what is traced, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.review.reviewing import COURT, DOUBTFUL, FIRST, MUP, ROWS, SECOND, THIRD, corrected, edit, refusals


def test_a_value_replaces_the_clean_text_and_leaves_what_was_printed() -> None:
    found = corrected(edit(FIRST, "activity", "Izraditi novi  plan"))
    assert found.activities[0].activity == "Izraditi novi plan"
    cell = next(row for row in found.cells if (row.activity_id, row.field) == (FIRST, "activity"))
    assert (cell.printed, cell.clean) == ("Izraditi plan", "Izraditi novi plan")


def test_an_applied_value_is_a_correction_that_says_who_when_and_why() -> None:
    made = replace(edit(FIRST, "activity", "Novo"), author="Ana", date="2026-02-03", reason="misprint")
    (trace,) = (row for row in corrected(made).corrections if row.source == "reviewer")
    assert (trace.activity_id, trace.field, trace.before, trace.after) == (
        FIRST,
        "activity",
        "Izraditi plan",
        "Novo",
    )
    assert trace.rule == "review by Ana 2026-02-03: misprint"


@pytest.mark.parametrize(
    "field", ["activity", "deadline", "deadline_kind", "institution", "reviewed", "join"]
)
def test_an_edit_of_another_print_changes_nothing_and_is_a_problem(field: str) -> None:
    found = corrected(edit(SECOND, field, "year", expected="something else"))
    untouched = corrected()
    assert replace(found, problems=untouched.problems) == untouched
    (problem,) = refusals(found)
    assert (problem.code, problem.activity_id) == ("correction_refused", SECOND)


def test_white_space_that_a_spreadsheet_changed_does_not_matter() -> None:
    found = corrected(edit(SECOND, "activity", "Novo", expected=" Osnovati tim za\r\nobuku"))
    assert found.activities[1].activity == "Novo"


def test_an_edit_of_a_row_that_is_not_there_is_a_problem() -> None:
    (problem,) = refusals(corrected(edit("ks-2021-5-1/9", "activity", "Novo", expected="x")))
    assert problem.code == "correction_unplaced" and "ks-2021-5-1/9" in problem.message


def test_an_edit_of_a_column_that_the_row_lacks_is_a_problem() -> None:
    (problem,) = refusals(corrected(edit(FIRST, "partner", "MUP", expected="")))
    assert "no cell 'partner'" in problem.message


def test_of_two_values_of_a_field_the_last_counts_and_the_other_is_a_problem() -> None:
    found = corrected(edit(FIRST, "activity", "Jedno"), edit(FIRST, "activity", "Drugo", number=2))
    assert found.activities[0].activity == "Drugo"
    (problem,) = refusals(found)
    assert problem.value == "Jedno" and "later" in problem.message


def test_an_institution_that_stays_keeps_its_row_and_a_new_one_is_matched() -> None:
    found = corrected(edit(FIRST, "institution", f"{MUP}\n{COURT}"))
    rows = [row for row in found.activity_institutions if row.activity_id == FIRST]
    assert [(row.position, row.institution, row.match) for row in rows] == [
        (1, MUP, "alias"),
        (2, COURT, "corrected"),
    ]
    assert found.activities[0].institutions == f"{MUP}; {COURT}"


def test_the_bodies_of_a_dataset_follow_its_lists() -> None:
    gone = corrected(edit(THIRD, "institution", MUP))
    assert COURT not in {body.institution for body in gone.institutions}
    assert next(b for b in gone.institutions if b.institution == MUP).mentions == 4


def test_a_name_put_back_as_printed_is_no_body() -> None:
    found = corrected(edit(FIRST, "institution", "MUP KS"))
    (row,) = (row for row in found.activity_institutions if row.activity_id == FIRST)
    assert (row.institution, row.institution_id, row.match) == ("MUP KS", None, "unmatched")


def test_a_list_of_indicators_is_the_lines_of_its_value() -> None:
    found = corrected(edit(SECOND, "indicator", "Tim osnovan\n\n  Broj   obuka \nBroj polaznika\n"))
    rows = [row.indicator for row in found.activity_indicators if row.activity_id == SECOND]
    assert rows == ["Tim osnovan", "Broj obuka", "Broj polaznika"]


def test_a_source_of_funds_is_read_from_its_line() -> None:
    found = corrected(edit(THIRD, "resource", "donor funds: UNICEF 500.00 BAM"))
    (row,) = (row for row in found.activity_resources if row.activity_id == THIRD)
    assert (row.kind, row.amount, row.currency) == ("donor funds", Decimal("500.00"), "BAM")
    assert row.institution_id is not None


def test_an_amount_may_be_typed_as_it_is_printed() -> None:
    found = corrected(edit(THIRD, "resource", "donor funds: UNICEF 5.000,50 KM"))
    (row,) = (row for row in found.activity_resources if row.activity_id == THIRD)
    assert (row.institution, row.amount, row.currency) == ("UNICEF", Decimal("5000.50"), "BAM")


def test_an_amount_in_another_form_is_refused() -> None:
    found = corrected(edit(THIRD, "resource", "donor funds: UNICEF 5.000"))
    assert found.activity_resources == corrected().activity_resources
    assert "5000.00 BAM" in refusals(found)[0].message


def test_a_source_of_funds_of_no_kind_is_refused() -> None:
    found = corrected(edit(THIRD, "resource", "gold: UNICEF"))
    assert found.activity_resources == corrected().activity_resources
    assert "kind of funds" in refusals(found)[0].message


def test_a_deadline_is_read_anew_and_its_problem_is_answered() -> None:
    assert "deadline_unparsed" in {row.code for row in corrected().problems}
    found = corrected(edit(SECOND, "deadline", "do kraja 2022."))
    row = found.activities[1]
    assert (row.deadline_kind, row.deadline_end) == ("date", date(2022, 12, 31))
    assert not found.problems


def test_a_deadline_that_is_not_understood_stays_a_problem() -> None:
    found = corrected(edit(SECOND, "deadline", "sasvim drugo"))
    assert [(row.code, row.value) for row in found.problems] == [("deadline_unparsed", "sasvim drugo")]


def test_what_a_person_read_in_a_deadline_is_taken_as_it_is() -> None:
    kind = edit(SECOND, "deadline_kind", "year")
    start = edit(SECOND, "deadline_start", "2022-01-01", number=2)
    end = edit(SECOND, "deadline_end", "2022-12-31", number=3)
    row = corrected(kind, start, end).activities[1]
    assert (row.deadline, row.deadline_kind, row.deadline_start) == (
        DOUBTFUL,
        "year",
        date(2022, 1, 1),
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("deadline_kind", "someday"),
        ("deadline_kind", "year"),  # of no year
        ("deadline_end", "31.12.2022."),
        ("deadline_recurrence", "6 months"),
        ("deadline_as_needed", "maybe"),
    ],
)
def test_what_makes_no_deadline_is_refused(field: str, value: str) -> None:
    found = corrected(edit(SECOND, field, value))
    assert found.activities == corrected().activities
    assert len(refusals(found)) == 1


def test_a_row_that_was_looked_at_is_marked_and_its_values_stay() -> None:
    found = corrected(edit(SECOND, "reviewed", "true"))
    assert found.activities == corrected().activities
    assert [row.field for row in found.corrections if row.source == "reviewer"] == ["reviewed"]


def test_looking_at_a_row_answers_its_doubtful_words_but_reads_no_deadline() -> None:
    rows = [(*ROWS[1][:1], "Osnovati tzzim", *ROWS[1][2:])]
    looked = edit(SECOND, "reviewed", "true", rows=rows)
    assert {row.code for row in corrected(rows=rows).problems} >= {"doubtful_word", "deadline_unparsed"}
    assert [row.code for row in corrected(looked, rows=rows).problems] == ["deadline_unparsed"]
