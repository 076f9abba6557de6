"""Pages that name a plan's columns though no plan was read on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.heads.missed_heads import missed_heads
from extract.model import Sheet
from tests.extract.by_hand import HEAD, legible, line, sheet, table, vocabulary

GLUED = "Red. br. Aktivnosti Nosioci aktivnosti Rok Indikatori Izvori finansiranja"
PROSE = "Nosioci aktivnosti iz Plana podnose izvještaj u roku od 30 dana, a sredstva osigurava Kanton."


def lines(*texts: str) -> Sheet:
    return Sheet(4, 600.0, 800.0, (), tuple(line(text, 20.0 * n) for n, text in enumerate(texts)))


def told(*sheets: Sheet, read: set[int] | None = None) -> list[tuple[str, int | None]]:
    return [(odd.code, odd.page) for odd in missed_heads(sheets, read or set(), vocabulary(), legible)]


@pytest.mark.parametrize(
    "page",
    [
        lines(GLUED),
        lines("Aktivnost", "Nosilac", "Rok"),
        lines("Rb. Mjere i aktivnosti", "Odgovorna", "institucija", "Rok", "realizacije"),
        replace(sheet(4, table([(*HEAD,), ("1.", "a", "b", "c", "d")], page=4))),
        sheet(4, table([("Tabela 1", "", "", "", ""), HEAD], page=4)),
    ],
)
def test_a_page_that_names_columns_is_told_of_once(page: Sheet) -> None:
    assert told(page) == [("head_unread", 4)]


@pytest.mark.parametrize("page", [lines(PROSE), lines("Rok", "Nosilac"), lines("Aktivnosti Crvenog križa")])
def test_running_text_is_not(page: Sheet) -> None:
    assert told(page) == []


def test_a_page_that_was_read_or_but_skimmed_is_not() -> None:
    page = lines(GLUED)
    assert told(page, read={4}) == []
    assert told(replace(page, skimmed=True)) == []


SIDE = [("Naziv aktivnosti", "Izraditi plan"), ("Nosilac", "MUP"), ("Rok", "2021."), ("Indikatori", "Plan")]
REST = [("R.br.", "Rok", "Nosilac", "Indikatori"), ("1.", "2021.", "MUP", "Plan")]


def test_columns_named_at_the_side_of_a_card_are_told_wherever_a_plan_was_read() -> None:
    page = sheet(4, table(SIDE, page=4, columns=(40.0, 160.0, 560.0)))
    assert told(page) == told(page, read={4}) == [("head_unread", 4)]


def test_columns_named_at_the_side_of_a_card_that_was_read_are_not() -> None:
    card = table(SIDE, page=4, columns=(40.0, 160.0, 560.0))
    rows = {(4, card.cells[1].box)}
    assert not list(missed_heads([sheet(4, card)], {4}, vocabulary(), legible, rows))


def test_columns_that_stand_apart_from_their_activities_are_told() -> None:
    page = sheet(4, table(REST, page=4, columns=(40.0, 80.0, 200.0, 360.0, 560.0)))
    assert told(page) == [("head_unread", 4)]


def test_a_table_that_names_but_an_activity_and_when_is_told() -> None:
    rows = [("R.br.", "Aktivnost", "Rok"), ("1.", "Izraditi plan", "2021.")]
    assert told(sheet(4, table(rows, page=4, columns=(40.0, 80.0, 300.0, 560.0)))) == [("head_unread", 4)]


LONG = (
    "Proces",
    "Opis pojave koja je uočena u postupku (ko, kada)",
    "Mjera koju treba",
    "Rok",
    "Nosilac",
)


def test_a_head_is_told_by_its_cells_however_many_words_others_have() -> None:
    long = sheet(4, table([LONG, ("a", "b", "c", "2021.", "MUP")], page=4))
    assert told(long) == [("head_unread", 4)]


def test_who_and_when_alone_are_no_plans_head() -> None:
    rows = [(*LONG[:2], "Cijena", *LONG[3:]), ("a", "b", "c", "2021.", "MUP")]
    assert told(sheet(4, table(rows, page=4))) == []


PLAIN = [("Koraci", "Ko je zadužen", "Kojim novcem"), ("Obučiti nastavnike", "škole", "1.000 KM")]


def titled(title: str, rows: list[tuple[str, str, str]] = PLAIN) -> Sheet:
    return sheet(4, table(rows, page=4, columns=(40.0, 200.0, 360.0, 560.0)), lines=[line(title, 60)])


def test_a_table_under_a_plans_title_is_told_with_the_headings_that_are_not_known() -> None:
    page = titled("Plan aktivnosti na suzbijanju vršnjačkog nasilja")
    (odd,) = missed_heads([page], set(), vocabulary(), legible)
    assert (odd.code, odd.severity) == ("head_unread", "warning")
    assert "'Koraci', 'Kojim novcem'" in odd.message


@pytest.mark.parametrize(
    "page",
    [
        titled("Izvještaj o utrošku sredstava"),
        titled("Plan aktivnosti", [("Redni broj", "Naziv", "Iznos"), ("1.", "Papir", "5 KM")]),
        titled("Plan aktivnosti", [("Škola 1", "Ko je zadužen", "Kojim novcem"), ("a", "b", "c")]),
    ],
)
def test_other_tables_are_not(page: Sheet) -> None:
    assert told(page) == []


@pytest.mark.parametrize(("rows", "codes"), [(0, []), (3, [("head_unread", 4)])])
def test_a_head_right_before_a_plans_pages_is_told_where_numbered_rows_stand_below(
    rows: int, codes: list[tuple[str, int]]
) -> None:
    below = [
        line(text, 40.0 + 20 * n, x)
        for n in range(rows)
        for text, x in ((f"{n + 1}.", 44), ("Plan", 90), ("MUP", 400))
    ]
    page = Sheet(4, 600.0, 800.0, (), (line(GLUED, 20.0), *below))
    found = missed_heads([page], {4}, vocabulary(), legible, before={4})
    assert [(odd.code, odd.page) for odd in found] == codes
