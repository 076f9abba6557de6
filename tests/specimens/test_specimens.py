"""The makers themselves: what a truth says stands in the PDF, and the same seed gives the same file."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.specimens.bad_inputs import BAD_INPUTS
from tests.specimens.catalogue import Case, catalogue
from tests.specimens.make_prints import PRINTS, print_truth
from tests.specimens.negatives import FOLDER, NEGATIVES

CASES = catalogue()
SAMPLE = CASES[::6]


def _squash(text: str) -> str:
    """Letters and digits alone: hyphens at a line's end come in several code points."""
    return re.sub(r"[\W_]+", "", text)


def _text(content: bytes | Path) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return _squash("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


@cache
def _built(case: Case) -> tuple[bytes, list[dict[str, Any]]]:
    """A case, set once for all that is asked of it."""
    return case.build()


def test_names_of_cases_are_unique() -> None:
    assert [name for name, n in Counter(case.name for case in CASES).items() if n > 1] == []


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: case.name)
def test_the_same_seed_gives_the_same_file(case: Case) -> None:
    assert case.build() == _built(case)


@pytest.mark.parametrize(
    "case", [case for case in SAMPLE if not case.style.damage], ids=lambda case: case.name
)
def test_every_line_the_truth_has_printed_is_on_a_page(case: Case) -> None:
    content, truths = _built(case)
    text = _text(content)
    lost = [
        (activity["activity_no"], field, line)
        for truth in truths
        for activity in truth["activities"]
        for field, printed in activity["printed"].items()
        for line in printed.split("\n")
        if _squash(line) not in text
    ]
    assert lost == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_plan_has_each_number_once(case: Case) -> None:
    for truth in _built(case)[1]:
        numbers = [activity["activity_no"] for activity in truth["activities"]]
        assert len(numbers) == len(set(numbers)) == case.style.activities


@pytest.mark.parametrize("name", ["ks-browser", "ks-browser-no-repeat", "ks-writer"])
def test_prints_hold_the_whole_plan_and_cut_some_rows(name: str) -> None:
    truth = print_truth(name)
    text = _text(PRINTS / f"{name}.pdf")
    assert [a["activity_no"] for a in truth["activities"] if _squash(a["activity_no"]) not in text] == []
    assert sum(a["pages"][0] < a["pages"][-1] for a in truth["activities"]) >= 5


@pytest.mark.parametrize("name", NEGATIVES)
def test_committed_negatives_are_what_their_maker_gives(name: str) -> None:
    assert _text(FOLDER / f"{name}.pdf") == _text(NEGATIVES[name][0]())


@pytest.mark.parametrize("name", [name for name in BAD_INPUTS if name != "image_only"])
def test_a_bad_input_cannot_be_opened(name: str, tmp_path: Path) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(BAD_INPUTS[name](tmp_path))


def test_a_scan_has_no_text_layer(tmp_path: Path) -> None:
    assert _text(BAD_INPUTS["image_only"](tmp_path)) == ""
