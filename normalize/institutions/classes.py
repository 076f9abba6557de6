"""Which class a body is of, by the words of its name; a ministry's by its portfolios."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import GlasnikError
from normalize.institutions.name_places import NameReader, NameReading, is_canton
from normalize.institutions.name_words import read_facts
from normalize.vocabulary import INSTITUTION_CLASSES

# The first portfolio of these that a ministry has makes its class (docs: the dataset's vocabulary).
MINISTRY_ORDER = (
    "ministry_interior",
    "ministry_education",
    "ministry_social",
    "ministry_health",
    "ministry_justice",
    "ministry_finance",
    "ministry_economy",
    "ministry_veterans",
    "ministry_security",
    "ministry_human_rights",
    "ministry_civil_affairs",
    "ministry_foreign_affairs",
)
# Ministries that only the state has.
_STATE_MINISTRIES = frozenset(MINISTRY_ORDER[8:])
_WHERE = ("start", "part", "any")
_JURISDICTIONS = ("plan", "none", "BiH")


@dataclass(frozen=True, slots=True)
class ClassRule:
    """Words that make a class: where names begin with them (`start`), hold them anywhere (`any`), or
    a `part` of a body, whose class is that of the words after it. `jurisdiction`: whose such a body is when
    its name does not say: the `plan`'s canton, `none`, or the state."""

    lemmas: tuple[str, ...]
    where: str
    class_: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A ministry's field of work; `class_` empty where it makes none."""

    lemmas: tuple[str, ...]
    name: str
    class_: str


@dataclass(frozen=True, slots=True)
class ClassRules:
    """The rules by their first lemma, longest first."""

    rules: Mapping[str, tuple[ClassRule, ...]]
    portfolios: Mapping[str, tuple[Portfolio, ...]]

    def rule_at(self, core: Sequence[str], at: int, where: str) -> ClassRule | None:
        """The longest rule for a place in the name that the words there meet."""
        for rule in self.rules.get(core[at], ()):
            if rule.where == where and tuple(core[at : at + len(rule.lemmas)]) == rule.lemmas:
                return rule
        return None

    def portfolios_of(self, core: Sequence[str]) -> tuple[frozenset[str], str, bool]:
        """A ministry's portfolios, its class, and whether they account for every word of its name.

        `core` begins with the word `ministarstvo`.
        """
        found: list[Portfolio] = []
        whole = True
        at = 1
        while at < len(core):
            portfolio = self.portfolio_at(core, at)
            if portfolio is None:
                whole = False
                at += 1
            else:
                found.append(portfolio)
                at += len(portfolio.lemmas)
        classes = {portfolio.class_ for portfolio in found}
        class_ = next((c for c in MINISTRY_ORDER if c in classes), "ministry_other")
        return frozenset(portfolio.name for portfolio in found), class_, whole and bool(found)

    def portfolio_at(self, core: Sequence[str], at: int) -> Portfolio | None:
        """The longest portfolio that the words there name."""
        for portfolio in self.portfolios.get(core[at], ()):
            if tuple(core[at : at + len(portfolio.lemmas)]) == portfolio.lemmas:
                return portfolio
        return None


def is_ministry(core: Sequence[str]) -> bool:
    """Whether a name is a ministry's, and of no part of one."""
    return bool(core) and core[0] == "ministarstvo"


def classify(reading: NameReading, rules: ClassRules, plan: str) -> tuple[str, str]:
    """Class and jurisdiction that a name plainly says, for a body that is not in the registry.

    `plan` is the plan's canton. A class that cannot be told is `other`; a jurisdiction, empty.
    """
    rule = _rule_of(reading.without_towns, rules)
    if rule is not None and rule.where == "any" and rule.jurisdiction == "BiH":
        return rule.class_, "BiH"
    class_ = rule.class_ if rule else "other"
    if len(reading.named) > 1 or (reading.cantonal and reading.named and not is_canton(reading.named[0])):
        return class_, ""
    if class_ == "international_organisation":
        return class_, ""
    if reading.named:
        return class_, reading.named[0]
    towns = {town.jurisdiction for town in reading.towns}
    if towns:
        return class_, towns.pop() if len(towns) == 1 else ""
    if reading.cantonal:
        return class_, plan if is_canton(plan) else ""
    if rule is None:
        return class_, ""
    return class_, {"plan": plan, "none": "", "BiH": "BiH"}[rule.jurisdiction]


def _rule_of(core: Sequence[str], rules: ClassRules) -> ClassRule | None:
    if not core:
        return None
    for at in range(len(core)):
        anywhere = rules.rule_at(core, at, "any")
        if anywhere:
            return anywhere
    start = rules.rule_at(core, 0, "start")
    if start or not is_ministry(core):
        if start is None and rules.rule_at(core, 0, "part"):
            return _rule_of(core[1:], rules) or _first_after(core, rules)
        return start
    class_ = rules.portfolios_of(core)[1]
    owner = "BiH" if class_ in _STATE_MINISTRIES else "plan"
    return ClassRule(tuple(core[:1]), "start", class_, owner)


def _first_after(core: Sequence[str], rules: ClassRules) -> ClassRule | None:
    """The first body named behind a part's own name (`Sektor za analitiku Uprave policije`)."""
    for at in range(1, len(core)):
        if rules.rule_at(core, at, "start") or is_ministry(core[at:]):
            return _rule_of(core[at:], rules)
    return None


def load_class_rules(reader: NameReader, folder: Path | None = None) -> ClassRules:
    """Reads `institution_classes.csv` and `portfolios.csv`; GlasnikError for a value they may not hold."""
    rules: dict[str, list[ClassRule]] = {}
    for row in read_facts("institution_classes.csv", ("words", "where", "class", "jurisdiction"), folder):
        rule = ClassRule(reader.read(row["words"]).core, row["where"], row["class"], row["jurisdiction"])
        known = rule.where in _WHERE and rule.jurisdiction in _JURISDICTIONS
        if not rule.lemmas or not known or (rule.where != "part" and rule.class_ not in INSTITUTION_CLASSES):
            raise GlasnikError(f"institution_classes.csv: {row['words']}: a value is not in its vocabulary")
        rules.setdefault(rule.lemmas[0], []).append(rule)
    portfolios: dict[str, list[Portfolio]] = {}
    for row in read_facts("portfolios.csv", ("words", "portfolio", "class"), folder):
        portfolio = Portfolio(reader.read(row["words"]).core, row["portfolio"], row["class"])
        if not portfolio.lemmas or (portfolio.class_ and portfolio.class_ not in MINISTRY_ORDER):
            raise GlasnikError(f"portfolios.csv: {row['words']}: {row['class']} is no ministry's class")
        portfolios.setdefault(portfolio.lemmas[0], []).append(portfolio)
    return ClassRules(
        {k: tuple(sorted(v, key=lambda r: -len(r.lemmas))) for k, v in rules.items()},
        {k: tuple(sorted(v, key=lambda p: -len(p.lemmas))) for k, v in portfolios.items()},
    )
