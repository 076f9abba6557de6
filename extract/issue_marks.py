"""What the line of a running head says of its issue and page: `Broj 5`, `4. februara 2021.`, `Strana 286`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extract.beside_marks import DATE, LONGEST_MARK, may_stay, words_beside
from extract.folding import fold, fold_shapes
from extract.gazette_titles import GazetteTitles

DIGITS = re.compile(r"\d+")
# Words before a page's number, an issue's, and those before a number of anything: `Strana br. 5`, `Broj 5`.
USES = ("page", "issue", "number")
NO_ACT = r"(?!-\d+-)"  # `Broj 02-04-1234/22` is an act's
ROMAN = r"(?-i:[IVXLC]{2,})(?!\w)"  # in capitals, and whole: `Broj lica` and `Broj civila` have none
NEAR = r"(?:\W|(?<!\w)\w{1,3}(?!\w)){0,6}?"  # no word of a sentence: `Broj obuka: 5` is an indicator's


@dataclass(frozen=True, slots=True)
class IssueMarks:
    """Patterns of the words that running heads number pages and issues by, for text of `fold_shapes`."""

    page: re.Pattern[str]  # group 1: the page's number
    begin: re.Pattern[str]
    issue: re.Pattern[str]
    numbered: re.Pattern[str]  # any mark and its number
    act: re.Pattern[str]  # the number of an act
    gazettes: GazetteTitles

    @classmethod
    def build(cls, words: Iterable[tuple[str, str]], gazettes: Iterable[str] = ()) -> IssueMarks:
        """The patterns of these words, each with its use, one of USES; a shortened word ends in a point.

        `gazettes` are their titles.
        """
        by_use: dict[str, list[str]] = {use: [] for use in USES}
        for word, use in words:
            by_use[use].append(word)
        number = "|".join(_spelled(word.removesuffix(".")) for word in by_use["number"]) or r"(?!)"
        behind = rf"\s*(?:(?:{number})\.?\s*)?(?:[-–—:]\s*)?"
        any_mark = _any(word for use in USES for word in by_use[use])
        numbered = re.compile(rf"(?<!\w){any_mark}{behind}(?:\d{{1,4}}|[IVXLC]{{2,}})\b{NO_ACT}", re.I)
        return cls(
            re.compile(rf"(?<!\w){_any(by_use['page'])}{behind}(\d{{1,4}})\b", re.I),
            re.compile(rf"\W*{any_mark}{behind}(?:\d|{ROMAN})", re.I),
            re.compile(rf"\b{any_mark}{NEAR}(?:\d|{ROMAN})", re.I),
            numbered,
            re.compile(rf"(?<!\w)(?:{number})(?!\w)\W*\d+(?:-\d+)*/\d", re.I),
            GazetteTitles(frozenset(map(fold, gazettes)), numbered),
        )

    def begins(self, text: str) -> bool:
        """Whether a line begins with the issue's or the page's number: `Broj 5`, `Strana 286`."""
        return self.begin.match(fold_shapes(text)) is not None

    def names_issue(self, text: str) -> bool:
        """Whether a line has an issue's number and a date; one of an act, `Broj: 134/22`, beside a title."""
        shapes = fold_shapes(text) if len(text) <= LONGEST_MARK else ""
        if self.issue.search(shapes) is None or DATE.search(shapes) is None:
            return False
        return self.act.search(shapes) is None or self.gazettes.are_in(text)

    def is_bare(self, text: str) -> bool:
        """Whether a line has but numbers, a date and its day of the week, and marks that numbers follow."""
        if len(text) > LONGEST_MARK or not DIGITS.search(text):
            return False
        return sum(not word.isdigit() for word in words_beside(text, self.numbered)) <= may_stay(text)

    def page_of(self, text: str) -> int | None:
        """The number that a line gives as its page's: `Strana 286` at the line's begin or end, or
        beside the issue's number or date, in no brackets.

        A text that cites another page is none: `Edukacija (Strategija, strana 14)`.
        """
        if len(text) > LONGEST_MARK:
            return None
        text = fold_shapes(text)
        for match in self.page.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            at_end = not any(map(str.isalnum, before)) or not any(map(str.isalnum, after))
            dated = self.issue.search(before + after) or DATE.search(before + after)
            if (at_end or dated) and before.count("(") <= before.count(")"):
                return int(match[1])
        return None


def _any(words: Iterable[str]) -> str:
    """A pattern of any of the words, those that end in a letter whole; of none, one that matches nothing."""
    forms = [_spelled(word) + (r"(?![^\W\d])" if word[-1].isalpha() else "") for word in words]
    return f"(?:{'|'.join(forms) or '(?!)'})"


def _spelled(word: str) -> str:
    """A pattern of the word, in letters of one shape too."""
    forms = dict.fromkeys((word, fold_shapes(word), fold_shapes(word.upper())))
    return f"(?:{'|'.join(map(re.escape, forms))})"
