"""Which words exist: Bosnian, Croatian and Serbian word lists, and the words of the field they lack."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from extract.errors import GlasnikError
from normalize.letters.case_endings import load_endings
from normalize.letters.script import has_cyrillic, to_latin
from normalize.letters.word_automaton import COMPILED, WordAutomaton
from normalize.reference_files import read_reference, reference_path

BOSNIAN = "bs_BA"
# Sarajevo's plan: bs knows 93 % of the words, hr most of the rest; sr, of the other wording, is asked last.
DICTIONARIES = (BOSNIAN, "hr_HR", "sr_Latn_RS")
_QUICK = DICTIONARIES[:2]


class _Speller(Protocol):
    def spell(self, word: str) -> bool: ...


class Lexicon:
    """Asks the word lists in turn, each opened when first needed, and remembers the answers.

    Not for sharing between threads; a process that needs one opens its own.
    """

    __slots__ = ("_answers", "_common", "_folder", "_open", "_quick", "_triples", "reference_words")

    def __init__(self, folder: Path, reference_words: frozenset[str]) -> None:
        self.reference_words = reference_words
        self._folder = folder
        self._open: dict[str, _Speller] = {}
        self._answers: dict[str, bool] = {}
        self._quick: dict[str, bool] = {}
        self._common: dict[str, bool] = {}
        self._triples: frozenset[str] | None = None

    def knows(self, word: str) -> bool:
        """Whether any list has the word, in either script and any case; parts of a compound each count."""
        answer = self._answers.get(word)
        if answer is None:
            answer = self._answers[word] = self.knows_quickly(word) or self._ask(word, DICTIONARIES[2:])
        return answer

    def knows_quickly(self, word: str) -> bool:
        """As `knows`, without the Serbian list."""
        answer = self._quick.get(word)
        if answer is None:
            answer = self._quick[word] = self._ask(word, _QUICK)
        return answer

    def knows_common(self, word: str) -> bool:
        """Whether the word is known in small letters, that is, not as a proper name alone."""
        answer = self._common.get(word)
        if answer is None:
            small = _latin(word).lower()
            answer = self._common[word] = small in self.reference_words or any(
                self._spells(name, small) for name in DICTIONARIES
            )
        return answer

    def knows_no_name(self, word: str) -> bool:
        """As `knows_common`, without the Serbian list, which has proper names in small letters too."""
        small = _latin(word).lower()
        return small in self.reference_words or any(self._spells(name, small) for name in _QUICK)

    def knows_in(self, name: str, word: str) -> bool:
        """Whether the one list of `DICTIONARIES` has the word, in any case."""
        latin = _latin(word)
        return any(self._spells(name, form) for form in (latin.lower(), latin.capitalize()))

    def letter_triples(self) -> frozenset[str]:
        """Every three letters that follow one another in a listed Bosnian or Croatian word."""
        if self._triples is None:
            self._triples = _letter_triples([self._folder / f"{name}.dic" for name in _QUICK])
        return self._triples

    def _ask(self, word: str, names: Iterable[str]) -> bool:
        latin = _latin(word)
        if not latin or not all(c.isalpha() or c in "-'’" for c in latin) or not latin[0].isalpha():
            return False
        forms = dict.fromkeys((latin, latin.lower(), latin.capitalize()))
        if any(form in self.reference_words for form in forms):
            return True
        return any(self._spells(name, form) for name in names for form in forms)

    def _spells(self, name: str, form: str) -> bool:
        speller = self._open.get(name)
        if speller is None:
            speller = self._open[name] = _open_dictionary(self._folder, name)
        try:
            return speller.spell(form)
        except UnicodeEncodeError:  # a letter that the list's own encoding has no code for
            return False


def _latin(word: str) -> str:
    return to_latin(word) if not word.isascii() and has_cyrillic(word) else word


def _open_dictionary(folder: Path, name: str) -> _Speller:
    if name in COMPILED:
        return WordAutomaton(folder / f"{name}.dawg")
    from hunspell import Hunspell

    try:
        speller: _Speller = Hunspell(name, hunspell_data_dir=str(folder))
    except OSError as error:
        raise GlasnikError(f"word list {name} cannot be opened in {folder}: {error}") from error
    return speller


def _letter_triples(lists: Iterable[Path]) -> frozenset[str]:
    triples: set[str] = set()
    for path in lists:
        encoding = path.with_suffix(".aff").read_bytes().split(None, 2)[1].decode("ascii")
        for line in path.read_text(encoding=encoding).lower().splitlines():
            word = line.split("/", 1)[0]
            triples.update(word[i : i + 3] for i in range(len(word) - 2))
    return frozenset(triples)


def load_lexicon() -> Lexicon:
    """The word lists that the project carries, with `reference/words.csv`."""
    return Lexicon(reference_path("dictionaries"), load_reference_words())


@cache
def load_reference_words() -> frozenset[str]:
    """Every form of the words in `reference/words.csv`, inflected by `reference/endings.csv`.

    A row's `inflection` is empty (the word alone) or names a set of endings, put to the word without
    its nominative ending. Raises GlasnikError for a row that repeats another or names no known set.
    """
    endings = load_endings()
    forms: set[str] = set()
    seen: set[tuple[str, str]] = set()
    for row in read_reference("words.csv", ("word", "inflection", "kind")):
        word, inflection = row["word"], row["inflection"]
        if (word, inflection) in seen or (inflection and inflection not in endings) or not word.strip():
            raise GlasnikError(f"words.csv: {word!r} ({inflection!r}): empty, repeated or unknown endings")
        seen.add((word, inflection))
        forms.update(_forms(word, endings[inflection]) if inflection else (word,))
    return frozenset(forms)


def _forms(word: str, endings: Sequence[str]) -> Iterable[str]:
    nominative = endings[0]
    if not word.endswith(nominative):
        raise GlasnikError(f"words.csv: {word!r} does not end in {nominative!r}")
    stem = word[: len(word) - len(nominative)]
    return (stem + ending for ending in endings)
