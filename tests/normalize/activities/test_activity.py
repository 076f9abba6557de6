"""One activity -> its records."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.extract.by_hand import table
from tests.normalize.documents import HEAD, dataset, issue, plan

MUP = "Ministarstvo unutrašnjih poslova Kantona Sarajevo"
ROW = ("1.", "Izraditi plan", "31. 12. 2021.", MUP, "Plan izrađen; Tim osnovan")


def test_an_activity_has_its_values() -> None:
    (row,) = plan(ROW).activities
    assert (row.activity_no, row.activity, row.institutions) == ("1", "Izraditi plan", MUP)
    assert (row.deadline, row.deadline_kind, row.deadline_end) == (
        "31. 12. 2021.",
        "date",
        date(2021, 12, 31),
    )
    assert row.indicators == "Plan izrađen; Tim osnovan"
    assert (row.page_first, row.pdf_page_first, row.fragments) == (286, 1, 1)


def test_a_missing_year_is_that_of_the_title_where_it_has_but_one() -> None:
    cells = [(f"{at}.", "Izraditi plan", "I kvartal", MUP, "Plan izrađen") for at in (1, 2)]
    rows = table([HEAD, *cells])
    found = dataset(issue(rows, title="AKCIONI PLAN ZA MLADE KANTONA SARAJEVO ZA 2023. GODINU"))
    for row in found.activities:
        assert (row.deadline_start, row.deadline_end) == (date(2023, 1, 1), date(2023, 3, 31))
    told = [each for each in found.problems if each.code == "deadline_doubtful"]
    assert [(each.severity, each.activity_id) for each in told] == [("info", None)]


def test_a_deadlines_misspelt_word_that_is_read_is_a_correction_and_no_doubt() -> None:
    found = plan((*ROW[:2], "Decmbar 2022.", *ROW[3:]))
    assert found.activities[0].deadline_end == date(2022, 12, 31)
    assert ("Decmbar", "Decembar") in {(each.before, each.after) for each in found.corrections}
    assert "doubtful_word" not in {each.code for each in found.problems}


def test_leads_are_numbered_before_partners() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Partneri")
    found = plan(("1.", "Izraditi plan", "2021.", MUP, "Vlada Kantona Sarajevo"), head=head)
    rows = [(row.position, row.role) for row in found.activity_institutions]
    assert rows == [(1, "lead"), (2, "partner")]


def test_an_unknown_institution_is_kept_and_told() -> None:
    found = plan((*ROW[:3], "Savez ljubitelja starih satova", ROW[4]))
    (row,) = found.activity_institutions
    assert (row.institution, row.match, row.institution_id) == (
        "Savez ljubitelja starih satova",
        "unmatched",
        None,
    )
    assert "institution_unmatched" in {problem.code for problem in found.problems}


def test_a_name_put_into_its_own_form_is_a_correction() -> None:
    found = plan((*ROW[:3], "MUP Kantona Sarajevo", ROW[4]))
    assert [row.institution for row in found.activity_institutions] == [MUP]
    assert ("MUP Kantona Sarajevo", MUP) in {(c.before, c.after) for c in found.corrections}


def test_a_deadline_that_cannot_be_read_is_told() -> None:
    found = plan((*ROW[:2], "Plavi slon", *ROW[3:]))
    assert found.activities[0].deadline_kind == "unparsed"
    assert found.activities[0].deadline == "Plavi slon"
    assert [p.value for p in found.problems if p.code == "deadline_unparsed"] == ["Plavi slon"]


def test_an_empty_deadline_is_none() -> None:
    assert plan((*ROW[:2], "", *ROW[3:])).activities[0].deadline_kind == "none"


def test_every_printed_cell_is_kept_with_its_place() -> None:
    cells = {cell.field: cell for cell in plan(ROW).cells}
    assert set(cells) == {"activity", "deadline", "institution", "indicator"}
    assert cells["indicator"].printed == "Plan izrađen; Tim osnovan"
    (box,) = json.loads(cells["activity"].boxes)
    assert (box["page"], box["x0"], box["x1"]) == (1, 150.0, 260.0)


def test_a_cut_cell_has_a_box_for_each_piece() -> None:
    pages = (
        table([HEAD, ("1.", "Izraditi plan i", "2021.", MUP, "")], open_bottom=True),
        table([("", "dostaviti ga", "", "", "")], page=2, open_top=True),
    )
    found = dataset(issue(*pages))
    (cell,) = [cell for cell in found.cells if cell.field == "activity"]
    assert cell.printed == "Izraditi plan i dostaviti ga"
    assert [box["page"] for box in json.loads(cell.boxes)] == [1, 2]
    (row,) = found.activities
    assert (row.page_first, row.page_last, row.fragments) == (286, 287, 2)


def test_a_doubtful_word_is_told_with_the_page_that_prints_it() -> None:
    pages = (
        table([HEAD, ("1.", "Izraditi tzzim i", "2021.", MUP, "")], open_bottom=True),
        table([("", "dostaviti gpplan", "", "", "")], page=2, open_top=True),
    )
    told = {p.value: p.pdf_page for p in dataset(issue(*pages)).problems if p.code == "doubtful_word"}
    assert told == {"tzzim": 1, "gpplan": 2}


def test_a_column_unknown_to_the_scheme_is_a_cell() -> None:
    found = plan(ROW, head=("R.br.", "Aktivnost", "Rok", "Nosilac", "Stepen hitnosti"))
    assert "other:Stepen hitnosti" in {cell.field for cell in found.cells}


@pytest.mark.parametrize("label", ["nosilac", "Nositelji mjere", "НОСИЛАЦ"])
def test_holders_named_in_the_activity_are_its_institutions(label: str) -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Indikatori", "Resursi")
    found = plan((f"{ROW[0]}", f"Izraditi plan ({label}: {MUP})", "2021.", "Plan izrađen", ""), head=head)
    assert [row.institution for row in found.activity_institutions] == [MUP]
    assert found.activities[0].activity == "Izraditi plan"
    moved = [(c.field, c.before) for c in found.corrections if c.rule == "holder_in_activity"]
    assert moved == [("activity", f"({label}: {MUP})")]
    assert MUP in (next(cell.printed for cell in found.cells if cell.field == "activity") or "")


INNER = ("Aktivnost", "Rok", "Nosilac", "Indikatori")


def test_numbers_before_the_activities_texts_are_theirs() -> None:
    rows = [(f"1.{n}. Izraditi plan", "2021.", MUP, "Plan izrađen") for n in (1, 2, 3)]
    found = plan(*rows, head=INNER)
    assert [(row.activity_no, row.activity) for row in found.activities] == [
        (f"1.{n}", "Izraditi plan") for n in (1, 2, 3)
    ]
    moved = [(c.field, c.before) for c in found.corrections if c.rule == "number_in_activity"]
    assert moved == [("activity", f"1.{n}.") for n in (1, 2, 3)]
    assert not found.problems or "number_missing" not in {row.code for row in found.problems}


def test_a_list_that_begins_each_activity_is_no_number_of_it() -> None:
    rows = [("1. Izraditi plan", "2021.", MUP, "Plan izrađen")] * 3
    found = plan(*rows, head=INNER)
    assert [row.activity for row in found.activities] == ["1. Izraditi plan"] * 3


def test_a_word_broken_at_a_line_is_whole_in_the_clean_text() -> None:
    found = plan((ROW[0], "Izraditi godišnji izvje-\nštaj", *ROW[2:]))
    assert found.activities[0].activity == "Izraditi godišnji izvještaj"
    assert next(c.printed for c in found.cells if c.field == "activity") == "Izraditi godišnji izvje-\nštaj"


def test_a_deadlines_start_and_end_in_two_columns_are_one() -> None:
    head = ("R.br.", "Aktivnost", "Rok početka", "Rok završetka", "Nosilac", "Pokazatelji")
    cells = ("1.", "Izraditi plan", "januar 2022.", "decembar 2023.", MUP, "Plan izrađen")
    found = plan(cells, head=head, columns=6)
    (row,) = found.activities
    assert (row.deadline, row.deadline_kind) == ("januar 2022. – decembar 2023.", "months")
    assert (row.deadline_start, row.deadline_end) == (date(2022, 1, 1), date(2023, 12, 31))
    assert [p.code for p in found.problems] == []


def test_the_end_of_a_deadline_alone_is_its_column() -> None:
    head = ("R.br.", "Aktivnost", "Završetak", "Nosilac", "Pokazatelji")
    (row,) = plan(("1.", "Izraditi plan", "mart 2022.", MUP, "Plan izrađen"), head=head).activities
    assert row.deadline_end == date(2022, 3, 31)


def test_a_role_printed_beside_a_name_is_its_role() -> None:
    found = plan((*ROW[:3], "Vlada KS (partner), MUP KS (nosilac)", ROW[4]))
    rows = [(row.position, row.role, row.institution) for row in found.activity_institutions]
    assert rows == [(1, "lead", MUP), (2, "partner", "Vlada Kantona Sarajevo")]
    assert (found.activities[0].institutions, found.activities[0].partners) == (MUP, "Vlada Kantona Sarajevo")
    assert ("MUP KS (nosilac)", MUP) in {(c.before, c.after) for c in found.corrections}


def test_a_role_before_names_is_that_of_all_behind_it_until_the_next() -> None:
    printed = "Nosilac: MUP KS; Vlada KS\nPartneri: Crveni križ KS; Vijeće Evrope; Zvjezdarnica KS"
    found = plan((*ROW[:3], printed, ROW[4]))
    assert [row.role for row in found.activity_institutions] == ["lead"] * 2 + ["partner"] * 3


def test_bodies_that_take_part_unnamed_are_told() -> None:
    found = plan((*ROW[:3], "Zvjezdarnica KS, MUP KS i dr.", ROW[4]))
    assert [row.institution for row in found.activity_institutions] == ["Zvjezdarnica KS", MUP]
    told = [(p.severity, p.value) for p in found.problems if p.code == "institutions_not_named"]
    assert told == [("info", "MUP KS i dr.")]


def test_a_role_read_from_words_is_told_but_not_of_a_partner_among_partners() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Partneri")
    found = plan(
        ("1.", "Izraditi plan", "2021.", "MUP KS u saradnji sa UNDP", "IOM uz podršku OSCE-a"), head=head
    )
    assert [row.role for row in found.activity_institutions] == ["lead", "partner", "partner", "partner"]
    assert [problem.code for problem in found.problems if problem.activity_id] == ["role_doubtful"]


def test_roles_of_holders_named_in_an_activity_are_read() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Indikatori")
    row = ("1.", "Izraditi plan (nosilac: MUP KS; partner: UNDP)", "2021.", "Plan izrađen")
    found = plan(row, head=head, columns=4).activity_institutions
    assert [(body.role, body.institution_id) for body in found] == [
        ("lead", "ks-mup"),
        ("partner", "int-undp"),
    ]


def test_a_cell_that_says_that_nobody_takes_part_names_no_body() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Partneri")
    for text in ("nema", "Nema partnera", "Nije primjenjivo"):
        found = plan(("1.", "Izraditi plan", "2021.", "MUP KS", text), head=head)
        assert [body.institution_id for body in found.activity_institutions] == ["ks-mup"]
        assert not [problem for problem in found.problems if problem.activity_id]


def test_a_ministry_whose_budget_it_is_stands_in_the_genitive() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Potrebna sredstva")
    found = plan(("1.", "Izraditi plan", "2021.", "MUP KS", "Budžet Ministarstva finansija"), head=head)
    assert [row.institution_id for row in found.activity_resources] == ["ks-min-finansije"]


@pytest.mark.parametrize("heading", ["Nositelj (suradnici)", "Nosilac (partneri)"])
def test_bodies_in_brackets_have_the_role_that_the_heading_gives_them(heading: str) -> None:
    head = (*HEAD[:3], heading, HEAD[4])
    found = plan((*ROW[:3], "Vlada KS (MUP KS, Grad Mostar)", ROW[4]), head=head)
    assert [(row.role, row.institution_id) for row in found.activity_institutions] == [
        ("lead", "ks-vlada"),
        ("partner", "ks-mup"),
        ("partner", "hnk-opcina-mostar"),
    ]


def test_brackets_of_a_name_that_is_not_known_are_told_under_such_a_heading() -> None:
    head = (*HEAD[:3], "Nosilac (partneri)", HEAD[4])
    found = plan((*ROW[:3], "Zvjezdarnica (Savez zvijezda)", ROW[4]), head=head)
    assert {"role_doubtful", "institution_unmatched"} <= {problem.code for problem in found.problems}


def test_brackets_under_another_heading_give_no_role() -> None:
    found = plan((*ROW[:3], "Vlada KS (MUP KS)", ROW[4]))
    assert [row.role for row in found.activity_institutions] == ["lead", "lead"]


@pytest.mark.parametrize(
    ("heading", "cell", "told"),
    [
        ("Nosilac / partneri", "MUP KS, Vlada KS", 1),
        ("Odgovorne institucije i partneri", "MUP KS; Vlada KS", 1),
        ("Nosilac (partneri)", "MUP KS (Vlada KS)", 0),
        ("Nosilac i partneri", "MUP KS", 0),
        ("Nosilac i partneri", "Nosilac: MUP KS; partneri: Vlada KS", 0),
        ("Nosioci", "MUP KS, Vlada KS", 0),
    ],
)
def test_a_column_of_leads_and_partners_that_does_not_part_them_is_told(
    heading: str, cell: str, told: int
) -> None:
    head = ("R.br.", "Aktivnost", "Rok", heading, "Indikatori")
    found = plan(("1.", "Izraditi plan", "2021.", cell, "Plan izrađen"), head=head)
    codes = [problem.code for problem in found.problems if problem.value == heading]
    assert codes == ["role_doubtful"] * told
