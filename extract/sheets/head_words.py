"""Whether a page's text may name several columns of a plan close together, as a plan's head does.

For the first look at a page: quick, and rather once too often than once too seldom. A word is known by its
first letters as printed, in any case and script, whole or cut by a hyphen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import product, repeat
from typing import NamedTuple

from extract.folding import fold
from extract.vocabulary import Vocabulary

SHORT = 45  # characters: a line of a head's cell is no longer
WINDOW = 14  # lines that the cells of one head may fill, drawn one after the other
TOGETHER = 3  # lines of a head drawn across its cells
PREFIX = 4  # letters that a word is known by
SPACED = 0.35  # of a line's characters: as many blanks as letter-spaced text has
BEGINS = frozenset({"activity", "measure", "goal"})
OTHERS = frozenset({"indicator", "resource", "funding", "partner", "target"})
FIELDS = BEGINS | OTHERS | {"institution", "deadline"}
HYPHENS = "-\ufffe\u2010"
BEFORE, BEHIND = "(„\"'", ".,:;/)*" + HYPHENS  # marks that stand at a word

WORDS = 3  # of a heading that decide for a field
REACH = 80  # characters that these words fill
LEAST_TOLD = 3  # letters: `što` stands on every page of prose, so it tells no head of activities here
MOST_PLAIN = 50_000  # words kept in mind that no heading begins with
MOST_NAMES = 20_000  # beginnings of headings, or of text, kept in mind with what they name
LONGEST_WORD = 24  # a longer one is a line of letters set apart

_LATIN = {"c": "cčć", "s": "sš", "z": "zž", "d": "dđð"}
_CYRILLIC = dict(
    zip("abvgdezijklmnoprstufhc", (*"абвг", "дђ", "е", "зж", *"ијклмнопр", "сш", *"туфх", "цчћ"), strict=True)
)
_DIGRAPHS = {"lj": "љ", "nj": "њ", "dz": "џ"}


class _Marked(NamedTuple):
    """A line, its words that may begin a heading, and the fields that these may name."""

    number: int
    line: str
    words: list[str]
    fields: frozenset[str]


@lru_cache(maxsize=4)
def head_words(vocabulary: Vocabulary) -> HeadWords:
    """Made once for many files."""
    return HeadWords(vocabulary)


class HeadWords:
    """Looks for heads by the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        begun: dict[str, set[str]] = defaultdict(set)
        named = [
            (phrase, name)
            for phrase, name in (
                *vocabulary.headings.items(),
                *vocabulary.stems.items(),
                *vocabulary.alone.items(),
            )
            if name not in BEGINS or len(phrase) > LEAST_TOLD
        ]
        for phrase, name in named:
            if name in FIELDS and len(phrase) > 2:
                begun[phrase[: PREFIX + 2]].add(name)  # a digraph is one letter in Cyrillic
        for adjective in vocabulary.adjectives:  # the noun behind it decides
            begun[adjective[: PREFIX + 2]] |= FIELDS
        fields: dict[str, set[str]] = defaultdict(set)
        for start, names in begun.items():
            for spelling in _spellings(start):
                fields[spelling] |= names
        self._vocabulary = vocabulary
        phrases: dict[str, set[str]] = defaultdict(set)
        for phrase, name in named:
            phrases[phrase].add(name)
        for adjective in vocabulary.adjectives:
            phrases[adjective] |= FIELDS
        self._phrases = sorted(phrases)
        self._names = [frozenset(phrases[phrase]) for phrase in self._phrases]
        self._fields = {start: frozenset(names) for start, names in fields.items()}
        self._activities = (*(p for p, name in named if name in BEGINS), *vocabulary.adjectives)
        self._plain: set[str] = set()
        self._names_of = lru_cache(maxsize=MOST_NAMES)(self._read_names)
        self._begins = frozenset(start for start, names in fields.items() if names & BEGINS)

    def may_be_named_in(self, lines: Sequence[str], words: Set[str] | None = None) -> bool:
        """Whether some lines near each other name an activity, and two of who, when and by what measure.

        `words` are those of the lines, where they are known already.
        """
        unspaced = _unspaced(lines)
        if words is None or unspaced is not lines:
            words = set("\n".join(unspaced).split())
        begins = self._beginning(words)
        return bool(begins) and (self._across(unspaced, _near_any(begins, unspaced)) or self._below(unspaced))

    def _beginning(self, words: Set[str]) -> list[str]:
        """Those words that an activity's heading may begin with; the others are kept in mind."""
        fresh = words - self._plain
        begins = [word for word in fresh if word[:PREFIX] in self._begins and self._may_begin(word)]
        if len(self._plain) > MOST_PLAIN:
            self._plain.clear()
        self._plain.update(fresh - set(begins))
        return begins

    def _may_begin(self, word: str) -> bool:
        """Whether the word is a heading as far as it goes, or starts with an activity's."""
        key = fold(word)
        return _is_cut(word) or bool(self._begun(key)) or key.startswith(self._activities)

    def _begun(self, key: str) -> range:
        """The phrases that begin so, folded."""
        first = end = bisect_left(self._phrases, key)
        while end < len(self._phrases) and self._phrases[end].startswith(key):
            end += 1
        return range(first, end)

    def _across(self, lines: Sequence[str], numbers: Sequence[int]) -> bool:
        """Whether a head drawn across its cells is among these lines."""
        named = _around((n for n in numbers if self._has_activity(lines[n])), len(lines))
        near = sorted(named.intersection(numbers))
        recent: deque[_Marked] = deque()
        return any(self._near(recent, marked, TOGETHER) for marked in self._marked(lines, near))

    def _below(self, lines: Sequence[str]) -> bool:
        """Whether a head drawn cell by cell is among the lines that are as short as its cells are."""
        known = self._fields
        numbers = [
            number
            for number, line in enumerate(lines)
            if len(line) - line.count("- ") <= SHORT  # the blank at a hyphen is ours
            and line.strip()
            and line.split(None, 1)[0][:PREFIX] in known
        ]
        recent: deque[_Marked] = deque()
        for number, line, words, _ in self._marked(lines, numbers):
            if line.lstrip().startswith(words[0]):
                first = _Marked(number, line, words[:1], known[words[0][:PREFIX]])
                if self._near(recent, first, WINDOW):
                    return True
        return False

    def _near(self, recent: deque[_Marked], marked: _Marked, reach: int) -> bool:
        """Whether the line and those near above it name a plan's columns: by first letters, then by words."""
        recent.append(marked)
        while recent[0].number <= marked.number - reach:
            recent.popleft()
        possible = frozenset().union(*(near.fields for near in recent))
        if not is_plan(possible) or not any(self._name_activity(near.words, near.line) for near in recent):
            return False
        return is_plan(
            name for near in recent for word in near.words for name in self._named(word, near.line)
        )

    def _has_activity(self, line: str) -> bool:
        """Whether words of a line name an activity: the quickest question, because most text names none."""
        begins = [word for word in line.split() if word[:PREFIX] in self._begins]
        return bool(begins) and self._name_activity(_meant(begins, line), line)

    def _name_activity(self, words: Iterable[str], line: str) -> bool:
        """Whether one of these words of a line does."""
        begins = (word for word in words if word[:PREFIX] in self._begins)
        return any(not self._named(word, line).isdisjoint(BEGINS) for word in begins)

    def _marked(self, lines: Sequence[str], numbers: Iterable[int]) -> Iterator[_Marked]:
        """Of these lines those with words that may begin a heading, as by these they do."""
        known = self._fields
        for number in numbers:
            line = lines[number]
            meant = _meant([word for word in line.split() if word[:PREFIX] in known], line)
            if meant:
                yield _Marked(
                    number, line, meant, frozenset().union(*(known[word[:PREFIX]] for word in meant))
                )

    def _named(self, word: str, line: str) -> frozenset[str]:
        """The fields that the word and those behind it name, wholly or as far as they go."""
        possible = self._fields[word[:PREFIX]]
        if _is_cut(word):
            return possible
        at = line.find(word)
        return possible & self._names_of(tuple(line[at : at + REACH].split()[:WORDS]))

    def _read_names(self, words: tuple[str, ...]) -> frozenset[str]:
        """The same of these words alone: laws say the same again and again."""
        if begun := self._begun(fold("".join(words))):
            return frozenset().union(*(self._names[at] for at in begun))
        headings = [" ".join(words[:n]) for n in range(1, len(words) + 1)]
        names = [*map(self._vocabulary.field_of, headings)]
        if not words[0].islower():  # `obaveza` in text
            names += map(self._vocabulary.field_alone, headings)
        return frozenset(name for name in names if name is not None)


def _is_cut(word: str) -> bool:
    """Whether a hyphen cuts the word behind its first letters, or it is a line of letters set apart."""
    return word[2:PREFIX].strip(HYPHENS) != word[2:PREFIX] or len(word) > LONGEST_WORD


def _near_any(words: Iterable[str], lines: Sequence[str]) -> list[int]:
    """The lines that have one of the words, and those that may stand in one head with them."""
    text = "\n".join(lines)
    found: set[int] = set()
    for word in words:
        number = before = 0
        while (at := text.find(word, before)) >= 0:
            number += text.count("\n", before, at)
            before = at
            found.add(number)
            before = text.find("\n", at)  # one is enough of a line
            if before < 0:
                break
    return sorted(_around(found, len(lines)))


def _around(numbers: Iterable[int], count: int) -> set[int]:
    """Those of `count` lines that may stand in one head with the lines of these numbers."""
    return {
        near
        for number in numbers
        for near in range(max(number - TOGETHER + 1, 0), min(number + TOGETHER, count))
    }


def _unspaced(lines: Sequence[str]) -> Sequence[str]:
    """The lines, letter-spaced ones drawn together: each is one word then."""
    blanks = list(map(str.count, lines, repeat(" ")))
    spaced = [
        n
        for n, (blank, length) in enumerate(zip(blanks, map(len, lines), strict=True))
        if blank > SPACED * length
    ]
    if not spaced:
        return lines
    mended = list(lines)
    for n in spaced:
        mended[n] = lines[n].replace(" ", "")
    return mended


def _meant(words: list[str], line: str) -> list[str]:
    """Those of a line's words that a heading may begin with.

    It begins with a capital; its second line has none, and no comma as lists in text have.
    """
    capital = [word for word in words if not word.islower()]
    is_plain = len(capital) < len(words) and "," not in line and line == line.lower()
    return words if is_plain else capital


def is_plan(fields: Iterable[str]) -> bool:
    """An activity, and at least two of who, when and how it is measured or paid."""
    found = set(fields)
    rest = ("institution" in found) + ("deadline" in found) + bool(found & OTHERS)
    return bool(found & BEGINS) and rest >= 2


def _spellings(phrase: str) -> Iterator[str]:
    """The first letters of a folded phrase as they may be printed."""
    latin = product(*(_LATIN.get(c, c) for c in phrase[:PREFIX]))
    for start in {*map("".join, latin), *_cyrillic(phrase)}:
        for spelling in (start, start.capitalize(), start.upper()):
            yield spelling
            for mark in BEFORE:
                yield (mark + spelling)[:PREFIX]
            if len(spelling) < PREFIX:
                for more in (*BEHIND, *"aeiouаеиоу", *"AEIOUАЕИОУ"):
                    yield spelling + more
        for cut in (2, 3):
            for mark in HYPHENS:
                yield start[:cut].capitalize() + mark
                yield start[:cut].upper() + mark


def _cyrillic(phrase: str) -> Iterator[str]:
    options: list[str] = []
    at = 0
    while at < len(phrase) and len(options) < PREFIX:
        pair = phrase[at : at + 2]
        options.append(_DIGRAPHS.get(pair) or _CYRILLIC.get(phrase[at], phrase[at]))
        at += 2 if pair in _DIGRAPHS else 1
    return map("".join, product(*options))
