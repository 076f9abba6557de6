"""Which repairs of letters a document needs, whose words are unknown as they stand and known after."""

from __future__ import annotations

from normalize.letters.lexicon import Lexicon
from normalize.letters.repair_state import MANY, WORD, RepairState, Words
from normalize.letters.repairs_letters import LetterForms, LetterRepair, LookAlikes, letter_repairs
from normalize.letters.script import STROKE_D, document_script, odd_by_shape

# A chance hit reads as a known word in about one of ten cases; damage repaired rightly in nine of ten.
_MOST = 0.6


def mend_letters(state: RepairState) -> None:
    """Choose for each font the repair of its letters, if any, whose words are known after, most of them."""
    hits = {font: dict[int, tuple[int, int]]() for font in state.words}
    candidates = _candidates(state.all_words())
    beyond_ascii = [not any(map(str.isascii, repair.sources)) for repair in candidates]
    for font, words in state.words.items():
        marked = {word: n for word, n in words.items() if not word.isascii()} if candidates else {}
        for i, repair in enumerate(candidates):
            known, touched = _effect(repair, marked if beyond_ascii[i] else words, state.lexicon)
            if touched:
                hits[font][i] = (known, touched)
    for i in range(len(candidates)):
        known, touched = (sum(h[i][k] for h in hits.values() if i in h) for k in (0, 1))
        if not touched or known < _MOST * touched or (touched < 3 and known < touched):
            for by_repair in hits.values():
                by_repair.pop(i, None)
    for font, by_repair in hits.items():
        good = [(known, -i) for i, (known, touched) in by_repair.items() if known >= _MOST * touched]
        if good:
            state.choose(font, candidates[-max(good)[1]])


def _candidates(words: Words) -> list[LetterRepair]:
    """The repairs that may be needed: Latin letters read as Cyrillic ones are not looked for in Cyrillic."""
    text = "".join(words)
    characters = set(text)
    found = [r for r in letter_repairs() if not r.telling.isdisjoint(characters)]
    if document_script(text) == "Cyrl":
        return [r for r in found if not r.foreign.isdisjoint(characters)]
    return found


def _effect(repair: LetterRepair, words: Words, lexicon: Lexicon) -> tuple[int, int]:
    """Of the different words the repair touches: how many all of whose parts are known after, and all."""
    known = touched = 0
    for word in words:
        after = repair.apply(word)
        parts = [p for p in WORD.findall(after) if len(p) > 1]
        if after == word or not parts or _only_stroke_d(word, after) or max(map(len, parts)) < 4:
            continue
        touched += 1
        known += all(lexicon.knows_quickly(p) for p in parts) and any(p not in word for p in parts)
    return known, touched


def _only_stroke_d(before: str, after: str) -> bool:
    """Whether only Icelandic ð changed, which is a look-alike of đ in otherwise sound text too."""
    return before.translate(STROKE_D).lower() == after.lower()


def unify_letters(state: RepairState) -> None:
    """Repairs of single letters that many words need; where few do, each is mended and told for itself."""
    words = state.all_words()
    script = document_script("".join(words))
    by_shape = odd_by_shape(words, script, state.lexicon.knows)
    for repair in (LetterForms(), LookAlikes(script, state.lexicon, by_shape)):
        words = state.all_words()
        odd = [word for word in words if not word.isascii() and repair.apply(word) != word]
        if len(odd) >= 5 and sum(words[word] for word in odd) >= MANY * words.total():
            for font in state.words:
                state.choose(font, repair)
