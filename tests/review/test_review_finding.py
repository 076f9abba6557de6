"""Rows are found on the review page, in a real browser: by filters, by keys from problem to problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from publish.stored_records import read_dataset
from tests.review.page_use import field, row, until


def test_filters_leave_the_rows_that_fit(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    shown = page.locator("article.row:not([hidden])")
    dataset = read_dataset(dataset_folder)
    assert shown.count() == len(dataset.activities)
    page.locator("#plan").select_option("tk-2021-7-1")
    assert shown.count() == sum(a.plan_id == "tk-2021-7-1" for a in dataset.activities)
    page.locator("#plan").select_option("")
    page.locator("#problem").select_option("doubtful_word")
    wanted = {p.activity_id for p in dataset.problems if p.code == "doubtful_word"}
    until(
        lambda: page.evaluate(
            f"document.querySelectorAll('article.row:not([hidden])').length === {len(wanted)}"
        )
    )
    page.locator("#problem").select_option("")
    page.locator("#text").fill("edukativni FILM prevencija")
    until(lambda: page.evaluate("document.querySelectorAll('article.row:not([hidden])').length < 5"))
    assert page.locator('article[id="ks-2021-5-1/2.5.3"]').is_visible()


def test_found_rows_stand_first_and_nothing_where_none_fits(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    titles = page.locator("#rows [data-plan]:not([hidden])")
    first = page.locator("main > section").first
    assert titles.count() == 3 and first.get_attribute("aria-labelledby") == "overview-title"
    page.evaluate("scrollTo(0, 99999)")
    page.locator("#problem").select_option("doubtful_word")
    until(lambda: first.get_attribute("id") == "rows-section")
    found = page.locator("article.row:not([hidden])").first
    until(lambda: 0 < found.bounding_box()["y"] < 600)
    page.locator("#text").fill("word that no row has")
    until(page.locator("#nothing").is_visible)
    rows = len(read_dataset(dataset_folder).activities)
    assert page.locator("#count").inner_text().partition(";")[0] == f"0 of {rows} rows"
    assert titles.count() == 0
    page.get_by_role("button", name="Clear").click()
    until(lambda: titles.count() == 3)
    assert first.get_attribute("aria-labelledby") == "overview-title"


def test_keys_lead_from_problem_to_problem(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    wanted = {p.activity_id for p in read_dataset(dataset_folder).problems if p.activity_id}
    seen = []
    for _ in wanted:
        page.keyboard.press("n")
        seen.append(page.locator("article.now").get_attribute("id"))
    assert set(seen) == wanted
    page.keyboard.press("p")
    assert page.locator("article.now").get_attribute("id") == seen[-2]
    page.keyboard.press("j")
    page.keyboard.press("r")
    assert page.locator("#edits").inner_text() == "1"


def test_a_word_in_no_dictionary_is_marked_and_the_key_edits_its_value(
    opened: Any, dataset_folder: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    doubted = row(page, "zhk-2021-6-1/2.5.4")
    assert field(doubted, "indicator").locator("mark.doubt").all_inner_texts() == ["obitelje"]
    assert doubted.locator("mark.doubt").count() == 1
    page.keyboard.press("n")
    while page.locator("article.now").get_attribute("id") != "zhk-2021-6-1/2.5.4":
        page.keyboard.press("n")
    page.keyboard.press("e")
    assert "obitelje" in field(doubted, "indicator").locator("textarea").input_value()
