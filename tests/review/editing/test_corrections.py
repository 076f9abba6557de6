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


def test_a_field_that_there_is_none_of_costs_its_own_correction_alone() -> None:
    found = corrected(
        edit(FIRST, "aktivity", "Novo", expected="Izraditi plan"), edit(SECOND, "activity", "Novo", number=2)
    )
    (problem,) = refusals(found)
    assert "there is no field 'aktivity', only activity, deadline" in problem.message
    assert [row.activity for row in found.activities][:2] == ["Izraditi plan", "Novo"]


def test_an_activity_that_a_reviewer_empties_is_told() -> None:
    found = corrected(edit(FIRST, "activity", ""))
    assert found.activities[0].activity is None
    assert [p.value for p in found.problems if p.code == "activity_empty"] == ["Izraditi plan"]


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
    # A person decided it: no problem is told of it, and the trace is the correction.
    (trace,) = (row for row in found.corrections if row.source == "reviewer")
    assert (trace.before, trace.after) == (MUP, "MUP KS")
    assert "MUP KS" not in {row.value for row in found.problems}


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


@pytest.mark.parametrize("amount", ["20 tisuća", "2 milijarde", "500 dinara manje"])
def test_an_amount_in_words_of_the_tables_is_refused(amount: str) -> None:
    found = corrected(edit(THIRD, "resource", f"donor funds: UNICEF {amount}"))
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


@pytest.mark.parametrize("value", ["true", "TRUE"])
def test_yes_is_taken_as_a_spreadsheet_writes_it_too(value: str) -> None:
    found = corrected(edit(SECOND, "deadline_as_needed", value))
    assert [row.deadline_as_needed for row in found.activities] == [False, True, False]


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
    rows = [ROWS[0], (*ROWS[1][:1], "Osnovati tzzim", *ROWS[1][2:])]
    looked = edit(SECOND, "reviewed", "true", rows=rows)
    assert {row.code for row in corrected(rows=rows).problems} >= {"doubtful_word", "deadline_unparsed"}
    assert [row.code for row in corrected(looked, rows=rows).problems] == ["deadline_unparsed"]


@pytest.mark.parametrize("field", ["reviewed", "deadline"])
def test_a_deadlines_ditto_stays_told_until_the_deadline_is_read(field: str) -> None:
    rows = [ROWS[0], (*ROWS[1][:2], "isto", *ROWS[1][3:])]
    seen = edit(SECOND, field, "true" if field == "reviewed" else "isto", rows=rows)
    assert [row.code for row in corrected(seen, rows=rows).problems] == ["ditto"]
    assert not corrected(edit(SECOND, "deadline", "2022.", rows=rows), rows=rows).problems


SAME = [
    (f"{n}.", text, "Kontinuirano", "MUP KS", "Plan", "-") for n, text in ((1, "Izraditi"), (2, "Osnovati"))
]


def test_an_edit_goes_with_its_row_where_that_has_another_number_now() -> None:
    made = edit("ks-2021-5-1/2", "deadline", "2022.", rows=SAME)
    shifted = [("1.", "Umetnuto", *SAME[0][2:]), ("2.", "Izraditi", *SAME[0][2:]), ("3.", *SAME[1][1:])]
    found = corrected(replace(made, activity="Osnovati"), rows=shifted)
    assert [row.deadline for row in found.activities] == ["Kontinuirano", "Kontinuirano", "2022."]


LONGER = ("2.", "Osnovati tim", *SAME[1][2:])


@pytest.mark.parametrize("again", [1, 2])
def test_an_edit_goes_to_no_row_that_begins_as_its_own_does_where_that_is_there_too(again: int) -> None:
    made = edit("ks-2021-5-1/2", "deadline", "2022.", rows=SAME)
    below = [(f"{n}.", *SAME[1][1:]) for n in range(3, 3 + again)]
    found = corrected(replace(made, activity="Osnovati"), rows=[SAME[0], LONGER, *below])
    deadlines = ["2022."] if again == 1 else ["Kontinuirano"] * 2
    assert [row.deadline for row in found.activities] == ["Kontinuirano"] * 2 + deadlines
    assert len(refusals(found)) == again - 1


def test_an_edit_goes_with_its_row_where_that_is_printed_on_now() -> None:
    made = edit("ks-2021-5-1/2", "deadline", "2022.", rows=SAME)
    found = corrected(replace(made, activity="Osnovati"), rows=[SAME[0], LONGER])
    assert [row.deadline for row in found.activities] == ["Kontinuirano", "2022."]


def test_an_edit_of_a_row_that_is_gone_is_not_put_on_another_that_prints_the_same() -> None:
    made = edit("ks-2021-5-1/2", "deadline", "2022.", rows=SAME)
    found = corrected(replace(made, activity="Ukinuti"), rows=SAME)
    assert {row.deadline for row in found.activities} == {"Kontinuirano"}
    (problem,) = refusals(found)
    assert "prints another activity now" in problem.message


def test_a_later_value_that_is_none_does_not_take_the_good_one_away() -> None:
    good, bad = edit(FIRST, "deadline_end", "2021-06-30"), edit(FIRST, "deadline_end", "30.6.2021", number=2)
    found = corrected(good, bad)
    assert found.activities[0].deadline_end == date(2021, 6, 30)
    assert ["no day" in problem.message for problem in refusals(found)] == [True]


def test_what_does_not_say_that_a_row_was_looked_at_is_refused() -> None:
    (problem,) = refusals(corrected(edit(SECOND, "reviewed", "false")))
    assert "looked at" in problem.message


WITH_VALUES = ("R.br.", "Aktivnost", "Nosilac", "Indikatori", "Polazna vrijednost", "Ciljna vrijednost")
VALUES = [("1.", "Izraditi", "MUP KS", "Planovi;\nObuke;\nKampanje", "0;\n5;\n1", "1;\n9;\n4")]
PRINTED = {"indicator": VALUES[0][3], "baseline": VALUES[0][4], "target": VALUES[0][5]}
LEFT = {"indicator": "Planovi\nKampanje", "baseline": "0\n1", "target": "1\n4"}


@pytest.mark.parametrize("order", [("indicator", "baseline", "target"), ("target", "baseline", "indicator")])
def test_indicators_and_values_are_paired_in_whatever_order_they_are_edited(order: tuple[str, ...]) -> None:
    edits = [edit(FIRST, name, LEFT[name], expected=PRINTED[name], number=n) for n, name in enumerate(order)]
    found = corrected(*edits, rows=VALUES, head=WITH_VALUES)
    rows = [(row.indicator, row.baseline, row.target) for row in found.activity_indicators]
    assert rows == [("Planovi", "0", "1"), ("Kampanje", "1", "4")]
    assert not [p for p in found.problems if p.code == "values_not_paired"]


def test_indicators_that_an_edit_leaves_unlike_their_values_in_number_are_told() -> None:
    made = edit(FIRST, "indicator", LEFT["indicator"], expected=PRINTED["indicator"])
    found = corrected(made, rows=VALUES, head=WITH_VALUES)
    assert [p.activity_id for p in found.problems if p.code == "values_not_paired"] == [FIRST]


@pytest.mark.parametrize(
    ("code", "field", "printed", "value"),
    [
        ("ditto", "institution", "isto", MUP),
        ("role_doubtful", "institution", "MUP KS ili Vlada KS", MUP),
        ("amount_doubtful", "resource", "Budžet KS do 5.000 KM", "regular budget: 5.000,00 KM"),
    ],
)
def test_a_doubt_about_a_cell_is_answered_by_its_value(
    code: str, field: str, printed: str, value: str
) -> None:
    at = {"institution": 3, "resource": 5}[field]
    rows = [(*ROWS[0][:at], printed, *ROWS[0][at + 1 :])]
    assert code in {p.code for p in corrected(rows=rows).problems}
    found = corrected(edit(FIRST, field, value, rows=rows), rows=rows)
    assert code not in {p.code for p in found.problems}


def test_several_bodies_on_one_line_are_several_and_an_unknown_one_is_told() -> None:
    found = corrected(edit(FIRST, "institution", f"{COURT}; Uprava za nešto"))
    rows = [row for row in found.activity_institutions if row.activity_id == FIRST]
    assert [row.match for row in rows] == ["corrected", "unmatched"]
    assert [p.value for p in found.problems if p.code == "institution_unmatched"] == ["Uprava za nešto"]


@pytest.mark.parametrize(
    "text",
    ["regular budget: MUP KS 10 000", "regular budget: MUP KS 20.000 - 30.000 KM", "other: X 1.5 mil. KM"],
)
def test_a_sum_in_a_form_that_is_not_read_is_refused(text: str) -> None:
    (problem,) = refusals(corrected(edit(FIRST, "resource", text)))
    assert "is not understood" in problem.message


@pytest.mark.parametrize("text", ["donor funds: UNICEF 500", "other: 99999999999999999999 KM"])
def test_an_amount_without_a_currency_or_beyond_all_sums_is_refused(text: str) -> None:
    found = corrected(edit(FIRST, "resource", text))
    (problem,) = refusals(found)
    assert "the amount of" in problem.message
    assert found.activity_resources == corrected().activity_resources


@pytest.mark.parametrize("giver", ["Obzor 2020 Europske unije", "Program 2021 Miljacka", "IPA 3"])
def test_letters_behind_a_number_that_begin_like_a_currency_are_a_name(giver: str) -> None:
    found = corrected(edit(FIRST, "resource", f"Donor funds: {giver}"))
    (row,) = (row for row in found.activity_resources if row.activity_id == FIRST)
    assert (row.kind, row.institution, row.amount) == ("donor funds", giver, None)
    assert not refusals(found)


def test_a_giver_of_no_known_body_is_told_unless_it_is_as_printed() -> None:
    found = corrected(edit(FIRST, "resource", "donor funds: Neka Nepoznata Fondacija 500 KM"))
    assert [p.value for p in found.problems if p.code == "institution_unmatched"] == [
        "Neka Nepoznata Fondacija"
    ]
    found = corrected(edit(FIRST, "resource", "regular budget: MUP KS"))
    assert "institution_unmatched" not in {p.code for p in found.problems}


def test_a_number_without_a_currency_belongs_to_the_name() -> None:
    found = corrected(edit(FIRST, "resource", "donor funds: IPA 2020"))
    (row,) = (row for row in found.activity_resources if row.activity_id == FIRST)
    assert row.amount is None and not refusals(found)


@pytest.mark.parametrize("kind", ["continuous", "recurring"])
def test_what_goes_on_or_recurs_keeps_the_last_day_that_a_reviewer_gives_with_its_kind(kind: str) -> None:
    end = edit(FIRST, "deadline_end", "2021-05-31", number=2)
    start = edit(FIRST, "deadline_start", "", number=3)
    row = corrected(edit(FIRST, "deadline_kind", kind), end, start).activities[0]
    assert (row.deadline_kind, row.deadline_start, row.deadline_end) == (kind, None, date(2021, 5, 31))


def test_a_day_read_for_another_kind_is_not_taken_for_the_begin_of_what_goes_on() -> None:
    end = edit(FIRST, "deadline_end", "", number=2)
    found = corrected(edit(FIRST, "deadline_kind", "continuous"), end)
    assert all("give deadline_start too, or clear it" in problem.message for problem in refusals(found))
    assert found.activities[0].deadline_kind == "year"


def test_a_last_day_for_what_is_done_as_needed_is_refused() -> None:
    kind, end = (
        edit(SECOND, "deadline_kind", "as_needed"),
        edit(SECOND, "deadline_end", "2021-12-31", number=2),
    )
    assert "has no last day" in refusals(corrected(kind, end))[0].message


@pytest.mark.parametrize("kind", ["none", "continuous", "month"])
def test_a_kind_of_deadline_that_the_days_contradict_is_refused(kind: str) -> None:
    (problem,) = refusals(corrected(edit(FIRST, "deadline_kind", kind)))
    assert problem.code == "correction_refused"
