"""The review page as a person uses it, in a real browser, and what becomes of the corrections."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from normalize.plan_rows import without_plan
from normalize.problem_codes import load_problem_codes
from normalize.records import Dataset, ProblemRecord
from publish.stored_records import read_dataset
from review.editing.edits import COLUMNS
from review.page import write_review
from tests.pages import ISSUES, serious_violations
from tests.review.many import many_rows
from tests.review.page_use import download, field, opened_form, row, run_again, until


def test_an_edit_made_in_the_browser_is_in_the_next_dataset(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    page.locator("#help").click()
    page.locator("#author").fill("Ana Anić")
    page.keyboard.press("Escape")
    edited = row(page, "ks-2021-5-1/2.5.3")
    field(edited, "activity").locator(".open-edit").click()
    text = field(edited, "activity").locator("textarea")
    text.fill(text.input_value().replace("odjeljske", "odjeljenske"))
    field(edited, "activity").get_by_label("Reason").fill("misprint, clearly")
    field(edited, "activity").get_by_text("Save").click()
    deadline = field(edited, "deadline")
    deadline.locator(".open-edit").click()
    deadline.locator("textarea").fill("Do kraja 2022. godine")
    deadline.get_by_text("Save").click()
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    activity = next(a for a in dataset.activities if a.activity_id == "ks-2021-5-1/2.5.3")
    assert "odjeljenske zajednice" in (activity.activity or "")
    assert (activity.deadline_kind, str(activity.deadline_end)) == ("date", "2022-12-31")
    traces = [c for c in dataset.corrections if c.source == "reviewer"]
    assert {(c.activity_id, c.field) for c in traces} == {
        ("ks-2021-5-1/2.5.3", "activity"),
        ("ks-2021-5-1/2.5.3", "deadline"),
    }
    assert "Ana Anić" in traces[0].rule and "misprint, clearly" in traces[0].rule
    assert not [p for p in dataset.problems if p.activity_id == "ks-2021-5-1/2.5.3"]
    report = write_review(dataset, tmp_path / "again", [issue.parent for issue in ISSUES])
    again = row(opened(report.page), "ks-2021-5-1/2.5.3")
    until(lambda: again.locator(".badge.good").first.text_content() == "reviewed")
    said = again.locator(".notes li.good").all_inner_texts()
    assert "activity: … ga na časovima odjeljske → odjeljenske zajednice u završnim … (" in said[0]
    assert "deadline: Decembar 2022. → Do kraja 2022. godine (" in said[1]


def test_an_institution_that_no_plan_names_can_be_chosen(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    bodies = field(row(page, "ks-2021-5-1/1.1.1"), "institution")
    bodies.locator(".open-edit").click()
    choice = bodies.get_by_label("Take from the register")
    choice.fill("Vlada Unsko-sanskog kantona")
    choice.press("Enter")
    assert bodies.locator("textarea").input_value().endswith("\nVlada Unsko-sanskog kantona")
    assert choice.input_value() == ""


def test_the_header_counts_what_is_told_of_whole_issues_too(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    told = [row for row in read_dataset(dataset_folder).problems if not row.activity_id]
    page = opened(dataset_folder / "review" / "index.html")
    shown = page.locator("#count").inner_text()
    rows, problems = len(read_dataset(dataset_folder).activities), len(read_dataset(dataset_folder).problems)
    assert shown.startswith(f"{rows} rows with {problems - len(told)} problems")
    assert (f"; {len(told)} problems of whole issues" in shown) if told else ("whole" not in shown)
    dataset = read_dataset(dataset_folder)
    more = replace(told[0] if told else dataset.problems[0], problem_id="more", activity_id=None)
    report = write_review(replace(dataset, problems=(*dataset.problems, more)), tmp_path, [])
    page = opened(report.page)
    number = f"{len(told) + 1} problems of whole issues" if told else "1 problem of a whole issue"
    assert f"; {number}, told below" in page.locator("#count").inner_text()
    page.locator("#text").fill("odjeljske edukativni")
    until(lambda: f"2 of {rows} rows with 2 problems;" in page.locator("#count").inner_text())
    page.locator("#text").fill("1.1.1 prijedlog")
    until(lambda: f"of {rows} rows, no problems in them;" in page.locator("#count").inner_text())


def test_rows_joined_and_separated_in_the_browser_are_so_in_the_next_dataset(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    row(page, "ks-2021-5-1/1.1.2").get_by_text("Join to row 1.1.1 above").click()
    glued = row(page, "ks-2021-5-1/1.3.6")
    glued.get_by_text("Separate in two").click()
    form = glued.locator(".forms form")
    form.get_by_label("Activity").select_option(index=4)
    form.get_by_label("Number of the second row").fill("1.3.6a")
    form.get_by_role("button", name="Separate").click()
    before = read_dataset(dataset_folder)
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    ids = {a.activity_id for a in dataset.activities}
    assert "ks-2021-5-1/1.1.2" not in ids and "ks-2021-5-1/1.3.6a" in ids
    assert sorted(_characters(dataset)) == sorted(_characters(before))
    joined = next(a for a in dataset.activities if a.activity_id == "ks-2021-5-1/1.1.1")
    assert (joined.activity or "").endswith('implementaciju Strategije"')
    assert {c.field for c in dataset.corrections if c.source == "reviewer"} == {"join", "separate"}


def test_rows_that_are_joined_stand_together_and_say_so(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    upper, lower = (row(page, f"ks-2021-5-1/1.1.{number}") for number in (1, 2))

    def gap() -> float:
        box, below = upper.bounding_box(), lower.bounding_box()
        return float(below["y"] - box["y"] - box["height"])

    assert gap() > 5
    lower.get_by_text("Join to row 1.1.1 above").click()
    assert gap() < 1
    assert "will be one row with 1.1.1 above" in lower.locator("header").inner_text()
    assert "will be one row with 1.1.2 below" in upper.locator("header").inner_text()
    page.reload()
    assert "will be one row with 1.1.2 below" in upper.locator("header").inner_text() and gap() < 1
    lower.get_by_text("Joined to the row above: undo").click()
    assert "will be" not in upper.inner_text() + lower.inner_text() and gap() > 5


def _characters(dataset: Dataset) -> str:
    return "".join("".join((cell.printed or "").split()) for cell in dataset.cells)


def test_changes_rejected_one_by_one_read_as_printed_again(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    bodies = field(row(page, "ks-2021-5-1/2.5.3"), "institution")
    bodies.locator("summary").click()
    for at in (0, 1):
        bodies.get_by_role("button", name="Reject").first.click()
        until(lambda left=1 - at: bodies.get_by_role("button", name="Reject").count() == left)
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    found = [r for r in dataset.activity_institutions if r.activity_id == "ks-2021-5-1/2.5.3"]
    assert [(r.institution, r.match) for r in found][1:] == [
        ("Uprava policije MUP-a Kantona Sarajevo", "unmatched"),
        ("Koordinacioni tim", "unmatched"),
    ]
    (trace,) = (c for c in dataset.corrections if c.source == "reviewer")
    assert trace.rule.count("rejected: ") == 2


def test_an_accepted_change_stays_and_marks_the_row(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    changed = field(row(page, "ks-2021-5-1/2.5.3"), "activity")
    changed.locator("summary").click()
    changed.get_by_role("button", name="Accept").click()
    dataset = run_again(tmp_path, download(page, tmp_path), dataset_folder)
    (trace,) = (c for c in dataset.corrections if c.source == "reviewer")
    assert trace.before == trace.after and "accepted: Prevenција → Prevencija" in trace.rule


def test_an_edit_can_be_undone_and_outlives_closing_the_page(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    row(page, "ks-2021-5-1/1.1.1").locator(".looked").click()
    row(page, "ks-2021-5-1/1.1.2").locator(".looked").click()
    page.reload()
    assert page.locator("#edits").inner_text() == "2"
    row(page, "ks-2021-5-1/1.1.1").locator(".looked").click()
    page.locator("#state").select_option("edited")
    until(lambda: page.locator("article.row:not([hidden])").count() == 1)
    assert page.locator("#edits").inner_text() == "1"


def test_a_download_is_told_until_the_next_edit(opened: Any, dataset_folder: Path, tmp_path: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    row(page, "ks-2021-5-1/1.1.1").locator(".looked").click()
    download(page, tmp_path)
    assert "corrections.csv with 1 correction." in page.locator("#saved").inner_text()
    row(page, "ks-2021-5-1/1.1.2").locator(".looked").click()
    assert page.locator("#saved").inner_text() == ""


def test_a_download_tells_of_a_form_that_is_not_saved(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    row(page, "ks-2021-5-1/1.1.1").locator(".looked").click()
    form = opened_form(row(page, "ks-2021-5-1/1.1.2"), "activity")
    download(page, tmp_path)
    assert "Not in it" not in page.locator("#saved").inner_text()
    form.locator("textarea").first.fill("Typed")
    download(page, tmp_path)
    assert "the form of row 1.1.2 and not saved" in page.locator("#saved").inner_text()


def test_an_edit_is_there_too_when_the_dataset_has_another_issue_beside_it(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    whole = read_dataset(dataset_folder)
    (first,) = (plan.document_id for plan in whole.plans if plan.plan_id == "ks-2021-5-1")
    write_review(of_document(whole, first), tmp_path, [])
    page = opened(tmp_path / "review" / "index.html")
    row(page, "ks-2021-5-1/1.1.1").locator(".looked").click()
    write_review(whole, tmp_path, [])
    page.reload()
    assert page.locator("#edits").inner_text() == "1"
    row(page, "zhk-2021-6-1/1.1.1").locator(".looked").click()
    write_review(of_document(whole, first), tmp_path, [])
    page.reload()
    assert page.locator("#edits").inner_text() == "1"


def of_document(dataset: Dataset, document_id: str) -> Dataset:
    plans = {plan.plan_id for plan in dataset.plans if plan.document_id == document_id}
    others = {plan.plan_id for plan in dataset.plans} - plans
    left = dataset
    for plan_id in others:
        left = without_plan(left, plan_id)
    return replace(left, documents=tuple(row for row in left.documents if row.document_id == document_id))


def test_corrections_of_another_print_are_problems_and_change_nothing(
    dataset_folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "corrections.csv"
    with open(file, "w", encoding="utf-8", newline="") as opened_file:
        writer = csv.writer(opened_file)
        writer.writerow(COLUMNS)
        writer.writerow(["ks-2021-5-1/1.1.1", "activity", "other text", "value", "", "", "", ""])
        writer.writerow(["ks-2021-5-1/99.1", "activity", "other text", "value", "", "", "", ""])
        writer.writerow(["ks-2021-5-1/1.1.3", "join", "other text", "ks-2021-5-1/1.1.2", "", "", "", ""])
    before, after = read_dataset(dataset_folder), run_again(tmp_path, file, dataset_folder)
    assert after.activities == before.activities and after.corrections == before.corrections
    told = [p for p in after.problems if p not in before.problems]
    assert sorted(p.code for p in told) == ["correction_refused", "correction_refused", "correction_unplaced"]
    places = sorted(p.message.partition("(corrections.csv, ")[2][:6] for p in told)
    assert places == ["line 2", "line 3", "line 4"]


def test_pictures_show_the_rows_of_every_page_they_are_printed_on(opened: Any, dataset_folder: Path) -> None:
    page = opened(dataset_folder / "review" / "index.html")
    cut = next(a for a in read_dataset(dataset_folder).activities if a.fragments > 1)
    images = row(page, cut.activity_id).locator("img")
    assert images.count() >= 2
    for index in range(images.count()):
        image = images.nth(index)
        image.scroll_into_view_if_needed()
        until(partial(image.evaluate, "i => i.complete && i.naturalWidth > 100"))


@pytest.mark.parametrize("look", [{}, {"dark": True}, {"phone": True}], ids=["light", "dark", "phone"])
def test_what_to_do_stands_below_the_last_problem_of_its_kind(
    look: dict[str, bool], opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    dataset = read_dataset(dataset_folder)
    plan = dataset.plans[0]
    key = next(row.activity_id for row in dataset.activities if row.plan_id == plan.plan_id)
    of_row = {"document_id": plan.document_id, "plan_id": plan.plan_id, "activity_id": key}
    told = (
        ProblemRecord(problem_id="a", severity="info", code="doubtful_word", message="jedna", **of_row),
        ProblemRecord(problem_id="b", severity="info", code="doubtful_word", message="druga", **of_row),
        ProblemRecord(problem_id="c", severity="warning", code="role_doubtful", message="treća", **of_row),
        ProblemRecord(
            problem_id="d",
            document_id=plan.document_id,
            severity="error",
            code="other_issue",
            message="četvrta",
        ),
        ProblemRecord(problem_id="e", severity="warning", code="correction_unplaced", message="peta"),
    )
    path = write_review(replace(dataset, problems=told), tmp_path, []).page
    page = opened(path, **look)
    advice = {
        each.code: each.what_to_do.replace("on the review page", "here") for each in load_problem_codes()
    }
    lines = row(page, key).locator(".notes li").all_inner_texts()
    assert lines[0] == "info: jedna" and lines[1] == f"info: druga\n{advice['doubtful_word']}"
    assert lines[2].startswith("warning: treća\n")
    of_issue = page.locator(".document li", has_text="četvrta")
    assert of_issue.locator("small").inner_text() == advice["other_issue"].replace("`", "")
    assert of_issue.locator("code").inner_text() == "pages_missing"
    assert advice["correction_unplaced"] in page.locator("#documents > .notes").inner_text()
    assert path.read_text(encoding="utf-8").count(advice["doubtful_word"]) == 1
    assert serious_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


def test_markup_in_a_document_is_shown_as_text(opened: Any, dataset_folder: Path, tmp_path: Path) -> None:
    dataset = read_dataset(dataset_folder)
    target = dataset.activities[0]
    hostile = replace(
        dataset,
        documents=tuple(replace(d, file_name=f"{HOSTILE}.pdf") for d in dataset.documents),
        plans=tuple(replace(p, title=HOSTILE) for p in dataset.plans),
        activities=tuple(replace(a, programme_title=HOSTILE, activity=HOSTILE) for a in dataset.activities),
        cells=tuple(replace(c, printed=HOSTILE, clean=HOSTILE, heading=HOSTILE) for c in dataset.cells),
        problems=tuple(replace(p, message=HOSTILE, value=HOSTILE) for p in dataset.problems),
        corrections=tuple(replace(c, before=HOSTILE, rule=HOSTILE) for c in dataset.corrections),
    )
    report = write_review(hostile, tmp_path, [])
    page = opened(report.page)
    shown = row(page, target.activity_id)
    assert HOSTILE in field(shown, "activity").inner_text()
    assert page.title() == "glasnik review"


def test_of_two_thousand_rows_those_near_the_window_are_drawn(
    opened: Any, dataset_folder: Path, tmp_path: Path
) -> None:
    dataset = many_rows(read_dataset(dataset_folder), 2000)
    page = opened(write_review(dataset, tmp_path, []).page)
    assert page.locator("article.row").count() == len(dataset.activities)
    page.keyboard.press("j")
    page.locator("article.now .values").wait_for()
    assert page.locator("article.row .values").count() < 50
    last = page.locator("article.row").last
    last.scroll_into_view_if_needed()
    last.locator(".values").wait_for()


def test_a_large_dataset_loads_a_plan_at_a_time(
    opened: Any, dataset_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("review.page.MOST_INLINE", 100)
    page = opened(write_review(read_dataset(dataset_folder), tmp_path, []).page)
    page.locator("#plan").select_option("zhk-2021-6-1")
    until(lambda: page.evaluate("document.querySelector('article.row')?.id.startsWith('zhk')"))
    row(page, "zhk-2021-6-1/1.1.1")
