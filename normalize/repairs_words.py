"""Repairs that only a word list can decide, word by word: letters lost, letters moved apart, ć as d."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

import regex

from normalize.lexicon import Lexicon
from normalize.reference_files import read_reference

_WORD = regex.compile(r"[\p{L}\p{M}]+")
# A gap that the eye reads over: two pieces of letters with one blank (or a slash) between them.
_GAP = regex.compile(r"(?<![\p{L}-])(\p{L}+)([ /])(?=(\p{Ll}+|\p{Lu}+)(?![\p{L}@]))")
_MARKED = "čćšžđ"
_MARKS = {"c": "cčć", "s": "sš", "z": "zž", "d": "dđ"}
Readings = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True, eq=False)
class WordRepair:
    """Puts the one known reading for each word that no list knows; words with none or several stay."""

    name: str
    readings: Readings
    lexicon: Lexicon

    def apply(self, text: str) -> str:
        """`text` with every word mended that has one known reading."""
        return _WORD.sub(lambda m: self.mended(m[0]) or m[0], text)

    def mended(self, word: str) -> str | None:
        """The one known reading of an unknown word, in its own case; None where there is none or two."""
        if len(word) < 3 or self.lexicon.knows(word):
            return None
        known = one_reading(self.readings(word.lower()), self.lexicon.knows)
        if known is None:
            return None
        return known.upper() if word.isupper() else known.capitalize() if word[0].isupper() else known


def one_reading(readings: Iterable[str], knows: Callable[[str], bool]) -> str | None:
    """The only known one among `readings`; None when none or more are known."""
    known: str | None = None
    for reading in readings:
        if reading != known and knows(reading):
            if known is not None:
                return None
            known = reading
    return known


@dataclass(frozen=True, slots=True, eq=False)
class GapRepair:
    """Joins two pieces around a blank or slash, with `letter` between, when only the joined word is known."""

    name: str
    letter: str
    signs: str
    lexicon: Lexicon

    def apply(self, text: str) -> str:
        """`text` with the pieces joined; two known words are never joined."""
        previous = None
        while text != previous:  # a word may have lost several letters
            previous, text = text, self._once(text)
        return text

    def _once(self, text: str) -> str:
        for match in _GAP.finditer(text):
            joined = self.joined(match[1], match[3]) if match[2] in self.signs else None
            if joined is not None:
                return text[: match.start()] + joined + text[match.end() + len(match[3]) :]
        return text

    def joined(self, left: str, right: str) -> str | None:
        """The joined word if a list has it and not both pieces as words of their own."""
        if not self.letter and left[-1].lower() not in _MARKED and right[0].lower() not in _MARKED:
            return None
        if (right.isupper() and not left.isupper()) or (left.isupper() and len(left) > 1 and right.islower()):
            return None
        if self._stands_alone(left) and self._stands_alone(right):
            return None
        word = left + (self.letter.upper() if left.isupper() and right.isupper() else self.letter) + right
        return word if len(word) > 3 and self.lexicon.knows(word) else None

    def _stands_alone(self, piece: str) -> bool:
        if len(piece) < 3:
            return piece.lower() in _short_words()
        return self.lexicon.knows_common(piece) or (piece[0].isupper() and self.lexicon.knows(piece))


@cache
def _short_words() -> frozenset[str]:
    """Words and abbreviations of one or two letters: the word lists know nearly every pair of letters."""
    return frozenset(row["word"] for row in read_reference("short_words.csv", ("word",)))


def c_for_d(word: str) -> Iterator[str]:
    """`mogudnost` → `mogućnost`: ć for each choice of the d's, at most four."""
    places = [i for i, c in enumerate(word) if c == "d"][:4]
    for count in range(1, len(places) + 1):
        for chosen in combinations(places, count):
            yield "".join("ć" if i in chosen else c for i, c in enumerate(word))


def with_marks(word: str) -> Iterator[str]:
    """`zastite` → `zaštite`: every choice of marks on c, s, z, d."""
    if sum(c in _MARKS for c in word) <= 6:
        for choice in product(*(_MARKS.get(c, c) for c in word)):
            reading = "".join(choice)
            if reading != word:
                yield reading


def with_letters(letters: str, knows: Callable[[str], bool]) -> Readings:
    """`spreavanje` → `sprečavanje`: one of `letters` put in; where that makes no word, two."""

    def readings(word: str) -> Iterator[str]:
        once = list(_put_in(word, letters))
        if any(knows(w) for w in once) or len(word) < 5:
            return iter(once)
        return (w for half in once for w in _put_in(half, letters))

    return readings


def _put_in(word: str, letters: str) -> Iterator[str]:
    return (word[:i] + c + word[i:] for i in range(len(word) + 1) for c in letters)


def evidence(repair: WordRepair, words: Mapping[str, int], most: int = 150) -> tuple[int, int]:
    """Of the commonest unknown words of five letters or more: how many it mends, how many there are."""
    unknown = [w for w in words if len(w) >= 5 and w.isalpha() and not repair.lexicon.knows(w)]
    tried = sorted(unknown, key=lambda w: (-words[w], w))[:most]
    return sum(repair.mended(w) is not None for w in tried), len(tried)


def gap_evidence(repair: GapRepair, words: Mapping[str, int], most: int = 60) -> int:
    """How many unknown pieces find another piece of the text that they make a known word with."""
    pieces = [w for w in words if w.isalpha() and not repair._stands_alone(w)]
    tried = sorted(pieces, key=lambda w: (-words[w], w))[:most]
    others = sorted((w for w in words if w.isalpha() and len(w) <= 9), key=lambda w: (len(w), w))[:400]
    return sum(any(repair.joined(p, o) or repair.joined(o, p) for o in others) for p in tried)
