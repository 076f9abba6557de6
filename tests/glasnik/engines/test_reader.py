"""Workers that really die: each is replaced, its document is tried once more, and no other is lost."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

import glasnik
from glasnik.engines.local import read_locally
from glasnik.engines.task import Task
from glasnik.options import Limits, RunOptions, Settings
from publish.validate import validate

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "specimens" / "negatives" / "two-plans.pdf"
FAULTY = "tests.glasnik.engines.faulty_worker"


def issues(folder: Path, *names: str) -> Path:
    """Issues called so, each of other bytes: what stands behind a PDF's end is not read."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / f"{name}.pdf").write_bytes(SMALL.read_bytes() + f"\n% {name}\n".encode())
    return folder


def documents(out: Path) -> dict[str, str]:
    with open(out / "documents.csv", encoding="utf-8", newline="") as file:
        return {row["file_name"]: row["status"] for row in csv.DictReader(file)}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("abort", "crashed (SIGABRT)"),
        ("segfault", "crashed (SIGSEGV)"),
        ("hang", "took longer than 12 seconds"),
        ("grow", "needed more than 700 MB"),
    ],
)
def test_a_document_that_kills_its_reader_is_failed_and_no_other_is_lost(
    name: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glasnik.engines.reader.WORKER", FAULTY)
    out = tmp_path / "out"
    folder = issues(tmp_path / "in", "a", name, "z")
    report = glasnik.run([folder], out, RunOptions(limits=Limits(12, 700), jobs=2))
    assert documents(out) == {"a.pdf": "ok", f"{name}.pdf": "failed", "z.pdf": "ok"}
    (failed,) = report.failed
    assert reason in failed.error and f"{name}.pdf" in failed.error
    assert validate(out) == []


def test_the_processes_that_a_reader_began_count_as_its_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glasnik.engines.reader.WORKER", FAULTY)
    report = glasnik.run(
        [issues(tmp_path / "in", "child-grows")], tmp_path / "out", RunOptions(limits=Limits(30, 700), jobs=2)
    )
    assert ["needed more than 700 MB" in failed.error for failed in report.failed] == [True]


def test_a_document_that_kills_its_reader_once_is_read_at_the_second_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glasnik.engines.reader.WORKER", FAULTY)
    report = glasnik.run([issues(tmp_path / "in", "abort-once", "b")], tmp_path / "out", RunOptions(jobs=2))
    assert [result.status for result in report.files] == ["ok", "ok"]


def test_a_document_whose_bytes_never_come_hangs_no_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that does not answer: not even the hash of what was given up can be waited for."""
    monkeypatch.setattr("glasnik.engines.reader.WORKER", FAULTY)
    task = Task(str(issues(tmp_path, "hang-always") / "hang-always.pdf"), str(tmp_path), "stem", Settings())
    monkeypatch.setattr(
        "glasnik.engines.task._hash", lambda *_: pytest.fail("the run itself waits for the bytes")
    )
    (outcome,) = read_locally([task], 1, Limits(1, 700))
    assert outcome.error == "its reader took longer than 1 seconds (--timeout)"


def test_a_document_that_was_given_up_is_tried_anew_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = issues(tmp_path / "in", "abort", "b")
    with monkeypatch.context() as faulty:
        faulty.setattr("glasnik.engines.reader.WORKER", FAULTY)
        glasnik.run([folder], tmp_path / "out")
    report = glasnik.run([folder], tmp_path / "out")
    assert [(result.status, result.kept) for result in report.files] == [("ok", False), ("ok", True)]


def hanging_run(
    folder: Path, code: str, **environment: str
) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    """A run of two documents that hang their workers, and these workers, once both are there."""
    issues(folder / "in", "hang-1", "hang-2")
    run = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import glasnik, glasnik.engines.reader\nglasnik.engines.reader.WORKER = {FAULTY!r}\n{code}",
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    workers: list[psutil.Process] = []
    end = time.monotonic() + 120
    while len(workers) < 2 and time.monotonic() < end:
        workers = psutil.Process(run.pid).children()
        time.sleep(0.1)
    time.sleep(1)
    return run, workers


def test_no_worker_outlives_a_run_that_is_killed(tmp_path: Path) -> None:
    given, out = str(tmp_path / "in"), str(tmp_path / "out")
    run, workers = hanging_run(tmp_path, f"glasnik.run([{given!r}], {out!r}, glasnik.RunOptions(jobs=2))")
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    gone, alive = psutil.wait_procs(workers, timeout=10)
    assert (len(gone), alive) == (2, [])


def test_a_run_that_is_asked_to_end_leaves_no_worker_and_no_scratch_files(tmp_path: Path) -> None:
    """As a scheduler of jobs asks, before it kills."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    arguments = ["run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "2"]
    code = f"from glasnik.cli import main; main({arguments!r})"
    run, workers = hanging_run(tmp_path, code, TMPDIR=str(scratch))
    os.kill(run.pid, signal.SIGTERM)
    said = run.communicate()[1]
    gone, alive = psutil.wait_procs(workers, timeout=10)
    assert (len(gone), alive, list(scratch.iterdir())) == (2, [], [])
    assert (
        run.returncode == 128 + signal.SIGTERM and "ended before a file was read: nothing new is kept" in said
    )


def test_what_is_in_the_folder_one_works_in_is_no_module_of_a_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "queue.py").write_text("raise SystemExit('not the module that was meant')")
    shutil.copy(SMALL, tmp_path / "issue.pdf")
    monkeypatch.chdir(tmp_path)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "glasnik.cli", "run", "issue.pdf", "--out", "out"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
