"""Which of several readings and editions of a plan is kept, under which id, and how they relate."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.document.edition import Edition
from normalize.document.editions import Settlement, settle
from normalize.records import DocumentRecord, PlanRecord

ROWS = {
    "1": "Izraditi akcioni plan za borbu protiv trgovine ljudima",
    "2": "Osnovati koordinacioni tim za suprotstavljanje trgovini ljudima",
    "3": "Održati obuku policijskih službenika o prepoznavanju žrtava",
    "4": "Uspostaviti bazu podataka o žrtvama trgovine ljudima",
}
CROATIAN = {
    "1": "Izraditi akcijski plan za borbu protiv trgovanja ljudima",
    "2": "Utemeljiti koordinacijski tim za suprotstavljanje trgovanju ljudima",
    "3": "Održati obuku policijskih službenika o prepoznavanju žrtava",
    "4": "Uspostaviti bazu podataka o žrtvama trgovanja ljudima",
}
OTHER = {
    "1": "Asfaltirati lokalne ceste u općini",
    "2": "Nabaviti vozila za zimsko održavanje",
    "3": "Urediti obalu rijeke Miljacke",
    "4": "Postaviti javnu rasvjetu",
}
TITLE = "Akcioni plan za suprotstavljanje trgovini ljudima Kantona Sarajevo 2020-2023"


def edition(
    name: str,
    texts: dict[str, str] = ROWS,
    *,
    n: int = 1,
    issue: str | None = "5",
    day: date | None = date(2021, 2, 4),
    title: str = TITLE,
    language: str = "bs",
    kind: str = "pdf",
    years: tuple[int | None, int | None] = (2020, 2023),
    values: dict[str, str] | None = None,
) -> Edition:
    sha = name.encode().hex().ljust(64, "0")
    document = DocumentRecord(
        document_id=sha[:12],
        file_name=name,
        sha256=sha,
        bytes=1,
        kind=kind,
        issue_no=issue,
        issue_date=day,
        language=language,
        script="Latn",
        status="ok",
    )
    plan = PlanRecord(
        plan_id=f"ks-2021-{issue}-{n}",
        document_id=sha[:12],
        jurisdiction="KS",
        title=title,
        period_start=years[0],
        period_end=years[1],
        decision_no=None,
        decision_date=None,
        adopted_by=None,
        page_first=None,
        page_last=None,
        activities=len(texts),
    )
    said = {number: (text, (values or {}).get(number, "")) for number, text in texts.items()}
    return Edition(document, plan, lambda: said)


def ids(settlement: Settlement, *editions: Edition) -> list[str | None]:
    places = [settlement.places.get(each.key) for each in editions]
    return [place.plan_id if place else None for place in places]


def test_of_a_pdf_and_its_transcript_the_pdf_is_kept_and_the_other_told() -> None:
    pdf, text = edition("b.pdf"), edition("a.txt", kind="transcript")
    found = settle([text, pdf])
    assert ids(found, pdf, text) == ["ks-2021-5-1", None]
    assert [(p.code, p.severity) for p in found.problems] == [("same_plan", "info")]


def test_a_plan_with_a_title_is_kept_before_one_without() -> None:
    titled, bare = edition("zz.pdf"), edition("aa.pdf", title="")
    assert ids(settle([bare, titled]), titled, bare) == ["ks-2021-5-1", None]


def test_a_file_with_a_part_of_the_plan_never_takes_the_place_of_the_whole() -> None:
    part = edition("a.pdf", {number: ROWS[number] for number in "12"})
    whole = edition("b.txt", kind="transcript")
    found = settle([part, whole])
    assert ids(found, part, whole) == [None, "ks-2021-5-1"]
    assert [(p.code, p.severity) for p in found.problems] == [("same_plan", "warning")]
    assert "lacks 2 of its 4 rows" in found.problems[0].message


def test_a_plan_with_a_row_that_the_kept_one_lacks_is_kept_too() -> None:
    one = edition("a.pdf", {**ROWS, "5": "Peta"})
    other = edition("b.pdf", {"1": ROWS["1"], "2": ROWS["2"], "3": ROWS["3"], "9": "Deveta"})
    assert ids(settle([one, other]), one, other) == ["ks-2021-5-1", "ks-2021-5-2"]


def test_plans_that_only_share_an_issue_are_numbered_on() -> None:
    one = [edition("a.pdf", n=1), edition("a.pdf", OTHER, n=2, title="Plan cesta")]
    third, fourth = {"1": "Treći plan"}, {"1": "Četvrti"}
    other = [edition("b.pdf", third, n=1, title="Treći"), edition("b.pdf", fourth, n=2, title="Četvrti")]
    found = settle([*one, *other])
    assert ids(found, *one, *other) == [f"ks-2021-5-{n}" for n in (1, 2, 3, 4)]


def test_a_plan_is_known_again_under_whatever_number_another_file_gave_it() -> None:
    one = [edition("a.pdf", OTHER, n=1, title="Plan cesta"), edition("a.pdf", n=2)]
    again = edition("b.pdf", n=1)
    assert ids(settle([*one, again]), *one, again) == ["ks-2021-5-1", "ks-2021-5-2", None]


def test_the_order_of_the_inputs_does_not_matter() -> None:
    given = [edition("a.pdf"), edition("b.pdf", OTHER, title="Plan cesta"), edition("c.pdf", {"1": "Treći"})]
    assert settle(given).places == settle(given[::-1]).places


def test_a_later_issue_with_changes_replaces_the_plan_and_both_are_kept() -> None:
    old = edition("a.pdf")
    new = edition(
        "b.pdf",
        {**ROWS, "3": "Održati dvije obuke", "5": "Peta aktivnost"},
        issue="30",
        day=date(2021, 9, 1),
        title="Izmjene i dopune Akcionog plana za suprotstavljanje trgovini ljudima Kantona Sarajevo",
        years=(None, None),
    )
    found = settle([new, old])
    assert found.places[new.key].replaces == "ks-2021-5-1" and not found.places[old.key].replaces
    (problem,) = found.problems
    assert problem.code == "plan_replaces" and "1 added, 0 removed, 1 changed" in problem.message


def test_a_third_edition_replaces_the_second() -> None:
    one = edition("a.pdf")
    two = edition("b.pdf", {**ROWS, "5": "Peta"}, issue="6", day=date(2021, 3, 1))
    three = edition("c.pdf", {**ROWS, "6": "Šesta"}, issue="7", day=date(2021, 4, 1))
    assert settle([three, two, one]).places[three.key].replaces == "ks-2021-6-1"


def test_another_language_edition_of_the_issue_repeats_the_plan() -> None:
    bosnian, croatian = edition("a.pdf"), edition("b.pdf", CROATIAN, language="hr")
    found = settle([croatian, bosnian])
    assert found.places[croatian.key].repeats == found.places[bosnian.key].plan_id == "ks-2021-5-1"
    assert [p.code for p in found.problems] == ["plan_repeats"]


def test_the_rows_that_differ_in_a_plan_printed_twice_in_one_issue_are_counted() -> None:
    found = settle([edition("a.pdf"), edition("b.pdf", {**ROWS, "3": "Održati dvije obuke", "5": "Peta"})])
    (problem,) = found.problems
    assert problem.code == "plan_repeats" and "1 added, 0 removed, 1 changed" in problem.message


@pytest.mark.parametrize(("issue", "day"), [(None, None), ("7", None), (None, date(2021, 9, 1))])
def test_a_changed_plan_replaces_none_where_it_is_not_known_which_is_the_later(
    issue: str | None, day: date | None
) -> None:
    changed = {**ROWS, "3": "Održati dvije obuke", "5": "Peta"}
    one, other = edition("a.pdf", issue=None, day=None), edition("b.pdf", changed, issue=issue, day=day)
    found = settle([one, other])
    assert [(place.replaces, place.repeats) for place in found.places.values()] == [(None, None)] * 2
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("plan_order_unknown", "warning")
    assert "1 changed" in problem.message


def test_a_later_issue_that_changes_nothing_repeats_the_plan() -> None:
    old, new = edition("a.pdf"), edition("b.pdf", issue="9", day=date(2021, 5, 1))
    assert settle([old, new]).places[new.key].repeats == "ks-2021-5-1"


def test_a_later_issue_that_changes_a_deadline_alone_replaces_the_plan() -> None:
    old = edition("a.pdf", values={"1": "Kontinuirano\nMUP KS", "2": "2022.\nVlada"})
    new = edition(
        "b.pdf", issue="9", day=date(2021, 5, 1), values={"1": "Kontinuirano\nMUP KS", "2": "2023.\nVlada"}
    )
    found = settle([old, new])
    assert found.places[new.key].replaces == "ks-2021-5-1" and not found.places[new.key].repeats
    assert "0 added, 0 removed, 1 changed" in found.problems[0].message


def test_another_plan_of_the_same_canton_and_years_is_no_edition() -> None:
    one, other = edition("a.pdf"), edition("b.pdf", OTHER, issue="9", day=date(2021, 5, 1), title=TITLE)
    place = settle([one, other]).places[other.key]
    assert not place.replaces and not place.repeats


def test_the_plan_for_other_years_is_no_edition() -> None:
    one = edition("a.pdf")
    other = edition("b.pdf", issue="9", day=date(2024, 5, 1), years=(2024, 2027))
    place = settle([one, other]).places[other.key]
    assert not place.replaces and not place.repeats
