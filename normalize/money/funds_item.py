"""One piece of a text of funds: its kind, its figure, and what of its words may name someone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from normalize.money.amounts import Figure
from normalize.money.resource_marks import AND, Kind
from normalize.money.resource_words import is_budget, is_no_one, without_filler

EMPTY = regex.compile(r"\(\s*[-–:]?\s*\)")
_JOINED = regex.compile(rf"^(?:{AND}(?:\s+|$))+|(?:\s+{AND})+$", regex.I)


@dataclass(frozen=True, slots=True)
class Item:
    """A part of `text`, `start` to `end`.

    `mark`: what parts it from the one before: `;`, `-`, a line feed, or nothing; `,`, `/`, or `&` for `i`
    and the like, perhaps with a line feed. `behind`: its kind stands behind its names, tied by that mark.
    `again`: the same kind in other words.
    """

    text: str
    start: int
    end: int
    mark: str
    kind: Kind | None = None
    figure: Figure | None = None
    behind: str = ""
    again: Kind | None = None

    @property
    def printed(self) -> str:
        """All that is printed of it, without brackets that it does not close."""
        return balanced(self.text[self.start : self.end]).strip(" -;,:/+")

    @property
    def phrase(self) -> str:
        """Its kind as printed."""
        return self.text[self.kind.start : self.kind.end] if self.kind else ""

    @property
    def is_budget(self) -> bool:
        """Whether its kind is a budget that has an owner, and no `redovna sredstva`."""
        return self.kind is not None and (self.kind.own or is_budget(self.phrase))

    @property
    def body(self) -> str:
        """Its words without its kind and its figure."""
        return without(self.text, self.start, self.end, (self.kind, self.again, self.figure))

    @property
    def has_names(self) -> bool:
        """Whether its words may name someone."""
        return may_name(self.body)

    @property
    def is_joined(self) -> bool:
        """Whether a comma, `i` or the like joins it to the item before."""
        return self.mark.startswith((",", "&", "/"))

    @property
    def is_amount_alone(self) -> bool:
        """Whether it is a figure and nothing else."""
        return self.figure is not None and self.kind is None and not self.has_names

    @property
    def is_sum_alone(self) -> bool:
        """Whether it is an amount with its currency, or a figure that is not read, and nothing else."""
        sure = self.figure is not None and (self.figure.currency is not None or self.figure.unread)
        return sure and self.is_amount_alone

    @property
    def figure_leads(self) -> bool:
        """Whether its figure stands before its kind and its names."""
        if self.figure is None:
            return False
        before_kind = self.kind is None or self.figure.start < self.kind.start
        return before_kind and not may_name(self.text[self.start : self.figure.start])


def without(text: str, start: int, end: int, parts: Sequence[Figure | Kind | None]) -> str:
    """A stretch of a text without the figures and kinds in it."""
    kept, at = [], start
    for part in sorted((p for p in parts if p and start <= p.start < end), key=lambda p: p.start):
        kept.append(text[at : part.start])
        at = max(at, part.end)
    return EMPTY.sub(" ", " ".join([*kept, text[at:end]]))


@lru_cache(maxsize=2048)  # each piece of a text is asked at every step of its reading
def may_name(text: str) -> bool:
    """Whether a text has words that may name someone."""
    if is_no_one(text):
        return False
    bare = _JOINED.sub("", without_filler(text).strip(" \n.,:;–-/()+=<>~±"))
    return any(map(str.isalnum, bare)) and not is_no_one(bare)


def balanced(text: str) -> str:
    """A text on one line, without brackets that it does not open or close."""
    kept: list[str] = []
    open_at: list[int] = []
    for letter in text:
        if letter == ")" and not open_at:
            continue
        if letter == "(":
            open_at.append(len(kept))
        elif letter == ")":
            open_at.pop()
        kept.append(letter)
    for at in open_at:
        kept[at] = " "
    return " ".join("".join(kept).split())
