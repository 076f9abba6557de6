"""Plans that are laid out as cards, told from forms and sheets of projects."""

from __future__ import annotations

import pytest

from extract.model import Sheet
from extract.printed import PrintedPlan
from tests.extract.by_hand import HEAD, line, over_all, sheet, table
from tests.extract.cards import TITLE, Rows, card, cards, titled
from tests.extract.ruled_pages import FIRST, SECOND, activities, numbers, oddities, plans, text

ONE, TWO, THREE = card("1.", "Izraditi plan"), card("2.", "Osnovati tim"), card("3.", "Provesti obuku")
PROJECT: Rows = [
    ("Naziv projekta", "Igralište"),
    ("Nosilac projekta", "Općina"),
    ("Period realizacije", "2023."),
    ("Indikatori", "Igralište uređeno"),
    ("Budžet", "20.000 KM"),
]


def pages(*each: Rows) -> list[Sheet]:
    """A plan's pages, each with one table."""
    found = [sheet(n, cards(rows, page=n)) for n, rows in enumerate(each, 1)]
    return [sheet(1, *found[0].tables, lines=titled()), *found[1:]]


def test_cards_in_tables_of_their_own_are_rows_in_their_places() -> None:
    first, second = activities(sheet(1, cards(ONE), cards(TWO, top=400)))
    assert (first.number, text(first, "activity")) == ("1.", "Izraditi plan")
    assert (second.number, text(second, "institution")) == ("2.", "MUP 2.")
    assert second.cells[0].pieces[0].box == cards(TWO, top=400).cells[1].box


def test_cards_in_one_table_are_rows() -> None:
    assert numbers(*pages([*ONE, *TWO, *THREE])) == ["1.", "2.", "3."]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_card_cut_between_two_headings_is_one_row(at: int) -> None:
    _, second, third = activities(*pages([*ONE, *TWO[:at]], [*TWO[at:], *THREE]))
    assert (text(second, "activity"), text(second, "indicator")) == ("Osnovati tim", "Broj 2.")
    assert (second.pages, third.pages) == ((1, 2), (2,))


def test_cards_cut_right_behind_their_numbers_are_one_row_each() -> None:
    texts = (("1.", "Izraditi plan", ONE), ("2.", "Osnovati tim", TWO), ("3.", "Provesti obuku", THREE))
    one, two, three = ([("R.br.", no), ("Aktivnost", what), *rows[1:]] for no, what, rows in texts)
    found = activities(*pages([*one, two[0]], [*two[1:], three[0]], three[1:]))
    assert [(row.number, text(row, "activity").strip(), row.pages) for row in found] == [
        ("1.", "Izraditi plan", (1,)),
        ("2.", "Osnovati tim", (1, 2)),
        ("3.", "Provesti obuku", (2, 3)),
    ]


def indicated(number: str, what: str) -> Rows:
    """A card whose indicator stands before what is to be done."""
    return [
        ("R.br.", number),
        ("Pokazatelj", f"Broj {number}"),
        ("Aktivnost", what),
        ("Nosilac", "MUP"),
        ("Rok", "2024."),
    ]


INDICATED = [
    ("1.", "Izraditi plan", "Broj 1."),
    ("2.", "Osnovati tim", "Broj 2."),
    ("3.", "Provesti obuku", "Broj 3."),
]


def indicated_rows(*found: Sheet) -> list[tuple[str, str, str]]:
    rows = activities(*found)
    return [(row.number, text(row, "activity").strip(), text(row, "indicator").strip()) for row in rows]


def test_an_indicator_before_what_is_to_be_done_is_its_own_and_not_of_the_card_above() -> None:
    assert indicated_rows(*pages(*(indicated(no, what) for no, what, _ in INDICATED))) == INDICATED


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_card_whose_indicator_stands_first_is_one_row_where_the_page_cuts_it(at: int) -> None:
    one, two, three = (indicated(no, what) for no, what, _ in INDICATED)
    assert indicated_rows(*pages([*one, *two[:at]], [*two[at:], *three])) == INDICATED


def test_cards_below_one_whose_number_alone_stands_on_the_page_before_begin_with_theirs() -> None:
    one, two, three = (
        [("R.br.", no), ("Aktivnost", what), ("Nosilac", "MUP"), ("Rok", "2024."), ("Pokazatelj", indicator)]
        for no, what, indicator in INDICATED
    )
    first, second = (
        sheet(1, cards([one[0]]), lines=titled()),
        sheet(2, cards(one[1:], 2), cards(two, 2, 400), cards(three, 2, 700)),
    )
    rows = indicated_rows(first, second)
    assert [row[1:] for row in rows] == [row[1:] for row in INDICATED]
    assert [row[0] for row in rows[1:]] == ["2.", "3."]


def test_a_card_cut_in_a_text_goes_on_there() -> None:
    rest: Rows = [("", "za prevenciju"), *TWO[1:], *THREE]
    _, second, _ = activities(*pages([*ONE, TWO[0]], rest))
    assert text(second, "activity") == "Osnovati tim za prevenciju"


def test_a_page_that_has_but_the_rest_of_a_text_goes_on_with_it() -> None:
    _, second = activities(*pages([*ONE, *TWO], [("", "obučenih osoba")]))
    assert text(second, "indicator") == "Broj 2. obučenih osoba"


def test_pieces_of_a_cut_card_are_kept_apart_where_asked_for() -> None:
    assert len(activities(*pages([*ONE, *TWO[:2]], TWO[2:]), join=False)) == 3


def test_a_card_at_a_pages_top_is_a_row_though_it_has_no_number_and_less_than_others() -> None:
    whole: Rows = [("Mjera", "izraditi plan"), *ONE[1:]]
    short: Rows = [("Mjera", "osnovati tim"), ("Rok:", "2024.")]
    assert len(activities(*pages([*whole, *whole, *whole], [*short, *whole]))) == 5


def test_headings_between_cards_govern_those_below() -> None:
    lines = [*titled(), line("Cilj 1: Djeca", 80), line("Cilj 2: Zdravlje", 380)]
    found = activities(sheet(1, cards(ONE), cards(card("1.", "Tim"), top=400), lines=lines))
    assert [row.path[-1].title for row in found] == ["Djeca", "Zdravlje"]


def test_headings_over_both_columns_govern_the_cards_below() -> None:
    rows: Rows = [tuple(over_all("Cilj 1: Djeca", 2)), *ONE, tuple(over_all("Cilj 2: Zdravlje", 2)), *TWO]
    assert [row.path[-1].title for row in activities(*pages(rows))] == ["Djeca", "Zdravlje"]


def test_one_card_is_a_plan_below_its_title_alone() -> None:
    assert len(activities(sheet(1, cards(ONE), lines=titled()))) == 1
    assert not plans(sheet(1, cards(ONE)))


def test_sheets_of_projects_are_no_plan() -> None:
    above = [line("u skladu sa Strategijom razvoja odobravaju se projekti", 60)]
    assert not plans(sheet(1, cards(PROJECT), cards(PROJECT, top=400), lines=above))


def test_forms_below_a_sentence_that_begins_as_plans_are_called_are_no_plan() -> None:
    form: Rows = [("Naziv mjere", "Tim"), *ONE[1:]]
    above = [line("Akcioni plan prate obrasci projekata", 50), line("koji slijede.", 60)]
    assert not plans(sheet(1, cards(form), cards(form, top=400), lines=above))


def test_cards_below_a_small_title_are_a_plan() -> None:
    rows: Rows = [("Naziv mjere", "Tim"), *ONE[1:]]
    above = [line("Akcioni plan za djecu", 50), line("za period 2022–2026. godine", 60)]
    assert len(activities(sheet(1, cards(rows), cards(rows, top=400), lines=above))) == 2


@pytest.mark.parametrize(("heading", "rows"), [("Redni broj", 0), ("Broj mjere", 2)])
def test_cards_without_a_title_are_a_plan_where_their_numbers_say_what_they_count(
    heading: str, rows: int
) -> None:
    one: Rows = [(heading, "1."), ("Naziv mjere", "Tim"), *ONE[1:]]
    two: Rows = [(heading, "2."), ("Naziv mjere", "Plan"), *ONE[1:]]
    found = plans(sheet(1, cards(one), cards(two, top=400)))
    assert sum(len(plan.activities) for plan in found) == rows


@pytest.mark.parametrize(
    ("texts", "doubted"),
    [(("Izraditi plan i", "Osnovati tim"), True), (("Kupiti knjige", "Osnovati tim"), False)],
    ids=["the same", "others"],
)
def test_cards_that_say_what_the_rows_of_the_plan_before_them_do_may_be_forms(
    texts: tuple[str, str], doubted: bool
) -> None:
    forms = [cards(card(f"{n}.", each), 2, 100.0 * n) for n, each in enumerate(texts, 1)]
    page = sheet(1, table([HEAD, FIRST, SECOND]), lines=titled())
    found = plans(page, sheet(2, *forms, lines=[line("AKCIONI PLAN ZA DJECU", 60)]))
    codes = [odd.code for plan in found for odd in plan.oddities]
    assert len(found) == 2
    assert ("plan_doubtful" in codes) is doubted


def test_a_card_over_a_table_with_a_head_is_no_row() -> None:
    own = sheet(1, cards(ONE), table([HEAD, FIRST, SECOND], top=400), lines=titled())
    assert numbers(own) == ["1.", "2."]


def test_a_table_of_two_columns_behind_cards_is_left_out() -> None:
    form = cards([("Predsjednik", "Ana"), ("Sekretar", "Ivo")], page=2)
    assert numbers(*pages([*ONE, *TWO]), sheet(2, form)) == ["1.", "2."]


def test_texts_side_by_side_in_a_card_are_told_of() -> None:
    rows = [("Indikator", "Polazno", "Ciljno"), *[(*row, None) for row in ONE[:3]]]
    own = [(*ONE[0], None), rows[0], *rows[2:]]
    page = sheet(1, table(own, columns=(40.0, 200.0, 320.0, 560.0)), lines=titled())
    assert oddities(page) == [("text_outside_columns", 1, "Polazno | Ciljno")]


PROGRAMME: Rows = [
    ("Naziv", "Mladi i sport"),
    ("Program", "Mladi"),
    ("Period", "2021-2023"),
    ("Nosilac", "MUP"),
]
SHORT_FORMS: Rows = [("Skraćenica", "Značenje"), ("MUP", "Ministarstvo"), ("VSTV", "Vijeće")]


def below_cover(cover: Rows, *above: str) -> tuple[PrintedPlan, ...]:
    """The plans of a titled page with a cover and a list, and one with lines above a table with a head."""
    first = sheet(1, cards(cover), cards(SHORT_FORMS, top=400), lines=titled())
    lines = [line(text, 30.0 + 14 * at) for at, text in enumerate(above)]
    return plans(first, sheet(2, table([HEAD, FIRST], page=2), lines=lines))


@pytest.mark.parametrize("title", [(), (TITLE,), ("AKCIONI PLAN", "ZA DJECU"), (f"{TITLE[:-1]} GODINE",)])
def test_a_lone_card_behind_which_a_head_follows_is_a_cover_and_told(title: tuple[str, ...]) -> None:
    (found,) = below_cover(PROGRAMME, *title)
    assert [row.number for row in found.activities] == ["1."]
    assert [(odd.code, odd.severity, odd.page) for odd in found.oddities] == [("table_left_out", "info", 1)]
    assert found.preamble[0] == TITLE


def test_a_lone_card_is_a_plan_of_its_own_where_its_act_ends_before_the_next_head() -> None:
    one, two = below_cover(ONE, "Broj: 02-04-123/23", "AKCIONI PLAN ZA SPORT")
    assert ([row.number for row in one.activities], len(two.activities)) == (["1."], 1)


@pytest.mark.parametrize("title", ["AKCIONI PLAN ZA SPORT 2021-2023.", "Akcioni plan za sport"])
def test_a_lone_card_between_the_titles_of_two_plans_is_kept_and_told(title: str) -> None:
    one, two = below_cover(ONE, title)
    assert ([row.number for row in one.activities], two.preamble) == (["1."], (title,))
    assert [(odd.code, odd.severity, odd.page) for odd in one.oddities] == [("plan_doubtful", "warning", 1)]


def test_a_lone_card_that_says_what_plan_it_is_is_none() -> None:
    cover: Rows = [("Naziv programa", "Akcioni plan za djecu"), *PROGRAMME[2:]]
    assert plans(sheet(1, cards(cover), cards(SHORT_FORMS, top=400), lines=titled())) == ()
