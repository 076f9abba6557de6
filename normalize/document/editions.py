"""Several readings and editions of one plan: which are kept, and which of them replaces or repeats which.

Two readings of one issue (a PDF and its transcript, a second scan) that agree are one plan: the one with
more rows is kept, of two as long the PDF's, of two alike the first by name. No row is left out with a plan
that the kept one lacks. Plans that only share an issue's number are numbered on. All else is kept and told:
a later issue that prints a plan of the same body, years and title again with changes
`replaces` the one before; without changes, or in the same issue or another language edition of it, it
`repeats` it, and the problem says which rows differ. Where the dates of the two do not say which is the later
one, a change is told alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from extract.folding import fold
from normalize.records import DocumentRecord, PlanRecord, ProblemRecord

Texts = Mapping[str, str]
SAME_SHARE = 0.8  # of the shorter plan's activities with the same number and text: one plan read twice
EDITION_SHARE = 0.5  # of the shorter plan's activities with the same number and a like text: one plan
LIKE_TEXT = 60  # of 100: wordings of the three languages for one measure are more alike than that
UNORDERED = "order_unknown"  # a relation that `plans` does not have: it is told alone
LIKE_TITLE = 70  # of 100: titles of one plan in the three languages, and with what says it was amended


@dataclass(frozen=True, slots=True)
class Edition:
    """One plan of one document; `texts` fetches its activities' clean texts, `values` what else is read of
    each: deadline, bodies, indicators, funds. Both go by a number that one activity of the plan alone has."""

    document: DocumentRecord
    plan: PlanRecord
    texts: Callable[[], Texts]
    values: Callable[[], Texts]

    @property
    def key(self) -> tuple[str, str]:
        """The document and the plan's own id in it."""
        return self.document.document_id, self.plan.plan_id


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
    ordered = sorted(editions, key=_rank)
    ids, problems = _kept(ordered)
    places, more = _related([edition for edition in ordered if edition.key in ids], ids)
    return Settlement(places, (*problems, *more))


def _rank(edition: Edition) -> tuple[bool, str, str, str]:
    document = edition.document
    return document.kind != "pdf", document.file_name, document.document_id, edition.plan.plan_id


def _longest_first(edition: Edition) -> tuple[int, bool, bool, tuple[bool, str, str, str]]:
    """Of editions as long as each other PDFs come first, of these those that say what plan they are."""
    plan, document = edition.plan, edition.document
    return -plan.activities, document.kind != "pdf", not plan.title, _rank(edition)


def _squash(texts: Texts) -> dict[str, str]:
    return {number: "".join(text.split()).lower() for number, text in texts.items()}


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
        texts = _squash(edition.texts())
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
    newest: dict[str, list[Edition]] = defaultdict(list)
    for edition in sorted(kept, key=lambda e: (e.document.issue_date or date.max, *_rank(e))):
        plan = edition.plan
        if not plan.jurisdiction or not plan.title:
            continue
        known = newest[plan.jurisdiction]
        place = next((n for n, other in enumerate(known) if _is_edition(edition, other)), None)
        if place is None:
            known.append(edition)
            continue
        earlier = known[place]
        relation, reason = _relation(edition, earlier)
        other_id = ids[earlier.key]
        if relation != UNORDERED:
            places[edition.key] = Place(ids[edition.key], **{relation: other_id})
        problems.append(_told(edition, ids[edition.key], relation, other_id, reason))
        if relation == "replaces":
            known[place] = edition
    return places, problems


def _is_edition(edition: Edition, earlier: Edition) -> bool:
    """Whether two plans of one body and period are one: like titles, and like texts under like numbers."""
    if edition.document.document_id == earlier.document.document_id or not _may_be(
        edition.plan, earlier.plan
    ):
        return False
    one, other = edition.texts(), earlier.texts()
    alike = sum(
        1
        for number, text in one.items()
        if number in other and fuzz.ratio(fold(text), fold(other[number]), score_cutoff=LIKE_TEXT)
    )
    return alike >= max(1.0, EDITION_SHARE * min(len(one), len(other)))


def _may_be(plan: PlanRecord, earlier: PlanRecord) -> bool:
    """Whether the years, where both print them, are the same, and the titles alike."""
    for name in ("period_start", "period_end"):
        years = getattr(plan, name), getattr(earlier, name)
        if None not in years and years[0] != years[1]:
            return False
    return fuzz.partial_ratio(fold(plan.title or ""), fold(earlier.title or "")) >= LIKE_TITLE


def _relation(edition: Edition, earlier: Edition) -> tuple[str, str]:
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


def _rows(edition: Edition) -> dict[str, tuple[str, str]]:
    """All that is read of each activity, by number."""
    values = _squash(edition.values())
    return {number: (text, values.get(number, "")) for number, text in _squash(edition.texts()).items()}


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
