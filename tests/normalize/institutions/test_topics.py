"""A body that a short name means in a plan about its topic is not meant in another plan."""

from __future__ import annotations

import pytest

from normalize.institutions.topics import classes_off_topic, load_topics, names_topic
from tests.extract.by_hand import table
from tests.normalize.documents import HEAD, dataset, issue

TOPICS = load_topics()


@pytest.mark.parametrize(
    "text", ["borbu protiv trgovine ljudima", "SUZBIJANJE TRGOVANJA LJUDIMA", "Трговина људима"]
)
def test_a_topic_is_named_in_any_case_and_script(text: str) -> None:
    assert names_topic(text, "coordination_team", TOPICS)
    assert classes_off_topic([text], TOPICS) == frozenset()


def test_trade_is_another_topic() -> None:
    assert classes_off_topic(["Ministarstvo trgovine", "nasilje u porodici"], TOPICS) == {
        "coordination_team",
        "coordinator",
    }


def teams(activity: str) -> list[tuple[bool, str]]:
    row = ("1.", activity, "2021.", "Koordinacioni tim", "Izvještaj")
    found = dataset(issue(table([HEAD, row])))
    return [(r.institution_id is not None, r.institution) for r in found.activity_institutions]


def test_a_team_without_a_name_is_the_one_against_trafficking_in_a_plan_about_it() -> None:
    assert teams("Suzbiti trgovinu ljudima")[0][0]


def test_a_team_without_a_name_stays_as_printed_in_another_plan() -> None:
    assert teams("Suzbiti nasilje u porodici") == [(False, "Koordinacioni tim")]
