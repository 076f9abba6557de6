"""The bodies that plans name: who they are, and under which names and aliases each is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extract.errors import GlasnikError
from normalize.institutions.classes import ClassRules, load_class_rules
from normalize.institutions.name_places import NameReader, NameReading, is_canton, load_name_reader
from normalize.institutions.name_words import Token, Wording, read_facts, tokenize
from normalize.letters.lexicon import Lexicon, load_lexicon
from normalize.vocabulary import CANTONS, INSTITUTION_CLASSES, INSTITUTION_LEVELS, JURISDICTIONS

ALIAS_LANGUAGES = ("bs", "hr", "sr")
# `local`: it means the body in plans of its own place alone (`Policija`); `shared`: another body there
# has the same name, so that it means neither.
ALIAS_KINDS = ("full", "short", "abbreviation", "misspelling", "local", "shared")
_ALIAS_COLUMNS = ("institution_id", "alias", "language", "kind", "source")
_COLUMNS = (
    "institution_id",
    "institution",
    "class",
    "jurisdiction",
    "level",
    "abbreviation",
    "parent_id",
    "source",
)


@dataclass(frozen=True, slots=True)
class Institution:
    """A body: `institution` is its official name in Latin script, `jurisdiction` empty where it has none,
    `parent_id` the body it is part of; `source` says where the name is from (`rule`: made by the pattern
    that bodies of its kind follow)."""

    institution_id: str
    institution: str
    class_: str
    jurisdiction: str
    level: str
    abbreviation: str
    parent_id: str
    source: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name or alias in the words compared with a printed one; `misspelling` when known to be wrong.

    `joins` and `number` are those of its reading."""

    words: tuple[str, ...]
    misspelling: bool
    joins: tuple[bool, ...]
    number: str


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """All bodies and their indexes; compared by identity, so that it can key a cache. `by_core`: core of a
    name, then jurisdiction, to the bodies' ids; `anywhere`: cores that mean one body whatever the plan;
    `bare`: cores that are a name or alias by themselves, with no canton and no `kantonalni` beside them;
    `whole`: official names as `whole_name` folds them; `spellings`: by id and core; `ministries`: by class
    and jurisdiction; `openings`: the words that names begin with, two for bodies without a jurisdiction;
    `forms`: all words of names and places; `shared`: cores that are known to mean two bodies of one place;
    `lexicon`: the words that are no misspellings."""

    institutions: Mapping[str, Institution]
    reader: NameReader
    classes: ClassRules
    by_core: Mapping[tuple[str, ...], Mapping[str, tuple[str, ...]]]
    anywhere: Mapping[tuple[str, ...], tuple[str, ...]]
    bare: frozenset[tuple[str, ...]]
    whole: Mapping[str, str]
    spellings: Mapping[tuple[str, tuple[str, ...]], tuple[Spelling, ...]]
    ministries: Mapping[tuple[str, str], tuple[str, ...]]
    openings: frozenset[str]
    forms: frozenset[str]
    shared: frozenset[tuple[str, ...]]
    lexicon: Lexicon

    def of_plan(self, jurisdiction: str) -> Registry:
        """The registry as names in a plan of the jurisdiction are looked up in it."""
        return _of_side(self, self.reader.side_of(jurisdiction))

    def in_jurisdiction(self, core: tuple[str, ...], jurisdiction: str) -> Institution | None:
        """The only body with this core there; None where there is none, or more than one."""
        found = self.by_core.get(core, {}).get(jurisdiction, ())
        return self.institutions[found[0]] if len(found) == 1 else None

    def without_jurisdiction(self, core: tuple[str, ...]) -> Institution | None:
        """The only body that this core means whatever the plan."""
        found = self.anywhere.get(core, ())
        return self.institutions[found[0]] if len(found) == 1 else None


@lru_cache(maxsize=64)
def _of_side(registry: Registry, side: str) -> Registry:
    reader = registry.reader.of_plan(side)
    return registry if reader is registry.reader else replace(registry, reader=reader)


def whole_name(text: str) -> str:
    """A whole name for comparison: words in lower-case Latin, without quotes, dashes and punctuation."""
    return " ".join(token.kept for token in tokenize(text))


def load_registry(folder: Path | None = None, lexicon: Lexicon | None = None) -> Registry:
    """Reads `institutions.csv`, `institution_aliases.csv` and the words they need.

    `folder` holds other reference files than the package's own; `lexicon` is one that is open already.
    GlasnikError where a file cannot be read as its columns say, or where what it says cannot be: a name with
    two meanings would be matched in no plan, and nothing would say so.
    """
    reader = load_name_reader(folder)
    index = _Index(reader.uses["prefix"])
    institutions = _load_bodies(folder, index.complaints)
    for body in institutions.values():
        index.add_names(body, reader.of_body(body.jurisdiction))
    index.add_abbreviations(reader.wording)
    kinds = _by_kind(institutions)
    for row in read_facts("institution_aliases.csv", _ALIAS_COLUMNS, folder):
        known = [institutions[institution_id] for institution_id in kinds.get(row["institution_id"], ())]
        index.add_alias(row, known, reader)
    registry = Registry(
        institutions=institutions,
        reader=reader,
        classes=load_class_rules(reader, folder),
        by_core={core: {j: tuple(ids) for j, ids in by.items()} for core, by in index.by_core.items()},
        anywhere={core: tuple(ids) for core, ids in index.anywhere.items()},
        spellings={key: tuple(known) for key, known in index.spellings.items()},
        bare=frozenset(index.bare),
        whole=index.whole,
        ministries=_ministries(institutions),
        openings=frozenset(index.openings),
        forms=frozenset(index.forms) | reader.place_forms,
        shared=frozenset(index.shared),
        lexicon=lexicon or load_lexicon(),
    )
    if faults := [*index.complaints, *verify(registry)]:
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        raise GlasnikError(f"institutions.csv or institution_aliases.csv: {faults[0]}{more}")
    return registry


def _load_bodies(folder: Path | None, complaints: list[str]) -> dict[str, Institution]:
    """The bodies by id; an id that is there twice is added to the `complaints`."""
    institutions: dict[str, Institution] = {}
    for row in read_facts("institutions.csv", _COLUMNS, folder):
        body = Institution(*(row[column] for column in _COLUMNS))
        if institutions.setdefault(body.institution_id, body) is not body:
            complaints.append(f"{body.institution_id}: twice in institutions.csv")
    return institutions


def _by_kind(institutions: Mapping[str, Institution]) -> dict[str, list[str]]:
    """Ids by themselves, and by `*-kind` for the bodies of one kind that all cantons have."""
    kinds: dict[str, list[str]] = {}
    prefixes = {canton.lower() for canton in CANTONS}
    for institution_id in institutions:
        kinds[institution_id] = [institution_id]
        prefix, _, kind = institution_id.partition("-")
        if prefix in prefixes:
            kinds.setdefault(f"*-{kind}", []).append(institution_id)
    return kinds


def _ministries(institutions: Mapping[str, Institution]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Ministries' ids by class and jurisdiction."""
    found: dict[tuple[str, str], list[str]] = {}
    for body in institutions.values():
        if body.class_.startswith("ministry_"):
            found.setdefault((body.class_, body.jurisdiction), []).append(body.institution_id)
    return {key: tuple(ids) for key, ids in found.items()}


class _Index:
    """Collects the indexes while a registry is loaded."""

    def __init__(self, prefixes: frozenset[str]) -> None:
        self.prefixes = prefixes
        self.by_core: dict[tuple[str, ...], dict[str, list[str]]] = {}
        self.anywhere: dict[tuple[str, ...], list[str]] = {}
        self.bare: set[tuple[str, ...]] = set()
        self.whole: dict[str, str] = {}
        self.spellings: dict[tuple[str, tuple[str, ...]], list[Spelling]] = {}
        self.openings: set[str] = set()
        self.forms: set[str] = set()
        self.shared: set[tuple[str, ...]] = set()
        self.complaints: list[str] = []

    def add_names(self, body: Institution, reader: NameReader) -> None:
        """Makes a body known under its official name and its abbreviation."""
        tokens = tokenize(body.institution)
        self.add(body, body.institution, reader.read_tokens(tokens))
        self.whole[body.institution_id] = " ".join(token.kept for token in tokens)
        self.add_opening(tokens, named=bool(body.jurisdiction))
        if body.abbreviation:
            self.add(body, body.abbreviation, reader.read(body.abbreviation))
            self.add_opening(tokenize(body.abbreviation), named=True)

    def add_alias(self, row: Mapping[str, str], bodies: Sequence[Institution], reader: NameReader) -> None:
        """Makes bodies known under a row of `institution_aliases.csv`."""
        name = row["alias"]
        tokens = tokenize(name)
        reading = reader.of_body(bodies[0].jurisdiction if bodies else "").read_tokens(tokens)
        if row["language"] not in ALIAS_LANGUAGES or row["kind"] not in ALIAS_KINDS:
            self.complaints.append(f"{name}: unknown language or kind of alias")
        if not bodies:
            self.complaints.append(f"{name}: no institution {row['institution_id']}")
        for body in bodies:
            self.add(body, name, reading, row["kind"])
        for body in bodies[:1]:
            self.add_opening(tokens, named=bool(body.jurisdiction))

    def add(self, body: Institution, name: str, reading: NameReading, kind: str = "full") -> None:
        """Makes a body known under a name, or an alias of a kind."""
        core = reading.core
        if not core or len(reading.named) > 1:
            self.complaints.append(f"{body.institution_id}: {name}: names no body, or two jurisdictions")
            return
        named = reading.named[0] if reading.named else ""
        if named and body.jurisdiction and named != body.jurisdiction:
            self.complaints.append(f"{body.institution_id}: {name}: names {named}")
            return
        by_jurisdiction = self.by_core.setdefault(core, {})
        _append(by_jurisdiction.setdefault(named or body.jurisdiction, []), body.institution_id)
        if not named and not reading.cantonal:
            self.bare.add(core)
        if kind == "shared":
            self.shared.add(core)
        if not named and not is_canton(body.jurisdiction) and kind != "local":
            _append(self.anywhere.setdefault(core, []), body.institution_id)
        words = tuple(token.kept for token in reading.words)
        spelling = Spelling(words, kind == "misspelling", reading.joins, reading.number)
        self.spellings.setdefault((body.institution_id, core), []).append(spelling)
        self.forms.update(token.form for token in reading.words)

    def add_abbreviations(self, wording: Wording) -> None:
        """Makes it known that names begin with abbreviations, but for those of adjectives (`soc.`)."""
        for short, words in wording.abbreviations.items():
            first = wording.words.get(words[0].form)
            if words[0].form in self.openings or first is None or not first.adjective:
                self.openings.add(short)

    def add_opening(self, tokens: Sequence[Token], named: bool) -> None:
        """Makes it known how a name begins, but for `JU` before it; other bodies than a jurisdiction's are
        called by any word (`Novi put`), so that one alone says nothing."""
        forms = [token.form for token in tokens]
        while len(forms) > 1 and forms[0] in self.prefixes:
            forms = forms[1:]
        self.openings.add(" ".join(forms[: 1 if named else 2]))


def _append(ids: list[str], institution_id: str) -> None:
    if institution_id not in ids:
        ids.append(institution_id)


def verify(registry: Registry) -> list[str]:
    """What is wrong with the bodies and their names, a sentence each; none when all is well.

    No name may mean two bodies of one jurisdiction, parents exist, and classes, levels and jurisdictions
    are in the vocabulary.
    """
    found = []
    for body in registry.institutions.values():
        if body.class_ not in INSTITUTION_CLASSES:
            found.append(f"{body.institution_id}: unknown class {body.class_}")
        if body.level not in INSTITUTION_LEVELS:
            found.append(f"{body.institution_id}: unknown level {body.level}")
        if body.jurisdiction and body.jurisdiction not in JURISDICTIONS:
            found.append(f"{body.institution_id}: unknown jurisdiction {body.jurisdiction}")
        if body.parent_id and body.parent_id not in registry.institutions:
            found.append(f"{body.institution_id}: no parent {body.parent_id}")
        if not body.source:
            found.append(f"{body.institution_id}: no source")
    for core, by_jurisdiction in registry.by_core.items():
        for jurisdiction, ids in by_jurisdiction.items():
            if len(ids) > 1 and core not in registry.shared:
                found.append(f"{' '.join(core)} ({jurisdiction or 'anywhere'}) means {' and '.join(ids)}")
    for core, ids in registry.anywhere.items():
        if len(ids) > 1:
            found.append(f"{' '.join(core)} means {' and '.join(ids)} whatever the plan")
    return found
