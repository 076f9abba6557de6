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
from typing import TypeVar

from extract.beside_marks import QUOTES
from extract.errors import GlasnikError
from extract.folding import fold
from extract.model import Line, Sheet
from normalize.letters.one_edit import one_edit_apart
from normalize.letters.script import in_both_scripts
from normalize.reference_files import read_reference

T = TypeVar("T")
SHORTEST_SLIP = 6  # letters of a month's name in which a slip is told from another word
CITING = re.compile(r"[()]|\d/\d")
COVER_LINES = 25  # lines from the top of the first page in which a cover's masthead is looked for
FILE = "masthead_words.csv"
ISSUE_NUMBER = r"(\d{1,3})(?![\d/.-]*[/-]\d)\b"
NUMBER_OF_YEAR = r"(\d{1,3})/((?:20)?\d\d)(?![\d/-])"
WORD = re.compile(r"\b[^\W\d_]{3,}\b")
YEARS = range(1900, 2100)  # of issues: others are misread
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

    @property
    def is_issue(self) -> bool:
        """Whether it says of what gazette or number the issue is: a day alone may be any act's."""
        return self.gazette is not None or self.issue_no is not None


@dataclass(frozen=True, slots=True)
class _Title:
    gazette: str
    jurisdiction: str
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MastheadWords:
    """What is known of mastheads: titles of gazettes, longer ones first; months by their folded names; folded
    words that stand there in small letters; patterns of an issue's number behind its word."""

    titles: tuple[_Title, ...]
    months: Mapping[str, int]
    small: frozenset[str]
    number: re.Pattern[str]  # group 1: the issue's number
    short_number: re.Pattern[str]  # the same behind a shortened word
    number_of_year: re.Pattern[str]  # groups 1 and 2: `Broj 13/21`


def load_masthead_words() -> MastheadWords:
    """The words of gazettes.csv, months.csv and masthead_words.csv. GlasnikError where a row is wrong."""
    words: dict[str, list[str]] = {use: [] for use in USES}
    for row in read_reference(FILE, ("word", "use", "language")):
        if row["use"] not in words:
            raise GlasnikError(f"{FILE}: {row['word']}: unknown use")
        words[row["use"]].append(row["word"])
    if missing := [use for use in USES if not words[use]]:
        raise GlasnikError(f"{FILE}: no word of use {', '.join(missing)}")
    titles, months = _titles(), _months()
    of_titles = (word for title in titles for word in title.words)
    small = map(fold, (*words["small"], *of_titles))
    number, short = words["number"], words["short_number"]
    return MastheadWords(
        titles,
        months,
        frozenset((*small, *months)),
        _behind(number, ISSUE_NUMBER),
        _behind(short, ISSUE_NUMBER),
        _behind([*number, *short], NUMBER_OF_YEAR),
    )


def _titles() -> tuple[_Title, ...]:
    rows = read_reference("gazettes.csv", ("gazette", "jurisdiction", "printed"))
    titles = (
        _Title(row["gazette"], row["jurisdiction"], fold(row["printed"]), tuple(WORD.findall(row["printed"])))
        for row in rows
    )
    return tuple(sorted(titles, key=lambda title: (-len(title.key), title.key)))


def _months() -> dict[str, int]:
    rows = read_reference("months.csv", ("month", "form", "length", "language"))
    return {fold(row["form"]): int(row["month"]) for row in rows if row["length"] == "full"}


def _behind(words: Iterable[str], number: str) -> re.Pattern[str]:
    """A pattern of a number behind one of the words, in either script."""
    forms = "|".join(map(re.escape, in_both_scripts(words)))
    return re.compile(rf"\b(?:{forms})\s*[:–-]?\s*{number}", re.I)


def read_masthead(sheets: Sequence[Sheet], legible: Callable[[Line], str], words: MastheadWords) -> Masthead:
    """Read the running heads of all pages; where there are none, the top of the first page.

    A day that stands at the top of the first page beside neither gazette nor number may be any act's.
    """
    pages = [[legible(line) for line in sheet.furniture] for sheet in sheets]
    pages = [texts for texts in pages if texts]
    heads = _read([_merged(texts) for texts in pages], words)
    first = [[legible(line) for line in _cover(sheet)] for sheet in sheets[:1]]
    dated = [_merged(text for text in texts if _is_masthead(text, words)) for texts in first]
    cover = _read([_merged(text for text in texts if not _cites(text)) for texts in first], words, dated)
    gazette, jurisdiction = heads[:2] if heads[1] or not cover[1] else cover[:2]
    day = cover[3] if cover[0] or cover[2] else None
    return Masthead(gazette or cover[0], jurisdiction or cover[1], heads[2] or cover[2], heads[3] or day)


def read_head(texts: Sequence[str], words: MastheadWords) -> Masthead:
    """What the running heads of one page say, None for what they say in two ways."""
    text = _merged(texts)
    title = _title_in(text, words)
    numbers, dates = set(words.number.findall(text)), set(dates_in(text, words))
    return Masthead(
        title.gazette if title else None,
        title.jurisdiction if title else None,
        numbers.pop().lstrip("0") if len(numbers) == 1 else None,
        dates.pop() if len(dates) == 1 else None,
    )


def _cover(sheet: Sheet) -> list[Line]:
    return sorted(sheet.lines, key=lambda line: line.box.top)[:COVER_LINES]


def _is_masthead(text: str, words: MastheadWords) -> bool:
    """Whether a line may be a masthead's: no words in small letters but a title's, a date's, an issue's."""
    small = (word for word in WORD.findall(text) if word.islower())
    return not _cites(text) and all(fold(word) in words.small for word in small)


def _cites(text: str) -> bool:
    """Whether a line cites a gazette: its title in quotes and brackets, or but one of the quotes."""
    quotes = len(QUOTES.findall(text))
    return quotes % 2 == 1 or (quotes > 0 and CITING.search(text) is not None)


def _merged(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _read(
    pages: Sequence[str], words: MastheadWords, dated: Sequence[str] | None = None
) -> tuple[str | None, str | None, str | None, date | None]:
    """What the pages say; dates are looked for in `dated`, all of their lines by default."""
    titles: Counter[tuple[str, str]] = Counter()
    numbers: Counter[str] = Counter()
    dates: Counter[date] = Counter()
    for text in pages:
        if title := _title_in(text, words):
            titles[title.gazette, title.jurisdiction] += 1
        numbers.update(m.group(1).lstrip("0") for m in words.number.finditer(text))
    for text in pages if dated is None else dated:
        dates.update(dates_in(text, words))
    gazette, jurisdiction = _most(titles) or (None, None)
    day = _most(dates)
    if not numbers:
        numbers.update(m.group(1).lstrip("0") for text in pages for m in words.short_number.finditer(text))
    if not numbers and day:
        # `Broj 13/21` counts issues only beside a date of that year; acts are numbered so too.
        found = (m for text in pages for m in words.number_of_year.finditer(text))
        numbers.update(m[1].lstrip("0") for m in found if int(m[2]) % 100 == day.year % 100)
    return gazette, jurisdiction or None, _most(numbers), day


def _title_in(text: str, words: MastheadWords) -> _Title | None:
    """The longest gazette title in the text; its lines may have been printed in any order."""
    lines = [fold(line) for line in text.split("\n")]
    orders = "\n".join((fold(text), *(a + b for a in lines for b in lines if a is not b)))
    return next((title for title in words.titles if title.key in orders), None)


def begins_as_gazette(text: str, words: MastheadWords) -> bool:
    """Whether a line begins with a gazette's title: a running head amid an act's lines."""
    key = fold(text)
    return any(key.startswith(title.key) for title in words.titles)


def dates_in(text: str, words: MastheadWords) -> list[date]:
    """Every whole date in the text, in both numeric and worded forms; impossible ones are left out."""
    found: list[date] = []
    for match in NUMERIC_DATE.finditer(text):
        found.extend(_date(int(match[3]), int(match[2]), int(match[1])))
    for match in WORDED_DATE.finditer(text):
        month = _month(fold(match[2]), words.months)
        if month:
            found.extend(_date(int(match[3]), month, int(match[1])))
    return found


def _month(word: str, months: Mapping[str, int]) -> int | None:
    """The month of a folded word, also of one letter's slip (`PROSINACA`) where one month alone is near."""
    if word in months or len(word) < SHORTEST_SLIP:
        return months.get(word)
    near = {number for form, number in months.items() if one_edit_apart(word, form)}
    return near.pop() if len(near) == 1 else None


def _date(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)] if year in YEARS else []
    except ValueError:
        return []


def _most(counts: Counter[T]) -> T | None:
    return counts.most_common(1)[0][0] if counts else None
