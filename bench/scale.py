"""Prints how long two thousand documents take on one core and on two, broken ones among them: `make scale`.

The documents are some four hundred made issues of all cantons, layouts and scripts, several copies of each
that differ in a byte. Twenty of them are broken.
"""

from __future__ import annotations

import csv
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import glasnik
from glasnik.options import RunOptions
from tests.fuzz.mutations import truncated
from tests.specimens.catalogue import catalogue
from tests.specimens.gazette import build

DOCUMENTS = int(os.environ.get("GLASNIK_SCALE_DOCUMENTS", "2000"))
BROKEN = 20
ISSUES = 400
KINDS = re.compile("gazette|columns|levels|items|rules|deadlines")
SEED = 11


def main() -> None:
    """Make the documents, read them with one worker and with two, compare what came out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = _documents(folder / "in")
        print("| documents | workers | seconds | documents a second | rows | failed | times as fast |")
        print("|---|---|---|---|---|---|---|")
        seconds: list[float] = []
        for jobs in (1, 2):
            start = time.perf_counter()
            report = glasnik.run([documents], folder / f"out-{jobs}", RunOptions(jobs=jobs))
            seconds.append(time.perf_counter() - start)
            print(
                f"| {len(report.files):,} | {jobs} | {seconds[-1]:.1f} | {DOCUMENTS / seconds[-1]:.1f} "
                f"| {report.rows['activities']:,} | {len(report.failed)} | {seconds[0] / seconds[-1]:.2f} |",
                flush=True,
            )
        same = _files(folder / "out-1") == _files(folder / "out-2")
        with open(folder / "out-2" / "documents.csv", encoding="utf-8", newline="") as file:
            statuses = Counter(row["status"] for row in csv.DictReader(file))
        print(f"\nthe same bytes: {same}; documents by status: {dict(statuses)}")
        sys.exit(0 if same and statuses["failed"] == BROKEN else 1)


def _files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def _documents(folder: Path) -> Path:
    folder.mkdir()
    cases = [case for case in catalogue() if KINDS.match(case.name)]
    made = [build(cases[n % len(cases)].style, 1000 + n)[0] for n in range(ISSUES)]
    rng = random.Random(SEED)
    for n in range(DOCUMENTS):
        data = made[n % len(made)] + f"\n% copy {n}\n".encode()
        if n % (DOCUMENTS // BROKEN) == 7:
            data = truncated(data[: len(data) // 2], b"", rng)
        (folder / f"issue-{n:05}.pdf").write_bytes(data)
    return folder


if __name__ == "__main__":
    main()
