"""Words that a line's end broke without a hyphen, because their cell is narrower than they are.

Word processors break such a word wherever the cell is full: `Kontinuir` / `ano`, `30.06.20` / `23.`. The line
broken so holds that word alone and has no room for another letter, which `PrintedLine.room` tells. What
follows it may still be a word of its own (`Aktivnost` / `i mjere`): the parts are joined only where they make
a known word, and are not all words that may follow one another, or make a date or an amount. Parts that may
be two words or one are told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import regex

from normalize.cell_lines import PrintedLine
from normalize.letters.hyphenation import LEAST_CUT
from normalize.letters.script import has_cyrillic, to_latin
from normalize.letters.short_words import load_bound_words, load_short_words
from normalize.text import BROKEN_WORD, Change, Doubt

CUT = 1.5  # letters: a word that went on was broken where its cell had less room
LEAST_WORD = 5  # letters: no cell is so narrow that it breaks a shorter one behind what is a word too
SHORT = 3  # letters: the word lists know nearly all that is shorter

Parts = Sequence[PrintedLine]
"""Lines one after another; but for the last each is one word, or the part of one, alone."""

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
        while end > at and not is_broken(lines[at : end + 1]):
            end -= 1
        if end == at:
            whole.append(lines[at])
        else:
            parts = [line.text for line in lines[at : end + 1]]
            whole.append(lines[at]._replace(text="".join(parts), room=lines[end].room))
            words = [*parts[:-1], parts[-1].split()[0].rstrip(",;:)")]
            changes.append(Change(" ".join(words), "".join(words), BROKEN_WORD))
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
    """Whether the parts make a known word, and are no words that may stand so; or a date or amount."""
    if not parts[0].text[-1].isalpha():
        figures = _FIRST_FIGURES.search(parts[-1].text)
        number = "".join(part.text for part in parts[:-1]) + (figures[0].rstrip(",") if figures else "")
        return any(form.fullmatch(number) for form in (_DATE, _AMOUNT))
    letters = _letters(parts)
    if letters[-1].isupper():  # the next line may begin anew with an abbreviation: `TIM` / `OR`
        own = len(letters[0]) < LEAST_CUT or knows(letters[0])
    elif all(map(knows, letters)):
        cut = all(part.room < CUT for part in parts[:-1]) and len(letters[0]) >= LEAST_WORD
        own = not cut or all(map(_may_follow, letters[1:]))
    else:
        own = not letters[-1].islower()
    return not own and knows("".join(letters))


def doubtful_words(lines: Sequence[PrintedLine], knows: Callable[[str], bool]) -> list[Doubt]:
    """Two words on two lines that may be one which its cell broke; `lines` as `with_whole_words` gives."""
    doubts: list[Doubt] = []
    for before, after in pairwise(lines):
        if before.room >= CUT or not before.text[-1].isalpha() or not _goes_on(before, after):
            continue
        first, second = _letters((before, after))
        if len(first) >= LEAST_WORD and second.islower() and knows(first) and knows(first + second):
            doubts.append(Doubt(f"{first} {second}", (first + second,), BROKEN_WORD))
    return doubts


def _letters(parts: Parts) -> list[str]:
    """The letters of each part that stand at the lines' ends."""
    ends = (_LAST_LETTERS.search(parts[0].text), *(_FIRST_LETTERS.search(part.text) for part in parts[1:]))
    return [found[0] for found in ends if found]


def _may_follow(word: str) -> bool:
    """Whether a known word may stand behind another with no comma between: not `m`, not `a` or `nje`."""
    latin = (to_latin(word) if has_cyrillic(word) else word).lower()
    return latin not in load_bound_words() and (len(latin) >= SHORT or latin in load_short_words().words)
