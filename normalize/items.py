"""A printed cell -> the items it lists: at `;`, at bullets, at line ends that the text did not need.

Never at commas, which names have, never inside quotes or brackets; a wrapped line is no new item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extract.folding import fold
from normalize.cell_lines import BULLET, BULLETS, DASHES, PrintedLine
from normalize.reference_files import read_reference

# Where an item may begin inside of a line: at a bullet that is no other sign, a dash before a capital.
BULLET_INSIDE = re.compile(rf"\s+[{re.escape(BULLETS.replace('·', '').replace('*', ''))}]\s+")
DASH_INSIDE = re.compile(rf"\s[{DASHES}]\s+(?=[^\W\d_])")
ORDINAL_INSIDE = re.compile(r"(?:^|(?<=\s))(\d{1,2})[.)]\s+(?=\S)")
ORDINAL = re.compile(r"^\s*(\d{1,2}|[a-z])[.)]\s+(?=\S)")
LEAST_EARLY = 2  # lines that end early before a capital, for a column to be called one of lines
STEM = 5  # letters: names are told by their beginning, whatever their case
# An adjective in a case that no item begins with: `usluge` / `Dnevnog boravka`; `Prijedlog` is no such one.
OBLIQUE = re.compile(r"\w{3,}(?<![lgлг])(?:og|ih|ог|их)\b")
LEAST_WORD = 6  # letters: shorter ones in capitals may be abbreviations
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
        """Whether a capital word at a line's start begins an item."""
        folded = fold(word)
        return folded in self.opening or folded[:STEM] not in self.inside


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
        text, marked = _unmarked(line.text, marker)
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
    return bool(lines) and bool(_mark(lines[0].text))


def is_dashed(lines: Sequence[PrintedLine]) -> bool:
    """Whether a cell's first line begins with a dash that begins an item."""
    return bool(lines) and _mark(lines[0].text) in {*DASHES}


def _marker(lines: Sequence[PrintedLine]) -> str:
    """What begins items in this cell: one bullet or dash, `1` for ordinals, or nothing."""
    marks = [_mark(line.text) for line in lines]
    found = [mark for mark in marks if mark]
    if not found:
        return ""
    ordinals = [int(m.group(1)) for line in lines if (m := ORDINAL.match(line.text)) and m.group(1).isdigit()]
    runs_on = marks[0] == "1" and len(ordinals) > 1 and counts_up(ordinals)  # from those of another cell
    if ordinals[:2] == [1, 2] or runs_on:
        return "1"
    letters = [m.group(1) for line in lines if (m := ORDINAL.match(line.text)) and not m.group(1).isdigit()]
    if letters[:2] == ["a", "b"]:
        return "a"
    first = marks[0]
    if first:
        return first if first not in "1a" else ""
    # an unmarked line may introduce the list; a dash inside a name may also begin a wrapped line
    bullets = [mark for mark in found if mark in BULLETS or mark == "-"]
    return bullets[0] if bullets else ""


def counts_up(numbers: Sequence[int]) -> bool:
    """Whether each number is one more than the one before."""
    return all(after == before + 1 for before, after in pairwise(numbers))


def _mark(text: str) -> str:
    if match := BULLET.match(text):
        return match.group(1) or match.group(2)
    if match := ORDINAL.match(text):
        return "1" if match.group(1).isdigit() else "a"
    return ""


def _unmarked(text: str, marker: str) -> tuple[str, bool]:
    if not marker or _mark(text) != marker:
        return text, False
    pattern = ORDINAL if marker in "1a" else BULLET
    match = pattern.match(text)
    return (text[match.end() :], True) if match else (text, False)


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
    return _without_counts([part.strip() for part in parts if part.strip()])


def _without_counts(parts: Sequence[str]) -> list[str]:
    """Parts that count themselves (`1. A; 2. B`, `a) a; b) b`) without these ordinals.

    `1. kvartal: 30%; 2. kvartal: 50%` are no such parts: a dot before a small letter is of the text.
    """
    found = [ORDINAL.match(part) for part in parts]
    if any(
        match and "." in match[0] and part[match.end()].islower()
        for match, part in zip(found, parts, strict=True)
    ):
        return list(parts)
    marks = [match[1] for match in found if match]
    numbers = [int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1 for mark in marks]
    if len(parts) < 2 or len(marks) < len(parts) or numbers[0] != 1 or not counts_up(numbers):
        return list(parts)
    return [part[match.end() :] for part, match in zip(parts, found, strict=True) if match]


def split_line(text: str, dashed: bool) -> list[str]:
    """The items that a text lists in one line: `A • B`, `1. A 2. B`; `dashed`: its line begins with a dash,
    so that a dash between blanks before a capital begins one too (`- A - B`)."""
    parts = BULLET_INSIDE.split(text)
    if dashed and len(parts) == 1:
        bounds = [m for m in DASH_INSIDE.finditer(text) if text[m.end()].isupper()]
        starts, ends = [0, *(m.end() for m in bounds)], [*(m.start() for m in bounds), len(text)]
        parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [item for part in parts for item in _counted(part)]


def _counted(text: str) -> list[str]:
    """The texts behind `1.`, `2.` and so on, each with a capital: `1. i 2. razred` is one."""
    found = list(ORDINAL_INSIDE.finditer(text))
    numbers = [int(match[1]) for match in found]
    if len(found) < 2 or found[0].start() or numbers[0] != 1 or not counts_up(numbers):
        return [text]
    if not all(text[match.end()].isupper() for match in found):
        return [text]
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [text[match.end() : end].strip(" ,;") for match, end in zip(found, ends, strict=True)]


def _closes_later(text: str, at: int) -> bool:
    """Whether the bracket open at `at` is closed before another opens."""
    for character in text[at:]:
        if character in CLOSERS:
            return True
        if character in OPENERS:
            return False
    return False
