"""Latin and Cyrillic: which script a text is in, the other script's letters inside its words."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import regex

from normalize.reference_files import read_reference
from normalize.text import Change, CleanText, Doubt

Script = Literal["Latn", "Cyrl"]
Knows = Callable[[str], bool]

_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_LATIN = regex.compile(r"\p{Script=Latin}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_DIGRAPH = regex.compile("dž|lj|nj", regex.IGNORECASE)
_MARKED_BEFORE_J = regex.compile("[ļľĺ](?=j)|[ņňń](?=j)", regex.IGNORECASE)
_MARKED = regex.compile("[ļľĺņňńĻĽĹŅŇŃ]")
_PLAIN = str.maketrans("ļľĺņňńĻĽĹŅŇŃ", "lllnnnLLLNNN")
_ALIKE_CYRILLIC = frozenset("аеојАЕОЈКМТ")
_ALIKE_LATIN = frozenset("aeoj")
_HYPHENED = regex.compile(r"(?<!\p{L})(\p{L}{1,2})-(?=\p{Latin})")
_FOREIGN = frozenset("іІѕЅ")  # Cyrillic letters of other alphabets, typed here for their shape alone
_NUMBER_LETTER = regex.compile(r"(?<![\p{L}\p{N}])[АЕЈКМОТ](?=[.\-/]?\d|[.)](?!\p{L}))")
# ASCII, the Latin letters of the languages here and common marks: nothing in it is mended in a Latin text.
_PLAIN_LATIN = re.compile("[\x00-\x7fČčĆćŠšŽžĐđ„“”‘’«»–—…•°§]*")
LEAST_BY_SHAPE, BY_SHAPE = 5, 8  # words that only their letters' shape makes known; times those by sound
STROKE_D = str.maketrans("ðÐɖƉ", "đĐđĐ")


def has_cyrillic(text: str) -> bool:
    """Whether any letter is Cyrillic."""
    return not text.isascii() and _CYRILLIC.search(text) is not None


def is_mixed(word: str) -> bool:
    """Whether a word has letters of both scripts."""
    return has_cyrillic(word) and _LATIN.search(word) is not None


def document_script(text: str) -> Script:
    """The script of most letters; Latin when there are as many of both."""
    if not has_cyrillic(text):
        return "Latn"
    return "Cyrl" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "Latn"


def to_latin(text: str) -> str:
    """Serbian Cyrillic in Latin letters; `Љ` is `LJ` beside capitals and `Lj` otherwise."""
    if not has_cyrillic(text):
        return text
    single, double = _latin_letters()
    if any(c in double for c in text):
        text = _WORD.sub(lambda word: _latin_digraphs(word[0], double), text)
    return text.translate(single)


def to_cyrillic(text: str) -> str:
    """Latin letters in Serbian Cyrillic; digraphs are one letter but in `reference/separate_letters.csv`."""
    return _WORD.sub(lambda word: _cyrillic_word(word[0]), text)


def in_both_scripts(words: Iterable[str]) -> list[str]:
    """Each word in Latin letters, as it is given, and in Cyrillic ones."""
    return [form for word in words for form in (word, to_cyrillic(word))]


def mend_script(
    text: str, script: Script = "Latn", knows: Knows | None = None, by_shape: bool = False
) -> CleanText:
    """Words of two scripts in the one of most of their letters (`script` where they tie).

    The odd letters are transliterated, since they were typed on the other keyboard (`Prevenција`); a
    letter that looks like one of the other script but sounds otherwise (`Р`, Latin `P` or `R`) is read
    as whichever makes a known word; where that does not decide, the word stays and is a doubt. In a text
    that is damaged so, all are read `by_shape`. Mended too are letters that number something (`А.1`),
    look-alikes of đ and marks of other languages on l and n before j (`Poboļjšati`).
    """
    if script == "Latn" and _PLAIN_LATIN.fullmatch(text):
        return CleanText(text)
    text, numbers = _number_letters(text) if script == "Latn" else (text, ())
    if text.isascii() or not _needs_mending(text):
        return CleanText(text, numbers)
    changes: list[Change] = list(numbers)
    doubts: list[Doubt] = []
    lone = _lone_words(text, script)

    def mend(match: regex.Match[str]) -> str:
        word = match[0]
        if word.isascii() and word not in lone:
            return word
        if word in lone:
            turned = _in_latin(word) if script == "Latn" else _cyrillic_word(word)
            changes.append(Change(word, turned, "script"))
            return turned
        plain = _plain_letters(word, knows)
        readings = _readings(plain, _goal(plain, script))
        chosen = readings[-1] if by_shape else _choose(plain, readings, script, knows)
        if chosen is None:
            doubts.append(Doubt(word, readings, "script"))
            return word
        if chosen != word:
            changes.append(Change(word, chosen, "stray-mark" if chosen == plain else "script"))
        return chosen

    return CleanText(_WORD.sub(mend, text), tuple(changes), tuple(doubts))


def odd_by_shape(words: Iterable[str], script: Script, knows: Knows) -> bool:
    """Whether the odd letters of these words stand there for their shape alone, as damage puts them.

    Told by the words that one reading makes known and the other does not; a part of a word that a line's
    end cuts may by chance be known by the other.
    """
    by_sound = by_shape = 0
    for word in filter(is_mixed, words):
        for part in _WORD.findall(word):
            readings = _readings(part, _goal(part, script)) if is_mixed(part) else ()
            known = tuple(map(knows, readings)) if len(readings) > 1 else ()
            by_sound += known == (True, False)
            by_shape += known == (False, True)
    return by_shape >= LEAST_BY_SHAPE and by_shape >= BY_SHAPE * by_sound


def _needs_mending(text: str) -> bool:
    if _MARKED.search(text) or any(c in text for c in "ðÐɖƉ"):
        return True
    return has_cyrillic(text) and _LATIN.search(text) is not None


def _number_letters(text: str) -> tuple[str, tuple[Change, ...]]:
    """Cyrillic letters that number rows or parts of a Latin text, in Latin: alike in shape and sound."""
    changes: list[Change] = []

    def turn(match: regex.Match[str]) -> str:
        letter = match[0]
        turned = to_latin(letter)
        if turned != letter:
            changes.append(Change(letter, turned, "script"))
        return turned

    return _NUMBER_LETTER.sub(turn, text), tuple(changes)


def _in_latin(word: str) -> str:
    """A Cyrillic word in Latin letters: by shape where it has letters that Serbian lacks (`ВіН`)."""
    if _FOREIGN.isdisjoint(word):
        return to_latin(word)
    return "".join(_shapes()["Latn"].get(letter, letter) for letter in word)


def _lone_words(text: str, script: Script) -> frozenset[str]:
    """Whole words that look the same in both scripts (`а`, `је`) in a text whose other words are of one.

    In a Cyrillic text only small words of one or two letters, since abbreviations may well be Latin.
    """
    odd = _CYRILLIC if script == "Latn" else _LATIN
    words = [w for w in _WORD.findall(text) if len(odd.findall(w)) == len(w)]
    foreign = frozenset(w for w in words if not _FOREIGN.isdisjoint(w) and set(w) <= set(_shapes()["Latn"]))
    if script == "Latn" and foreign:
        return foreign
    if not words or len(words) == len(_WORD.findall(text)):
        return frozenset()
    alike = _ALIKE_CYRILLIC if script == "Latn" else _ALIKE_LATIN
    if script == "Cyrl":
        hyphened = {m[1] for m in _HYPHENED.finditer(text)}  # `e-mail` is one word
        return frozenset(w for w in words if len(w) < 3 and set(w) <= alike and w not in hyphened)
    return frozenset(words) if all(set(w) <= alike for w in words) else frozenset()


def _plain_letters(word: str, knows: Knows | None) -> str:
    plain = _MARKED_BEFORE_J.sub(lambda m: m[0].translate(_PLAIN), word.translate(STROKE_D))
    is_name = plain[:1].isupper() and not plain.isupper()
    if not _MARKED.search(plain) or knows is None or is_name or knows(plain):
        return plain
    softened = _MARKED.sub(lambda m: m[0].translate(_PLAIN) + ("J" if plain.isupper() else "j"), plain)
    known = [r for r in (plain.translate(_PLAIN), softened) if knows(r)]
    return known[0] if len(known) == 1 else plain


def _choose(word: str, readings: tuple[str, ...], script: Script, knows: Knows | None) -> str | None:
    """The reading that a list knows, the only one where there is one; None where that does not decide.

    Where no reading is known in the one script but one is in the other, that is the word's.
    """
    if readings == (word,) or knows is None:
        return readings[0] if len(readings) == 1 else None
    known = [reading for reading in readings if knows(reading)]
    if not known:
        goal: Script = "Cyrl" if _goal(word, script) == "Latn" else "Latn"
        known = [reading for reading in _readings(word, goal) if knows(reading)]
    if not known and len(readings) == 1:
        return readings[0]
    return known[0] if len(known) == 1 else None


def _readings(word: str, goal: Script) -> tuple[str, ...]:
    """The word as it is, or with its odd letters turned: by sound, then by shape where that differs."""
    if not _CYRILLIC.search(word) or not _LATIN.search(word):
        return (word,)
    shapes = _shapes()[goal]
    odd = _CYRILLIC if goal == "Latn" else _LATIN
    by_sound = to_latin(word) if goal == "Latn" else _cyrillic_word(word)
    if odd.search(by_sound):  # a letter of neither Serbian alphabet, there for its shape alone: `і`, `ѕ`
        by_sound = odd.sub(lambda m: shapes.get(m[0], m[0]), by_sound)
    by_shape = odd.sub(lambda m: shapes.get(m[0], m[0]), word)
    if odd.search(by_shape) or by_shape == by_sound:
        return (by_sound,)
    return (by_sound, by_shape)


def _goal(word: str, script: Script) -> Script:
    """The script of a mixed word: the document's, but where all speaks for the other one.

    That is, most letters are of it, and most of those that the other script has no shape like.
    """
    cyrillic, latin = _CYRILLIC.findall(word), _LATIN.findall(word)
    own_cyrillic = sum(1 for letter in cyrillic if letter not in _shapes()["Latn"])
    own_latin = sum(1 for letter in latin if letter not in _shapes()["Cyrl"])
    if len(cyrillic) > len(latin) and own_cyrillic > own_latin:
        return "Cyrl"
    if len(latin) > len(cyrillic) and own_latin > own_cyrillic:
        return "Latn"
    return script


def _latin_digraphs(word: str, double: dict[str, str]) -> str:
    out = []
    for i, c in enumerate(word):
        latin = double.get(c, c)
        beside = word[i + 1 : i + 2] or word[i - 1 : i]
        out.append(latin.upper() if len(latin) == 2 and c.isupper() and beside.isupper() else latin)
    return "".join(out)


def _cyrillic_word(word: str) -> str:
    letters = _cyrillic_letters()
    small = word.lower()
    apart = {start.index(pair) for start, pair in _separate_letters() if small.startswith(start)}
    out, i = [], 0
    while i < len(word):
        pair = word[i : i + 2]
        if len(pair) == 2 and _DIGRAPH.fullmatch(pair) and i not in apart:
            cyrillic = letters[pair.lower()]
            i += 2
        else:
            pair = word[i]
            cyrillic = letters.get(pair.lower(), pair)
            i += 1
        out.append(cyrillic.upper() if pair[0].isupper() else cyrillic)
    return "".join(out)


@cache
def small_letters() -> Mapping[str, str]:
    """Each small letter of Serbian Cyrillic with its Latin one or two."""
    rows = read_reference("transliteration.csv", ("cyrillic", "latin"))
    return MappingProxyType({row["cyrillic"]: row["latin"] for row in rows})


@cache
def _latin_letters() -> tuple[dict[int, str], dict[str, str]]:
    single: dict[int, str] = {}
    double: dict[str, str] = {}
    for cyrillic, latin in small_letters().items():
        for c, t in ((cyrillic, latin), (cyrillic.upper(), latin.capitalize())):
            single[ord(c)] = t
            if len(t) == 2:
                double[c] = t
    return single, double


@cache
def _cyrillic_letters() -> dict[str, str]:
    return {latin: cyrillic for cyrillic, latin in small_letters().items()}


@cache
def _shapes() -> dict[str, dict[str, str]]:
    rows = read_reference("lookalikes.csv", ("cyrillic", "latin"))
    return {
        "Latn": {row["cyrillic"]: row["latin"] for row in rows},
        "Cyrl": {row["latin"]: row["cyrillic"] for row in rows if row["cyrillic"] not in _FOREIGN},
    }


@cache
def _separate_letters() -> tuple[tuple[str, str], ...]:
    """Beginnings of words, each with the two letters at its seam that are no digraph (`nad|živjeti`)."""
    pairs = {"d": "dž", "n": "nj"}
    rows = read_reference("separate_letters.csv", ("start", "letters"))
    return tuple((row["start"], pairs[row["letters"]]) for row in rows)
