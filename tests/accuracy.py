"""Reads every generated issue and every kept specimen, scores it, and writes docs/accuracy.md.

Run by `make accuracy`. The issues come from `tests/specimens`, which knows nothing of the reader.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from glasnik.document import process
from glasnik.options import Settings
from normalize.facts import Facts, load_facts
from normalize.records import Dataset, merge
from publish import write_dataset

TESTS = Path(__file__).parent
ROOT = TESTS.parent
PAGE = ROOT / "docs" / "accuracy.md"
ALARMS = ("warning", "error")


@dataclass(frozen=True, slots=True)
class Trial:
    """One issue to be read: its PDF, one truth for each of its plans, which pages source reads it."""

    name: str
    what: str
    pdf: Path
    truths: tuple[dict[str, Any], ...]
    source: str = "pdfium"


@dataclass(slots=True)
class Outcome:
    """What a trial gave: plans found of plans there, right and all by figure, matches, false alarms."""

    name: str
    what: str
    plans: tuple[int, int]
    figures: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    matched: int = 0
    mistaken: int = 0
    expected: int = 0
    alarms: Counter[str] = field(default_factory=Counter)

    @property
    def right(self) -> tuple[int, int]:
        """Right of all figures; a plan not found counts as wrong throughout."""
        return sum(v[0] for v in self.figures.values()), sum(v[1] for v in self.figures.values())

    @property
    def full(self) -> bool:
        """Whether everything was right."""
        return self.plans[0] == self.plans[1] and self.right[0] == self.right[1]


@cache
def _facts() -> Facts:
    return load_facts()


def attempt(trial: Trial) -> Outcome:
    """Read one issue and score it against its truths."""
    dataset = merge(process(trial.pdf, _facts(), Settings(trial.source)))
    outcome = Outcome(trial.name, trial.what, (len(dataset.plans), len(trial.truths)))
    outcome.alarms.update(row.code for row in dataset.problems if row.severity in ALARMS)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        write_dataset(dataset, out, version="0")
        plan_ids = [plan.plan_id for plan in dataset.plans]
        for n, truth in enumerate(trial.truths):
            plan_id = plan_ids[n] if n < len(plan_ids) else "none"
            _score(out, truth, plan_id, outcome)
            _match(dataset, truth, plan_id, outcome)
    return outcome


def _score(out: Path, truth: dict[str, Any], plan_id: str, outcome: Outcome) -> None:
    path = out.parent / "truth.json"
    path.write_text(json.dumps(truth), encoding="utf-8")
    command = [sys.executable, str(TESTS / "score.py"), str(out), str(path), "--plan", plan_id, "--show", "4"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    body, _, shown = printed.partition("\n}\n")
    for name, value in json.loads(body + "\n}").items():
        if isinstance(value, str) and "/" in value:
            right, total = map(int, value.split("/"))
            figure = outcome.figures.setdefault(name, [0, 0])
            figure[0] += right
            figure[1] += total
    outcome.wrong += shown.splitlines()


def _match(dataset: Dataset, truth: dict[str, Any], plan_id: str, outcome: Outcome) -> None:
    """Count the institutions matched: rightly (class and jurisdiction in the truth) or by mistake."""
    numbers = {row.activity_id: row.activity_no for row in dataset.activities if row.plan_id == plan_id}
    found: dict[str, list[tuple[tuple[str, str], bool]]] = {}
    for row in dataset.activity_institutions:
        if row.activity_id in numbers:
            key = (row.class_, row.jurisdiction or "")
            found.setdefault(numbers[row.activity_id], []).append((key, row.institution_id is not None))
    for activity in truth["activities"]:
        wanted = Counter(
            (c, j or "") for name in ("institution_keys", "partner_keys") for c, j in activity.get(name, ())
        )
        outcome.expected += wanted.total()
        if not wanted:
            continue
        for key, certain in found.get(activity["activity_no"], []):
            if wanted[key]:
                wanted[key] -= 1
                outcome.matched += 1
            elif certain:
                outcome.mistaken += 1


def generated(folder: Path) -> Iterator[Trial]:
    """The issues of the catalogue, made anew in `folder`."""
    from tests.specimens.catalogue import catalogue

    for case in catalogue():
        data, truths = case.build()
        path = folder / f"{case.name}.pdf"
        path.write_bytes(data)
        yield Trial(case.name, case.what_varies, path, tuple(truths))


def kept() -> Iterator[Trial]:
    """The specimens that are kept as files, read by both page sources."""
    from tests.specimens.make_prints import print_truth

    issues = TESTS / "specimens" / "issues"
    for path in [ROOT / "data/raw/ks-2021-5.pdf", *sorted(issues.glob("*.pdf"))]:
        truth = json.loads((TESTS / "truths" / f"{path.stem}.truth.json").read_text(encoding="utf-8"))
        for source in ("pdfium", "pdfplumber"):
            yield Trial(f"{path.stem}, {source}", "a specimen", path, (truth,), source)
    for name in ("ks-browser", "ks-browser-no-repeat", "ks-writer"):
        path = TESTS / "specimens" / "prints" / f"{name}.pdf"
        yield Trial(name, "the Sarajevo plan, printed otherwise", path, (print_truth(name),))
    for path in sorted((TESTS / "specimens" / "prints").glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        truths = tuple(truth["plans"]) if "plans" in truth else (truth,)
        stem = path.name.removesuffix(".truth.json")
        yield Trial(stem, "a print", path.parent / f"{stem}.pdf", truths)
    for path in sorted((TESTS / "specimens" / "negatives").glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        stem = path.name.removesuffix(".truth.json")
        yield Trial(stem, "tables that are no plan", path.parent / f"{stem}.pdf", tuple(truth["plans"]))


def report(outcomes: Sequence[Outcome]) -> str:
    """The page: totals first, then a row a trial."""
    right = sum(o.right[0] for o in outcomes)
    total = sum(o.right[1] for o in outcomes)
    matched, mistaken = sum(o.matched for o in outcomes), sum(o.mistaken for o in outcomes)
    expected = sum(o.expected for o in outcomes)
    alarms = sum((o.alarms for o in outcomes), Counter[str]())
    lines = [
        "# Accuracy",
        "",
        "Made by `make accuracy`: every generated issue (`tests/specimens`) and every kept specimen, read",
        "and scored by `tests/score.py`. The makers of the issues share no code with the reader.",
        "",
        f"- Issues: {len(outcomes)}; all right: {sum(o.full for o in outcomes)}.",
        f"- Figures right: {right:,} of {total:,} ({right / max(total, 1):.2%}).",
        f"- Institutions: precision {matched / max(matched + mistaken, 1):.2%} "
        f"({mistaken} mistaken), recall {matched / max(expected, 1):.2%} of {expected:,}.",
        f"- Warnings and errors: {alarms.total()}"
        + (f" ({', '.join(f'{n} {code}' for code, n in sorted(alarms.items()))})." if alarms else "."),
        "",
        "| issue | what varies | plans | right | what is not | alarms |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *(_row(outcome) for outcome in outcomes)]) + "\n"


def _row(outcome: Outcome) -> str:
    right, total = outcome.right
    faults = ", ".join(f"{name} {v[0]}/{v[1]}" for name, v in outcome.figures.items() if v[0] != v[1])
    share = f"{right / total:.2%}" if total else "–"
    alarms = ", ".join(f"{n} {code}" for code, n in sorted(outcome.alarms.items()))
    plans = f"{outcome.plans[0]}/{outcome.plans[1]}"
    return f"| {outcome.name} | {outcome.what} | {plans} | {share} | {faults} | {alarms} |"


def main() -> None:
    """Run the trials, two at a time, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="run the trials whose name has this; print, write nothing")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trials = [t for t in (*kept(), *generated(Path(folder))) if arguments.only in t.name]
        with ProcessPoolExecutor(arguments.jobs, get_context("spawn")) as pool:
            outcomes = list(pool.map(attempt, trials, chunksize=4))
    page = report(outcomes)
    print(page)
    for outcome in outcomes:
        if not outcome.full or outcome.alarms:
            print(outcome.name, dict(outcome.alarms), *outcome.wrong, sep="\n   ")
    if not arguments.only:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
