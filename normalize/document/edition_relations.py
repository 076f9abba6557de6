"""Which editions of a plan replace or repeat which.

A later issue that prints a plan of the same body, years and title again with changes `replaces` the one
before; without changes, or in the same issue or another language edition of it, it `repeats` it, and the
reason says which rows differ. Where the dates of the two do not say which is the later one, a change is told
alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz

from extract.folding import fold
from normalize.document.edition import Edition, squash
from normalize.records import DocumentRecord

EDITION_SHARE = 0.5  # of the shorter plan's activities with the same number and a like text: one plan
LIKE_TEXT = 60  # of 100: wordings of the three languages for one measure are more alike than that
LIKE_TITLE = 70  # of 100: titles of one plan in the three languages, and with what says it was amended
UNORDERED = "order_unknown"  # a relation that `plans` does not have: it is told alone


@dataclass(frozen=True, slots=True)
class Relation:
    """An edition of an earlier one: `name` is `replaces`, `repeats`, or UNORDERED; `reason` why."""

    edition: Edition
    earlier: Edition
    name: str
    reason: str


@dataclass(frozen=True)  # without slots: what is folded is kept
class _Known:
    """An edition, and what is compared of it."""

    edition: Edition

    @cached_property
    def title(self) -> str:
        return fold(self.edition.plan.title or "")

    @cached_property
    def texts(self) -> Mapping[str, str]:
        return {number: fold(text) for number, (text, *_) in self.edition.said().items()}


def relations(kept: Iterable[Edition]) -> Iterator[Relation]:
    """Each edition of a plan that is known already, and that plan.

    One jurisdiction after the other, so that the texts of the plans of one alone are at hand.
    """
    by_jurisdiction: dict[str, list[Edition]] = defaultdict(list)
    for edition in sorted(kept, key=lambda e: (e.document.issue_date or date.max, *e.rank)):
        if edition.plan.jurisdiction and edition.plan.title:
            by_jurisdiction[edition.plan.jurisdiction].append(edition)
    for editions in by_jurisdiction.values():
        known: list[_Known] = []
        for new in map(_Known, editions):
            place = next((n for n, other in enumerate(known) if _is_edition(new, other)), None)
            if place is None:
                known.append(new)
                continue
            earlier = known[place].edition
            name, reason = _named(new.edition, earlier)
            yield Relation(new.edition, earlier, name, reason)
            if name == "replaces":
                known[place] = new


def _is_edition(one: _Known, earlier: _Known) -> bool:
    """Whether two plans of one body and period are one: like titles, and like texts under like numbers."""
    if one.edition.document.document_id == earlier.edition.document.document_id or not _may_be(one, earlier):
        return False
    wanted = max(1.0, EDITION_SHARE * min(len(one.texts), len(earlier.texts)))
    shared = one.texts.keys() & earlier.texts.keys()
    if len(shared) < wanted:
        return False
    return wanted <= sum(
        1 for n in shared if fuzz.ratio(one.texts[n], earlier.texts[n], score_cutoff=LIKE_TEXT)
    )


def _may_be(one: _Known, earlier: _Known) -> bool:
    """Whether the years, where both print them, are the same, and the titles alike."""
    plan, before = one.edition.plan, earlier.edition.plan
    for years in ((plan.period_start, before.period_start), (plan.period_end, before.period_end)):
        if None not in years and years[0] != years[1]:
            return False
    return fuzz.partial_ratio(one.title, earlier.title, score_cutoff=LIKE_TITLE) >= LIKE_TITLE


def _named(edition: Edition, earlier: Edition) -> tuple[str, str]:
    """`repeats` or `replaces`, or UNORDERED where a change has no known direction; and why."""
    document, before = edition.document, earlier.document
    same_issue = _is_known(document) and _issue(document) == _issue(before)
    if same_issue and (document.language != before.language or document.script != before.script):
        return "repeats", "another language edition of the same issue"
    changes = _changes(edition, earlier)
    if same_issue:
        return "repeats", f"the same issue prints it again {changes or 'unchanged'}"
    ordered = None not in (dates := {document.issue_date, before.issue_date}) and len(dates) == 2
    by = "a later issue" if ordered else "a file whose issue is not known to be a later one"
    if not changes:
        return "repeats", f"{by} prints it again unchanged"
    return "replaces" if ordered else UNORDERED, f"{by} prints it {changes}"


def _issue(document: DocumentRecord) -> tuple[str | None, date | None]:
    return document.issue_no, document.issue_date


def _is_known(document: DocumentRecord) -> bool:
    return None not in _issue(document)


def _changes(edition: Edition, earlier: Edition) -> str:
    """What an edition changes in an earlier one, as a message says it; nothing where all is alike."""
    one, other = _rows(edition), _rows(earlier)
    if one == other:
        return ""
    added, removed = len(one.keys() - other.keys()), len(other.keys() - one.keys())
    changed = sum(1 for number in one.keys() & other.keys() if one[number] != other[number])
    return f"with changes (rows: {added} added, {removed} removed, {changed} changed)"


def _rows(edition: Edition) -> dict[str, tuple[str, ...]]:
    """All that is read of each activity, by number."""
    return {number: tuple(map(squash, texts)) for number, texts in edition.said().items()}
