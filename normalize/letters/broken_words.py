"""Words that a line's end broke without a hyphen, because their cell is narrower than they are.

Word processors break such a word wherever the cell is full: `Kontinuir` / `ano`, `30.06.20` / `23.`. The line
broken so holds that word alone and has no room for another letter, which `PrintedLine.fills` tells. What
follows it may still be a word of its own (`Aktivnost` / `i mjere`): the parts are joined only where they make
a known word, and are not all words themselves, or make a date or an amount.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from normalize.cell_lines import PrintedLine
from normalize.letters.hyphenation import LEAST_CUT
from normalize.text import Change

RULE = "broken word"

Parts = Sequence[str]
"""The texts of lines one after another; but for the last each is one word, or the part of one, alone."""

_LAST_LETTERS = regex.compile(r"[\p{L}\p{M}]+$")
_FIRST_LETTERS = regex.compile(r"^[\p{L}\p{M}]+")
_FIRST_FIGURES = regex.compile(r"^[.,]?\d[\d.,]*")
_DATE = regex.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\.?")
_AMOUNT = regex.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?")


def with_whole_words(
    lines: Sequence[PrintedLine], is_broken: Callable[[Parts], bool]
) -> tuple[list[PrintedLine], list[Change]]:
    """The lines, those that `is_broken` tells to be one word's parts joined; and what was joined."""
    whole: list[PrintedLine] = []
    changes: list[Change] = []
    at = 0
    while at < len(lines):
        end = _last_part(lines, at)
        while end > at and not is_broken([line.text for line in lines[at : end + 1]]):
            end -= 1
        parts = [line.text for line in lines[at : end + 1]]
        whole.append(replace(lines[at], text="".join(parts), fills=lines[end].fills))
        if end > at:
            words = [*parts[:-1], parts[-1].split()[0].rstrip(",;:)")]
            changes.append(Change(" ".join(words), "".join(words), RULE))
        at = end + 1
    return whole, changes


def _last_part(lines: Sequence[PrintedLine], first: int) -> int:
    """The last line that may have a part of the word that the line `first` ends with."""
    last = first
    while last + 1 < len(lines) and lines[last].fills and _goes_on(lines[last], lines[last + 1]):
        last += 1
    return last


def _goes_on(line: PrintedLine, following: PrintedLine) -> bool:
    """Whether the next line may go on within a word or a number: with letters or with figures alike."""
    if following.own_row or following.after_blank:
        return False
    before, after = line.text[-1], following.text[0]
    if before.isalpha():
        return after.islower() or (after.isupper() and line.text.isupper())
    return before in "0123456789," and bool(_FIRST_FIGURES.match(following.text))


def makes_a_word(parts: Parts, knows: Callable[[str], bool]) -> bool:
    """Whether the parts make a word that is known, and are not all known themselves; or a date or amount."""
    if parts[0][-1].isalpha():
        ends = (_LAST_LETTERS.search(parts[0]), *(_FIRST_LETTERS.search(part) for part in parts[1:]))
        letters = [found[0] for found in ends if found]
        if letters[-1].isupper():  # the next line may begin anew with an abbreviation: `TIM` / `OR`
            own = len(letters[0]) < LEAST_CUT or knows(letters[0])
        else:
            own = not letters[-1].islower() or all(map(knows, letters))
        return not own and knows("".join(letters))
    figures = _FIRST_FIGURES.search(parts[-1])
    number = "".join(parts[:-1]) + (figures[0].rstrip(",") if figures else "")
    return any(form.fullmatch(number) for form in (_DATE, _AMOUNT))
