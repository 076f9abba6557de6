"""The names that an item of funds prints: those who hold it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from normalize.money.funds_item import EMPTY, Item, balanced
from normalize.money.funds_words import joining
from normalize.money.resource_words import is_from, is_no_one, without_filler

AND = joining("and", "or")
FIRST_OF_LIST = regex.compile(rf",\s+|\s+{AND}\s+|\s*/\s*", regex.I)
JOINERS = regex.compile(rf"^(?:(?:{AND}|\+)(?:\s+|$))+|(?:\s+(?:{AND}|\+))+$", regex.I)


@dataclass(frozen=True, slots=True)
class Names:
    """What the registry knows of names: `split` parts those printed with nothing between them; `is_own`
    tells the plan's own canton, whose budget (`Budžet ZDK`) is a kind and no holder; `is_genitive` tells a
    name that depends on a word before it (`Budžet KS i općina`)."""

    split: Callable[[str], Sequence[str]]
    is_own: Callable[[str], bool] = lambda name: False
    is_genitive: Callable[[str], bool] = lambda name: False


@dataclass(frozen=True, slots=True)
class Holder:
    """A name of an item; `genitive`: it depends on a word before it."""

    name: str
    genitive: bool = False


def holders_of(item: Item, names: Names) -> list[Holder]:
    """The names of an item."""
    if not item.has_names:
        return []
    body = _bare(without_filler(item.body).strip(" \n"))
    found = _names(body, names) if any(map(str.isalnum, body)) else []
    bare = (_bare(without_filler(name)) for name in found)
    return [
        Holder(name, not is_from(item.body) and names.is_genitive(name))
        for name in bare
        if any(map(str.isalnum, name)) and not is_no_one(name)
    ]


def _names(body: str, names: Names) -> Sequence[str]:
    """The names of a text; that of the canton itself is one before a mark, and no part of the next."""
    first, *rest = FIRST_OF_LIST.split(body, maxsplit=1)
    alone = rest and names.is_own(first) and not names.is_own(body)
    return [first, *_names(rest[0], names)] if alone else names.split(body)


def _bare(text: str) -> str:
    """A name without marks and joining words at its ends, and without brackets left empty."""
    text = EMPTY.sub(" ", text)
    if bracketed := regex.fullmatch(r"\(([^()]*)\)", text.strip(" \n,.:;–-/")):
        text = bracketed[1]
    return JOINERS.sub("", balanced(text).strip(" ,.:;–-/+=<>~±")).strip(" ,.:;–-/+=<>~±")
