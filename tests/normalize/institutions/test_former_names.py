"""A name that others have taken over since means the former body only beside its whole name."""

from __future__ import annotations

from normalize.institutions.former_names import named_in_whole
from normalize.institutions.registry import Registry
from tests.normalize.documents import plan

WHOLE = "Ministarstvo za obrazovanje, nauku i mlade KS"


def matches(*names: str) -> list[tuple[str | None, str]]:
    found = plan(*((f"{at}.", "Izraditi plan", "2021.", name, "Plan") for at, name in enumerate(names, 1)))
    return [(row.institution_id, row.match) for row in found.activity_institutions]


def test_a_former_name_means_the_body_that_the_plan_names_in_whole() -> None:
    assert matches("Ministarstvo obrazovanja KS", WHOLE)[0] == ("ks-min-obrazovanje", "alias")


def test_a_former_name_alone_or_beside_an_heir_is_told() -> None:
    assert matches("Ministarstvo obrazovanja KS") == [(None, "unmatched")]
    assert matches("MUP, Ministarstvo obrazovanja KS", "Ministarstvo za odgoj i obrazovanje KS") == [
        ("ks-mup", "alias"),
        (None, "unmatched"),
        ("ks-min-odgoj", "alias"),
    ]


def test_a_whole_name_in_the_genitive_is_one(registry: Registry) -> None:
    genitive = WHOLE.replace("Ministarstvo", "Budžet Ministarstva")
    assert named_in_whole([genitive], registry) == {"ks-min-obrazovanje"}
    assert not named_in_whole(["Ministarstvo za obrazovanje KS"], registry)
