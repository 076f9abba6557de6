"""A document's words while its repairs are chosen: as far as mended, font by font, and what was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import regex

from normalize.letters.lexicon import Lexicon
from normalize.letters.repairs import Repair

Words = Mapping[str, int]
"""Words with their counts."""

MANY = 0.005  # of a text's words: more are the way it was written, fewer are slips
WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")


class RepairState:
    """The words as far as repaired, the repairs chosen so far, and a sample of each.

    `chains` are the repairs of each font in the order they apply; `lossy`: letters are gone for good.
    """

    def __init__(self, words: dict[str, Counter[str]], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.chains: dict[str, list[Repair]] = {font: [] for font in words}
        self.rules: list[tuple[str, str, str]] = []
        self.lossy = False
        self._all: Counter[str] | None = None

    def all_words(self) -> Counter[str]:
        """The words of all fonts, added up once between two repairs."""
        if self._all is None:
            self._all = sum(self.words.values(), Counter())
        return self._all

    def each_font(self, find: Callable[[Words, Lexicon], Repair | None]) -> None:
        """Choose for each font the repair that is found for its words alone."""
        for font in self.words:
            repair = find(self.words[font], self.lexicon)
            if repair is not None:
                self.choose(font, repair)

    def choose(self, font: str, repair: Repair) -> None:
        """Mend a font's words by a repair, which is chosen where it changes any."""
        after: Counter[str] = Counter()
        sample: tuple[int, str, str] | None = None
        for word, count in self.words[font].items():
            mended = repair.apply(word)
            after[mended] += count
            if mended != word and (sample is None or (-count, word) < (sample[0], sample[1])):
                sample = (-count, word, mended)
        if sample is None:
            return
        self.words[font] = after
        self._all = None
        self.chains[font].append(repair)
        self.note(repair.name, sample[1], sample[2])

    def note(self, name: str, before: str, after: str) -> None:
        """Note a repair with a word before and after it; only the first of each name counts."""
        if name not in {rule for rule, _, _ in self.rules}:
            self.rules.append((name, before, after))


def plain_words(words: Words) -> Counter[str]:
    """The words' letters alone, without the marks around them."""
    plain: Counter[str] = Counter()
    for word, count in words.items():
        for part in (word,) if word.isalpha() else WORD.findall(word):
            plain[part] += count
    return plain
