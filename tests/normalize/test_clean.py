"""A document -> its records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.model import Oddity, Sheet
from extract.plans.plan_finder import find_plans
from normalize.clean import clean_document
from normalize.letters.repairs import Repairs
from normalize.letters.repairs_letters import CYRILLIC_FONT, letter_repairs
from tests.extract.by_hand import legible, line, over_all, sheet, table
from tests.normalize.documents import HEAD, TITLE, cleaner, dataset, issue, plan, reading

MUP = "Ministarstvo unutrašnjih poslova Kantona Sarajevo"
ROW = ("1.", "Izraditi plan", "2021.", MUP, "Plan izrađen")
SECOND = ("2.", "Osnovati tim", "2022.", MUP, "Tim osnovan")


def codes(found: object) -> set[str]:
    return {problem.code for problem in getattr(found, "problems", ())}


def test_a_document_names_its_issue() -> None:
    (row,) = plan(ROW).documents
    assert (row.jurisdiction, row.issue_no, row.issue_date) == ("KS", "5", date(2021, 2, 4))
    assert (row.document_id, row.kind, row.pages, row.status) == ("abababababab", "pdf", 1, "ok")
    assert (row.language, row.script) == ("bs", "Latn")


def test_a_page_with_damaged_content_is_told_and_leaves_the_document_partial() -> None:
    found = dataset(replace(issue(table([HEAD, ROW])), broken=(1,)))
    assert [(row.code, row.severity, row.pdf_page) for row in found.problems] == [("page_broken", "error", 1)]
    assert found.documents[0].status == "partial"


def test_a_plan_is_named_by_its_issue() -> None:
    (row,) = plan(ROW).plans
    assert row.plan_id == "ks-2021-5-1"
    assert (row.title, row.period_start, row.period_end, row.activities) == (TITLE, 2021, 2022, 1)


def test_a_plan_of_an_unknown_issue_is_named_by_its_document() -> None:
    found = dataset(reading(sheet(1, table([HEAD, ROW]))))
    assert found.plans[0].plan_id == "x-abababababab-1"
    assert "masthead_unread" in codes(found)


def test_the_second_plan_of_an_issue_is_counted() -> None:
    again = table([HEAD, ROW], page=2)
    first = issue(table([HEAD, ROW]))
    pages = (*first.sheets, sheet(2, again, lines=[line("AKCIONI PLAN ZA STARE KANTONA SARAJEVO", 85)]))
    assert [row.plan_id for row in dataset(reading(*pages)).plans] == ["ks-2021-5-1", "ks-2021-5-2"]


def test_headings_are_the_outermost_and_the_innermost() -> None:
    found = plan(over_all("Strateški cilj 1. Prevencija"), over_all("Mjera 1.1. Obuke"), ROW)
    (row,) = found.activities
    assert (row.component_no, row.component_title) == ("1", "Prevencija")
    assert (row.programme_no, row.programme_title) == ("1.1", "Obuke")


def test_a_word_that_a_narrow_column_of_headings_broke_is_whole_in_the_heading() -> None:
    head = ("Mjera", *HEAD)
    row = ("1.1. Jačanje\nomladinski\nh centara", "1.1.1.", *ROW[1:])
    columns = (40.0, 98.0, 140.0, 260.0, 330.0, 450.0, 560.0)
    found = dataset(issue(table([head, row], columns=columns)))
    assert found.activities[0].programme_title == "Jačanje omladinskih centara"
    assert ("omladinski h", "omladinskih") in [(c.before, c.after) for c in found.corrections]


def test_a_number_printed_twice_is_told() -> None:
    found = plan(ROW, (ROW[0], *SECOND[1:]))
    assert [row.activity_id for row in found.activities] == ["ks-2021-5-1/1", "ks-2021-5-1/1~2"]
    assert "number_repeated" in codes(found)


def test_a_number_that_is_not_printed_is_told() -> None:
    assert "number_missing" in codes(plan(ROW, ("", *SECOND[1:])))


def test_a_document_without_a_plan_says_so() -> None:
    found = dataset(reading(sheet(1, lines=[line("Odluka o cijenama", 100)])))
    assert found.documents[0].status == "no_plan"
    assert codes(found) == {"no_plan"}


def test_institutions_are_counted_and_have_the_bodies_above_them() -> None:
    found = plan((*ROW[:3], "Uprava policije", ROW[4]), SECOND)
    mentions = {row.class_: row.mentions for row in found.institutions}
    assert mentions["police"] == 1 and mentions["ministry_interior"] == 1
    ids = {row.institution_id for row in found.institutions}
    assert all(row.parent_id is None or row.parent_id in ids for row in found.institutions)


def test_oddities_of_reading_are_problems() -> None:
    read = issue(table([HEAD, ROW]))
    (printed,) = find_plans(read.sheets, cleaner().facts.vocabulary, legible)
    odd = replace(printed, oddities=(Oddity("odd", "čudno", page=1),))
    found = clean_document(read, (odd,), cleaner(), Repairs({}))
    assert [(p.code, p.pdf_page) for p in found.problems if p.code == "odd"] == [("odd", 1)]


def test_a_text_that_cannot_be_trusted_is_an_error_and_its_document_partial() -> None:
    read = issue(table([HEAD, ROW]))
    plans = find_plans(read.sheets, cleaner().facts.vocabulary, legible)
    found = clean_document(read, plans, cleaner(), Repairs({}, trusted=False))
    assert found.documents[0].status == "partial"
    assert ("text_untrusted", "error") in {(p.code, p.severity) for p in found.problems}


def test_cyrillic_of_a_font_that_is_given_in_latin_letters_is_told() -> None:
    read = issue(table([HEAD, ROW]))
    plans = find_plans(read.sheets, cleaner().facts.vocabulary, legible)
    repairs = Repairs({}, rules=((CYRILLIC_FONT, "provo\\ewe", "provođenje"),))
    found = clean_document(read, plans, cleaner(), repairs)
    assert ("script_lost", "info") in {(p.code, p.severity) for p in found.problems}
    assert CYRILLIC_FONT in {repair.name for repair in letter_repairs()}


def test_a_soft_hyphen_inside_a_line_is_the_words_own_where_the_words_say_so() -> None:
    text = "Objaviti na internet\u00adstranici Bosansko\u00adpodrinjskog kantona radi pre\u00advencije"
    found = plan(("1.", text, *ROW[2:]))
    assert found.activities[0].activity == (
        "Objaviti na internet-stranici Bosansko-podrinjskog kantona radi prevencije"
    )
    assert [p.value for p in found.problems if p.code == "doubtful_word"] == ["internet-stranici"]
    assert [c for c in found.corrections if c.field == "activity"] == []


def test_the_same_reading_gives_the_same_records() -> None:
    assert plan(ROW, SECOND) == plan(ROW, SECOND)


def test_a_plan_that_names_its_bodies_in_the_genitive_means_one_body_each() -> None:
    def unknown(*names: str) -> int:
        rows = [(f"{n}.", "Izraditi plan", "2021.", name, "Plan") for n, name in enumerate(names, start=1)]
        return sum(row.institution_id is None for row in plan(*rows).activity_institutions)

    assert unknown("Kantonalnog tužilaštva", "Ministarstva zdravstva", "Kantonalnog suda") == 0
    assert unknown("Kantonalno tužilaštvo", "Ministarstva zdravstva", "Kantonalni sud") == 1


def test_a_plan_in_a_cantons_gazette_is_that_cantons_whatever_its_title_names() -> None:
    title = "AKCIONI PLAN ZA PROVOĐENJE STRATEGIJE RAZVOJA FEDERACIJE BIH 2021-2022"
    found = dataset(issue(table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP", "")]), title=title))
    assert [row.jurisdiction for row in (*found.plans, *found.activity_institutions)] == ["KS", "KS"]


def test_a_plan_that_ends_on_a_page_without_a_number_ends_on_none_that_is_known() -> None:
    pages = issue(table([HEAD, ROW], page=1), table([HEAD, ("2.", *ROW[1:])], page=2))
    first, last = pages.sheets
    bare = replace(last, furniture=(), printed_page=None)
    (plan,) = dataset(replace(pages, sheets=(first, bare))).plans
    assert (plan.page_first, plan.page_last) == (286, None)


def test_a_plan_that_no_tabs_part_is_told_beside_one_that_was_read() -> None:
    typed = Sheet(0, 600.0, 800.0, (), (line("Aktivnost     Rok     Nosilac     Indikatori", 5.0),))
    read = issue(table([HEAD, ROW]))
    found = dataset(reading(*read.sheets, typed))
    assert len(found.activities) == 1 and "head_unread" in codes(found)


def test_a_plan_of_a_neighbour_reads_names_as_they_are_meant_there() -> None:
    rows = table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP RS", "Plan")])
    title = line("AKCIONI PLAN ZA MLADE REPUBLIKE SRBIJE 2021-2022.", 85)
    found = dataset(reading(sheet(1, rows, lines=[title])))
    assert [(item.match, item.jurisdiction) for item in found.activity_institutions] == [("unmatched", "SRB")]


def test_a_heading_with_a_letter_for_a_digit_is_numbered_as_its_neighbours_are() -> None:
    rows = [over_all("1.1 Edukacija"), ("1.1.1.", *ROW[1:]), over_all("l.2 Nastava"), ("1.2.1.", *ROW[1:])]
    found = plan(*rows)
    assert [(row.programme_no, row.programme_title) for row in found.activities] == [
        ("1.1", "Edukacija"),
        ("1.2", "Nastava"),
    ]
    changes = [(each.before, each.after) for each in found.corrections if each.rule == "misread-number"]
    assert changes == [("l.2", "1.2")]
    assert [row.component_no for row in found.activities] == ["1.1", "1.2"]
