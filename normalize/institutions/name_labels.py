"""What stands beside names in a cell and is no name: roles, and `i dr.` behind them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.institutions.name_uses import NameUses
from normalize.institutions.name_words import DASHES, Token, tokenize

_ROLES = {
    "lead": ("lead", False),
    "leads": ("lead", True),
    "leads_before": ("lead", True),
    "partner": ("partner", False),
    "partners": ("partner", True),
    "partners_before": ("partner", True),
}
_BEFORE = ("leads_before", "partners_before")  # behind names these are bodies: `Vlada KS – nadležni organi`
_DOTS = re.compile(r"[\s,;]*(?:\.{3,}|…)\s*$")
_DASH_BEHIND = re.compile(rf"\s+[{re.escape(''.join(sorted(DASHES)))}]\s+")  # `Nosilac – MUP KS`
_EDGES = " \t\n,;"
_LONGEST = 3  # words of a phrase for others or for a role


@dataclass(frozen=True, slots=True)
class Section:
    """A text with names, and the `role` that a word beside it gives: to the last of them, or to `every` one.

    `before` and `behind` are that word as printed (`Nosilac:`, `(partneri)`)."""

    text: str
    role: str = ""
    every: bool = False
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    role: str
    plural: bool
    leads: bool  # it stands before its names


def gives_lead(text: str, uses: NameUses) -> bool:
    """Whether a text begins with a word that makes a body the one who leads: `Nosilac aktivnosti`."""
    tokens = tokenize(unicodedata.normalize("NFC", text))
    return bool(tokens) and tokens[0].form in uses["lead"] | uses["leads"]


def adds_partners(heading: str, uses: NameUses) -> bool:
    """Whether a column's heading goes on to partners behind who leads: `Nosilac / partneri`."""
    tokens = tokenize(unicodedata.normalize("NFC", heading))
    found = (_role_at(tokens, at, uses) for at in range(1, len(tokens)))
    return any(_ROLES[role[0]][0] == "partner" for role in found if role)


def sections(text: str, uses: NameUses) -> list[Section]:
    """A text cut at words of roles: `Nosilac: MUP KS, partneri: NVO`, `MUP KS (nosilac), NVO - partner`."""
    text = unicodedata.normalize("NFC", text)
    found: list[Section] = []
    start, leading = 0, None
    for label in _labels(text, tokenize(text), uses):
        part = text[start : label.start].strip(_EDGES)
        if part or not label.leads:
            found.append(_section(text, part, leading, None if label.leads else label))
        start, leading = label.end, label if label.leads else None
    if part := text[start:].strip(_EDGES):
        found.append(_section(text, part, leading, None))
    # A word of a role without a name beside it says nothing.
    named = all(any(map(str.isalpha, section.text)) for section in found)
    return found if found and named else [Section(text.strip(_EDGES))]


def before_joining(text: str, uses: NameUses) -> tuple[str, str]:
    """What stands before the first `i` of a text, and what behind it; nothing behind where none is."""
    for token in tokenize(text)[1:-1]:
        if token.form in uses["joining"]:
            return text[: token.start].rstrip(), text[token.end :].lstrip()
    return text, ""


def names_nobody(text: str, uses: NameUses) -> bool:
    """Whether a text says that nobody takes part: `nema`."""
    return " ".join(token.form for token in tokenize(text)) in uses["nobody"]


def without_others(text: str, uses: NameUses) -> tuple[str, str]:
    """The names before `i dr.`, `itd.`, `...` at a text's end, and these; empty where none are."""
    if (dots := _DOTS.search(text)) and any(map(str.isalpha, text[: dots.start()])):
        return text[: dots.start()].rstrip(_EDGES), dots[0].strip(_EDGES)
    tokens = tokenize(text)
    for at in range(max(1, len(tokens) - _LONGEST), len(tokens)):
        phrase = " ".join(token.form for token in tokens[at:])
        before = tokens[at - 1]
        joined = before.form in uses["joining"] and at > 1
        if phrase in uses["and_others"]:
            start = tokens[at].start
        elif phrase in uses["others"] and (joined or "," in text[before.end : tokens[at].start]):
            start = before.start if joined else tokens[at].start
        else:
            continue
        return text[:start].rstrip(_EDGES), text[start:]
    return text, ""


def _section(text: str, part: str, leading: _Label | None, behind: _Label | None) -> Section:
    label = behind or leading
    if label is None:
        return Section(part)
    printed = text[label.start : label.end].strip()
    before, after = ("", printed) if behind else (printed, "")
    return Section(part, label.role, label.leads or label.plural, before, after)


def _labels(text: str, tokens: Sequence[Token], uses: NameUses) -> Iterator[_Label]:
    """The words of roles with what sets them off: `Nosilac:`, `Nosilac –`, `(partner)`, `- nosilac`."""
    led = named = False  # by a word with a dash behind it, with a colon
    for at, token in enumerate(tokens):
        found = _role_at(tokens, at, uses)
        if found is None:
            continue
        use, last = found
        role, plural = _ROLES[use]
        before = text[tokens[at - 1].end if at else 0 : token.start]
        behind = text[tokens[last].end : tokens[last + 1].start if last + 1 < len(tokens) else len(text)]
        begins = not at or any(mark in before for mark in ",;.\n") or text[token.start].isupper()
        # `Nosilac: MUP KS partneri: NVO`, `MUP KS partneri: NVO`, and no `međunarodna saradnja: UNDP`
        begins = begins or named or text[tokens[at - 1].start].isupper()
        if behind.lstrip().startswith(":") and "(" not in before and begins:
            named = True
            yield _Label(token.start, tokens[last].end + behind.index(":") + 1, role, plural, leads=True)
        elif (
            _DASH_BEHIND.fullmatch(behind) and last + 1 < len(tokens) and _may_lead(text, token, before, led)
        ):
            led = True
            yield _Label(token.start, tokens[last].end + len(behind), role, plural, leads=True)
        elif use in _BEFORE and _role_at(tokens, 0, uses) is None:
            continue  # but a heading says it of names: `Nosilac (ostali partneri)`
        elif before.rstrip().endswith("(") and behind.startswith(")"):
            yield _Label(token.start - 1, tokens[last].end + 1, role, plural, leads=False)
        elif before.strip() in DASHES and before.startswith(" ") and (not behind or behind[0] in ",;"):
            yield _Label(token.start - len(before), tokens[last].end, role, plural, leads=False)


def _may_lead(text: str, token: Token, before: str, led: bool) -> bool:
    """Whether a word of a role with a dash behind it leads names: at the start of all, behind a mark, or with
    a capital where such a word `led` before (`Nosilac – MUP KS Partneri – NVO`)."""
    if token.start == 0 or before.strip() in (",", ";"):
        return True
    return led and not before.strip() and text[token.start].isupper()


def _role_at(tokens: Sequence[Token], at: int, uses: NameUses) -> tuple[str, int] | None:
    """The use of words of a role from a token on (`Odgovorna institucija`), and the last of these words."""
    for last in range(min(at + _LONGEST, len(tokens)) - 1, at - 1, -1):
        phrase = " ".join(token.form for token in tokens[at : last + 1])
        use = next((use for use in _ROLES if phrase in uses[use]), None)
        if use is not None:
            return use, last
    return None
