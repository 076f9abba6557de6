"""A text after a step of cleaning: what the step changed, and what it was unsure of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

BROKEN_WORD = "broken word"  # the rule of words that the width of their cell broke


@dataclass(frozen=True, slots=True)
class Change:
    """One word (or run of words) that reads otherwise than printed, and the rule that changed it."""

    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word left as printed for a person to look at, with the readings that came into question."""

    word: str
    readings: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text after a step, the changes other than white space it made, and the words it was unsure of."""

    text: str
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def then(self, step: Callable[[str], CleanText]) -> CleanText:
        """The next step's text, with both steps' changes and doubts in order."""
        after = step(self.text)
        if not self.changes and not self.doubts:
            return after
        return CleanText(after.text, self.changes + after.changes, self.doubts + after.doubts)


def changes_between(before: str, after: str, rule: str) -> tuple[Change, ...]:
    """The words that differ, in order; texts that differ in white space alone give none."""
    if before == after:
        return ()
    old, new = before.split(), after.split()
    found = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or "".join(old[i:j]) == "".join(new[k:m]):
            continue
        if j - i == m - k:
            pairs = list(zip(old[i:j], new[k:m], strict=True))
        else:
            pairs = [(" ".join(old[i:j]), " ".join(new[k:m]))]
        found += [Change(b, a, rule) for b, a in pairs if b != a]
    return tuple(found)


def changed_by(step: Callable[[str], str], rule: str) -> Callable[[str], CleanText]:
    """A step that returns plain text, turned into one that also tells its changes."""

    def recorded(text: str) -> CleanText:
        after = step(text)
        return CleanText(after, changes_between(text, after, rule))

    return recorded


def with_readings(
    text: str,
    words: regex.Pattern[str],
    rule: str,
    readings: Callable[[str], Sequence[str]],
    may_change: Callable[[str, str], bool] = lambda word, reading: True,
) -> CleanText:
    """The text with each of its `words` that has one reading read so; one that has several is a doubt.

    A word without readings stays as it is. So does one whose reading `may_change` refuses, and is a doubt.
    """
    changes: list[Change] = []
    doubts: list[Doubt] = []

    def read(match: regex.Match[str]) -> str:
        word, found = match[0], tuple(readings(match[0]))
        if len(found) == 1 and may_change(word, found[0]):
            changes.append(Change(word, found[0], rule))
            return found[0]
        if found:
            doubts.append(Doubt(word, found, rule))
        return word

    return CleanText(words.sub(read, text), tuple(changes), tuple(doubts))
