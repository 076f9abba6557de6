"""Each sum of a cell of funds with its source: parts, totals, limits, rates."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from normalize.activities.bodies import Bodies
from normalize.activities.funds_in_text import read_funds
from normalize.letters.joining_words import JOINS, joining_words
from normalize.money.amounts import heading_factor
from tests.normalize.documents import KS, cleaner, piece
from tests.normalize.money.test_resources import BUDGET, DONATED, DONOR


def rows(*lines: str, heading: str = "", bodies: Bodies = KS) -> list[tuple[str, str, Decimal | None]]:
    found = read_funds([piece(*lines, width=600)], cleaner(), bodies, heading)
    return [(each.kind, each.holder, each.amount) for each in found]


def told(*lines: str) -> list[str]:
    found = read_funds([piece(*lines, width=600)], cleaner(), KS)
    return [oddity.code for each in found for oddity in each.oddities]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Budžet KS 10.000 KM, 5.000 KM donatori", [BUDGET, ("donor funds", "", 5000)]),
        ("Budžet KS 10.000 KM, 5.000 KM UNDP", [BUDGET, DONOR]),
        ("Redovna sredstva MUP-a KS, 10.000 KM donatori", [("regular budget", "MUP-a KS", None), DONATED]),
        ("Redovna sredstva i 10.000 KM donatori", [("regular budget", "", None), DONATED]),
        ("Budžet KS 10.000 KM / UNDP 5.000 KM", [BUDGET, DONOR]),
        ("Budžet KS 10.000 KM UNDP 5.000 KM", [BUDGET, DONOR]),
        ("Budžet KS-10.000 KM, UNDP-5.000 KM", [BUDGET, DONOR]),
        ("Budžet KS 10.000 KM i UNDP", [BUDGET, ("unspecified", "UNDP", None)]),
    ],
)
def test_a_sum_is_of_the_source_in_its_own_item_before_it_or_behind(
    text: str, found: list[tuple[str, str, Decimal | None]]
) -> None:
    assert rows(text) == found


def test_a_line_that_begins_with_a_kind_takes_the_sum_that_ends_the_line_above() -> None:
    assert rows("Budžet KS 10.000 KM, 10.000 KM", "donatori") == [BUDGET, DONATED]


@pytest.mark.parametrize(
    "text",
    [
        "15.000 KM (Budžet KS 10.000 KM, UNDP 5.000 KM)",
        "Ukupno 15.000 KM, od čega 10.000 KM Budžet KS i 5.000 KM UNDP",
        "15.000 KM: 10.000 KM Budžet KS + 5.000 KM UNDP",
        "15.000 KM (od toga 10.000 KM budžet, 5.000 KM UNDP)",
    ],
)
def test_a_sum_with_its_parts_counts_once(text: str) -> None:
    assert rows(text) == [BUDGET, DONOR]


def test_parts_that_do_not_make_their_sum_are_told() -> None:
    for text in ("Budžet KS 10.000 KM (općine 5.000 KM)", "Budžet KS 10.000 KM, od toga 5.000 KM općine"):
        (found,) = read_funds([piece(text, width=600)], cleaner(), KS)
        assert found.amount == 10000 and "5.000 KM" in found.unread


def test_a_total_that_the_sums_do_not_make_is_kept_and_told() -> None:
    text = "100 KM po nastavniku, ukupno 20.000 KM"
    assert [amount for _, _, amount in rows(text)] == [100, 20000]
    assert told(text) == ["amount_doubtful"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Budžet i UNDP 20.000 KM",
        "20.000 KM (Budžet KS, UNDP)",
        "UNDP, USAID 20.000 KM",
        "Budžet KS, Ministarstvo zdravstva, 20.000 KM",
        "20.000 KM; Budžet KS, UNDP",
        "Budžet KS; UNDP; 20.000 KM",
    ],
)
def test_one_sum_of_several_sources_is_given_to_none_and_told(text: str) -> None:
    found = rows(text)
    assert [amount for _, _, amount in found] == [None, None, 20000]
    assert found[-1][:2] == ("unspecified", "") and told(text) == ["amount_doubtful"]


@pytest.mark.parametrize("each", ["po školi", "po Domu zdravlja", "/školi", "po godini", "svake godine"])
def test_what_a_sum_is_for_each_of_holds_no_funds_and_is_told(each: str) -> None:
    assert rows(f"10.000 KM {each}".replace(" /", "/")) == [("unspecified", "", 10000)]
    assert told(f"10.000 KM {each}".replace(" /", "/")) == ["amount_doubtful"]


def test_percents_part_sources_as_sums_do() -> None:
    assert [(kind, holder) for kind, holder, _ in rows("50% Budžet KS 50% EU")] == [
        ("regular budget", ""),
        ("unspecified", "EU"),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Budžet KS, UNDP", ["Budžet KS", "UNDP"]),
        ("Donatori (UNDP), Budžet KS", ["UNDP", "Budžet KS"]),
        ("Budžet KS/općine", ["Budžet KS", "općine"]),
        ("Budžet KS (70%), općine (30%)", ["Budžet KS (70%)", "općine (30%)"]),
        ("Budžet KS – 10.000 KM; UNDP – 5.000 KM", ["Budžet KS – 10.000 KM", "UNDP – 5.000 KM"]),
    ],
)
def test_each_source_has_what_is_printed_of_it_whole(text: str, printed: list[str]) -> None:
    found = read_funds([piece(text, width=600)], cleaner(), KS)
    assert [each.printed for each in found] == printed


@pytest.mark.parametrize(
    "text",
    ["Budžet KS 10.000, UNDP 5.000", "10.000 Budžet KS; 5.000 UNDP", "15.000 (Budžet KS 10.000, UNDP 5.000)"],
)
def test_sums_in_the_headings_currency_are_read_beside_names(text: str) -> None:
    assert rows(text, heading="Potrebna sredstva (KM) i izvor") == [BUDGET, DONOR]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [("50.000 konvertibilnih maraka", 50000, "BAM"), ("100 US$", 100, "USD"), ("120.000.-KM", 120000, "BAM")],
)
def test_currencies_are_known_as_they_are_printed(text: str, amount: int, currency: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.amount, found.currency) == (amount, currency)


@pytest.mark.parametrize("text", ["0.000 KM", "milion KM", "50,000 EUR", "10.000+ KM"])
def test_figures_in_no_known_form_are_told(text: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.amount, found.holder, found.unread) == (None, "", text)


def test_a_span_with_words_is_no_amount() -> None:
    (found,) = read_funds([piece("između 10.000 i 20.000 KM", width=600)], cleaner(), KS)
    assert (found.amount, found.currency) == (None, "BAM")


def test_a_cell_that_names_no_source_is_kept_and_told() -> None:
    for text in ("Nije procijenjeno", "u okviru planiranih sredstava"):
        assert rows(text) == [("unspecified", "", None)] and told(text) == ["kind_doubtful"]
    assert rows("Nisu potrebna (redovna aktivnost)") == [("regular budget", "", None)]


def test_sums_before_kinds_stay_with_these_over_lines() -> None:
    found = [("donor funds", "", 5000), BUDGET]
    assert rows("5.000 KM Donatori 10.000 KM Budžet") == found
    assert rows("5.000 KM Donatori 10.000 KM", "Budžet") == found


@pytest.mark.parametrize("text", ["od 10.000 do 20.000", "10.000 - 20.000"])
def test_a_span_in_the_headings_currency_is_no_amount(text: str) -> None:
    (found,) = read_funds([piece(text, width=600)], cleaner(), KS, "Potrebna sredstva (KM)")
    assert (found.amount, found.currency) == (None, "BAM")


def test_a_cantons_name_on_its_own_line_is_the_rest_of_the_bodys() -> None:
    assert rows("Redovan budžet -", "- MUP", "Kantona Sarajevo") == [
        ("regular budget", "MUP Kantona Sarajevo", None)
    ]


def test_an_amount_beside_words_that_none_is_needed_is_told() -> None:
    assert rows("Nisu potrebna / 500 KM") == [("unspecified", "", 500)]
    assert told("Nisu potrebna / 500 KM") == ["amount_doubtful"]


@pytest.mark.parametrize("text", ["ek. kod 613900 – 8.000 KM", "Budžet KS, ek. kod 613900: 8.000 KM"])
def test_an_economic_code_is_no_amount_and_no_body(text: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.holder, found.amount) == ("", Decimal(8000))


@pytest.mark.parametrize("text", ["IPA 2020 – 150.000 EUR", "IPA II 2018-2020 - 150.000 EUR"])
def test_a_programmes_year_is_no_amount_of_a_span(text: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.amount, found.currency) == (Decimal(150000), "EUR")


def test_sources_are_parted_by_numbers_that_run_on_from_another_cell() -> None:
    found = read_funds([piece("15. Budžet KS", "16. UNDP", width=85)], cleaner(), KS)
    assert [(each.kind, each.holder) for each in found] == [("regular budget", ""), ("unspecified", "UNDP")]


def test_a_span_behind_a_programmes_name_gives_no_amount() -> None:
    (found,) = read_funds([piece("IPA, 2.000 – 150.000 EUR")], cleaner(), KS)
    assert found.amount is None


def test_codes_of_accounts_are_no_amounts_and_no_holders() -> None:
    for text in ("Budžet KS, konto 613900, 10.000 KM", "Budžet KS (613900) 10.000 KM"):
        assert rows(text) == [BUDGET]


@pytest.mark.parametrize(
    "lines", [["1. Budžet KS 10.000 KM", "2. UNDP 5.000 KM"], ["a) Budžet KS 10.000 KM; b) UNDP 5.000 KM"]]
)
def test_numbers_of_items_are_no_figures(lines: list[str]) -> None:
    assert rows(*lines) == [BUDGET, DONOR]


@pytest.mark.parametrize(
    "lines",
    [
        ["15.000 KM, i to: Budžet KS 10.000 KM, UNDP 5.000 KM"],
        ["Budžet KS: 10.000 KM", "UNDP: 5.000 KM", "= 15.000 KM"],
        ["Budžet KS – 10.000 KM, a UNDP – 5.000 KM (ukupno 15.000 KM)"],
    ],
)
def test_a_total_is_known_by_the_words_and_marks_at_it(lines: list[str]) -> None:
    assert rows(*lines) == [BUDGET, DONOR]


def test_a_sum_in_brackets_in_a_currency_without_a_fixed_rate_is_told() -> None:
    (found,) = read_funds([piece("UNDP 10.000 USD (18.000 KM)", width=600)], cleaner(), KS)
    assert (found.amount, found.currency, found.unread) == (10000, "USD", "(18.000 KM)")


def test_joining_words_join_in_ways_that_are_known() -> None:
    assert {joins for _, joins in joining_words()} == set(JOINS)


@pytest.mark.parametrize("bound", ["do", "više od", "preko", "min.", "najviše"])
def test_an_amount_that_is_a_limit_is_given_and_told(bound: str) -> None:
    assert rows(f"Budžet KS {bound} 10.000 KM") == [BUDGET]
    assert told(f"Budžet KS {bound} 10.000 KM") == ["amount_doubtful"]


def test_lines_of_names_with_sums_or_kinds_behind_hyphens_are_told_apart_without_their_breaks() -> None:
    assert rows("MUP KS - 10.000 KM UNDP - 5.000 KM") == [("unspecified", "MUP KS", 10000), DONOR]
    assert [kind for kind, _, _ in rows("MUP KS - redovna sredstva UNDP - donacija")] == [
        "regular budget",
        "donor funds",
    ]


FORMS = (
    *("{name} {sum}", "{name}: {sum}", "{name} – {sum}", "{name} ({sum})", "{name} - {sum}", "{name}, {sum}"),
    *("{sum} {name}", "{sum} ({name})", "{sum} – {name}", "{sum} - {name}"),
    *("{name} u iznosu od {sum}", "{name} (oko {sum})"),
)
PRINTED = {
    "Budžet KS": ("regular budget", ""),
    "MUP KS": ("unspecified", "MUP KS"),
    "donatori": ("donor funds", ""),
    "IPA": ("other", ""),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("between", [", ", "; ", " i ", "\n", " + ", " / "])
def test_each_way_to_print_sources_with_their_sums_reads_alike(form: str, between: str) -> None:
    for names in permutations(PRINTED, 3):
        pairs = list(zip(names, ("10.000 KM", "5.000 KM", "3.000 KM"), strict=True))
        text = between.join(form.format(name=name, sum=printed) for name, printed in pairs)
        amounts = (10000, 5000, 3000)
        assert rows(*text.split("\n")) == [
            (*PRINTED[name], amount) for name, amount in zip(names, amounts, strict=True)
        ], text


def test_a_sum_behind_a_name_and_an_equals_sign_is_no_total() -> None:
    found = rows("Budžet KS = 10.000 KM; donacije = 4.000 KM; UNDP = 6.000 KM")
    assert [amount for _, _, amount in found] == [10000, 4000, 6000]


def test_equal_sums_behind_names_are_two() -> None:
    assert [amount for _, _, amount in rows("Budžet = 5.000 KM, UNDP = 5.000 KM")] == [5000, 5000]


def test_separators_of_one_number_are_alike() -> None:
    assert 500_000 in [amount for _, _, amount in rows("IPA 2 500.000 KM")]


@pytest.mark.parametrize(
    "text",
    [
        "MUP KS 5.000 KM; UNDP 6.000 KM; 11.000 KM",
        "11.000 KM\nMUP KS 5.000 KM\nUNDP 6.000 KM",
        "11.000 KM, MUP KS 5.000 KM, UNDP 6.000 KM",
        "5.000 KM MUP KS; 6.000 KM UNDP; 11.000 KM",
        "MUP KS 5.000 KM, UNDP 6.000 KM (11.000 KM)",
        "2021: 5.000 KM\n2022: 6.000 KM\n11.000 KM",
    ],
)
def test_a_bare_sum_of_all_the_named_ones_is_their_total(text: str) -> None:
    assert [amount for _, _, amount in rows(*text.splitlines())] == [5000, 6000]


@pytest.mark.parametrize(
    "text",
    [
        "MUP KS\n5.000 KM\nUNDP\n6.000 KM\nIOM\n11.000 KM",
        "2021: 5.000 KM\n2022: 6.000 KM\n2023: 11.000 KM",
        "5.000 KM 2021.; 6.000 KM 2022.; 11.000 KM 2023.",
        "MUP KS 5.000 KM; UNDP 6.000 KM; 12.000 KM",
        "MUP KS - 5.000 KM; 6.000 KM; UNDP - 11.000 KM",
        "MUP KS - 11.000 KM; UNDP - 5.000 KM; 6.000 KM",
    ],
)
def test_a_sum_with_a_name_or_year_or_of_more_than_the_others_is_no_total(text: str) -> None:
    assert len(rows(*text.splitlines())) == 3
    assert not told(*text.splitlines())


@pytest.mark.parametrize("total", ["Ukupni troškovi:", "Ukupan iznos", "Ukupna vrijednost"])
def test_a_sum_called_a_whole_cost_is_a_total(total: str) -> None:
    assert [amount for _, _, amount in rows(f"{total} 20.000 KM; MUP KS 15.000 KM; UNDP 5.000 KM")] == [
        15000,
        5000,
    ]


def test_a_bare_sum_of_other_bare_ones_is_told() -> None:
    assert [amount for _, _, amount in rows("5.000 KM; 6.000 KM; 11.000 KM")] == [5000, 6000, 11000]
    assert told("5.000 KM; 6.000 KM; 11.000 KM") == ["amount_doubtful"]


@pytest.mark.parametrize("joined", ["i donacije", "+ donacije", "te donatorska sredstva", "и донације"])
def test_a_kind_joined_to_a_sum_is_a_source_of_its_own(joined: str) -> None:
    assert [(kind, amount) for kind, _, amount in rows(f"10.000 KM {joined}")] == [
        ("unspecified", 10_000),
        ("donor funds", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "5.000 KM - MUP KS 6.000 KM UNDP 7.000 KM - IOM",
        "5.000 KM MUP KS 6.000 KM - UNDP 7.000 KM IOM",
        "MUP KS - 5.000 KM UNDP - 6.000 KM IOM = 7.000 KM",
        "MUP KS = 5.000 KM UNDP - 6.000 KM IOM - 7.000 KM",
    ],
)
def test_sums_go_to_their_bodies_where_hyphens_tie_but_some(text: str) -> None:
    assert [(holder, amount) for _, holder, amount in rows(text)] == [
        ("MUP KS", 5000),
        ("UNDP", 6000),
        ("IOM", 7000),
    ]


def test_a_name_goes_on_behind_i_where_sums_stand_before_names() -> None:
    text = "5.000 KM Ministarstvo kulture i sporta KS 6.000 KM - UNDP 7.000 KM IOM"
    assert [(holder, amount) for _, holder, amount in rows(text)] == [
        ("Ministarstvo kulture i sporta KS", 5000),
        ("UNDP", 6000),
        ("IOM", 7000),
    ]


def test_equal_sums_of_two_sources_are_two() -> None:
    assert [amount for _, _, amount in rows("MUP KS 5.000 KM (UNDP 5.000 KM)")] == [5000, 5000]


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("Sredstva (KM)", 1),
        ("Sredstva (u 000 KM)", 1000),
        ("Sredstva (u 000) KM", 1000),
        ("Sredstva u 1.000 KM", 1000),
        ("Sredstva u hilj. KM", 1000),
        ("Sredstva (u mil. KM)", 1_000_000),
        ("Sredstva u milionima KM", 1_000_000),
        ("Sredstva (mil. KM)", 1_000_000),
        ("Sredstva KM (mil.)", 1_000_000),
        ("Sredstva u milionima", 1_000_000),
        ("Preko 1 mil. KM", 1),
        ("Средства (у мил. КМ)", 1_000_000),
        ("Средства у милионима КМ", 1_000_000),
        ("Средства (у 1.000 КМ)", 1000),
        ("Sredstva u KM (000)", 1000),
        ("Sredstva (mil. KM)", 1_000_000),
        ("Sredstva (x 1.000 KM)", 1000),
        ("Средства у 000 дин.", 1000),
        ("Preko 5 mil. KM", 1),
        ("Preko 5 hiljada KM", 1),
        ("Preko 5 000 KM", 1),
        ("Sredstva (KM x 1000)", 1000),
        ("Sredstva (hilj., bez PDV)", 1000),
        ("Sredstva za projekat Milion stabala (KM)", 1),
        ("Projekat Hiljadu osmijeha (KM)", 1),
        ("Preko 10.000 KM", 1),
        ("Preko 1.000 KM", 1),
    ],
)
def test_a_heading_may_give_thousands_or_millions(heading: str, factor: int) -> None:
    assert heading_factor(heading) == factor
