"""Which plans of several files are kept and how they relate, from the files themselves to the dataset."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

import glasnik
from publish.validate import validate

pytestmark = pytest.mark.usefixtures("without_workers")

FRONT = """SLUŽBENE NOVINE
KANTONA SARAJEVO
Broj {issue} - Strana 1
Četvrtak, {day}

AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE KANTONA SARAJEVO 2021-2023.

"""
COLUMNS = "R.br.\tAktivnost\tRok\tNosilac\tIndikatori\tResursi\n"
FIRST = ("Izraditi analizu stanja", "Usvojiti pravilnik o darovima", "Objaviti registar imovine")
SECOND = ("Obučiti službenike za nabavke", "Uspostaviti liniju za prijave", "Imenovati koordinatora")
THIRD = ("Provesti kampanju u školama", "Štampati brošure za građane", "Organizovati okrugli sto")
REWRITTEN = ("Donijeti odluku o plaćama", "Ukinuti povjerenstvo za žalbe", "Zatvoriti ured u Vogošći")

Programmes = dict[int, Sequence[str]]


def issue(path: Path, programmes: Programmes, number: int = 5, day: str = "4. 2. 2021.") -> Path:
    """A transcript of an issue whose plan counts its activities from 1 in each programme."""
    text = FRONT.format(issue=number, day=day)
    for at, (programme, activities) in enumerate(programmes.items()):
        text += f"Program {programme} Naslov programa broj {programme}\n" + ("" if at else COLUMNS)
        for row, activity in enumerate(activities, start=1):
            text += f"{row}.\t{activity}\tKontinuirano\tMUP KS\tIzvještaj\tRedovan budžet\n"
    path.write_text(text, encoding="utf-8")
    return path


def rows(out: Path, table: str) -> list[dict[str, str]]:
    with open(out / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_programme_is_lost_with_a_file_whose_last_programme_another_file_prints_too(
    tmp_path: Path,
) -> None:
    one = issue(tmp_path / "a.txt", {2: SECOND, 3: THIRD, 4: REWRITTEN})
    other = issue(tmp_path / "b.txt", {1: FIRST, 4: REWRITTEN})
    glasnik.run([one, other], tmp_path / "out")
    found = {row["activity"] for row in rows(tmp_path / "out", "activities")}
    assert found == {*FIRST, *SECOND, *THIRD, *REWRITTEN}


def test_what_is_told_when_all_files_are_read_stands_behind_what_was_told_of_each(tmp_path: Path) -> None:
    one = issue(tmp_path / "a.txt", {1: FIRST})
    other = issue(tmp_path / "b.txt", {1: (*FIRST[:2], REWRITTEN[0])}, number=6)  # of the same day
    for path in (one, other):
        path.write_text(path.read_text("utf-8").replace("MUP KS", "Savez za zvijezde"), "utf-8")
    (tmp_path / "copy.txt").write_bytes(one.read_bytes())
    glasnik.run([tmp_path], tmp_path / "out")
    codes = {row["code"] for row in rows(tmp_path / "out", "problems")}
    assert {"plan_order_unknown", "same_file"} <= codes
    assert validate(tmp_path / "out") == []


def test_a_later_issue_that_rewrites_the_first_programme_alone_replaces_the_plan(tmp_path: Path) -> None:
    old = issue(tmp_path / "a.txt", {1: FIRST, 2: SECOND, 3: THIRD})
    new = issue(tmp_path / "b.txt", {1: REWRITTEN, 2: SECOND, 3: THIRD}, 9, "4. 3. 2021.")
    glasnik.run([old, new], tmp_path / "out")
    (plan,) = (row for row in rows(tmp_path / "out", "plans") if row["plan_id"] == "ks-2021-9-1")
    assert (plan["replaces"], plan["repeats"]) == ("ks-2021-5-1", "")
