"""Heads of plans that a transcript's typist parted by blanks, bars or semicolons, and not by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.heads.missed_heads import ACTIVITIES, BESIDE, LEAST_BESIDE
from extract.model import Legible, Oddity, Sheet
from extract.vocabulary import Vocabulary

# A semicolon with a blank behind it parts a list in running text.
PARTED = re.compile(r"\s*[|\t]\s*|;(?=\S)|\s{2,}")


def tabless_heads(sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible) -> Iterator[Oddity]:
    """A warning for a transcript with lines outside its tables that are a plan's head but for the tabs."""
    for sheet in (sheet for sheet in sheets if not sheet.number):
        heads = [line for line in sheet.lines if _is_head(legible(line), vocabulary)]
        if heads:
            numbers = ", ".join(str(round(line.top) + 1) for line in heads)
            message = (
                f"the columns of a plan are named in line {numbers} of the transcript with no tabs between "
                "them, so that no plan was read there: part the cells of its rows by tabs"
            )
            yield Oddity("head_unread", message, value=legible(heads[0]))


def _is_head(line: str, vocabulary: Vocabulary) -> bool:
    """Whether the parts of a line are headings: of an activity, and two of who, when and how."""
    parts = [part for part in PARTED.split(line.strip()) if part]
    fields = {vocabulary.field_of(part) for part in parts}
    beside = sum(field in fields for field in BESIDE)
    return not ACTIVITIES.isdisjoint(fields) and beside >= LEAST_BESIDE
