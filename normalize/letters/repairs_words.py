"""Repairs that only a word list can decide, word by word: letters lost, letters moved apart, ć as d."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product

import regex

from normalize.letters.lexicon import Lexicon
from normalize.letters.marked_letters import MARKED
from normalize.letters.short_words import load_short_words

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_PIECES = regex.compile(r"(\p{L}+)")
Readings = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True, eq=False)
class WordRepair:
    """Puts the one known reading for each word that no list knows; words with none or several stay."""

    name: str
    readings: Readings
    lexicon: Lexicon
    _mended: dict[str, str | None] = field(default_factory=dict)

    def apply(self, text: str) -> str:
        """`text` with every word mended that has one known reading."""
        return _WORD.sub(lambda m: self.mended(m[0]) or m[0], text)

    def mended(self, word: str) -> str | None:
        """The one known reading of an unknown word, in its own case; None where there is none or two."""
        if word not in self._mended:
            self._mended[word] = self._read(word)
        return self._mended[word]

    def _read(self, word: str) -> str | None:
        if not 3 <= len(word) <= _LONGEST or self.lexicon.knows(word):
            return None
        known = one_reading(self.readings(word.lower()), self.lexicon.knows)
        if known is None:
            return None
        return known.upper() if word.isupper() else known.capitalize() if word[0].isupper() else known


LOST_SIGNS = "\ufffd?"
_MOST_LOST = 2
_LONGEST = 30  # letters of a word: what is longer is no word


@dataclass(frozen=True, slots=True, eq=False)
class MarkRepair:
    """Puts back letters that became one of `signs`, in words of which one reading alone is known."""

    name: str
    lexicon: Lexicon
    signs: str = LOST_SIGNS

    def apply(self, text: str) -> str:
        """`text` with every such word mended."""
        if set(self.signs).isdisjoint(text):
            return text
        signs = regex.escape(self.signs)
        word = rf"[\p{{L}}{signs}]*\p{{L}}[\p{{L}}{signs}]*(?<!\?)"
        return regex.sub(word, lambda m: self.mended(m[0]) or m[0], text)

    def mended(self, word: str) -> str | None:
        """The one known reading of a word with lost letters; None where there is none or two."""
        pieces = regex.split(f"[{regex.escape(self.signs)}]", word)
        lost = len(pieces) - 1
        if not 1 <= lost <= _MOST_LOST or not 4 <= len(word) <= _LONGEST:
            return None
        letters = MARKED.upper() if "".join(pieces).isupper() else MARKED
        readings = (
            "".join(map("".join, zip(pieces, (*choice, ""), strict=True)))
            for choice in product(letters, repeat=lost)
        )
        return one_reading(readings, self.lexicon.knows)

    def damaged(self, words: Iterable[str]) -> list[str]:
        """The words in which a letter was lost: a sign stands inside them, U+FFFD anywhere."""
        signs = regex.escape(self.signs)
        lost = regex.compile(rf"\p{{L}}[{signs}]+\p{{L}}" + "|(?<=\\p{L})\ufffd|\ufffd(?=\\p{L})")
        marks = {*self.signs, "\ufffd"}
        return [w for w in words if not marks.isdisjoint(w) and lost.search(w)]


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
    """Joins pieces around a blank or slash, with `letter` between, when only the joined word is known."""

    name: str
    letter: str
    signs: str
    lexicon: Lexicon

    def apply(self, text: str) -> str:
        """`text` with the pieces joined, at most four at a time; words that stand alone are never joined."""
        if " " not in text and "/" not in text:
            return text
        parts = _PIECES.split(text)  # pieces of letters at odd places, what parts them at even ones
        out, i = parts[:1], 1
        while i < len(parts):
            for last in range(min(i + 6, len(parts) - 2), i, -2):
                joined = self._run(parts[i : last + 1])
                if joined is not None:
                    out.append(joined)
                    i = last
                    break
            else:
                out.append(parts[i])
            out.append(parts[i + 1])
            i += 2
        return "".join(out)

    def _run(self, parts: list[str]) -> str | None:
        if any(len(sign) != 1 or sign not in self.signs for sign in parts[1::2]):
            return None
        return self.joined(*parts[::2])

    def joined(self, *pieces: str) -> str | None:
        """The joined word if a list has it and the pieces are not all words of their own."""
        first = pieces[0]
        capitals = all(map(str.isupper, pieces))
        if not capitals and not all(map(str.islower, pieces[1:])):
            return None
        if not self.letter and not all(_at_mark(a, b) for a, b in pairwise(pieces)):
            return None
        if not capitals and first.isupper() and len(first) > 1:
            return None
        word = (self.letter.upper() if capitals else self.letter).join(pieces)
        # The Serbian list has rare short words (`međna`) that two true words would make.
        knows = self.lexicon.knows if len(word) > 6 else self.lexicon.knows_quickly
        if len(word) < 4 or not knows(word):
            return None
        return None if all(map(self.stands_alone, pieces)) else word

    def stands_alone(self, piece: str) -> bool:
        """Whether the piece is a word; the Bosnian list alone decides, the others know odd short ones."""
        if len(piece) < 3:
            return piece.lower() in load_short_words().words
        return self.lexicon.knows_in("bs_BA", piece)


def _at_mark(left: str, right: str) -> bool:
    return left[-1].lower() in MARKED or right[0].lower() in MARKED


def c_for_d(word: str) -> Iterator[str]:
    """`mogudnost` → `mogućnost`: ć for each choice of the d's, at most four."""
    places = [i for i, c in enumerate(word) if c == "d"][:4]
    for count in range(1, len(places) + 1):
        for chosen in combinations(places, count):
            yield "".join("ć" if i in chosen else c for i, c in enumerate(word))


def with_letters(letters: str, lexicon: Lexicon) -> Readings:
    """`spreavanje` → `sprečavanje`: one of `letters` put in; where that makes no word, two.

    Two are put in only where the three letters that result stand together in some listed word: all
    places for both would be thousands of questions a word.
    """

    def readings(word: str) -> Iterator[str]:
        once = list(_put_in(word, letters, None))
        if len(word) < 5 or any(lexicon.knows(w) for w in once):
            return iter(once)
        triples = lexicon.letter_triples()
        halves = dict.fromkeys(_put_in(word, letters, triples))
        return iter(dict.fromkeys(w for half in halves for w in _put_in(half, letters, triples)))

    return readings


def _put_in(word: str, letters: str, triples: frozenset[str] | None) -> Iterator[str]:
    for i in range(len(word) + 1):
        for c in letters:
            if triples is None or i in (0, len(word)) or word[i - 1] + c + word[i] in triples:
                yield word[:i] + c + word[i:]


def evidence(repair: WordRepair, words: Mapping[str, int], most: int = 150) -> tuple[int, int]:
    """Of the commonest unknown words of five letters or more: how many it mends, how many there are."""
    unknown = [w for w in words if len(w) >= 5 and w.isalpha() and not repair.lexicon.knows(w)]
    tried = sorted(unknown, key=lambda w: (-words[w], w))[:most]
    return sum(repair.mended(w) is not None for w in tried), len(tried)


def gap_evidence(repair: GapRepair, words: Mapping[str, int], most: int = 60) -> tuple[int, int]:
    """Of the commonest unknown pieces: how many make a known word of six letters with another, and all."""
    pieces = [w for w in words if w.isalpha() and not repair.stands_alone(w)]
    tried = sorted(pieces, key=lambda w: (-words[w], w))[:most]
    others = sorted((w for w in words if w.isalpha() and len(w) <= 9), key=lambda w: (len(w), w))[:400]

    def makes_word(piece: str) -> bool:
        return any(
            len(w) >= 6 for o in others for w in (repair.joined(piece, o), repair.joined(o, piece)) if w
        )

    return sum(map(makes_word, tried)), len(tried)
