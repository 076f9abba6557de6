"""The review page in a browser: its rows and fields, what is downloaded, the run that applies it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from glasnik.cli import main
from glasnik.storage.targets import PARTS
from normalize.records import Dataset
from publish.stored_records import read_dataset
from publish.validate import validate
from tests.pages import ISSUES
from tests.readings import read_in_this_process


def row(page: Any, activity_id: str) -> Any:
    found = page.locator(f'article[id="{activity_id}"]')
    found.scroll_into_view_if_needed()
    found.locator(".values").wait_for()
    return found


def field(of: Any, name: str) -> Any:
    return of.locator(f'.field[data-field="{name}"]')


def opened_form(of: Any, name: str) -> Any:
    """The form in which a field is edited."""
    form = field(of, name)
    form.locator(".open-edit").click()
    return form


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds; by asking anew, since the page's own policy forbids code made of text."""
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline, "did not come about in ten seconds"
        time.sleep(0.02)


def download(page: Any, folder: Path) -> Path:
    with page.expect_download() as started:
        page.locator("#download").click()
    target = folder / "corrections.csv"
    started.value.save_as(target)
    return target


def run_again(folder: Path, corrections: Path, before: Path) -> Dataset:
    """The dataset of the issues with the corrections; of what `before` has read, rows that were edited are
    read again."""
    out = folder / "again"
    shutil.copytree(before / PARTS, out / PARTS)
    command = ["run", *map(str, ISSUES), "--out", str(out), "--corrections", str(corrections)]
    with read_in_this_process():
        result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    assert validate(out) == []
    return read_dataset(out)
