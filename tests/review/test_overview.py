"""The overview of documents and plans on the review page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from normalize.problem_codes import load_problem_codes
from normalize.records import Dataset, ProblemRecord
from review import overview
from review.page import write_review
from tests.review.reviewing import corrected


def two_files() -> Dataset:
    """Two files of one problem, whose names stand in another order than the ids of their plans."""
    found = corrected()
    document, plan, problem = found.documents[0], found.plans[0], found.problems[0]
    files = (("a" * 12, "z.pdf"), ("b" * 12, "a.pdf"))
    return Dataset(
        documents=tuple(replace(document, document_id=key, file_name=name) for key, name in files),
        plans=tuple(replace(plan, plan_id=f"x-{key}-1", document_id=key) for key, _ in files),
        problems=tuple(
            replace(problem, problem_id=f"{key}-p", document_id=key, plan_id=None, activity_id=None)
            for key, _ in files
        ),
    )


def test_plans_stand_in_the_order_of_their_documents() -> None:
    found = two_files()
    documents = [each["id"] for each in overview.documents(found, {})]
    assert documents == [each["document"] for each in overview.plans(found)] == ["b" * 12, "a" * 12]


def test_what_to_do_about_files_of_one_problem_is_said_once(opened: Any, tmp_path: Path) -> None:
    page = opened(write_review(two_files(), tmp_path, []).page)
    assert page.locator("#documents .notes li").count() == 2
    assert page.locator("#documents .advice").count() == 1


@pytest.mark.parametrize("width", [320, 390, 768, 1024])
def test_the_page_fits_where_it_is_narrow(opened: Any, tmp_path: Path, width: int) -> None:
    found = two_files()
    title = "AKCIJSKI PLAN SAMOZAPOŠLJAVANJA HERCEGOVAČKO-NERETVANSKE ŽUPANIJE"
    plans = tuple(replace(plan, title=title) for plan in found.plans)
    page = opened(write_review(replace(found, plans=plans), tmp_path, []).page)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_page_sends_nobody_to_the_page_that_it_is() -> None:
    dataset = two_files()
    told = tuple(
        ProblemRecord(problem_id=row.code, severity="info", code=row.code, message="poruka")
        for row in load_problem_codes()
    )
    advice = overview.advice(replace(dataset, problems=told))
    assert len(advice) == len(told) and not [text for text in advice.values() if "review page" in text]
    assert advice["doubtful_word"] == "Correct it here if it is misspelt."
