"""The documentation speaks of what is there."""

from __future__ import annotations

import re
from pathlib import Path

from glasnik.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_readme_and_has_help() -> None:
    for name, command in main.commands.items():
        assert f"glasnik {name}" in README, name
        assert command.help, name


def test_every_command_that_the_readme_calls_exists() -> None:
    called = set(re.findall(r"\.venv/bin/glasnik (\w+)", README))
    assert called and called <= set(main.commands)


def test_every_make_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"make (\w+)", README)):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_every_link_leads_to_a_file() -> None:
    for link in re.findall(r"\]\(([^)#]+)", README):
        assert link.startswith("http") or (ROOT / link).exists(), link


def test_every_table_is_in_the_readme() -> None:
    from publish.schema import TABLES

    for table in TABLES:
        assert f"`{table.name}`" in README, table.name
