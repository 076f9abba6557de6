"""A deadline cell as a line of folded tokens: Latin, no diacritics, lower case, dots tied to their word."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from normalize.item_marks import DRAWN
from normalize.letters.script import to_cyrillic

# A lone capital I in mixed-case text is the numeral one, never the word "i" (and).
NUMERAL_ONE = "ⅰ"

CYRILLIC_TEN = "\u0425"  # `1. Х 2026.`: the letter that looks like the numeral; a Latin H is half a year's

# `QII 2022` is the quarter II; the letter in `I1.2023.` is a digit misread, and no numeral beside one
_TOKEN = re.compile(r"(?<!\w)I[0-9]{1,2}(?![0-9])|[0-9]+|Q(?=(?:I{1,3}|IV)\b)|[^\W\d_]+|[^\w\s]|[\d_]")
DASHES = "‐‑‒–—―−⁃-"
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»″〃＂"), '"')
_MARKS = {
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, DRAWN.replace("*", "")), "•"),  # a star is a footnote's mark too
    **_QUOTES,
    **{ord(mark): meant for mark, meant in zip("\\⁄∕×…", "///x.", strict=True)},
}
_STROKED = {ord("đ"): "d", ord("ð"): "d", ord("ł"): "l"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Folded tokens beside the words as printed; both tuples are equally long."""

    folded: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def line(self) -> str:
        """The tokens, each behind one space: the form that the grammar's patterns match."""
        return "".join(" " + token for token in self.folded)


def fold_word(word: str, cyrillic: Mapping[str, str]) -> str:
    """`word` in lower-case Latin letters without diacritics; `đ` and `dj` both become `d`."""
    lowered = word.lower()
    latin = "".join(cyrillic.get(letter, letter) for letter in lowered) if not lowered.isascii() else lowered
    if not latin.isascii():
        bare = unicodedata.normalize("NFD", latin.translate(_STROKED))
        latin = "".join(letter for letter in bare if not unicodedata.combining(letter))
    # đ is typed "dj" where the letter is missing; a word printed either way folds alike.
    return latin.replace("dj", "d")


def tokenize(text: str, cyrillic: Mapping[str, str]) -> Tokens:
    """`text` as tokens: numbers, words and marks; a dot stays with the number or word before it."""
    # Zero-width characters and soft hyphens say nothing about a date.
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(character for character in composed if unicodedata.category(character) != "Cf")
    mixed_case = any(character.islower() for character in visible)
    folded: list[str] = []
    printed: list[str] = []
    for token in _TOKEN.findall(visible.translate(_MARKS).replace("''", '"')):
        if token == ".":
            if folded and folded[-1][-1].isalnum():  # a second dot says nothing
                folded[-1] += "."
            continue
        plain = fold_word(token, cyrillic) if token[0].isalpha() else token
        plain = "x" if token == CYRILLIC_TEN else plain
        folded.append(NUMERAL_ONE if plain == "i" and mixed_case and token.isupper() else plain)
        printed.append(token)
    return Tokens(tuple(folded), tuple(printed))


def replace_token(tokens: Tokens, position: int, word: str) -> Tokens:
    """`tokens` with the folded token at `position` read as `word`, its dot kept."""
    dot = "." if tokens.folded[position].endswith(".") else ""
    folded = (*tokens.folded[:position], word + dot, *tokens.folded[position + 1 :])
    return Tokens(folded, tokens.printed)


def like_printed(word: str, printed: str, cyrillic: Mapping[str, str]) -> str:
    """`word` (Latin, lower case) in the script and case of `printed`."""
    if any(letter in cyrillic for letter in printed.lower()):
        word = to_cyrillic(word)
    if printed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if printed[:1].isupper() else word
