"""Lines of one item joined into running text: which hyphen at a line's end is the word's own.

Gazettes break words at any letter, so syllables decide nothing; known words and known compounds do.
"""

from collections.abc import Sequence
from functools import cache

import regex

from normalize.letters.case_endings import abbreviation_endings
from normalize.letters.joining_words import joining_words
from normalize.letters.lexicon import Lexicon
from normalize.letters.script import has_cyrillic, to_latin
from normalize.reference_files import read_reference
from normalize.spacing import fold_spaces
from normalize.text import CleanText, Doubt

Compounds = frozenset[tuple[str, str]]

_HYPHENS = "-\u00ad\u2010\u2011\u0002\ufffe"
_LAST_WORD = regex.compile(r"(?r)[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$")
_FIRST_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_COMPOUND = regex.compile(r"(?<![\p{L}\p{N}-])(\p{L}{2,})-(\p{L}{4,})(?![\p{L}\p{N}-])")
_JOINERS = frozenset(word for word, joins in joining_words() if joins in ("and", "or"))

LONGEST_WORD = 120  # letters
LEAST_CUT = 4  # letters of a word's first part; shorter ones are words by themselves too often
LONGEST_ABBREVIATION = 4  # letters
LEAST_ADJECTIVE = 4  # letters: shorter ones are beginnings of words (`pre-`, `eko-`)


def join_lines(lines: Sequence[str], lexicon: Lexicon, compounds: Compounds | None = None) -> CleanText:
    """The lines of one item as one, white space folded; never changes but at the lines' ends.

    A hyphen that ends a line after a letter goes when the joined word is known, or when small letters
    follow and the two halves are no compound. It stays, with no blank, before a capital or digit, after
    an abbreviation (`MUP-a`) and in compounds: those of `reference/compounds.csv` or `compounds`
    (see `compounds_in`, the document's own). A dash, after a blank, keeps its blanks. Words that can be
    read either way come back as doubts of rule `line-end hyphen`.
    """
    known = load_compounds() if compounds is None else load_compounds() | compounds
    text = ""
    doubts: list[Doubt] = []
    folded = [line for line in map(fold_spaces, lines) if line]
    for line, following in zip(folded, [*folded[1:], ""], strict=False):
        text, doubt = _join(text, line, following, lexicon, known) if text else (line, None)
        if doubt is not None:
            doubts.append(doubt)
    return CleanText(_plain_end(text), (), tuple(doubts))


def compounds_in(text: str) -> Compounds:
    """Hyphenated words of small letters that stand inside lines of `text`, as `join_lines` takes them."""
    found: set[tuple[str, str]] = set()
    for line in text.splitlines():
        found.update((_key(m[1]), _key(m[2])) for m in _COMPOUND.finditer(line))
    return frozenset(found)


@cache
def load_compounds() -> Compounds:
    """`reference/compounds.csv`: a compound's first part and how its second begins, in Latin letters."""
    rows = read_reference("compounds.csv", ("first", "second_start"))
    return frozenset((row["first"], row["second_start"]) for row in rows)


@cache
def load_prefixes() -> frozenset[str]:
    """`reference/prefixes.csv`: first parts that are written together with what follows."""
    return frozenset(row["prefix"] for row in read_reference("prefixes.csv", ("prefix",)))


def is_compound(first: str, second: str, compounds: Compounds) -> bool:
    """Whether `first-second` is a known compound in any of its inflected forms."""
    a, b = _key(first), _key(second)
    if any((a, b[:length]) in compounds for length in range(1, len(b) + 1)):
        return True
    return _inflection_known(a, b, compounds)


def _inflection_known(first: str, second: str, compounds: Compounds) -> bool:
    # The document's own compounds come whole: another form of one shares all but its ending.
    stem = second[:-2]
    return len(stem) >= 4 and any(
        a == first and b.startswith(stem) and abs(len(b) - len(second)) <= 3 for a, b in compounds
    )


def _join(
    text: str, line: str, following: str, lexicon: Lexicon, compounds: Compounds
) -> tuple[str, Doubt | None]:
    if text[-1] in _HYPHENS and len(text) > 1 and not text[-2].isspace():
        return _join_hyphen(text[:-1], line, following, lexicon, compounds)
    if text[-1] in "–/" and text[-2:-1].isdigit() and line[0].isdigit():
        return text + line, None
    if text[-1] == "/" and text[-2:-1].isalpha() and line[0].isalpha():
        return text + line, None
    if text[-1] == "–" and (parts := _cut_at_dash(text[:-1], line, lexicon)):
        if all(map(lexicon.knows, parts)):  # `kuća–` / `ma`, which may be two words
            return f"{text} {line}", _doubt(*parts)
        return text[:-1] + line, None
    lone_mark = line[0] in ".,;" and not line[1:2].strip()
    blank = "" if lone_mark or _is_cut_word(text, line, lexicon) else " "
    return f"{text}{blank}{line}", None


def _cut_at_dash(text: str, line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The parts of a known word where a dash close behind a small letter stands for its hyphen."""
    before, after = _last_word(text), _FIRST_WORD.match(line)
    if before is None or after is None or not (before[0][-1].islower() and after[0].islower()):
        return None
    return (before[0], after[0]) if lexicon.knows(before[0] + after[0]) else None


def _last_word(text: str) -> regex.Match[str] | None:
    """The word that ends the text, looked for from its end: the text grows line by line."""
    return _LAST_WORD.search(text, max(0, len(text) - LONGEST_WORD))


def _is_cut_word(text: str, line: str, lexicon: Lexicon) -> bool:
    """Whether a line ends inside a word without a hyphen, as browsers break what is wider than its cell."""
    before, after = _last_word(text), _FIRST_WORD.match(line)
    if before is None or after is None or not after[0].islower() or len(before[0]) < LEAST_CUT:
        return False
    return not lexicon.knows_quickly(before[0]) and lexicon.knows_quickly(before[0] + after[0])


def _join_hyphen(
    text: str, line: str, following: str, lexicon: Lexicon, compounds: Compounds
) -> tuple[str, Doubt | None]:
    before, after = _last_word(text), _FIRST_WORD.match(line)
    if before is None or after is None:
        # A hyphen behind a mark (`2021.-`) belongs to what follows; before a mark it is a dash.
        return (f"{text}-{line}" if after else f"{text}- {line}"), None
    first, second = before[0].rsplit("-", 1)[-1], _with_rest(after[0], line, following, lexicon)
    whole = before[0] + second
    joins = to_latin(second) in _JOINERS and line[after.end() :].startswith(" ") and first.islower()
    if joins and not lexicon.knows(first + second):
        return f"{text}- {line}", None  # `dvo- i trogodišnje`
    keep, doubt = _keeps_hyphen(first, second, whole, lexicon, compounds)
    return f"{text}-{line}" if keep else f"{text}{line}", doubt


def _with_rest(word: str, line: str, following: str, lexicon: Lexicon) -> str:
    """A word whole where its line is a part of it that is cut again: `internet-` / `stra-` / `nici`."""
    cut_again = len(line) == len(word) + 1 and line[-1] in _HYPHENS and not lexicon.knows(word)
    rest = _FIRST_WORD.match(following) if cut_again else None
    return word + rest[0] if rest and rest[0].islower() else word


def _keeps_hyphen(
    first: str, second: str, whole: str, lexicon: Lexicon, compounds: Compounds
) -> tuple[bool, Doubt | None]:
    if not first[-1].isalpha() or not second[0].isalpha():
        return True, None
    capitals = first.isupper() and second.isupper() and len(first) + len(second) > 2
    if second[0].isupper() and not capitals:
        return True, None
    if is_compound(first, second, compounds):
        return True, None
    if len(first) > 1 and first[-1].isupper() and first[1:] != first[1:].lower() and second.islower():
        return True, None if _key(second) in abbreviation_endings() else _doubt(first, second)
    if capitals and len(first) <= LONGEST_ABBREVIATION and len(second) == 1:
        return True, _doubt(
            first, second
        )  # `MUP-A` in a text in capitals: no word is broken before one letter
    joined = first + second
    if lexicon.knows(joined) or lexicon.knows(whole):
        return False, _doubt(first, second) if _may_be_two(first, second, lexicon) else None
    if len(second) > 3 and len(first) > 2 and lexicon.knows(first) and lexicon.knows(second):
        # Unknown as one word, known as two: `zdravstveno-` + `sanitarni`, but also a rare joined word.
        return _key(first) not in load_prefixes(), _doubt(first, second)
    if capitals:  # names and abbreviations that no list has: `MFS-EMMAUS`
        return len(first) <= LONGEST_ABBREVIATION and not lexicon.knows(first), _doubt(first, second)
    return False, None


def _may_be_two(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether a word that the Serbian list alone has may be two adjectives, whose hyphen is their own:
    `kulturno-obrazovni`, but not `pravosudni`."""
    adjective = len(first) >= LEAST_ADJECTIVE and first[-1] in "oо" and first.islower()
    if not adjective or len(second) < LEAST_ADJECTIVE or lexicon.knows_quickly(first + second):
        return False
    ending = "и" if has_cyrillic(first) else "i"
    return all(map(lexicon.knows, (first, first[:-1] + ending, second)))


def _doubt(first: str, second: str) -> Doubt:
    return Doubt(f"{first}-{second}", (f"{first}-{second}", first + second), "line-end hyphen")


def _plain_end(text: str) -> str:
    return text[:-1] + "-" if text and text[-1] in _HYPHENS else text


def _key(word: str) -> str:
    return (to_latin(word) if has_cyrillic(word) else word).lower()
