"""A body that a short name means in a plan about its topic is not meant in another plan."""

from __future__ import annotations

import pytest

from normalize.institutions.topics import load_topics, names_topic
from tests.extract.by_hand import table
from tests.normalize.documents import HEAD, TITLE, dataset, issue

TOPICS = load_topics()


@pytest.mark.parametrize(
    "text", ["borbu protiv trgovine ljudima", "SUZBIJANJE TRGOVANJA LJUDIMA", "Трговина људима"]
)
def test_a_topic_is_named_in_any_case_and_script(text: str) -> None:
    assert names_topic(text, "coordination_team", TOPICS)


def test_trade_is_another_topic() -> None:
    assert not any(names_topic("Ministarstvo trgovine", class_, TOPICS) for class_ in TOPICS)


def teams(*activities: str, title: str = TITLE) -> list[tuple[bool, str]]:
    rows = [
        (f"{n}.", text, "2021.", "Koordinacioni tim", "Izvještaj") for n, text in enumerate(activities, 1)
    ]
    found = dataset(issue(table([HEAD, *rows]), title=title))
    return [(r.institution_id is not None, r.institution) for r in found.activity_institutions]


def test_a_team_without_a_name_is_the_one_against_trafficking_in_a_plan_about_it() -> None:
    assert teams("Suzbiti trgovinu ljudima")[0][0]


def test_a_team_without_a_name_stays_as_printed_in_another_plan() -> None:
    assert teams("Suzbiti nasilje u porodici") == [(False, "Koordinacioni tim")]


def test_one_row_on_a_topic_does_not_make_it_the_other_rows() -> None:
    others = ("Suzbiti nasilje", "Obučiti mlade", "Urediti parkove")
    assert [known for known, _ in teams("Suzbiti trgovinu ljudima", *others)] == [True, False, False, False]


def test_a_plan_whose_title_or_rows_name_a_topic_is_about_it() -> None:
    others = ("Obučiti policiju", "Urediti sklonište", "Informisati javnost")
    title = "AKCIONI PLAN ZA BORBU PROTIV TRGOVINE LJUDIMA 2021.-2022."
    assert all(known for known, _ in teams(*others, title=title))
    assert all(known for known, _ in teams("Suzbiti trgovinu ljudima", *others[:2]))
