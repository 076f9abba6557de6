"""The repairs of one document: what is done to each line of its text, font by font."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import regex

from normalize.letters.repairs_words import GapRepair

_LETTERS_APART = regex.compile(r"(?<!\S)\S(?: \S){3,}(?!\S)")


class Repair(Protocol):
    """A repair of running text: its name for `documents.text_repair`, and what it does."""

    @property
    def name(self) -> str: ...

    def apply(self, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Repairs:
    """The repairs of one document by font, in the order they apply, and one sample of each."""

    by_font: Mapping[str, tuple[Repair, ...]]
    gaps: tuple[GapRepair, ...] = ()
    rules: tuple[tuple[str, str, str], ...] = ()
    trusted: bool = True

    @property
    def name(self) -> str:
        """The repairs' names joined by `+`, empty for sound text."""
        return "+".join(dict.fromkeys(rule for rule, _, _ in self.rules))

    def legible(self, text: str, font: str = "") -> str:
        """`text` as it was meant; text of a font not seen in the vote gets what all fonts share."""
        for repair in self.by_font.get(font, self._shared()):
            text = _applied(repair, text)
        return self.rejoined(text)

    def rejoined(self, text: str) -> str:
        """Words put together again that the document parts by a blank; for text longer than one word."""
        for gap in self.gaps:
            text = gap.apply(text)
        return text

    def _shared(self) -> tuple[Repair, ...]:
        chains = set(self.by_font.values())
        return chains.pop() if len(chains) == 1 else ()


def _applied(repair: Repair, text: str) -> str:
    """The text mended, words of letters set apart (`P O D R [ K E`) as the words that they make."""

    def together(word: regex.Match[str]) -> str:
        letters = word[0].replace(" ", "")
        mended = repair.apply(letters)
        return " ".join(mended) if len(mended) == len(letters) else word[0]

    return _LETTERS_APART.sub(together, repair.apply(text))
