"""Words of institutions' names: tokens, their inflected forms and the bs, hr and sr words for one thing.

A word's `lemma` is what all its forms and its counterparts in the other languages share, so that
`Županijskog tužiteljstva` and `Kantonalno tužilaštvo` read alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extract.errors import GlasnikError
from normalize.letters.case_endings import PLURAL, abbreviation_endings, load_endings
from normalize.letters.script import to_latin
from normalize.reference_files import read_reference, reference_path

_WORD = re.compile(r"[^\W_]+")
DASHES = frozenset("-‐‑‒–—−")
# Marks between words that join one name to another.
_JOINING_MARKS = re.compile(r"[,;/]|(?<=\s)[-–—](?=\s)")
_MARKS = str.maketrans("čćĉċšşžđð", "ccccsszdd")
_DECLENSION_COLUMNS = ("declension", "removed", "endings", "plural", "either", "adjective", "example")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as printed: its place in the text (`text[start:end]`), in lower-case Latin with its marks
    (`kept`) and without (`form`, where `dj` is `d` too); `joined`: the mark (`,`, `;`, `/`, a dash between
    blanks) that stands before it; `ending`: what an abbreviation has behind its hyphen (`MUP-ovi`)."""

    kept: str
    form: str
    start: int
    end: int
    joined: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What a form stands for; an empty `lemma` is a word that names do not differ by (`za`, `JU`).

    `number`: `singular`, `plural`, or `either` for a form that is both (`službe`)."""

    lemma: str
    citation: str
    number: str = "singular"
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """All forms of the words in `wording.csv`, and what abbreviations such as `MUP` stand for."""

    words: Mapping[str, Word]
    spelled: frozenset[str]
    abbreviations: Mapping[str, tuple[Token, ...]]

    def lemma(self, token: Token) -> str:
        """The word's lemma, or the form itself where the table does not have it."""
        word = self.words.get(token.form)
        return token.form if word is None else word.lemma

    def expand(self, tokens: Iterable[Token]) -> list[Token]:
        """The tokens with abbreviations written out; the words so added keep the abbreviation's place."""
        expanded = []
        for token in tokens:
            longer = self.abbreviations.get(token.form)
            if longer is None:
                expanded.append(token)
            else:
                first, *rest = longer
                expanded.append(replace(token, kept=first.kept, form=first.form))
                expanded.extend(Token(word.kept, word.form, token.start, token.end) for word in rest)
        return expanded


@lru_cache(maxsize=4096)
def fold_word(word: str) -> tuple[str, str]:
    """A word in lower-case Latin letters: with its diacritics, and without."""
    kept = to_latin(word).casefold()
    return kept, kept if kept.isascii() and "dj" not in kept else drop_marks(kept)


def drop_marks(text: str) -> str:
    """Lower-case text without diacritics; `đ` and `dj` are both `d`, which evens out ekavian forms too."""
    plain = text.translate(_MARKS).replace("dj", "d")
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


@lru_cache(maxsize=2048)
def tokenize(text: str) -> tuple[Token, ...]:
    """The words of an NFC text; the case ending behind an abbreviation (`MUP-a`) belongs to it."""
    tokens: list[Token] = []
    endings = abbreviation_endings()
    for match in _WORD.finditer(text):
        start, end = match.span()
        kept, form = fold_word(match[0])
        if kept in endings and tokens and _is_ending(text, tokens[-1], start):
            tokens[-1] = replace(tokens[-1], end=end, ending=kept)
        else:
            mark = _JOINING_MARKS.search(text, tokens[-1].end, start) if tokens else None
            tokens.append(Token(kept, form, start, end, mark[0] if mark else ""))
    return tuple(tokens)


def number_of(head: Sequence[tuple[Token, Word | None]]) -> str:
    """The number of a noun and the adjectives before it: `singular`, `plural`, or `either` where the forms
    do not tell (`kantonalne uprave`, one's or several). A word that is not known counts as singular."""
    if not head:
        return "singular"
    if head[-1][0].ending:
        return "plural" if head[-1][0].ending in load_endings()[PLURAL] else "singular"
    numbers = [word.number if word else "singular" for _, word in head]
    if "plural" in numbers:
        return "plural"
    if "singular" in numbers:
        return "singular"
    # `kantonalna tužilaštva`: no singular noun that looks like a plural one has such an adjective.
    return "plural" if any(token.kept.endswith("a") for token, _ in head[:-1]) else "either"


def is_nominative(head: Sequence[tuple[Token, Word | None]]) -> bool:
    """Whether a noun stands as it is cited, or in a case that its form does not tell: `SIPA`, a name."""
    noun, word = head[-1]
    return not noun.ending and (word is None or noun.kept == word.citation)


def is_genitive(head: Sequence[tuple[Token, Word | None]]) -> bool:
    """Whether a noun and its adjectives can only be the genitive: `Kantonalnog tužilaštva`, `Zavoda`."""
    noun, word = head[-1]
    return any(token.kept.endswith(("og", "oga", "eg", "ega")) for token, _ in head[:-1]) or (
        noun.ending == "a" if noun.ending else word is not None and noun.kept == word.citation + "a"
    )


def _is_ending(text: str, before: Token, start: int) -> bool:
    printed = text[before.start : before.end]
    return before.end == start - 1 and text[start - 1] in DASHES and len(printed) > 1 and printed.isupper()


def read_facts(name: str, columns: tuple[str, ...], folder: Path | None) -> list[Mapping[str, str]]:
    """The rows of a reference file, in `folder` where one is given; GlasnikError as `read_reference`."""
    # A path that is absolute replaces the folder it is joined to.
    return read_reference(str((folder or reference_path("")).resolve() / name), columns)


def _forms(row: Mapping[str, str], declension: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All forms of a word of `wording.csv`, each with its number."""
    stem = row["word"].removesuffix(declension["removed"])
    for ending in declension["endings"].split(" "):
        numbers = (n for n in ("plural", "either") if ending and ending in declension[n].split(" "))
        yield stem + ending, next(numbers, "singular")
    for form in row["forms"].split():
        yield form, "singular"


def load_wording(folder: Path | None = None) -> Wording:
    """Reads `wording.csv`, `declensions.csv` and `abbreviations.csv`.

    Raises GlasnikError where a declension is unknown or one form would stand for two lemmas.
    """
    declensions = {
        row["declension"]: row for row in read_facts("declensions.csv", _DECLENSION_COLUMNS, folder)
    }
    words: dict[str, Word] = {}
    spelled: set[str] = set()
    for row in read_facts("wording.csv", ("lemma", "word", "declension", "forms"), folder):
        declension = declensions.get(row["declension"])
        if declension is None or not row["word"].endswith(declension["removed"]):
            raise GlasnikError(f"wording.csv: {row['word']}: declension {row['declension']} does not fit")
        for kept, number in _forms(row, declension):
            form = drop_marks(kept)
            spelled.add(kept)
            word = Word(row["lemma"], row["word"], number, declension["adjective"] == "yes")
            if words.setdefault(form, word).lemma != word.lemma:
                raise GlasnikError(f"wording.csv: {kept} is a form of {words[form]} and of {word}")
    abbreviations = {
        tokenize(row["abbreviation"])[0].form: tokenize(row["expansion"])
        for row in read_facts("abbreviations.csv", ("abbreviation", "expansion"), folder)
    }
    return Wording(words, frozenset(spelled), abbreviations)
