"""Misspelt words with one possible reading are mended; the others are left and named as doubts.

A word that no list knows is mended when (a) it only lacks the marks of č ć š ž đ, or has č for ć or ć for
č, and one known word has them right, or (b) all known words at one edit's distance (a letter put in, left
out, swapped or changed) are one, and the document or the field's own words vouch for it: they have that very
word, or another form of it in whose shared stem the fault lies. Anything short of that is a doubt, and so is
a word with a hyphen that a line's end may have left inside of it (`poda-taka`).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

import regex
from rapidfuzz.distance.DamerauLevenshtein import distance
from rapidfuzz.process import extract

from normalize.letters.glued_words import in_two, parted
from normalize.letters.hyphenation import is_compound, load_compounds, load_prefixes
from normalize.letters.lacking_marks import forms_without_marks, may_lack_marks
from normalize.letters.lexicon import Lexicon
from normalize.letters.marked_letters import MARKED, WITHOUT_MARKS, marked_readings
from normalize.letters.misread_letters import as_meant
from normalize.letters.one_edit import edits
from normalize.letters.script import has_cyrillic, is_mixed, to_cyrillic, to_latin
from normalize.text import Change, CleanText, Doubt

# A digit may be a letter misread, in a word of small letters but for the first: not in `PM10`, `CO2`.
_WITH_DIGITS = r"(?<![\w.,-])(?:\p{L}\p{Ll}*[015]\p{Ll}{2,}|[015]\p{Ll}{4,})(?!\w)"
_WORD = regex.compile(rf"{_WITH_DIGITS}|[\p{{L}}\p{{M}}]+(?:-[\p{{L}}\p{{M}}]+)*")
# Of a mail, a page, a file, a tag: their letters lack marks by rule.
_ADDRESS = regex.compile(r"\S*(?:@|://|(?<!\w)www\.)\S*|(?<!\S)#\w+|\w[\w-]*(?:\.[\w-]+)*\.\p{Ll}{2,4}(?!\w)")
_MARKED = frozenset(MARKED)
_SOFT = str.maketrans("č", "ć")
_SENTENCE_START = regex.compile(r"(?:^|[.!?:;•…(\[\"„“”«»']|(?:^|\s)[-–—])\s*[\"„“”«»'(]*$")
_NAME_GOES_ON = regex.compile(r" \p{Lu}\p{Ll}")  # `World Vision` may begin a sentence
_WORD_BEFORE = regex.compile(r"(?<!\S)(\p{Ll}{3,}) $")
_WORD_BEHIND = regex.compile(r" (\p{Ll}{3,})(?!\w)")
# A fault seen this often may be the writer's way; only a word of the field outweighs it.
_CONSISTENT = 3
SHORTEST = 5
_SHORT_PART = 4  # letters: a word of shorter parts alone is made of abbreviations (`jan-dec`)
_LONG = 8  # letters: two edits of a shorter word make too many others
LACKING = 0.002  # of all words of a document: with no more that have a letter, it is written without
_MOST_SWAPPED = 6  # letters of one word


@dataclass(frozen=True, slots=True)
class Spelling:
    """Mends words against one document: `document_words` its words with their counts, in any case.

    `reference_words` are words of the field (in small letters or as names), in Latin letters.
    """

    lexicon: Lexicon
    document_words: Mapping[str, int]
    reference_words: frozenset[str] = frozenset()
    _counts: Counter[str] = field(default_factory=Counter)
    _marks: Counter[str] = field(default_factory=Counter)
    _unmarked: list[Mapping[str, list[str]]] = field(default_factory=list)
    _suspects: dict[str, bool] = field(default_factory=dict)
    _verdicts: dict[tuple[str, bool], tuple[str | None, tuple[str, ...]]] = field(default_factory=dict)

    def correct(self, text: str) -> CleanText:
        """`text` with its misspelt words mended where there is one reading, each change and doubt named."""
        unknown = []
        if any(map(self._is_suspect, _WORD.findall(text))):
            addresses = [m.span() for m in _ADDRESS.finditer(text)]
            unknown = [
                m
                for m in _WORD.finditer(text)
                if self._is_suspect(m[0]) and not any(a <= m.start() < b for a, b in addresses)
            ]
        if not unknown:
            return CleanText(text)
        out: list[str] = []
        changes: list[Change] = []
        doubts: list[Doubt] = []
        end = 0
        in_capitals = self._is_in_capitals(text)
        for match in unknown:
            word = match[0]
            begins = _SENTENCE_START.search(text[: match.start()]) is not None
            name = _has_name_case(word) and not begins
            in_small = in_capitals and _may_be_abbreviation(word)
            reading, candidates = self._judge_in_capitals(word) if in_small else self._judge(word, name)
            if begins and not candidates and word[1:].islower():  # else a name, of which no list tells
                glued = in_two(word, self.lexicon.knows_quickly)
                candidates = (glued,) if glued else ()
            if reading and self._may_be_foreign(text, match, begins):
                reading = None
            out += [text[end : match.start()], reading or word]
            end = match.end()
            if reading is not None:
                changes.append(Change(word, reading, "spelling"))
            elif in_small and not candidates:
                continue  # it may be an abbreviation after all
            elif (in_small or not _may_be_abbreviation(word)) and (candidates or word.islower()) and not name:
                doubts.append(Doubt(word, self._proposed(word, candidates), "spelling"))
        return CleanText("".join(out) + text[end:], tuple(changes), tuple(doubts))

    def _proposed(self, word: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
        """What a person may choose from: the document's and the field's own words first.

        Where none is, their words at two edits from a long one stand before the others.
        """
        small = {form: (to_latin(form) if has_cyrillic(form) else form).lower() for form in candidates}
        used = [form for form in candidates if self._is_used(small[form])]
        far: list[str] = []
        if not used and len(word) >= _LONG and word.islower() and not has_cyrillic(word):
            own = self.reference_words.union(w for w, n in self._document_counts().items() if n > 1)
            far = [form for form, _, _ in extract(word, own, scorer=distance, score_cutoff=2, limit=2)]
            far = [form for form in far if form not in candidates and form.islower() and self._exists(form)]
        return (*used, *far, *(form for form in candidates if form not in used))

    def _is_in_capitals(self, text: str) -> bool:
        """Whether a text is in capitals throughout and has words, so that short ones are no abbreviations."""
        return text.isupper() and any(
            len(word) >= SHORTEST and self._known(word.lower()) for word in _WORD.findall(text)
        )

    def _judge_in_capitals(self, word: str) -> tuple[str | None, tuple[str, ...]]:
        """The reading of a short word in capitals: it may be a name too, and so is mended for marks alone."""
        reading, candidates = self._judge(word.lower(), False)
        marks = reading is not None and reading.translate(WITHOUT_MARKS) == word.lower()
        return reading.upper() if reading and marks else None, tuple(map(str.upper, candidates))

    def _may_be_foreign(self, text: str, match: regex.Match[str], begins: bool) -> bool:
        """Whether a word may be of a name or of another language: `World Vision`, `task force`."""
        if begins and _NAME_GOES_ON.match(text, match.end()):
            return True
        beside = (_WORD_BEFORE.search(text, 0, match.start()), _WORD_BEHIND.match(text, match.end()))
        return any(
            found and not self._known(found[1]) and not self._judge(found[1], False)[0] for found in beside
        )

    def _is_suspect(self, word: str) -> bool:
        known = self._suspects.get(word)
        if known is None:
            known = self._suspects[word] = self._may_be_wrong(word)
        return known

    def _may_be_wrong(self, word: str) -> bool:
        if word.islower() and word.isascii() and self._lacks_own_marks(word):
            return True
        if len(word) < SHORTEST:
            return False
        if "-" in word and self._is_broken(word):
            return True
        if self.lexicon.knows_quickly(word):
            return False
        return not self._known(word) and not is_mixed(word)

    def _lacks_own_marks(self, word: str) -> bool:
        """Whether the document has a word with marks that this one in small letters may be without."""
        marked = self._unmarked_forms().get(word)
        return marked is not None and may_lack_marks(word, marked, self.lexicon)

    def _unmarked_forms(self) -> Mapping[str, list[str]]:
        if not self._unmarked:
            self._unmarked.append(forms_without_marks(self._document_counts()))
        return self._unmarked[0]

    def _known(self, word: str) -> bool:
        if self.lexicon.knows(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and (
            all(len(part) < _SHORT_PART for part in parts) or all(self._part_known(part) for part in parts)
        )

    def _is_broken(self, word: str) -> bool:
        """Whether a hyphen inside of a word is no compound's, and the word is known without it."""
        first, *rest = word.split("-")
        if len(rest) != 1 or not word.islower() or first.endswith(("o", "о")):
            return False  # `video-nadzor` may be written so
        own = first in load_prefixes() or is_compound(first, rest[0], load_compounds())
        return not own and len(rest[0]) > 1 and self._exists(first + rest[0])

    def _part_known(self, part: str) -> bool:
        return len(part) < 3 or part.isupper() or self.lexicon.knows(part)

    def _judge(self, word: str, name: bool) -> tuple[str | None, tuple[str, ...]]:
        key = (word, name)
        if key not in self._verdicts:
            self._verdicts[key] = self._read(word, name)
        return self._verdicts[key]

    def _read(self, word: str, name: bool) -> tuple[str | None, tuple[str, ...]]:
        if "-" in word and self._is_broken(word):
            return None, (word.replace("-", ""),)
        if any(map(str.isdigit, word)):
            readings = [form for form in as_meant(word.lower()) if self._exists(form)]
            shown = tuple(_like(word, reading, False) for reading in readings)
            return (shown[0] if len(shown) == 1 else None), shown
        if "-" in word or (word.isupper() and len(word) < 2 * SHORTEST - 2) or not _one_case(word):
            return None, ()
        if self.lexicon.knows(word):  # without marks too: no more than a doubt
            return None, tuple(self._unmarked_forms().get(word, ()))
        cyrillic = has_cyrillic(word)
        latin = (to_latin(word) if cyrillic else word).lower()
        candidates = self._readings(latin, name)
        if len(candidates) == 1 and (glued := parted(latin, candidates[0])):
            return None, (_like(word, glued, cyrillic),)
        shown = tuple(_like(word, c, cyrillic) for c in candidates)
        if len(candidates) != 1 or _only_ending(latin, candidates[0]):
            return None, shown
        if not self._vouched(latin, candidates[0], name):
            return None, shown
        return shown[0], shown

    def _readings(self, word: str, name: bool) -> list[str]:
        """Known words that this one may be, those nearest to it alone.

        Marks that lack are nearest where the whole document lacks that letter. In one that has it, `nasila`
        is no nearer to `našila` than to `nasilja`, unless the document or the field uses the first alone.
        """
        marked = self._marked(word, name)
        if not marked:
            return self._swapped(word, name) or self._near(word, name)
        if any(self._lacks_marks_of(form, word) for form in marked):
            return marked
        others = [form for form in self._near(word, name) if form not in marked]
        if rivals := [form for form in others if self._is_used(form)]:
            return sorted(marked + rivals)
        used = any(self._is_used(form) or self._has_kin(word, form) for form in marked)
        return marked if used else sorted(marked + others)

    def _is_used(self, form: str) -> bool:
        return form in self._document_counts() or form in self.reference_words

    def _has_kin(self, word: str, reading: str) -> bool:
        """Whether the document has another form of a reading, whose stem it shares where the word has not."""
        fault = _first_difference(word, reading)
        others = (other for other in self._document_counts() if _shares_stem(reading, other, fault))
        return any(map(self.lexicon.knows, others))

    def _lacks_marks_of(self, reading: str, word: str) -> bool:
        """Whether the document is written without a letter of a reading that its word has not.

        A fiftieth of the words of sound text have the rarest one.
        """
        if not self._marks:
            for word, count in self._document_counts().items():
                self._marks.update(dict.fromkeys(_MARKED.intersection(word), count))
        least = LACKING * self._document_counts().total()
        return any(self._marks[letter] <= least for letter in _MARKED.intersection(reading).difference(word))

    def _marked(self, word: str, name: bool) -> list[str]:
        """Known words that are this one with marks put to its letters, or đ for its dj."""
        if name:
            return []
        bases = {word, word.replace("dj", "đ")}
        forms = bases.union(*map(marked_readings, bases))
        return sorted(f for f in forms - {word} if self._exists(f))

    def _swapped(self, word: str, name: bool) -> list[str]:
        """Known words that are this one but for č and ć, which writers mistake for each other."""
        if name or not 0 < sum(c in "čć" for c in word) <= _MOST_SWAPPED:
            return []
        forms = {"".join(p) for p in product(*("čć" if c in "čć" else c for c in word))}
        return sorted(f for f in forms - {word} if self._exists(f))

    def _near(self, word: str, name: bool) -> list[str]:
        forms = {*edits(word), *as_meant(word)} - {word}
        if name:
            return sorted(f for f in forms if f.capitalize() in self.reference_words)
        return sorted(f for f in forms if self._exists(f))

    def _exists(self, form: str) -> bool:
        return self.lexicon.knows_common(form)

    def _vouched(self, word: str, reading: str, name: bool) -> bool:
        counts = self._document_counts()
        if name or reading in self.reference_words:
            return True
        if reading.translate(WITHOUT_MARKS) == word.replace("dj", "d") and self._lacks_marks_of(
            reading, word
        ):
            return True
        if counts.get(word, 0) >= max(_CONSISTENT, counts.get(reading, 0)):
            return False
        if reading.translate(_SOFT) == word.translate(_SOFT):
            return True
        if reading in counts or reading.translate(WITHOUT_MARKS) == word.replace("đ", "d"):
            return True
        return self._has_kin(word, reading)

    def _document_counts(self) -> Counter[str]:
        if not self._counts:
            for word, count in self.document_words.items():
                small = (to_latin(word) if has_cyrillic(word) else word).lower().strip(".,;:()\"'„“”")
                self._counts[small] += count
        return self._counts


def _first_difference(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _only_ending(word: str, reading: str) -> bool:
    """Whether they differ in a vowel of the ending: that is grammar (`obiteljama`), which is left alone."""
    fault = _first_difference(word, reading)
    if fault < min(len(word), len(reading)) - 3:
        return False
    return {word[fault : fault + 1], reading[fault : fault + 1]} <= set("aeiou") | {""}


def _shares_stem(reading: str, other: str, fault: int) -> bool:
    shared = _first_difference(reading, other)
    return shared >= max(6, len(reading) - 2) and shared > fault and abs(len(other) - len(reading)) <= 3


def _one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower()


def _has_name_case(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _may_be_abbreviation(word: str) -> bool:
    return (word.isupper() and len(word) < 2 * SHORTEST - 2) or not all(_one_case(p) for p in word.split("-"))


def _like(printed: str, reading: str, cyrillic: bool) -> str:
    """The reading in the printed word's case and script."""
    if printed.isupper():
        reading = reading.upper()
    elif printed[0].isupper():
        reading = reading[0].upper() + reading[1:]
    return to_cyrillic(reading) if cyrillic else reading
