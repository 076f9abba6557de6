"""Which entries make one card, and which of these says what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.heads.card_entries import BEFORE, Entry
from extract.heads.column_fields import OTHER
from extract.heads.text_reader import TextReader
from extract.row_numbers import DIGITS, inner_number
from extract.sheets.head_words import FIELDS, is_plan

KNOWN_SHARE = 3  # one of so many headings must be a plan's at least
COMPOUND = 2  # parts of a number that is no list's
LATER = (FIELDS | frozenset(OTHER)) - frozenset(BEFORE)  # fields below what is to be done


def kind_at(entries: Sequence[Entry], reader: TextReader) -> int | None:
    """Which entry of a card says what is to be done, or None.

    Of several above who and when the last with a number of its own (`Mjera 1` over `Aktivnost 1.1`), else the
    first (`Naziv mjere` over `Opis mjere`).
    """
    kinds = [at for at, entry in enumerate(entries) if entry.is_kind]
    end = next((at for at, entry in enumerate(entries) if _is_later(entry)), len(entries))
    leading = [at for at in kinds if at < end] or kinds[:1]
    numbered = [at for at in leading if is_numbered(entries[at], reader)]
    return next(iter((*numbered[-1:], *leading)), None)


def is_numbered(entry: Entry, reader: TextReader) -> bool:
    """Whether a number stands behind the heading, or one of several parts begins the text beside it.

    Not where another line begins with a number, too: that is a list.
    """
    if entry.number is not None:
        return True
    found = [inner_number(reader.legible(line)) for cell in entry.cells for line in cell.lines]
    first = found[0] if found else None
    alone = first is not None and not any(found[1:])
    return alone and first is not None and len(DIGITS.findall(first.number)) >= COMPOUND


def _is_later(entry: Entry) -> bool:
    """Whether a heading is one of those that stand below what is to be done."""
    return entry.field in LATER


def opening(entries: Sequence[Entry], reader: TextReader) -> str | None:
    """The key of the heading that a run of cards begins each with, told by its first entries, or None.

    That is the first one of all but where these begin with the rest of another card, which has no number:
    `R.br.` over `Pokazatelj` over `Aktivnost` opens a card.
    """
    labelled = [entry for entry in entries if entry.heading]
    at = kind_at(labelled, reader)
    if at is None:
        return None
    if at == 0:
        again = next((n for n in range(2, len(labelled)) if labelled[n].key == labelled[0].key), None)
        if again is not None and labelled[again - 1].field == "no":
            return labelled[again - 1].key  # of the first card a page before has the number
    if labelled[0].field == "no" or not any(map(_is_later, labelled[:at])):
        return labelled[0].key
    while at and labelled[at - 1].field in BEFORE:
        at -= 1
    return labelled[at].key


def is_card(entries: Sequence[Entry], reader: TextReader) -> bool:
    """Whether entries say what is to be done, and two of who, when and how, as a plan's head names them.

    A blank form has headings alone, and most of another form's are unknown.
    """
    at = kind_at(entries, reader)
    if at is None or not entries[at].cells:
        return False
    labelled = [entry for entry in entries if entry.heading]
    known = [entry for entry in labelled if entry.field is not None]
    filled = {entry.field for entry in known if entry.cells and entry.field} | {"activity"}
    return is_plan(filled) and KNOWN_SHARE * len(known) >= len(labelled)


def cards_of(entries: Sequence[Entry], openings: Iterable[str]) -> list[list[Entry]]:
    """The entries card by card: each begins with one of the `openings`, or what is to be done comes again.

    The first may be the rest of a card that began before. A text over all columns stands with what is below.
    Below a number that opens a card what is to be done opens none.
    """
    firsts = set(openings)
    cards: list[list[Entry]] = []
    waiting: list[Entry] = []
    kinds: set[str] = set()  # keys of what may say what is to be done in the card so far
    for entry in entries:
        if entry.over and not entry.heading:
            waiting.append(entry)
            continue
        numbered = bool(cards) and all(other.field == "no" or other.over for other in cards[-1])
        opens = entry.key in firsts and bool(entry.heading) and not (numbered and entry.is_kind)
        again = entry.is_kind and entry.key in kinds
        if not cards or opens or again:
            cards.append([])
            kinds = set()
        cards[-1] += [*waiting, entry]
        waiting = []
        kinds |= {entry.key} if entry.is_kind else set()
    if waiting:
        cards.append(waiting)
    return cards
