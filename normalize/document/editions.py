"""Several readings and editions of one plan: which are kept, and under which ids.

Two readings of one issue (a PDF and its transcript, a second scan) that agree are one plan: the one with
more rows is kept, of two as long the PDF's, of two alike the first by name. No row is left out with a plan
that the kept one lacks. Plans that only share an issue's number are numbered on. All else is kept, and told
of where one edition replaces or repeats another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from normalize.document.edition import Edition, squash
from normalize.document.edition_relations import UNORDERED, relations
from normalize.records import PlanRecord, ProblemRecord

SAME_SHARE = 0.8  # of the shorter plan's activities with the same number and text: one plan read twice


@dataclass(frozen=True, slots=True)
class Place:
    """What the dataset calls an edition, and the plan that it replaces or repeats."""

    plan_id: str
    replaces: str | None = None
    repeats: str | None = None

    def applied(self, plan: PlanRecord) -> PlanRecord:
        """The plan's row as the dataset has it."""
        return replace(plan, plan_id=self.plan_id, replaces=self.replaces, repeats=self.repeats)


@dataclass(frozen=True, slots=True)
class Settlement:
    """The place of each edition that is kept, by its key; and what is to be told of it and of the others."""

    places: Mapping[tuple[str, str], Place]
    problems: tuple[ProblemRecord, ...]


def settle(editions: Iterable[Edition]) -> Settlement:
    """Give every edition an id of its own, or leave it out; the order of the editions does not matter."""
    ordered = sorted(editions, key=lambda edition: edition.rank)
    ids, problems = _kept(ordered)
    places, more = _related([edition for edition in ordered if edition.key in ids], ids)
    return Settlement(places, (*problems, *more))


def _longest_first(edition: Edition) -> tuple[int, bool, bool, tuple[bool, str, str, str]]:
    """Of editions as long as each other PDFs come first, of these those that say what plan they are."""
    plan, document = edition.plan, edition.document
    return -plan.activities, document.kind != "pdf", not plan.title, edition.rank


def _kept(ordered: Sequence[Edition]) -> tuple[dict[tuple[str, str], str], list[ProblemRecord]]:
    """The id under which each edition is kept, and a problem for each that is not."""
    by_issue: dict[str, list[Edition]] = defaultdict(list)
    for edition in ordered:
        by_issue[edition.plan.plan_id.rpartition("-")[0]].append(edition)
    ids: dict[tuple[str, str], str] = {}
    problems: list[ProblemRecord] = []
    for of_issue in by_issue.values():
        if len({edition.document.document_id for edition in of_issue}) == 1:
            ids |= {edition.key: edition.plan.plan_id for edition in of_issue}
        else:
            problems += _number_on(of_issue, ids)
    return ids, problems


def _number_on(of_issue: Sequence[Edition], ids: dict[tuple[str, str], str]) -> Iterator[ProblemRecord]:
    """Keep the editions of one issue that several documents print, each text once; ids are added to `ids`."""
    kept: dict[tuple[str, str], frozenset[str]] = {}  # numbers of the activities
    printed: dict[tuple[str, str], list[Edition]] = defaultdict(list)  # number and text -> who prints it
    gone: list[tuple[Edition, Edition]] = []
    for edition in sorted(of_issue, key=_longest_first):
        texts = {number: squash(text) for number, (text, *_) in edition.said().items()}
        alike = Counter(other.key for item in texts.items() for other in printed.get(item, ()))
        by_key = {other.key: other for item in texts.items() for other in printed.get(item, ())}
        same = next(
            (
                by_key[key]
                for key, count in alike.most_common()
                if count >= SAME_SHARE * len(texts) and kept[key] >= texts.keys()
            ),
            None,
        )
        if same is not None and same.document.document_id != edition.document.document_id:
            gone.append((edition, same))
            continue
        kept[edition.key] = frozenset(texts)
        for item in texts.items():
            printed[item].append(edition)
    taken: set[str] = set()
    for edition in of_issue:
        if edition.key in kept:
            ids[edition.key] = _free_id(edition.plan.plan_id, taken)
            taken.add(ids[edition.key])
    for edition, same in gone:
        yield _same_plan(edition, ids[same.key], same)


def _free_id(plan_id: str, taken: Container[str]) -> str:
    stem, _, number = plan_id.rpartition("-")
    n = int(number)
    while f"{stem}-{n}" in taken:
        n += 1
    return f"{stem}-{n}"


def _same_plan(edition: Edition, plan_id: str, kept: Edition) -> ProblemRecord:
    one, other = edition.document.file_name, kept.document.file_name
    missing = kept.plan.activities - edition.plan.activities
    short = f"; {one} lacks {missing} of its {kept.plan.activities} rows" if missing else ""
    return ProblemRecord(
        problem_id=f"{edition.document.document_id}-same-{edition.plan.plan_id}",
        document_id=edition.document.document_id,
        plan_id=plan_id,
        severity="warning" if missing else "info",
        code="same_plan",
        message=f"{plan_id} was read from {one} and from {other}: that of {other} is kept{short}",
    )


def _related(
    kept: Sequence[Edition], ids: Mapping[tuple[str, str], str]
) -> tuple[dict[tuple[str, str], Place], list[ProblemRecord]]:
    """The places of the editions kept, with what each replaces or repeats, and a problem that says so."""
    places = {edition.key: Place(ids[edition.key]) for edition in kept}
    problems: list[ProblemRecord] = []
    for relation in relations(kept):
        edition, other_id = relation.edition, ids[relation.earlier.key]
        if relation.name != UNORDERED:
            places[edition.key] = Place(ids[edition.key], **{relation.name: other_id})
        problems.append(_told(edition, ids[edition.key], relation.name, other_id, relation.reason))
    return places, problems


def _told(edition: Edition, plan_id: str, relation: str, other_id: str, reason: str) -> ProblemRecord:
    relates = "replaces or is replaced by" if relation == UNORDERED else relation
    return ProblemRecord(
        problem_id=f"{edition.document.document_id}-settled-{plan_id}",
        document_id=edition.document.document_id,
        plan_id=plan_id,
        severity="warning" if relation == UNORDERED else "info",
        code=f"plan_{relation}",
        message=f"{plan_id} {relates} {other_id}: {reason}; both are kept",
        value=other_id,
    )
