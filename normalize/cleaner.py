"""Printed lines -> clean text, for one document: script, lines joined, words mended, every change told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from extract.hyphens import at_soft_hyphens
from extract.model import Line, Reading
from extract.printed import Piece
from normalize.cell_lines import PrintedLine, printed_lines
from normalize.characters import clean_characters, plain_letters
from normalize.facts import Facts
from normalize.letters.broken_words import Parts, doubtful_words, makes_a_word, with_whole_words
from normalize.letters.hyphenation import Compounds, compounds_in, join_lines
from normalize.letters.inner_capitals import mend_inner_capitals
from normalize.letters.odd_signs import odd_signs
from normalize.letters.parted_words import parted_words
from normalize.letters.script import Script, document_script, mend_script
from normalize.letters.spelling import Spelling
from normalize.letters.stray_accents import mend_accents
from normalize.spacing import fold_spaces, join_letter_spaced, raise_small_capitals
from normalize.text import Change, CleanText, Doubt, changed_by, changes_between

_Whole = tuple[Sequence[PrintedLine], Sequence[Change]]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
MOST_KEPT = 4096  # cells, and texts: those of a long plan; more are read again


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Cleans the texts of one document; `mended` is a line with the document's encoding repairs.

    Where these leave the text untrusted, they serve to find things in it, and texts stay as printed.
    """

    facts: Facts
    mended: Callable[[Line], str]
    script: Script
    compounds: Compounds
    spelling: Spelling
    trusted: bool = True
    # What `readable` altered: its line, and that line before.
    _altered: dict[str, str] = field(default_factory=dict)
    # Lines of cells, which a plan, a row and a record ask for; texts of cells, of which many say the same.
    _lines: dict[tuple[tuple[Piece, ...], bool], _Whole] = field(default_factory=dict)
    _clean: dict[tuple[str, ...], CleanText] = field(default_factory=dict)
    _joined: dict[tuple[str, ...], str] = field(default_factory=dict)

    def of_plan(self, jurisdiction: str) -> Cleaner:
        """The cleaner of a plan of the jurisdiction, whose names it reads as they are meant there."""
        facts = self.facts.of_plan(jurisdiction)
        return self if facts is self.facts else replace(self, facts=facts)

    def legible(self, line: Line) -> str:
        """The line's text that cleaning starts from: mended where the mending can be trusted."""
        return self.mended(line) if self.trusted else line.text

    def lines(self, pieces: Sequence[Piece]) -> Sequence[PrintedLine]:
        """The `legible` lines of a cell, words that its width broke whole again."""
        return self._whole(pieces)[0]

    def readable_lines(self, pieces: Sequence[Piece]) -> Sequence[PrintedLine]:
        """The same lines, `readable`."""
        return self._whole(pieces, readable=True)[0]

    def broken_words(self, pieces: Sequence[Piece], clean: str) -> CleanText:
        """A cell's `clean` text with what `lines` joins in it, and what it leaves that may be one word."""
        lines, changes = self._whole(pieces)
        doubts = doubtful_words(lines, self.facts.lexicon.knows) if self.trusted else ()
        return CleanText(clean, tuple(changes), tuple(doubt for doubt in doubts if doubt.word in clean))

    def _whole(self, pieces: Sequence[Piece], readable: bool = False) -> _Whole:
        if readable and all(
            self.readable(line) == self.legible(line) for piece in pieces for line in piece.lines
        ):
            return self._whole(pieces)
        key = (tuple(pieces), readable)
        if key not in self._lines:
            lines = printed_lines(pieces, self.readable if readable else self.legible)
            whole = with_whole_words(lines, self._is_broken) if self.trusted else (lines, [])
            _keep(self._lines, key, whole)
        return self._lines[key]

    def _is_broken(self, parts: Parts) -> bool:
        return makes_a_word(parts, self.facts.lexicon.knows)

    def clean(self, lines: Sequence[str]) -> CleanText:
        """One text of the lines (their characters already clean): joined, one script, words mended."""
        if not self.trusted:
            return CleanText(fold_spaces(" ".join(lines)))
        key = tuple(lines)
        if key not in self._clean:
            _keep(self._clean, key, self._cleaned(lines))
        return self._clean[key]

    def _cleaned(self, lines: Sequence[str]) -> CleanText:
        lexicon = self.facts.lexicon
        return (
            join_lines(lines, lexicon, self.compounds)
            .then(lambda text: mend_script(text, self.script, lexicon.knows))
            .then(lambda text: mend_accents(text, lexicon.knows_common, lexicon.knows_no_name))
            .then(lambda text: CleanText(join_letter_spaced(text)))
            .then(changed_by(self._raise_capitals, "small-capitals"))
            .then(lambda text: mend_inner_capitals(text, lexicon.knows_common))
            .then(self.spelling.correct)
            .then(lambda text: CleanText(text, (), self._odd(text)))
        )

    def _odd(self, text: str) -> tuple[Doubt, ...]:
        """What of a text is told only, since no rule mends it."""
        return (*odd_signs(text), *parted_words(text, self.facts.lexicon.knows_quickly))

    def heading(self, title: str) -> CleanText:
        """A title found in `readable` lines (by LF), cleaned; tells what `readable` altered in it too."""
        lines = title.split("\n")
        before = [self._printed(line) for line in lines]
        if not self.trusted:
            return CleanText(fold_spaces(" ".join(before)))
        altered = [self._altering(line) for line in before]
        text = self.clean([clean_characters(line) for line in lines])
        changes = [change for part in (*altered, text) for change in part.changes]
        doubts = [doubt for part in (*altered, text) for doubt in part.doubts]
        return CleanText(text.text, tuple(changes), tuple(doubts))

    def _altering(self, printed: str) -> CleanText:
        """A line's characters and script mended, as `readable` did it."""
        plain = clean_characters(printed)
        start = CleanText(plain, changes_between(printed, plain, "characters"))
        return start.then(lambda text: mend_script(text, self.script, self.facts.lexicon.knows))

    def readable(self, line: Line) -> str:
        """A line's text with each word in one script, for finding heads, numbers and dates in it.

        Texts are cleaned from `legible` instead, so that every change is noted.
        """
        mended = self.mended(line)
        text = plain_letters(mended)
        if not text.isascii():
            text = mend_script(text, self.script, self.facts.lexicon.knows).text
        text = join_letter_spaced(text)
        before = mended if self.trusted else line.text
        if text != before:
            self._altered[text] = before
        return text

    def _printed(self, line: str) -> str:
        """What `readable` made `line`, or the end of such a line, from."""
        for altered, before in self._altered.items():
            if altered.endswith(line):
                words, length = before.split(), len(line.split())
                return " ".join(words[-length:]) if len(words) == len(altered.split()) else line
        return line

    def _raise_capitals(self, text: str) -> str:
        return raise_small_capitals(text, self.facts.lexicon.knows)

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one text, nothing mended but hyphens at line ends."""
        key = tuple(lines)
        if key not in self._joined:
            plain = [clean_characters(line) for line in lines]
            _keep(self._joined, key, join_lines(plain, self.facts.lexicon, self.compounds).text)
        return self._joined[key]

    def characters(self, pieces: Iterable[Piece], one_script: bool = False) -> CleanText:
        """The whole cell with characters cleaned: tells what `clean` no longer sees.

        With `one_script` its words in one script too, for cells that `clean` does not see.
        """
        lines = (self.legible(line) for piece in pieces for line in piece.lines)
        parts = [part for line in lines for part in at_soft_hyphens(line)]
        before, after = fold_spaces(" ".join(parts)), fold_spaces(" ".join(map(clean_characters, parts)))
        text = CleanText(after, changes_between(before, after, "characters"))
        if not one_script:
            return text
        return text.then(lambda clean: mend_script(clean, self.script, self.facts.lexicon.knows))


def _keep(kept: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[key] = value


def make_cleaner(
    reading: Reading, facts: Facts, legible: Callable[[Line], str], trusted: bool = True
) -> Cleaner:
    """A cleaner that knows the document's own words, compounds and script."""
    words: Counter[str] = Counter()
    for line in lines_of(reading):
        words.update(legible(line).split())
    for skimmed in reading.skimmed.values():
        words.update(skimmed)
    scripts: Counter[Script] = Counter()
    compounds: set[tuple[str, str]] = set()
    for word, count in words.items():
        scripts[document_script(word)] += count * sum(map(str.isalpha, word))
        if "-" in word:
            compounds |= compounds_in(word)
    script = scripts.most_common(1)[0][0] if scripts else "Latn"
    spelling = Spelling(facts.lexicon, words, facts.reference_words)
    return Cleaner(facts, legible, script, frozenset(compounds), spelling, trusted)


def lines_of(reading: Reading) -> Iterable[Line]:
    """Every line of the document that was read: running heads, running text, cells."""
    for sheet in reading.sheets:
        yield from sheet.furniture
        yield from sheet.lines
        for table in sheet.tables:
            for cell in table.cells:
                yield from cell.lines
