"""Where one institution's name ends and the next begins, in lines and where no separator is printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from normalize.institutions.matching import ONE_OF_CLASS, Mention
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_places import is_canton
from normalize.institutions.name_starts import is_link, is_linked, lists_genitives, opens_name
from normalize.institutions.name_words import Token, tokenize
from normalize.institutions.owners import is_anothers
from normalize.institutions.registry import Registry

_SEPARATORS = " \t\n,;/-–—"
_OPENING = '"„«('
_QUOTED = re.compile(r"\"[^\"]*\"|„[^“”\"]*[“”\"]|“[^”]*”|«[^»]*»|»[^«]*«")


@dataclass(frozen=True, slots=True)
class NamePart:
    """A name among others: `printed`, and `name`, what is read, which differ where names share words or a
    word beside one says its `role`; `genitive`: it is in the genitive, so that `Službe` is one's; `others`:
    what says behind it that more bodies take part (`i dr.`); `doubt`: what is to be told of how it does."""

    printed: str
    name: str
    genitive: bool = False
    role: str = ""
    others: str = ""
    doubt: str = ""


def glued_parts(text: str, context: NameContext) -> list[NamePart]:
    """The names that `text` holds without a separator, with `i` or with a comma; the text alone unless every
    part by itself is a known body's whole name."""
    splitter = splitter_of(text, context)
    if not splitter.starts:
        return [NamePart(text, text)]
    whole = splitter.match(splitter.text)
    if whole is not None and not splitter.has_parent(whole, 0, len(splitter.tokens)):
        return [NamePart(text, text)]
    parts = splitter.parts(0)
    if parts is None or not one_canton([mention for _, mention in parts], text, context):
        return [NamePart(text, text)]
    return [part for part, _ in parts]


def splitter_of(text: str, context: NameContext) -> Splitter:
    """The text with the words at which a name may begin."""
    registry = context.registry
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    if lists_genitives(normal, registry):
        context = replace(context, genitive=True)
    quoted = tuple(match.span() for match in _QUOTED.finditer(normal))
    starts = tuple(
        at
        for at in range(1, len(tokens))
        if opens_name(normal, tokens, at, registry, context.genitive)
        and tokens[at - 1].form not in registry.reader.uses["prefix"]
        and not any(a < tokens[at].start < b for a, b in quoted)
    )
    return Splitter(normal, tokens, starts, quoted, context)


@dataclass(frozen=True, slots=True)
class Splitter:
    """A text that may hold several names; `starts`: the words at which one may begin; `quoted`: where
    quotes open and close."""

    text: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    quoted: Sequence[tuple[int, int]]
    context: NameContext
    failed: set[int] = field(default_factory=set)

    @property
    def registry(self) -> Registry:
        return self.context.registry

    def match(self, part: str, first: int = 0) -> Mention | None:
        """The body of a part that begins at a word; behind `uz podršku`, it is in the genitive."""
        return self.context.find(part, genitive=is_linked(self.tokens, first, self.registry))

    def parts(self, first: int) -> list[tuple[NamePart, Mention]] | None:
        """The names from a word on, the first as long as can be; None unless every word is part of one."""
        if first in self.failed:
            return None
        for end in (len(self.tokens), *(at for at in reversed(self.starts) if at > first)):
            part, glued = self.part(first, end)
            mention = self.match(part, first)
            # Without a separator, a name that is not known as it stands may well go on.
            if mention is None or (glued and mention.rule == ONE_OF_CLASS and not self._is_whole(mention)):
                continue
            if self.has_parent(mention, first, end):
                continue
            rest = self.parts(end) if end < len(self.tokens) else []
            if rest and glued and is_anothers(mention, rest[0][1], self.context):
                continue
            if rest is not None:
                return [(self.named(part, first), mention), *rest]
        self.failed.add(first)
        return None

    def is_quoted(self, at: int) -> bool:
        """Whether a word stands inside quotes that close."""
        return any(a < self.tokens[at].start < b for a, b in self.quoted)

    def named(self, part: str, first: int) -> NamePart:
        """A part's text that begins at a word, with what stands before it in mind."""
        return NamePart(part, part, is_linked(self.tokens, first, self.registry))

    def has_parent(self, mention: Mention, first: int, end: int) -> bool:
        """Whether another body stands behind a body in the nominative, read as a part of its name: the one
        above it, or one whose case alone is not that of the name. `Uprava policije Ministarstvo unutrašnjih
        poslova` is two, with `Ministarstva` one."""
        body = mention.institution
        for at in (at for at in self.starts if first < at < end and body is not None):
            other = self.part(at, end)[0]
            if not self._is_nominative(other):
                continue
            one, above = self.match(self.part(first, at)[0]), self.match(other)
            if one is None or above is None or above.institution is None or body is None:
                continue
            is_above = above.institution.institution_id == body.parent_id
            inflected = mention.rule == "inflection" and above.institution != body
            if one.institution == body and (is_above or inflected):
                return True
        return False

    def _is_nominative(self, part: str) -> bool:
        """Whether a name's noun is printed so, not as an abbreviation, which has no case."""
        words = self.registry.reader.read(part).words
        known = self.registry.reader.wording.words.get(words[0].form) if words else None
        return known is not None and any(token.kept == known.citation for token in tokenize(part)[:2])

    def _is_whole(self, mention: Mention) -> bool:
        """Whether the name has the words of the body's own in another order (`znanosti, prosvjete`), or ends
        with its place (`Ministarstvo pravde KS`)."""
        if mention.institution is None:
            return False
        read = self.registry.reader.read
        printed, own = read(mention.printed), read(mention.institution.institution)
        of_place = bool(printed.named) and printed.words[-1].end < tokenize(mention.printed)[-1].end
        return of_place or sorted(printed.core) == sorted(own.core)

    def part(self, first: int, end: int) -> tuple[str, bool]:
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
        joins, small = uses["joining"] | uses["alternative"], uses["with"] | uses["link_start"]
        last, linked = end, False
        while last - 1 > first:
            links = self.tokens[last - 1].form in joins or is_link(self.tokens, last - 1, uses)
            if not links and self.tokens[last - 1].form not in small:
                break
            last, linked = last - 1, linked or links
        return last if linked else end


def one_canton(parts: Sequence[Mention], text: str, context: NameContext) -> bool:
    """Whether a canton that the text names, and not the plan's, leaves no doubt whose the known parts are:
    those that name no canton and no town of theirs are bare."""
    read = context.registry.reader.read
    named = {jurisdiction for jurisdiction in read(text).named if is_canton(jurisdiction)}
    bare = any(
        is_canton(part.jurisdiction)
        and not read(part.printed).named
        and part.jurisdiction not in {town.jurisdiction for town in read(part.printed).towns}
        for part in parts
    )
    return not bare or not (named - {context.jurisdiction})
