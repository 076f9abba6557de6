"""Headings of levels: `Strateški program 1.1 Usvojiti …`, `2. PREVENCIJA`, `II Posebni cilj: …`."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from extract.capitals import in_capitals
from extract.folding import fold
from extract.printed import LevelHeading
from extract.row_numbers import LETTER, PARTS, ROMAN, counts_on, is_next, number_parts
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
        other = fold(text).startswith(self.vocabulary.plan_titles) or text.lstrip()[:1].islower()
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
        match = _AFTER.match(text)
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
    match = _NUMBERED.match(text)
    if match is None or _DATE.match(text):
        return "", text.strip()
    return match[1] or match[2], match[3].strip()


def level_key(heading: LevelHeading) -> tuple[str, str]:
    """What tells one level of headings from another: the level word, else the form of the number."""
    if heading.level:
        return heading.level_name, ""
    if heading.no[:1].isdigit():
        return "", f"digits{heading.no.count('.')}"
    return "", "roman" if re.fullmatch(r"[IVXLC]+", heading.no) else "letter"


def read_level(text: str, levels: LevelReader) -> LevelHeading:
    """The heading that a text over the whole table is; one of no known form is all title."""
    return levels.read(text) or levels.read_bare(text, bold=True) or LevelHeading("", "", text)


def enter(
    path: tuple[LevelHeading, ...],
    heading: LevelHeading,
    without_rows: int = 0,
    parents: Container[int] = (),
) -> tuple[LevelHeading, ...]:
    """The path after a heading: it replaces its own level and all below, else goes below the last.

    The last `without_rows` headings have no rows yet: what has a number of their form and begins anew goes
    below them (`1. PREVENCIJA`, `1. Obrazovanje`), as does a number with one part more, and what is in small
    letters where neither has a number (`PREVENCIJA`, `Obrazovanje`). `parents` are
    the depths of headings that had others of their form below: the next one has too.
    """
    return (*path[: _depth(path, heading, without_rows, parents)], heading)


def goes_on_counting(path: Sequence[LevelHeading], heading: LevelHeading) -> int | None:
    """The depth of a heading whose number this one's follows, in nearly its words, or None.

    `Strateški prioritet 2` after `Prioritet 1`; not where a heading of its own level is in the path.
    """
    if any(level_key(above) == level_key(heading) for above in path):
        return None
    following = (at for at, above in enumerate(path) if is_almost_named(heading, above))
    return next((at for at in following if counts_on(heading.no, path[at].no)), None)


def is_almost_named(heading: LevelHeading, other: LevelHeading) -> bool:
    """Whether the word of one's level is that of the other behind an adjective: `Strateški cilj`, `Cilj`.

    Such are two levels in most plans, and one in some.
    """
    one, two = ([fold(word) for word in each.level.split()] for each in (heading, other))
    return one != two and min(len(one), len(two)) == 1 and one[-1] == two[-1]


def is_nested(path: Sequence[LevelHeading]) -> bool:
    """Whether the innermost heading stands below one of its own form."""
    return len(path) > 1 and level_key(path[-1]) == level_key(path[-2])


def _depth(
    path: Sequence[LevelHeading], heading: LevelHeading, without_rows: int, parents: Container[int]
) -> int:
    """How many headings of the path stay above this one."""
    key = level_key(heading)
    after = [depth for depth, above in enumerate(path) if _next_letter(above, heading)]
    if after:
        return after[0]  # first: `C` after `B` is a letter, though it is of one form with `I`
    same = [depth for depth, above in enumerate(path) if level_key(above) == key]
    if not same:
        return len(path)
    last = same[-1]
    if not (heading.level or heading.no):
        return _depth_of_bare(path, heading, same, last >= len(path) - without_rows or last in parents)
    waits = last >= len(path) - without_rows and heading.no[:1].isdigit()
    is_parent = waits and last in parents
    following = [depth for depth in same if is_next(heading.no, path[depth].no)]
    if following and not is_parent:
        return following[-1]
    anew = waits and number_parts(heading.no)[-1] == 1
    below = is_parent or anew or heading.no.startswith(f"{path[last].no}.")
    return len(path) if below else same[0]


def _depth_of_bare(
    path: Sequence[LevelHeading], heading: LevelHeading, same: Sequence[int], holds_others: bool
) -> int:
    """The same of one without a level's word and number, which only its letters tell from others.

    In small letters it goes below one in capitals that has no rows of its own, and so beside others there.
    """
    capital = in_capitals(heading.title)
    alike = [at for at in same if not path[at].no and in_capitals(path[at].title) == capital]
    if alike:
        return alike[0]
    outer = path[same[-1]]
    is_below = holds_others and not capital and not outer.no and in_capitals(outer.title)
    return same[-1] + 1 if is_below else same[0]


def _next_letter(above: LevelHeading, heading: LevelHeading) -> bool:
    """Whether `C` comes after `B`, and so is a letter, not a roman hundred."""
    if above.level_name != heading.level_name or len(above.no) != 1 or len(heading.no) != 1:
        return False
    return above.no.isalpha() and heading.no.isalpha() and ord(heading.no) - ord(above.no) == 1
