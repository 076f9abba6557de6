"""Characters of a page's text by PDFium -> a word, its letters as they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from extract.hyphens import SOFT_HYPHEN
from extract.model import Word
from extract.pages.frame import Quad
from extract.pages.pdfium.text.blanks import NO_BLANK
from extract.pages.pdfium.text.characters import LINE_END_HYPHEN, SOFT_LINE_END, Fonts
from extract.pages.pdfium.text.dropped_blanks import has_dropped_blanks, parted

MENDED = (LINE_END_HYPHEN, SOFT_LINE_END, NO_BLANK, "  ", "\t")  # what `as_printed` sees to


class WordMaker:
    """Makes words of a page's text."""

    def __init__(self, text: str, fonts: Fonts) -> None:
        self._text = text
        self._fonts = fonts
        self.has_dropped_blanks = has_dropped_blanks(text)
        self._has_marks = self.has_dropped_blanks or any(mark in text for mark in MENDED)

    def word(self, first: int, end: int, box: Quad) -> Word:
        """The word of these characters."""
        text = self._text[first:end]
        return Word(as_printed(text) if self._has_marks else text, *box, self._fonts.of(first))

    def printed(self, first: int, end: int) -> str:
        """The text of these characters alone."""
        text = self._text[first:end]
        return as_printed(text) if self._has_marks else text

    def of_letters(self, indexes: Iterable[int], box: Quad) -> Word:
        """The word of letters that do not follow one another in the text."""
        letters = list(indexes)
        return Word(as_printed("".join(self._text[i] for i in letters)), *box, self._fonts.of(letters[0]))


def as_printed(text: str) -> str:
    if has_dropped_blanks(text):
        text = parted(text).lstrip()
    if NO_BLANK in text:
        text = text.replace(NO_BLANK, "")
    if LINE_END_HYPHEN in text:
        text = text.replace(LINE_END_HYPHEN, "-")
    if SOFT_LINE_END in text:
        text = text.replace(SOFT_LINE_END, SOFT_HYPHEN)
    if "  " in text or "\t" in text:
        text = " ".join(text.split())
    return text
