"""Prints the tables of speed and memory that the README quotes: `make bench`; other tools too by `--peers`.

Every figure of one table is measured in one run on one machine; compare figures within a table only.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from functools import partial
from importlib.metadata import version
from pathlib import Path

from bench.issues import PLAN_PAGES, SARAJEVO, prose_issue, repeat_pages, whole_issue
from bench.readers import FLOOR, OURS, PLUMBER, Reader, extraction, plumber_tables, readers, text_pages
from bench.timing import best_of_each, clock, run_command

SHORT, LONG, LONGEST = 100, 1000, 5000  # pages


def main() -> None:
    """Measure and print."""
    print(
        f"Python {platform.python_version()}, pypdfium2 {version('pypdfium2')}, "
        f"pdfplumber {version('pdfplumber')}"
    )
    with_peers = "--peers" in sys.argv
    bare: dict[str, Reader] = {FLOOR: text_pages, OURS: extraction, PLUMBER: plumber_tables}
    peers = readers() if with_peers else bare
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        issue = whole_issue(SHORT, folder / "issue.pdf")
        _commands(folder, issue)  # first: a process counts the peak of the one that started it
        _pages(f"{SARAJEVO.name}, 15 pages of a plan", SARAJEVO, 15, peers, 20)
        _pages(f"{SHORT} pages of prose", prose_issue(SHORT, folder / "prose.pdf"), SHORT, peers, 8)
        _pages(f"an issue of {SHORT} pages, {PLAN_PAGES} of a plan", issue, SHORT, peers, 8)
        if with_peers:
            _pages(f"an issue of {LONG:,} pages", whole_issue(LONG, folder / "long.pdf"), LONG, peers, 1)
        _growth(folder)
        _spread(folder)


def _pages(what: str, path: Path, pages: int, peers: dict[str, Reader], repeats: int) -> None:
    """The floor and glasnik in turns, because a machine's pace changes from second to second; others once."""
    seconds = best_of_each(repeats, {name: partial(peers[name], path) for name in (FLOOR, OURS)})
    for name in (name for name in peers if name not in seconds):
        seconds |= best_of_each(1, {name: partial(peers[name], path)})
    print(f"\n| {what} | ms a page | times the floor | times faster than pdfplumber |")
    print("|---|---|---|---|")
    for name in peers:
        taken = seconds[name]
        floor, plumber = taken / seconds[FLOOR], seconds[PLUMBER] / taken
        print(f"| {name} | {1000 * taken / pages:.2f} | {floor:.2f} | {plumber:.1f} |", flush=True)


def _growth(folder: Path) -> None:
    """Extraction in one process of ever longer issues, each made alike, and as often as makes as many pages.

    A machine that slows down under long work would else make the short one seem quick.
    """
    issues = {pages: whole_issue(pages, folder / f"{pages}.pdf") for pages in (SHORT, LONG, LONGEST)}
    seconds = best_of_each(
        2, {str(pages): partial(_often, path, LONGEST // pages) for pages, path in issues.items()}
    )
    print("\n| extraction, an issue of | ms a page | times that of the shortest |")
    print("|---|---|---|")
    for pages in issues:
        each = seconds[str(pages)]
        print(
            f"| {pages:,} pages | {1000 * each / LONGEST:.2f} | {each / seconds[str(SHORT)]:.2f} |",
            flush=True,
        )


def _often(path: Path, times: int) -> None:
    for _ in range(times):
        extraction(path)


def _spread(folder: Path) -> None:
    """A long document by the clock: its pages looked at by one process, and by two."""
    path = prose_issue(LONG, folder / "prose-long.pdf")
    floor = clock(partial(text_pages, path))
    print(f"\n| {LONG:,} pages of prose, by the clock | ms a page | times the floor |")
    print("|---|---|---|")
    print(f"| {FLOOR} | {1000 * floor / LONG:.2f} | 1.00 |")
    for processes in (1, 2):
        taken = clock(partial(extraction, path, processes))
        print(
            f"| {OURS}, processes: {processes} | {1000 * taken / LONG:.2f} | {taken / floor:.2f} |",
            flush=True,
        )


def _commands(folder: Path, issue: Path) -> None:
    """Whole commands by the clock, and the most memory that one of their processes took."""
    out = str(folder / "out")
    print("\n| command | seconds | ms a page | peak memory of a process |")
    print("|---|---|---|---|")

    def show(what: str, arguments: list[str], pages: int = 0) -> None:
        measure = run_command(arguments)
        each = f"{1000 * measure.seconds / pages:.1f}" if pages else ""
        print(f"| {what} | {measure.seconds:.2f} | {each} | {measure.peak:.0f} MB |", flush=True)

    def run(path: Path) -> list[str]:
        return ["glasnik.cli", "run", str(path), "--out", out, "--force"]

    show("`glasnik --help`", ["glasnik.cli", "--help"])
    show(f"`glasnik run`, {SARAJEVO.name}", run(SARAJEVO), 15)
    show("the bare pdfplumber loop on the same file", ["bench.plumber_loop", str(SARAJEVO)], 15)
    show(f"`glasnik run`, an issue of {SHORT} pages", run(issue), SHORT)
    for pages in (LONG, LONGEST):
        longer = whole_issue(pages, folder / f"{pages}.pdf")
        show(f"`glasnik run`, an issue of {pages:,} pages", run(longer), pages)
    plans = repeat_pages(SARAJEVO, LONG, folder / "plans.pdf")
    show(f"`glasnik run`, {LONG:,} pages of plans", run(plans), LONG)


if __name__ == "__main__":
    main()
