"""`glasnik run`: parses, calls one function, prints. The bar goes to stderr, the summary to stdout."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glasnik.cli_shared import FOLDER, source_option, tell_exported, told
from glasnik.exports import WORKBOOK
from glasnik.folders import is_remote, local_path
from glasnik.run import MEMORY_LIMIT, OUT, RAW, TIMEOUT
from glasnik.run import run as run_all
from glasnik.wording import count, on_one_line

if TYPE_CHECKING:
    from glasnik.report import RunReport
    from glasnik.task import Outcome

FEW = 20  # files that are listed one by one
REVIEW_PAGE, COMPARE_PAGE = "review/index.html", "compare/compare.html"


@click.command()
@click.argument("inputs", nargs=-1)
@click.option(
    "--out", default=str(OUT), show_default=True, help="The folder, or address, to write the dataset to."
)
@source_option
@click.option("--no-join", is_flag=True, help="Leave rows that a page cut in pieces.")
@click.option("--all-pages", is_flag=True, help="Read every page in full, also those that can hold no plan.")
@click.option(
    "--corrections",
    type=FOLDER,
    multiple=True,
    metavar="FILE",
    help="Corrections downloaded from the review page; may be repeated.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes that read at once; by default one a core."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="Seconds after which a document is given up.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(min=1),
    default=MEMORY_LIMIT,
    show_default=True,
    help="MB of memory beyond which a document is given up.",
)
@click.option("--force", is_flag=True, help="Read everything anew, also what has not changed.")
@click.option("--cluster", metavar="ADDRESS", help="A Dask scheduler whose workers read: tcp://host:port.")
@click.option("--excel", is_flag=True, help=f"Write a workbook too, {WORKBOOK} beside the dataset.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@told
def run(
    inputs: tuple[str, ...],
    no_join: bool,
    excel: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Read issues and write the dataset.

    INPUTS are files, folders, patterns or addresses (s3://bucket/folder); by default all in data/raw.
    What an earlier run has read, and has not changed, is not read again.

    \b
    glasnik run
    glasnik run issues/*.pdf --out results
    glasnik run issues/*.pdf --out results --corrections corrections.csv
    """
    if excel and is_remote(options["out"]):
        raise click.UsageError("--excel writes to a folder of this machine; --out is none")
    try:
        report = run_all(inputs or [RAW], join=not no_join, progress=_progress, **options)
    except KeyboardInterrupt:
        click.echo("\nended; what was read is kept, and the same command goes on from there", err=True)
        raise
    click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2) if as_json else summary(report))
    if report.written and not as_json and not is_remote(options["out"]):
        _tell_older_pages(report, inputs, options["out"], workbook=excel)
    if excel and report.written:
        _write_workbook(local_path(options["out"]), quiet=as_json)
    if report.passed_over:
        others = ", ".join(f"{number:,} x {ending}" for ending, number in report.passed_over.items())
        click.echo(f"passed over: {on_one_line(others)}; of a folder, .pdf and .txt files are read", err=True)
    for result in report.failed:
        click.echo(f"Error: {on_one_line(result.error)}", err=True)
    if report.failed:
        sys.exit(1)


def _tell_older_pages(report: RunReport, inputs: Sequence[str], out: str, workbook: bool) -> None:
    """Name the pages in the folder that show the dataset before, and the workbook if it does."""
    folder = local_path(out)
    to = "" if folder == OUT else f" --out {shlex.quote(out)}"
    raw = "".join(f" --raw {shlex.quote(each)}" for each in _folders_of(inputs))
    if not workbook and (folder / WORKBOOK).is_file():
        command = f"glasnik export{to} --excel {shlex.quote(str(folder / WORKBOOK))}"
        click.echo(f"{WORKBOOK} there shows the dataset before: `{command}` writes it anew")
    if (folder / REVIEW_PAGE).is_file():
        click.echo(f"{REVIEW_PAGE} there shows the dataset before: `glasnik review{to}{raw}` writes it anew")
    if (folder / COMPARE_PAGE).is_file():
        anew = f"`glasnik compare{to}` writes it anew"
        alone = "this one has not two plans to compare: delete it"
        told = anew if report.rows["plans"] > 1 else alone
        click.echo(f"{COMPARE_PAGE} there shows the dataset before: {told}")


def _folders_of(inputs: Sequence[str]) -> list[str]:
    """The folders of this machine in which the inputs lie, where `review` would not look by itself."""
    paths = [local_path(each) for each in inputs if not is_remote(each)]
    folders = {str(path if path.is_dir() else path.parent) for path in paths}
    return sorted(folders) if folders != {str(RAW)} else []


def _write_workbook(out: Path, quiet: bool) -> None:
    from glasnik.exports import export

    for each in export(out, excel=out / WORKBOOK):
        tell_exported(each)
        if not quiet:
            click.echo(f"workbook: {each.path}")


def _progress(total: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Pass the outcomes on; on a terminal with a bar, its rate and the time left."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    pages = rows = failed = 0
    with click.progressbar(
        length=total, label="documents", show_pos=True, show_eta=True, file=sys.stderr
    ) as bar:
        for outcome in outcomes:
            pages += outcome.summary.pages
            rows += outcome.summary.activities
            failed += outcome.summary.status == "failed"
            rate = 1 / bar.time_per_iteration if bar.time_per_iteration else 0.0
            bar.item_show_func = (
                lambda _, said=(f"{pages:,} pages, {rows:,} rows, {failed:,} failed, {rate:.1f}/s"): said
            )
            bar.update(1)
            yield outcome


def summary(report: RunReport) -> str:
    """A few lines on what a run found."""
    rows = report.rows
    lines = [*_files(report)]
    lines.append(
        f"{count(rows['plans'], 'plan')}, {count(rows['activities'], 'activity', 'activities')} "
        f"({report.joined:,} joined over pages), {count(rows['institutions'], 'institution')}, "
        f"{count(rows['corrections'], 'correction')}"
    )
    lines += [f"  {number:,} x {key}" for key, number in report.problems.items()]
    out = on_one_line(str(report.out))
    lines.append(f"written to {out}" if report.written else "nothing was written: no input could be read")
    if report.not_given:
        lines.append(
            f"{count(report.not_given, 'correction')} by a reviewer stood in the dataset before and "
            "are not in this one: give their files by --corrections"
        )
    return "\n".join(lines)


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
