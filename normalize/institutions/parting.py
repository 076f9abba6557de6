"""Known bodies beside names that are not known, and unknown ones, parted where the parting is certain.

A known name ends for certain where it names its place, is an abbreviation, or where a bracket, a dash or
`u saradnji sa` follows; elsewhere it may go on behind `i` and commas (`Ministarstvo zdravstva i rada`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from normalize.institutions.lists import NamePart, Splitter, one_canton, splitter_of
from normalize.institutions.matching import Mention
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_places import NameReading
from normalize.institutions.name_starts import is_linked
from normalize.institutions.name_words import Token, tokenize

_MARKS = re.compile(r"[,;/()]|\s[-–—](?=\s)|\n")
_LONGEST_SHORT = 4  # letters of an abbreviation that the dictionaries may have as a word
_MOST_WORDS = 40  # of a body's name: longer texts are no names, and all their parts are many
_CLOSING = re.compile(r"[()]|\s[-–—]\s|[\"“”»]")


def split_known(text: str, context: NameContext) -> list[NamePart]:
    """The names of a text of which not all are known: the known ones, and what stands between.

    The text alone where it is one name, or where a canton named once leaves a doubt whose they are. A line
    break in the text stands before a line that a name may begin.
    """
    splitter = splitter_of(text, context)
    found = _Parting(splitter, _cuts(splitter)).parts()
    known = [mention for _, mention in found if mention is not None]
    if len(found) < 2 or not one_canton(known, text, context):
        return [NamePart(_on_one_line(text), _on_one_line(text))]
    parts = [part for part, _ in found if any(map(str.isalpha, part.name))]
    return [replace(part, printed=_on_one_line(part.printed), name=_on_one_line(part.name)) for part in parts]


def _cuts(splitter: Splitter) -> tuple[int, ...]:
    """The words before which a mark, `i` or a link stands, outside of quotes."""
    uses = splitter.registry.reader.uses
    small = uses["joining"] | uses["link"] | uses["link_start"] | uses["with"]
    found: list[int] = []
    for at in range(1, len(splitter.tokens)):
        before, token = splitter.tokens[at - 1], splitter.tokens[at]
        marked = _MARKS.search(splitter.text[before.end : token.start]) is not None
        joined = before.form in uses["joining"] or is_linked(splitter.tokens, at, splitter.registry)
        if (marked or (joined and token.form not in small)) and not splitter.is_quoted(at):
            found.append(at)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Parting:
    """A text and the words at which it may be cut."""

    splitter: Splitter
    cuts: Sequence[int]

    def parts(self) -> list[tuple[NamePart, Mention | None]]:
        """The text cut before and behind the names that are known whole."""
        length = len(self.splitter.tokens)
        bounds = [0, *self.cuts, length]
        parts: list[tuple[NamePart, Mention | None]] = []
        unknown = at = 0  # where the text began that is no known name, and an index of `bounds`
        while at < len(bounds) - 1:
            found = self._known(bounds, at) if at == unknown or self._opens(bounds[at]) else None
            if found is None and at > unknown and self._may_open(bounds[unknown], bounds[at]):
                found = self._known(bounds, at)
                found = found if found is not None and self._is_other(found[1]) else None
            if found is None:
                at += 1
                continue
            if at > unknown:
                parts += self._unknown(bounds[unknown], bounds[at])
            parts.append((self._part(bounds[at], bounds[found[0]]), found[1]))
            unknown = at = found[0]
        if bounds[unknown] < length:
            parts += self._unknown(bounds[unknown], length)
        return parts

    def _unknown(self, first: int, end: int) -> list[tuple[NamePart, None]]:
        """The names from a word to before another, of which none is known."""
        bounds = [first]
        for at in self.cuts:
            if first < at < end and self._begins_another(bounds[-1], at):
                bounds.append(at)
        return [(self._part(begin, stop), None) for begin, stop in pairwise([*bounds, end])]

    def _begins_another(self, first: int, at: int) -> bool:
        """Whether a name begins at a word although the one before is not known: with a capital, behind a
        comma or on a line of its own. `Udruženje` / `Centar za mlade` may be one name."""
        splitter, mark = self.splitter, self._between(at)
        text, start = splitter.text, splitter.tokens[at].start
        capital = text[start].isupper() and not text.isupper()
        if not capital or not self._is_beginning(at) or splitter.context.genitive:
            return False
        if text.count("(", 0, start) > text.count(")", 0, start):
            return False
        if "," in mark:
            return self._is_part(first) or not self._is_part(at)
        return "\n" in mark and len(splitter.registry.reader.read(self._part(first, at).name).words) > 1

    def _is_part(self, at: int) -> bool:
        """Whether a word begins the name of a part of a body: `Zavod za statistiku, Odjel za popis`."""
        registry = self.splitter.registry
        core = registry.reader.read(self.splitter.part(at, len(self.splitter.tokens))[0]).core
        return bool(core) and registry.classes.rule_at(core, 0, "part") is not None

    def _is_beginning(self, at: int) -> bool:
        """Whether names begin with a word, or with it and those behind it (`Policijska stanica`)."""
        if at in self.splitter.starts:
            return True
        registry = self.splitter.registry
        reading = registry.reader.read(self.splitter.part(at, len(self.splitter.tokens))[0])
        return reading.nominative and bool(
            reading.core and registry.classes.rule_at(reading.core, 0, "start")
        )

    def _known(self, bounds: Sequence[int], at: int) -> tuple[int, Mention] | None:
        """The longest known name that begins at a bound, if it ends for certain: its last bound and body."""
        first = bounds[at]
        for end in range(len(bounds) - 1, at, -1):
            last = end == len(bounds) - 1
            if bounds[end] - first > _MOST_WORDS:
                continue
            mention = self.splitter.match(self._part(first, bounds[end]).name, first)
            if mention is not None:
                return (end, mention) if last or self._ends(first, bounds[end], bounds[end + 1]) else None
        return None

    def _part(self, first: int, end: int) -> NamePart:
        text, _ = self.splitter.part(first, end)
        return self.splitter.named(_without_half_brackets(text), first)

    def _opens(self, at: int) -> bool:
        """Whether a known body may stand at a word behind a name that is not known."""
        mark = self._between(at)
        return "(" in mark or (("," in mark or "\n" in mark) and at in self.splitter.starts)

    def _may_open(self, unknown: int, at: int) -> bool:
        """Whether one body may stand at a word behind a name that is not known and `i` or a stroke: with a
        noun, since `Odjel za mlade i NVO` is one name, or behind a single word (`EUFOR i MUP KS`)."""
        splitter = self.splitter
        if at not in splitter.starts or splitter.context.genitive or self._is_linked(at):
            return False
        reader, stroke = splitter.registry.reader, "/" in self._between(at)
        joining = reader.uses["joining"]
        if not stroke and splitter.tokens[at - 1].form not in joining:
            return False
        before = [token for token in splitter.tokens[unknown:at] if token.form not in joining]
        return stroke or len(before) == 1 or splitter.tokens[at].form in reader.wording.words

    def _is_other(self, mention: Mention) -> bool:
        """Whether a known name is one body's in the nominative."""
        reading = self.splitter.registry.reader.read(mention.printed)
        return reading.nominative and reading.number == "singular"

    def _ends(self, first: int, end: int, following: int) -> bool:
        """Whether a name before a word ends there: another one follows, and no place that it shares."""
        token = self.splitter.tokens[end]
        reader = self.splitter.registry.reader
        if self._is_linked(end):
            return True
        reading = reader.read(self.splitter.part(end, following)[0])
        if not reading.without_towns:
            return False
        if self._is_closed(first, end):
            return True
        classes = self.splitter.registry.classes
        text = self.splitter.text
        if (text[token.start].islower() or text.isupper()) and self._is_field_of_work(reading):
            return False  # `Ministarstvo za nauku, visoko obrazovanje i mlade`
        if end in self.splitter.starts and (not self.splitter.context.genitive or "," in self._between(end)):
            return True
        if classes.rule_at(reading.core, 0, "part") and not reading.genitive:
            return True  # `Sektor za budžet`: no field of work is called so
        return reader.wording.lemma(token) in reader.uses["choosing"]

    def _is_field_of_work(self, reading: NameReading) -> bool:
        """Whether words name what a ministry works in: `zdravstva`, `visoko obrazovanje`."""
        registry = self.splitter.registry
        word = registry.reader.wording.words.get(reading.words[0].form)
        nouns = (0, 1) if word is not None and word.adjective else (0,)
        return any(registry.classes.portfolio_at(reading.core, at) for at in nouns if at < len(reading.core))

    def _is_closed(self, first: int, end: int) -> bool:
        """Whether the name before a word cannot go on behind `i` or a comma."""
        splitter = self.splitter
        if _CLOSING.search(self._between(end)):
            return True
        text, _ = splitter.part(first, end)
        words = tokenize(text)
        printed = text[words[-1].start : words[-1].end].rstrip() if words else ""
        if not printed or text[-1] in '"“”»)':
            return bool(printed)
        stem = printed.split("-")[0]
        if len(stem) > 1 and stem.isupper() and not (splitter.text.isupper() and self._is_word(words[-1])):
            return True
        if "," in self._between(end) and self._is_noun(words):
            return True
        reading = splitter.registry.reader.read(text)
        return bool(reading.core) and (
            reading.words[-1].end < words[-1].end or reading.core[-1].startswith("@")
        )

    def _is_word(self, token: Token) -> bool:
        """Whether a text in capitals has a word there, and no abbreviation."""
        return len(token.kept) > _LONGEST_SHORT and self.splitter.registry.lexicon.knows(token.kept)

    def _is_noun(self, words: Sequence[Token]) -> bool:
        """Whether a name is a noun with its adjectives alone, whose own words never follow a comma: `mediji`,
        `osnovne i srednje škole`."""
        reader = self.splitter.registry.reader
        *before, noun = (reader.wording.words.get(word.form) for word in words)
        return (
            noun is not None
            and not noun.adjective
            and all(word is not None and (word.adjective or not word.lemma) for word in before)
        )

    def _is_linked(self, at: int) -> bool:
        """Whether `u saradnji sa` or the like stands right before a word."""
        splitter = self.splitter
        joining = splitter.registry.reader.uses["joining"]
        return splitter.tokens[at - 1].form not in joining and is_linked(
            splitter.tokens, at, splitter.registry
        )

    def _between(self, at: int) -> str:
        return self.splitter.text[self.splitter.tokens[at - 1].end : self.splitter.tokens[at].start]


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")


def _without_half_brackets(text: str) -> str:
    """A part without brackets around it, and without one that a cut left alone at its ends."""
    if text.startswith("(") and ")" not in text[:-1]:
        text = text[1:].removesuffix(")")
    if "(" not in text:
        text = text.removesuffix(")")
    return text.removesuffix("(").strip()
