"""The review page: `review/index.html` in the dataset's folder, with the pictures of its rows beside it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extract.errors import GlasnikError, OutputError
from normalize.records import Dataset
from normalize.vocabulary import DEADLINE_KINDS
from review.page_data import PageData
from review.pictures import SCALE, cut_pictures, find_inputs

FOLDER = "review"
PICTURES = "pictures"
# More rows than these make the page slow to open: each plan's then lie in a script beside it.
MOST_INLINE = 5000
STYLES = ("base.css", "review.css")
SCRIPTS = ("review-model.js", "review-row.js", "review-list.js")


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """What was written: the page, its rows, and why the rows of some files have no picture (by name)."""

    page: Path
    rows: int
    missing: dict[str, str]


def write_review(
    dataset: Dataset, out: Path, raw: Iterable[Path], *, progress: Callable[[str], None] | None = None
) -> ReviewReport:
    """Write the review page of a dataset into `out/review`; the input files are looked for in `raw`.

    A file is known by its name and SHA-256; the rows of one that is not found have no picture, and say so.
    OutputError where `out` cannot be written to.
    """
    folder = out / FOLDER
    data = PageData(dataset)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        missing = _cut(dataset, data, folder, raw, progress)
        _write(folder, _page(dataset, data, missing, folder))
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written to ({error.strerror or error})") from error
    names = {row.document_id: row.file_name for row in dataset.documents}
    told = {names[key]: reason for key, reason in missing.items() if _has_rows(dataset, key)}
    return ReviewReport(folder / "index.html", len(dataset.activities), told)


def _has_rows(dataset: Dataset, document_id: str) -> bool:
    return any(plan.document_id == document_id for plan in dataset.plans)


def _cut(
    dataset: Dataset,
    data: PageData,
    folder: Path,
    raw: Iterable[Path],
    progress: Callable[[str], None] | None,
) -> dict[str, str]:
    """Cut the pictures of every file's rows; the reasons, by document_id, where there are none."""
    documents = {row.document_id: row for row in dataset.documents if _has_rows(dataset, row.document_id)}
    inputs = find_inputs({row.sha256: row.file_name for row in documents.values() if row.kind == "pdf"}, raw)
    missing: dict[str, str] = {}
    for key, document in documents.items():
        if document.kind != "pdf":
            missing[key] = f"{document.file_name} is a transcript: it has no pages to show."
            continue
        file = inputs.get(document.sha256)
        if file is None:
            missing[key] = (
                f"No pictures: {document.file_name} (the same file, by its SHA-256) was not found. "
                "Name its folder with --raw and write this page again."
            )
            continue
        if progress:
            progress(document.file_name)
        plans = {plan.plan_id for plan in dataset.plans if plan.document_id == key}
        strips = [s for row in dataset.activities if row.plan_id in plans for s in data.strips(row)]
        try:
            cut_pictures(file, strips, folder / PICTURES / key)
        except GlasnikError as error:
            missing[key] = f"No pictures: {error}"
    return missing


def _page(dataset: Dataset, data: PageData, missing: Mapping[str, str], folder: Path) -> str:
    inline = len(dataset.activities) <= MOST_INLINE
    plans = data.plans()
    rows: dict[str, Any] = {}
    for n, plan in enumerate(plans, start=1):
        found = data.rows(plan["id"])
        if inline:
            rows[plan["id"]] = found
        else:
            plan["script"] = f"rows/{n}.js"
            text = f"glasnikRows({embedded(plan['id'])}, {embedded(found)});\n"
            (folder / "rows").mkdir(exist_ok=True)
            (folder / plan["script"]).write_text(text, encoding="utf-8", newline="\n")
    whole = {
        "key": _key(dataset),
        "scale": SCALE,
        "kinds": DEADLINE_KINDS,
        "documents": data.documents(missing),
        "plans": plans,
        "problems": data.loose_problems(),
        "institutions": sorted(row.institution for row in dataset.institutions),
        "pictures": {
            row.document_id: f"{PICTURES}/{quote(row.document_id)}"
            for row in dataset.documents
            if row.document_id not in missing
        },
        "rows": rows,
    }
    return filled("review.html", STYLES, SCRIPTS, whole)


def _key(dataset: Dataset) -> str:
    """A name for the dataset's inputs, so that a browser keeps its edits with them."""
    ids = "".join(sorted(row.document_id for row in dataset.documents))
    return hashlib.sha256(ids.encode()).hexdigest()[:12]


def filled(template: str, styles: Sequence[str], scripts: Sequence[str], data: Any) -> str:
    """A page of its own: the template with styles, scripts and data put in."""
    parts = {
        "style": "\n".join(asset(name) for name in styles),
        "script": "\n".join(asset(name) for name in scripts),
        "data": embedded(data),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], asset(template))


def asset(name: str) -> str:
    """A file of `review/templates`."""
    return files("review").joinpath("templates").joinpath(name).read_text(encoding="utf-8")


def embedded(data: Any) -> str:
    """JSON that may stand inside a `<script>`: no text of a document can end it or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _write(folder: Path, text: str) -> None:
    unfinished = folder / "index.html.part"
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(folder / "index.html")
