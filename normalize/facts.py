"""Everything that cleaning knows beforehand, loaded once: words, dictionaries, institutions, deadlines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from extract.vocabulary import Vocabulary
from normalize.deadlines.reading import DeadlineGrammar, load_deadline_grammar
from normalize.document.act_facts import ActFacts, load_act_facts
from normalize.document.plan_words import load_vocabulary
from normalize.institutions.registry import Registry, load_registry
from normalize.institutions.topics import Topics, load_topics
from normalize.letters.languages import Markers, load_markers
from normalize.letters.lexicon import Lexicon, load_lexicon, load_reference_words
from normalize.reference_files import own_files


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The reference data of a run. Compared by identity, so that it can key a cache."""

    vocabulary: Vocabulary
    lexicon: Lexicon
    reference_words: frozenset[str]
    registry: Registry
    deadlines: DeadlineGrammar
    act: ActFacts
    topics: Topics
    languages: Markers

    def of_plan(self, jurisdiction: str) -> Facts:
        """The facts for a plan of the jurisdiction, whose names are read as they are meant there."""
        registry = self.registry.of_plan(jurisdiction)
        return self if registry is self.registry else _with_registry(self, registry)


@lru_cache(maxsize=64)
def _with_registry(facts: Facts, registry: Registry) -> Facts:
    return replace(facts, registry=registry)


def load_facts() -> Facts:
    """Load and check what all cleaning begins with; smaller reference files are checked where first used.

    GlasnikError names the file and line that is wrong.
    """
    own_files()
    vocabulary, lexicon = load_vocabulary(), load_lexicon()
    return Facts(
        vocabulary,
        lexicon,
        load_reference_words(),
        load_registry(lexicon=lexicon),
        load_deadline_grammar(),
        load_act_facts(vocabulary),
        load_topics(),
        load_markers(),
    )
