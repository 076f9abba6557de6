"""The commands on a dataset that is there. Each parses, calls one function, prints."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from glasnik.commands.shared import FOLDER, tell_exported, told, write_review_page
from glasnik.run import OUT, RAW
from glasnik.wording import NOTHING, count, on_one_line


@click.command()
@click.option("--out", type=FOLDER, default=OUT, show_default=True, help="The folder of the dataset.")
@click.option(
    "--raw",
    type=FOLDER,
    multiple=True,
    default=[RAW],
    show_default=True,
    help="Where the input files lie, for the pictures; may be repeated.",
)
@told
def review(out: Path, raw: tuple[Path, ...]) -> None:
    """Write the page on which a person checks the dataset.

    Every row stands there beside its picture.

    \b
    glasnik review
    glasnik review --out results --raw issues
    """
    write_review_page(out, raw)
    for folder in raw:
        if not os.path.exists(folder):
            click.echo(f"{on_one_line(folder)}: no such folder: name that of the issues by --raw", err=True)


@click.command()
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@click.option("--table", "tables", multiple=True, help="Only this table; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print each row as a line of JSON.")
@told
def diff(old: Path, new: Path, tables: tuple[str, ...], as_json: bool) -> None:
    """List what differs between two datasets.

    The rows added, removed and changed from that in OLD to that in NEW.

    \b
    glasnik diff results-may results-june --table activities
    """
    from publish.difference import differences

    counts: Counter[str] = Counter()
    for each in differences(old, new, _known_tables(tables)):
        counts[each.kind] += 1
        if as_json:
            click.echo(json.dumps(asdict(each), ensure_ascii=False))
            continue
        click.echo(on_one_line(f"{each.kind}: {each.table} {each.key}"))
        for column, before, after in each.changes:
            click.echo(f"  {column}: {_quoted(before)} -> {_quoted(after)}")
    if not as_json:
        click.echo(", ".join(f"{counts[kind]:,} {kind}" for kind in ("added", "removed", "changed")))


def _quoted(value: str) -> str:
    """A value as `diff` shows it."""
    return repr(value) if value else NOTHING


def _known_tables(names: tuple[str, ...]) -> tuple[str, ...]:
    from publish.schema import TABLES

    known = [table.name for table in TABLES]
    for name in names:
        if name not in known:
            raise click.UsageError(f"no table {name!r}: one of {', '.join(known)}")
    return names


@click.command()
@click.option("--out", type=FOLDER, default=OUT, show_default=True, help="The folder of the dataset.")
@told
def compare(out: Path) -> None:
    """Compare the plans of the dataset.

    Which activities are the same, what each plan covers. Adds the tables matches, coverage and profiles to
    the dataset, and writes a page that shows them.

    \b
    glasnik run issues/*.pdf
    glasnik compare
    """
    from compare.page import compare_dataset

    report = compare_dataset(out)
    pairs = count(report.same, "pair")
    click.echo(f"{count(report.plans, 'plan')}, {pairs} of activities the same, {report.close:,} close")
    for plan, number, of in report.untitled:
        told = f"{plan}: {number:,} of {count(of, 'activity', 'activities')} under no title of a programme"
        click.echo(f"{told}: which measure they are of cannot be told, they count as of none")
    click.echo(f"comparison page: {on_one_line(report.page)}")


@click.command()
@click.option("--out", type=FOLDER, default=OUT, show_default=True, help="The folder of the dataset.")
@click.option("--excel", type=FOLDER, metavar="FILE", help="Write an Excel workbook (.xlsx).")
@click.option("--sqlite", type=FOLDER, metavar="FILE", help="Write a SQLite database.")
@click.option("--duckdb", type=FOLDER, metavar="FILE", help="Write a DuckDB database.")
@told
def export(out: Path, **files: Path | None) -> None:
    """Write the dataset as a workbook or a database.

    The database has keys and the view activities_flat. A file of that name is replaced.

    \b
    glasnik export --excel plans.xlsx
    glasnik export --sqlite plans.db --duckdb plans.duckdb --out results
    """
    from publish.exports.export import export as write

    if not any(files.values()):
        raise click.UsageError("name a file to write: --excel, --sqlite or --duckdb")
    for each in write(out, **files):
        tell_exported(each)
        click.echo(f"{on_one_line(each.path)}: {len(each.rows)} tables, {sum(each.rows.values()):,} rows")


@click.command()
@click.argument("folder", type=FOLDER, default=OUT)
@told
def validate(folder: Path) -> None:
    """Check that the dataset in FOLDER is whole.

    Its files, types, keys, vocabularies and totals.
    """
    from publish.validate import validate as find_faults

    faults = find_faults(folder)
    for fault in faults:
        click.echo(fault)
    if faults:
        sys.exit(1)
    click.echo(f"{on_one_line(folder)}: whole and valid")


@click.command()
@click.argument("activity_id", metavar="ID")
@click.option("--out", type=FOLDER, default=OUT, show_default=True, help="The folder of the dataset.")
@told
def show(activity_id: str, out: Path) -> None:
    """Print one activity: its values, what was printed, the page.

    ID is an activity_id, with or without its plan, or a number, where only one activity has it.

    \b
    glasnik show ks-2021-5-1/1.3.6
    glasnik show 1.3.6
    """
    from glasnik.views.show import WIDTH
    from glasnik.views.show import show as show_activity

    width = shutil.get_terminal_size((WIDTH, 0)).columns
    click.echo(show_activity(activity_id, out, min(width, WIDTH)))
