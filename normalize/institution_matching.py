"""Finds the body that a printed name means, by rules that each leave a trace and never by likeness alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from normalize.institution_classes import classify, is_ministry
from normalize.name_places import NameReading, is_canton
from normalize.name_words import Token, one_letter_off, tokenize
from normalize.registry import Institution, Registry, whole_name

_NO_TERMS: Mapping[str, str] = {}
# Classes whose entries stand for a whole group, so that `sve`, `nadležne` before them change nothing.
_GROUPS = frozenset(
    (
        "schools",
        "municipalities",
        "health_institutions",
        "social_work_centre",
        "social_services",
        "civil_society",
        "media",
        "ngo",
        "international_organisation",
    )
)
# Shorter words have too many neighbours, in short names above all; short ones in capitals are abbreviations.
_SHORTEST_MENDED = 5
_SHORTEST_IN_LONG_NAME = 4
_LONG_NAME = 3
_SHORTEST_IN_CAPITALS = 6
_MOST_MENDED = 2
# `X (Y)`, `X – Y`: a name and its abbreviation, or two names of one body.
_TWO_NAMES = re.compile(
    r"^(?P<one>[^()]+?)(?:\s*\((?P<bracket>[^()]+)\)|\s+[-–—]\s+(?P<dash>[^()]+))[\s.;,]*$"
)
_ABBREVIATION = re.compile(r"^[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,8}(?:[ -](?:[A-ZČĆŽŠĐ]{2,5}|[a-z]{1,2}|BiH|FBiH))?$")
# Lemmas of what an association may be called before its name.
_ASSOCIATIONS = (("udruzenje",), ("fondacija",), ("nevladin", "organizacija"))
_CANDIDATES = 3
ONE_OF_CLASS = "one body of this class"  # the rule of a match by class and place, not by the whole name
_LIKE_ENOUGH = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A printed name and the body it means. `match`: `exact`, `alias`, `corrected`, `defined_term` or
    `unmatched`; `rule`: how it was read; `candidates`: for an unmatched name the most alike ones; `class_`
    and `jurisdiction` are the body's, or what an unmatched name plainly says."""

    printed: str
    institution: Institution | None
    match: str
    rule: str
    candidates: tuple[str, ...]
    class_: str
    jurisdiction: str


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
    body = _body_of(reading.core, reading, registry, plan)
    if (
        body is None
        or not is_canton(body.jurisdiction)
        or _number_fits(reading, body, reading.core, registry)
    ):
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
    reading = _read(text, registry, genitive)
    mention = _known_name(text, reading, registry, jurisdiction)
    term = _defined_name(text, defined_terms)
    if term is not None:
        meant = find_institution(term, registry, jurisdiction=jurisdiction)
        if meant is None or meant.institution is None:
            return mention
        if mention is None or mention.institution != meant.institution:
            return _mention(text, meant.institution, "defined_term", term)
    return mention or _corrected_name(text, reading, registry, jurisdiction)


def nearest_names(text: str, registry: Registry, jurisdiction: str) -> tuple[str, ...]:
    """The most alike official names of the plan's canton and of no canton, for a person to choose from."""
    from rapidfuzz import fuzz, process

    names = {
        body.institution: registry.whole[body.institution_id]
        for body in registry.institutions.values()
        if body.jurisdiction == jurisdiction or not is_canton(body.jurisdiction)
    }
    found = process.extract(
        whole_name(text), names, scorer=fuzz.token_sort_ratio, limit=_CANDIDATES, score_cutoff=_LIKE_ENOUGH
    )
    return tuple(name for _, _, name in found)


def _mention(text: str, body: Institution, match: str, rule: str) -> Mention:
    return Mention(text, body, match, rule, (), body.class_, body.jurisdiction)


def _known_name(text: str, reading: NameReading, registry: Registry, plan: str) -> Mention | None:
    """A match by the whole name or an alias, in any case and wording."""
    found = _look_up(reading, registry, plan)
    if found is None:
        return None
    body, core = found
    if registry.whole[body.institution_id] == whole_name(text):
        return _mention(text, body, "exact", "")
    match, rule = _grade(reading, body, core, registry)
    return _mention(text, body, match, rule)


def _read(text: str, registry: Registry, genitive: bool) -> NameReading:
    reading = registry.reader.read(text)
    return replace(reading, number="singular") if genitive and reading.number == "either" else reading


def _fits(reading: NameReading, body: Institution, core: tuple[str, ...], registry: Registry) -> bool:
    """Whether a name that has a body's words is that body's alone: not two names joined, and no plural."""
    # The core is the reading's own, its end (behind `Udruženje`), or its words that are no towns.
    kept: Sequence[int] = range(len(reading.core) - len(core), len(reading.core))
    if reading.core[-len(core) :] != core:
        kept = [at for at, lemma in enumerate(reading.core) if not lemma.startswith("@")]
    joins = [reading.joins[at] for at in (*kept, len(reading.core))]
    spellings = registry.spellings.get((body.institution_id, core), ())
    one = any(
        all(own or not printed for own, printed in zip(known.joins, joins, strict=True))
        for known in spellings
    )
    return one and _number_fits(reading, body, core, registry)


def _number_fits(reading: NameReading, body: Institution, core: tuple[str, ...], registry: Registry) -> bool:
    """Whether a name may stand for one body: it is in the singular, or the body is known by a plural."""
    if reading.number == "singular" or body.class_ in _GROUPS:
        return True
    spellings = registry.spellings.get((body.institution_id, core), ())
    return any(known.number != "singular" for known in spellings)


def _look_up(
    reading: NameReading, registry: Registry, plan: str
) -> tuple[Institution, tuple[str, ...]] | None:
    """The one body with this core in the jurisdiction that the text names, or else in the plan's."""
    body = _body_of(reading.core, reading, registry, plan)
    core = reading.core
    if body is None and reading.towns and (reading.cantonal or reading.named):
        # `Kantonalni sud u Sarajevu`: the seat of the canton says no more than the canton does.
        place = reading.towns[0].jurisdiction
        if all(town.seat and town.jurisdiction == place for town in reading.towns):
            core = reading.without_towns
            body = _body_of(core, reading, registry, place) if reading.named in ((), (place,)) else None
            # `Općine, Grad Široki Brijeg` is no group with a seat.
            body = None if body is not None and body.class_ in _GROUPS else body
    if body is None or (reading.chosen and body.class_ not in _GROUPS):
        return None
    return (body, core) if _fits(reading, body, core, registry) else None


def _body_of(
    core: tuple[str, ...], reading: NameReading, registry: Registry, plan: str
) -> Institution | None:
    if not core or len(reading.named) > 1:
        return None
    if reading.named:
        place = reading.named[0]
        if reading.cantonal and not is_canton(place):
            return None
        body = registry.in_jurisdiction(core, place)
        if body is None:
            anywhere = registry.without_jurisdiction(core)
            body = anywhere if anywhere is not None and not anywhere.jurisdiction else None
        return body
    if len(core) == 1 and not reading.cantonal and core not in registry.bare:
        return None  # `Sud` alone is no name, though `Kantonalni sud` is
    towns = {town.jurisdiction for town in reading.towns} if core == reading.core else set()
    places = towns or {plan}
    place = places.pop() if len(places) == 1 else ""
    if reading.cantonal:
        return registry.in_jurisdiction(core, place) if is_canton(place) else None
    body = registry.in_jurisdiction(core, place) if place else None
    return body or registry.without_jurisdiction(core)


def _grade(
    reading: NameReading, body: Institution, core: tuple[str, ...], registry: Registry
) -> tuple[str, str]:
    """Whether a name is an alias or was corrected, and how."""
    pairs = zip(reading.core, reading.words, strict=True)
    # A town in another case (`u Tuzli`) is no change.
    words = tuple((lemma[:1] == "@", token) for lemma, token in pairs if lemma in core)
    best: tuple[str, ...] | None = None
    for spelling in registry.spellings.get((body.institution_id, core), ()):
        both = zip(words, spelling.words, strict=True)
        changes = (_change(token, known, registry) for (town, token), known in both if not town)
        rules = tuple(change for change in changes if change)
        if not rules:
            return ("corrected", "misspelling") if spelling.misspelling else ("alias", "alias")
        if best is None or len(rules) < len(best):
            best = rules
    for rule in ("diacritics", "inflection"):
        if best and rule in best:
            return "corrected", rule
    return "alias", "wording"


def _change(token: Token, known: str, registry: Registry) -> str:
    """How a printed word differs from the known name's: empty when it does not."""
    if token.kept == known or token.end - token.start < len(token.kept) - 2:
        return ""  # the same, or written out from an abbreviation
    wording = registry.reader.wording
    word = wording.words.get(token.form)
    if word is None or token.kept not in wording.spelled:
        return "diacritics"
    other = wording.words.get(tokenize(known)[0].form)
    return "inflection" if other is None or other.citation == word.citation else "wording"


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
    found = _misspelt(text, registry, plan)
    if found is not None:
        return _mention(text, found, "corrected", "misspelling")
    two = _TWO_NAMES.match(unicodedata.normalize("NFC", text).strip())
    if two is not None:
        twice = _two_names(text, two["one"], two["bracket"] or two["dash"], registry, plan)
        if twice is not None:
            return twice
    for shorter in _without_association(reading):
        body = _body_of(shorter, reading, registry, plan)
        if body is not None and body.class_ == "ngo" and _fits(reading, body, shorter, registry):
            return _mention(text, body, "alias", "association")
    ministry = _only_ministry(reading, registry, plan)
    if ministry is not None:
        return _mention(text, ministry, "corrected", ONE_OF_CLASS)
    return None


def _misspelt(text: str, registry: Registry, plan: str) -> Institution | None:
    """The one body that the name means once its unknown words lose one wrong letter each."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    shortest = _SHORTEST_IN_LONG_NAME if len(tokens) >= _LONG_NAME else _SHORTEST_MENDED
    unknown = [at for at, token in enumerate(tokens) if _is_mendable(token, normal, shortest, registry)]
    if not unknown or len(unknown) > _MOST_MENDED or len(tokens) < 2:
        return None
    choices = [tuple(_mendings(tokens[at], registry)) for at in unknown]
    found: dict[str, Institution] = {}
    for chosen in product(*choices):
        mended = list(tokens)
        for at, token in zip(unknown, chosen, strict=True):
            mended[at] = token
        hit = _look_up(registry.reader.read_tokens(mended), registry, plan)
        if hit is not None:
            found[hit[0].institution_id] = hit[0]
    return next(iter(found.values())) if len(found) == 1 else None


def _is_mendable(token: Token, text: str, shortest: int, registry: Registry) -> bool:
    """Whether a word is unknown, and plain: a capital inside one (`VladaF BiH`) is another word's letter."""
    printed = text[token.start : token.end]
    return (
        len(token.form) >= (_SHORTEST_IN_CAPITALS if printed.isupper() else shortest)
        and token.form not in registry.reader.wording.words
        and token.form not in registry.forms
        and printed.isalpha()
        and (printed.isupper() or printed[1:].islower())
    )


def _mendings(token: Token, registry: Registry) -> Iterator[Token]:
    """Known words one letter away, one for each lemma."""
    wording = registry.reader.wording
    lemmas: set[str] = set()
    for form in one_letter_off(token.form):
        word = wording.words.get(form)
        if word is None and form not in registry.forms:
            continue
        lemma = form if word is None else word.lemma
        if lemma not in lemmas and (lemma or len(form) >= _SHORTEST_MENDED):
            lemmas.add(lemma)
            yield replace(token, kept=form, form=form)


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
    known = _body_of(registry.reader.read(text).core, registry.reader.read(one), registry, plan)
    if known == second.institution and known.parent_id == first.institution.institution_id:
        return _mention(text, known, "alias", "a body and its part")  # `MUP – Uprava policije`
    return None


def _abbreviates(short: str, name: str) -> bool:
    """Whether an abbreviation's letters begin words of a name, in order and from its first (`MZ KS`)."""
    words = [(token.kept, name[token.start : token.end]) for token in tokenize(name)]
    initials = "".join(
        kept if printed[1:].isupper() or printed == "BiH" else kept[0] for kept, printed in words
    )
    letters = "".join(token.kept for token in tokenize(short))
    left = iter(initials)
    return letters[:1] == initials[:1] and all(letter in left for letter in letters)


def _without_association(reading: NameReading) -> Iterator[tuple[str, ...]]:
    """The core without `udruženje`, `NVO` and the like at its start, then without `građana`, `žena` too."""
    core = reading.core
    for opening in _ASSOCIATIONS:
        if core[: len(opening)] == opening and len(core) > len(opening):
            rest = core[len(opening) :]
            yield rest
            if rest[0] in ("gradanin", "zena") and len(rest) > 1:
                yield rest[1:]


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
