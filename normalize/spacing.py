"""The blanks of one line of text, and words that its setting took apart: letter-spaced, in small capitals."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import regex


def fold_spaces(text: str) -> str:
    """Every run of white space as one blank, none at the ends."""
    return " ".join(text.split())


_CAPITAL = r"(?:LJ|NJ|DŽ|\p{Lu})"  # a letter of two signs is not set apart
_SPACED_CAPITALS = regex.compile(rf"(?<![^\s(„“\"]){_CAPITAL}(?: (?:- )?{_CAPITAL}){{2,}}(?![^\s)”“\",.:;])")
_TWO_BLANKS = regex.compile(" {2,}")
_ALL_APART = regex.compile(r"(?:LJ|NJ|DŽ|\S)(?: (?:LJ|NJ|DŽ|\S))+")
_LONG_APART, _MOST_APART = 7, 0.7  # of a line set apart whole: its longest word, and share of its characters
_SPACED_SMALL = regex.compile(r"(?<![^\s(„“\"])\p{L}(?: \p{Ll}){2,}(?![^\s)”“\",.:;])")


def join_letter_spaced(text: str, knows: Callable[[str], bool] | None = None) -> str:
    """`T R A V N I K` as `TRAVNIK`: single letters parted by one blank, of one case but for the first.

    Without a word list at least four capitals are needed; with one (`knows`), three letters or small
    ones too, if the joined word is known. Two blanks part words. Rows of the alphabet are left alone.
    """
    if len(text) < 5 or " " not in text:
        return text

    parts = _TWO_BLANKS.split(text)
    apart = [part for part in parts if _ALL_APART.fullmatch(part)] if len(parts) > 1 else []
    if max(map(len, apart), default=0) >= _LONG_APART and sum(map(len, apart)) >= _MOST_APART * len(text):
        return " ".join(part.replace(" ", "") if part in apart else part for part in parts)

    def join(match: regex.Match[str]) -> str:
        letters = match[0].replace(" ", "")
        bare = letters.replace("-", "")
        if knows is not None and knows(letters):
            return letters
        row_of_alphabet = all(ord(b) - ord(a) == 1 for a, b in pairwise(bare))
        is_word = bare.isupper() and 4 <= len(bare) <= 16 and not set(bare) <= set("AIOUSK")
        return letters if is_word and not row_of_alphabet else match[0]

    joined = _SPACED_CAPITALS.sub(join, text)
    if knows is not None:
        joined = _SPACED_SMALL.sub(join, joined)
    return joined if joined == text else regex.sub(r"(?<=\p{Lu}{4}) {2,}(?=\p{Lu})", " ", joined)


_PIECE = regex.compile(r"\p{L}+")
_BROKEN = regex.compile(r"\p{Lu}\p{Ll}+\p{Lu}|(?<!\p{L})[\p{Ll}--ei]\p{Lu}{3}", regex.V1)  # not eVLADA
_MIXED_ABBREVIATION = regex.compile(r"(?:[FR]|SR)?BiH")


def raise_small_capitals(text: str, knows: Callable[[str], bool] | None = None) -> str:
    """`UNSKo-SANSKoG KANtoNA` in capitals throughout: small capitals drawn with wrong code points.

    A word gives itself away by a small letter between capitals, at least 60 % of five letters or more
    being capitals; with a word list (`knows`), only one that it has. Only beside such a word are ends like
    `UNSKo` raised too, since `MUPa` is no error.
    """
    if text.islower() or text.isupper() or not _BROKEN.search(text):
        return text
    broken = [p for p in _PIECE.findall(text) if _is_broken(p)]
    if not any(knows is None or knows(p) for p in broken):
        return text

    def raised(match: regex.Match[str]) -> str:
        piece = match[0]
        if _MIXED_ABBREVIATION.fullmatch(piece) or _capitals(piece) < 0.6:
            return piece.upper() if piece == "o" or piece == "i" else piece
        return piece.upper()

    return _PIECE.sub(raised, text)


def _is_broken(piece: str) -> bool:
    if len(piece) < 5 or piece.isupper() or piece.islower() or piece.endswith("BiH"):
        return False
    return _capitals(piece) >= 0.6 and bool(_BROKEN.search(piece))


def _capitals(piece: str) -> float:
    return sum(c.isupper() for c in piece) / len(piece)
