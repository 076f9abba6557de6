"""The words that extraction recognises, given to it as data: column headings, levels, totals, currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extract.folding import fold
from extract.issue_marks import USES, IssueMarks

LONGEST_HEADING = 90  # characters: a longer text is no column heading
START = 3  # letters by which a text is seen to be no heading
REMARK = re.compile(r"\s*\([^()]*\)\s*$")  # `Finansijski okvir (KM)`
SEVERAL_WORDINGS = re.compile(r"\s*[/|]\s*")  # `R.br. / No.`, `Nosilac/Nositelj`
MOST_DOUBLED = 6  # words of a heading that is printed in two wordings, without a mark between
LEVELS = frozenset({"goal", "measure"})  # fields whose cells are headings over rows
# Words before an act's number at its end; behind the name of who signed it; that say that a table goes on;
# that may stand beside these; that a note below a table begins with; before an article's number;
# behind a year; before a number of anything.
AROUND = (
    "act_number",
    "signature",
    "office",
    "continued",
    "beside_continued",
    "note",
    "article",
    "year_word",
    "number",
)
YEAR = re.compile(r"\s*20\d\d\s*\.?\s*([^\W\d_]*)\s*\.?\s*")
ARTICLE = re.compile(r"\s*([^\W\d_]+)\s+1\s*\.?\s*")
MOST_TOTAL = 60  # characters in which a total's words stand
LONGEST_TOTAL = 3  # words
PARTS = re.compile(r"[\s:=()/–-]+")  # between words
SPACED = re.compile(r"^\w(?: \w)+(?!\w)")  # letters set apart: `U K U P N O`
SHORTEST_STEM = 3  # letters: a shorter stem of a heading would match anything, and is refused


@dataclass(frozen=True, slots=True)
class Phrase:
    """A heading or a stem of one, as in headings.csv: `match` is `exact`, `starts` or `alone`.

    What counts `alone` names a plan's column but where no other does: `Naziv materijala`, `Godina`.
    """

    field: str
    match: str
    phrase: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Folded headings -> field, stems of them likewise, folded level words -> level as written.

    `alone` are headings that name their field but where no other column of a plan does. `starts` are the
    first letters of all headings and stems, `totals` the folded words that a row of totals begins with.
    `around` has folded words of lines around tables, by what they do there (`AROUND`). `currency` matches a
    currency as printed beside or right behind a figure, which tells a sum from other numbers. `marks` knows
    what a running head says of its issue and page.
    """

    headings: dict[str, str]
    stems: dict[str, str]
    stem: re.Pattern[str]
    levels: dict[str, str]
    plan_titles: tuple[str, ...]
    starts: frozenset[str]
    totals: tuple[str, ...]
    currency: re.Pattern[str]
    marks: IssueMarks
    around: Mapping[str, frozenset[str]] = field(default_factory=dict)
    alone: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        phrases: Iterable[Phrase],
        levels: Iterable[str],
        plan_titles: Iterable[str],
        totals: Iterable[str],
        currencies: Iterable[str],
        around: Iterable[tuple[str, str]] = (),
    ) -> Vocabulary:
        """Fold the words once; a longer stem is tried before a shorter one."""
        phrases, around = tuple(phrases), tuple(around)
        exact = {fold(p.phrase): p.field for p in phrases if p.match == "exact"}
        stems = {fold(p.phrase): p.field for p in phrases if p.match == "starts"}
        longest_first = sorted(stems, key=lambda stem: (-len(stem), stem))
        return cls(
            exact,
            stems,
            re.compile(_any(longest_first)),
            {fold(level): level for level in levels},
            tuple(sorted({fold(title) for title in plan_titles})),
            frozenset(phrase[:START] for phrase in (*exact, *stems)),
            tuple(sorted({fold(word) for word in totals})),
            re.compile(rf"(?<![^\W\d])(?:{_any(sorted(currencies, key=len, reverse=True))})(?!\w)", re.I),
            IssueMarks.build(pair for pair in around if pair[1] in USES),
            {use: frozenset(fold(word) for word, own in around if own == use) for use in AROUND},
            {fold(p.phrase): p.field for p in phrases if p.match == "alone"},
        )

    def may_begin(self, text: str) -> bool:
        """Whether a heading may begin like this; quick, because most cells of a table begin otherwise."""
        start = fold(text[: 3 * START])[:START]
        return len(start) < START or start in self.starts

    def field_of(self, heading: str) -> str | None:
        """The field that a column heading names, or None: the whole wording first, then its stem, then the
        wording without a remark in brackets behind it, then one of several wordings of the same."""
        if len(heading) > LONGEST_HEADING:
            return None
        key = fold(heading)
        if not key:
            return None
        if named := self._named(key):
            return named
        return self.headings.get(fold(REMARK.sub("", heading))) or self._field_of_parts(heading)

    def _named(self, key: str) -> str | None:
        """The field of a folded wording, or of its stem."""
        match = None if key in self.headings else self.stem.match(key)
        return self.stems[match.group()] if match else self.headings.get(key)

    def _field_of_parts(self, heading: str) -> str | None:
        """The field of a heading in several wordings (`R.br. / No.`, `R.br.` over `No.`): one that is listed,
        where no other part names another field. A level's parts must all be known."""
        parts = [key for part in SEVERAL_WORDINGS.split(heading) if (key := fold(part))]
        words = heading.split()
        if len(parts) == 1 and len(words) <= MOST_DOUBLED:
            halves = ((fold(" ".join(words[:at])), fold(" ".join(words[at:]))) for at in range(1, len(words)))
            parts = next(([*pair] for pair in halves if all(key in self.headings for key in pair)), [])
        fields = {self._named(key) for key in parts}
        listed = any(key in self.headings for key in parts)
        known = fields - {None}
        if not listed or len(known) != 1 or (None in fields and not known.isdisjoint(LEVELS)):
            return None
        return next(iter(known))

    def field_alone(self, heading: str) -> str | None:
        """The field that a heading names where no other column of the plan does, or None."""
        return self.alone.get(fold(heading)) if len(heading) <= LONGEST_HEADING else None

    def total_words(self, text: str) -> int:
        """How many words of totals the text begins with: `UKUPNO ZA PROGRAM` with one; 0 where with none."""
        text = SPACED.sub(lambda match: match[0].replace(" ", ""), text[:MOST_TOTAL].strip())
        words = [word for word in PARTS.split(text) if word]
        for count in range(min(LONGEST_TOTAL, len(words)), 0, -1):
            if fold("".join(words[:count])) in self.totals:
                return count
        return 0

    def says_continued(self, text: str) -> bool:
        """Whether a line says but that a table goes on over a page: `Nastavak tabele 1.`"""
        if len(text) > LONGEST_HEADING or text.lstrip()[:1].islower():
            return False
        words = [key for word in text.split() if (key := fold(word)) and not key.isdecimal()]
        continued, beside = self.around["continued"], self.around["beside_continued"]
        return not continued.isdisjoint(words) and continued | beside >= set(words)

    def is_year(self, heading: str) -> bool:
        """Whether a heading is but a year: `2026`, `2026. godina`."""
        match = YEAR.fullmatch(heading)
        return match is not None and (not match[1] or fold(match[1]) in self.around["year_word"])

    def is_first_article(self, text: str) -> bool:
        """Whether a line is but the number of an act's first article: `Član 1.`"""
        match = ARTICLE.fullmatch(text)
        return match is not None and fold(match[1]) in self.around["article"]

    def is_exact(self, heading: str) -> bool:
        """Whether the wording itself is listed, not just a stem of it."""
        key = fold(heading) if len(heading) <= LONGEST_HEADING else ""
        return bool(key) and key in self.headings


def _any(words: Iterable[str]) -> str:
    """A pattern of any of the words, the first that fits; of none, one that matches nothing."""
    return "|".join(map(re.escape, words)) or r"(?!)"
