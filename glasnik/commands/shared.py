"""What the commands of the command line share."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.errors import GlasnikError
from glasnik.commands.typed import as_typed
from glasnik.storage.folders import is_remote
from glasnik.storage.inputs import SUFFIXES
from glasnik.wording import on_one_line

if TYPE_CHECKING:
    from publish.exports.exported import Exported

Command = Callable[..., Any]
INTERRUPTED = 130  # as a shell tells of Ctrl-C


class _OfThisMachine(click.Path):
    """A file or folder by its name, not by an address. One that may not be read is told by who reads it."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if is_remote(value):
            self.fail(f"{value} is an address, and this reads from this machine: fetch it first", param, ctx)
        return super().convert(value, param, ctx)


FOLDER = _OfThisMachine()


class _Seconds(click.FloatRange):
    """A number of seconds above nought. `nan`, which no comparison refuses, is none."""

    name = "number of seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        seconds = super().convert(value, param, ctx)
        if math.isnan(seconds):
            self.fail(f"{value!r} is no number of seconds.", param, ctx)
        return seconds


SECONDS = _Seconds(min=0, min_open=True)


class FileCommand(click.Command):
    """A command that takes files: where one is taken for an option for its dash, it says how to name it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            options = {option for param in self.get_params(ctx) for option in param.opts}
            values = (argument for argument in given if argument.split("=")[0] not in options)
            name = next(filter(_is_file_with_dash, values), None)
            if name is None:
                raise
            told = f"{name} begins with a dash, as options do: give the file as ./{name}"
            raise click.UsageError(on_one_line(told), ctx) from error


def _is_file_with_dash(argument: str) -> bool:
    begins = argument.startswith("-") and len(argument) > 1
    return begins and (argument.lower().endswith(SUFFIXES) or os.path.lexists(argument))


def told(command: Command) -> Command:
    """Turns an error into its one line on stderr and exit code 1, Ctrl-C into a quiet end."""

    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except GlasnikError as error:
            raise click.ClickException(as_typed(on_one_line(error))) from error
        except BrokenPipeError:  # whoever reads what is printed has read enough: click's own quiet end
            raise
        except OSError as error:  # a name, a permission or a disk that is at fault before anything is read
            fault = f"{error.filename or 'a file'}: {(error.strerror or str(error)).lower()}"
            told = f"{fault}; check the name, its permissions and the disk"
            raise click.ClickException(on_one_line(told)) from error
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    return wrapped


def source_option(command: Command) -> Command:
    """`--source`: which library reads the pages."""
    return click.option(
        "--source",
        type=click.Choice(["pdfium", "pdfplumber"]),
        default="pdfium",
        show_default=True,
        help="The library that reads the pages; both give the same rows.",
    )(command)


def tell_exported(exported: Exported) -> None:
    """What the file could not hold, a line each on stderr."""
    for note in exported.notes:
        click.echo(f"{on_one_line(exported.path)}: {note}", err=True)


def write_review_page(out: Path, raw: Iterable[Path], quiet: bool = False) -> None:
    """Write the review page of the dataset in `out` and name it; on stderr, why rows have no picture."""
    from publish.stored_records import read_dataset
    from review.page import write_review

    report = write_review(read_dataset(out), out, raw)
    for reason in report.missing:
        click.echo(on_one_line(reason), err=True)
    if not quiet:
        click.echo(f"review page: {on_one_line(report.page)}")
