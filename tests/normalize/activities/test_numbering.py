"""Numbers of activities and the keys made of them."""

from __future__ import annotations

from extract.printed import LevelHeading, PrintedActivity
from normalize.activities.numbering import number_activities

A, B = LevelHeading("Cilj", "1", "Prvi"), LevelHeading("Cilj", "2", "Drugi")
C, D = LevelHeading("Cilj", "", "Prvi"), LevelHeading("Cilj", "", "Drugi")


def keys(*rows: tuple[str, LevelHeading | None]) -> list[str]:
    activities = [PrintedActivity(no, (path,) if path else (), (), ()) for no, path in rows]
    return [numbered.key for numbered in number_activities(activities)]


def test_a_number_is_kept_without_its_trailing_dot() -> None:
    assert keys(("1.1.1.", A), ("1.1.2", A), ("3)", A)) == ["1.1.1", "1.1.2", "3"]


def test_numbers_that_start_again_stand_behind_their_headings() -> None:
    assert keys(("1", A), ("2", A), ("1", B), ("2", B)) == ["1.1", "1.2", "2.1", "2.2"]


def test_headings_without_numbers_are_counted() -> None:
    assert keys(("1", C), ("2", C), ("1", D)) == ["1.1", "1.2", "2.1"]


def test_a_number_printed_twice_by_mistake_is_told_apart() -> None:
    assert keys(("1", A), ("1", A), ("2", A)) == ["1", "1~2", "2"]


def test_activities_without_numbers_are_counted_under_their_heading() -> None:
    assert keys(("", A), ("", A), ("", B)) == ["1.1", "1.2", "2.1"]


def test_activities_without_numbers_and_headings_are_counted() -> None:
    assert keys(("", None), ("", None)) == ["1", "2"]


def test_keys_are_never_equal() -> None:
    rows = [("1", A), ("1", B), ("1", A), ("", A), ("2", B), ("1.1", A)]
    found = keys(*rows)
    assert len(set(found)) == len(found)


def nested(*rows: tuple[str, str, str]) -> list[tuple[str, bool]]:
    activities = [
        PrintedActivity(no, (LevelHeading("Komponenta", *above), LevelHeading("Mjera", *inner)), (), ())
        for no, above, inner in (
            (no, (component, f"Naziv {component}"), (measure, f"Naziv {component}{measure}"))
            for no, component, measure in rows
        )
    ]
    return [(numbered.key, numbered.repeated) for numbered in number_activities(activities)]


def test_programmes_that_are_numbered_anew_stand_behind_the_headings_above() -> None:
    rows = [(no, component, measure) for component in "AB" for measure in "12" for no in "12"]
    assert nested(*rows) == [(f"{component}.{measure}.{no}", False) for no, component, measure in rows]


def test_activities_without_numbers_are_counted_under_all_their_headings() -> None:
    rows = [("", component, measure) for component in "AB" for measure in "12"]
    assert nested(*rows) == [(f"{component}.{measure}.1", False) for _, component, measure in rows]


def test_a_row_without_a_number_takes_none_that_another_prints() -> None:
    assert keys(("1", None), ("2", None), ("", None), ("3", None)) == ["1", "2", "4", "3"]
    assert keys(("1.1", A), ("", A), ("1.2", A)) == ["1.1", "1.3", "1.2"]
