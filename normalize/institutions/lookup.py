"""The body that a name taken apart stands for: by its words, in the jurisdiction it names or the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.institutions.name_places import NameReading, is_canton
from normalize.institutions.name_words import Token, tokenize
from normalize.institutions.registry import Institution, Registry

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


def look_up(
    reading: NameReading, registry: Registry, plan: str
) -> tuple[Institution, tuple[str, ...]] | None:
    """The one body with this core in the jurisdiction that the text names, or else in the plan's."""
    body = body_of(reading.core, reading, registry, plan)
    core = reading.core
    if body is None and reading.towns and (reading.cantonal or reading.named):
        # `Kantonalni sud u Sarajevu`: the seat of the canton says no more than the canton does.
        place = reading.towns[0].jurisdiction
        if all(town.seat and town.jurisdiction == place for town in reading.towns):
            core = reading.without_towns
            body = body_of(core, reading, registry, place) if reading.named in ((), (place,)) else None
            # `Općine, Grad Široki Brijeg` is no group with a seat.
            body = None if body is not None and body.class_ in _GROUPS else body
    if body is None or (reading.chosen and body.class_ not in _GROUPS):
        return None
    return (body, core) if fits(reading, body, core, registry) else None


def body_of(core: tuple[str, ...], reading: NameReading, registry: Registry, plan: str) -> Institution | None:
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
    anywhere = body or registry.without_jurisdiction(core)
    # `Ministarstvo odbrane` in a neighbour's plan is its own, not that of Bosna i Hercegovina.
    is_foreign = (
        plan in registry.reader.own and anywhere is not None and anywhere.jurisdiction not in ("", plan)
    )
    return None if is_foreign else anywhere


def fits(reading: NameReading, body: Institution, core: tuple[str, ...], registry: Registry) -> bool:
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
    return one and number_fits(reading, body, core, registry)


def number_fits(reading: NameReading, body: Institution, core: tuple[str, ...], registry: Registry) -> bool:
    """Whether a name may stand for one body: it is in the singular, or the body is known by a plural."""
    if reading.number == "singular" or body.class_ in _GROUPS:
        return True
    if reading.number == "either" and reading.named and _is_named_within(body, registry):
        return True  # `Agencije za zaštitu ličnih podataka u BiH`
    spellings = registry.spellings.get((body.institution_id, core), ())
    return any(known.number != "singular" for known in spellings)


def _is_named_within(body: Institution, registry: Registry) -> bool:
    """Whether a body's own name says that it is in a place, as those of several bodies there do."""
    return any(token.form in registry.reader.uses["within"] for token in tokenize(body.institution))


def grade(
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
