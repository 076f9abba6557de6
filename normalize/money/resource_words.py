"""What a text of funds says by its words: kinds of funds, no one in particular, that nothing is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from normalize.letters.script import to_latin
from normalize.money.funds_words import spaced, spellings, words, year
from normalize.reference_files import read_reference

NOTHING = "none"  # in resource_kinds.csv: the whole cell says that no funds are needed
UNKNOWN = "unknown"  # there too: it says that nobody knows yet what is needed
ESTIMATE = "estimate"  # there too: it says that what is needed is estimated, without a sum if it is alone
FILLER = "filler"  # there too: words at the ends of a name or an amount that are no part of it (`oko`)
NO_ONE = "no one"  # there too: what stands for a holder and names none (`nosilaca aktivnosti`)
NO_KINDS = (NOTHING, UNKNOWN, ESTIMATE, FILLER, NO_ONE)
MARKS = " \n.;,:-–/()"
PERCENT = regex.compile(r"\d{1,3}(?:,\d+)?\s*%")


class Phrase(NamedTuple):
    """A phrase of `resource_kinds.csv` as a pattern of whole words, and the spellings of its longest word."""

    pattern: regex.Pattern[str]
    kind: str
    latin: str
    unmarked: str
    cyrillic: str

    def may_stand_in(self, lower: str) -> bool:
        """Whether a text in small letters has the longest word: far quicker asked than the pattern."""
        return self.latin in lower or self.unmarked in lower or self.cyrillic in lower


@dataclass(frozen=True, slots=True)
class FundsFacts:
    """What the reading of funds knows beforehand: phrases, longer ones first, and patterns of words."""

    kinds: tuple[Phrase, ...]
    no_kinds: Mapping[str, tuple[Phrase, ...]]  # of each of NO_KINDS
    owners: Mapping[str, str]  # an adjective -> the owner that it means
    account: regex.Pattern[str]
    programme: regex.Pattern[str]
    in_year: regex.Pattern[str]
    year_at_end: regex.Pattern[str]
    from_: regex.Pattern[str]
    purpose: regex.Pattern[str]
    budget: regex.Pattern[str]
    regular: regex.Pattern[str]
    ordinary: regex.Pattern[str]


@cache
def _facts() -> FundsFacts:
    rows = read_reference("resource_kinds.csv", ("kind", "phrase", "language"))
    phrases = [_phrase(row["kind"], row["phrase"]) for row in sorted(rows, key=lambda r: -len(r["phrase"]))]
    owners = read_reference("budget_owners.csv", ("word", "owner", "language"))
    account = rf"(?<!\w){words('account')}\s*(?:br\.?|:)?\s*\d[\d.]*(?!\w)|\(\s*\d{{6}}\s*\)"
    programme = rf"(?<!\w){words('programme')}(?:-\p{{L}}+|\+)?(?:\s+[IVX]+)?\s+{year()}(?![\d\w])"
    in_year = rf"(?<!\w){words('in year')}\s+{year()}(?![\d\w])|\(\s*{year()}\s*\)"
    year_at_end = rf"^\W*{year()}(?![\d\w])|(?<![\w/.,-]){year()}\W*$"
    return FundsFacts(
        kinds=tuple(phrase for phrase in phrases if phrase.kind not in NO_KINDS),
        no_kinds={kind: tuple(phrase for phrase in phrases if phrase.kind == kind) for kind in NO_KINDS},
        owners={row["word"]: row["owner"] for row in owners},
        account=regex.compile(account, regex.I),
        programme=regex.compile(programme, regex.I),
        in_year=regex.compile(in_year, regex.I),
        year_at_end=regex.compile(year_at_end, regex.I),
        from_=regex.compile(rf"\W*{words('from')}(?!\w)", regex.I),
        purpose=regex.compile(rf"{words('purpose')}(?!\w)", regex.I),
        budget=regex.compile(rf"(?:.*\s)?{words('budget')}", regex.I | regex.S),
        regular=regex.compile(rf"{words('regular')}(?!\w)", regex.I),
        ordinary=regex.compile(rf"(?:{words('regular')}|{words('ordinary')})(?!\w)", regex.I),
    )


def _phrase(kind: str, phrase: str) -> Phrase:
    pattern = regex.compile(rf"(?<!\w)(?:{spaced(phrase)})(?!\w)", regex.IGNORECASE)
    longest = max((word for word in phrase.split() if not word.startswith("[")), key=len)
    return Phrase(pattern, kind, *spellings(longest.lower()))


def kinds_of_funds(text: str) -> list[Phrase]:
    """The kinds of funds that a text may name, longer phrases first."""
    lower = text.lower()
    return [phrase for phrase in _facts().kinds if phrase.may_stand_in(lower)]


def begins_with_kind(text: str) -> bool:
    """Whether a text begins with a kind of funds."""
    return any(phrase.pattern.match(text) for phrase in kinds_of_funds(text))


def without_labels(text: str) -> str:
    """The text with blanks for what is no sum: accounts (`konto 613900`), a programme's year (`IPA 2020`)."""
    for pattern in (_facts().account, _facts().programme):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def is_from(text: str) -> bool:
    """Whether a text says by itself where funds come from, and depends on no kind: `od UNDP-a`."""
    return _facts().from_.match(text) is not None


def is_purpose(text: str) -> bool:
    """Whether a text says what funds are for (`za štampu`, `putni troškovi`), and not whose they are."""
    return _facts().purpose.match(text) is not None


def says_nothing(text: str) -> bool:
    """Whether the whole text says that no funds are needed."""
    return _is_any(text, NOTHING)


def says_unknown(text: str) -> bool:
    """Whether the whole text says that what is needed is not known."""
    return _is_any(text, UNKNOWN) or _is_any(text, ESTIMATE)


def unknown_in(text: str) -> str:
    """What says within a text that it is not known or not sure what there is: `nije osigurano`."""
    nothing = [found.span() for phrase in _within(text, NOTHING) if (found := phrase.pattern.search(text))]
    for phrase in _within(text, UNKNOWN):
        found = phrase.pattern.search(text)
        if found and not any(start <= found.start() < end for start, end in nothing):
            return found[0]
    return ""


def _within(text: str, kind: str) -> list[Phrase]:
    lower = text.lower()
    return [phrase for phrase in _facts().no_kinds[kind] if phrase.may_stand_in(lower)]


def _is_any(text: str, kind: str) -> bool:
    bare = text.strip(MARKS)
    lower = bare.lower()
    phrases = _facts().no_kinds[kind]
    return any(phrase.may_stand_in(lower) and phrase.pattern.fullmatch(bare) for phrase in phrases)


@lru_cache(maxsize=16384)
def without_filler(text: str) -> str:
    """The text without the words at its ends that name no one: `oko`, `godišnje`, `50%`, `za 2021.`."""
    facts = _facts()
    for pattern in (PERCENT, facts.account, facts.in_year, facts.year_at_end):
        text = pattern.sub(" ", text)
    before = ""
    while text != before:
        before = text
        for phrase in facts.no_kinds[FILLER]:
            if found := _at_an_end(phrase, text):
                text = text[: found.start()] + " " + text[found.end() :]
    return text


def begins_with_filler(text: str) -> bool:
    """Whether a text begins with words that name no one: `u iznosu od 5.000 KM`."""
    lower = text.lower()
    fillers = _facts().no_kinds[FILLER]
    return any(phrase.may_stand_in(lower) and phrase.pattern.match(text) for phrase in fillers)


def _at_an_end(phrase: Phrase, text: str) -> regex.Match[str] | None:
    for match in phrase.pattern.finditer(text) if phrase.may_stand_in(text.lower()) else ():
        if not text[: match.start()].strip(" \n,.:;(-–/") or not text[match.end() :].strip(" \n,.:;)-–/"):
            return match
    return None


def is_no_one(name: str) -> bool:
    """Whether a holder is none in particular (`nosilaca aktivnosti`), or says that nothing is needed."""
    return any(_is_any(name, kind) for kind in (NO_ONE, NOTHING, UNKNOWN, ESTIMATE))


def is_budget(phrase: str) -> bool:
    """Whether a kind is a budget that its owner's name may follow: `sredstva iz budžeta` (`Kantona`)."""
    bare = phrase.strip()
    return bool(_facts().budget.fullmatch(bare)) and not _facts().regular.match(bare)


def says_regular(phrase: str) -> bool:
    """Whether a kind begins with the word for regular: `redovnih sredstava`."""
    return _facts().ordinary.match(phrase) is not None


def owner_of(phrase: str) -> str:
    """The owner that a word of a kind means, if any: `Federalni budžet` has `FBiH`, `EU fondovi` has `EU`."""
    found = (_facts().owners.get(word) for word in to_latin(phrase).lower().split())
    return next(filter(None, found), "")


def is_one_word(phrase: str) -> bool:
    """Whether a phrase is one word."""
    return len(to_latin(phrase).split()) == 1
