"""`glasnik diff`: a line for each row that two datasets do not have alike, then their number."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from glasnik.cli import main
from normalize.records import Dataset
from publish import write_dataset
from tests.publish.sample import sample_dataset

SAMPLE = sample_dataset()


def printed(old: Dataset, new: Dataset, folder: Path) -> list[str]:
    """The lines that the command prints for two datasets."""
    for name, dataset in (("old", old), ("new", new)):
        write_dataset(dataset, folder / name, version="1")
    result = CliRunner().invoke(main, ["diff", str(folder / "old"), str(folder / "new")])
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_a_changed_value_is_shown_before_and_after(tmp_path: Path) -> None:
    first, *others = SAMPLE.activities
    changed = replace(SAMPLE, activities=(replace(first, deadline="stalno"), *others))
    assert printed(SAMPLE, changed, tmp_path) == [
        f"changed: activities {first.activity_id}",
        f"  deadline: {first.deadline!r} -> 'stalno'",
        "0 added, 0 removed, 1 changed",
    ]


def test_a_value_that_is_not_there_is_shown_as_nothing(tmp_path: Path) -> None:
    first, *others = SAMPLE.activities
    changed = replace(SAMPLE, activities=(replace(first, deadline=None), *others))
    assert f"  deadline: {first.deadline!r} -> (nothing)" in printed(SAMPLE, changed, tmp_path)


def test_a_row_is_one_line_whatever_its_text_has(tmp_path: Path) -> None:
    first, *others = SAMPLE.problems
    told = replace(SAMPLE, problems=(replace(first, value="Rok\n\x1b[31m2021."), *others))
    lines = printed(replace(SAMPLE, problems=tuple(others)), told, tmp_path)
    assert len(lines) == 2 and lines[0].endswith("Rok\\n\\x1b[31m2021.")
