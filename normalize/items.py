"""A printed cell -> the items it lists: at `;`, at bullets, at line ends that the text did not need.

Never at commas, which names have, never inside quotes or brackets; a wrapped line is no new item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from extract.folding import fold
from normalize.cell_lines import PrintedLine
from normalize.counted_lists import counted_texts, without_counts
from normalize.item_marks import DASHES, SIGNS, mark_of, marker_of, parted_at_marks, unmarked
from normalize.reference_files import read_reference

LEAST_EARLY = 2  # lines that end early before a capital, for a column to be called one of lines
STEM = 5  # letters: names are told by their beginning, whatever their case
# An adjective in a case that no item begins with: `usluge` / `Dnevnog boravka`; `Prijedlog` is no such one.
OBLIQUE = re.compile(r"\w{3,}(?<![lgлг])(?:og|ih|ог|их)\b")
LEAST_WORD = 6  # letters: shorter ones in capitals may be abbreviations
ABBREVIATION = re.compile(
    r"[^\W\d_a-zčćžšđа-яђјљњћџ][^\W_a-zčćžšđа-яђјљњћџ]+(?!\w)"
)  # `WCAG`, `LED-rasvjeta`
LEAST_LAST = 3  # letters: a shorter last word (`i`, `u`, `o`) leads on to the next line
LEFT_OPEN = re.compile(rf"\w-\s*$|\d[.]?\s?[{DASHES}]\s*$")  # `MUP-` / `A`, `Period 2021–` / `2023`
OPENERS, CLOSERS = "(„«[", ")”»]"


@dataclass(frozen=True, slots=True)
class Names:
    """Of a column that gives each item a line: `inside`, the beginnings of words that may begin a wrapped
    line, and `opening`, the words that begin items for certain, both folded."""

    inside: frozenset[str]
    opening: frozenset[str]

    def begin_item(self, word: str) -> bool:
        """Whether a capital word at a line's start begins an item; the capitals of an abbreviation (`CO2`),
        which has them everywhere, do not tell."""
        folded = fold(word)
        tells = not ABBREVIATION.match(word) and folded[:STEM] not in self.inside
        return folded in self.opening or tells


def names_inside(cells: Iterable[Sequence[PrintedLine]], known: Iterable[str] = ()) -> Names | None:
    """For a column that gives each item a line: the words that begin a line without beginning an item.

    None for other columns. A line that fills its cell does not tell whether the next one goes on with it;
    but in a column without `;` and marks, where lines do end early before a capital, a capital begins an
    item unless its word is a name: one of `known`, or capitalised inside lines too. Folded, cut to STEM.
    """
    inside = {fold(word)[:STEM] for word in known}
    named = frozenset(inside)
    opening: Counter[str] = Counter()
    early = 0
    for lines in cells:
        if _is_in_capitals(lines):
            continue
        if _marker(lines) or any(";" in line.text or line.after_blank for line in lines):
            return None
        for at, line in enumerate(lines):
            words = line.text.split()
            inside.update(fold(word)[:STEM] for word in words[1:] if word[:1].isupper())
            parted = line.ends_early and not line.own_row and _capital(line.text)
            early += parted
            if words and (at == 0 or parted):
                opening[fold(words[0])] += 1
    stems: Counter[str] = Counter()
    for word, count in opening.items():
        stems[word[:STEM]] += count
    usual = {stem for stem, count in stems.items() if count >= LEAST_EARLY}
    certain = frozenset(word for word in opening if word[:STEM] not in named)
    return Names(frozenset(inside - usual), certain) if early >= LEAST_EARLY else None


def split_items(
    lines: Sequence[PrintedLine],
    begins: Callable[[str], bool] | None = None,
    names: Names | None = None,
) -> list[list[str]]:
    """The lines of each item, bullets off. `begins` tells whether a line's text can begin an item
    where a line ended early; by default a capital letter, digit or quote can. `names`, as
    `names_inside` gives them, are those of a column where every capital else begins an item."""
    begins = begins or _capital
    capitals = begins is _capital and _is_in_capitals(lines)
    names = None if capitals else names  # there a capital tells nothing
    groups: list[list[str]] = []
    marker = _marker(lines)
    for at, line in enumerate(lines):
        text, marked = unmarked(line.text, marker)
        closed = bool(groups) and _ends_item(groups[-1])
        if (
            at == 0
            or marked
            or closed
            or line.own_row
            or (not (capitals and _is_small(text)) and _separate(line, text, marker, begins, names, groups))
        ):
            groups.append([])
        if text.strip():
            groups[-1].append(text)
    return [group for group in groups if group]


def _marker(lines: Sequence[PrintedLine]) -> str:
    """What begins items in a cell, as `marker_of` has it."""
    return marker_of([line.text for line in lines])


def _is_in_capitals(lines: Sequence[PrintedLine]) -> bool:
    """Whether a cell's text has capitals alone, and words that are no abbreviations."""
    text = " ".join(line.text for line in lines)
    return text.isupper() and any(len(word) >= LEAST_WORD for word in text.split())


def _is_small(text: str) -> bool:
    """Whether a line begins with a word so short that in small letters it began no item: `ZA NASTAVNIKE`."""
    return 0 < len(text.split(maxsplit=1)[0]) < LEAST_LAST if text.strip() else False


def _separate(
    line: PrintedLine,
    text: str,
    marker: str,
    begins: Callable[[str], bool],
    names: Names | None,
    groups: Sequence[Sequence[str]],
) -> bool:
    """Whether an unmarked line begins an item of its own."""
    if not groups[-1] or not _balanced(groups[-1]):
        return False
    if begins is _capital and not line.after_blank and OBLIQUE.match(text):
        return False
    if LEFT_OPEN.search(groups[-1][-1]) and text[:1].isalnum():
        return False
    if line.after_blank or (line.ends_early and not marker):
        return begins(text)
    if not text[:1].isupper() or not _opens_item(text.split()[0], marker, begins, names):
        return False
    before = groups[-1][-1].split()
    return bool(before) and not before[-1].endswith((",", "-", ":")) and len(before[-1]) >= LEAST_LAST


def _opens_item(word: str, marker: str, begins: Callable[[str], bool], names: Names | None) -> bool:
    """Whether a capital word at the start of an unmarked line begins an item, wherever the line before ends.

    One of `names`' column does, or a word that indicators count with and no name begins with (`Broj`).
    """
    if names is not None and names.begin_item(word):
        return True
    return not marker and begins is _capital and fold(word) in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_reference("item_openers.csv", ("word", "language")))


def _ends_item(group: Sequence[str]) -> bool:
    return bool(group) and group[-1].rstrip().endswith(";") and _balanced(group)


def _capital(text: str) -> bool:
    first = text.lstrip(" \"„“”'(")[:1]
    return first.isupper() or first.isdigit()


def _balanced(group: Sequence[str]) -> bool:
    text = " ".join(group)
    return sum(text.count(c) for c in OPENERS) <= sum(text.count(c) for c in CLOSERS)


def is_marked(lines: Sequence[PrintedLine]) -> bool:
    """Whether a cell's first line begins with a bullet, a dash or an ordinal: its items are told by these."""
    return bool(lines) and bool(mark_of(lines[0].text))


def leading_sign(lines: Sequence[PrintedLine]) -> str:
    """The dash, or the bullet that may be another sign (`*`), that a cell's first line begins with."""
    mark = mark_of(lines[0].text) if lines else ""
    return mark if mark in {*DASHES, *SIGNS} else ""


def split_semicolons(text: str) -> list[str]:
    """The parts between `;` that stand outside quotes and brackets, without ordinals, none empty.

    A quote that is never closed guards nothing.
    """
    parts: list[str] = []
    depth, quoted, start = 0, False, 0
    straight = text.count('"') % 2 == 0
    for at, character in enumerate(text):
        if character == '"' and straight:
            quoted = not quoted
        elif character in OPENERS:
            depth += 1
        elif character in CLOSERS:
            depth = max(0, depth - 1)
        elif character == ";" and not quoted and (depth == 0 or not _closes_later(text, at)):
            parts.append(text[start:at])
            start, depth = at + 1, 0
    parts.append(text[start:])
    return without_counts([part.strip() for part in parts if part.strip()])


def split_line(text: str, led_by: str) -> list[str]:
    """The items that a text lists in one line: `A • B`, `1. A 2. B`; `led_by`: as for `parted_at_marks`."""
    return [item for part in parted_at_marks(text, led_by) for item in counted_texts(part)]


def _closes_later(text: str, at: int) -> bool:
    """Whether the bracket open at `at` is closed before another opens."""
    for character in text[at:]:
        if character in CLOSERS:
            return True
        if character in OPENERS:
            return False
    return False
