"""A bare name right before another place's body may be that one's, and is no body of the plan's canton."""

from __future__ import annotations

import pytest

from normalize.institutions.lists import glued_parts
from normalize.institutions.name_context import NameContext
from normalize.institutions.registry import Registry
from tests.normalize.institutions.identified import identifier


@pytest.mark.parametrize("plan", ["KS", "FBiH"])
@pytest.mark.parametrize(
    "text",
    [
        "Uprava policije MUP RS",
        "Uprava policije MUP-a Republike Srpske",
        "MUP Uprava policije FBiH",
        "Uprava policije FUP",
    ],
)
def test_a_name_before_its_owner_is_not_the_plans_own(registry: Registry, text: str, plan: str) -> None:
    known_there = plan == "FBiH" and text.endswith(("FBiH", "FUP"))
    assert known_there or [part.printed for part in glued_parts(text, NameContext(registry, plan))] == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ("Kantonalno tužilaštvo", "Tužilaštvo BiH"),
        ("Vlada", "Vlada FBiH"),
        ("Uprava policije MUP KS", "MUP RS"),
        ("MUP", "Tužilaštvo BiH"),
    ],
)
def test_names_of_two_places_are_two(registry: Registry, parts: tuple[str, str]) -> None:
    assert [part.printed for part in glued_parts(" ".join(parts), NameContext(registry, "KS"))] == list(parts)


@pytest.mark.parametrize("text", ["Ministarstvo pravde VM BiH", "Institut za standardizaciju BiH VM BiH"])
def test_a_governments_abbreviation_right_behind_a_name_is_no_second_body(
    registry: Registry, text: str
) -> None:
    assert [part.printed for part in glued_parts(text, NameContext(registry, "BiH"))] == [text]


@pytest.mark.parametrize("parts", [("Sud BiH", "VM BiH"), ("VM BiH", "PSBiH"), ("Tužilaštvo BiH", "VM BiH")])
def test_a_government_right_behind_another_branch_of_power_is_a_body(
    registry: Registry, parts: tuple[str, str]
) -> None:
    assert [part.printed for part in glued_parts(" ".join(parts), NameContext(registry, "BiH"))] == list(
        parts
    )


def test_a_body_named_with_the_abbreviation_of_the_one_above_is_that_body(registry: Registry) -> None:
    assert identifier(registry, "Direkcija za evropske integracije VM BiH", "BiH") == "bih-dei"


def test_a_ministry_of_foreign_trade_is_no_ministry_of_economy(registry: Registry) -> None:
    assert identifier(registry, "Ministarstvo privrede BiH", "BiH") is None
