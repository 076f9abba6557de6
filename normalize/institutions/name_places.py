"""Reads an institution's name: which canton, entity or town it names, and what is left without that."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from extract.errors import GlasnikError
from normalize.institutions.name_uses import NameUses, load_name_uses
from normalize.institutions.name_words import (
    DASHES,
    Token,
    Word,
    Wording,
    is_genitive,
    is_nominative,
    load_wording,
    number_of,
    read_facts,
    tokenize,
)
from normalize.vocabulary import CANTONS, JURISDICTIONS

OWN = "own"  # a word that names a jurisdiction in its own plans alone

_Phrases = Mapping[tuple[str, ...], "Place"]  # the lemmas of names
_Places = Mapping[str, tuple[tuple[tuple[str, ...], "Place"], ...]]  # by the first lemma, longest first


@dataclass(frozen=True, slots=True)
class Place:
    """A canton, entity or state (`town` empty), or a town in it: `distinct` when its name means nothing else,
    `seat` when canton-wide bodies sit there; `adjective`: it is named by one (`državni`)."""

    jurisdiction: str
    town: str = ""
    distinct: bool = True
    seat: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """What `NameReading` has of the same names."""

    core: tuple[str, ...]
    words: tuple[Token, ...]
    named: tuple[str, ...]
    cantonal: bool
    towns: tuple[Place, ...]
    joins: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class NameReading:
    """A name taken apart. `core`: lemmas without small words and jurisdictions, towns as `@name`; `words`:
    the tokens of `core`, side by side; `named`: jurisdictions that the text names; `cantonal`: it says
    `kantonalni` or bare `kanton`; `towns`: those in `core`; `chosen`: it begins with `nadležni`, `svi`;
    `joins`: for each word of `core` whether `i`, a comma or the like stands before it, and for what is behind
    the last (`MUP i Kanton Sarajevo`); `number` of the first noun, as `number_of` gives it; `genitive`:
    that noun can be nothing else; `nominative`: it is one in the singular, or of no case."""

    core: tuple[str, ...]
    words: tuple[Token, ...]
    named: tuple[str, ...]
    cantonal: bool
    towns: tuple[Place, ...]
    chosen: bool
    joins: tuple[bool, ...]
    number: str
    genitive: bool
    nominative: bool

    @property
    def without_towns(self) -> tuple[str, ...]:
        """The core without its towns."""
        return tuple(lemma for lemma in self.core if not lemma.startswith("@"))


@dataclass(frozen=True, slots=True, eq=False)
class NameReader:
    """Takes names apart by the wording and the places of the reference files. Compared by identity, so that
    it can key a cache.

    `uses`: what words beside names do; `joiners`: those that join two names; `places`: those that names
    mean in a plan of `side`, and `common` those that they mean in any; `place_forms`: all words of their
    names; `own`: places that words name in a neighbour's plans alone, by its jurisdiction; `twins`: towns
    whose name the other entity's plans have too, for another one (`Trnovo`, `Foča`), by their entity.
    """

    wording: Wording
    uses: NameUses
    joiners: frozenset[str]
    places: _Places
    place_forms: frozenset[str]
    own: Mapping[str, _Phrases]
    twins: Mapping[str, _Phrases]
    common: _Places
    side: str = ""

    def of_plan(self, jurisdiction: str) -> NameReader:
        """The reader of names in a plan of the jurisdiction: `RS` is Serbia in Serbia's, `Trnovo` the
        Federation's in those of its cantons, and none in a plan of the state."""
        side = self.side_of(jurisdiction)
        return self if side == self.side else _of_side(self, side)

    def of_body(self, jurisdiction: str) -> NameReader:
        """The reader of the names of a jurisdiction's own bodies, as the reference files have them."""
        return self.of_plan(jurisdiction) if self.side_of(jurisdiction) in self.twins else self

    def side_of(self, jurisdiction: str) -> str:
        """The entity or neighbour as whose plans those of a jurisdiction are read; empty for the others."""
        side = entity_of(jurisdiction)
        return side if side in self.own or side in self.twins else ""

    def read(self, text: str) -> NameReading:
        """The reading of a name in any of the three languages and either script."""
        return _reading(self, text)

    def is_adjective(self, text: str) -> bool:
        """Whether a text is one adjective: `Kantonalni`."""
        tokens = tokenize(text)
        word = self.wording.words.get(tokens[0].form) if len(tokens) == 1 else None
        return word is not None and word.adjective

    def is_level(self, token: Token) -> bool:
        """Whether a word is an adjective of a level of government: `Federalno`, `kantonalnog`."""
        lemma = self.wording.lemma(token)
        word = self.wording.words.get(token.form)
        if word is None or not word.adjective:
            return False
        adjectives = (place.adjective for phrase, place in self.places.get(lemma, ()) if len(phrase) == 1)
        return lemma in self.uses["cantonal"] or any(adjectives)

    def read_tokens(self, tokens: Sequence[Token]) -> NameReading:
        """The reading of a name's words."""
        objects = frozenset(b.start for a, b in pairwise(tokens) if a.form in self.uses["object"])
        sign = bool(tokens) and tokens[0].form in self.uses["singular"]
        pairs = self._without_kind(self._pairs(tokens))
        start = 0
        while start < len(pairs) and pairs[start][0] in self.uses["choosing"]:
            start += 1
        parts = self._parts(pairs, start, objects)
        if (other := self._of_named(parts.named, pairs)) is not self:
            return other.read_tokens(tokens)
        head = self._head(pairs[start:])
        number = number_of(head)
        # `Službe za zapošljavanje Kantona Sarajevo` are one's, `Tužilaštva u FBiH` several.
        within = any(token.form in self.uses["within"] for token in tokens[1:])
        if number == "either" and (sign or (parts.named and not within)):
            number = "singular"
        return NameReading(
            core=parts.core,
            words=parts.words,
            named=parts.named,
            cantonal=parts.cantonal,
            towns=parts.towns,
            chosen=start > 0,
            joins=parts.joins,
            number=number,
            genitive=bool(head) and is_genitive(head),
            nominative=not head or is_nominative(head),
        )

    def _of_named(self, named: Sequence[str], pairs: Sequence[tuple[str, Token]]) -> NameReader:
        """The reader of the only entity named, which says whose town is meant: `Opština Trnovo RS`."""
        side = self.side_of(named[0]) if len(named) == 1 and self.side not in self.own else ""
        if side not in self.twins or side == self.side:
            return self
        starts = {phrase[0] for phrase in self.twins[side]}
        return self.of_plan(side) if any(lemma in starts for lemma, _ in pairs) else self

    def _parts(self, pairs: Sequence[tuple[str, Token]], start: int, objects: frozenset[int]) -> _Parts:
        """The words from `start` on, parted from the places that they name.

        At the `objects`, behind words as `za`, an adjective names no place but what the body is for.
        """
        core: list[str] = []
        words: list[Token] = []
        named: list[str] = []
        towns: list[Place] = []
        joins: list[bool] = []
        cantonal = False
        joined = led = False
        at = start
        while at < len(pairs):
            lemma, token = pairs[at]
            length, place = self._place_at(pairs, at)
            if place is not None and place.adjective and pairs[at][1].start in objects:
                place = None
            heads = place is not None and place.adjective and at + length < len(pairs)
            own = [towns[-1].jurisdiction] if core and core[-1][0] == "@" and token.joined == "," else []
            joined = joined or (bool(token.joined) if heads else _joins(token, place, [*named, *own]))
            if place is None and lemma in self.uses["cantonal"] and not self._shares_noun(pairs, at):
                cantonal = True
            elif place is not None and not place.town:
                led = led or not place.adjective
                named += [place.jurisdiction] if place.jurisdiction not in named else []
            else:
                joins.append(joined and (bool(core) or (led and token.joined not in DASHES)))
                core.append("@" + place.town if place else lemma)
                words.append(token)
                towns += [place] if place else []
                joined = False
            at += length
        return _Parts(
            tuple(core), tuple(words), tuple(named), cantonal, tuple(towns), (*joins, joined and bool(core))
        )

    def _pairs(self, tokens: Sequence[Token]) -> list[tuple[str, Token]]:
        """The words that names differ by, each with its lemma; `i` and the like join the word behind them."""
        pairs: list[tuple[str, Token]] = []
        joined = before = ""
        for token in self.wording.expand(tokens):
            lemma = self.wording.lemma(token)
            mark = "" if self._is_half(before) and token.joined in DASHES else token.joined
            joined = joined or (token.kept if token.form in self.joiners else mark)
            twice = bool(pairs) and token.joined == "/" and self._is_other_word(pairs[-1][1], token)
            before = token.form
            if twice:
                joined = ""
            elif lemma:
                pairs.append((lemma, replace(token, joined=joined) if joined else token))
                joined = ""
        return pairs

    def _is_other_word(self, one: Token, other: Token) -> bool:
        """Whether two words are those of two languages for one thing: `Tužilaštvo/Tužiteljstvo`."""
        words = self.wording.words.get(one.form), self.wording.words.get(other.form)
        if words[0] is None or words[1] is None:
            return False
        differ = words[0].citation != words[1].citation or (one.form == other.form and one.kept != other.kept)
        return words[0].lemma == words[1].lemma and differ

    def _without_kind(self, pairs: Sequence[tuple[str, Token]]) -> Sequence[tuple[str, Token]]:
        """The words without `JU`, `KJU` written out before a name."""
        first = 1 if pairs and pairs[0][0] == "kantonalni" else 0
        kind = " ".join(lemma for lemma, _ in pairs[first : first + 2])
        if kind not in self.uses["public_body"] or not self._goes_on(pairs, first + 2):
            return pairs
        return [*pairs[:first], *pairs[first + 2 :]]

    def _shares_noun(self, pairs: Sequence[tuple[str, Token]], at: int) -> bool:
        """Whether an adjective is joined to the next one, whose noun it shares: `kantonalni i općinski`."""
        following = pairs[at + 1] if at + 1 < len(pairs) else None
        adjective = self.wording.words.get(pairs[at][1].form)
        if following is None or not following[1].joined or adjective is None or not adjective.adjective:
            return False
        return following[0] in self.uses["level"]

    def _is_half(self, form: str) -> bool:
        """Whether a word is the first half of another, parted from it by a dash: `Prosvjetno – pedagoški`."""
        word = self.wording.words.get(form)
        return form.endswith("o") and (word is None or word.adjective)

    def _goes_on(self, pairs: Sequence[tuple[str, Token]], at: int) -> bool:
        """Whether a name stands there, and not a place and what is joined to it: no municipality is called
        `Javne ustanove KS i općina`."""
        while at < len(pairs):
            length, place = self._place_at(pairs, at)
            if pairs[at][0] not in self.uses["cantonal"] and (place is None or place.town):
                return not pairs[at][1].joined
            at += length
        return False

    def _head(self, pairs: Sequence[tuple[str, Token]]) -> list[tuple[Token, Word | None]]:
        """The first noun and the adjectives before it."""
        head: list[tuple[Token, Word | None]] = []
        for _, token in pairs:
            word = self.wording.words.get(token.form)
            head.append((token, word))
            if word is None or not word.adjective:
                break
        return head

    def _place_at(self, pairs: Sequence[tuple[str, Token]], at: int) -> tuple[int, Place | None]:
        """The longest place name that begins at a word, and how many words it has."""
        for phrase, place in self.places.get(pairs[at][0], ()):
            end = at + len(phrase)
            if end > len(pairs) or any(pairs[at + n][0] != lemma for n, lemma in enumerate(phrase)):
                continue
            # `Visoko` is a town at the end of a name, and an adjective before it.
            if place.distinct or (at > 0 and end == len(pairs)):
                return len(phrase), place
        return 1, None


@lru_cache(maxsize=16)
def _of_side(reader: NameReader, side: str) -> NameReader:
    phrases = reader.own.get(side) or reader.twins.get(side) or {}
    places = {**reader.common}
    for phrase, place in phrases.items():
        others = (each for each in places.get(phrase[0], ()) if each[0] != phrase)
        places[phrase[0]] = tuple(sorted((*others, (phrase, place)), key=lambda each: -len(each[0])))
    return replace(reader, places=places, side=side)


@lru_cache(maxsize=2048)  # a plan names the same bodies again and again, and each is asked many things
def _reading(reader: NameReader, text: str) -> NameReading:
    return reader.read_tokens(tokenize(unicodedata.normalize("NFC", text)))


def _joins(token: Token, place: Place | None, named: Sequence[str]) -> bool:
    """Whether what stands before a word joins another name: not in `SBK/KSB`, which is one canton, nor in
    `Dom zdravlja, Tuzla`, `Vlada – KS` and `Opština Trnovo, RS`, where it parts a body from its place, or a
    town from its own."""
    if place is None:
        return bool(token.joined)
    if place.town:
        return token.joined not in {"", ",", *DASHES}
    return token.joined not in {"", *DASHES} and place.jurisdiction not in named


def load_name_reader(folder: Path | None = None) -> NameReader:
    """Reads the wording, `jurisdictions.csv` and `municipalities.csv`.

    Raises GlasnikError where a jurisdiction is not in the vocabulary or a name stands for two places.
    """
    wording = load_wording(folder)
    common: dict[tuple[str, ...], Place] = {}
    twins: dict[str, dict[tuple[str, ...], Place]] = {}
    own: dict[str, dict[tuple[str, ...], Place]] = {}
    forms: set[str] = set()

    def add(name: str, place: Place, found: dict[tuple[str, ...], Place]) -> None:
        if place.jurisdiction not in JURISDICTIONS:
            raise GlasnikError(f"{name}: no such jurisdiction: {place.jurisdiction}")
        tokens = tokenize(name)
        forms.update(token.form for token in tokens if wording.lemma(token))  # not the `u` of `Foča u FBiH`
        lemmas = tuple(lemma for token in tokens if (lemma := wording.lemma(token)))
        other = found.setdefault(lemmas, place)
        if other == place and found is not common:
            other = common.get(lemmas, place)
        if other != place:
            raise GlasnikError(f"{name} stands for {other} and for {place}")

    for row in read_facts("jurisdictions.csv", ("jurisdiction", "name", "kind"), folder):
        (token, *others), place = tokenize(row["name"]), Place(row["jurisdiction"])
        if row["kind"] == OWN and not others:
            word = wording.words.get(token.form)
            place = replace(place, adjective=word is not None and word.adjective)
            own.setdefault(row["jurisdiction"], {})[(wording.lemma(token),)] = place
        else:
            add(row["name"], replace(place, adjective=row["kind"] == "adjective"), common)
    columns = ("municipality", "jurisdiction", "genitive", "locative", "kind", "seat", "distinct", "twin")
    rows = read_facts("municipalities.csv", columns, folder)
    # Twins last: their names may be no other's.
    for row in sorted(rows, key=lambda row: row["twin"] == "yes"):
        distinct, seat, twin = (row[column] == "yes" for column in ("distinct", "seat", "twin"))
        entity = entity_of(row["jurisdiction"])
        # No body of one `Trnovo` is looked up under the other's name.
        name = f"{row['municipality']} ({entity})" if twin else row["municipality"]
        town = Place(row["jurisdiction"], name, distinct, seat)
        found = twins.setdefault(entity, {}) if twin else common
        for case in ("municipality", "genitive", "locative"):
            for form in row[case].split("|"):  # `Foča u FBiH` is another name of Foča-Ustikolina
                add(form, town, found)
    places: dict[str, list[tuple[tuple[str, ...], Place]]] = {}
    for lemmas, place in sorted(common.items(), key=lambda item: -len(item[0])):
        places.setdefault(lemmas[0], []).append((lemmas, place))
    by_first = {first: tuple(phrases) for first, phrases in places.items()}
    uses = load_name_uses(wording, folder)
    joiners = uses["joining"] | uses["alternative"] | uses["with"]
    return NameReader(wording, uses, joiners, by_first, frozenset(forms), own, twins, by_first)


def entity_of(jurisdiction: str) -> str:
    """The Federation for its cantons, else the jurisdiction itself."""
    return "FBiH" if is_canton(jurisdiction) else jurisdiction


def is_canton(jurisdiction: str) -> bool:
    """Whether a jurisdiction is one of the ten cantons."""
    return jurisdiction in CANTONS
