"""A table of cards as rows and headings."""

from __future__ import annotations

from extract.heads.card_columns import CardColumns
from extract.heads.card_entries import entries_of
from extract.rows.card_rows import card_rows
from extract.rows.row_events import HeadingPiece, RowEvent, RowPiece
from tests.extract.by_hand import over_all, text_reader
from tests.extract.cards import Rows, card, cards

READER = text_reader()
KNOWN = CardColumns(openings=frozenset({"mjera"}))


def rows_of(rows: Rows, known: CardColumns = KNOWN, is_rest: bool = False) -> list[RowEvent]:
    """The table's rows and headings."""
    _, events = card_rows(1, entries_of(cards(rows), READER), known, is_rest, READER)
    return [event for event in events if isinstance(event, RowPiece | HeadingPiece)]


def test_a_text_over_both_columns_between_cards_is_a_heading() -> None:
    events = rows_of([*card("1.", "Plan"), tuple(over_all("Cilj 2: Zdravlje", 2)), *card("1.", "Tim")])
    assert [type(event) for event in events] == [RowPiece, HeadingPiece, RowPiece]
    assert isinstance(events[1], HeadingPiece)
    assert events[1].heading.title == "Zdravlje"


def test_a_rest_goes_on_and_the_card_below_it_begins() -> None:
    known, _ = card_rows(1, entries_of(cards(card("1.", "Plan")), READER), KNOWN, False, READER)
    events = rows_of([*card("1.", "Plan")[2:], *card("2.", "Tim")], known, is_rest=True)
    assert [event.begins for event in events if isinstance(event, RowPiece)] == [False, True]


def test_the_end_of_a_heading_that_the_page_cut_is_no_heading() -> None:
    first: Rows = [*card("1.", "Plan"), ("Uključene institucije za", "Vlade entiteta")]
    known, _ = card_rows(1, entries_of(cards(first), READER), KNOWN, False, READER)
    (rest,) = rows_of([("provođenje:", "i Brčko distrikta")], known, is_rest=True)
    assert isinstance(rest, RowPiece)
    assert [index for index, _ in rest.cells] == [known.last]
