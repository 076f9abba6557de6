"""Headings of levels: `Strateški program 1.1 Usvojiti …`, `2. PREVENCIJA`, `II Posebni cilj: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.capitals import begins_small, in_capitals
from extract.folding import fold
from extract.printed import LevelHeading, Piece
from extract.row_numbers import LETTER, PARTS, ROMAN, in_digits
from extract.vocabulary import Vocabulary

NUMBER = rf"(?:\d{{1,3}}{PARTS}*|{ROMAN}(?![a-zčćšžđ]){PARTS}*|{LETTER}{PARTS}+)"
_NUMBERED = re.compile(rf"^(?:({NUMBER})(?:\s?[.)]+\s*|\s*[:–—-]\s+|\s+)|({LETTER})\s*[.):]\s*)(.*)$", re.S)
_AFTER = re.compile(rf"^(?:({NUMBER}|{LETTER}(?=\s*[.):]|\s+[–—-]))(?:[.):]+|\b))?\s*[:.–—-]*\s*(.*)$", re.S)
_NUMBERED_BY = re.compile(rf"([^\W\d_]+)\.?\s*(?={NUMBER})")  # `br. 5`
_DATE = re.compile(r"\s*\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:19|20)\d\d")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SPACED = re.compile(r"\S(?: \S)+")
LONGEST_LEVEL = 3  # words in the longest level word


@dataclass(frozen=True, slots=True)
class LevelReader:
    """Reads level headings by a vocabulary of level words."""

    vocabulary: Vocabulary

    def read(self, text: str) -> LevelHeading | None:
        """A heading that names its level (`Mjera 1.2: …`, `2.1 Posebni cilj: …`), or None."""
        text = join_spaced(text)
        if named := self._read_named(text):
            return named
        number, rest = split_number(text)
        inner = self._read_named(rest) if number else None
        if inner is None:
            return None
        return inner if inner.no else replace(inner, no=number)

    def read_line(self, text: str) -> LevelHeading | None:
        """The same of a line of running text: there titles of plans are none (`PROGRAM MJERA ZA MLADE`).

        Nor is what begins with a small letter and has no number.
        """
        found = self.read(text)
        if found is None or found.no:
            return found
        other = fold(text).startswith(self.vocabulary.plan_titles) or begins_small(text)
        return None if other or self._is_title(found, text) else found

    def _is_title(self, heading: LevelHeading, text: str) -> bool:
        """Whether it has a plan's years, and begins as plans are called: `PROGRAM RAZVOJA 2023-2027.`"""
        called = any(title.startswith(fold(heading.level)) for title in self.vocabulary.plan_titles)
        return called and ":" not in text and text.isupper() and _YEAR.search(text) is not None

    def _read_named(self, text: str) -> LevelHeading | None:
        words = text.split()
        for length in range(min(LONGEST_LEVEL, len(words)), 0, -1):
            level = " ".join(words[:length])
            if fold(level) in self.vocabulary.levels:
                return self._named(level, text.split(None, length)[length:])
        return None

    def _named(self, level: str, rest: list[str]) -> LevelHeading | None:
        if not rest:
            return None
        text = rest[0].lstrip(" :")
        if not level.endswith(":") and not rest[0].startswith(":"):
            text = self._without_number_word(text)
        match = _AFTER.match(in_digits(text))
        if match is None:
            return None
        known_as = self.vocabulary.levels[fold(level)]
        return LevelHeading(level.rstrip(":."), (match[1] or "").rstrip("."), match[2].strip(), known_as)

    def _without_number_word(self, text: str) -> str:
        """`br. 5 Prevencija` without the word that stands before a number; `brze pomoći` as it is."""
        match = _NUMBERED_BY.match(text)
        return text[match.end() :] if match and fold(match[1]) in self.vocabulary.around["number"] else text

    def read_bare(self, text: str, bold: bool = False) -> LevelHeading | None:
        """A heading without a level word: a number, then a title in capitals (or bold)."""
        number, title = split_number(text)
        if not number or not any(map(str.isalpha, title)):
            return None
        return LevelHeading("", number, title) if bold or in_capitals(title) else None

    def read_section(self, text: str, bold: bool = False) -> LevelHeading | None:
        """The same of a line of running text: there a plan's title is none (`4. AKCIONI PLAN`)."""
        found = self.read_bare(text, bold)
        titled = found is not None and fold(found.title).startswith(self.vocabulary.plan_titles)
        return None if titled else found

    def read_side(self, text: str, column: str) -> LevelHeading:
        """What a cell at the side says, under the column heading that names its level."""
        named = self.read(text)
        if named is not None:
            return named
        number, title = split_number(text)
        known_as = self.vocabulary.levels.get(fold(column), "")
        return LevelHeading(column, number if title else "", title or text, known_as)

    def read_over(self, text: str, pieces: tuple[Piece, ...] = ()) -> LevelHeading:
        """What a text over the whole table is, printed in `pieces`: one of no known form is all title."""
        found = self.read(text) or self.read_bare(text, bold=True) or LevelHeading("", "", text)
        return replace(found, pieces=pieces)

    def as_above(self, heading: LevelHeading, path: Sequence[LevelHeading]) -> LevelHeading:
        """The heading of the path that this one says it goes on with, with its own place; else itself.

        `Mjera 1.2: Jačanje (nastavak)`, `Mjera 1.2, nastavak`: producers print so at a page's head.
        """
        key = heading.level_name, heading.no
        alike = (known for known in path if (known.level_name, known.no) == key)
        known = next((known for known in alike if self._goes_on_with(heading, known)), None)
        return replace(known, pieces=heading.pieces) if known is not None else heading

    def says_continued(self, heading: LevelHeading) -> bool:
        """Whether a word of its title says that it goes on: `(nastavak)`."""
        return any(fold(word) in self.vocabulary.around["continued"] for word in heading.title.split())

    def _goes_on_with(self, heading: LevelHeading, known: LevelHeading) -> bool:
        alone = bool(heading.no) and self.vocabulary.is_continued_mark(heading.title)
        return alone or self.is_continued(heading.title, known.title)

    def says_goes_on(self, heading: LevelHeading, known: LevelHeading) -> bool:
        """Whether a heading over the table says that the known one beside rows goes on, which may be cut."""
        words = heading.title.split()
        marked = any(self.vocabulary.is_continued_mark(" ".join(words[at:])) for at in range(len(words)))
        same = heading.no and (heading.level_name, heading.no) == (known.level_name, known.no)
        return bool(same) and marked and fold(heading.title).startswith(fold(known.title))

    def is_continued(self, text: str, known: str) -> bool:
        """Whether a text is the known one with a mark behind it that says that it goes on: `(nastavak)`."""
        key, words = fold(known), text.split()
        marks = (words[at:] for at in range(1, len(words)) if fold("".join(words[:at])) == key)
        return any(self.vocabulary.is_continued_mark(" ".join(mark)) for mark in marks)


def join_spaced(text: str) -> str:
    """A letter-spaced heading with its words whole: in it two blanks part words (`c i l j  I I :  NAZIV`)."""
    if "  " not in text:
        return text
    parts = re.split(r"[ ]{2,}", text)
    return " ".join(part.replace(" ", "") if _SPACED.fullmatch(part) else part for part in parts)


def split_number(text: str) -> tuple[str, str]:
    """A text's leading number and what follows it; the number is empty where there is none."""
    read = in_digits(text)
    match = _NUMBERED.match(read)
    if match is None or _DATE.match(read):
        return "", text.strip()
    return match[1] or match[2], match[3].strip()
