"""What `glasnik run` says at its end: what was found, where to look, which pages are older than it."""

from __future__ import annotations

import glob
import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glasnik.run import OUT, RAW
from glasnik.storage.folders import is_remote, local_path
from glasnik.wording import count, on_one_line
from normalize.problem_codes import load_problem_codes
from normalize.reference_files import own_files
from publish.exports.export import WORKBOOK

if TYPE_CHECKING:
    from glasnik.report import RunReport
    from glasnik.storage.reviewed import Reviewed

FEW = 20  # files that are listed one by one
REVIEW_PAGE, COMPARE_PAGE = "review/index.html", "compare/compare.html"
DICTIONARY = "docs/data-dictionary.md"


def summary(report: RunReport) -> str:
    """A few lines on what a run found."""
    if not report.written:
        return "nothing was written: no input could be read"
    rows = report.rows
    lines = [*_files(report)]
    lines.append(
        f"{count(rows['plans'], 'plan')}, {count(rows['activities'], 'activity', 'activities')} "
        f"({report.joined:,} joined over pages), {count(rows['institutions'], 'institution')}, "
        f"{count(rows['corrections'], 'correction')}"
    )
    meant = {row.code: row.in_short for row in load_problem_codes()}
    for key, number in report.problems.items():
        lines.append(f"  {number:,} x {key} ({meant[key.partition(': ')[2]]})")
    if report.corrections:
        lines.append(on_one_line(f"corrections read: {', '.join(report.corrections)}"))
    if own := own_files():
        lines.append(on_one_line(f"own rows read: {', '.join(own)}"))
    out = on_one_line(report.out)
    lines.append(f"written to {out}")
    if report.not_given:
        lines.append(_not_given(report.not_given))
    return "\n".join(lines)


def _not_given(corrections: Sequence[Reviewed]) -> str:
    """One line on what a reviewer has corrected and this dataset lacks, and of which rows."""
    named = [f"{each.activity_id} ({each.field})" for each in corrections[:FEW]]
    more = [f"{len(corrections) - FEW:,} more (see --json)"] if len(corrections) > FEW else []
    verb = "is" if len(corrections) == 1 else "are"
    return on_one_line(
        f"{count(len(corrections), 'correction')} by a reviewer stood in the dataset before and {verb} "
        f"not in this one: {', '.join([*named, *more])}; give all their files by --corrections"
    )


def _files(report: RunReport) -> Iterator[str]:
    """A line for each file of a few; of many, how many ended in which way."""
    kept = sum(result.kept for result in report.files)
    if len(report.files) <= FEW:
        for result in report.files:
            rows = f", {count(result.activities, 'activity', 'activities')}" if result.activities else ""
            unchanged = " (unchanged)" if result.kept else ""
            same = f", the same file as {result.same_as}" if result.same_as else ""
            yield on_one_line(f"{result.file}: {result.status.replace('_', ' ')}{rows}{unchanged}{same}")
        return
    ends = ", ".join(f"{number:,} {status.replace('_', ' ')}" for status, number in report.statuses.items())
    yield f"{count(len(report.files), 'file')}: {ends}" + (f"; {kept:,} unchanged" if kept else "")


def where_to_look(report: RunReport, inputs: Sequence[str], out: str, review: bool) -> Iterator[str]:
    """One line, where there are problems: which page shows them, and where their codes are explained."""
    if not report.problems:
        return
    by_code = f"{DICTIONARY} by code"
    if is_remote(out):
        yield f"what to do about each: see {by_code}"
    elif review:
        yield f"what to do about each: see the review page, or {by_code}"
    elif (local_path(out) / REVIEW_PAGE).is_file():
        yield f"what to do about each: see the review page when it is written anew, or {by_code}"
    else:
        yield f"what to do about each: `{_review_command(inputs, out)}` writes a page of it, or see {by_code}"


def older_pages(
    report: RunReport, inputs: Sequence[str], out: str, workbook: bool, review: bool
) -> Iterator[str]:
    """Name the pages in the folder that show the dataset before, and the workbook if it does.

    `workbook` and `review` say that this run writes them itself.
    """
    if is_remote(out):
        return
    folder = local_path(out)
    if not workbook and (folder / WORKBOOK).is_file():
        command = f"glasnik export{_to(out)} --excel {shlex.quote(str(folder / WORKBOOK))}"
        yield f"{WORKBOOK} there shows the dataset before: `{command}` writes it anew"
    if not review and (folder / REVIEW_PAGE).is_file():
        yield f"{REVIEW_PAGE} there shows the dataset before: `{_review_command(inputs, out)}` writes it anew"
    if (folder / COMPARE_PAGE).is_file():
        anew = f"`glasnik compare{_to(out)}` writes it anew"
        alone = "this one has not two plans to compare: delete it"
        told = anew if report.rows["plans"] > 1 else alone
        yield f"{COMPARE_PAGE} there shows the dataset before: {told}"


def _folders_of(inputs: Sequence[str]) -> tuple[Path, ...]:
    """The folders of this machine in which the inputs lie."""
    return tuple(sorted({_folder_of(local_path(each)) for each in inputs if not is_remote(each)}))


def _folder_of(path: Path) -> Path:
    """The folder itself, that of a file, or the one below which all that a pattern names lies."""
    if os.path.isdir(path):
        return path
    while glob.has_magic(str(path.parent)) and not os.path.exists(path.parent):
        path = path.parent
    return path.parent


def _review_command(inputs: Sequence[str], out: str) -> str:
    """The command that writes the review page, with the folders in which it would not look by itself."""
    folders = _folders_of(inputs)
    raw = "" if folders == (RAW,) else "".join(f" --raw {shlex.quote(str(each))}" for each in folders)
    return f"glasnik review{_to(out)}{raw}"


def _to(out: str) -> str:
    return "" if local_path(out) == OUT else f" --out {shlex.quote(out)}"
