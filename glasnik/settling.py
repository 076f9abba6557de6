"""The parts of all documents -> the entries of the dataset: plans settled among them, values corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from glasnik.engines.task import Outcome, shared_facts
from glasnik.storage.folders import file_name, open_folder
from normalize.document.edition import Edition
from normalize.document.editions import Settlement, settle
from normalize.plan_rows import by_plan, renamed_activity, renamed_plans, without_plan
from normalize.records import Dataset, DocumentRecord, PlanRecord, ProblemRecord
from publish.assembly import Entry
from publish.parts import Part, Summary, pack
from review.editing.corrections import with_values
from review.editing.edits import STRUCTURE, Edit
from review.editing.traces import placed_in, unplaced

PLANS_AT_HAND = 64  # whose texts are kept for comparing with the next


@dataclass(frozen=True, slots=True)
class Found:
    """A document's part on this machine, its rows as the part has them."""

    address: str
    path: Path
    summary: Summary
    document: DocumentRecord
    plans: tuple[PlanRecord, ...]


def documents_of(outcomes: Iterable[Outcome], parts: str, scratch: Path) -> list[Found]:
    """Each document that has a part, once; from the folder behind `parts` it is fetched into `scratch`."""
    chosen = by_content(outcomes).values()
    paths = open_folder(parts).fetch([each.part for each in chosen], scratch / "parts")
    return [_found(outcome, paths[outcome.part]) for outcome in chosen]


def by_content(outcomes: Iterable[Outcome]) -> dict[str, Outcome]:
    """For each content that has a part, by SHA-256, the first document that holds it and was read."""

    def order(outcome: Outcome) -> tuple[bool, str, str]:
        # As text does whose name does not end in .txt.
        failed = outcome.summary.status == "failed"
        return failed, file_name(outcome.address), outcome.address

    first: dict[str, Outcome] = {}
    for outcome in sorted(outcomes, key=order):
        if outcome.part:
            first.setdefault(outcome.sha256, outcome)
    return first


def _found(outcome: Outcome, path: Path) -> Found:
    """Look into a part; the document goes by the name it has now, whatever it was called when it was read."""
    with Part(path) as part:
        document = replace(part.document, file_name=file_name(outcome.address))
        return Found(outcome.address, path, part.summary, document, part.plans)


def copies_of(documents: Sequence[Found], outcomes: Iterable[Outcome]) -> tuple[ProblemRecord, ...]:
    """A problem for each file that has the bytes of another, which stands in the dataset for both."""
    kept = {each.document.sha256: each for each in documents}
    copies: dict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.sha256 in kept and outcome.address != kept[outcome.sha256].address:
            copies[outcome.sha256].append(file_name(outcome.address))
    return tuple(
        _copy(kept[sha256].document, name, n)
        for sha256, names in copies.items()
        for n, name in enumerate(sorted(names), start=1)
    )


def _copy(document: DocumentRecord, name: str, n: int) -> ProblemRecord:
    return ProblemRecord(
        problem_id=f"{document.document_id}-same-file-{n:05d}",
        document_id=document.document_id,
        severity="info",
        code="same_file",
        message=f"{name} is the same file as {document.file_name}, byte for byte: it is in the dataset once",
        value=name,
    )


def settled(documents: Sequence[Found]) -> Settlement:
    """Which plans of which documents are kept, under which ids, and how they relate."""
    texts = lru_cache(maxsize=PLANS_AT_HAND)(_texts)
    return settle(
        Edition(each.document, plan, partial(texts, each.path, number))
        for each in documents
        for number, plan in enumerate(each.plans, start=1)
    )


def _texts(path: Path, number: int) -> Mapping[str, tuple[str, ...]]:
    with Part(path) as part:
        return part.activity_texts(number)


def own_edits(
    documents: Sequence[Found], settlement: Settlement, edits: Sequence[Edit]
) -> dict[str, tuple[Edit, ...]]:
    """By address, the edits that join or separate rows of a document, under the document's own plan ids."""
    own: dict[str, tuple[Edit, ...]] = {}
    for each in documents:
        ids = {final: plan_id for plan_id, final in _ids(each, settlement).items()}
        mine = [
            edit for edit in edits if edit.field in STRUCTURE and edit.activity_id.partition("/")[0] in ids
        ]
        if mine:
            own[each.address] = tuple(_under_own_ids(edit, ids) for edit in mine)
    return own


def _under_own_ids(edit: Edit, ids: Mapping[str, str]) -> Edit:
    value = renamed_activity(edit.value, ids) if edit.field == "join" else edit.value
    return replace(edit, activity_id=renamed_activity(edit.activity_id, ids) or "", value=value or "")


def _ids(each: Found, settlement: Settlement) -> dict[str, str]:
    """The final ids of the document's plans that are kept, by own id."""
    keys = ((plan.plan_id, (each.document.document_id, plan.plan_id)) for plan in each.plans)
    return {own: settlement.places[key].plan_id for own, key in keys if key in settlement.places}


def entries_of(
    documents: Sequence[Found], settlement: Settlement, edits: Sequence[Edit], scratch: Path
) -> tuple[list[Entry], tuple[ProblemRecord, ...]]:
    """The entries of the dataset, and the problems that no part holds.

    Parts that cannot be taken over as they stand are written anew into the folder `scratch`.
    """
    entries: list[Entry] = []
    placed: set[int] = set()
    for each in documents:
        ids = _ids(each, settlement)
        mine = [edit for edit in edits if edit.activity_id.partition("/")[0] in ids.values()]
        path, summary, plans = each.path, each.summary, each.plans
        if mine or any(ids.get(plan.plan_id) != plan.plan_id for plan in plans):
            dataset = _changed(each, ids, mine)
            placed |= placed_in(dataset)
            path = scratch / each.path.name
            part, summary = pack(by_plan(dataset), summary.error, summary.page)
            path.write_bytes(part)
            plans = tuple(sorted(dataset.plans, key=lambda plan: plan.plan_id))
        own = {final: plan_id for plan_id, final in ids.items()}
        rows = tuple(
            settlement.places[each.document.document_id, own[plan.plan_id]].applied(plan) for plan in plans
        )
        entries.append(Entry(path, summary, each.document, rows))
    return entries, (*settlement.problems, *unplaced(edits, placed))


def _changed(each: Found, ids: Mapping[str, str], edits: Sequence[Edit]) -> Dataset:
    """The document's records with plans left out and renamed, and a reviewer's values in them."""
    with Part(each.path) as part:
        dataset = part.dataset(ids)  # rows of plans left out are many, and go
    for plan in each.plans:
        if plan.plan_id not in ids:
            dataset = without_plan(dataset, plan.plan_id)
    dataset = renamed_plans(dataset, ids)
    return with_values(dataset, edits, shared_facts()) if edits else dataset
