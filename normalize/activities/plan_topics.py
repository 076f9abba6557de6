"""Which bodies without a topic in their names a plan means, and which one row alone does.

`Koordinacioni tim` is the team against trafficking in a plan about it, or in a row about it: a plan for
gender equality has one measure against trafficking, and teams of its own in the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from extract.printed import PrintedActivity, PrintedPlan
from normalize.activities.bodies import Bodies
from normalize.cleaner import Cleaner
from normalize.institutions.topics import names_topic

FIELDS = ("activity", "indicator", "institution", "partner")
ENOUGH = 3  # one row in so many that names a topic makes it the plan's


def classes_off_topic(plan: PrintedPlan, title: str, cleaner: Cleaner) -> frozenset[str]:
    """The classes of bodies whose topic is not the plan's: not named in its title (or, where none was read,
    in what stands above it) and not in one row in ENOUGH."""
    topics = cleaner.facts.topics
    above = title or cleaner.join(plan.preamble)
    named: Counter[str] = Counter()
    for activity in plan.activities:
        named.update(_topics_of(activity, cleaner))
    enough = len(plan.activities) / ENOUGH
    return frozenset(
        class_
        for class_ in topics
        if not names_topic(above, class_, topics) and (named[class_] < enough or not named[class_])
    )


def for_row(bodies: Bodies, activity: PrintedActivity, cleaner: Cleaner) -> Bodies:
    """How names are matched in a row: those of the topics that it names itself are meant."""
    if not bodies.off_topic:
        return bodies
    named = _topics_of(activity, cleaner)
    return replace(bodies, off_topic=bodies.off_topic - named) if named else bodies


def _topics_of(activity: PrintedActivity, cleaner: Cleaner) -> frozenset[str]:
    """The classes of bodies whose topic a row or a heading over it names."""
    texts = [heading.title for heading in activity.path]
    for cell in activity.cells:
        if cell.field in FIELDS:
            lines = [cleaner.legible(line) for piece in cell.pieces for line in piece.lines]
            texts.append(cleaner.join(lines))
    text, topics = "\n".join(texts), cleaner.facts.topics
    return frozenset(class_ for class_ in topics if names_topic(text, class_, topics))
