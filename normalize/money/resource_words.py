"""The words of the resources column: kinds of funds, words that name no one, cells that ask for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from extract.errors import GlasnikError
from normalize.letters.joining_words import joining_words
from normalize.letters.marked_letters import WITHOUT_MARKS
from normalize.letters.script import to_cyrillic, to_latin
from normalize.reference_files import read_reference

NOTHING = "none"  # in resource_kinds.csv: the whole cell says that no funds are needed
UNKNOWN = "unknown"  # there too: it says that nobody knows yet what is needed
FILLER = "filler"  # there too: words at the ends of a name or an amount that are no part of it (`oko`)
NO_ONE = "no one"  # there too: what stands for a holder and names none (`nosilaca aktivnosti`)
NO_KINDS = (NOTHING, UNKNOWN, FILLER, NO_ONE)
MARKS = " \n.;,:-–/()"


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


def kinds_of_funds(text: str) -> list[Phrase]:
    """The kinds of funds that a text may name, longer phrases first."""
    lower = text.lower()
    return [phrase for phrase in _kinds() if phrase.may_stand_in(lower)]


def begins_with_kind(text: str) -> bool:
    """Whether a text begins with a kind of funds."""
    return any(phrase.pattern.match(text) for phrase in kinds_of_funds(text))


@cache
def _kinds() -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in _phrases() if phrase.kind not in NO_KINDS)


@cache
def words(use: str) -> str:
    """The words that `funds_words.csv` has for a use, as a pattern of any of them."""
    rows = read_reference("funds_words.csv", ("use", "word", "language"))
    return any_of([row["word"] for row in rows if row["use"] == use])


@cache
def joining(*kinds: str) -> str:
    """The words of `joining_words.csv` that join as any of `kinds` says (`and`, `or`), as a pattern."""
    return any_of([word for word, joins in joining_words() if joins in kinds])


def any_of(phrases: Sequence[str]) -> str:
    """A pattern of any of some phrases, in both scripts and broken at any line; the longest first.

    GlasnikError if there are none: an empty pattern would be found everywhere.
    """
    if not phrases:
        raise GlasnikError("a table of words lacks those of a use that the reading of funds needs")
    longest_first = sorted(phrases, key=lambda phrase: -len(phrase))
    return "(?:" + "|".join(_spaced(phrase) for phrase in longest_first) + ")"


@cache
def _of_kind(kind: str) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in _phrases() if phrase.kind == kind)


@cache
def _phrases() -> tuple[Phrase, ...]:
    rows = read_reference("resource_kinds.csv", ("kind", "phrase", "language"))
    return tuple(
        _phrase(row["kind"], row["phrase"]) for row in sorted(rows, key=lambda row: -len(row["phrase"]))
    )


def _phrase(kind: str, phrase: str) -> Phrase:
    pattern = regex.compile(rf"(?<!\w)(?:{_spaced(phrase)})(?!\w)", regex.IGNORECASE)
    longest = max((word for word in phrase.split() if not word.startswith("[")), key=len)
    return Phrase(pattern, kind, *_spellings(longest.lower()))


def _spellings(word: str) -> tuple[str, str, str]:
    """A word as it may be printed: in Latin letters, without their marks, in Cyrillic."""
    return word, word.translate(WITHOUT_MARKS), to_cyrillic(word)


def _spaced(phrase: str) -> str:
    """A phrase as a pattern, in all spellings; a word in square brackets may be absent."""
    pattern = ""
    begun = False
    for word in phrase.split():
        spellings = dict.fromkeys(_spellings(word.strip("[]")))
        either = f"(?:{'|'.join(map(regex.escape, spellings))})"
        if word.startswith("["):
            pattern += rf"(?:\s+{either})?" if begun else rf"(?:{either}\s+)?"
        else:
            pattern += rf"\s+{either}" if begun else either
            begun = True
    return pattern


@cache
def year() -> str:
    """A pattern of one year or a span of years: `2025. godine`, `2025.-2027.`."""
    return rf"(?:19|20)\d\d\.?(?:\s*[-–/]\s*(?:19|20)\d\d\.?)?(?:\s*{words('year')}(?!\w)\.?)?"


@cache
def _percent() -> regex.Pattern[str]:
    return regex.compile(r"\d{1,3}(?:,\d+)?\s*%")


@cache
def _in_year() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){words('in year')}\s+{year()}(?![\d\w])|\(\s*{year()}\s*\)", regex.I)


@cache
def _year_at_end() -> regex.Pattern[str]:
    return regex.compile(rf"^\W*{year()}(?![\d\w])|(?<![\w/.,-]){year()}\W*$", regex.I)


@cache
def _account() -> regex.Pattern[str]:
    named = rf"(?<!\w){words('account')}\s*(?:br\.?|:)?\s*\d[\d.]*(?!\w)"
    return regex.compile(rf"{named}|\(\s*\d{{6}}\s*\)", regex.I)


@cache
def _programme() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\w){words('programme')}(?:-\p{{L}}+|\+)?(?:\s+[IVX]+)?\s+{year()}(?![\d\w])", regex.I
    )


def without_labels(text: str) -> str:
    """The text with blanks for what is no sum: accounts (`konto 613900`), a programme's year (`IPA 2020`)."""
    for pattern in (_account(), _programme()):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


@cache
def _from() -> regex.Pattern[str]:
    return regex.compile(rf"\W*{words('from')}(?!\w)", regex.I)


def is_from(text: str) -> bool:
    """Whether a text says by itself where funds come from, and depends on no kind: `od UNDP-a`."""
    return _from().match(text) is not None


@cache
def _purpose() -> regex.Pattern[str]:
    return regex.compile(rf"{words('purpose')}(?!\w)", regex.I)


def is_purpose(text: str) -> bool:
    """Whether a text says what funds are for (`za štampu`, `putni troškovi`), and not whose they are."""
    return _purpose().match(text) is not None


def says_nothing(text: str) -> bool:
    """Whether the whole text says that no funds are needed."""
    return _is_any(text, NOTHING)


def says_unknown(text: str) -> bool:
    """Whether the whole text says that what is needed is not known."""
    return _is_any(text, UNKNOWN)


def _is_any(text: str, kind: str) -> bool:
    bare = text.strip(MARKS)
    lower = bare.lower()
    return any(phrase.may_stand_in(lower) and phrase.pattern.fullmatch(bare) for phrase in _of_kind(kind))


@lru_cache(maxsize=16384)
def without_filler(text: str) -> str:
    """The text without the words at its ends that name no one: `oko`, `godišnje`, `50%`, `za 2021.`."""
    text = _account().sub(" ", _percent().sub(" ", text))
    text = _year_at_end().sub(" ", _in_year().sub(" ", text))
    before = ""
    while text != before:
        before = text
        for phrase in _of_kind(FILLER):
            if found := _at_an_end(phrase, text):
                text = text[: found.start()] + " " + text[found.end() :]
    return text


def begins_with_filler(text: str) -> bool:
    """Whether a text begins with words that name no one: `u iznosu od 5.000 KM`."""
    lower = text.lower()
    return any(phrase.may_stand_in(lower) and phrase.pattern.match(text) for phrase in _of_kind(FILLER))


def _at_an_end(phrase: Phrase, text: str) -> regex.Match[str] | None:
    for match in phrase.pattern.finditer(text) if phrase.may_stand_in(text.lower()) else ():
        if not text[: match.start()].strip(" \n,.:;(-–/") or not text[match.end() :].strip(" \n,.:;)-–/"):
            return match
    return None


def is_no_one(name: str) -> bool:
    """Whether a holder is none in particular (`nosilaca aktivnosti`), or says that nothing is needed."""
    return any(_is_any(name, kind) for kind in (NO_ONE, NOTHING, UNKNOWN))


@cache
def _budget() -> regex.Pattern[str]:
    return regex.compile(rf"(?:.*\s)?{words('budget')}", regex.I | regex.S)


@cache
def _regular() -> regex.Pattern[str]:
    return regex.compile(rf"{words('regular')}(?!\w)", regex.I)


def is_budget(phrase: str) -> bool:
    """Whether a kind is a budget that its owner's name may follow: `sredstva iz budžeta` (`Kantona`)."""
    return bool(_budget().fullmatch(phrase.strip())) and not _regular().match(phrase.strip())


@cache
def _ordinary() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{words('regular')}|{words('ordinary')})(?!\w)", regex.I)


def says_regular(phrase: str) -> bool:
    """Whether a kind begins with the word for regular: `redovnih sredstava`."""
    return _ordinary().match(phrase) is not None


@cache
def _owners() -> dict[str, str]:
    rows = read_reference("budget_owners.csv", ("word", "owner", "language"))
    return {row["word"]: row["owner"] for row in rows}


def owner_of(phrase: str) -> str:
    """The owner that a word of a kind means, if any: `Federalni budžet` has `FBiH`, `EU fondovi` has `EU`."""
    found = (_owners().get(word) for word in to_latin(phrase).lower().split())
    return next(filter(None, found), "")


def is_one_word(phrase: str) -> bool:
    """Whether a phrase is one word."""
    return len(to_latin(phrase).split()) == 1
