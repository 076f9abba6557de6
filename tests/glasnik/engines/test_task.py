"""One document: a fault of the machine, not of the document, costs a second try and is never kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import glasnik.document
from glasnik.engines.fingerprint import PACKAGES
from glasnik.engines.task import Task, part_name, read_document
from glasnik.options import Settings
from review.editing.edits import Edit

SMALL = Path(__file__).parents[2] / "specimens" / "negatives" / "two-plans.pdf"


def task(folder: Path) -> Task:
    return Task(str(SMALL), str(folder), "stem", Settings())


def failing(times: int) -> Callable[..., Any]:
    left = [ChildProcessError("a process that looked at its pages was ended")] * times
    read = glasnik.document.process

    def process(*given: Any, **named: Any) -> Any:
        if left:
            raise left.pop()
        return read(*given, **named)

    return process


def test_a_fault_of_the_machine_costs_a_second_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glasnik.document.process", failing(times=1))
    assert read_document(task(tmp_path)).summary.status == "ok"


def test_a_fault_of_the_machine_that_stays_is_told_and_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as faulty:
        faulty.setattr("glasnik.document.process", failing(times=2))
        outcome = read_document(task(tmp_path))
    assert outcome.summary.status == "failed"
    assert "a process that looked at its pages was ended" in outcome.summary.error
    again = read_document(task(tmp_path))
    assert (again.summary.status, again.kept) == ("ok", False)


@pytest.mark.parametrize("bytes_then", [SMALL.read_bytes() + b"\n% another\n", b"%PDF-1.4 half of it"])
def test_a_file_that_changes_while_it_is_read_is_no_result_of_what_it_was(
    bytes_then: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that is copied there meanwhile: read in full or in part, it must not stand for the other."""
    path, parts = tmp_path / "issue.pdf", tmp_path / "parts"
    path.write_bytes(SMALL.read_bytes())
    read = glasnik.document.process

    def process(*given: Any, **named: Any) -> Any:
        path.write_bytes(bytes_then)
        return read(*given, **named)

    asked = Task(str(path), str(parts), "stem", Settings())
    with monkeypatch.context() as changing:
        changing.setattr("glasnik.document.process", process)
        assert "it changed while it was read" in read_document(asked).summary.error
    path.write_bytes(SMALL.read_bytes())
    again = read_document(asked)
    assert (again.summary.status, again.kept) == ("ok", False)


def test_a_part_is_kept_by_what_the_file_is_and_by_the_edits_of_its_rows() -> None:
    plain = Task("issues/a.PDF", "parts", "stem", Settings())
    join = Edit(1, "ks-2021-5-1/2", "join", "printed", "ks-2021-5-1/1")
    others = [
        replace(plain, address="issues/a.TXT"),
        replace(plain, edits=(join,)),
        replace(plain, edits=(replace(join, value="ks-2021-5-1/3"),)),
    ]
    names = [part_name(each, "ab" * 32) for each in (plain, *others)]
    assert names[:2] == [f"stem/ab/{'ab' * 32}.pdf.zip", f"stem/ab/{'ab' * 32}.txt.zip"]
    assert len(set(names)) == 4


def test_the_code_that_makes_a_part_is_in_its_key() -> None:
    assert glasnik.document.__name__.split(".")[0] in PACKAGES
