"""The numbers of rows: their forms, what a text begins with, which one follows which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from extract.folding import fold
from extract.raised import without_raised

ROMAN = "[IVXLC]{1,6}"
LETTER = "[A-ZŠĐČĆŽА-Я]"
PARTS = r"(?:[./-]\d{1,3})"
ROW_NUMBER = re.compile(
    r"^(?:\d{1,3}(?:[.\-/](?:\d{1,3}|[A-ZŠĐČĆŽА-Я]))*(?:[.\-/]?[a-zčćšžđа-ш])?"
    r"|[A-ZŠĐČĆŽА-Я](?:[.\-/]?\d{1,3})(?:[.\-/]\d{1,3})*"
    r"|[A-ZŠĐČĆŽА-Я]{1,2}\d{1,3}(?:[.\-/][A-ZŠĐČĆŽА-Я]{0,2}\d{1,3})*[.\-/][A-ZŠĐČĆŽА-Я]{1,2}\d{1,3}"
    r"|[A-ZŠĐČĆŽА-Я]{1,2}\d{1,3}(?:[.\-/]\d{1,3}){2,}"
    r"|[IVXLC]{1,6}(?:[.\-/]\d{1,3})*|l(?:\.\d{1,3})+)[.):]?-?$"
    r"|^\(\d{1,3}\)$"
)
SEPARATORS = ".-/"  # between the parts of a number
CODE = re.compile(  # `EE-1`, `ZR.01`, `PU10`, `1.1.1.-1`: of a row where all rows of its plan have such
    rf"({LETTER}{{2,6}})[.\-/]?\d{{1,3}}{PARTS}*[.):]?|(?:\d{{1,3}}\.)+-\d{{1,3}}[.):]?"
)
FIRST = re.compile(r"(?:1|[IAaАа])(?:[.\-/ ](?:1|[IAaАа]))*")
DIGITS = re.compile(r"\d+")
BEFORE_TEXT = re.compile(r"^\s*(\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+)\s+(\S.*)$", re.S)
_INNER = re.compile(
    rf"^\s*(?:([^\W\d]{{3,}}\.?)\s+)?({LETTER}?\.?\d{{1,3}}{PARTS}*[.)]?)"
    r"(?:(?<=[.)])\s*|\s+|(?=:))(?:[:–—-]\s*)?(?![a-zčćšžđа-ш])([^\W\d].*|[„\"'(].*)$",
    re.S,
)
_OWN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[^\W\d].*")
ENUMERATOR = re.compile(r"(?:[ivxlc]{1,6}|[a-zčćšžđа-ш])[.)]")
LEAST_ORDINALS = 3
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


_MISREAD = re.compile(r"(?=\S*\d)(?:\d{1,3}|l)(?:\.(?:\d{1,3}|l))+(?![^\W_])")


def misread_number(text: str) -> str:
    """A number at a text's beginning that has the letter l for a digit 1, as typed or recognized: `l.2`."""
    match = _MISREAD.match(text)
    return match[0] if match and "l" in match[0] else ""


def in_digits(text: str) -> str:
    """The text with the number that it begins with in digits: `l.2 Nastava` is `1.2 Nastava`."""
    number = misread_number(text)
    return number.replace("l", "1") + text[len(number) :] if number else text


def is_number(text: str) -> bool:
    """Whether a cell holds nothing but a row's number."""
    return bool(ROW_NUMBER.match(without_raised(text.replace(" ", ""))))


def is_enumerator(text: str) -> bool:
    """Whether a text is a small letter or a small Roman number with its mark: `a)`, `ii.`."""
    return bool(ENUMERATOR.fullmatch(text.replace(" ", "")))


def part_number(text: str) -> tuple[str, str] | None:
    """An activity's number and the text printed behind it (`4. Izraditi plan`), or None."""
    match = BEFORE_TEXT.match(text)
    return (match[1], match[2]) if match and not match[2][0].islower() else None


class InnerNumber(NamedTuple):
    """The word, if any, and the number that a text begins with: `Aktivnost 1.1. Izraditi plan`."""

    word: str
    number: str
    text: str


def inner_number(text: str) -> InnerNumber | None:
    """The number that an activity's text begins with, perhaps behind one word, or None."""
    match = _INNER.match(text)
    if match is None or not (match[1] or _OWN_NUMBER.fullmatch(match[2])):
        return None
    return InnerNumber(match[1] or "", match[2], match[3])


def bare_number(number: str) -> str:
    """A row's number without the marks around it: `1.2` of `1.2.`, of `1.2)` and of `(1.2)`."""
    return number.lstrip("(").rstrip(".):-")


def counts_below(number: str, above: str) -> bool:
    """Whether a number is that of something below another: `1.1.2` below `1.1`, and below `1`."""
    own, outer = bare_number(number), bare_number(above)
    return bool(outer) and own.startswith(outer) and own[len(outer) : len(outer) + 1] in tuple(SEPARATORS)


def begins_count(number: str) -> bool:
    """Whether all parts of a number are the first of their count: `1.`, `1.1.1`, `A.1`, `I`."""
    return bool(FIRST.fullmatch(bare_number(number)))


def number_form(number: str) -> str:
    """A number with each of its parts as 0: those of one level have one form."""
    return DIGITS.sub("0", number)


def number_parts(number: str) -> list[int]:
    """The parts of a number that are in digits."""
    return list(map(int, DIGITS.findall(number)))


def is_next(number: str, before: str) -> bool:
    """Whether a row's number is the next one of its form: `1.2.` after `1.1.`, or `2.1.` that begins anew."""
    own, above = number_parts(number), number_parts(before)
    if number_form(number) != number_form(before) or not own:
        return False
    begins_anew = len(own) > 1 and own[-1] == 1 and own[:-1] > above[:-1]
    return begins_anew or (own[:-1] == above[:-1] and own[-1] == above[-1] + 1)


def counts_on(number: str, before: str) -> bool:
    """Whether a heading's number is the next one: of its form in digits, in letters or in Roman numbers."""
    letters = len(number) == len(before) == 1 and number.isalpha() and before.isalpha()
    in_letters = letters and ord(number) - ord(before) == 1
    return is_next(number, before) or in_letters or 0 < _roman(before) == _roman(number) - 1


def _roman(number: str) -> int:
    """The value of a Roman number; 0 of any other."""
    if not re.fullmatch(ROMAN, number):
        return 0
    values = [ROMAN_VALUES[letter] for letter in number]
    return sum(-own if own < after else own for own, after in pairwise([*values, 0]))


def count_up(texts: Iterable[str]) -> bool:
    """Whether the texts are three or more numbers in succession, blanks left out; one text may hold two."""
    numbers: list[int] = []
    for part in " ".join(texts).split():
        folded = fold(part)
        if folded and not (folded.isdecimal() and len(folded) < 3):
            return False
        if folded:
            numbers.append(int(folded))
    return len(numbers) >= LEAST_ORDINALS and numbers == [numbers[0] + i for i in range(len(numbers))]
