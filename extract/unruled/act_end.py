"""Where an act ends: its number (`Broj: 02-04-123/23`) and who signed it, right below its last table.

Or where the title of the next plan stands, over the head that follows the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.act_marks import is_act_number, is_signature, is_signing_date
from extract.capitals import in_capitals
from extract.folding import fold
from extract.heads.prose import have_act_title
from extract.heads.text_reader import TextReader
from extract.row_numbers import is_number
from extract.sheets.lines.gaps import TextRow, chunks, white
from extract.sheets.lines.line_making import make_line
from extract.unruled.act_heads import title_over, titles_act
from extract.unruled.unsigned_ends import name_below
from extract.vocabulary import Vocabulary

AT_SIDE = 3.0  # points
MOST_OFFICE_ROWS = 3  # of a signature: `PREMIJER`, the blank below it
MOST_DATE_ROWS = 2  # below an act's number: its date, and an office beside the blank between
MOST_TITLE_ROWS = 6  # of a plan's title, and the headings between it and the head below
OVER_TITLE = 1.0  # heights: the least blank over a title, which the table above does not hold


def before_act_end(rows: Sequence[TextRow], reader: TextReader) -> Sequence[TextRow]:
    """The rows before the first that is the act's number, or of the signature at its end, or another act's.

    The act's number stands alone at the side or over its date, with no numbered row of several columns behind
    it; an article's number stands in the middle. Another act begins with a title over its first article,
    which stands alone too, or in capitals, with what it is about.
    """
    texts = [[reader.legible(make_line(chunk)) for chunk in chunks(row)] for row in rows]
    for at, parts in enumerate(texts):
        signed = all(in_capitals(part) or _names_office(part, reader.vocabulary) for part in parts[1:])
        numbered = is_act_number(parts[0], reader.vocabulary) and signed
        if numbered or is_act_number(" ".join(parts), reader.vocabulary):
            at_side = rows[at].words[0].x0 - min(row.words[0].x0 for row in rows) <= AT_SIDE
            if (at_side or _is_over_date(rows, texts, at, reader)) and not _goes_on(rows, texts, at):
                return rows[:at]
        alone = len(parts) == 1 and reader.vocabulary.is_first_article(parts[0])
        if alone and not _goes_on(rows, texts, at):  # else a cell names the article of a law
            return rows[: title_over(rows, texts, at, reader.vocabulary)]
        if titles_act(rows, texts, at, reader.vocabulary) and not _goes_on(rows, texts, at):
            return rows[:at]
        name = name_below(rows, texts, at, reader.vocabulary)
        if name is not None and not _goes_on(rows, texts, name):
            return rows[:at]
        if any(is_signature(text, reader.vocabulary) for text in (*parts, " ".join(parts))):
            office = at
            while office > max(at - MOST_OFFICE_ROWS, 0) and (
                any(map(in_capitals, texts[office - 1]))
                or _is_dated(texts[office - 1], reader.vocabulary)
                or _is_office(rows[office - 1], texts[office - 1], rows, at, reader.vocabulary)
            ):
                office -= 1
            return rows[:office]
    return _before_title(rows, reader)


def _goes_on(rows: Sequence[TextRow], texts: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a numbered row of several columns stands behind one, its number left of where that ends."""
    return any(
        is_number(after[0]) and len(after) > 1 and row.words[0].x0 < rows[at].words[0].x1
        for after, row in zip(texts[at + 1 :], rows[at + 1 :], strict=True)
    )


def _is_over_date(
    rows: Sequence[TextRow], texts: Sequence[Sequence[str]], at: int, reader: TextReader
) -> bool:
    """Whether the day of signing stands right below an act's number, set in as that is."""
    number = chunks(rows[at])[0]
    for row, parts in zip(rows[at + 1 :][:MOST_DATE_ROWS], texts[at + 1 :], strict=False):
        first = chunks(row)[0]
        if is_signing_date(parts[0], reader.vocabulary):
            return first[0].x0 < number[-1].x1 and number[0].x0 < first[-1].x1
    return False


def _is_dated(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a row has but the place and day of signing: `Sarajevo, 4. februara 2021. godine`."""
    return len(parts) == 1 and is_signing_date(parts[0], vocabulary, placed=True)


def _before_title(rows: Sequence[TextRow], reader: TextReader) -> Sequence[TextRow]:
    """The rows before a plan's title at their end: lines in capitals, apart, each with nothing beside it."""
    texts: list[str] = []
    for at in range(len(rows) - 1, max(len(rows) - 1 - MOST_TITLE_ROWS, -1), -1):
        if len(chunks(rows[at])) > 1:
            return rows
        texts.append(reader.legible(make_line(rows[at].words)))
        if at and white(rows[at - 1], rows[at]) < OVER_TITLE * rows[at].height:
            continue
        if have_act_title(texts, reader.vocabulary) and in_capitals(texts[-1]):
            return rows[:at]
    return rows


def _is_office(
    row: TextRow, parts: Sequence[str], rows: Sequence[TextRow], signed: int, vocabulary: Vocabulary
) -> bool:
    """Whether a row has but the office of who signed, at the side or over the name: `Premijer`."""
    if len(parts) > 1 or not _names_office(parts[0], vocabulary):
        return False
    name = chunks(rows[signed])[-1]
    at_side = row.words[0].x0 - min(other.words[0].x0 for other in rows) <= AT_SIDE
    return at_side or (row.words[0].x0 < name[-1].x1 and name[0].x0 < row.words[-1].x1)


def _names_office(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins with the office of who signs: `Predsjednik Vlade`."""
    first = re.search(r"\w+", text)
    return first is not None and fold(first[0]) in vocabulary.around["office"]
