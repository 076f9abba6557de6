"""The commands that look into one document. Each parses, calls one function, prints."""

from __future__ import annotations

from pathlib import Path

import click

from glasnik.commands.shared import FOLDER, FileCommand, source_option, told
from glasnik.options import Settings
from glasnik.wording import on_one_line


@click.command(cls=FileCommand)
@click.argument("file", type=FOLDER)
@source_option
@click.option("--no-join", is_flag=True, help="Leave rows that a page cut in pieces.")
@told
def extract(file: Path, source: str, no_join: bool) -> None:
    """Print the plans of FILE as they were printed, as JSON."""
    from glasnik.document import read_plans
    from glasnik.views.printed import as_json
    from normalize.facts import load_facts

    reading, _, plans = read_plans(file, load_facts(), Settings(source, not no_join))
    click.echo(as_json(reading, plans))


@click.command(cls=FileCommand)
@click.argument("file", type=FOLDER)
@click.option(
    "--page", type=click.IntRange(min=1), default=1, show_default=True, help="Page of the file, from 1."
)
@click.option("-o", "--output", type=FOLDER, required=True, help="The picture to write (.png).")
@source_option
@told
def inspect(file: Path, page: int, output: Path, source: str) -> None:
    """Draw what was seen on a page of FILE.

    Its rulings, cells and joined rows, in colour over the page.

    \b
    glasnik inspect data/raw/ks-2021-5.pdf --page 2 -o page.png
    """
    from glasnik.views.inspection import draw_page
    from normalize.facts import load_facts

    draw_page(file, page, output, load_facts(), source=source)
    click.echo(on_one_line(output))
