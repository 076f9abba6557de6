"""Reads every issue of the catalogue by a first look and in full, alone and among prose: all must be equal.

Run by `make first-look`. `tests/extract/sheets/test_triage.py` has a part of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import fields
from functools import cache
from pathlib import Path

from extract.sheets.reading import read_file
from glasnik.document import process
from glasnik.options import Settings
from normalize.facts import Facts, load_facts
from normalize.records import merge
from tests.specimens.among_prose import among_prose
from tests.specimens.catalogue import catalogue


@cache
def facts() -> Facts:
    return load_facts()


def differences(path: Path) -> list[str]:
    """The tables of the dataset that the first look makes different."""
    quick, whole = merge(process(path, facts())), merge(process(path, facts(), Settings(all_pages=True)))
    return [f.name for f in fields(quick) if getattr(quick, f.name) != getattr(whole, f.name)]


def skimmed(path: Path) -> int:
    """How many pages the first look does not read in full."""
    return sum(sheet.skimmed for sheet in read_file(path, facts().vocabulary).sheets)


def main() -> int:
    """Print what differs; 1 where anything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="the issues whose name has this")
    arguments = parser.parse_args()
    cases = [case for case in catalogue() if arguments.only in case.name]
    wrong = pages = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "issue.pdf"
        for case in cases:
            content, _ = case.build()
            for form, data in (("alone", content), ("among prose", among_prose(content))):
                path.write_bytes(data)
                pages += skimmed(path)
                if differing := differences(path):
                    wrong += 1
                    print(f"{case.name}, {form}: {', '.join(differing)}")
    print(f"{len(cases)} issues, {pages} pages skimmed, {wrong} readings differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
