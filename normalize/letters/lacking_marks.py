"""Words that may lack the marks which the document has on the same word elsewhere: `zena`, `medu`, `jos`.

The word lists have most of these too, as rare words of another meaning, so that they are doubts, no faults.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from normalize.letters.lexicon import BOSNIAN, Lexicon
from normalize.letters.marked_letters import WITHOUT_MARKS
from normalize.reference_files import read_reference

_OFTEN = 2  # times that a document has a word, for its form without marks to be in doubt
_SHORTEST = 3  # letters


def forms_without_marks(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """The words with marks that a document has often, by what they are without; `counts` in small letters."""
    found: dict[str, list[str]] = {}
    for word, count in counts.items():
        bare = word.translate(WITHOUT_MARKS)
        if bare != word and count >= _OFTEN and len(bare) >= _SHORTEST:
            found.setdefault(bare, []).append(word)
    return found


def may_lack_marks(word: str, marked: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a word in small letters is hardly one without the marks of the `marked` ones of its document:
    no list has it, the Bosnian list has it with them alone, or it is one of `rare_words.csv`."""
    if not lexicon.knows(word) or word in _rare_words():
        return True
    return not lexicon.knows_in(BOSNIAN, word) and any(lexicon.knows_in(BOSNIAN, form) for form in marked)


@cache
def _rare_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_reference("rare_words.csv", ("word", "meaning")))
