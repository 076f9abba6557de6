"""The words of the resources column: kinds of funds, words that name no one, cells that ask for nothing."""

from __future__ import annotations

from functools import cache

import regex

from normalize.reference_files import read_reference
from normalize.script import to_cyrillic

NOTHING = "none"  # in resource_kinds.csv: the whole cell says that no funds are needed
FILLER = "filler"  # there too: words at the ends of a name or an amount that are no part of it (`oko`)
NO_ONE = "no one"  # there too: what stands for a holder and names none (`nosilaca aktivnosti`)
PERCENT = regex.compile(r"\d{1,3}(?:,\d+)?\s*%(?:\s+(?:iz|od|из|од)(?!\w))?")
YEAR = regex.compile(
    r"(?<!\w)(?:za|u|за|у)\s+(?:period\s+|период\s+)?20\d\d\.?(?:\s*[-–/]\s*20\d\d\.?)?(?:\s*(?:god|год)\w*\.?)?(?!\w)",
    regex.IGNORECASE,
)


@cache
def kinds_of_funds() -> tuple[tuple[regex.Pattern[str], str], ...]:
    """The kinds of funds as patterns of whole words, longer phrases first."""
    return tuple((pattern, kind) for pattern, kind in _phrases() if kind not in (NOTHING, FILLER, NO_ONE))


@cache
def _patterns(kind: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(pattern for pattern, known in _phrases() if known == kind)


@cache
def _phrases() -> tuple[tuple[regex.Pattern[str], str], ...]:
    rows = read_reference("resource_kinds.csv", ("kind", "phrase", "language"))
    rows = sorted(rows, key=lambda row: -len(row["phrase"]))
    return tuple(
        (regex.compile(rf"(?<!\w)(?:{_spaced(row['phrase'])})(?!\w)", regex.IGNORECASE), row["kind"])
        for row in rows
    )


def _spaced(phrase: str) -> str:
    """A phrase as a pattern, in both scripts; a word in square brackets may be absent."""
    pattern = ""
    begun = False
    for word in phrase.split():
        letters = word.strip("[]")
        either = f"(?:{regex.escape(letters)}|{regex.escape(to_cyrillic(letters))})"
        if word.startswith("["):
            pattern += rf"(?:\s+{either})?" if begun else rf"(?:{either}\s+)?"
        else:
            pattern += rf"\s+{either}" if begun else either
            begun = True
    return pattern


def says_nothing(text: str) -> bool:
    """Whether the whole text says that no funds are needed."""
    bare = text.strip(" \n.;,-–/()")
    return any(pattern.fullmatch(bare) for pattern in _patterns(NOTHING))


def without_filler(text: str) -> str:
    """The text without the words at its ends that name no one: `oko`, `godišnje`, `50%`, `za 2021.`."""
    text = YEAR.sub(" ", PERCENT.sub(" ", text))
    before = ""
    while text != before:
        before = text
        for pattern in _patterns(FILLER):
            if found := _at_an_end(pattern, text):
                text = text[: found.start()] + " " + text[found.end() :]
    return text


def _at_an_end(pattern: regex.Pattern[str], text: str) -> regex.Match[str] | None:
    for match in pattern.finditer(text):
        if not text[: match.start()].strip(" ,.:;(-/") or not text[match.end() :].strip(" ,.:;)-/"):
            return match
    return None


def is_no_one(name: str) -> bool:
    """Whether a holder is none in particular: `nosilaca aktivnosti`."""
    return any(pattern.fullmatch(name) for pattern in _patterns(NO_ONE))
