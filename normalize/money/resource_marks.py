"""Where a text of funds names kinds of funds, and the marks that part it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

import regex

from normalize.letters.case_endings import OF_NAME, load_endings
from normalize.letters.script import in_both_scripts
from normalize.money.amounts import Figure
from normalize.money.funds_words import joining, words
from normalize.money.resource_words import (
    begins_with_filler,
    is_budget,
    is_one_word,
    kinds_of_funds,
    owner_of,
    without_filler,
)
from normalize.money.sum_patterns import CURRENCY

AND = joining("and", "or", "while")
_MARK = rf"(?:[;\n]|,(?=\s)|(?:(?<=\s)|^)-(?=\s|$)|(?<=\s)\+(?=\s)|(?<!\d)/(?!\d)|(?<=\s){AND}(?=\s))"
_MARKS = regex.compile(rf"\s*{_MARK}(?:\s*{_MARK})*\s*", regex.I)
_SENTENCE = regex.compile(r"\.\s+(?=\p{Lu})")
# A bracket that holds a sum or a share ends it: `10.000 KM (50%) budžet`, `50% (10.000 KM) budžet`.
_OPENING = regex.compile(rf"(?:[;,\n\-–/(:+\d%.]|{CURRENCY}\s*\)?|\(\s*\)|(?:^|\s){AND})$", regex.I)
_CLOSING = regex.compile(rf"[\d;,\n\-–/():+%.]|{AND}\s", regex.I)
_OWN_WORDS = regex.compile(
    rf"(?:(?:[^\S\n]+|(?<=\w)[/.-](?=\w))(?!(?i:{AND})(?!\w))(\p{{Lu}}\w*|\w{{4,}}|(?<=[/-])\w+)){{1,4}}"
)
_NAMED = regex.compile(r"\p{Lu}|[\"„«“]")


class Part(NamedTuple):
    """A part of a text between marks, and the mark before it as `Item` has it."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of funds from `start` to `end` in a text; `own`: with the name of the plan's own canton, whose
    budget (`Budžet ZDK`) has no other holder, or a budget with an adjective that means its `owner`; other
    funds may have such a word too (`Sredstva EU`)."""

    start: int
    end: int
    kind: str
    own: bool = False
    owner: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it says itself whose it is, so that names behind a comma are sources of their own."""
        return self.own or bool(self.owner)


@cache
def _goes_on() -> regex.Pattern[str]:
    """The end of an adjective, behind which a body's name goes on: `Budžet Federalnog` (`zavoda`)."""
    return regex.compile(rf"(?:{'|'.join(in_both_scripts(load_endings()[OF_NAME]))})$")


@cache
def _called_total() -> regex.Pattern[str]:
    """A word of totals at the end of a text."""
    return regex.compile(rf"(?<!\w){words('total')}$", regex.I)


def kinds_in(text: str, is_own: Callable[[str], bool]) -> list[Kind]:
    """Where kinds of funds are named: at the start, or behind a mark, a name or a bracket. `is_own` tells the
    name of the plan's own canton."""
    taken: list[Kind] = []
    for phrase in kinds_of_funds(text):
        for match in phrase.pattern.finditer(text):
            start, end = match.span()
            if any(start < each.end and each.start < end for each in taken):
                continue
            if _stands_free(text, start, end):
                owner = owner_of(match[0])
                own = bool(owner) and is_budget(match[0])
                taken.append(Kind(start, end, phrase.kind, own, owner))
    return [_with_own(text, each, is_own) for each in sorted(taken, key=lambda each: each.start)]


def _stands_free(text: str, start: int, end: int) -> bool:
    """A one-word kind inside a longer phrase is part of a name; it may open one (`Budžet Kantona`)."""
    if not is_one_word(text[start:end]):
        return True
    if _called_total().search(text, 0, end) and not _NAMED.match(text[end:].lstrip(" ")):
        return False  # `ukupan budžet 50.000 KM` is all that the activity costs
    before, after = without_filler(text[:start]).rstrip(" "), text[end:].lstrip(" ")
    opens = not before or _OPENING.search(before) is not None
    closes = not after or _CLOSING.match(after) is not None or begins_with_filler(after)
    return opens and (closes or is_budget(text[start:end]) or _NAMED.match(after) is not None)


def _with_own(text: str, kind: Kind, is_own: Callable[[str], bool]) -> Kind:
    """A kind with the name of the plan's own canton, where it stands right behind."""
    words = _OWN_WORDS.match(text, kind.end)
    ends = words.ends(1) if words else []
    named = (end for end in reversed(ends) if not _goes_on().search(text, kind.end, end))
    end = next((end for end in named if is_own(text[kind.end : end].strip())), None)
    return replace(kind, end=end, own=True) if end else kind


def parts_of(text: str, whole: Sequence[Figure | Kind]) -> list[Part]:
    """The parts between marks, none of which is inside a figure or a kind, with the mark before each."""
    parts: list[Part] = []
    start, mark = 0, ""
    ends = {each.end for each in whole if isinstance(each, Figure)}
    marks = [(match.start(), match.end(), _strongest(match[0])) for match in _MARKS.finditer(text)]
    marks += [(m.start(), m.end(), ";") for m in _SENTENCE.finditer(text) if m.start() in ends]
    for begin, stop, found in sorted(marks):
        if any(begin < each.end and each.start < stop for each in whole) or begin < start:
            continue
        if any(map(str.isalnum, text[start:begin])):
            parts.append(Part(start, begin, mark))
            mark = found
        elif parts:
            mark = _strongest(mark + found)
        start = stop
    if any(map(str.isalnum, text[start:])):
        parts.append(Part(start, len(text), mark))
    return parts


def _strongest(marks: str) -> str:
    """What marks printed together mean: `i` at a line's end joins what the next line begins with."""
    for mark in ";-":
        if mark in marks:
            return mark
    if not marks.strip():
        return "\n"
    mark = next((mark for mark in ",/" if mark in marks), "&")
    return mark + ("\n" if "\n" in marks else "")
