"""Finds the body that a printed name means, by rules that each leave a trace and never by likeness alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from normalize.institutions.classes import classify, is_ministry
from normalize.institutions.lookup import body_of, fits, grade, look_up, number_fits
from normalize.institutions.name_places import NameReader, NameReading, is_canton
from normalize.institutions.name_uses import NameUses
from normalize.institutions.name_words import Token, tokenize
from normalize.institutions.registry import Institution, Registry, whole_name
from normalize.institutions.spelling import misspelt

_NO_TERMS: Mapping[str, str] = {}
# `X (Y)`, `X – Y`: a name and its abbreviation, or two names of one body.
_TWO_NAMES = re.compile(
    r"^(?P<one>[^()]+?)(?:\s*\((?P<bracket>[^()]+)\)|\s+[-–—]\s+(?P<dash>[^()]+))[\s.;,]*$"
)
_ABBREVIATION = re.compile(r"^[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,8}(?:[ -](?:[A-ZČĆŽŠĐ]{2,5}|[a-z]{1,2}|BiH|FBiH))?$")
_CANDIDATES = 3
WITH_OFFICES = frozenset(("government", "assembly"))  # whose committees and offices are named by them
ONE_OF_CLASS = "one body of this class"  # the rule of a match by class and place, not by the whole name
_LIKE_ENOUGH = 60
_SHORT = 3  # letters of an abbreviation


@dataclass(frozen=True, slots=True)
class Mention:
    """A printed name and the body it means. `match`: `exact`, `alias`, `corrected`, `defined_term` or
    `unmatched`; `rule`: how it was read; `candidates`: for an unmatched name the most alike ones; `class_`
    and `jurisdiction` are the body's, or what an unmatched name plainly says; `role`: `lead` or `partner`
    where the cell says it; `others`: what says behind the name that more bodies take part; `doubt`: what to
    tell of how this one does."""

    printed: str
    institution: Institution | None
    match: str
    rule: str
    candidates: tuple[str, ...]
    class_: str
    jurisdiction: str
    role: str = ""
    others: str = ""
    doubt: str = ""


def match_institution(
    text: str,
    registry: Registry,
    *,
    jurisdiction: str,
    defined_terms: Mapping[str, str] = _NO_TERMS,
    genitive: bool = False,
) -> Mention:
    """The body that `text` names in a plan of `jurisdiction` (empty when unknown).

    A name without a canton belongs to the plan's; another canton's body matches only when the text names
    that canton. `defined_terms`: the document's own short terms and the full names they stand for.
    `genitive`: the names beside it are genitives, so that `Službe za zapošljavanje` is one service's.
    """
    registry = registry.of_plan(jurisdiction)
    mention = find_institution(
        text, registry, jurisdiction=jurisdiction, defined_terms=defined_terms, genitive=genitive
    )
    if mention is not None:
        return mention
    # A term that the document defines by a name not in the registry says what that name says.
    term = _defined_name(text, defined_terms) or text
    class_, place = _said(registry.reader.read(term), registry, jurisdiction)
    return Mention(text, None, "unmatched", "", nearest_names(term, registry, jurisdiction), class_, place)


def _said(reading: NameReading, registry: Registry, plan: str) -> tuple[str, str]:
    """Class and jurisdiction that an unmatched name says: bodies of several cantons are no canton's."""
    body = body_of(reading.core, reading, registry, plan)
    if body is None or not is_canton(body.jurisdiction) or number_fits(reading, body, reading.core, registry):
        return classify(reading, registry.classes, plan)
    return body.class_, "" if reading.number == "plural" else body.jurisdiction


def find_institution(
    text: str,
    registry: Registry,
    *,
    jurisdiction: str,
    defined_terms: Mapping[str, str] = _NO_TERMS,
    genitive: bool = False,
) -> Mention | None:
    """As `match_institution`, but None where no body matches."""
    registry = registry.of_plan(jurisdiction)
    term = _defined_name(text, defined_terms)
    if term is not None:
        mention = _known_name(text, _read(text, registry, genitive), registry, jurisdiction)
        meant = find_institution(term, registry, jurisdiction=jurisdiction)
        if meant is None or meant.institution is None:
            return mention
        if mention is None or mention.institution != meant.institution:
            return _mention(text, meant.institution, "defined_term", term)
    return _listed(text, registry, jurisdiction, genitive)


@lru_cache(maxsize=2048)
def _listed(text: str, registry: Registry, plan: str, genitive: bool) -> Mention | None:
    """The match by the registry alone, which a plan asks for the same names again and again."""
    reading = _read(text, registry, genitive)
    return _known_name(text, reading, registry, plan) or _corrected_name(text, reading, registry, plan)


@lru_cache(maxsize=512)
def nearest_names(text: str, registry: Registry, jurisdiction: str) -> tuple[str, ...]:
    """The most alike official names of the plan's canton and of no canton, for a person to choose from."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        whole_name(text),
        _names_near(registry, jurisdiction),
        scorer=fuzz.token_sort_ratio,
        limit=_CANDIDATES,
        score_cutoff=_LIKE_ENOUGH,
    )
    return tuple(name for _, _, name in found)


@lru_cache(maxsize=32)  # one for each jurisdiction
def _names_near(registry: Registry, jurisdiction: str) -> Mapping[str, str]:
    """The whole names to compare, by the official names that they are of; no towns of another place."""
    return {
        body.institution: registry.whole[body.institution_id]
        for body in registry.institutions.values()
        if body.jurisdiction == jurisdiction
        or not (is_canton(body.jurisdiction) or body.level == "municipality")
    }


def _mention(text: str, body: Institution, match: str, rule: str) -> Mention:
    return Mention(text, body, match, rule, (), body.class_, body.jurisdiction)


def _known_name(text: str, reading: NameReading, registry: Registry, plan: str) -> Mention | None:
    """A match by the whole name or an alias, in any case and wording."""
    found = look_up(reading, registry, plan)
    if found is None:
        return None
    body, core = found
    if _is_other_abbreviation(text, reading):
        return None
    if registry.whole[body.institution_id] == whole_name(text):
        return _mention(text, body, "exact", "")
    match, rule = grade(reading, body, core, registry)
    return _mention(text, body, match, rule)


def _is_other_abbreviation(text: str, reading: NameReading) -> bool:
    """Whether a name is one short word in small letters with a dot: `ek.` is not `EK`."""
    if len(reading.words) != 1:
        return False
    word = reading.words[0]
    printed = text[word.start : word.end]
    return len(printed) <= _SHORT and printed.islower() and text[word.end :].startswith(".")


def _read(text: str, registry: Registry, genitive: bool) -> NameReading:
    reading = registry.reader.read(text)
    return replace(reading, number="singular") if genitive and reading.number == "either" else reading


def _defined_name(text: str, defined_terms: Mapping[str, str]) -> str | None:
    """The full name that the document itself gives a term."""
    if not defined_terms:
        return None
    name = whole_name(text)
    for term, full in defined_terms.items():
        if whole_name(term) == name and whole_name(full) != name:
            return full
    return None


def _corrected_name(text: str, reading: NameReading, registry: Registry, plan: str) -> Mention | None:
    """A match by mending letters, by a second name beside the first, or by a ministry's portfolios."""
    found = misspelt(text, registry, plan)
    if found is not None:
        return _mention(text, found, "corrected", "misspelling")
    two = _TWO_NAMES.match(unicodedata.normalize("NFC", text).strip())
    if two is not None:
        twice = _two_names(text, two["one"], two["bracket"] or two["dash"], registry, plan)
        if twice is not None:
            return twice
    for shorter in _without_association(reading, registry.reader.uses, text):
        body = body_of(shorter, reading, registry, plan)
        if body is not None and body.class_ == "ngo" and fits(reading, body, shorter, registry):
            return _mention(text, body, "alias", "association")
    part = _of_the_one_above(text, registry)
    if part is not None:
        return _mention(text, part, "alias", "a body of the one above it")
    ministry = _only_ministry(reading, registry, plan)
    if ministry is not None:
        return _mention(text, ministry, "corrected", ONE_OF_CLASS)
    return None


def _two_names(text: str, one: str, other: str, registry: Registry, plan: str) -> Mention | None:
    first = _known_name(one, registry.reader.read(one), registry, plan)
    if first is None or first.institution is None:
        return None
    second = _known_name(other, registry.reader.read(other), registry, plan)
    if second is None:
        short = _ABBREVIATION.match(other.strip()) is not None and _abbreviates(other, one)
        return _mention(text, first.institution, "alias", "abbreviation") if short else None
    if second.institution is None:
        return None
    if second.institution == first.institution:
        return _mention(text, first.institution, "alias", "two names")
    known = body_of(registry.reader.read(text).core, registry.reader.read(one), registry, plan)
    if known == second.institution and known.parent_id == first.institution.institution_id:
        return _mention(text, known, "alias", "a body and its part")  # `MUP – Uprava policije`
    return None


def _of_the_one_above(text: str, registry: Registry) -> Institution | None:
    """The body of a name with the one above it in the genitive: `Ministarstvo pravde Vlade KS`."""
    normal = unicodedata.normalize("NFC", text)
    reader = registry.reader
    for before, token in pairwise(tokenize(normal)):
        word = reader.wording.words.get(token.form)
        if word is None and not _is_bare_abbreviation(normal, before, token, reader):
            continue
        if token.joined or (word is not None and (word.adjective or token.kept == word.citation)):
            continue
        above = look_up(reader.read(normal[token.start :]), registry, "")
        if above is None or (word is None and above[0].class_ not in WITH_OFFICES):
            continue
        name = normal[: token.start].rstrip()
        found = _known_name(name, reader.read(name), registry, above[0].jurisdiction)
        body = found.institution if found is not None else None
        if body is not None and body.parent_id == above[0].institution_id:
            return body
    return None


def _is_bare_abbreviation(text: str, before: Token, token: Token, reader: NameReader) -> bool:
    """Whether an abbreviation stands right behind the words of a name: `Direkcija za integracije VM BiH`."""
    bare = not text[before.end : token.start].strip() and before.form not in reader.uses["joining"]
    first = tokenize(text)[0].form
    return bare and text[token.start : token.end].isupper() and first in reader.wording.words


def _abbreviates(short: str, name: str) -> bool:
    """Whether an abbreviation's letters begin words of a name, in order and from its first (`MZ KS`)."""
    words = [(token.kept, name[token.start : token.end]) for token in tokenize(name)]
    initials = "".join(
        kept if printed[1:].isupper() or printed == "BiH" else kept[0] for kept, printed in words
    )
    letters = "".join(token.kept for token in tokenize(short))
    left = iter(initials)
    return letters[:1] == initials[:1] and all(letter in left for letter in letters)


def _without_association(reading: NameReading, uses: NameUses, text: str) -> Iterator[tuple[str, ...]]:
    """The core without `udruženje`, `NVO` and the like at its start, then without `građana`, `žena` too.

    `Udruženje žena BiH` is any: its last word is a name of its own only with a capital.
    """
    core = reading.core
    for length in range(1, len(core)):
        if " ".join(core[:length]) in uses["association"]:
            word = reading.words[length].start
            generic = core[length] in uses["association_of"] and len(core) == length + 1
            if generic and (text.isupper() or not text[word : word + 1].isupper()):
                return
            yield core[length:]
            if core[length] in uses["association_of"] and len(core) > length + 1:
                yield core[length + 1 :]


def _only_ministry(reading: NameReading, registry: Registry, plan: str) -> Institution | None:
    """The jurisdiction's only ministry of a class, when all portfolios printed are among its own.

    Portfolios move between terms of government, so a printed one that the body has not is no match.
    """
    if not is_ministry(reading.core) or reading.towns or reading.chosen or len(reading.named) > 1:
        return None
    if reading.number != "singular" or reading.joins[-1]:
        return None
    place = reading.named[0] if reading.named else plan
    if not place or (reading.cantonal and not is_canton(place)):
        return None
    portfolios, class_, whole = registry.classes.portfolios_of(reading.core)
    if not whole or class_ == "ministry_other":
        return None
    ids: Sequence[str] = registry.ministries.get((class_, place), ())
    if len(ids) != 1:
        return None
    body = registry.institutions[ids[0]]
    own = registry.classes.portfolios_of(registry.reader.read(body.institution).core)[0]
    return body if portfolios <= own else None
