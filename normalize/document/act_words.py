"""The words by which an act is read, from act_words.csv, as patterns for both scripts.

`word*` stands for a word that begins so. A use of a word is one of USES.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.errors import GlasnikError
from extract.folding import fold
from normalize.letters.joining_words import joining_words
from normalize.letters.script import in_both_scripts
from normalize.reference_files import read_reference

FILE = "act_words.csv"
YEAR_END = re.compile(r"(?<!\d)20\d\d\W*$")
USES = (
    "adopter",  # who adopts acts: they are written with a capital
    "adopts",  # goes on with the sentence in which an adopter adopts an act
    "relative",  # before an adopter of another act: `uredbe koju je Vlada donijela`
    "auxiliary",  # may stand between a relative and the adopter
    "defines",  # opens the definition of a short name
    "sentence",  # stands in a sentence about a plan and never in its title
    "unfinished",  # ends no line of a title
    "adopting",  # stands before a plan's name in the title of the act that adopts it, none of the name
    "label",  # stands with a number or a mark before the title of what an act encloses
    "number",  # stands before the number of an act
    "number_prefix",  # stands before the word for number
    "file_class",  # opens another mark before the number, up to a comma
    "date_word",  # stands before a date
    "about",  # stands between what adopts a plan and its name
    "own_years",  # stands before the years that a plan is for
    "in_year",  # stands before the one year that a plan is for
    "since",  # stands before the first of several years
    "until",  # stands before the last of several years
    "year_word",  # stands behind a year
    "other_years",  # has years of its own, which are none of the plan's
)


@dataclass(frozen=True, slots=True)
class ActWords:
    """Patterns of act_words.csv; `relatives`, `auxiliaries`, `unfinished` are words as `fold` gives them."""

    adopted: re.Pattern[str]  # group 1: who adopted the act
    relatives: frozenset[str]
    auxiliaries: frozenset[str]
    defined: re.Pattern[str]  # group 1: the short name
    sentence: re.Pattern[str]
    unfinished: frozenset[str]
    adopting: re.Pattern[str]
    label: re.Pattern[str]  # what a line with a title begins with: `Prilog 1: `
    number: re.Pattern[str]  # group 1: the number
    in_sentence: re.Pattern[str]  # what goes on behind a number that a sentence names: `5/10 i 7/11)`
    date_line: re.Pattern[str]  # a date that no sentence names: it begins its line, or stands behind a place
    own_years: re.Pattern[str]
    other_years: re.Pattern[str]
    years: re.Pattern[str]  # groups 1 and 2: the first and last year of a span
    several_years: re.Pattern[str]  # one after the other: `2026, 2027 i 2028`
    until: re.Pattern[str]  # the end of what stands before the last year of a plan
    one_year: re.Pattern[str]  # group 1: the only year that a plan is for
    last_year: re.Pattern[str]  # a line that begins with a year: it ends a title
    year_word: re.Pattern[str]  # a line that is but the word behind a year: `godine`

    def goes_on_with_year(self, line: str, following: str) -> bool:
        """Whether a title's line ends with a year, and the following one has but the word behind it."""
        return YEAR_END.search(line) is not None and self.year_word.fullmatch(following) is not None


def load_act_words() -> ActWords:
    """The words of the project's own table. GlasnikError where a row of it is wrong."""
    return act_words_of(read_reference(FILE, ("word", "use", "language")))


def act_words_of(rows: Iterable[Mapping[str, str]]) -> ActWords:
    """The patterns of these rows. GlasnikError where a use is unknown or has no word."""
    words = _by_use(rows)
    adopters = [form for word in words["adopter"] for form in (word, word.upper())]
    number, date_word, own = (_any(words[use]) for use in ("number", "date_word", "own_years"))
    since, until, year_word = (_any(words[use]) for use in ("since", "until", "year_word"))
    both = _any(word for word, joins in joining_words() if joins == "and")
    year, behind = r"(?<!\d)(20\d\d)", rf"\s*\.?\s*(?:{year_word}\s*)?"
    month = r"(?:\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.)?\s*|[^\W\d]{3,12}\s+)"  # `31.12.`, `DECEMBAR`
    return ActWords(
        adopted=re.compile(rf"\b({_any(adopters)}\b[^,;]{{0,70}}?)\s*,?\s+{_any(words['adopts'])}\b"),
        relatives=_folded(words["relative"]),
        auxiliaries=_folded(words["auxiliary"]),
        defined=_pattern(rf"\({_any(words['defines'])}\s*:?\s*[\"„“]?([^()\"”“]{{2,80}}?)[\"”“]?\s*\)"),
        sentence=_pattern(rf"[;:]|\b{_any(words['sentence'])}\b"),
        unfinished=_folded(words["unfinished"]),
        adopting=_pattern(
            rf"^.*\b(?:{_any(words['adopting'])}(?:\s+(?:{_any(words['about'])}\b|{number}))?(?:\s*\d+)?"
            r"|(?:\d{1,3}|[IVX]{1,4})\.)\W+"
        ),
        label=_pattern(
            rf"^\W*{_any(words['label'])}\b(?:\W*(?:{number}\W*)?(?:\d{{1,3}}|[IVX]{{1,4}}|[A-H])\b[\s.:)–—-]+"
            r"|\s*[:–—-]\s*)(?=\S)"
        ),
        number=_pattern(
            rf"^\s*(?:{_any(words['file_class'])}\b[^,;]*[,;]\s*)?(?:{_any(words['number_prefix'])}\.?\s*){{0,2}}"
            rf"{number}\s*:?\s*((?=[^\s]*\d)(?=[^\s]*[-/.])[\w.\-/]{{4,}}(?:(?<=-)\s\d[\w.\-/]*)?)"
        ),
        in_sentence=re.compile(rf"\s*(?:\)|(?:,|{both})\s*\d+/\d+|(?!{date_word}\b)[a-zčćšžđа-шђјљњћџ])"),
        date_line=_pattern(rf"\W*(?:[^\W\d]+(?:[\s-]+[^\W\d]+){{0,2}}\s*,\s*)?(?:{date_word}\b\W*)?\d"),
        own_years=_pattern(rf"\b{own}\s*(?:{since}\s+)?$"),
        other_years=_pattern(rf"\b{_any(words['other_years'])}\b[^;:]*$"),
        years=_pattern(
            rf"{year}{behind}(?:(?:[-–—‒/]|{both})?\s*(?:{until}\s+)?|(?:[-–—‒]|{until})\s*{month})"
            r"(20\d\d)(?!\d)"
        ),
        several_years=_pattern(rf"{year}(?:\s*\.?\s*(?:,|{both})\s*(?:{both}\s+)?20\d\d(?!\d))+"),
        until=_pattern(rf"\b{until}\s+{month}?$"),
        one_year=_pattern(rf"\b{_any(words['in_year'])}\s+{year}\s*\.?\s*{year_word}"),
        last_year=_pattern(rf"(?:[-–—]\s*|{until}\s+)?20\d\d(?!\d)"),
        year_word=_pattern(rf"\s*{year_word}\W*"),
    )


def _by_use(rows: Iterable[Mapping[str, str]]) -> Mapping[str, Sequence[str]]:
    words: dict[str, list[str]] = {use: [] for use in USES}
    for row in rows:
        if row["use"] not in words or not re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)*[.*]?", row["word"]):
            raise GlasnikError(f"{FILE}: {row['word']}: unknown use or no word")
        words[row["use"]].append(row["word"])
    if missing := [use for use in USES if not words[use]]:
        raise GlasnikError(f"{FILE}: no word of use {', '.join(missing)}")
    return words


def _any(words: Iterable[str]) -> str:
    """One of the words, in either script, the longer ones first."""
    longest = sorted(set(in_both_scripts(words)), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(_expression, longest)) + ")"


def _expression(word: str) -> str:
    stem = r"\s+".join(map(re.escape, word.removesuffix("*").split()))
    return stem + (r"[^\W\d_]*" if word.endswith("*") else "")


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
