"""Tables that are cards of a plan, one for each of its rows: told from forms and lists that look alike.

One card may be a form: there must be two, or a plan's title right above. Where no title stands above at all,
cards must count their rows by what these are called, as forms and sheets of projects do not. One over a table
that has a head of its own says more of that table's rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import digits
from typing import NamedTuple

from extract.folding import fold
from extract.heads.alignment import NEAR
from extract.heads.card_columns import CardColumns
from extract.heads.card_entries import KINDS, Entry
from extract.heads.cards import cards_of, is_card, is_numbered, kind_at, opening
from extract.heads.prose import have_act_title
from extract.heads.text_reader import TextReader
from extract.model import QUOTED, Oddity, Sheet, Table
from extract.plans.plan_draft import PlanDraft
from extract.plans.plan_tables import PlanTable
from extract.plans.reading_order import stands_elsewhere
from extract.plans.since_table import PREAMBLE_LINES, PlacedLine, SinceTable
from extract.plans.small_titles import begins_as_title, has_small_title
from extract.plans.unread_text import unread_table
from extract.rows.card_rows import card_rows

LEAST_CARDS = 2  # without a plan's title
TITLE_LINES = 12  # above the first card, in which that may stand


class WaitingCard(NamedTuple):
    """A table that may be a plan's first card, and the lines since the table before it."""

    table: Table
    sheet: Sheet
    entries: Sequence[Entry]
    lines: list[PlacedLine]
    gap: bool


class CardTables:
    """Knows the columns of the plan's cards so far; holds tables that may be the first ones of a plan."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._waiting: list[WaitingCard] = []
        self._columns = CardColumns()
        self._plan: PlanDraft | None = None  # the one that these columns are of

    def goes_on(
        self, entries: Sequence[Entry], table: Table, plan: PlanDraft | None, since: SinceTable
    ) -> bool:
        """Whether a table has more cards of the plan, or the rest of one that was cut."""
        if plan is None or plan is not self._plan or not entries:
            return False
        known = sum(self._columns.knows(entry) for entry in entries if entry.heading)
        labelled = sum(bool(entry.heading) for entry in entries)
        if self._begins(entries):
            return 2 * known >= labelled or is_card(self._first(entries), self._reader)
        last = since.last
        if last is None or not stands_elsewhere(last, table) or table.page > last.page + 1:
            return False
        aligned = len(table.columns) == len(last.columns) and all(
            abs((a - table.box.x0) - (b - last.box.x0)) <= NEAR
            for a, b in zip(table.columns, last.columns, strict=True)
        )
        return 2 * known >= labelled if labelled else aligned

    def may_begin(
        self, entries: Sequence[Entry], lines: Sequence[PlacedLine], plan: PlanDraft | None
    ) -> bool:
        """Whether a table may be a plan's first card, or go on with those that wait.

        Of a first card the page may cut all but what is to be done, where its plan's title stands above.
        """
        if self._waiting:
            labelled = [entry for entry in entries if entry.heading]
            return 0 < len(labelled) <= 2 * sum(entry.field is not None for entry in labelled)
        at = kind_at(entries, self._reader)
        if at is None or not entries[at].cells:
            return False
        return is_card(self._first(entries), self._reader) or (plan is None and self._is_titled(lines))

    @property
    def is_waiting(self) -> bool:
        """Whether any table is held."""
        return bool(self._waiting)

    def wait(self, card: WaitingCard) -> None:
        """Hold a table."""
        self._waiting.append(card)

    def waited(self) -> list[WaitingCard]:
        """Those held, no longer."""
        waiting, self._waiting = self._waiting, []
        return waiting

    def are_plan(self) -> bool:
        """Whether those held are two cards of a plan at least."""
        cards, lines = self._held()
        if len(cards) < LEAST_CARDS:
            return False
        return self._is_titled(lines, PREAMBLE_LINES) or all(map(self._is_counted, cards))

    def is_lone_plan(self) -> bool:
        """Whether what is held is a card right below a plan's title, and does not say what plan it is."""
        cards, lines = self._held()
        own = any(begins_as_title(self._text(card), self._reader.vocabulary) for card in cards)
        return bool(cards) and self._is_titled(lines) and not own

    def cover_left_out(self) -> Oddity:
        """What is told of the card held where the plan's head follows behind other tables."""
        message = "a card above the plan's head was left out: it is a cover, or says more of the rows below"
        return unread_table(self._waiting[0].table, message, self._reader.legible, "info")

    def repeated(self, plan: PlanDraft | None) -> list[Oddity]:
        """A warning where all cards held say what rows of the `plan` before them do: forms go with plans."""
        cards, _ = self._held()
        if plan is None or plan is self._plan or not cards:
            return []
        known = {_key(text) for text in plan.activity_texts()}
        if not all(_key(self._text(card)) in known for card in cards):
            return []
        message = "cards behind the plan say what its rows say: they may be forms of these, and no plan"
        page = self._waiting[0].table.page
        return [Oddity("plan_doubtful", message, page=page, value=self._text(cards[0])[:QUOTED])]

    def _text(self, card: Sequence[Entry]) -> str:
        """What a card says is to be done."""
        at = kind_at(card, self._reader)
        return " ".join(map(self._reader.cell_text, card[at].cells)) if at is not None else ""

    def _held(self) -> tuple[list[list[Entry]], list[PlacedLine]]:
        """The cards of the tables held that are whole, over pages too, and the lines above the first."""
        first = self._waiting[0]
        entries = [entry for card in self._waiting for entry in card.entries]
        begin = opening(entries, self._reader)
        cards = cards_of(entries, () if begin is None else (begin,))
        return [card for card in cards if is_card(card, self._reader)], first.lines

    def read(self, table: Table, entries: Sequence[Entry], plan: PlanDraft | None) -> PlanTable:
        """The table as the plan's, its rows read."""
        if plan is None or plan is not self._plan:
            self._columns = CardColumns()
        known = self._columns
        is_rest = bool(known.columns) and not self._begins(entries)
        begin = opening(self._first(entries), self._reader) if not is_rest else None
        if begin is not None:
            known = CardColumns(known.openings | {begin}, known.columns, known.places, known.last)
        self._columns, events = card_rows(table.page, entries, known, is_rest, self._reader)
        found = PlanTable(table, (), known.columns or self._columns.columns, tuple(events))
        return found.telling(*_parted(table, entries, self._reader))

    def taken(self, plan: PlanDraft | None) -> None:
        """Remember the plan that the last table was taken to."""
        self._plan = plan

    def _begins(self, entries: Sequence[Entry]) -> bool:
        """Whether a table begins with a card, and not with the rest of one."""
        first = next((entry for entry in entries if not entry.over or entry.heading), None)
        if first is None or not first.heading:
            return first is None
        if first.key in self._columns.openings:
            return True
        return not self._columns.is_begun and opening(entries, self._reader) == first.key

    def _first(self, entries: Sequence[Entry]) -> list[Entry]:
        """The first card of a table, or the rest of one."""
        return next(iter(cards_of(entries, self._columns.openings)), [])

    def _is_titled(self, lines: Sequence[PlacedLine], most: int = TITLE_LINES) -> bool:
        """Whether one of the last lines, `most` of them, is a plan's title in small letters, or an act's."""
        known = self._reader.vocabulary
        texts = [self._reader.legible(line) for line, _ in lines[-most:]]
        return has_small_title(texts, known) or have_act_title(texts, known)

    def _is_counted(self, card: Sequence[Entry]) -> bool:
        """Whether a card prints the number of its row, and says what it counts: forms have numbers, too."""
        at = kind_at(card, self._reader)
        numbered = at is not None and is_numbered(card[at], self._reader)
        return numbered or any(entry.field == "no" and self._names_kind(entry) for entry in card)

    def _names_kind(self, entry: Entry) -> bool:
        """Whether a word of a heading is what rows are called: `Broj mjere`, not `Redni broj`."""
        return any(self._reader.vocabulary.field_of(word) in KINDS for word in entry.heading.split())


def _key(text: str) -> str:
    """By what a text is known again, with a number before it or without."""
    return fold(text).lstrip(digits)


def _parted(table: Table, entries: Sequence[Entry], reader: TextReader) -> Iterator[Oddity]:
    """What stands beside one heading in several cells, side by side: a table of its own in the card."""
    for entry in entries:
        if len(entry.cells) > len({cell.first_band for cell in entry.cells}):
            message = "texts side by side beside one heading of a card are read as one"
            text = " | ".join(map(reader.cell_text, entry.cells))
            yield Oddity("text_outside_columns", message, page=table.page, value=text[:QUOTED])
