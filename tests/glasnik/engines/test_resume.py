"""A run takes up what earlier ones did, whatever ended them, and gives the same bytes."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import glasnik
from extract.errors import OutputError
from glasnik.options import RunOptions, Settings
from glasnik.storage.targets import PARTS, open_target
from publish.validate import validate
from tests.readings import read_in_this_process

ROOT = Path(__file__).parents[3]
SPECIMENS = ROOT / "tests" / "specimens"
SMALL = SPECIMENS / "negatives" / "two-plans.pdf"
ISSUES = [
    *sorted((SPECIMENS / "negatives").glob("*.pdf")),
    *sorted((SPECIMENS / "issues").glob("*.pdf")),
    *sorted((SPECIMENS / "prints").glob("*-browser-*.pdf")),
]
SEED = 4
KILLS = 6


def files(out: Path) -> dict[str, bytes]:
    """The dataset's files; what is kept of single documents aside."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def copies(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n}.pdf").write_bytes(SMALL.read_bytes() + f"\n% {n}\n".encode())
    return folder


@pytest.mark.usefixtures("without_workers")
def test_only_what_is_new_or_changed_is_read_again(tmp_path: Path) -> None:
    folder = copies(tmp_path / "in", 2)
    glasnik.run([folder], tmp_path / "out")
    (folder / "1.pdf").write_bytes(SMALL.read_bytes() + b"\n% changed\n")
    (folder / "2.pdf").write_bytes(SMALL.read_bytes() + b"\n% new\n")
    report = glasnik.run([folder], tmp_path / "out")
    assert [result.kept for result in report.files] == [True, False, False]


@pytest.mark.usefixtures("without_workers")
def test_a_file_under_another_name_is_not_read_again_and_goes_by_its_new_name(tmp_path: Path) -> None:
    folder = copies(tmp_path / "in", 1)
    glasnik.run([folder], tmp_path / "out")
    (folder / "0.pdf").rename(folder / "renamed.pdf")
    report = glasnik.run([folder], tmp_path / "out")
    assert report.files[0].kept
    assert "renamed.pdf" in (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8")


@pytest.mark.usefixtures("without_workers")
def test_force_and_other_settings_read_anew(tmp_path: Path) -> None:
    folder, out = copies(tmp_path / "in", 1), tmp_path / "out"
    glasnik.run([folder], out)
    assert not glasnik.run([folder], out, RunOptions(force=True)).files[0].kept
    assert not glasnik.run([folder], out, RunOptions(Settings(join=False))).files[0].kept


def cut_short(part: bytes) -> bytes:
    return part[:500]


def with_a_wrong_byte(part: bytes) -> bytes:
    """In the first of its files; the others, and its list of them, are whole."""
    return part[:100] + bytes([part[100] ^ 0xFF]) + part[101:]


@pytest.mark.parametrize("damaged", [cut_short, with_a_wrong_byte])
@pytest.mark.usefixtures("without_workers")
def test_a_damaged_part_is_made_anew(damaged: Callable[[bytes], bytes], tmp_path: Path) -> None:
    folder, out = copies(tmp_path / "in", 1), tmp_path / "out"
    glasnik.run([folder], out)
    (part,) = (out / PARTS).rglob("*.zip")
    part.write_bytes(damaged(part.read_bytes()))
    assert not glasnik.run([folder], out).files[0].kept
    assert validate(out) == []


def test_a_run_killed_at_any_moment_and_run_again_gives_the_same_bytes(tmp_path: Path) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    with read_in_this_process():
        glasnik.run(ISSUES, whole)
    command = [
        sys.executable,
        "-m",
        "glasnik.cli",
        "run",
        *map(str, ISSUES),
        "--out",
        str(out),
        "--jobs",
        "2",
    ]
    moments = random.Random(SEED)
    for _ in range(KILLS):
        run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.2, 6))
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        if (out / "datapackage.json").exists():
            assert validate(out) == []
    glasnik.run(ISSUES, out)
    assert files(out) == files(whole)


@pytest.mark.usefixtures("without_workers")
def test_a_second_run_on_the_same_folder_says_why_it_does_not_begin(tmp_path: Path) -> None:
    folder, out = copies(tmp_path / "in", 1), tmp_path / "out"
    glasnik.run([folder], out)
    before = files(out)
    with open_target(out).held(), pytest.raises(OutputError, match="another run is writing to it"):
        glasnik.run([folder], out, RunOptions(force=True))
    assert files(out) == before
    assert glasnik.run([folder], out).written


@pytest.mark.usefixtures("without_workers")
def test_a_full_disk_ends_the_run_with_one_line_and_the_old_dataset_whole(tmp_path: Path) -> None:
    """The system refuses files beyond a few kB, as a full disk does beyond its end."""
    folder, out = copies(tmp_path / "in", 1), tmp_path / "out"
    glasnik.run([folder], out)
    before = files(out)
    shutil.copy(SPECIMENS / "issues" / "tk-2021-7.pdf", folder)
    done = subprocess.run(
        [sys.executable, "-m", "glasnik.cli", "run", str(folder), "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000)),
    )
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "cannot be written to (File too large)" in done.stderr
    assert files(out) == before


def test_the_dataset_is_the_same_however_many_workers_read_it(tmp_path: Path) -> None:
    glasnik.run(ISSUES[:5], tmp_path / "one", RunOptions(jobs=1))
    glasnik.run(ISSUES[:5][::-1], tmp_path / "three", RunOptions(jobs=3))
    assert files(tmp_path / "one") == files(tmp_path / "three")
