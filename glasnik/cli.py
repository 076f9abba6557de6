"""The command line: parses, calls one function, prints. Results to stdout, progress and errors to stderr."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path
from typing import Any

import click

import glasnik
from extract.collecting import collect_rarely
from glasnik.cli_people import COMMANDS
from glasnik.cli_run import run
from glasnik.cli_shared import FOLDER, FileCommand, source_option, told
from glasnik.options import Settings
from glasnik.run import OUT
from glasnik.typed import typed_name
from glasnik.wording import on_one_line


class _AsTyped(click.Group):
    """Usage lines and errors name the command as it was typed: `.venv/bin/glasnik`, where that is needed."""

    def make_context(self, info_name: str | None, args: list[str], *more: Any, **extra: Any) -> click.Context:
        return super().make_context(typed_name(), args, *more, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer needs them."""
        return list(self.commands)


@click.group(cls=_AsTyped, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(glasnik.__version__, prog_name="glasnik")
def main() -> None:
    """Action-plan tables of Official Gazette issues as clean, traceable data."""
    collect_rarely()
    _speak_utf8()


def _speak_utf8() -> None:
    """Files and pipes get UTF-8, whatever the system's code page; what is no character goes as `\\udcff`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


@click.command(cls=FileCommand)
@click.argument("file", type=FOLDER)
@source_option
@click.option("--no-join", is_flag=True, help="Leave rows that a page cut in pieces.")
@told
def extract(file: Path, source: str, no_join: bool) -> None:
    """Print the plans of FILE as they were printed, as JSON."""
    from glasnik.document import read_plans
    from glasnik.printed import as_json
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
    from glasnik.inspection import draw_page
    from normalize.facts import load_facts

    draw_page(file, page, output, load_facts(), source=source)
    click.echo(on_one_line(output))


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
    from glasnik.show import WIDTH
    from glasnik.show import show as show_activity

    width = shutil.get_terminal_size((WIDTH, 0)).columns
    click.echo(show_activity(activity_id, out, min(width, WIDTH)))


for _command in (run, *COMMANDS, show, validate, inspect, extract):
    main.add_command(_command)


if __name__ == "__main__":
    main()
