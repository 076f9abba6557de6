"""What a text of funds says by its words: kinds of funds, no one in particular, that nothing is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from normalize.letters.script import to_latin
from normalize.money.funds_words import any_of, spaced, spellings, words, year
from normalize.reference_files import read_reference

NOTHING = "none"  # in resource_kinds.csv: the whole cell says that no funds are needed
UNKNOWN = "unknown"  # there too: it says that nobody knows yet what is needed
ESTIMATE = "estimate"  # there too: it says that what is needed is estimated, without a sum if it is alone
FILLER = "filler"  # there too: words at the ends of a name or an amount that are no part of it (`oko`)
NO_ONE = "no one"  # there too: what stands for a holder and names none (`nosilaca aktivnosti`)
NO_KINDS = (NOTHING, UNKNOWN, ESTIMATE, FILLER, NO_ONE)
MARKS = " \n.;,:-–/()"
_WORD = regex.compile(r"\w+")
# Whose a budget is: `Kantona Sarajevo`, `KS`, `Posavske županije`.
OWNER = r"(?:\s+(?:\p{Lu}[\p{L}.-]*|kantona|županije|кантона|жупаније)(?![\p{L}-]))"
PERCENT = regex.compile(r"\d{1,3}(?:,\d+)?\s*%")


class Phrase(NamedTuple):
    """A phrase of `resource_kinds.csv`, and the `source` of a pattern of its words, whole."""

    source: str
    kind: str

    @property
    def pattern(self) -> regex.Pattern[str]:
        """The pattern, compiled when first met: a document needs a few of the hundreds."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> regex.Pattern[str]:
    return regex.compile(source, regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases, longer ones first, and where among them those are whose longest word begins like this."""

    phrases: tuple[Phrase, ...]
    by_word: Mapping[str, Sequence[int]]

    def possible_in(self, text: str) -> list[Phrase]:
        """Those whose longest word the text has: far quicker asked than all patterns."""
        words = self.by_word.keys() & _WORD.findall(text.lower())
        return [self.phrases[at] for at in sorted({at for word in words for at in self.by_word[word]})]


@dataclass(frozen=True, slots=True)
class FundsFacts:
    """What the reading of funds knows beforehand: phrases, and patterns of words."""

    kinds: Phrases
    no_kinds: Mapping[str, Phrases]  # of each of NO_KINDS
    owners: Mapping[str, str]  # an adjective -> the owner that it means
    account: regex.Pattern[str]
    programme: regex.Pattern[str]
    in_year: regex.Pattern[str]
    year_at_end: regex.Pattern[str]
    from_: regex.Pattern[str]
    purpose: regex.Pattern[str]
    budget: regex.Pattern[str]
    owned: regex.Pattern[str]
    regular: regex.Pattern[str]
    ordinary: regex.Pattern[str]
    no_money: regex.Pattern[str]


@cache
def _facts() -> FundsFacts:
    rows = read_reference("resource_kinds.csv", ("kind", "phrase", "language"))
    rows = sorted(rows, key=lambda row: -len(row["phrase"]))
    owners = read_reference("budget_owners.csv", ("word", "owner", "language"))
    account = rf"(?<!\w){words('account')}\s*(?:br\.?|:)?\s*\d[\d.]*(?!\w)|\(\s*\d{{6}}\s*\)"
    programme = rf"(?<!\w){words('programme')}(?:-\p{{L}}+|\+)?(?:\s+[IVX]+)?\s+{year()}(?![\d\w])"
    in_year = rf"(?<!\w){words('in year')}\s+{year()}(?![\d\w])|\(\s*{year()}\s*\)"
    year_at_end = rf"^\W*{year()}(?![\d\w])|(?<![\w/.,-]){year()}\W*$"
    return FundsFacts(
        kinds=_phrases(row for row in rows if row["kind"] not in NO_KINDS),
        no_kinds={kind: _phrases(row for row in rows if row["kind"] == kind) for kind in NO_KINDS},
        owners={row["word"]: row["owner"] for row in owners},
        account=regex.compile(account, regex.I),
        programme=regex.compile(programme, regex.I),
        in_year=regex.compile(in_year, regex.I),
        year_at_end=regex.compile(year_at_end, regex.I),
        from_=regex.compile(rf"\W*{words('from')}(?!\w)", regex.I),
        purpose=regex.compile(rf"{words('purpose')}(?!\w)", regex.I),
        owned=regex.compile(rf"(?<!\w)((?i:{words('budget')})){OWNER}+"),
        budget=regex.compile(rf"(?:.*\s)?{words('budget')}", regex.I | regex.S),
        regular=regex.compile(rf"{words('regular')}(?!\w)", regex.I),
        no_money=regex.compile(rf"(?<!\w){words('no money')}(?!\w)", regex.I),
        ordinary=regex.compile(rf"(?:{words('regular')}|{words('ordinary')})(?!\w)", regex.I),
    )


def _phrases(rows: Iterable[Mapping[str, str]]) -> Phrases:
    phrases: list[Phrase] = []
    by_word: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        phrases.append(Phrase(rf"(?<!\w)(?:{spaced(row['phrase'])})(?!\w)", row["kind"]))
        longest = max((word for word in row["phrase"].split() if not word.startswith("[")), key=len)
        for spelling in spellings(longest.lower()):
            by_word.setdefault(_WORD.findall(spelling)[0], []).append(at)
    return Phrases(tuple(phrases), by_word)


def kinds_of_funds(text: str) -> list[Phrase]:
    """The kinds of funds that a text may name, longer phrases first."""
    return _facts().kinds.possible_in(text)


def begins_with_kind(text: str) -> bool:
    """Whether a text begins with a kind of funds."""
    return any(phrase.pattern.match(text) for phrase in kinds_of_funds(text))


def begins_with_negation(text: str) -> bool:
    """Whether a text begins with a word that denies: `Nisu potrebna`."""
    return _negation().match(text) is not None


def is_negation(text: str) -> bool:
    """Whether a text is but a word that denies: all that `Nisu potrebna sredstva` says beside its kind."""
    return _negation().fullmatch(text.strip()) is not None


@cache
def _negation() -> regex.Pattern[str]:
    denying = [row["word"] for row in read_reference("negations.csv", ("word", "language"))]
    return regex.compile(rf"{any_of(denying)}(?!\w)", regex.I)


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
    """Whether the whole text says that no funds are needed, of no one's budget: `ne zahtijeva budžet KS`."""
    return _is_any(text, NOTHING) or _is_any(_facts().owned.sub(r"\1", text), NOTHING)


def says_unknown(text: str) -> bool:
    """Whether the whole text says that what is needed is not known."""
    return _is_any(text, UNKNOWN) or _is_any(text, ESTIMATE)


def unknown_in(text: str) -> str:
    """What says within a text that it is not known or not sure what there is: `nije osigurano`."""
    no_kinds = _facts().no_kinds
    said = (phrase.pattern.search(text) for phrase in no_kinds[NOTHING].possible_in(text))
    nothing = [found.span() for found in said if found]
    for phrase in no_kinds[UNKNOWN].possible_in(text):
        found = phrase.pattern.search(text)
        if found and not any(start <= found.start() < end for start, end in nothing):
            return found[0]
    return ""


def _is_any(text: str, kind: str) -> bool:
    bare = text.strip(MARKS)
    return any(phrase.pattern.fullmatch(bare) for phrase in _facts().no_kinds[kind].possible_in(bare))


@lru_cache(maxsize=16384)
def without_filler(text: str) -> str:
    """The text without the words at its ends that name no one: `oko`, `godišnje`, `50%`, `za 2021.`."""
    facts = _facts()
    for pattern in (PERCENT, facts.account, facts.in_year, facts.year_at_end):
        text = pattern.sub(" ", text)
    before = ""
    while text != before:
        before = text
        for phrase in facts.no_kinds[FILLER].possible_in(text):
            if found := _at_an_end(phrase, text):
                text = text[: found.start()] + " " + text[found.end() :]
    return text


def begins_with_filler(text: str) -> bool:
    """Whether a text begins with words that name no one: `u iznosu od 5.000 KM`."""
    return any(phrase.pattern.match(text) for phrase in _facts().no_kinds[FILLER].possible_in(text))


def _at_an_end(phrase: Phrase, text: str) -> regex.Match[str] | None:
    for match in phrase.pattern.finditer(text):
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


def is_no_money(phrase: str) -> bool:
    """Whether a kind is of people and means (`ljudski resursi`), whose no sum beside a mark is."""
    return _facts().no_money.search(phrase) is not None


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
