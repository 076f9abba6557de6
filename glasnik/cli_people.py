"""The commands that make pages for people. Each parses, calls one function, prints."""

from __future__ import annotations

from pathlib import Path

import click

from glasnik.cli_shared import FOLDER, told
from glasnik.run import OUT, RAW


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
    """Write the page on which a person checks the dataset: every row beside its picture.

    \b
    glasnik review
    glasnik review --out results --raw issues
    """
    from publish.stored import read_dataset
    from review.page import write_review

    report = write_review(read_dataset(out), out, raw)
    for reason in report.missing:
        click.echo(reason, err=True)
    click.echo(f"review page: {report.page}")


@click.command()
@click.option("--out", type=FOLDER, default=OUT, show_default=True, help="The folder of the dataset.")
@told
def compare(out: Path) -> None:
    """Compare the plans of the dataset: which activities are the same, what each plan covers.

    Adds the tables matches, coverage and profiles to the dataset, and writes a page that shows them.

    \b
    glasnik run issues/*.pdf
    glasnik compare
    """
    from compare.page import compare_dataset

    report = compare_dataset(out)
    click.echo(f"{report.plans} plans, {report.same} pairs of activities the same, {report.close} close")
    click.echo(f"comparison page: {report.page}")


COMMANDS = (review, compare)
