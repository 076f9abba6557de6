"""Generated issues of unusual layout: every printed cell of every activity, by both page sources."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract.plans.plan_finder import find_plans
from extract.sheets.reading import SOURCES, read_file
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import VOCABULARY, legible
from tests.specimens.further_choices import further_choices
from tests.specimens.gazette import build
from tests.specimens.style import Style

FOUR = ("no", "activity", "deadline", "institution")
CHOICES = {
    **{name: {**choices, "activities": 14} for name, _, choices in further_choices()},
    # A head whose few rows do not tell its columns: the same head did before.
    "no rules, another act below": {"rules": "none", "levels": "line", "canton": "TK", "columns": FOUR},
    "no rules, one line behind a cut": {"rules": "none", "levels": "line", "canton": "SBK"},
}
FIELDS = ("activity", "deadline", "institution", "indicator", "resource")


@cache
def _issue(name: str) -> tuple[bytes, list[dict[str, Any]]]:
    """An issue laid out so, set once for both sources."""
    return build(Style(**{"activities": 30, **CHOICES[name]}), 7)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", CHOICES)
def test_every_cell_is_read(name: str, source: str, tmp_path: Path) -> None:
    content, (truth,) = _issue(name)
    path = tmp_path / "issue.pdf"
    path.write_bytes(content)
    reading = read_file(path, VOCABULARY, source, all_pages=True)
    (plan,) = find_plans(with_borderless(reading.sheets, VOCABULARY, legible), VOCABULARY, legible)
    found = {
        (activity.number, cell.field): _squash("".join(piece.text for piece in cell.pieces))
        for activity in plan.activities
        for cell in activity.cells
    }
    wanted = {
        (activity["activity_no"], field): _squash(text)
        for activity in truth["activities"]
        for field, text in activity["printed"].items()
    }
    assert {key: text for key, text in found.items() if key[1] in FIELDS} == wanted


def _squash(text: str) -> str:
    return "".join(text.split())
