"""Commands in messages as a person can type them."""

from __future__ import annotations

from pathlib import Path

import pytest

from glasnik.commands.typed import as_typed, typed_name
from tests.glasnik.test_cli import call

READY = 0o755


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where the command lies, in an environment that is not on the path; the folder one is in is above it."""
    monkeypatch.chdir(tmp_path)
    path = Path(".venv/bin/glasnik")
    path.parent.mkdir(parents=True)
    path.touch(READY)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.argv", [str(path)])
    return str(path)


def test_a_command_called_by_its_path_is_named_by_it(script: str) -> None:
    assert as_typed("`glasnik review` writes it") == f"`{script} review` writes it"


def test_a_command_that_the_shell_finds_goes_by_its_name(
    script: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Path(script).resolve()
    monkeypatch.setenv("PATH", str(found.parent))
    assert typed_name() == script  # typed so all the same
    monkeypatch.setattr("sys.argv", [str(found)])
    assert typed_name() == "glasnik"


def test_a_program_that_imports_glasnik_does_not_give_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/srv/analysis.py"])
    assert typed_name() == "glasnik"


def test_errors_and_usage_name_the_command_as_it_was_typed(script: str) -> None:
    assert f"`{script} run` writes one" in call("validate", "nothing").output + call("show", "1").output
    assert f"Usage: {script} run" in call("run", "--nothing").stderr
