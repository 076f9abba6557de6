"""The documentation speaks of what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from glasnik.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_readme_and_has_help() -> None:
    for name, command in main.commands.items():
        assert f"glasnik {name}" in README, name
        assert command.help, name


def test_every_command_that_the_readme_calls_exists() -> None:
    called = set(re.findall(r"^glasnik (\w+)", README, re.M))
    assert called and called <= set(main.commands)


def test_every_make_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"make ([\w-]+)", README))
    assert named
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_every_table_is_in_the_readme() -> None:
    from publish.schema import TABLES

    for table in TABLES:
        assert f"`{table.name}`" in README, table.name


PAGES = sorted((ROOT / "docs").glob("*.md"))
WRITTEN = [ROOT / "README.md", *PAGES]
every_page = pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
_CODE = re.compile(r"^```[^\n]*\n(.*?)^```|`([^`\n]+)`", re.M | re.S)
_CALL = re.compile(r"(?:^|bin/)glasnik ([a-z]+)([^\n]*)", re.M)


def _code(page: Path) -> str:
    """All code of a page, in blocks and in lines."""
    return "\n".join(map("".join, _CODE.findall(page.read_text(encoding="utf-8"))))


def test_every_command_and_option_that_the_pages_name_exists() -> None:
    calls = [(page.name, *call) for page in WRITTEN for call in _CALL.findall(_code(page))]
    unknown = [(page, name, rest) for page, name, rest in calls if not _is_known(name, rest)]
    assert calls and unknown == []


def _is_known(name: str, rest: str) -> bool:
    """Whether there is such a command, with all options that are given to it."""
    if name not in main.commands:
        return False
    known = {option for parameter in main.commands[name].params for option in parameter.opts}
    return set(re.findall(r"(?<=\s)--[a-z-]+", rest)) <= known | {"--help"}


def test_every_make_target_that_the_pages_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {target for page in WRITTEN for target in re.findall(r"^make ([\w-]+)", _code(page), re.M)}
    assert targets and targets <= set(re.findall(r"^([\w-]+):", makefile, re.M))


@every_page
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert link.startswith("http") or (page.parent / link).exists(), link


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "index.md"], ids=lambda page: page.name)
def test_as_many_issues_are_told_as_were_measured(page: Path) -> None:
    measured = re.search(r"Issues: (\d+)", (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"))
    assert measured and f"{measured[1]} issues of all cantons" in page.read_text(encoding="utf-8")


def test_what_a_user_must_know_stands_before_what_was_measured() -> None:
    assert README.index("## Limits") < README.index("<!-- bench -->")


def test_no_name_of_a_column_is_broken_over_lines(site: Path, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((site / "data-dictionary.html").as_uri())
    heights = page.locator("td:first-child code").evaluate_all(
        "all => all.map(each => each.getClientRects().length)"
    )
    page.close()
    assert len(heights) > 100 and set(heights) == {1}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it: strict, so that a dead link or a page left out is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_site_has_every_page_and_picture(site: Path) -> None:
    for path in (ROOT / "docs").iterdir():
        assert (site / path.name).with_suffix(".html" if path.suffix == ".md" else path.suffix).is_file()


def test_the_site_asks_for_nothing_from_elsewhere(site: Path, browser: Any) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto((site / path.with_suffix(".html").name).as_uri(), wait_until="networkidle")
    page.close()
    assert len(asked) > len(PAGES)
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
