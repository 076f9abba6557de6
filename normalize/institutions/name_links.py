"""Words between names that say how bodies take part: `u saradnji sa` makes partners, `ili` is a choice."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from normalize.institutions.lists import NamePart
from normalize.institutions.name_uses import NameUses
from normalize.institutions.name_words import tokenize

_PARTNER = "partner"


def with_links(parts: Sequence[NamePart], text: str, uses: NameUses) -> list[NamePart]:
    """The parts of a text, those behind a link as partners unless they have a role, with what is doubtful."""
    text = unicodedata.normalize("NFC", text)
    link, choices = _partner_link(text, uses), _choices(text, uses)
    unclear = _unclear_links(text, uses)
    linked: list[NamePart] = []
    end = 0
    for part in parts:
        start = max(text.find(part.printed, end), end)
        if link is not None and link[0] >= end and start >= link[1]:
            words = text[link[0] : link[1]]
            part = replace(part, doubt=f"{words!r} before {part.printed!r} is read as a partner's")
        if link is not None and start >= link[1]:
            part = replace(part, role=part.role or _PARTNER)
        words = next((words for at, words in unclear if end <= at < start), "")
        if words and linked:
            part = replace(part, doubt=f"{words!r} before {part.printed!r}: it may be no one who leads")
        if any(end <= choice < start for choice in choices):
            part = replace(part, doubt=f"{text!r} may mean one of these bodies alone: each is given")
        linked.append(part)
        end = start + len(part.printed)
    return linked


def _partner_link(text: str, uses: NameUses) -> tuple[int, int] | None:
    """Where the first link that makes partners begins and ends: `u saradnji sa`, `uz podršku`."""
    tokens = tokenize(text)
    for at, (small, word) in enumerate(pairwise(tokens)):
        if small.form in uses["link_start"] and word.form in uses["partner_link"]:
            behind = tokens[at + 2] if at + 2 < len(tokens) else word
            return small.start, behind.end if behind.form in uses["with"] else word.end
    return None


def _unclear_links(text: str, uses: NameUses) -> list[tuple[int, str]]:
    """The links that do not say how the body behind takes part (`na prijedlog`, `putem`), and where."""
    tokens = tokenize(text)
    found = []
    for at, word in enumerate(tokens):
        if word.form in uses["unclear_link"] and not text[word.end :].lstrip().startswith(")"):
            small = at > 0 and tokens[at - 1].form in uses["link_start"]
            start = tokens[at - 1].start if small else word.start
            found.append((start, text[start : word.end]))
    return found


def _choices(text: str, uses: NameUses) -> list[int]:
    return [token.start for token in tokenize(text)[1:-1] if token.form in uses["alternative"]]
