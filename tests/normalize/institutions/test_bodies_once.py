"""A body that a cell names twice, and places with two names."""

from __future__ import annotations

import pytest

from tests.normalize.documents import facts, plan
from tests.normalize.institutions.identified import identifier


@pytest.mark.parametrize(
    "cell", ["MUP KS; MUP KS", "MUP KS (nosilac); MUP KS", "MUP KS; Ministarstvo unutrašnjih poslova KS"]
)
def test_a_body_named_twice_takes_part_once_and_the_other_name_is_a_change(cell: str) -> None:
    found = plan(("1.", "Izraditi plan", "2021.", cell, "Plan"))
    assert [row.institution_id for row in found.activity_institutions] == ["ks-mup"]
    assert [row.before for row in found.corrections if row.rule == "repeated"] == [cell.split("; ")[1]]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Općina Foča u FBiH", "bpk-opcina-foca-ustikolina"),
        ("Opštine Pale u FBiH", "bpk-opcina-pale-praca"),
        ("Opština Foča", None),  # of Republika Srpska
    ],
)
def test_a_town_of_the_federation_has_its_other_name_too(text: str, body: str | None) -> None:
    assert identifier(facts().registry, text, "FBiH") == body


def test_a_body_named_again_by_a_name_that_was_corrected_stays() -> None:
    found = plan(("1.", "Izraditi plan", "2021.", "MUP KS; Ministarstvo unutrasnjih poslva KS", "Plan"))
    assert [row.institution_id for row in found.activity_institutions] == ["ks-mup", "ks-mup"]
    assert {"institution:corrected"} < {row.rule for row in found.corrections}


def test_a_small_word_inside_a_towns_name_is_no_name() -> None:
    known = facts().registry.forms
    assert {"foca", "prijedor"} <= known
    assert not {"u", "na"} & known  # `Foča u FBiH`: `U plan unesene mjere` begins an item
