"""Pages that name the columns of a plan close together, though no plan was read there: to be looked at."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from extract.heads.cell_texts import cell_text
from extract.heads.levels import LevelReader
from extract.heads.prose import may_title_plan
from extract.heads.text_reader import TextReader
from extract.model import Box, Legible, Oddity, Sheet, Table
from extract.row_numbers import is_number
from extract.sheets.head_words import head_words
from extract.sheets.sheet_making import stands_in_columns
from extract.vocabulary import Vocabulary

WINDOW = 10  # lines that a head's cells may take, drawn one after the other
HEAD_BANDS = 3  # of a table
MOST_WORDS = 40  # of a head
LONGEST = 4  # words of one heading
DENSE = 0.5  # of a head's words: those of headings that are known word by word
FIRST_WORD = re.compile(r"\W*(\w+)")
DIGIT = re.compile(r"\d")
TITLE_LINES = 4  # above a table, in which its plan's title may begin
OF_PLANS = frozenset({"activity", "measure", "institution", "partner", "deadline", "indicator"})
ACTIVITIES = frozenset({"activity", "measure", "goal"})
BESIDE = ("institution", "deadline", "indicator", "resource", "funding", "partner")
LEAST_BESIDE, LEAST_REST = 2, 3
LEAST_NUMBERS = 2  # rows below a head that stands not at its page's foot


def missed_heads(
    sheets: Iterable[Sheet],
    read: Container[int],
    vocabulary: Vocabulary,
    legible: Legible,
    rows: Container[tuple[int, Box | None]] = (),
    before: Container[int] = (),
) -> Iterator[Oddity]:
    """A warning for each page but those `read` whose text names an activity, and two of who, when and how.

    On any page, where they are named in a table's first column: it has a card or a column for each activity.
    Not where it was read: `rows` are the places of activities' cells, each a page and a box. Pages right
    `before` those read may have their head alone at the foot: there numbered rows must stand below it.
    """
    first_look = head_words(vocabulary)
    reader = TextReader(LevelReader(vocabulary), legible)
    for sheet in sheets:
        if sheet.skimmed:
            continue
        heads = [text for text in _at_side(sheet, rows, legible) if _names_columns(text, vocabulary)]
        is_before = sheet.number in before and _has_numbers(sheet, legible)
        is_read = sheet.number in read and not is_before
        if not heads and not is_read:
            found = list(_of_tables(sheet, legible))
            heads = [text for text in found if names_rest(text, vocabulary) or _names_less(text, vocabulary)]
            heads += _named_by_cells(sheet, reader)
            if not heads and first_look.may_be_named_in(_lines(sheet, legible)):
                found += _of_lines(sheet, reader)
                heads = [text for text in found if _names_columns(text, vocabulary)]
        if heads:
            message = "the columns of a plan are named on this page, but no plan was read there: look at it"
            yield Oddity("head_unread", message, page=sheet.number or None, value=heads[0])
        elif not is_read:
            yield from _under_titles(sheet, reader)


def _under_titles(sheet: Sheet, reader: TextReader) -> Iterator[Oddity]:
    """The first table under a plan's title whose headings are understood in part: it quotes the others."""
    vocabulary = reader.vocabulary
    for table in sheet.tables:
        bands = (_texts_of(table, (band,), reader.legible) for band in range(HEAD_BANDS))
        texts = [text for text in next(filter(None, bands), []) if text.strip()]
        fields = {vocabulary.field_of(text) for text in texts}
        unread = [text for text in texts if vocabulary.field_of(text) is None]
        named = len(texts) >= LEAST_REST and not fields.isdisjoint(OF_PLANS) and unread
        if named and not any(map(DIGIT.search, texts)) and _may_be_titled(table, sheet, reader):
            quoted = ", ".join(f"'{text}'" for text in unread)
            message = f"a plan's title stands over a table whose headings {quoted} are not known: look at it"
            yield Oddity("head_unread", message, page=sheet.number or None, value=" ".join(texts))
            return


def _may_be_titled(table: Table, sheet: Sheet, reader: TextReader) -> bool:
    """Whether one of the lines right above a table may title a plan; what is told of is but looked at."""
    above = sorted(
        (line for line in sheet.lines if line.bottom <= table.box.top + 1), key=lambda line: line.top
    )
    texts = [reader.legible(line) for line in above[-TITLE_LINES:]]
    return any(may_title_plan(text, reader.vocabulary) for text in texts)


def _has_numbers(sheet: Sheet, legible: Legible) -> bool:
    """Whether several lines in columns are numbers as rows have them."""
    if not stands_in_columns(sheet.lines):
        return False
    return sum(is_number(legible(line)) for line in sheet.lines) >= LEAST_NUMBERS


def _lines(sheet: Sheet, legible: Legible) -> list[str]:
    cells = (line for table in sheet.tables for cell in table.cells for line in cell.lines)
    return [legible(line) for line in (*cells, *sheet.lines)]


def _at_side(sheet: Sheet, rows: Container[tuple[int, Box | None]], legible: Legible) -> Iterator[str]:
    """The first column of each table of none of the rows."""
    for table in sheet.tables:
        if any((table.page, cell.box) in rows for cell in table.cells):
            continue
        yield " ".join(cell_text(cell, legible) for cell in table.cells if cell.first_column == 0)


def _of_tables(sheet: Sheet, legible: Legible) -> Iterator[str]:
    """The first bands of each table, one by one and together."""
    for table in sheet.tables:
        for band in range(HEAD_BANDS):
            yield " ".join(_texts_of(table, (band,), legible))
            yield " ".join(_texts_of(table, range(band + 1), legible))


def _named_by_cells(sheet: Sheet, reader: TextReader) -> Iterator[str]:
    """The bands whose cells name who and when, and one an activity by its first word.

    However many words other cells have.
    """
    vocabulary = reader.vocabulary
    for table in sheet.tables:
        for band in range(HEAD_BANDS):
            texts = _texts_of(table, (band,), reader.legible)
            first_words = (FIRST_WORD.match(text) for text in texts)
            begins = {vocabulary.field_of(match[1]) for match in first_words if match}
            fields = {vocabulary.field_of(text) for text in texts}
            if {"institution", "deadline"} <= fields and not ACTIVITIES.isdisjoint(begins):
                yield " ".join(texts)


def names_rest(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text names indicators and two of who, when and how: columns apart from their activities."""
    words = text.split()
    if not LEAST_REST <= len(words) <= MOST_WORDS:
        return False
    fields, known = _fields(words, vocabulary)
    beside = sum(field in fields for field in BESIDE if field != "funding")
    return "indicator" in fields and beside >= LEAST_REST and known >= DENSE * len(words)


def _names_less(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a table's head names an activity and who or when: less than a plan's, but perhaps one."""
    words = text.split()
    if not 1 < len(words) <= MOST_WORDS:
        return False
    fields, known = _fields(words, vocabulary)
    told = "activity" in fields and not fields.isdisjoint(("institution", "deadline"))
    told = told and fields.isdisjoint(("resource", "funding"))  # grants name whom they are given to
    return told and known >= DENSE * len(words)


def _of_lines(sheet: Sheet, reader: TextReader) -> Iterator[str]:
    """A few lines of running text that may be a head."""
    lines = [reader.legible(line) for line in sheet.lines]
    for at in (at for at, line in enumerate(lines) if _may_begin(line, reader.vocabulary)):
        for window in range(1, WINDOW + 1):
            yield " ".join(lines[at : at + window])


def _may_begin(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading may begin so, or a short one is its first word: `Rb. Aktivnosti`."""
    return vocabulary.may_begin(line.lstrip()) or vocabulary.is_exact((line.split(None, 1) or [""])[0])


def _texts_of(table: Table, bands: Container[int], legible: Legible) -> list[str]:
    return [cell_text(cell, legible) for cell in table.cells if cell.first_band in bands]


def _names_columns(text: str, vocabulary: Vocabulary) -> bool:
    words = text.split()
    if not LEAST_BESIDE < len(words) <= MOST_WORDS:
        return False
    fields, known = _fields(words, vocabulary)
    beside = sum(field in fields for field in BESIDE)
    return not ACTIVITIES.isdisjoint(fields) and beside >= LEAST_BESIDE and known >= DENSE * len(words)


def _fields(words: Sequence[str], vocabulary: Vocabulary) -> tuple[set[str], int]:
    """The fields that these words name, and how many of the words do."""
    fields: set[str] = set()
    known = at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if vocabulary.is_exact(phrase):
                fields.add(vocabulary.field_of(phrase) or "")
                known += length
                at += length
                break
        else:
            at += 1
    return fields, known
