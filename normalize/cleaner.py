"""Printed lines -> clean text, for one document: script, lines joined, words mended, every change told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extract.model import Line, Piece, Reading
from normalize.facts import Facts
from normalize.hyphenation import Compounds, compounds_in, join_lines
from normalize.script import Script, document_script, mend_script
from normalize.spelling import Spelling
from normalize.text import CleanText, changes_between, clean_characters, fold_spaces, join_letter_spaced


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Cleans the texts of one document; `legible` mends its encoding, line by line."""

    facts: Facts
    legible: Callable[[Line], str]
    script: Script
    compounds: Compounds
    spelling: Spelling

    def clean(self, lines: Sequence[str]) -> CleanText:
        """One text of the lines (their characters already clean): joined, one script, words mended."""
        return (
            join_lines(lines, self.facts.lexicon, self.compounds)
            .then(lambda text: mend_script(text, self.script, self.facts.lexicon.knows))
            .then(lambda text: CleanText(join_letter_spaced(text)))
            .then(self.spelling.correct)
        )

    def readable(self, line: Line) -> str:
        """A line's text with each word in one script, for finding heads, numbers and dates in it.

        Texts are cleaned from `legible` instead, so that every change is noted.
        """
        text = self.legible(line)
        if not text.isascii():
            text = mend_script(text, self.script, self.facts.lexicon.knows).text
        return join_letter_spaced(text)

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one text, nothing mended but hyphens at line ends."""
        return join_lines([clean_characters(line) for line in lines], self.facts.lexicon, self.compounds).text

    def characters(self, pieces: Iterable[Piece], one_script: bool = False) -> CleanText:
        """The whole cell with characters cleaned: tells what `clean` no longer sees.

        With `one_script` its words in one script too, for cells that `clean` does not see.
        """
        before = fold_spaces(" ".join(self.legible(line) for piece in pieces for line in piece.lines))
        after = fold_spaces(clean_characters(before))
        text = CleanText(after, changes_between(before, after, "characters"))
        if not one_script:
            return text
        return text.then(lambda clean: mend_script(clean, self.script, self.facts.lexicon.knows))


def make_cleaner(reading: Reading, facts: Facts, legible: Callable[[Line], str]) -> Cleaner:
    """A cleaner that knows the document's own words, compounds and script."""
    words: Counter[str] = Counter()
    scripts: Counter[Script] = Counter()
    compounds: Compounds = frozenset()
    for line in lines_of(reading):
        text = legible(line)
        words.update(text.split())
        scripts[document_script(text)] += sum(map(str.isalpha, text))
        if "-" in text:
            compounds |= compounds_in(text)
    script = scripts.most_common(1)[0][0] if scripts else "Latn"
    spelling = Spelling(facts.lexicon, words, facts.reference_words)
    return Cleaner(facts, legible, script, compounds, spelling)


def lines_of(reading: Reading) -> Iterable[Line]:
    """Every line of the document: running heads, running text, cells."""
    for sheet in reading.sheets:
        yield from sheet.furniture
        yield from sheet.lines
        yield from sheet.skimmed
        for table in sheet.tables:
            for cell in table.cells:
                yield from cell.lines
