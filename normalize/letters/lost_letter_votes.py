"""Which letters a document lost, and whether a word list can tell what they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from normalize.letters.marked_letters import marked_readings
from normalize.letters.odd_signs import signs_inside
from normalize.letters.repair_state import MANY, RepairState, Words, plain_words
from normalize.letters.repairs_words import MarkRepair, Readings, WordRepair, c_for_d, evidence, with_letters

_ENOUGH_LETTERS = 1000  # Bosnian text of this length has some thirty letters of č ć š ž đ
_LEAST_DAMAGED = 5  # different words with a sign for a letter
_LIKELY_TYPOS = "bghfc"  # letters about as rare as đ: what typing slips alone would leave out


def mend_marks(state: RepairState, signs: str) -> None:
    """Letters that became `?`, U+FFFD or other signs: which they were, a word list can but guess."""
    if not signs:
        return
    repair = MarkRepair("lost-to-marks", state.lexicon, signs)
    words = state.all_words()
    damaged = repair.damaged(words)
    mended = sum(repair.mended(word.strip('.,;:()"„“”')) is not None for word in damaged)
    if (
        len(damaged) < _LEAST_DAMAGED
        or sum(words[word] for word in damaged) < MANY * words.total()
        or 3 * mended < len(damaged)
    ):
        return
    for font in state.words:
        state.choose(font, repair)
    state.lossy = True


def signs_for_letters(words: Words) -> list[str]:
    """The signs that stand among the small letters of five or more words, where no writing puts them."""
    inside: Counter[str] = Counter()
    for word in words:
        inside.update(set(signs_inside(word)))
    return sorted(sign for sign, count in inside.items() if count >= _LEAST_DAMAGED)


def mend_words(state: RepairState) -> None:
    """Repairs by word list, for letters that a text of some length cannot lack altogether."""
    words, lexicon = plain_words(state.all_words()), state.lexicon
    text = "".join(words).lower()
    absent = "".join(c for c in "čćšž" if c not in text)
    if state.lossy or not absent:
        return
    letters: Counter[str] = Counter()
    for word, count in words.items():
        for c in word.lower():
            letters[c] += count
    if sum(letters.values()) < _ENOUGH_LETTERS or _mostly_cyrillic(letters):
        return
    if _high_byte_cut(state, words, absent):
        return
    tried: list[WordRepair] = []
    if absent == "ć":
        tried.append(WordRepair("d-for-c", c_for_d, lexicon))
    if len(absent) == 4:
        tried.append(WordRepair("no-diacritics", marked_readings, lexicon))
    lost = absent + ("" if letters["đ"] else "đ")
    tried.append(WordRepair("lost-letters", with_letters(lost, lexicon), lexicon))
    results = [(*evidence(repair, words), repair) for repair in tried]
    mended, unknown, repair = max(results, key=lambda r: r[0])
    if mended >= 5 and mended >= 0.3 * unknown:
        for font in state.words:
            state.choose(font, repair)
        state.lossy = repair.name != "d-for-c"


def _mostly_cyrillic(letters: Mapping[str, int]) -> bool:
    cyrillic = sum(n for c, n in letters.items() if "\u0400" <= c < "\u0500")
    return 2 * cyrillic > sum(letters.values())


def lacks_stroke_d(words: Words) -> bool:
    """Whether a Latin text of some length has no đ, nor what stands for it elsewhere."""
    plain = plain_words(words)
    if not set("đðђ").isdisjoint("".join(plain)):  # Đ of a heading may be spared where đ is lost
        return False
    return sum(count * sum(map(str.islower, word)) for word, count in plain.items()) >= _ENOUGH_LETTERS


def restore_d(state: RepairState) -> None:
    """Put in a đ that left no gap (`provoenje`), where that mends far more words than other letters would."""
    words, lexicon = plain_words(state.all_words()), state.lexicon
    repair, *others = (WordRepair("lost-d", _with(c), lexicon) for c in "đ" + _LIKELY_TYPOS)
    mended, _ = evidence(repair, words)
    by_chance = sum(evidence(other, words)[0] for other in others) / len(others) if mended >= 3 else 0
    if mended >= max(3, 3 * by_chance):
        for font in state.words:
            state.choose(font, repair)


def _with(letter: str) -> Readings:
    return lambda word: (word[:i] + letter + word[i:] for i in range(len(word) + 1))


def _high_byte_cut(state: RepairState, words: Words, absent: str) -> bool:
    """Whether š was cut to `a`, as when only the low byte of each character was kept: beyond repair."""
    if len(absent) < 4:
        return False
    repair = WordRepair("high-byte-cut", _s_for_a, state.lexicon)
    mended, unknown = evidence(repair, words)
    marks, _ = evidence(WordRepair("", marked_readings, state.lexicon), words)
    if mended < 5 or mended < 0.2 * unknown or mended <= marks:
        return False
    sample = next(w for w in sorted(words) if len(w) >= 5 and repair.mended(w))
    state.note("high-byte-cut", sample, repair.mended(sample) or "")
    state.lossy = True
    return True


def _s_for_a(word: str) -> Iterable[str]:
    return (word[:i] + "š" + word[i + 1 :] for i, c in enumerate(word) if c == "a")
