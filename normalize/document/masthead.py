"""The masthead and running heads of an issue -> gazette, number and date, read by a vote over the pages.

Forms: gazettes.csv for the titles; `Broj 5 - Strana 290`, `BROJ 14`, `Četvrtak, 4. 2. 2021.`,
`11.jun/lipanj 2016.`, `20. SEPTEMBAR 2018. GODINE` for the rest, in any order and script.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from extract.errors import GlasnikError
from extract.folding import fold
from extract.model import Line, Sheet
from extract.sheets.furniture import QUOTES
from normalize.deadlines.tokens import one_edit_apart
from normalize.letters.script import to_cyrillic
from normalize.reference_files import read_reference

T = TypeVar("T")
SHORTEST_SLIP = 6  # letters of a month's name in which a slip is told from another word
CITING = re.compile(r"[()]|\d/\d")
COVER_LINES = 25  # lines from the top of the first page in which a cover's masthead is looked for
FILE = "masthead_words.csv"
ISSUE_NUMBER = r"(\d{1,3})(?![\d/.-]*[/-]\d)\b"
NUMBER_OF_YEAR = r"(\d{1,3})/((?:20)?\d\d)(?![\d/-])"
WORD = re.compile(r"\b[^\W\d_]{3,}\b")
USES = ("small", "number", "short_number")  # of a word: in small letters; before an issue's number
NUMERIC_DATE = re.compile(r"\b(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})\b")
WORDED_DATE = re.compile(r"\b(\d{1,2})\s*\.?\s*([^\W\d_]{3,12})(?:\s*/\s*[^\W\d_]{3,12})?\s*\.?\s*(\d{4})\b")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What an issue says of itself; None where it does not say."""

    gazette: str | None = None
    jurisdiction: str | None = None
    issue_no: str | None = None
    issue_date: date | None = None


@dataclass(frozen=True, slots=True)
class _Title:
    gazette: str
    jurisdiction: str
    key: str
    words: tuple[str, ...]


@cache
def _titles() -> tuple[_Title, ...]:
    rows = read_reference("gazettes.csv", ("gazette", "jurisdiction", "printed"))
    titles = (
        _Title(row["gazette"], row["jurisdiction"], fold(row["printed"]), tuple(WORD.findall(row["printed"])))
        for row in rows
    )
    return tuple(sorted(titles, key=lambda title: (-len(title.key), title.key)))


@cache
def _months() -> dict[str, int]:
    rows = read_reference("months.csv", ("month", "form", "length", "language"))
    return {fold(row["form"]): int(row["month"]) for row in rows if row["length"] == "full"}


def read_masthead(sheets: Sequence[Sheet], legible: Callable[[Line], str]) -> Masthead:
    """Read the running heads of all pages; where there are none, the top of the first page."""
    pages = [[legible(line) for line in sheet.furniture] for sheet in sheets]
    pages = [texts for texts in pages if texts]
    heads = _read([_merged(texts) for texts in pages])
    first = [[legible(line) for line in _cover(sheet)] for sheet in sheets[:1]]
    dated = [_merged(filter(_is_masthead, texts)) for texts in first]
    cover = _read([_merged(text for text in texts if not _cites(text)) for texts in first], dated)
    gazette, jurisdiction = heads[:2] if heads[1] or not cover[1] else cover[:2]
    return Masthead(gazette or cover[0], jurisdiction or cover[1], heads[2] or cover[2], heads[3] or cover[3])


def _cover(sheet: Sheet) -> list[Line]:
    return sorted(sheet.lines, key=lambda line: line.box.top)[:COVER_LINES]


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """The words of masthead_words.csv by their use; GlasnikError for a use unknown or without words."""
    words: dict[str, list[str]] = {use: [] for use in USES}
    for row in read_reference(FILE, ("word", "use", "language")):
        if row["use"] not in words:
            raise GlasnikError(f"{FILE}: {row['word']}: unknown use")
        words[row["use"]].append(row["word"])
    if missing := [use for use in USES if not words[use]]:
        raise GlasnikError(f"{FILE}: no word of use {', '.join(missing)}")
    return {use: tuple(own) for use, own in words.items()}


@cache
def _small_words() -> frozenset[str]:
    of_titles = (fold(word) for title in _titles() for word in title.words)
    return frozenset(map(fold, _words()["small"])) | _months().keys() | frozenset(of_titles)


@cache
def _behind(*uses: str, number: str) -> re.Pattern[str]:
    """A pattern of a number behind a word of these uses, in either script."""
    words = [form for use in uses for word in _words()[use] for form in (word, to_cyrillic(word))]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s*:?\s*{number}", re.I)


def _is_masthead(text: str) -> bool:
    """Whether a line may be a masthead's: no words in small letters but a title's, a date's, an issue's."""
    words = (word for word in WORD.findall(text) if word.islower())
    return not _cites(text) and all(fold(word) in _small_words() for word in words)


def _cites(text: str) -> bool:
    """Whether a line cites a gazette: its title in quotes and brackets, or but one of the quotes."""
    quotes = len(QUOTES.findall(text))
    return quotes % 2 == 1 or (quotes > 0 and CITING.search(text) is not None)


def _merged(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _read(
    pages: Sequence[str], dated: Sequence[str] | None = None
) -> tuple[str | None, str | None, str | None, date | None]:
    """What the pages say; dates are looked for in `dated`, all of their lines by default."""
    titles: Counter[tuple[str, str]] = Counter()
    numbers: Counter[str] = Counter()
    dates: Counter[date] = Counter()
    for text in pages:
        if title := _title_in(text):
            titles[title.gazette, title.jurisdiction] += 1
        numbers.update(m.group(1).lstrip("0") for m in _behind("number", number=ISSUE_NUMBER).finditer(text))
    for text in pages if dated is None else dated:
        dates.update(dates_in(text))
    gazette, jurisdiction = _most(titles) or (None, None)
    day = _most(dates)
    if not numbers:
        short = _behind("short_number", number=ISSUE_NUMBER)
        numbers.update(m.group(1).lstrip("0") for text in pages for m in short.finditer(text))
    if not numbers and day:
        # `Broj 13/21` counts issues only beside a date of that year; acts are numbered so too.
        either = _behind("number", "short_number", number=NUMBER_OF_YEAR)
        found = (m for text in pages for m in either.finditer(text))
        numbers.update(m[1].lstrip("0") for m in found if int(m[2]) % 100 == day.year % 100)
    return gazette, jurisdiction or None, _most(numbers), day


def _title_in(text: str) -> _Title | None:
    """The longest gazette title in the text; its lines may have been printed in any order."""
    lines = [fold(line) for line in text.split("\n")]
    orders = "\n".join((fold(text), *(a + b for a in lines for b in lines if a is not b)))
    return next((title for title in _titles() if title.key in orders), None)


def begins_as_gazette(text: str) -> bool:
    """Whether a line begins with a gazette's title: a running head amid an act's lines."""
    key = fold(text)
    return any(key.startswith(title.key) for title in _titles())


def dates_in(text: str) -> list[date]:
    """Every whole date in the text, in both numeric and worded forms; impossible ones are left out."""
    found: list[date] = []
    for match in NUMERIC_DATE.finditer(text):
        found.extend(_date(int(match[3]), int(match[2]), int(match[1])))
    for match in WORDED_DATE.finditer(text):
        month = _month(fold(match[2]))
        if month:
            found.extend(_date(int(match[3]), month, int(match[1])))
    return found


def _month(word: str) -> int | None:
    """The month of a folded word, also of one letter's slip (`PROSINACA`) where one month alone is near."""
    if word in _months() or len(word) < SHORTEST_SLIP:
        return _months().get(word)
    near = {number for form, number in _months().items() if one_edit_apart(word, form)}
    return near.pop() if len(near) == 1 else None


def _date(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def _most(counts: Counter[T]) -> T | None:
    return counts.most_common(1)[0][0] if counts else None
