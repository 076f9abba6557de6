"""The characters of one line of text: letters composed, blanks plain, all of them visible."""

from __future__ import annotations

import re
import unicodedata

import regex

# A mark that a blank parts from its letter, as fonts draw it that have the marks apart.
_MARK_APART = regex.compile("(?<=[cszCSZ]) (?=\u030c)|(?<=[cC]) (?=\u0301)")
# Composed Latin and Cyrillic letters, common marks: no step changes these, nor do they beside each other.
_CLEAN = re.compile("[ -~À-ž§«»°·Ѐ-ҁҊ-ӿ–—‘’‚“”„•…€]*")
_STRUCK_D = regex.compile("([dD])[\u0335-\u0338]")  # NFC composes č ć š ž but knows no d with a stroke
_CAPITAL_DIGRAPH = regex.compile(r"[ǄǇǊ](?=\p{Ll})")  # for the one whose second half is small
# Typesetting programs draw a letter's mark as a sign of its own, behind the letter or before it.
_SIGN = {"ˇ": "\u030c", "˘": "\u030c", "´": "\u0301"}  # a breve is drawn for a caron
_WITH_SIGN = regex.compile("(?P<letter>[cszCSZ])(?P<sign>[ˇ˘])|(?P<letter>[cC])(?P<sign>´)")
_SIGN_FIRST = regex.compile("(?P<sign>[ˇ˘])(?P<letter>[cszCSZ])|(?P<sign>´)(?P<letter>[cC])")
_BREVE = regex.compile("(?<=[cszCSZ])\u0306")  # no language has one on these letters
_ZERO_WIDTH = regex.compile("[\u200b-\u200f\u2060\ufeff\u180e\u202a-\u202e]")
_BLANKS = regex.compile(r"[\p{Zs}\t\v\f\u2028\u2029]")
_RULES = regex.compile("[\u2500-\u259f]")  # box drawing: the remains of a printed table's rules
# At a line's ends, a rule down that recognition of a scan read: glued to a word it may be an I or an l.
_RULE_READ = regex.compile(r"^[|\s]*\|(?=\s|\p{Lu}\p{Ll}|$)|(?<=\s)[|\s]*\|$")
_CONTROLS = regex.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PRIVATE_LETTERS = regex.compile("[\uf041-\uf05a\uf061-\uf07a\uf08a\uf08e\uf09a\uf09e\uf0c0-\uf0ff]{3,}")
_PRIVATE = regex.compile("[\ue000-\uf8ff]")
# Letters that may be a ligature, a digraph code point or a numeral.
_FOLDED_LETTER = regex.compile(r"[[\p{Lu}\p{Ll}\p{Lt}\u2160-\u217f]--[\u0000-\u017f\u0400-\u04ff]]", regex.V1)
# Digits of other scripts and styles, and old-style ones as fonts code them by their glyphs' names.
_DIGIT_FORM = regex.compile(r"[[\p{Nd}\uf730-\uf739]--[0-9]]", regex.V1)
_FOOTNOTE_MARKS = regex.compile(r"(?:(?<!(?<!\p{L})[kcdkцд]?[mм])[²³]|[⁰¹⁴-⁹])+")  # not of `m²`
# PDFium writes U+0002 or U+FFFE for a line-end hyphen, recognition of scans ¬.
_HYPHEN_MARK = regex.compile("[\x02\ufffe\u00ad]|(?<=\\p{L})¬(?=\\p{L}|\\s*$)")


def clean_characters(line: str) -> str:
    """One line (no line feeds expected) in composed letters, plain blanks and visible characters.

    Soft hyphens: between letters they go, beside digits, capitals or blanks and at the line's end they
    are the hyphen some fonts write with that code. C1 controls are read as the Windows code page's
    characters they stand for; other controls, zero-width characters and rules drawn with letters go, and so
    do `|` read for rules at the line's ends.
    Private-use glyphs of symbol fonts become bullets, whole words of them their letters. Superscript digits,
    but those of a unit, go: they mark footnotes.
    """
    plain = line if _CLEAN.fullmatch(line) else _plain(line)
    return _RULE_READ.sub("", plain) if "|" in plain else plain


def _plain(line: str) -> str:
    if line.isascii():
        return _controls(_soft_hyphens(line))
    text = _soft_hyphens(_ZERO_WIDTH.sub("", compose_letters(line)))
    text = _BLANKS.sub(" ", text).replace("\u2010", "-").replace("\u2011", "-")
    text = _FOOTNOTE_MARKS.sub("", _PRIVATE_LETTERS.sub(_private_letters, text))
    return _controls(_RULES.sub(" ", _PRIVATE.sub("•", text)))


def plain_letters(line: str) -> str:
    """One line in composed letters without what is not seen, nor rules read for `|` at its ends.

    For finding heads, numbers and dates in it.
    """
    plain = line if line.isascii() else compose_letters(_ZERO_WIDTH.sub("", line))
    return _RULE_READ.sub("", plain).strip() if "|" in plain else plain


def compose_letters(text: str) -> str:
    """Letters and their marks as one code point each, digraph code points and ligatures as two letters.

    Digits of other scripts and styles as the common ones.
    """
    if text.isascii():
        return text
    for pattern in (_WITH_SIGN, _SIGN_FIRST) if not _SIGN.keys().isdisjoint(text) else ():
        text = pattern.sub(lambda m: m["letter"] + _SIGN[m["sign"]], text)
    if "\u0306" in text:
        text = _BREVE.sub("\u030c", text)
    composed = unicodedata.normalize("NFC", _MARK_APART.sub("", text))
    text = _STRUCK_D.sub(lambda m: "đ" if m[1] == "d" else "Đ", composed)
    text = _CAPITAL_DIGRAPH.sub(lambda m: m[0].title(), text)
    text = _DIGIT_FORM.sub(_digit, text)
    # NFKC over all would fold signs too.
    return _FOLDED_LETTER.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


def _soft_hyphens(text: str) -> str:
    if not _HYPHEN_MARK.search(text):
        return text
    out = []
    for i, c in enumerate(text):
        if not _HYPHEN_MARK.match(text, i):
            out.append(c)
            continue
        before, rest = text[i - 1 : i], text[i + 1 :]
        after = rest[:1]
        if not rest.strip():
            out.append("-")
        elif before.isalpha() and after.isalpha() and after.isupper() == text[max(i - 2, 0) : i].isupper():
            continue
        else:
            out.append("-")
    return "".join(out)


def _digit(match: regex.Match[str]) -> str:
    code = ord(match[0])
    return chr(code - 0xF700) if 0xF730 <= code <= 0xF739 else str(unicodedata.digit(match[0]))


def _private_letters(match: regex.Match[str]) -> str:
    return bytes(ord(c) - 0xF000 for c in match[0]).decode("cp1250", "replace")


def _controls(text: str) -> str:
    def visible(match: regex.Match[str]) -> str:
        code = ord(match[0])
        return bytes([code]).decode("cp1252", "ignore") if code >= 0x80 else ""

    return _CONTROLS.sub(visible, _BLANKS.sub(" ", text))
