"""The review page: `review/index.html` in the dataset's folder, with the pictures of its rows beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extract.errors import GlasnikError, OutputError
from normalize.institutions.registry import load_registry
from normalize.records import Dataset
from normalize.recurrences import load_recurrences
from normalize.value_meanings import load_value_meanings
from normalize.vocabulary import DEADLINE_KINDS, RESOURCE_KINDS, SPAN_KINDS
from review import overview
from review.editing.deadline_values import DURATIONS, LONGEST, MAY_HAVE_DAYS
from review.embedding import embedded, filled, write_page
from review.page_data import PageData
from review.pictures import SCALE, Strip, cut_pictures, drop_unused, find_inputs, uncut

FOLDER = "review"
PAGE = "index.html"
PICTURES = "pictures"
ROWS = "rows"
# More rows than these make the page slow to open: each plan's then lie in a script beside it.
MOST_INLINE = 5000
TEMPLATES = "review/templates/"
STYLES = tuple(TEMPLATES + name for name in ("base.css", "review.css"))
SCRIPTS = tuple(
    TEMPLATES + name
    for name in (
        "base.js",
        "review-model.js",
        "review-roles.js",
        "review-deadline.js",
        "review-row.js",
        "review-list.js",
    )
)


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """What was written: the page, the number of its rows, and why those of some files have no picture."""

    page: Path
    rows: int
    missing: tuple[str, ...]


def write_review(dataset: Dataset, out: Path, raw: Iterable[Path]) -> ReviewReport:
    """Write the review page of a dataset into `out/review`; the input files are looked for in `raw`.

    A file is known by its name and SHA-256; the rows of one that is not found have no picture, and say so.
    OutputError where `out` cannot be written to.
    """
    folder = out / FOLDER
    data = PageData(dataset)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        missing = _cut(dataset, data, folder / PICTURES, raw)
        write_page(folder / PAGE, _page(dataset, data, missing, folder))
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written to ({error.strerror or error})") from error
    return ReviewReport(folder / PAGE, len(dataset.activities), tuple(missing.values()))


def _cut(dataset: Dataset, data: PageData, pictures: Path, raw: Iterable[Path]) -> dict[str, str]:
    """Cut the pictures of every file's rows; the reasons, by document_id, where there are none."""
    document_of = {plan.plan_id: plan.document_id for plan in dataset.plans}
    strips: dict[str, list[Strip]] = defaultdict(list)
    for activity in dataset.activities:
        strips[document_of[activity.plan_id]] += data.strips(activity)
    left = {key: uncut(found, pictures / key) for key, found in strips.items()}
    names = {row.sha256: row.file_name for row in dataset.documents if left.get(row.document_id)}
    inputs = find_inputs(names, raw) if names else {}
    missing: dict[str, str] = {}
    for row in dataset.documents:
        key, name = row.document_id, row.file_name
        if row.kind != "pdf":
            missing[key] = f"No pictures: {name} is a transcript, it has no pages to show."
        elif left.get(key) and row.sha256 not in inputs:
            missing[key] = (
                f"No pictures: {name} (the same file, by its SHA-256) was not found. "
                "Name its folder with --raw and write this page again."
            )
        elif left.get(key):
            try:
                cut_pictures(inputs[row.sha256], left[key], pictures / key)
            except GlasnikError as error:
                missing[key] = f"No pictures: {error}"
    drop_unused(pictures, strips)
    return {key: reason for key, reason in missing.items() if key in strips}


def _page(dataset: Dataset, data: PageData, missing: Mapping[str, str], folder: Path) -> str:
    inline = len(dataset.activities) <= MOST_INLINE
    plans = overview.plans(dataset)
    rows: dict[str, Any] = {}
    for n, plan in enumerate(plans, start=1):
        found = data.rows(plan["id"])
        if inline:
            rows[plan["id"]] = found
        else:
            plan["script"] = f"{ROWS}/{n}.js"
            (folder / ROWS).mkdir(exist_ok=True)
            write_page(folder / plan["script"], f"glasnikRows({embedded(plan['id'])}, {embedded(found)});\n")
    _drop_rows(folder / ROWS, {Path(plan["script"]).name for plan in plans if "script" in plan})
    whole = {
        "scale": SCALE,
        "kinds": DEADLINE_KINDS,
        "kindMeanings": load_value_meanings()["activities.deadline_kind"],
        "spanKinds": sorted(SPAN_KINDS),
        "mayHaveDays": sorted(MAY_HAVE_DAYS),
        "longest": LONGEST,
        "durations": DURATIONS,
        "recurrences": [[row.recurrence, row.meaning] for row in load_recurrences()],
        "funds": RESOURCE_KINDS,
        "documents": overview.documents(dataset, missing),
        "plans": plans,
        "problems": overview.loose_problems(dataset),
        "advice": overview.advice(dataset),
        "institutions": _names(dataset),
        "pictures": {
            row.document_id: f"{PICTURES}/{quote(row.document_id)}"
            for row in dataset.documents
            if row.document_id not in missing
        },
        "rows": rows,
    }
    return filled(TEMPLATES + "review.html", STYLES, SCRIPTS, whole)


def _drop_rows(folder: Path, wanted: Container[str]) -> None:
    """Delete the scripts of plans that an earlier dataset had, and the folder where none is left."""
    for script in folder.glob("*.js"):
        if script.name not in wanted:
            script.unlink()
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _names(dataset: Dataset) -> list[str]:
    """The names of bodies that a person may choose: those of the dataset first, then all others known."""
    own = sorted(row.institution for row in dataset.institutions)
    others = {body.institution for body in load_registry().institutions.values()} - set(own)
    return [*own, *sorted(others)]
