"""Titles of gazettes, as their running heads print them: `SLUŽBENE NOVINE KANTONA SARAJEVO - Broj 5`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.beside_marks import LONGEST_MARK, QUOTES, is_dated, may_stay, words_beside
from extract.capitals import in_capitals
from extract.folding import fold


@dataclass(frozen=True, slots=True)
class GazetteTitles:
    """The folded titles; `numbered` matches what may stand beside one: marks and their numbers."""

    titles: frozenset[str]
    numbered: re.Pattern[str]

    def are_in(self, text: str) -> bool:
        """Whether a text has one of them, whatever else it says."""
        key = fold(text)
        return any(title in key for title in self.titles)

    def is_title(self, text: str) -> bool:
        """Whether a line is a gazette's title, in no quotes, and says but its issue, date, page too."""
        if len(text) > LONGEST_MARK or QUOTES.search(text) or not self.are_in(text):
            return False
        if text.rstrip().endswith(".") and not is_dated(text):
            return False  # a sentence ends so
        words, most = words_beside(text, self.numbered), may_stay(text)
        return any(
            fold("".join(words[first:end])) in self.titles
            for first in range(len(words))
            for end in range(first + 1, len(words) + 1)
            if sum(not word.isdigit() for word in (*words[:first], *words[end:])) <= most
        )

    def begins_title(self, text: str) -> bool:
        """Whether a line in capitals begins as gazettes' titles do: `SLUŽBENI GLASNIK OPĆINE FOČA`."""
        if len(text) > LONGEST_MARK or QUOTES.search(text) or not in_capitals(text):
            return False
        key = fold("".join(words_beside(text, self.numbered)))
        return any(key.startswith(title) for title in self.titles)
