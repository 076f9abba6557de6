"""Where one institution's name ends and the next begins, in lines and where no separator is printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from normalize.institution_matching import ONE_OF_CLASS, Mention, find_institution
from normalize.name_places import is_canton
from normalize.name_words import Token, drop_marks, one_letter_off, tokenize
from normalize.registry import Registry

_NO_TERMS: Mapping[str, str] = {}
_SEPARATORS = " \t\n,;/-–—"
_BETWEEN_NAMES = re.compile(r"[;,\n]|\s(?:i|te|и|те)\s")
_OPENING = '"„«('
_QUOTED = re.compile(r"\"[^\"]*\"|„[^“”\"]*[“”\"]|“[^”]*”|«[^»]*»|»[^«]*«")


def starts_institution(text: str, registry: Registry, jurisdiction: str) -> bool:
    """Whether a line begins a new body's name: with a capital, in the nominative, by a word that names of
    bodies begin with. A wrapped name's next line (`Kantona Sarajevo`, `Ministarstva …`) does not."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    return bool(tokens) and _opens(normal, tokens, 0, registry)


def _opens(text: str, tokens: Sequence[Token], at: int, registry: Registry, genitive: bool = False) -> bool:
    """`genitive`: the names of the list are genitives, so that a joined one may begin with one too."""
    token = tokens[at]
    parted = _is_joined(text, tokens, at, registry) or _is_linked(tokens, at, registry)
    if not text[token.start].isupper() and not parted:
        return False
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if following and token.form in registry.reader.uses["prefix"]:
        return True
    if _is_of_a_place(text, tokens, at, registry):
        return False
    if token.form in registry.openings or f"{token.form} {following}" in registry.openings:
        return True
    known = registry.reader.wording.words
    word = known.get(token.form)
    joined = genitive and _is_joined(text, tokens, at, registry)
    if word is not None and (joined or _is_linked(tokens, at, registry)):  # `u saradnji sa Tužilaštvom`
        return drop_marks(word.citation) in registry.openings
    if len(token.form) < 6 or token.form in known or token.form in registry.forms:
        return False
    return any(form in registry.openings for form in one_letter_off(token.form) if len(form) > 5)


def _is_of_a_place(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether a municipality is named in the genitive right behind a name (`Dom zdravlja Općine Ilidža`)."""
    if at == 0 or at + 1 == len(tokens) or _is_joined(text, tokens, at, registry):
        return False
    uses = registry.reader.uses
    named = text[tokens[at + 1].start].isupper() and tokens[at + 1].form not in uses["owner_of_several"]
    return named and tokens[at].form in uses["municipality"]


def _is_joined(text: str, tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether `i` or a comma stands before a word, so that a name may begin there with a small letter."""
    if at == 0:
        return False
    between = text[tokens[at - 1].end : tokens[at].start]
    return tokens[at - 1].form in registry.reader.uses["joining"] or any(mark in between for mark in ",;/")


def lists_genitives(text: str, registry: Registry) -> bool:
    """Whether a name in a list can only be a genitive, so that `Službe za …` beside it is one too."""
    return case_votes(text, registry)[0] > 0


def case_votes(text: str, registry: Registry) -> tuple[int, int]:
    """How many names of a list can only be genitives, and how many are nominatives in the singular."""
    genitives = nominatives = 0
    for part in _BETWEEN_NAMES.split(unicodedata.normalize("NFC", text)):
        reading = registry.reader.read(part)
        word = registry.reader.wording.words.get(reading.words[0].form) if reading.words else None
        if word is not None and drop_marks(word.citation) in registry.openings:
            genitives += reading.genitive
            nominatives += not reading.genitive and reading.words[0].kept == word.citation
    return genitives, nominatives


def _is_linked(tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether words of working together stand before a word, which is inflected by them: `u saradnji sa`,
    `uz podršku`, `zajedno sa X i`."""
    uses = registry.reader.uses
    before = [token.form for token in tokens[:at]]
    if not before:
        return False
    between = before[-1] in uses["with"] | uses["link_start"] | uses["link"] | uses["joining"]
    return between and not uses["link"].isdisjoint(before)


def split_glued(
    text: str,
    registry: Registry,
    jurisdiction: str,
    defined_terms: Mapping[str, str] = _NO_TERMS,
    genitive: bool = False,
) -> list[str]:
    """The names that `text` holds without a separator, with `i` or with a comma; `[text]` unless every
    part by itself is a known body's whole name. `genitive`: as for `match_institution`."""
    splitter = _splitter(text, registry, jurisdiction, defined_terms, genitive)
    if not splitter.starts:
        return [text]
    whole = splitter.match(splitter.text)
    if whole is not None and not splitter.has_parent(whole, 0, len(splitter.tokens)):
        return [text]
    parts = splitter.parts(0)
    if parts is None or not _one_canton([mention for _, mention in parts], registry, jurisdiction):
        return [text]
    return [part for part, _ in parts]


def split_known(
    text: str,
    registry: Registry,
    jurisdiction: str,
    defined_terms: Mapping[str, str] = _NO_TERMS,
    genitive: bool = False,
) -> list[str]:
    """The names of a list with commas of which not all are known: the known ones, and what stands between.

    A name begins where a body's may. `[text]` where none is known: a comma may stand inside of a name.
    """
    splitter = _splitter(text, registry, jurisdiction, defined_terms, genitive)
    parts = splitter.known_parts()
    known = [mention for _, mention in parts if mention is not None]
    if not known or not _one_canton(known, registry, jurisdiction):
        return [text]
    return [part for part, _ in parts]


def _splitter(
    text: str, registry: Registry, jurisdiction: str, defined_terms: Mapping[str, str], genitive: bool
) -> _Splitter:
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    genitive = genitive or lists_genitives(normal, registry)
    quoted = [match.span() for match in _QUOTED.finditer(normal)]
    starts = tuple(
        at
        for at in range(1, len(tokens))
        if _opens(normal, tokens, at, registry, genitive)
        and tokens[at - 1].form not in registry.reader.uses["prefix"]
        and not any(a < tokens[at].start < b for a, b in quoted)
    )
    return _Splitter(normal, tokens, starts, registry, jurisdiction, defined_terms, genitive)


@dataclass(frozen=True, slots=True)
class _Splitter:
    """A text that may hold several names; `starts`: the words at which one may begin."""

    text: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    registry: Registry
    jurisdiction: str
    defined_terms: Mapping[str, str]
    genitive: bool
    failed: set[int] = field(default_factory=set)

    def match(self, part: str) -> Mention | None:
        return find_institution(
            part,
            self.registry,
            jurisdiction=self.jurisdiction,
            defined_terms=self.defined_terms,
            genitive=self.genitive,
        )

    def parts(self, first: int) -> list[tuple[str, Mention]] | None:
        """The names from a word on, the first as long as can be; None unless every word is part of one."""
        if first in self.failed:
            return None
        for end in (len(self.tokens), *(at for at in reversed(self.starts) if at > first)):
            part, glued = self._part(first, end)
            mention = self.match(part)
            # Without a separator, a name that is not known as it stands may well go on.
            if mention is None or (glued and mention.rule == ONE_OF_CLASS and not self._is_whole(mention)):
                continue
            if self.has_parent(mention, first, end):
                continue
            rest = self.parts(end) if end < len(self.tokens) else []
            if rest is not None:
                return [(part, mention), *rest]
        self.failed.add(first)
        return None

    def known_parts(self) -> list[tuple[str, Mention | None]]:
        """The text cut at commas before and behind the names that are known whole."""
        bounds = [0, *(at for at in self.starts if self._behind_comma(at)), len(self.tokens)]
        parts: list[tuple[str, Mention | None]] = []
        unknown = at = 0  # where the text began that is no known name, and an index of `bounds`
        while at < len(bounds) - 1:
            ends = range(len(bounds) - 1, at, -1)
            known = ((end, self.match(self._part(bounds[at], bounds[end])[0])) for end in ends)
            found = next(((end, mention) for end, mention in known if mention is not None), None)
            if found is None:
                at += 1
                continue
            if bounds[at] > bounds[unknown]:
                parts.append((self._part(bounds[unknown], bounds[at])[0], None))
            parts.append((self._part(bounds[at], bounds[found[0]])[0], found[1]))
            unknown = at = found[0]
        if bounds[unknown] < len(self.tokens):
            parts.append((self._part(bounds[unknown], len(self.tokens))[0], None))
        return parts

    def _behind_comma(self, at: int) -> bool:
        return "," in self.text[self.tokens[at - 1].end : self.tokens[at].start]

    def has_parent(self, mention: Mention, first: int, end: int) -> bool:
        """Whether the body above stands behind a body in the nominative, read as a part of its name:
        `Uprava policije Ministarstvo unutrašnjih poslova` is two, with `Ministarstva` one."""
        body = mention.institution
        for at in (at for at in self.starts if first < at < end and body is not None):
            other = self._part(at, end)[0]
            if not self._is_nominative(other):
                continue
            one, above = self.match(self._part(first, at)[0]), self.match(other)
            if one is None or above is None or above.institution is None or body is None:
                continue
            if one.institution == body and above.institution.institution_id == body.parent_id:
                return True
        return False

    def _is_nominative(self, part: str) -> bool:
        """Whether a name's noun is printed so, not as an abbreviation, which has no case."""
        words = self.registry.reader.read(part).words
        known = self.registry.reader.wording.words.get(words[0].form) if words else None
        return known is not None and any(token.kept == known.citation for token in tokenize(part)[:2])

    def _is_whole(self, mention: Mention) -> bool:
        """Whether the name has the words of the body's own in another order (`znanosti, prosvjete`)."""
        if mention.institution is None:
            return False
        read = self.registry.reader.read
        printed, own = read(mention.printed).core, read(mention.institution.institution).core
        return sorted(printed) == sorted(own)

    def _part(self, first: int, end: int) -> tuple[str, bool]:
        """The text of the words from `first` to before `end`, and whether the next name follows at once."""
        begin = self.tokens[first].start if first else 0
        while begin > 0 and self.text[begin - 1] in _OPENING:
            begin -= 1
        if end == len(self.tokens):
            return self.text[begin:].strip(_SEPARATORS), False
        last = self._without_links(first, end)
        stop = self.tokens[end].start
        while stop > 0 and self.text[stop - 1] in _OPENING:
            stop -= 1
        between = self.text[self.tokens[end - 1].end : stop]
        cut = self.text[begin:stop] if last == end else self.text[begin : self.tokens[last].start]
        glued = last == end and not any(mark in between for mark in ",;/\n–—")
        return cut.strip(_SEPARATORS), glued

    def _without_links(self, first: int, end: int) -> int:
        """Where a name before `end` ends without the words that join it to the next."""
        uses = self.registry.reader.uses
        links = uses["link"] | uses["joining"]
        last = end
        while last - 1 > first and self.tokens[last - 1].form in links | uses["with"] | uses["link_start"]:
            last -= 1
        linked = {token.form for token in self.tokens[last:end]}
        return last if linked & links else end


def _one_canton(parts: Sequence[Mention], registry: Registry, plan: str) -> bool:
    """Whether a canton named once, and not the plan's, leaves no doubt whose the other parts are."""
    named = {j for part in parts for j in registry.reader.read(part.printed).named if is_canton(j)}
    bare = any(
        is_canton(part.jurisdiction) and not registry.reader.read(part.printed).named for part in parts
    )
    return not bare or not (named - {plan})
