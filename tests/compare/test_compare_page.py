"""The comparison page as a person uses it, in a real browser."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from compare.comparison import Comparison, compare
from compare.page import write_compare_page
from normalize.records import Dataset
from tests.pages import serious_violations

CHARTS = ("coverage", "deadlines", "leads", "funding")
Opened = Callable[..., Any]


@pytest.fixture
def page(opened: Opened, compared_folder: Path) -> Any:
    return drawn(opened(compared_folder / "compare" / "compare.html"))


def drawn(page: Any) -> Any:
    for chart in CHARTS:
        page.locator(f"#{chart}-chart svg").wait_for(state="attached")
    return page


def words(page: Any, chart: str) -> list[str]:
    """What is written in a chart."""
    found: list[str] = page.locator(f"#{chart}-chart svg text").all_text_contents()
    return found


def saved(page: Any, button: Any) -> list[list[str]]:
    """The rows of the file that a button downloads."""
    with page.expect_download() as started:
        button.click()
    text = Path(started.value.path()).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text)))


def table(page: Any, section: str) -> list[list[str]]:
    page.locator(f"#{section} summary").click()
    rows = page.locator(f"#{section} details tr")
    return [[text.strip() for text in row.locator("th, td").all_inner_texts()] for row in rows.all()]


def test_each_chart_is_drawn_with_its_marks_and_words(
    page: Any, comparison: Comparison, dataset: Dataset
) -> None:
    coverage = words(page, "coverage")
    assert {"KS", "TK", "ZHK"} <= set(coverage)
    assert sum(word.isdigit() for word in coverage) == sum(1 for row in comparison.coverage if row.activities)
    assert coverage.count("–") == sum(1 for row in comparison.coverage if not row.activities)
    assert sum(int(word) for word in coverage if word.isdigit()) == len(dataset.activities)
    assert {"2021", "2022", "2023"} <= set(words(page, "deadlines"))
    assert sum(int(word) for word in words(page, "deadlines") if word in map(str, range(2, 60))) > 60
    assert "coordination team" in words(page, "leads")
    assert "regular budget" in words(page, "funding")
    for chart in CHARTS:
        box = page.locator(f"#{chart}-chart svg").bounding_box()
        assert box["width"] > 600 and box["height"] > 150
        assert page.locator(f"#{chart}-chart svg path").count() > 10


@pytest.mark.parametrize("width", [1300, 390])
def test_each_deadline_is_counted_in_the_band_of_its_year(page: Any, dataset: Dataset, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function("document.querySelector('#deadlines-chart svg').clientWidth < innerWidth")
    middle: dict[str, float] = {}
    numbers: list[tuple[float, int]] = []
    for text in page.locator("#deadlines-chart svg text").all():
        word, box = text.text_content(), text.bounding_box()
        if word.isdigit():
            place = box["x"] + box["width"] / 2
            middle.update({word: place} if len(word) == 4 else {})
            numbers += [] if len(word) == 4 else [(place, int(word))]
    due: Counter[str] = Counter()
    for place, number in numbers:
        due[min(middle, key=lambda year: abs(middle[year] - place))] += number
    days = [row.deadline_end for row in dataset.activities if row.deadline_end]
    assert sum(day.month == 12 and day.day == 31 for day in days) > 20
    assert due == Counter(str(day.year) for day in days)


@pytest.mark.parametrize("section", CHARTS)
def test_each_chart_has_its_table_and_its_download_with_the_same_numbers(page: Any, section: str) -> None:
    rows = saved(page, page.locator(f"#{section} .download"))
    assert rows == table(page, section)
    assert len(rows) > 3 and all(len(row) == len(rows[0]) for row in rows)


def test_the_downloaded_coverage_is_that_of_the_dataset(page: Any, comparison: Comparison) -> None:
    heads, *rows = saved(page, page.locator("#coverage .download"))
    plans = {"KS": "ks-2021-5-1", "TK": "tk-2021-7-1", "ZHK": "zhk-2021-6-1"}
    found = {(plans[name], row[0]): int(row[heads.index(name)]) for row in rows for name in plans}
    assert found == {(row.plan_id, row.measure): row.activities for row in comparison.coverage}


def test_a_number_in_the_table_leads_to_its_activities_by_key(page: Any, dataset: Dataset) -> None:
    page.locator("#coverage summary").focus()
    page.keyboard.press("Enter")
    page.locator("#coverage .count", has_text="13").first.focus()
    page.keyboard.press("Enter")
    which = page.locator("#coverage .which")
    assert which.locator("li").count() == 13
    first = next(row for row in dataset.activities if row.activity_id == "ks-2021-5-1/2.5.1")
    assert first.activity in which.inner_text()
    which.get_by_role("button", name="Close").focus()
    page.keyboard.press("Enter")
    assert page.locator("#coverage .which").count() == 0


def test_a_mark_of_the_chart_leads_to_its_activities(page: Any) -> None:
    page.locator("#coverage-chart svg text", has_text="13").first.click()
    assert page.locator("#coverage .which li").count() == 13


def test_leads_are_of_the_chosen_part_of_the_plan(page: Any, dataset: Dataset) -> None:
    page.locator("#part").select_option("3")
    heads, *rows = saved(page, page.locator("#leads .download"))
    found = {row[0]: int(row[heads.index("KS activities")]) for row in rows}
    part = {
        row.activity_id
        for row in dataset.activities
        if row.plan_id.startswith("ks") and row.component_no == "3"
    }
    police = {
        r.activity_id for r in dataset.activity_institutions if r.role == "lead" and r.class_ == "police"
    }
    assert found["police"] == len(part & police) > 0


def test_two_plans_stand_side_by_side_with_differing_words_marked(page: Any) -> None:
    page.locator("#second").select_option(label="ZHK (zhk-2021-6-1)")
    count = page.locator("#pair-count").inner_text()
    assert count == "51 the same, 0 close, 67 only in KS, 0 only in ZHK; 51 shown."
    assert page.locator(".pair").count() == 51
    pair = page.locator('.pair[aria-label="1.6.3, 1.6.1"]')
    assert pair.locator("mark").all_text_contents() == ["Sarajevo", "Zapadnohercegovačkoj"]
    assert "Deadline: " in pair.text_content()
    # A word that is only Croatian for the other is not marked.
    assert page.locator("mark", has_text="suradnju").count() == 0


def test_characters_that_a_browser_counts_twice_do_not_move_the_marks(
    opened: Opened, dataset: Dataset, tmp_path: Path
) -> None:
    ticked = tuple(replace(row, activity=f"\U0001f5f9 {row.activity}") for row in dataset.activities)
    changed = replace(dataset, activities=ticked)
    page = drawn(opened(write_compare_page(changed, compare(changed), tmp_path)))
    page.locator("#second").select_option(label="ZHK (zhk-2021-6-1)")
    pair = page.locator('.pair[aria-label="1.6.3, 1.6.1"]')
    assert pair.locator("mark").all_text_contents() == ["Sarajevo", "Zapadnohercegovačkoj"]


def test_plans_can_be_turned_and_rows_filtered(page: Any) -> None:
    page.locator("#first").select_option("1")
    page.locator("#second").select_option("0")
    page.locator("#show").select_option("second")
    assert page.locator(".pair").count() == 60
    page.locator("#show").select_option("")
    assert page.locator(".pair").count() == 118
    page.locator("#text").fill("poslovnik")
    page.locator(".pair:only-of-type").wait_for()
    assert (
        page.locator(".pair").count() == 1 and "None like it in TK." in page.locator(".pair").text_content()
    )


def test_what_is_shown_side_by_side_can_be_saved(page: Any, comparison: Comparison) -> None:
    heads, *rows = saved(page, page.locator("#pairs-download"))
    found = {(row[heads.index("activity_id_a")], row[heads.index("activity_id_b")]) for row in rows}
    assert found == {
        (row.activity_id_a, row.activity_id_b) for row in comparison.matches if row.plan_id_b == "tk-2021-7-1"
    }


HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


def test_markup_in_a_document_is_shown_as_text(opened: Opened, dataset: Dataset, tmp_path: Path) -> None:
    def hostile(text: str | None) -> str:
        return f"{text or ''} {HOSTILE}"

    taken = replace(
        dataset,
        documents=tuple(replace(row, gazette=HOSTILE, issue_no=HOSTILE) for row in dataset.documents),
        plans=tuple(replace(row, title=HOSTILE, jurisdiction=None) for row in dataset.plans),
        activities=tuple(
            replace(
                row,
                activity=hostile(row.activity),
                programme_title=hostile(row.programme_title),
                component_title=HOSTILE,
                component_no=None,
                deadline=HOSTILE,
                institutions=HOSTILE,
            )
            for row in dataset.activities
        ),
    )
    page = drawn(opened(write_compare_page(taken, compare(taken), tmp_path)))
    assert HOSTILE in page.locator(".pair").first.text_content()
    page.locator("#coverage summary").click()
    page.locator("#coverage .count").first.click()
    assert HOSTILE in page.locator("#coverage .which").inner_text()
    assert HOSTILE in page.locator("#plan-table").inner_text()
    page.locator("#coverage-chart svg text", has_text="13").first.hover()
    assert page.title() == "glasnik compare" and page.locator("img").count() == 0


def test_plans_of_bare_activities_are_shown_too(opened: Opened, dataset: Dataset, tmp_path: Path) -> None:
    bare = Dataset(
        documents=dataset.documents,
        plans=tuple(replace(row, jurisdiction=None, title=None, period_start=None) for row in dataset.plans),
        activities=tuple(
            replace(
                row,
                activity=None if row.activity_no == "1.2.1" else row.activity,
                heading_path="[]",
                component_no=None,
                component_title=None,
                programme_no=None,
                programme_title=None,
                deadline=None,
                deadline_kind="none",
                deadline_start=None,
                deadline_end=None,
            )
            for row in dataset.activities
        ),
    )
    page = opened(write_compare_page(bare, compare(bare), tmp_path))
    page.locator("#funding-chart svg").wait_for(state="attached")
    assert "None of these plans has activities for a measure" in page.locator("#coverage").inner_text()
    assert not page.locator("#coverage-chart").count()
    assert page.locator("#coverage .untold").count() == len(bare.plans)
    assert "names no day" in page.locator("#deadlines").inner_text()
    assert "none named" in words(page, "leads") and "none named" in words(page, "funding")


def test_a_plan_that_prints_no_titles_is_told_of_beside_the_measures_of_others(
    opened: Opened, dataset: Dataset, tmp_path: Path
) -> None:
    rows = tuple(
        replace(row, heading_path="[]") if row.plan_id.startswith("tk") else row for row in dataset.activities
    )
    partly = replace(dataset, activities=rows)
    page = drawn(opened(write_compare_page(partly, compare(partly), tmp_path)))
    (told,) = page.locator("#coverage .untold").all_inner_texts()
    assert told.startswith("TK prints no title of a programme above 58 of its 58 activities.")


def test_charts_are_drawn_anew_in_the_other_colours(page: Any) -> None:
    before = page.locator("#coverage-chart svg").inner_html()
    page.locator("#theme").click()
    assert page.locator("#coverage-chart svg").inner_html() != before
    assert {"KS", "TK", "ZHK"} <= set(words(page, "coverage"))


@pytest.mark.parametrize("look", [{}, {"dark": True}, {"phone": True}], ids=["light", "dark", "phone"])
def test_the_page_is_accessible_and_fits(
    opened: Opened, compared_folder: Path, look: dict[str, bool]
) -> None:
    page = drawn(opened(compared_folder / "compare" / "compare.html", **look))
    for section in CHARTS:
        page.locator(f"#{section} summary").click()
    page.locator("#coverage .count").first.click()
    assert serious_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 390, 768])
def test_the_page_fits_where_it_is_narrow_and_a_part_has_a_long_title(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.getElementById('part').append(new Option('dug naziv '.repeat(20)))")
    # Charts follow the window's width when they are next drawn.
    page.wait_for_function(f"document.documentElement.scrollWidth == {width}")


@pytest.mark.parametrize("look", [{}, {"phone": True}], ids=["light", "phone"])
def test_no_words_of_a_chart_are_cut_or_lie_on_each_other(
    opened: Opened, compared_folder: Path, look: dict[str, bool]
) -> None:
    page = drawn(opened(compared_folder / "compare" / "compare.html", **look))
    for chart in CHARTS:
        frame = page.locator(f"#{chart}-chart").bounding_box()
        boxes = [
            box for text in page.locator(f"#{chart}-chart svg text").all() if (box := text.bounding_box())
        ]
        assert len(boxes) > 5
        for n, box in enumerate(boxes):
            assert frame["x"] - 1 <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
            assert frame["y"] - 1 <= box["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"] + 1
            assert not any(_overlap(box, other) for other in boxes[n + 1 :]), chart


def _overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
    down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
    return across > 1 and down > 3
