"""Where an institution's name may begin in a text, and whether the names there are genitives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from normalize.institutions.name_uses import NameUses
from normalize.institutions.name_words import Token, drop_marks, tokenize
from normalize.institutions.registry import Registry
from normalize.letters.one_edit import UNMARKED, edits
from normalize.letters.script import in_both_scripts


@cache
def _between_names(joining: frozenset[str]) -> re.Pattern[str]:
    """A pattern of what parts names in a list: a mark, or a word that joins two, in either script."""
    words = sorted(set(in_both_scripts(joining)))
    return re.compile(rf"[;,\n]|\s(?:{'|'.join(map(re.escape, words))})\s")


def starts_institution(text: str, registry: Registry) -> bool:
    """Whether a line begins a new body's name: with a capital, in the nominative, by a word that names of
    bodies begin with. A wrapped name's next line (`Kantona Sarajevo`, `Ministarstva …`) does not."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    return bool(tokens) and opens_name(normal, tokens, 0, registry)


def opens_name(
    text: str, tokens: Sequence[Token], at: int, registry: Registry, genitive: bool = False
) -> bool:
    """`genitive`: the names of the list are genitives, so that a joined one may begin with one too."""
    token = tokens[at]
    parted = _is_joined(text, tokens, at, registry) or is_linked(tokens, at, registry)
    if not text[token.start].isupper() and not parted:
        return False
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if _is_behind_level(text, tokens, at, registry):
        return False
    if following and token.form in registry.reader.uses["prefix"]:
        return True
    if _is_of_a_place(text, tokens, at, registry):
        return False
    if token.form in registry.openings or f"{token.form} {following}" in registry.openings:
        return True
    known = registry.reader.wording.words
    word = known.get(token.form)
    joined = genitive and _is_joined(text, tokens, at, registry)
    if word is not None and (joined or is_linked(tokens, at, registry)):  # `u saradnji sa Tužilaštvom`
        return drop_marks(word.citation) in registry.openings
    if len(token.form) < 6 or token.form in known or token.form in registry.forms:
        return False
    return any(form in registry.openings for form in edits(token.form, UNMARKED) if len(form) > 5)


def _is_behind_level(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether an adjective of a level of government stands right before a word: in capitals too,
    `FEDERALNO MINISTARSTVO` is one name."""
    if at == 0 or text[tokens[at - 1].end : tokens[at].start].strip():
        return False
    return registry.reader.is_level(tokens[at - 1])


def _is_of_a_place(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether a municipality is named in the genitive right behind a name (`Dom zdravlja Općine Ilidža`)."""
    if at == 0 or at + 1 == len(tokens) or _is_joined(text, tokens, at, registry):
        return False
    uses = registry.reader.uses
    named = text[tokens[at + 1].start].isupper() and tokens[at + 1].form not in uses["owner_of_several"]
    return named and tokens[at].form in uses["municipality"]


def _is_joined(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether `i` or a comma stands before a word, so that a name may begin there with a small letter."""
    if at == 0:
        return False
    between = text[tokens[at - 1].end : tokens[at].start]
    return tokens[at - 1].form in registry.reader.uses["joining"] or any(mark in between for mark in ",;/")


def lists_genitives(text: str, registry: Registry) -> bool:
    """Whether a name in a list can only be a genitive, so that `Službe za …` beside it is one too."""
    return case_votes(text, registry)[0] > 0


def case_votes(text: str, registry: Registry) -> tuple[int, int]:
    """How many names of a list can only be genitives, and how many are nominatives in the singular."""
    genitives = nominatives = 0
    between = _between_names(registry.reader.uses["joining"])
    for part in between.split(unicodedata.normalize("NFC", text)):
        reading = registry.reader.read(part)
        word = registry.reader.wording.words.get(reading.words[0].form) if reading.words else None
        if word is not None and drop_marks(word.citation) in registry.openings:
            genitives += reading.genitive
            nominatives += not reading.genitive and reading.words[0].kept == word.citation
    return genitives, nominatives


def is_linked(tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether words of working together stand before a word, which is inflected by them: `u saradnji sa`,
    `uz podršku`, `zajedno sa X i`."""
    uses = registry.reader.uses
    before = tokens[at - 1].form if at else ""
    if not any(before in uses[use] for use in ("with", "link_start", "link", "joining")):
        return False
    return any(is_link(tokens, each, uses) for each in range(at))


def is_link(tokens: Sequence[Token], at: int, uses: NameUses) -> bool:
    """Whether a word is a link's: `podršku` behind `uz`, and not in `Agencija za policijsku podršku`."""
    if tokens[at].form not in uses["link"]:
        return False
    return tokens[at].form not in uses["named_link"] or (at > 0 and tokens[at - 1].form in uses["link_start"])
