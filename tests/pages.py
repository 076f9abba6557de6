"""The pages in a real browser: Debian's Chromium by Playwright, cut off from the network."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.readings import read_in_this_process

ROOT = Path(__file__).parents[1]
AXE = ROOT / "tests" / "vendor" / "axe.min.js"
ISSUES = [ROOT / "data/raw/ks-2021-5.pdf", *sorted((ROOT / "tests/specimens/issues").glob("*.pdf"))]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the pages cannot be driven")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        driven = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield driven
        driven.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Any]:
    """Opens a file as a page; at the end nothing may have been logged, thrown, or asked of the network."""
    faults: list[str] = []
    contexts: list[Any] = []

    def open_page(path: Path, *, phone: bool = False, dark: bool = False) -> Any:
        size = {"width": 390, "height": 844} if phone else {"width": 1400, "height": 1000}
        context = browser.new_context(
            viewport=size, color_scheme="dark" if dark else "light", accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url) if _outside(request.url) else None)
        page.on("requestfailed", lambda request: faults.append(f"not loaded: {request.url}"))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def _outside(url: str) -> bool:
    return not url.startswith(("file:", "data:", "blob:"))


@pytest.fixture(scope="session")
def dataset_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three kept issues as a dataset, with its review page."""
    from click.testing import CliRunner

    from glasnik.cli import main

    out = tmp_path_factory.mktemp("people") / "out"
    raw = [argument for issue in ISSUES for argument in ("--raw", str(issue.parent))]
    with read_in_this_process():
        for command in (
            ["run", *map(str, ISSUES), "--out", str(out)],
            ["review", "--out", str(out), *raw],
        ):
            result = CliRunner().invoke(main, command)
            assert result.exit_code == 0, result.output
    return out


def serious_violations(page: Any) -> list[str]:
    """What axe-core finds serious or critical, as `rule: element`."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"][:3]
    ]
