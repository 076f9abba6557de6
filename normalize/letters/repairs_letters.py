"""Letters that stand for others throughout a text: wrong code pages, YUSCII, fonts with wrong code points."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import regex

from extract.errors import GlasnikError
from normalize.characters import compose_letters
from normalize.letters.lexicon import Lexicon
from normalize.letters.marked_letters import MARKED
from normalize.letters.script import STROKE_D, Script, mend_script
from normalize.reference_files import read_reference

CYRILLIC_FONT = "yuscii-cyrillic"  # of `repairs.csv`: the page shows Cyrillic, the file has Latin codes
NATIVE = MARKED + MARKED.upper()
_CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"
_MARKS = "–—‘’‚“”„…•"
# What UTF-8 is read as by mistake.
_SINGLE_BYTE = ("cp1252", "cp1250", "latin-1", "mac_roman", "iso8859-2", "cp1251", "cp437", "cp852")
# What must never be read as letters: addresses, paths, and brackets that close in the same word.
_ADDRESS = regex.compile(r"\S*(?:://|www\.|\w@[\w-]+\.\p{Ll}|/~)\S*")
_BRACKETED = regex.compile(r"(?<![\p{L}])\[[^\]\s]*\](?!\p{L})|(?<!\p{L})\{[^}\s]*\}(?!\p{L})")


@dataclass(frozen=True, slots=True, eq=False)
class LetterRepair:
    """Puts one letter for another, or for a short run of characters, inside words alone."""

    name: str
    letters: Mapping[str, str]
    pattern: regex.Pattern[str]
    sources: frozenset[str]  # the first characters that it looks for

    @property
    def telling(self) -> frozenset[str]:
        """Those that no sound text has: without one of them there is nothing to repair."""
        return self.sources.difference(NATIVE)

    @property
    def foreign(self) -> frozenset[str]:
        """The characters it looks for, behind the first ones too, that no sound Cyrillic text has either."""
        return frozenset("".join(self.letters)).difference(NATIVE, _CYRILLIC, _CYRILLIC.upper())

    def apply(self, text: str) -> str:
        """`text` with the letters put right; signs that are no letters only beside a letter."""
        if self.sources.isdisjoint(text):
            return text
        guarded = [m.span() for p in (_ADDRESS, _BRACKETED) for m in p.finditer(text)]
        return self.pattern.sub(lambda m: self._letter(m, text, guarded), text)

    def _letter(self, match: regex.Match[str], text: str, guarded: list[tuple[int, int]]) -> str:
        start, end = match.span()
        if any(a <= start < b for a, b in guarded):
            return match[0]
        letter = self.letters[match[0]]
        if len(match[0]) > 1 or not letter.isalpha():
            return letter
        before, after = text[start - 1 : start], text[end : end + 1]
        left, right = self._is_letter(before), self._is_letter(after)
        if match[0] in NATIVE and match[0].islower() and letter.isupper():  # `ZAćTITA`
            beside = before + after
            return letter if beside.upper() == beside and any(map(str.isupper, beside)) else match[0]
        if not match[0].isalpha() and not (left or right):
            return match[0]
        if letter.isupper() and before.islower() and not match[0].isalpha():
            return match[0]
        if letter == "Đ" and before.islower():  # fonts with one code for both: `ureĊuje`
            return "đ"
        if match[0] == "Đ" and letter == "đ" and not before.islower():  # `ĐURIĆ` is sound
            return match[0]
        if letter == "đ" and before.isupper() and after.isupper():
            return letter.upper()
        return letter

    def _is_letter(self, character: str) -> bool:
        return character.isalpha() or (character != "" and character in self.letters)


@dataclass(frozen=True, slots=True)
class LetterForms:
    """Letters written by other code points than their own: digraphs as one, marks apart, ð for đ."""

    name: str = "letter-forms"

    def apply(self, text: str) -> str:
        """`text` in letters of the language's own code points."""
        return compose_letters(text).translate(STROKE_D)


@dataclass(frozen=True, slots=True, eq=False)
class LookAlikes:
    """Words with letters of the other script among their own; words in doubt stay as they are.

    `by_shape`: the letters are there for their shape alone, so that even a part of a word can be mended.
    """

    script: Script
    lexicon: Lexicon
    by_shape: bool = False
    name: str = "look-alikes"

    def apply(self, text: str) -> str:
        """`text` with each word in one script."""
        return mend_script(text, self.script, self.lexicon.knows, self.by_shape).text


def make_letter_repair(name: str, letters: Mapping[str, str]) -> LetterRepair:
    """A repair of `letters`, the longest runs looked for first."""
    runs = sorted(letters, key=len, reverse=True)
    pattern = regex.compile("|".join(regex.escape(run) for run in runs))
    return LetterRepair(name, letters, pattern, frozenset(run[0] for run in letters))


@cache
def letter_repairs() -> tuple[LetterRepair, ...]:
    """All letter repairs of `repairs.csv` and `misread_encodings.csv`, and UTF-8 read as single bytes."""
    tables: dict[str, dict[str, str]] = {}
    for row in read_reference("repairs.csv", ("repair", "code_point", "letter")):
        code = int(row["code_point"].removeprefix("U+"), 16)
        tables.setdefault(row["repair"], {})[chr(code)] = row["letter"]
    repairs = [make_letter_repair("utf-8", _utf8_letters(codec)) for codec in _SINGLE_BYTE]
    repairs.append(make_letter_repair("utf-8", _utf8_letters("cp1252", times=2)))
    for row in read_reference("misread_encodings.csv", ("repair", "written_in", "read_as", "letters")):
        if row["letters"] not in ("latin", "cyrillic"):
            raise GlasnikError(f"misread_encodings.csv: letters {row['letters']!r}")
        alphabet = NATIVE if row["letters"] == "latin" else _CYRILLIC + _CYRILLIC.upper()
        letters = _misread(alphabet, row["written_in"], row["read_as"])
        repairs.append(make_letter_repair(row["repair"], letters))
    return tuple(repairs + [make_letter_repair(name, letters) for name, letters in tables.items()])


def _misread(alphabet: str, written_in: str, read_as: str) -> dict[str, str]:
    letters = {}
    for letter in alphabet:
        data = letter.encode(written_in, "ignore")
        if not data:  # the Macintosh's Central European code page has no đ
            continue
        read = _read(data, read_as)
        # A letter of the language cannot be told from itself, but by another case than the letters beside it.
        cased = (read == "Đ" and letter == "đ") or (read.islower() and letter.isupper())
        if read != letter and (alphabet != NATIVE or read not in NATIVE or cased):
            letters[read] = letter
    return letters


def _utf8_letters(codec: str, times: int = 1) -> dict[str, str]:
    letters = {c: c for c in NATIVE + _CYRILLIC + _CYRILLIC.upper() + _MARKS}
    for _ in range(times):
        letters = {_read(run.encode(), codec): c for run, c in letters.items()}
    # The second byte of Š is a no-break blank, which many programs make a plain one, or leave out in a word.
    # A Cyrillic letter (`Е` of code page 1251) may be itself.
    alone = {
        run[0]: c
        for run, c in letters.items()
        if run[1:] == "\xa0" and c in NATIVE and run[0] not in _CYRILLIC.upper()
    }
    return letters | alone | {run.replace("\xa0", " "): c for run, c in letters.items() if "\xa0" in run}


def _read(data: bytes, codec: str) -> str:
    return "".join(_read_byte(byte, codec) for byte in data)


def _read_byte(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:  # a byte the code page leaves free is passed through as a control
        return chr(byte)
