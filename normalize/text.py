"""Characters and spacing of one line of text: what stands before any reading of words."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import regex


@dataclass(frozen=True, slots=True)
class Change:
    """One word (or run of words) that reads otherwise than printed, and the rule that changed it."""

    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word left as printed for a person to look at, with the readings that came into question."""

    word: str
    readings: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text after a step, the changes other than white space it made, and the words it was unsure of."""

    text: str
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def then(self, step: Callable[[str], "CleanText"]) -> "CleanText":
        """The next step's text, with both steps' changes and doubts in order."""
        after = step(self.text)
        if not self.changes and not self.doubts:
            return after
        return CleanText(after.text, self.changes + after.changes, self.doubts + after.doubts)


def changes_between(before: str, after: str, rule: str) -> tuple[Change, ...]:
    """The words that differ, in order; texts that differ in white space alone give none."""
    if before == after:
        return ()
    old, new = before.split(), after.split()
    found = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or "".join(old[i:j]) == "".join(new[k:m]):
            continue
        if j - i == m - k:
            pairs = list(zip(old[i:j], new[k:m], strict=True))
        else:
            pairs = [(" ".join(old[i:j]), " ".join(new[k:m]))]
        found += [Change(b, a, rule) for b, a in pairs if b != a]
    return tuple(found)


def changed_by(step: Callable[[str], str], rule: str) -> Callable[[str], CleanText]:
    """A step that returns plain text, turned into one that also tells its changes."""

    def recorded(text: str) -> CleanText:
        after = step(text)
        return CleanText(after, changes_between(text, after, rule))

    return recorded


# --- characters -----------------------------------------------------------------------------------

_STRUCK_D = regex.compile("([dD])[\u0335-\u0338]")  # NFC composes č ć š ž but knows no d with a stroke
_CAPITAL_DIGRAPH = regex.compile(r"[ǄǇǊ](?=\p{Ll})")  # for the one whose second half is small
# Typesetting programs draw a letter's mark as a sign of its own, behind the letter or before it.
_SIGN = {"ˇ": "\u030c", "´": "\u0301"}
_WITH_SIGN = regex.compile("(?P<letter>[cszCSZ])(?P<sign>ˇ)|(?P<letter>[cC])(?P<sign>´)")
_SIGN_FIRST = regex.compile("(?P<sign>ˇ)(?P<letter>[cszCSZ])|(?P<sign>´)(?P<letter>[cC])")
_ZERO_WIDTH = regex.compile("[\u200b-\u200f\u2060\ufeff\u180e\u202a-\u202e]")
_BLANKS = regex.compile(r"[\p{Zs}\t\v\f\u2028\u2029]")
_RULES = regex.compile("[\u2500-\u259f]")  # box drawing: the remains of a printed table's rules
_CONTROLS = regex.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PRIVATE_LETTERS = regex.compile("[\uf041-\uf05a\uf061-\uf07a\uf08a\uf08e\uf09a\uf09e\uf0c0-\uf0ff]{3,}")
_PRIVATE = regex.compile("[\ue000-\uf8ff]")
_FOLDED_LETTER = regex.compile(r"[\p{Lu}\p{Ll}\p{Lt}]")
_FOOTNOTE_MARKS = regex.compile(r"(?:(?<!(?<!\p{L})[kcdkцд]?[mм])[²³]|[⁰¹⁴-⁹])+")  # not of `m²`
_HYPHEN_MARK = regex.compile("[\x02\ufffe\u00ad]")  # PDFium writes U+0002 or U+FFFE for a line-end hyphen


def clean_characters(line: str) -> str:
    """One line (no line feeds expected) in composed letters, plain blanks and visible characters.

    Soft hyphens: between letters they go, beside digits, capitals or blanks and at the line's end they
    are the hyphen some fonts write with that code. C1 controls are read as the Windows code page's
    characters they stand for; other controls, zero-width characters and rules drawn with letters go.
    Private-use glyphs of symbol fonts become bullets, whole words of them their letters. Superscript digits,
    but those of a unit, go: they mark footnotes.
    """
    if line.isascii():
        if "\x00" <= min(line, default=" ") < " " or "\x7f" in line:
            line = _controls(_soft_hyphens(line))
        return line
    text = _soft_hyphens(_ZERO_WIDTH.sub("", compose_letters(line)))
    text = _BLANKS.sub(" ", text).replace("\u2010", "-").replace("\u2011", "-")
    text = _FOOTNOTE_MARKS.sub("", _PRIVATE_LETTERS.sub(_private_letters, text))
    return _controls(_RULES.sub(" ", _PRIVATE.sub("•", text)))


def compose_letters(text: str) -> str:
    """Letters and their marks as one code point each, digraph code points and ligatures as two letters."""
    if text.isascii():
        return text
    for pattern in (_WITH_SIGN, _SIGN_FIRST) if not _SIGN.keys().isdisjoint(text) else ():
        text = pattern.sub(lambda m: m["letter"] + _SIGN[m["sign"]], text)
    text = _STRUCK_D.sub(lambda m: "đ" if m[1] == "d" else "Đ", unicodedata.normalize("NFC", text))
    text = _CAPITAL_DIGRAPH.sub(lambda m: m[0].title(), text)
    return "".join(_plain_letter(c) if ord(c) > 0x17F else c for c in text)


def _plain_letter(character: str) -> str:
    # Digraph code points (ǆ ǉ ǌ), ligatures and full-width letters; NFKC over all would fold signs too.
    return unicodedata.normalize("NFKC", character) if _FOLDED_LETTER.match(character) else character


def _soft_hyphens(text: str) -> str:
    if not _HYPHEN_MARK.search(text):
        return text
    out = []
    for i, c in enumerate(text):
        if not _HYPHEN_MARK.match(c):
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


def _private_letters(match: regex.Match[str]) -> str:
    return bytes(ord(c) - 0xF000 for c in match[0]).decode("cp1250", "replace")


def _controls(text: str) -> str:
    def visible(match: regex.Match[str]) -> str:
        code = ord(match[0])
        return bytes([code]).decode("cp1252", "ignore") if code >= 0x80 else ""

    return _CONTROLS.sub(visible, _BLANKS.sub(" ", text))


# --- spacing --------------------------------------------------------------------------------------


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
