"""A ditto sign says that what stands above is meant: it is told, and is no value and no lack of one."""

from __future__ import annotations

import pytest

from normalize.ditto import is_ditto, without_dittos
from tests.extract.by_hand import legible
from tests.normalize.documents import piece, plan

HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Partneri", "Indikatori", "Potrebna sredstva")
ROW = ("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "UNDP", "Plan izrađen", "Budžet KS")
SIGNS = (
    '"',
    "„",
    '-"-',
    "-||-",
    "– || –",
    ",,",
    "-,,-",
    "-//-",
    "//",
    "-ll-",
    "-II-",
    "″",
    '" "',
    "isto",
    "ИСТО",
)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_of_ditto_is_one(sign: str) -> None:
    assert is_ditto(sign)


@pytest.mark.parametrize("text", ("", "-", "--", "/", ",", "II", "-", ".", "n/a", "isto tako i plan", "-I-"))
def test_a_dash_or_a_word_is_no_ditto(text: str) -> None:
    assert not is_ditto(text)


@pytest.mark.parametrize("column", range(3, len(HEAD)))
@pytest.mark.parametrize("sign", ('"', "-||-", "-II-", "isto"))
def test_a_ditto_is_told_in_every_column_of_lists_and_is_no_item(column: int, sign: str) -> None:
    row = [*ROW]
    row[column] = sign
    found = plan(row, head=HEAD, columns=7)
    assert [problem.value for problem in found.problems if problem.code == "ditto"] == [sign]
    values = (*found.activity_institutions, *found.activity_indicators, *found.activity_resources)
    assert len(values) == 3


@pytest.mark.parametrize("sign", SIGNS)
def test_a_ditto_for_a_deadline_is_not_understood_rather_than_none(sign: str) -> None:
    found = plan((*ROW[:2], sign, *ROW[3:]), head=HEAD, columns=7)
    assert found.activities[0].deadline_kind == "unparsed"
    (problem,) = (problem for problem in found.problems if problem.activity_id)
    assert (problem.code, problem.severity, problem.value) == ("ditto", "warning", sign)


@pytest.mark.parametrize("text", ("2021. isto", "isto tako i plan"))
def test_a_deadline_that_is_more_than_a_ditto_is_not_understood(text: str) -> None:
    found = plan((*ROW[:2], text, *ROW[3:]), head=HEAD, columns=7)
    assert [problem.code for problem in found.problems if problem.activity_id] == ["deadline_unparsed"]


def test_a_line_that_is_a_sign_is_left_out_beside_items_but_not_within_quotes() -> None:
    kept, dittos = without_dittos([piece("MUP KS", "-||-")], legible)
    assert ([line.text for line in kept[0].lines], dittos) == (["MUP KS"], ["-||-"])
    quoted = (piece("Kampanja", "„", 'Stop"', "provedena"),)
    assert without_dittos(quoted, legible) == (quoted, [])
