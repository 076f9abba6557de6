"""The command line. Results go to stdout, progress and errors to stderr."""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from extract.collecting import collect_rarely
from glasnik.commands.datasets import compare, diff, export, review, show, validate
from glasnik.commands.documents import extract, inspect
from glasnik.commands.run import run
from glasnik.commands.typed import typed_name
from glasnik.version import VERSION


class _AsTyped(click.Group):
    """Usage lines and errors name the command as it was typed: `.venv/bin/glasnik`, where that is needed."""

    def make_context(self, info_name: str | None, args: list[str], *more: Any, **extra: Any) -> click.Context:
        return super().make_context(typed_name(), args, *more, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer needs them."""
        return list(self.commands)


@click.group(cls=_AsTyped, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="glasnik")
def main() -> None:
    """Action-plan tables of Official Gazette issues as clean, traceable data."""
    collect_rarely()
    _speak_utf8()


def _speak_utf8() -> None:
    """Files and pipes get UTF-8, whatever the system's code page; what is no character goes as `\\udcff`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


for _command in (run, review, compare, diff, export, show, validate, inspect, extract):
    main.add_command(_command)


if __name__ == "__main__":
    main()
