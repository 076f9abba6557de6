"""Where one institution's name ends and the next begins, in lines and in names printed without a separator."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from normalize.institution_matching import Mention, match_institution
from normalize.name_places import is_canton
from normalize.name_words import Token, one_letter_off, tokenize
from normalize.registry import Registry

_NO_TERMS: Mapping[str, str] = {}
_JOINERS = frozenset({"i", "te"})
_BETWEEN = re.compile(r"^[\s,;/\-–—]*(?:(?:i|te|и|те)\s)?[\s,;/]*$", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|„[^“”\"]*[“”\"]|“[^”]*”|«[^»]*»|»[^«]*«")
_PREFIXES = frozenset({"ju", "j", "u", "ug", "g"})


def starts_institution(text: str, registry: Registry, jurisdiction: str) -> bool:
    """Whether a line begins a new body's name: with a capital, in the nominative, by a word that names of
    bodies begin with. A wrapped name's next line (`Kantona Sarajevo`, `Ministarstva …`) does not."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    return bool(tokens) and _opens(normal, tokens, 0, registry)


def _opens(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    token = tokens[at]
    if not (text[token.start].isupper() or text[token.start].isdigit()):
        return False
    if token.form in _PREFIXES and at + 1 < len(tokens):
        return True
    if token.form in registry.openings:
        return True
    known = registry.reader.wording.words
    if len(token.form) < 6 or token.form in known or token.form in registry.forms:
        return False
    return any(form in registry.openings for form in one_letter_off(token.form) if len(form) > 5)


def split_glued(
    text: str, registry: Registry, jurisdiction: str, defined_terms: Mapping[str, str] = _NO_TERMS
) -> list[str]:
    """The names that `text` holds without a separator, with `i` or with a comma; `[text]` unless every
    part by itself is a known body's whole name."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    starts = [at for at in range(1, len(tokens)) if _opens(normal, tokens, at, registry)]
    if not starts or _match(normal, registry, jurisdiction, defined_terms) is not None:
        return [text]
    quoted = [match.span() for match in _QUOTED.finditer(normal)]
    starts = [at for at in starts if not any(a < tokens[at].start < b for a, b in quoted)]
    parts = _parts(normal, tokens, 0, starts, registry, jurisdiction, defined_terms)
    if parts is None or not _one_canton([mention for _, mention in parts], registry, jurisdiction):
        return [text]
    return [part for part, _ in parts]


def _parts(
    text: str,
    tokens: Sequence[Token],
    first: int,
    starts: Sequence[int],
    registry: Registry,
    jurisdiction: str,
    defined_terms: Mapping[str, str],
) -> list[tuple[str, Mention]] | None:
    """The names from a word on, the first of them as long as can be; None unless all words belong to one."""
    begin = tokens[first - 1].end if first else 0
    begin += len(text[begin : tokens[first].start]) - len(_mark_before(text[begin : tokens[first].start]))
    for at in (len(tokens), *(s for s in reversed(starts) if s > first)):
        last = at
        while last - 1 > first and at < len(tokens) and tokens[last - 1].kept in _JOINERS:
            last -= 1
        end = len(text) if at == len(tokens) else _end_of(text, tokens[last - 1])
        part = text[begin:end].strip(" \t\n,;/-–—")
        mention = _match(part, registry, jurisdiction, defined_terms)
        if mention is None or (at < len(tokens) and mention.rule == "one body of this class" and last == at):
            continue
        if at == len(tokens):
            return [(part, mention)]
        rest = _parts(text, tokens, at, starts, registry, jurisdiction, defined_terms)
        if rest is not None:
            return [(part, mention), *rest]
    return None


def _mark_before(gap: str) -> str:
    """An opening quote that stands before a name belongs to it."""
    return gap[-1:] if gap[-1:] in tuple("\"„“«»(") else ""


def _end_of(text: str, token: Token) -> int:
    end = token.end
    while end < len(text) and text[end] in "\"“”»«).":
        end += 1
    return end


def _match(text: str, registry: Registry, jurisdiction: str, defined_terms: Mapping[str, str]) -> Mention | None:
    mention = match_institution(text, registry, jurisdiction=jurisdiction, defined_terms=defined_terms)
    return None if mention.institution is None else mention


def _one_canton(parts: Sequence[Mention], registry: Registry, plan: str) -> bool:
    """Whether a canton named once, and not the plan's, leaves no doubt whose the other parts are."""
    named = {j for part in parts for j in registry.reader.read(part.printed).named if is_canton(j)}
    bare = any(
        is_canton(part.jurisdiction) and not registry.reader.read(part.printed).named for part in parts
    )
    return not bare or not (named - {plan})
