"""Whose a plan is where neither its title nor the masthead can be read."""

from __future__ import annotations

import pytest

from normalize.records import Dataset
from tests.extract.by_hand import line, sheet, table
from tests.normalize.documents import HEAD, dataset, reading

TITLE = "AKCIONI PLAN ZA MLADE HERCEGOVAČKO-NERETVANSKE ŽUPANIJE ZA 2021. GODINU"
EDGES = [40.0 + 110.0 * at for at in range(6)]


def document(*bodies: str) -> Dataset:
    rows = [(f"{n}.", "Izraditi plan", "2021.", body, "Plan") for n, body in enumerate(bodies, 1)]
    title = line("AKCIONI PLAN ZA MLADE T#ZL@NSK*G KANTONA 2021.-2023.", 85)
    return dataset(reading(sheet(1, table([HEAD, *rows], columns=EDGES), lines=[title])))


def test_the_only_canton_of_its_bodies_has_the_plan_and_the_document_and_is_told() -> None:
    found = document("MUP TK", "Vlada Tuzlanskog kantona", "MUP")
    assert (found.plans[0].jurisdiction, found.documents[0].jurisdiction) == ("TK", "TK")
    assert [row.value for row in found.problems if "by its bodies" in row.message] == ["TK"]
    assert found.activity_institutions[-1].institution_id == "tk-mup"


def test_bodies_of_several_cantons_or_one_cell_tell_nothing() -> None:
    for bodies in (("MUP TK", "MUP KS"), ("MUP TK", "MUP"), ("FMUP", "Vlada FBiH")):
        assert document(*bodies).plans[0].jurisdiction is None


@pytest.mark.parametrize("most", ["Vlada FBiH", "Vlada RS", "Ministarstvo sigurnosti BiH"])
def test_a_place_that_fewer_bodies_are_of_than_of_others_has_no_plan(most: str) -> None:
    found = document(*[most] * 8, "MUP KS", "MUP KS", "Ministarstvo zdravstva")
    assert found.plans[0].jurisdiction is None
    assert found.activity_institutions[-1].institution_id is None


def test_whose_plan_is_by_its_bodies_is_told_of_that_plan() -> None:
    found = document("MUP TK", "Vlada Tuzlanskog kantona")
    (told,) = [row for row in found.problems if "by its bodies" in row.message]
    assert told.plan_id == found.plans[0].plan_id


def test_a_gazette_of_several_is_of_no_place_though_its_plan_is() -> None:
    head = [*("NARODNE NOVINE", "Godina XXVI – Broj 5", "Četvrtak, 4. 2. 2021."), TITLE]
    lines = [line(text, 30 + 15 * at) for at, text in enumerate(head)]
    row = ("1.", "Izraditi plan", "2021.", "Vlada", "Plan")
    found = dataset(reading(sheet(1, table([HEAD, row], columns=EDGES), lines=lines)))
    assert found.documents[0].gazette == "Narodne novine"
    assert (found.documents[0].jurisdiction, found.plans[0].jurisdiction) == (None, "HNK")
