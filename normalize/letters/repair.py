"""What a whole document's text needs before anything is read from it, decided once, font by font.

A repair is chosen by its effect: the words it touches must be unknown as they stand and known after.
Nothing is touched where the text is sound, since sound words hold none of the letters looked for.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import regex

from normalize.letters.lexicon import Lexicon
from normalize.letters.marked_letters import MARKED, marked_readings
from normalize.letters.odd_signs import signs_inside
from normalize.letters.repairs import Repair, Repairs
from normalize.letters.repairs_glyphs import find_overstruck, find_shifted, find_symbols
from normalize.letters.repairs_letters import LetterForms, LetterRepair, LookAlikes, letter_repairs
from normalize.letters.repairs_words import (
    LOST_SIGNS,
    GapRepair,
    MarkRepair,
    Readings,
    WordRepair,
    c_for_d,
    evidence,
    gap_evidence,
    with_letters,
)
from normalize.letters.script import STROKE_D, document_script, odd_by_shape

Words = Mapping[str, int]
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
# A chance hit reads as a known word in about one of ten cases; damage repaired rightly in nine of ten.
_MOST = 0.6
_ENOUGH_LETTERS = 1000  # Bosnian text of this length has some thirty letters of č ć š ž đ
_MANY = 0.005  # of a text's words: more are the way it was written, fewer are slips
_LEAST_DAMAGED = 5  # different words with a sign for a letter
_LIKELY_TYPOS = "bghfc"  # letters about as rare as đ: what typing slips alone would leave out
_LEGIBLE = 0.5  # sound text in one of the languages reaches 0.9, a wrong code page about 0.6 to 0.8


def vote(samples: Mapping[str, Words], lexicon: Lexicon) -> Repairs:
    """The repairs that a document needs: `samples` has, per font, every blank-parted word and its count."""
    state = _State({font: Counter(words) for font, words in samples.items()}, lexicon)
    state.each_font(find_overstruck)
    state.each_font(find_shifted)
    state.each_font(find_symbols)
    for _ in range(2):  # damage may lie in two layers, as UTF-8 read twice as single bytes
        state.letters()
    _unify_letters(state)
    lacks_d = _lacks_stroke_d(state.all_words())
    _repair_marks(state, LOST_SIGNS)
    _repair_words(state)
    if not state.lossy:
        _repair_marks(state, "".join(_signs_for_letters(state.all_words())))
    if lacks_d and not state.lossy:
        _restore_d(state)
    gaps = () if state.lossy else _vote_gaps(state, lacks_d)
    trusted = _is_legible(state.all_words(), lexicon) and not state.lossy
    return Repairs({f: tuple(c) for f, c in state.chains.items()}, gaps, tuple(state.rules), trusted)


class _State:
    """The words as far as repaired, the repairs chosen so far, and their samples."""

    def __init__(self, words: dict[str, Counter[str]], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.chains: dict[str, list[Repair]] = {font: [] for font in words}
        self.rules: list[tuple[str, str, str]] = []
        self.lossy = False
        self._all: Counter[str] | None = None

    def all_words(self) -> Counter[str]:
        if self._all is None:
            self._all = sum(self.words.values(), Counter())
        return self._all

    def each_font(self, find: Callable[[Words, Lexicon], Repair | None]) -> None:
        for font in self.words:
            repair = find(self.words[font], self.lexicon)
            if repair is not None:
                self.choose(font, repair)

    def choose(self, font: str, repair: Repair) -> None:
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
        if name not in {rule for rule, _, _ in self.rules}:
            self.rules.append((name, before, after))

    def letters(self) -> None:
        characters = {c for words in self.words.values() for word in words for c in word}
        hits = {font: dict[int, tuple[int, int]]() for font in self.words}
        candidates = [r for r in letter_repairs() if not r.telling.isdisjoint(characters)]
        for font, words in self.words.items():
            for i, repair in enumerate(candidates):
                known, touched = _effect(repair, words, self.lexicon)
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
                self.choose(font, candidates[-max(good)[1]])


def _effect(repair: LetterRepair, words: Words, lexicon: Lexicon) -> tuple[int, int]:
    """Of the different words the repair touches: how many all of whose parts are known after, and all."""
    known = touched = 0
    for word in words:
        after = repair.apply(word)
        parts = [p for p in _WORD.findall(after) if len(p) > 1]
        if after == word or not parts or _only_stroke_d(word, after) or max(map(len, parts)) < 4:
            continue
        touched += 1
        known += all(lexicon.knows_quickly(p) for p in parts) and any(p not in word for p in parts)
    return known, touched


def _only_stroke_d(before: str, after: str) -> bool:
    """Whether only Icelandic ð changed, which is a look-alike of đ in otherwise sound text too."""
    return before.translate(STROKE_D).lower() == after.lower()


def _unify_letters(state: _State) -> None:
    """Repairs of single letters that many words need; where few do, each is mended and told for itself."""
    words = state.all_words()
    script = document_script("".join(words))
    by_shape = odd_by_shape(words, script, state.lexicon.knows)
    for repair in (LetterForms(), LookAlikes(script, state.lexicon, by_shape)):
        words = state.all_words()
        odd = [word for word in words if not word.isascii() and repair.apply(word) != word]
        if len(odd) >= 5 and sum(words[word] for word in odd) >= _MANY * words.total():
            for font in state.words:
                state.choose(font, repair)


def _repair_marks(state: _State, signs: str) -> None:
    """Letters that became `?`, U+FFFD or other signs: which they were, a word list can but guess."""
    if not signs:
        return
    repair = MarkRepair("lost-to-marks", state.lexicon, signs)
    words = state.all_words()
    damaged = repair.damaged(words)
    mended = sum(repair.mended(word.strip('.,;:()"„“”')) is not None for word in damaged)
    if (
        len(damaged) < _LEAST_DAMAGED
        or sum(words[word] for word in damaged) < _MANY * words.total()
        or 3 * mended < len(damaged)
    ):
        return
    for font in state.words:
        state.choose(font, repair)
    state.lossy = True


def _signs_for_letters(words: Words) -> list[str]:
    """The signs that stand among the small letters of five or more words, where no writing puts them."""
    inside: Counter[str] = Counter()
    for word in words:
        inside.update(set(signs_inside(word)))
    return sorted(sign for sign, count in inside.items() if count >= _LEAST_DAMAGED)


def _repair_words(state: _State) -> None:
    """Repairs by word list, for letters that a text of some length cannot lack altogether."""
    words, lexicon = _plain(state.all_words()), state.lexicon
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


def _lacks_stroke_d(words: Words) -> bool:
    """Whether a Latin text of some length has no đ, nor what stands for it elsewhere."""
    plain = _plain(words)
    if not set("đðђ").isdisjoint("".join(plain)):  # Đ of a heading may be spared where đ is lost
        return False
    return sum(count * sum(map(str.islower, word)) for word, count in plain.items()) >= _ENOUGH_LETTERS


def _restore_d(state: _State) -> None:
    """Put in a đ that left no gap (`provoenje`), where that mends far more words than other letters would."""
    words, lexicon = _plain(state.all_words()), state.lexicon
    repair, *others = (WordRepair("lost-d", _with(c), lexicon) for c in "đ" + _LIKELY_TYPOS)
    mended, _ = evidence(repair, words)
    by_chance = sum(evidence(other, words)[0] for other in others) / len(others) if mended >= 3 else 0
    if mended >= max(3, 3 * by_chance):
        for font in state.words:
            state.choose(font, repair)


def _with(letter: str) -> Readings:
    return lambda word: (word[:i] + letter + word[i:] for i in range(len(word) + 1))


def _high_byte_cut(state: _State, words: Words, absent: str) -> bool:
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


def _vote_gaps(state: _State, lacks_d: bool) -> tuple[GapRepair, ...]:
    """Repairs across a blank: a letter lost there, or the blank put in beside a letter with a mark."""
    words, lexicon = _plain(state.all_words()), state.lexicon
    chosen: list[GapRepair] = []
    if lacks_d:
        gap = GapRepair("lost-d", "đ", " /", lexicon)
        if _enough(*gap_evidence(gap, words)):
            chosen.append(gap)
    # A hyphen behind the letter says that the word was cut at a line's end.
    whole = {word.strip('.,;:()"„“”') for word in state.all_words()}
    cut = [w for w in words if len(w) > 1 and w.islower() and w[-1] in MARKED and w in whole]
    unknown = [w for w in cut if not lexicon.knows(w)]
    if len(unknown) >= 5 and len(unknown) >= 0.4 * len(cut):
        gap = GapRepair("split-letters", "", " ", lexicon)
        if _enough(*gap_evidence(gap, words)):
            chosen.append(gap)
    for gap in chosen:
        state.note(gap.name, *_gap_sample(gap, words))
    return tuple(chosen)


def _enough(found: int, tried: int) -> bool:
    # Halves of words cut at line ends meet by chance in about one of twenty cases.
    return found >= 5 and found >= 0.15 * tried


def _gap_sample(gap: GapRepair, words: Words) -> tuple[str, str]:
    pieces = sorted(words, key=lambda w: (-words[w], w))
    for left in pieces:
        for right in pieces[:400]:
            joined = gap.joined(left, right)
            if joined is not None:
                return f"{left} {right}", joined
    return "", ""


def _plain(words: Words) -> Counter[str]:
    """The words' letters alone, without the marks around them."""
    plain: Counter[str] = Counter()
    for word, count in words.items():
        for part in (word,) if word.isalpha() else _WORD.findall(word):
            plain[part] += count
    return plain


def _is_legible(words: Words, lexicon: Lexicon) -> bool:
    """Whether at least half of the running words are known, where there are enough to judge by."""
    plain = {w: n for w, n in _plain(words).items() if len(w) >= 4}
    total = sum(plain.values())
    signs = (w for w in words if len(w) >= 4 and not _WORD.search(w) and not any(map(str.isdigit, w)))
    other = sum(words[w] for w in signs)
    if total + other < 50:
        return True
    for knows in (lexicon.knows_quickly, lexicon.knows):
        if sum(n for w, n in plain.items() if knows(w)) >= _LEGIBLE * (total + other):
            return True
    return False
