"""What a whole document's text needs before anything is read from it, decided once, font by font.

A repair is chosen by its effect: the words it touches must be unknown as they stand and known after.
Nothing is touched where the text is sound, since sound words hold none of the letters looked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import regex

from normalize.letters.gap_votes import vote_gaps
from normalize.letters.letter_votes import mend_letters, unify_letters
from normalize.letters.lexicon import Lexicon
from normalize.letters.lost_letter_votes import (
    lacks_stroke_d,
    mend_marks,
    mend_words,
    restore_d,
    signs_for_letters,
)
from normalize.letters.repair_state import WORD, RepairState, Words, plain_words
from normalize.letters.repairs import Repairs
from normalize.letters.repairs_glyphs import find_overstruck, find_shifted, find_symbols
from normalize.letters.repairs_words import LOST_SIGNS

_NO_NUMBERS = regex.compile(r"[<>=?\\^_\[\]{}|~]")
_AROUND_NUMBERS = "<>=~[]{}().,;:"  # `>65`, `[12]`
_LEGIBLE = 0.5  # sound text in one of the languages reaches 0.9, a wrong code page about 0.6 to 0.8


def vote(samples: Mapping[str, Words], lexicon: Lexicon) -> Repairs:
    """The repairs that a document needs: `samples` has, per font, every blank-parted word and its count."""
    state = RepairState({font: Counter(words) for font, words in samples.items()}, lexicon)
    state.each_font(find_overstruck)
    state.each_font(find_shifted)
    state.each_font(find_symbols)
    for _ in range(2):  # damage may lie in two layers, as UTF-8 read twice as single bytes
        mend_letters(state)
    unify_letters(state)
    lacks_d = lacks_stroke_d(state.all_words())
    mend_marks(state, LOST_SIGNS)
    mend_words(state)
    if not state.lossy:
        mend_marks(state, "".join(signs_for_letters(state.all_words())))
    if lacks_d and not state.lossy:
        restore_d(state)
    gaps = () if state.lossy else vote_gaps(state, lacks_d)
    trusted = _is_legible(state.all_words(), lexicon) and not state.lossy
    return Repairs({f: tuple(c) for f, c in state.chains.items()}, gaps, tuple(state.rules), trusted)


def _is_legible(words: Words, lexicon: Lexicon) -> bool:
    """Whether at least half of the running words are known, where there are enough to judge by."""
    plain = {w: n for w, n in plain_words(words).items() if len(w) >= 4}
    total = sum(plain.values())
    other = sum(words[w] for w in words if len(w) >= 4 and _is_of_signs(w))
    if total + other < 50:
        return True
    for knows in (lexicon.knows_quickly, lexicon.knows):
        if sum(n for w, n in plain.items() if knows(w)) >= _LEGIBLE * (total + other):
            return True
    return False


def _is_of_signs(word: str) -> bool:
    """Whether signs, or digits beside signs that no number has (`E=47G`), stand where a word's letters do."""
    if any(map(str.isdigit, word)):
        return _NO_NUMBERS.search(word.strip(_AROUND_NUMBERS)) is not None
    return not WORD.search(word)
