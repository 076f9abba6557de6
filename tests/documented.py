"""The code of the documentation, run as it stands there, in a folder like that of a newcomer.

`python -m tests.documented` runs it all and writes what was printed below each piece.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
RECIPES = DOCS / "recipes.md"
EXTENDING = DOCS / "extending.md"
TRANSCRIPTS = DOCS / "transcripts.md"
_PIECE = re.compile(r'^```(\w+)(?: title="([^"]*)")?\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?', re.M | re.S)
# A small issue in the form of `transcripts.md`, of a plan whose programmes have no titles.
EDITION = """SLUŽBENE NOVINE KANTONA SARAJEVO
Broj {number} - Strana 12
Četvrtak, 11. {month} 2021. godine

AKCIONI PLAN ZA SIGURNOST NA CESTAMA 2021.-2023.

Br.\tAktivnost\tRok\tNosilac\tSredstva
1.1\tIzraditi plan obuke za policiju\tMaj 2021.\tMUP KS\tBudžet KS 10.000,00 KM
1.2\tObučiti policiju na terenu\t2022.\tMUP KS\tUNICEF {amount} KM
"""
_DUCKDB = "import duckdb, sys\nduckdb.sql(sys.argv[1]).show()"
_SQLITE = (
    "import sqlite3, sys\n"
    "for row in sqlite3.connect('plans.db').execute(sys.argv[1]):\n    print(*row, sep='|')"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A fenced piece of code, and what the documentation says it prints (None where it says nothing)."""

    language: str
    title: str
    code: str
    printed: str | None


def pieces(path: Path) -> list[Piece]:
    """The pieces of a page in their order."""
    return [Piece(*match.groups(default="")[:3], match[4]) for match in _found(path)]


def _found(path: Path) -> Iterator[re.Match[str]]:
    return _PIECE.finditer(path.read_text(encoding="utf-8"))


def newcomers_folder(folder: Path) -> Path:
    """A folder with the issue and an environment, as a clone has them after `make run`."""
    (folder / "data" / "raw").mkdir(parents=True)
    for issue in (ROOT / "data" / "raw").iterdir():
        shutil.copy(issue, folder / "data" / "raw")
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


def changed_project(folder: Path) -> Path:
    """A copy of the project's code in which every row that `extending.md` adds was added."""
    for name in ("extract", "normalize", "publish", "review", "glasnik"):
        shutil.copytree(ROOT / name, folder / name)  # what is compiled too: each piece would do it anew
    for piece in pieces(EXTENDING):
        if piece.language == "csv":
            with open(folder / piece.title, "a", encoding="utf-8") as file:
                file.write(piece.code)
    return folder


def run(piece: Piece, folder: Path) -> str:
    """What the piece prints when run in `folder`; CalledProcessError where it fails."""
    if piece.language == "excel":
        return "".join(f"{value}\n" for value in calculated(piece.code.splitlines(), folder))
    done = subprocess.run(
        _command(piece),
        cwd=folder,
        env={**os.environ, **_activated(folder), "PYTHONIOENCODING": "utf-8", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise AssertionError(f"{piece.code}\n{done.stderr}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _activated(folder: Path) -> dict[str, str]:
    """What the environment has where that of the folder was activated."""
    return {"PYTHONPATH": str(folder), "PATH": f"{folder / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def _command(piece: Piece) -> list[str]:
    python = [sys.executable, "-c"]
    return {
        "sh": ["sh", "-euc", piece.code],
        "python": [*python, piece.code],
        "sql": [*python, _DUCKDB, piece.code],
        "sqlite": [*python, _SQLITE, piece.code],
        "r": ["Rscript", "-e", piece.code],
    }[piece.language]


def calculated(formulas: list[str], folder: Path) -> list[str]:
    """What LibreOffice makes of formulas on a new first sheet of `plans.xlsx`."""
    import openpyxl

    book = openpyxl.load_workbook(folder / "plans.xlsx")
    sheet = book.create_sheet("Answers", 0)
    for row, formula in enumerate(formulas, start=1):
        sheet.cell(row, 1, formula)
    with tempfile.TemporaryDirectory() as scratch:
        book.save(f"{scratch}/asked.xlsx")
        convert(Path(scratch) / "asked.xlsx", "csv:Text - txt - csv (StarCalc):9,34,76")
        return (Path(scratch) / "asked.csv").read_text(encoding="utf-8").splitlines()


def convert(path: Path, form: str) -> None:
    """Let LibreOffice convert a file to another form beside it."""
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    subprocess.run(
        ["libreoffice", profile, "--headless", "--convert-to", form, "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )


def lacking(piece: Piece) -> str:
    """The program that the piece needs and this machine lacks; empty where it lacks none."""
    program = {"r": "Rscript", "excel": "localc"}.get(piece.language, "sh")
    return "" if shutil.which(program) else program


def main() -> None:
    """Write what each piece prints below it."""
    for path, make in (
        (RECIPES, newcomers_folder),
        (TRANSCRIPTS, newcomers_folder),
        (EXTENDING, changed_project),
    ):
        with tempfile.TemporaryDirectory() as scratch:
            folder = make(Path(scratch))
            for match in list(_found(path)):
                if match[4] is not None:
                    piece = Piece(*match.groups(default="")[:3], match[4])
                    old = match[0]
                    end = old.index("```\n\n```text\n") + len("```\n\n```text\n")
                    text = path.read_text(encoding="utf-8").replace(
                        old, f"{old[:end]}{run(piece, folder)}```\n"
                    )
                    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
