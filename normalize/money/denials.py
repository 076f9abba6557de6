"""Sources of funds that a text names to deny them: `Donatori: nema`, `Donatorska sredstva nisu potrebna`."""

from __future__ import annotations

import regex

from normalize.money.funds_words import words
from normalize.money.resource_words import (
    OWNER,
    is_negation,
    kinds_of_funds,
    says_nothing,
    unknown_in,
    without_filler,
)

_PARTS = regex.compile(r"[;\n]|,(?=\s)")
_LABELLED = regex.compile(r".*\w.*?(?::|\s[-–—]|\s?\()\s*(?P<said>[^:()]+?)\)?", regex.S)
_DASHED = regex.compile(r"[^:\d]*\w\s*:\s*[-–—/]+")  # `Budžet: -` beside other sources
# `Redovna sredstva (nisu potrebna dodatna)` denies no source.
_MORE = regex.compile(rf"(?<!\w){words('additional')}(?!\w)", regex.I)
# `Redovne aktivnosti - nisu potrebna sredstva` is an explanation.
_ORDINARY = regex.compile(rf"\s*{words('ordinary')}(?!\w)", regex.I)
_SET_OFF = regex.compile(r"[:()]|\s[-–—]\s")
_KIND = "\n"
_OWNED = regex.compile(rf"{_KIND}{OWNER}*")  # a kind's place and the name of its owner
_LEAST = 3  # letters of a word that denies without a mark before it: `na` may be a preposition


def without_denied(text: str) -> tuple[str, list[str]]:
    """The text without the parts that deny the source they name, and these as printed."""
    kept, denied, start = "", [], 0
    for end in (*(match.end() for match in _PARTS.finditer(text)), len(text)):
        part = text[start:end]
        start = end
        if denies(part):
            denied.append(part.strip(" ;,\n"))
        else:
            kept += part
    return kept, denied


def denies(part: str) -> bool:
    """Whether a part names a source and says that nothing of it is needed."""
    part = part.strip(" ;,.\n")
    if not part or says_nothing(part) or asks_for_no_more(part):
        return False
    if _DASHED.fullmatch(part) and kinds_of_funds(part):
        return True
    if (labelled := _LABELLED.fullmatch(part)) and says_nothing(labelled["said"]):
        return _ORDINARY.match(part) is None
    if _SET_OFF.search(part) or any(map(str.isdigit, part)) or unknown_in(part):
        return False
    rest = _beside_kinds(part)
    if len(rest) < _LEAST:
        return False
    return any(is_negation(said) or says_nothing(said) for said in (rest, without_filler(rest)))


def _beside_kinds(part: str) -> str:
    """What a part says beside the kinds of funds that it names, and whose these are; nothing without one."""
    rest = part
    for phrase in kinds_of_funds(part):
        rest = phrase.pattern.sub(_KIND, rest)
    return "" if rest == part else " ".join(_OWNED.sub(" ", rest).split())


def is_cut_off(denied: str) -> bool:
    """Whether what denies lacks the word that it denies with: `Donatori nisu` (`potrebni`?)."""
    last = denied.split()[-1]
    return is_negation(last) and not says_nothing(last) and not is_negation(denied)


def asks_for_no_more(text: str) -> bool:
    """Whether a text that asks for nothing means nothing more: `nisu potrebna dodatna sredstva`."""
    return _MORE.search(text) is not None
