"""Text whose glyphs went wrong: bold drawn by printing twice, code points moved by a constant."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from math import gcd

import regex

from normalize.letters.lexicon import Lexicon

_WORD = regex.compile(r"\p{L}+")
_TOKEN = regex.compile(r"\S+")
# Serbian letters that fonts keep before and after the run а-я; glyph tables have no 040D, 0450, 045D,
# so that letters after a hole stand one place nearer for each hole passed.
_HOLES = ((0x0402, 0x040C, -1), (0x040E, 0x044F, 0), (0x0451, 0x045C, 1), (0x045E, 0x045F, 2))


_BULLETS = b"\xa7\xa8\xb7"  # of Symbol and Wingdings, at codes of no letter
_SYMBOLS = {
    0xF000 + byte: bytes([byte]).decode("cp1250")
    for byte in range(0x21, 0x100)
    if byte not in _BULLETS and bytes([byte]).decode("cp1250", "ignore")
}
_LEAST_SYMBOL_WORDS, _MOST_READ = 5, 0.6  # words that are known then; their share


@dataclass(frozen=True, slots=True)
class Overstruck:
    """Every character printed `times` times over: `GGGGooooddddiiiinnnnaaaa`."""

    times: int
    name: str = "overstruck"

    def apply(self, text: str) -> str:
        """Words made of such runs alone, with each run shortened; other words stay."""
        return _TOKEN.sub(lambda m: self._once(m[0]), text)

    def _once(self, token: str) -> str:
        runs = [(c, len(list(g))) for c, g in groupby(token)]
        if any(length % self.times for _, length in runs):
            return token
        return "".join(c * (length // self.times) for c, length in runs)


def find_overstruck(words: Mapping[str, int], lexicon: Lexicon) -> Overstruck | None:
    """The repair, when at least three different words are printed over and most read as known ones then."""
    found: dict[int, list[str]] = {}
    for word in words:
        if word[:1] != word[1:2]:
            continue  # as nearly all: its first letter stands there once
        lengths = [len(list(g)) for _, g in groupby(word)]
        times = gcd(*lengths) if len(lengths) >= 3 else 1
        if times > 1:
            found.setdefault(min(times, 4) if times != 6 else 3, []).append(word)
    for times, printed in sorted(found.items(), reverse=True):
        repair = Overstruck(times)
        read = [w for word in printed for w in _WORD.findall(repair.apply(word))]
        known = sum(lexicon.knows(w) for w in read if len(w) > 2)
        if len(printed) >= 3 and known >= max(2, len([w for w in read if len(w) > 2]) / 2):
            return repair
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Shifted:
    """Letters whose code points a font has moved by a constant: `ɉɪɨʁɟɤɚɬ` for `Пројекат`."""

    letters: Mapping[int, str]
    name: str = "shifted-cyrillic"

    def apply(self, text: str) -> str:
        """`text` with every moved letter in its place."""
        return text if text.isascii() else text.translate(self.letters)


def find_symbols(words: Mapping[str, int], lexicon: Lexicon) -> Shifted | None:
    """The letters of a font coded as symbols are (U+F000 and a byte of cp1250), where words come of it.

    Its bullets are no letters, and stay for others to read.
    """
    odd = [word for word in words if len(word) > 3 and any(map(_is_symbol, word))]
    repair = Shifted(_SYMBOLS, "symbol-font")
    read = [w for word in odd for w in _WORD.findall(repair.apply(word)) if len(w) > 3]
    known = sum(map(lexicon.knows_quickly, read))
    return repair if known >= _LEAST_SYMBOL_WORDS and known >= _MOST_READ * len(read) else None


def _is_symbol(character: str) -> bool:
    return ord(character) in _SYMBOLS


def find_shifted(words: Mapping[str, int], lexicon: Lexicon) -> Shifted | None:
    """The constant under which the words read as known ones, looked for when odd letters prevail."""
    may_be = (w for w in words if len(w) > 3 and max(w) >= "\u0180")
    odd = {w: words[w] for w in may_be if sum(map(_is_odd, w)) > len(w) / 2}
    if len(odd) < 10:
        return None
    counts: dict[str, int] = {}
    for word, n in odd.items():
        for c in filter(_is_odd, word):
            counts[c] = counts.get(c, 0) + n
    frequent = sorted(counts, key=lambda c: -counts[c])[:6]
    tried = sorted(odd, key=lambda w: -odd[w])[:120]
    best: tuple[float, Shifted] | None = None
    for letter in frequent:
        for common in "аиое":
            repair = Shifted(_moved(ord(common) - ord(letter)))
            read = [w for word in tried for w in _WORD.findall(repair.apply(word))]
            share = sum(lexicon.knows_quickly(w) for w in read if len(w) > 3) / max(1, len(read))
            if best is None or share > best[0]:
                best = (share, repair)
    return best[1] if best and best[0] >= 0.5 else None


def _is_odd(character: str) -> bool:
    """A letter no text of the region is written in: beyond Latin Extended-A, but not Cyrillic."""
    return character.isalpha() and ord(character) >= 0x180 and not 0x400 <= ord(character) < 0x500


def _moved(shift: int) -> dict[int, str]:
    return {
        code - shift - holes: chr(code)
        for first, last, holes in _HOLES
        for code in range(first, last + 1)
        if code - shift - holes > 0x7F
    }
