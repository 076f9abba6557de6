"""`glasnik run`: parses, calls one function, prints. The bar goes to stderr, the summary to stdout."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glasnik.commands.progress import ShownProgress
from glasnik.commands.shared import (
    FOLDER,
    INTERRUPTED,
    SECONDS,
    FileCommand,
    source_option,
    tell_exported,
    told,
    write_review_page,
)
from glasnik.commands.summary import older_pages, summary, where_to_look
from glasnik.commands.typed import as_typed
from glasnik.options import DEFAULT_OPTIONS, Limits, RunOptions, Settings
from glasnik.run import OUT, RAW
from glasnik.run import run as run_all
from glasnik.storage.folders import is_remote, local_path
from glasnik.storage.inputs import lies_among
from glasnik.wording import on_one_line
from publish.exports.export import WORKBOOK

if TYPE_CHECKING:
    from glasnik.report import RunReport


@click.command(cls=FileCommand)
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
    type=SECONDS,
    metavar="SECONDS",
    default=DEFAULT_OPTIONS.limits.timeout,
    show_default=True,
    help="Seconds after which a document is given up.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(min=1),
    default=DEFAULT_OPTIONS.limits.memory,
    show_default=True,
    help="MB of memory beyond which a document is given up.",
)
@click.option("--force", is_flag=True, help="Read everything anew, also what has not changed.")
@click.option("--cluster", metavar="ADDRESS", help="A Dask scheduler whose workers read: tcp://host:port.")
@click.option("--excel", is_flag=True, help=f"Write a workbook too, {WORKBOOK} beside the dataset.")
@click.option("--review", is_flag=True, help="Write the review page too, beside the dataset.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@told
def run(
    inputs: tuple[str, ...],
    out: str,
    excel: bool,
    review: bool,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Read issues and write the dataset.

    INPUTS are files, folders, patterns or addresses (s3://bucket/folder); by default all in data/raw,
    with all corrections in data/corrections where none are named.
    What an earlier run has read, and has not changed, is not read again.

    \b
    glasnik run
    glasnik run issues/*.pdf --out results
    glasnik run issues/*.pdf --out results --corrections corrections.csv
    """
    for each in inputs:
        if each.startswith("--") and not os.path.lexists(each):
            raise click.UsageError(f"{each} stands behind --, where all are inputs: name options before it")
    for name, wanted in (("--excel", excel), ("--review", review)):
        if wanted and is_remote(out):
            raise click.UsageError(f"{name} writes to a folder of this machine; --out is none")
    progress = ShownProgress()
    try:
        with _ended_in_order():
            report = run_all(inputs or None, out, _options(chosen), progress=progress)
    except (KeyboardInterrupt, SystemExit) as ended:
        click.echo(
            ("" if progress.begun or not sys.stderr.isatty() else "\n") + progress.when_ended(), err=True
        )
        sys.exit(ended.code if isinstance(ended, SystemExit) else INTERRUPTED)
    if not report.written:
        _tell_failed(report)  # first: there is nothing else to say
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        _show(report, inputs, out, excel=excel, review=review)
    if excel and report.written:
        _write_workbook(local_path(out), quiet=as_json)
    if review and report.written:
        read = [local_path(result.file) for result in report.files if not is_remote(result.file)]
        write_review_page(local_path(out), read, quiet=as_json)
    _tell_beside(report, inputs, out)
    if report.failed:
        sys.exit(1)


def _show(report: RunReport, inputs: Sequence[str], out: str, *, excel: bool, review: bool) -> None:
    """Print the summary, and where to look where a dataset was written."""
    click.echo(summary(report))
    if report.written:
        for line in (
            *where_to_look(report, inputs, out, review=review),
            *older_pages(report, inputs, out, workbook=excel, review=review),
        ):
            click.echo(as_typed(line))


def _tell_beside(report: RunReport, inputs: Sequence[str], out: str) -> None:
    """Tell of a dataset among its issues, files that are no issues, and issues that could not be read."""
    if report.written and (among := lies_among(out, inputs or [RAW])):
        told = f"{out}: the dataset lies among the issues of {among}"
        click.echo(f"{on_one_line(told)}; name another folder by --out", err=True)
    if report.passed_over:
        others = ", ".join(f"{number:,} x {ending}" for ending, number in report.passed_over.items())
        click.echo(f"passed over: {on_one_line(others)}; of a folder, .pdf and .txt files are read", err=True)
    if report.written:
        _tell_failed(report)


def _tell_failed(report: RunReport) -> None:
    for result in report.failed:
        click.echo(f"Error: {on_one_line(result.error)}", err=True)


def _options(chosen: Mapping[str, Any]) -> RunOptions:
    return RunOptions(
        settings=Settings(chosen["source"], not chosen["no_join"], chosen["all_pages"]),
        limits=Limits(chosen["timeout"], chosen["memory_limit"]),
        corrections=chosen["corrections"],
        jobs=chosen["jobs"],
        force=chosen["force"],
        cluster=chosen["cluster"],
    )


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a request to end (SIGTERM) end the block as Ctrl-C does: workers, scratch files, locks go too."""

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)  # as a shell tells of it

    if threading.current_thread() is not threading.main_thread():  # the only one that may listen
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def _write_workbook(out: Path, quiet: bool) -> None:
    from publish.exports.export import export

    for each in export(out, excel=out / WORKBOOK):
        tell_exported(each)
        if not quiet:
            click.echo(f"workbook: {on_one_line(each.path)}")
