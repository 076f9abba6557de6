"""Signs that no writing puts in or beside words.

The remains of a letter that a font lost (`izra□ene`), and rules that recognition took for signs (`|`).
"""

from __future__ import annotations

import re

import regex

from normalize.text import Doubt

# Symbols and marks, but those that writers put between letters: `i+ii`, `korisnik*ca`, `P&R`, `a=b`.
_SIGN = r"[[\p{S}\ufffd%#!?•·§¶\\{}\[\]¡¿†‡']--[+*=<>&]]"
# A word is looked at from its start alone, or from where the one before it in the same run ends: a start at
# each of its letters took a second for 4,000.
_START = r"(?:(?<![\p{L}\p{M}])|\G)"
_WITH_SIGN = regex.compile(rf"{_START}[\p{{L}}\p{{M}}]*\p{{L}}(?:{_SIGN}+\p{{Ll}}+)+", regex.V1)
_LOST = regex.compile(rf"{_START}[\p{{L}}\p{{M}}]*\ufffd[\p{{L}}\p{{M}}\ufffd]*", regex.V1)
_DIGIT = regex.compile(r"(?<![\p{L}\d])\p{L}+\p{Ll}\d\p{Ll}{2,}[\p{L}\d]*")  # `pru3iti`, not `b2b`
# A rule, an I or an l, as recognition reads them: `| Izraditi`, `|judima`, `_Izraditi`; no ditto (`-||-`).
_RULE = regex.compile(r"(?<!\S)(?:(?!\S*\|\|)\S*[|¦]\S*|_[^\s_]\S*|\S*[^\s_]_)(?!\S)")
_INSIDE = regex.compile(rf"(?<=\p{{Ll}}){_SIGN}(?=\p{{Ll}})", regex.V1)
# What any of these has: all but letters, figures and the signs of all writing, and a figure behind a letter.
_ODD = re.compile(r"[^\w\s.,:;()/\"„“”–—&+*=<>-]|_|[^\W\d_]\d")
_ADDRESS = regex.compile(r"(?<!\S)\S*(?:@|://|(?<!\w)www\.)\S*")


def odd_signs(text: str) -> tuple[Doubt, ...]:
    """A doubt for each word of `text` with a sign among its small letters, the mark of a lost one or a rule.

    Addresses are left out. Which letter was there no one can tell but from the page.
    """
    if not _ODD.search(text):
        return ()
    addresses = [m.span() for m in _ADDRESS.finditer(text)]
    words = {
        m.start(): m[0]
        for pattern in (_WITH_SIGN, _LOST, _DIGIT, _RULE)
        for m in pattern.finditer(text)
        if not any(a <= m.start() < b for a, b in addresses)
    }
    return tuple(Doubt(words[at], (), "sign in a word") for at in sorted(words))


def signs_inside(word: str) -> list[str]:
    """The signs among a word's small letters; none of an address."""
    return [] if _ADDRESS.fullmatch(word) else _INSIDE.findall(word)
