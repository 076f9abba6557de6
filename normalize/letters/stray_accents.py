"""Accents that no word of the languages has: recognition of a scan puts them for dots (`polícijski`)."""

from __future__ import annotations

from collections.abc import Callable

import regex

from normalize.text import CleanText, with_readings

# Not ê, ô, â, which tell words apart (`kôd`, `sâm`), nor è and æ, which damaged text has for č and ć.
_ACCENTED = regex.compile("[áéíóúìïı]")
_PLAIN = str.maketrans("áéíóúìïı", "aeiouiii")
_SOFT_C = str.maketrans("áéíóúìïı", "aćiouiii")  # é is read for ć as well
# Capitals only where a text or a sentence begins: elsewhere they are those of names (`Martín`).
_WORD = regex.compile(r"(?:(?<=^|[.;:•(\"„“–-]\s*)\p{Lu}[\p{L}\p{M}]*|(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*)")
_ONE_LETTER = frozenset("aiou")  # words of one letter
_SHORTEST = 3  # letters of a word that a list can be asked for


def mend_accents(text: str, knows: Callable[[str], bool], knows_no_name: Callable[[str], bool]) -> CleanText:
    """Words in small letters but for the first, each without its accents where that alone makes a known word.

    `knows` takes a word in small letters and is false of names (`José`, `Martín` stay). Where an é may be
    either e or ć the word stays and is a doubt, and so is one with a capital that `knows_no_name` is false of
    (`Panamá`).
    """
    if text.isascii() or not _ACCENTED.search(text):
        return CleanText(text)
    return with_readings(
        text,
        _WORD,
        "stray-mark",
        lambda word: _readings(word, knows),
        lambda word, reading: word[0].islower() or knows_no_name(reading.lower()),
    )


def _readings(word: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The known words that a word is without its accents; none where it is no word with accents."""
    if word[1:] != word[1:].lower() or not _ACCENTED.search(word):
        return ()
    forms = dict.fromkeys((word.translate(_PLAIN), word.translate(_SOFT_C)))
    if len(word) == 1:
        return tuple(form for form in forms if form in _ONE_LETTER)
    return tuple(form for form in forms if len(form) >= _SHORTEST and knows(form.lower()))
