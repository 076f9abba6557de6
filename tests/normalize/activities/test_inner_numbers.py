"""Numbers that stand in one cell with the activities' texts."""

from __future__ import annotations

from extract.printed import LevelHeading, PrintedActivity, PrintedCell
from normalize.activities.inner_numbers import with_inner_numbers
from tests.extract.by_hand import legible
from tests.normalize.documents import facts, piece, plan

ONE, TWO = LevelHeading("Mjera", "", "Prevencija"), LevelHeading("Mjera", "", "Zaštita")


def activity(text: str, number: str = "", heading: LevelHeading = ONE) -> PrintedActivity:
    return PrintedActivity(number, (heading,), (PrintedCell("activity", "Aktivnost", (piece(text),)),), (1,))


def read(*activities: PrintedActivity) -> list[tuple[str, str]]:
    return [
        (each.number, each.path[-1].no)
        for each in with_inner_numbers(activities, legible, facts().vocabulary)
    ]


def test_numbers_of_measures_beside_the_activities_own_go_to_the_headings() -> None:
    found = read(
        activity("1.1. Izraditi plan", "1."),
        activity("1.2. Osnovati tim", "1."),
        activity("2.1. Održati obuku", "2.", TWO),
        activity("2.2. Objaviti izvještaj", "2.", TWO),
    )
    assert found == [("1.1.", "1"), ("1.2.", "1"), ("2.1.", "2"), ("2.2.", "2")]


def test_rows_with_numbers_of_their_own_keep_them() -> None:
    found = read(*(activity(f"{n}. stavka plana", f"1.{n}.") for n in (1, 2, 3, 4)))
    assert found == [("1.1.", ""), ("1.2.", ""), ("1.3.", ""), ("1.4.", "")]


def test_texts_that_begin_with_one_number_are_not_numbered_by_it() -> None:
    assert read(*(activity("1. Izraditi plan") for _ in range(4))) == [("", "")] * 4


def test_numbers_stand_behind_the_word_for_an_activity() -> None:
    texts = ("Aktivnost 1.1. Izraditi plan", "Aktivnost 1.2: Osnovati tim", "Aktivnost 1.3 – Održati obuku")
    assert [number for number, _ in read(*map(activity, texts))] == ["1.1.", "1.2", "1.3"]


def test_numbers_behind_another_word_are_no_activities() -> None:
    assert read(*(activity(f"Član {n}. Zakona o mladima") for n in (1, 2, 3))) == [("", "")] * 3


def test_the_word_and_number_are_taken_off_the_activity_and_noted() -> None:
    rows = [(f"Aktivnost 1.{n}. Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan") for n in (1, 2, 3)]
    found = plan(*rows, head=("Aktivnost", "Rok", "Nosilac", "Indikatori"), columns=4)
    assert [(row.activity_no, row.activity) for row in found.activities] == [
        (f"1.{n}", "Izraditi plan") for n in (1, 2, 3)
    ]
    noted = [c.before for c in found.corrections if c.rule == "number_in_activity"]
    assert noted == [f"Aktivnost 1.{n}." for n in (1, 2, 3)]
