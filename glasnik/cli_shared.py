"""What the commands of the command line share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.errors import GlasnikError
from glasnik.folders import is_remote
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


def told(command: Command) -> Command:
    """Turns an error into its one line on stderr and exit code 1, Ctrl-C into a quiet end."""

    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except GlasnikError as error:
            raise click.ClickException(on_one_line(error)) from error
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
