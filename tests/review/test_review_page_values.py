"""Deadlines and funds edited in the browser: what is offered, kept, and refused as a run would refuse it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.review.page_use import download, field, row, run_again


def form_of(name: str, opened: Any, dataset_folder: Path) -> tuple[Any, Any]:
    """The page, and a field of its first row whose form is open."""
    page = opened(dataset_folder / "review" / "index.html")
    found = field(row(page, "ks-2021-5-1/1.1.1"), name)
    found.locator(".open-edit").click()
    return page, found


def test_a_deadline_whose_text_was_edited_is_not_shown_as_it_was_read_before(
    opened: Any, dataset_folder: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    deadline = field(row(page, "ks-2021-5-1/1.1.1"), "deadline")
    assert "read: month, 2020-04-01 to 2020-04-30" in deadline.inner_text()
    deadline.locator(".open-edit").click()
    deadline.locator("textarea").fill("Maj 2021.")
    deadline.get_by_text("Save").click()
    shown = deadline.locator(".value").inner_text()
    assert "2020-04" not in shown and "read anew by the next run" in shown
    deadline.locator(".open-edit").click()
    deadline.get_by_label("Last day").fill("2021-05-30")
    deadline.get_by_text("Save").click()
    assert "read: month, 2020-04-01 to 2021-05-30" in deadline.locator(".value").inner_text()


def test_a_recurrence_is_chosen_by_words_or_given_as_a_duration(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page, deadline = form_of("deadline", opened, dataset_folder)
    assert "month: A month" in deadline.locator(".kind-hint").inner_text()
    deadline.get_by_label("Kind").select_option("recurring")
    assert "Again and again" in deadline.locator(".kind-hint").inner_text()
    often, duration = deadline.get_by_role("combobox", name="Recurs"), deadline.get_by_label("as a duration")
    often.select_option(label="every half-year")
    assert duration.input_value() == "P6M"
    duration.fill("P5M")
    assert often.input_value() == "other"
    duration.fill("P3M")
    assert often.input_value() == "P3M"
    assert [deadline.get_by_label(day).input_value() for day in ("First day", "Last day")] == ["", ""]
    deadline.get_by_text("Save").click()
    assert "read: recurring, every quarter" in deadline.locator(".value").inner_text()
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    activity = next(a for a in dataset.activities if a.activity_id == "ks-2021-5-1/1.1.1")
    assert (activity.deadline_kind, activity.deadline_recurrence) == ("recurring", "P3M")


def test_a_deadline_that_recurs_until_a_day_keeps_the_day_that_the_month_had(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page, deadline = form_of("deadline", opened, dataset_folder)
    deadline.get_by_label("Kind").select_option("continuous")
    deadline.get_by_label("Last day").fill("2020-04-30")
    deadline.get_by_text("Save").click()
    assert "read: continuous, 2020-04-30" in deadline.locator(".value").inner_text()
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    activity = next(a for a in dataset.activities if a.activity_id == "ks-2021-5-1/1.1.1")
    days = (str(activity.deadline_start), str(activity.deadline_end))
    assert (activity.deadline_kind, *days) == ("continuous", "None", "2020-04-30")


@pytest.mark.parametrize(
    ("kind", "last", "fault"),
    [
        ("as needed", "2020-04-30", "has no days"),
        ("year", "", "has a first and a last day"),
        ("month", "2020-06-30", "is no month"),
    ],
)
def test_a_deadline_that_a_run_would_refuse_is_not_saved_and_the_form_says_so(
    kind: str, last: str, fault: str, opened: Any, dataset_folder: Path
) -> None:
    page, deadline = form_of("deadline", opened, dataset_folder)
    deadline.get_by_label("Kind").select_option(label=kind)
    deadline.get_by_label("Last day").fill(last)
    deadline.get_by_text("Save").click()
    said = deadline.get_by_role("alert").inner_text()
    assert said.startswith("not saved: ") and fault in said
    assert page.locator("#edits").inner_text() == "0"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("UNICEF 500 KM", "does not begin with"),
        ("blabla: xyz 1.000,50 KM", "does not begin with"),
        ("donor funds: UNICEF 500", "no currency"),
    ],
)
def test_funds_that_a_run_would_refuse_are_not_saved_and_the_form_says_so(
    text: str, fault: str, opened: Any, dataset_folder: Path
) -> None:
    page, funds = form_of("resource", opened, dataset_folder)
    typed = funds.locator("textarea")
    typed.fill(text)
    funds.get_by_text("Save").click()
    said = funds.get_by_role("alert").inner_text()
    assert said.startswith("not saved: ") and fault in said
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    assert page.locator("#edits").inner_text() == "0"
    typed.fill("Donor funds: IPA 2020; regular budget 500.00 BAM")
    assert funds.get_by_role("alert").count() == 0
    funds.get_by_text("Save").click()
    assert "IPA 2020" in funds.locator(".edited").inner_text()


def test_hours_behind_an_event_are_saved_as_a_run_takes_them(opened: Any, dataset_folder: Path) -> None:
    _, deadline = form_of("deadline", opened, dataset_folder)
    deadline.get_by_label("Kind").select_option("relative")
    deadline.get_by_label("Time after an event").fill("PT24H")
    deadline.get_by_text("Save").click()
    assert "PT24H" in deadline.locator(".value").inner_text()
