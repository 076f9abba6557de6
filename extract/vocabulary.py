"""The words that extraction recognises, given to it as data: column headings, levels, totals, currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from extract.capitals import begins_small
from extract.folding import fold
from extract.issue_marks import USES, IssueMarks
from extract.year_parts import YearPart, YearParts

LONGEST_HEADING = 90  # characters: a longer text is no column heading
START = 3  # letters by which a text is seen to be no heading
REMARK = re.compile(r"\s*\([^()]*\)\s*$")  # `Finansijski okvir (KM)`
CHOICE = re.compile(  # `Prioritet (V/S/N)`, `Prioritet (1-3)`: what rows are marked with, no level
    r"\((?:[^()/]{1,4}(?:\s*/\s*[^()/]{1,4})+|\d{1,2}\s*[-–—]\s*\d{1,2})\)\s*$"
)
DATED = re.compile(r"\s*[\s(](?:19|20)\d\d\s*\.?\s*(?:g(?:od(?:in[ae])?)?\.?)?\s*\)?\s*$")  # `Cilj (2027)`
SEVERAL_WORDINGS = re.compile(r"\s*[/|]\s*")  # `R.br. / No.`, `Nosilac/Nositelj`
MOST_DOUBLED = 6  # words of a heading that is printed in two wordings, without a mark between
LEVELS = frozenset({"goal", "measure"})  # fields whose cells are headings over rows
NO_NOUNS = LEVELS | {"no"}  # fields that a noun names but whole: `Planirani broj korisnika` is no number
NAMING = ("exact", "starts", "alone", "dated", "beside", "adjective")  # the ways of a phrase to name a field
NONE = "other"  # in headings.csv: the phrase names none of the fields
# Words before an act's number at its end; behind the name of who signed it; of that one's office, and of what
# that is in (`Vlade`); what acts are called; that say that a table goes on; that may stand beside these; that
# a note below a table begins with; before an article's number; behind a year; before a number of anything.
AROUND = (
    "act_number",
    "signature",
    "office",
    "office_of",
    "act",
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
ROMAN_DIGITS = frozenset("ivx")  # of the numbers that tables have
SHORTEST_STEM = 3  # letters: a shorter stem of a heading would match anything, and is refused


@dataclass(frozen=True, slots=True)
class Phrase:
    """A heading or a part of one, as in headings.csv, by its `match`.

    `exact` and `starts` are a whole heading and its beginning. What counts `alone` names a plan's column but
    where no other does (`Naziv materijala`, `Godina`), what is `dated` with a year behind it (`Cilj (2027)`),
    what counts `beside` under a heading of funds or behind their column (`Izvor`).
    An `adjective` begins a word whose noun decides (`Planirani nosilac`); where that is not known, it names
    its own field alone. `not` begins a word behind a heading's noun by which that is not the field's
    (`Rok za izvještavanje`). A `source` begins what names one of funds, where several columns are called so
    (of the field `other`: what names none).
    """

    field: str
    match: str
    phrase: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Folded headings -> field, stems of them likewise, folded level words -> their level's folded name.

    `alone`, `dated`, `beside` and `adjectives` have the field of what `Phrase` calls so, `elsewhere` the
    beginnings of words by which a heading is not a field's, by field. `starts` are the first letters of all
    headings, stems and adjectives, `totals` the folded words that a row of totals begins with. `around` has
    folded words of lines around tables, by what they do there (`AROUND`); `joining` are words between two of
    a kind, `plan_names` words that plans are called by: `plan`, `program`; `one_letter_words` are in small
    letters of both scripts. `year_parts` knows quarters and months. `currency` matches a currency as printed
    beside or right behind a figure, which tells a sum from other numbers. `marks` knows what a running head
    says of its issue and page.
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
    dated: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, bool] = field(default_factory=dict)
    joining: frozenset[str] = frozenset()
    plan_names: frozenset[str] = frozenset()
    one_letter_words: frozenset[str] = frozenset()
    year_parts: YearParts = field(default_factory=YearParts.build)

    @classmethod
    def build(
        cls,
        *,
        phrases: Iterable[Phrase],
        levels: Mapping[str, str],
        plan_titles: Iterable[str],
        totals: Iterable[str],
        currencies: Iterable[str],
        around: Iterable[tuple[str, str]] = (),
        joining: Iterable[str] = (),
        plan_names: Iterable[str] = (),
        gazettes: Iterable[str] = (),
        one_letter_words: Iterable[str] = (),
        year_parts: YearParts | None = None,
    ) -> Vocabulary:
        """Fold the words once; a longer stem is tried before a shorter one."""
        phrases, around = tuple(phrases), tuple(around)
        exact, stems, alone, dated, beside, adjectives = (_fields(phrases, match) for match in NAMING)
        return cls(
            headings=exact,
            stems=stems,
            stem=re.compile(_any(sorted(stems, key=lambda stem: (-len(stem), stem)))),
            levels={fold(level): fold(name) for level, name in levels.items()},
            plan_titles=tuple(sorted({fold(title) for title in plan_titles})),
            starts=frozenset(phrase[:START] for phrase in (*exact, *stems, *dated, *adjectives)),
            totals=tuple(sorted({fold(word) for word in totals})),
            currency=_currency(currencies),
            marks=IssueMarks.build((pair for pair in around if pair[1] in USES), gazettes),
            around={use: frozenset(fold(word) for word, own in around if own == use) for use in AROUND},
            alone=alone,
            dated=dated,
            beside=beside,
            adjectives=adjectives,
            elsewhere=_beginnings(p for p in phrases if p.match == "not"),
            sources={fold(p.phrase): p.field != NONE for p in phrases if p.match == "source"},
            joining=frozenset(map(fold, joining)),
            plan_names=frozenset(map(fold, plan_names)),
            one_letter_words=frozenset(one_letter_words),
            year_parts=year_parts or YearParts.build(),
        )

    def may_begin(self, text: str) -> bool:
        """Whether a heading may begin like this; quick, because most cells of a table begin otherwise."""
        start = fold(text[: 3 * START])[:START]
        return len(start) < START or start in self.starts

    def field_of(self, heading: str) -> str | None:
        """The field that a column heading names, or None: the whole wording first, then its stem or noun,
        then the wording without a remark in brackets behind it, then one of several wordings of the same.

        A level's with a choice behind it is a note, with a year a value or none."""
        return None if len(heading) > LONGEST_HEADING else _field_of(self, heading)

    def read_field(self, heading: str) -> str | None:
        """As `field_of`, of a heading that is not too long, and not remembered."""
        if not fold(heading):
            return None
        plain = DATED.sub("", heading)
        if plain != heading and (fold(plain) in self.dated or self.headings.get(fold(plain)) in LEVELS):
            return self.dated.get(fold(plain))
        without_remark = fold(REMARK.sub("", heading))
        named = self._named(heading) or self.headings.get(without_remark) or self._field_of_parts(heading)
        return "note" if named in LEVELS and CHOICE.search(heading) else named

    def _named(self, wording: str) -> str | None:
        """The field of a wording, or of its stem, or of its noun behind adjectives."""
        key = fold(wording)
        if key in self.headings:
            return self.headings[key]
        if match := self.stem.match(key):
            return self._but_elsewhere(self.stems[match.group()], wording)
        _, rest = self._parted(wording)
        if not rest:
            return None
        noun = self.headings.get(fold(rest.split()[0]), NONE)
        named = self._named(rest) or (None if noun in NO_NOUNS else self._but_elsewhere(noun, rest))
        return None if named == "no" else named  # `Ukupan broj` counts no rows

    def _parted(self, wording: str) -> tuple[str, str]:
        """The adjective that a wording begins with, as listed, and what follows it; empty where with none."""
        first, _, rest = wording.strip().partition(" ")
        key = fold(first)
        adjective = next((stem for stem in self.adjectives if key.startswith(stem)), "")
        return (adjective, rest.strip()) if adjective and fold(rest) else ("", "")

    def _but_elsewhere(self, field: str, wording: str) -> str | None:
        """The field, but where a word behind the first, and joined to none, says that it is another's."""
        words = [fold(word) for word in wording.split()]
        beginnings = self.elsewhere.get(field, ())
        behind = (w for before, w in pairwise(words) if before not in self.joining)
        return None if field == NONE or any(w.startswith(beginnings) for w in behind) else field

    def _field_of_parts(self, heading: str) -> str | None:
        """The field of a heading in several wordings (`R.br. / No.`, `R.br.` over `No.`): one that is listed,
        where no other part names another field. A level's parts must all be known."""
        parts = [part for part in SEVERAL_WORDINGS.split(heading) if fold(part)]
        words = heading.split()
        if len(parts) == 1 and len(words) <= MOST_DOUBLED:
            halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
            parts = next(
                ([*pair] for pair in halves if all(fold(half) in self.headings for half in pair)), []
            )
        fields = {self._named(part) for part in parts}
        listed = any(fold(part) in self.headings for part in parts)
        known = fields - {None}
        if not listed or len(known) != 1 or (None in fields and not known.isdisjoint(LEVELS)):
            return None
        return next(iter(known))

    def field_alone(self, heading: str) -> str | None:
        """The field that a heading names where no other column of the plan does, or None.

        A listed one may name another beside: `Akteri` are partners where who leads is named.
        """
        if len(heading) > LONGEST_HEADING:
            return None
        adjective, rest = self._parted(heading)
        if listed := self.alone.get(fold(heading)) or self.alone.get(fold(rest)):
            return listed
        own = self.adjectives.get(adjective)
        return None if own in (None, NONE) or self.field_of(heading) else own

    def field_beside(self, heading: str) -> str | None:
        """The field that a heading names beside others of its kind alone (`Izvor` beside funds), or None."""
        return self.beside.get(fold(heading)) if len(heading) <= LONGEST_HEADING else None

    def called_by_sources(self, headings: Iterable[str]) -> frozenset[str]:
        """The headings that each name a source of funds: `Budžet KS`, `Donatori`; none if one alone does."""
        named = [heading for heading in headings if self.is_source(heading)]
        return frozenset(named if len(named) > 1 else ())

    def is_source(self, text: str) -> bool:
        """Whether a text names a source of funds, by its longest beginning that is listed.

        `Budžetska sredstva` does, not `Budžetska pozicija`.
        """
        folded = fold(text)
        listed = [beginning for beginning in self.sources if folded.startswith(beginning)]
        return bool(listed) and self.sources[max(listed, key=len)]

    def is_alone(self, heading: str) -> bool:
        """Whether the wording itself is listed as one that names its field alone."""
        return fold(heading) in self.alone

    def total_words(self, text: str) -> int:
        """How many words of totals the text begins with: `UKUPNO ZA PROGRAM` with one; 0 where with none."""
        text = SPACED.sub(lambda match: match[0].replace(" ", ""), text[:MOST_TOTAL].strip())
        words = [word for word in PARTS.split(text) if word]
        for count in range(min(LONGEST_TOTAL, len(words)), 0, -1):
            if fold("".join(words[:count])) in self.totals:
                return count
        return 0

    def says_continued(self, text: str) -> bool:
        """Whether a line says but that a table goes on over a page: `Nastavak tabele 1.`

        Not what begins with a small letter: a cell's text may go on so.
        """
        return not begins_small(text) and self.is_continued_mark(text)

    def is_continued_mark(self, text: str) -> bool:
        """The same of what is no cell's rest, in small letters too: `nastavak`, `nastavlja se`."""
        if len(text) > LONGEST_HEADING:
            return False
        continued, beside = self.around["continued"], self.around["beside_continued"]
        is_said = False
        for key in map(fold, text.split()):  # most lines end it by their first word
            if key.isdecimal() or ROMAN_DIGITS.issuperset(key):
                continue
            if key not in continued and key not in beside:
                return False
            is_said = is_said or key in continued
        return is_said

    def is_year(self, heading: str) -> bool:
        """Whether a heading is but a year: `2026`, `2026. godina`."""
        match = YEAR.fullmatch(heading)
        return match is not None and (not match[1] or fold(match[1]) in self.around["year_word"])

    def parts_of_years(self, headings: Sequence[str]) -> dict[str, YearPart]:
        """The headings that call columns of times by quarters or months, or years beside; most often none.

        Beside a bare number a heading must say that it is of deadlines; beside `Q1` or `mart`, of no other.
        """

        def may_name(part: YearPart) -> bool:
            field = self.field_of(part.name)
            return field == "deadline" or (field is None and bool(part.unit or not part.name))

        return self.year_parts.together(headings, may_name)

    def is_first_article(self, text: str) -> bool:
        """Whether a line is but the number of an act's first article: `Član 1.`"""
        match = ARTICLE.fullmatch(text)
        return match is not None and fold(match[1]) in self.around["article"]

    def is_exact(self, heading: str) -> bool:
        """Whether the wording itself is listed, not just a stem of it."""
        key = fold(heading) if len(heading) <= LONGEST_HEADING else ""
        return bool(key) and (key in self.headings or key in self.beside)


@lru_cache(maxsize=4096)
def _field_of(vocabulary: Vocabulary, heading: str) -> str | None:
    """The field that a heading names: each is asked for at every row and every page."""
    return vocabulary.read_field(heading)


def _any(words: Iterable[str]) -> str:
    """A pattern of any of the words, the first that fits; of none, one that matches nothing."""
    return "|".join(map(re.escape, words)) or r"(?!)"


def _beginnings(phrases: Iterable[Phrase]) -> dict[str, tuple[str, ...]]:
    """The folded phrases by their fields."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        found[phrase.field] = (*found.get(phrase.field, ()), fold(phrase.phrase))
    return found


def _fields(phrases: Iterable[Phrase], match: str) -> dict[str, str]:
    """The fields of the phrases of one match, each by its folded phrase."""
    return {fold(phrase.phrase): phrase.field for phrase in phrases if phrase.match == match}


def _currency(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern of a currency's form, behind no letter and before no letter or digit."""
    return re.compile(rf"(?<![^\W\d])(?:{_any(sorted(forms, key=len, reverse=True))})(?!\w)", re.I)
