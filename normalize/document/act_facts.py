"""What an act is read by, from the project's own tables."""

from __future__ import annotations

from dataclasses import dataclass

from extract.folding import fold
from extract.vocabulary import Vocabulary
from normalize.document.act_words import ActWords, load_act_words
from normalize.document.masthead import MastheadWords, load_masthead_words
from normalize.reference_files import read_reference


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What an act is read by; `plan_names` are folded words that plans are called by.

    `other_plans` are folded titles of what a body has beside any plan, and texts name for its own years:
    `Program rada za 2022. godinu`.
    """

    vocabulary: Vocabulary
    words: ActWords
    masthead: MastheadWords
    plan_names: frozenset[str]
    other_plans: frozenset[str]

    @property
    def plan_titles(self) -> tuple[str, ...]:
        return self.vocabulary.plan_titles


def load_act_facts(vocabulary: Vocabulary) -> ActFacts:
    """The facts of the project's own tables. GlasnikError where a row of them is wrong."""
    names = read_reference("plan_names.csv", ("word", "language"))
    titles = read_reference("plan_titles.csv", ("title", "language", "also"))
    return ActFacts(
        vocabulary,
        load_act_words(),
        load_masthead_words(),
        frozenset(fold(row["word"]) for row in names),
        frozenset(fold(row["title"]) for row in titles if row["also"]),
    )
