"""Case endings are read once, and a wrong row among them is an error."""

from __future__ import annotations

import pytest

from extract.errors import GlasnikError
from normalize.letters import case_endings
from normalize.letters.case_endings import abbreviation_endings, load_endings


def test_an_abbreviation_has_the_endings_of_both_numbers() -> None:
    assert {"a", "om", "ima", "ovi", "ovima"} <= abbreviation_endings()
    assert load_endings()["adjective"][0] == "i"


@pytest.mark.parametrize("rows", [[("adjective", "i")], [("abbreviation", "a"), ("abbreviation", "a")]])
def test_endings_that_are_missing_or_twice_are_an_error(
    monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, str]]
) -> None:
    found = [{"inflection": inflection, "ending": ending} for inflection, ending in rows]
    monkeypatch.setattr(case_endings, "read_reference", lambda *_: found)
    with pytest.raises(GlasnikError, match=r"endings\.csv"):
        load_endings.__wrapped__()
