"""The grammar of the resources column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from normalize.activities.funds_in_text import read_funds
from normalize.cell_lines import printed_lines
from normalize.money.resource_lines import resource_text
from normalize.money.resources import read_resources
from tests.extract.by_hand import legible
from tests.normalize.documents import KS, cleaner, piece


def read(text: str) -> list[tuple[str, str]]:
    return [(found.kind, found.holder) for found in read_resources(text, lambda part: [part])]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Redovan budžet", [("regular budget", "")]),
        ("Redovan budzet", [("regular budget", "")]),
        ("Donatorska sredstva", [("donor funds", "")]),
        ("Redovan budžet - MUP Kantona Sarajevo", [("regular budget", "MUP Kantona Sarajevo")]),
        (
            "Redovan budžet - MUP - Tužilaštvo - Donatorska sredstva (IOM)",
            [("regular budget", "MUP"), ("regular budget", "Tužilaštvo"), ("donor funds", "IOM")],
        ),
        ("Redovan budžet Donatorska sredstva", [("regular budget", ""), ("donor funds", "")]),
        ("IOM", [("unspecified", "IOM")]),
        ("MUP - Redovan budžet", [("unspecified", "MUP"), ("regular budget", "")]),
    ],
)
def test_a_source_belongs_to_the_kind_printed_before_it(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "-",
        "N/A",
        "Nisu potrebna sredstva",
        "Nije potrebno",
        "Nisu potrebna dodatna finansijska sredstva.",
        "Нису потребна додатна средства",
        "Nisu potrebni dodatni resursi",
        "Aktivnost ne zahtijeva dodatna sredstva",
        "Bez dodatnih troškova",
    ],
)
def test_nothing_needed_is_no_source(text: str) -> None:
    assert read(text) == []


def test_a_dash_with_blanks_belongs_to_the_name() -> None:
    assert read("Redovan budžet - MUP – Uprava policije") == [("regular budget", "MUP – Uprava policije")]


@pytest.mark.parametrize(
    "text, amount, currency",
    [
        ("Redovan budžet 10.000,00 KM", Decimal("10000.00"), "BAM"),
        ("Donatorska sredstva 5.000 EUR", Decimal(5000), "EUR"),
        ("Redovan budžet 300 €", Decimal(300), "EUR"),
    ],
)
def test_an_amount_is_read_with_its_currency(text: str, amount: Decimal, currency: str) -> None:
    (found,) = read_resources(text, lambda part: [part])
    assert (found.amount, found.currency) == (amount, currency)


def test_a_year_is_no_amount() -> None:
    (found,) = read_resources("Redovan budžet za 2021. godinu", lambda part: [part])
    assert found.amount is None


def test_lines_that_begin_a_kind_stand_behind_a_line_feed() -> None:
    lines = printed_lines([piece("Redovan budžet MUP-a Kantona i", "suda", "Donatorska sredstva")], legible)
    assert resource_text(lines, " ".join) == "Redovan budžet MUP-a Kantona i suda\nDonatorska sredstva"


def test_a_line_that_ends_with_a_dash_leads_on_though_it_had_room() -> None:
    lines = printed_lines([piece("Međunarodni fond solidarnosti", "pomoći –", "EMMAUS - GIZ")], legible)
    assert lines[2].ends_early
    assert resource_text(lines, " ".join) == "Međunarodni fond solidarnosti pomoći – EMMAUS - GIZ"


@pytest.mark.parametrize("dash", [" –", "-", " -"])
def test_a_range_that_goes_on_behind_its_dash_on_the_next_line_is_one_amount(dash: str) -> None:
    lines = printed_lines([piece(f"500{dash}", "1.000")], legible)
    assert resource_text(lines, " ".join) == f"500{dash} 1.000"


def test_an_equals_sign_before_a_sum_is_kept_and_begins_no_item() -> None:
    lines = printed_lines([piece("UNDP 2 obuke po", "=5.000 KM", width=80)], legible)
    assert resource_text(lines, " ".join) == "UNDP 2 obuke po =5.000 KM"
    lines = printed_lines([piece("= Budžet KS", "= UNDP")], legible)
    assert resource_text(lines, " ".join) == "Budžet KS\nUNDP"


@pytest.mark.parametrize(
    "text, found",
    [
        ("Budžet ZDK", [("regular budget", "")]),
        ("Proračun Županije; donacije", [("regular budget", ""), ("donor funds", "")]),
        ("Budžet ZDK i donatori", [("regular budget", ""), ("donor funds", "")]),
        ("Sredstva iz budžeta ZDK", [("regular budget", "")]),
        ("Буџет ЗДК, донатори", [("regular budget", ""), ("donor funds", "")]),
        ("Budžet MUP-a", [("regular budget", "MUP-a")]),
        ("Budžet FBiH", [("regular budget", "FBiH")]),
        ("Redovan budžet nadležnih institucija", [("regular budget", "")]),
        ("Redovita proračunska sredstva nositelja", [("regular budget", "")]),
        ("u okviru redovnih aktivnosti", [("regular budget", "")]),
        ("U okviru postojećih resursa", [("other", "")]),
        (
            "Redovan budžet - Direkcija policijskih tijela",
            [("regular budget", "Direkcija policijskih tijela")],
        ),
    ],
)
def test_a_budget_is_a_kind_and_the_plans_own_canton_no_holder(
    text: str, found: list[tuple[str, str]]
) -> None:
    own = {"ZDK", "Županije", "ЗДК"}
    assert [(r.kind, r.holder) for r in read_resources(text, lambda part: [part], own.__contains__)] == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("5.000 KM godišnje", [("unspecified", "", "5000")]),
        ("oko 15.000 KM", [("unspecified", "", "15000")]),
        ("BAM 5.000", [("unspecified", "", "5000")]),
        ("10.000 KM iz budžeta", [("regular budget", "", "10000")]),
        ("20.000–30.000 KM", [("unspecified", "", "None")]),
        (
            "Budžet: MUP 20.000 KM, Sud 10.000 KM",
            [("regular budget", "MUP", "20000"), ("regular budget", "Sud", "10000")],
        ),
        (
            "Budžet: 20.000 KM MUP, 10.000 KM Sud",
            [("regular budget", "MUP", "20000"), ("regular budget", "Sud", "10000")],
        ),
    ],
)
def test_each_amount_goes_with_its_own_name_and_its_words_with_no_one(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert [(r.kind, r.holder, str(r.amount)) for r in read_resources(text, lambda part: [part])] == found


@pytest.mark.parametrize(
    "text, found",
    [
        (
            "5.000 KM Donatorska sredstva; 20.000 KM Redovan budžet",
            [
                ("donor funds", "", "5000", "5.000 KM Donatorska sredstva"),
                ("regular budget", "", "20000", "20.000 KM Redovan budžet"),
            ],
        ),
        (
            "20.000 KM iz budžeta i 5.000 KM iz donatorskih sredstava",
            [
                ("regular budget", "", "20000", "20.000 KM iz budžeta"),
                ("donor funds", "", "5000", "5.000 KM iz donatorskih sredstava"),
            ],
        ),
        (
            "Redovan budžet - MUP - Tužilaštvo 7.000 KM",
            [
                ("regular budget", "MUP", "None", "MUP"),
                ("regular budget", "Tužilaštvo", "7000", "Tužilaštvo 7.000 KM"),
            ],
        ),
        ("20.000 KM - Redovan budžet", [("regular budget", "", "20000", "20.000 KM - Redovan budžet")]),
        ("10.000 KM godišnje", [("unspecified", "", "10000", "10.000 KM godišnje")]),
        (
            "Redovan budžet; 5.000 KM donatori",
            [
                ("regular budget", "", "None", "Redovan budžet"),
                ("donor funds", "", "5000", "5.000 KM donatori"),
            ],
        ),
    ],
)
def test_a_source_has_the_amount_beside_it_and_all_that_is_printed_of_it(
    text: str, found: list[tuple[str, str, str, str]]
) -> None:
    read = read_resources(text, lambda part: [part])
    assert [(r.kind, r.holder, str(r.amount), r.printed) for r in read] == found


@pytest.mark.parametrize(
    "text",
    [
        *("2021", "2021. godina", "70%", "2 x 5.000 KM", "500 KM x 12 mjeseci", "1,250 mil. KM"),
        *("1,250.000 KM", "25,000 KM", "12.000.00 KM", "10.000,00 / 12.000,00 KM"),
    ],
)
def test_figures_that_are_no_amount_are_told_and_are_no_holder(text: str) -> None:
    (found,) = read_resources(text, lambda part: [part])
    assert (found.holder, found.amount, found.printed, found.unread) == ("", None, text, text)


@pytest.mark.parametrize("text", ["10.000-15.000 KM", "10.000 do 15.000 KM", "od 10.000 KM do 15.000 KM"])
def test_a_span_is_no_amount_and_has_its_currency(text: str) -> None:
    (found,) = read_resources(text, lambda part: [part])
    assert (found.holder, found.amount, found.currency) == ("", None, "BAM")


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("2026: 10.000; 2027: 20.000", [10000, 20000]),
        ("10.000\n12.500,50", [10000, Decimal("12500.50")]),
        ("cca 5000", [5000]),
        ("10.000; MUP", [10000, None]),
    ],
)
def test_amounts_without_a_currency_stand_alone_or_each_in_its_part(
    text: str, amounts: list[Decimal | int | None]
) -> None:
    assert [found.amount for found in read_resources(text, lambda part: [part])] == amounts


def test_funds_of_another_kind_in_brackets_are_their_own() -> None:
    found = read_resources("Budžet Vlade FBiH (150.000 KM) i IPA (75.000 EUR)", lambda part: [part])
    assert [(r.kind, r.holder, r.amount) for r in found] == [
        ("regular budget", "Vlade FBiH", 150000),
        ("other", "", 75000),
    ]


@pytest.mark.parametrize(
    "heading, text, currency",
    [
        ("Potrebna sredstva (KM)", "20.000,00", "BAM"),
        ("Potrebna sredstva (KM)", "5.000 EUR", "EUR"),
        ("Potrebna sredstva", "20.000,00", None),
        ("Sredstva (KM/EUR)", "20.000,00", None),
    ],
)
def test_a_heading_gives_the_currency_that_its_amounts_lack(
    heading: str, text: str, currency: str | None
) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS, heading)
    assert found.currency == currency


@pytest.mark.parametrize(
    ("heading", "amount"),
    [("Sredstva (u 000 KM)", 10000), ("Sredstva u hiljadama KM", 10000), ("Sredstva (KM)", 10)],
)
def test_a_heading_may_give_thousands(heading: str, amount: int) -> None:
    (found,) = read_funds([piece("10")], cleaner(), KS, heading)
    assert (found.amount, found.currency) == (amount, "BAM")
    (whole,) = read_funds([piece("10 KM")], cleaner(), KS, heading)
    assert whole.amount == 10


def test_a_kind_behind_its_holder_in_all_items_is_that_holders() -> None:
    assert read("MUP - redovan budžet; UNDP - donacija") == [
        ("regular budget", "MUP"),
        ("donor funds", "UNDP"),
    ]
    assert read("MUP (budžet), UNDP (donacija)") == [("regular budget", "MUP"), ("donor funds", "UNDP")]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Ukupno: 15.000 KM (budžet 10.000 KM, donatori 5.000 KM)", [10000, 5000]),
        ("Ukupno 5.000 KM", [5000]),
        ("10.000, 00 KM", [10000]),
        ("10. 000 KM", [10000]),
        ("2026: 5.000 KM; 2027: 6.000 KM", [5000, 6000]),
        ("10 obuka x 500 KM", [None]),
    ],
)
def test_each_amount_is_read_once_and_whole(text: str, amounts: list[int | None]) -> None:
    assert [found.amount for found in read_resources(text, lambda part: [part])] == amounts


def sums(*lines: str) -> list[tuple[str, str, Decimal | None]]:
    return [(each.kind, each.holder, each.amount) for each in read_funds([piece(*lines)], cleaner(), KS)]


BUDGET = ("regular budget", "", Decimal(10000))
DONOR = ("unspecified", "UNDP", Decimal(5000))
DONATED = ("donor funds", "", Decimal(10000))


@pytest.mark.parametrize(
    "lines",
    [
        ["Redovni budžet 10.000 KM; UNDP 5.000 KM"],
        ["Budžet: 10.000 KM, UNDP: 5.000 KM"],
        ["10.000 KM (Budžet KS), 5.000 KM (UNDP)"],
        ["10.000 KM – budžet, 5.000 KM – UNDP"],
        ["Budžet KS (10.000 KM), UNDP (5.000 KM)"],
        ["Budžet KS u iznosu od 10.000 KM i UNDP u iznosu od 5.000 KM"],
        ["10.000 KM", "Budžet KS", "5.000 KM", "UNDP"],
    ],
)
def test_each_sum_goes_with_the_name_in_its_item(lines: list[str]) -> None:
    assert sums(*lines) == [BUDGET, DONOR]


def test_names_behind_a_kind_with_holders_are_of_that_kind_whatever_they_cost() -> None:
    found = sums("Redovan budžet - MUP KS 10.000 KM, Kantonalno tužilaštvo 5.000 KM")
    assert [kind for kind, _, _ in found] == ["regular budget", "regular budget"]


@pytest.mark.parametrize(
    "text",
    [
        "MUP KS (budžet) 10.000 KM, UNICEF (donacija) 5.000 KM",
        "MUP KS - redovan budžet 10.000 KM, UNICEF - donacija 5.000 KM",
    ],
)
def test_kinds_behind_holders_go_with_these_and_their_sums(text: str) -> None:
    assert sums(text) == [
        ("regular budget", "MUP KS", Decimal(10000)),
        ("donor funds", "UNICEF", Decimal(5000)),
    ]


def test_a_sum_named_again_in_another_currency_or_in_part_counts_once() -> None:
    assert sums("10.000 KM (5.112 EUR)") == [("unspecified", "", Decimal(10000))]
    (found,) = read_funds([piece("Budžet KS 10.000 KM (od toga 2.000 KM Općina Centar)")], cleaner(), KS)
    assert (found.amount, found.unread) == (Decimal(10000), "(od toga 2.000 KM Općina Centar)")


def test_sums_without_a_currency_behind_their_kinds_are_amounts() -> None:
    assert [amount for _, _, amount in sums("Budžet: 7.000,00", "Donatori: 2.500,50")] == [
        Decimal("7000.00"),
        Decimal("2500.50"),
    ]


def test_a_sum_that_may_be_in_the_english_form_is_told() -> None:
    (found,) = read_funds([piece("BAM 45,000")], cleaner(), KS)
    assert (found.amount, found.holder, found.unread) == (None, "", "BAM 45,000")


@pytest.mark.parametrize(
    ("text", "amount"), [("BAM 45,000.00", "45000.00"), ("2,500,000 KM", "2500000")], ids=["cents", "groups"]
)
def test_one_whose_signs_leave_but_that_form_is_read(text: str, amount: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.amount, found.currency) == (Decimal(amount), "BAM")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Budžet Kantona - Ministarstvo pravde 10.000 KM", ["regular budget"]),
        ("Budžet KS za 2026. godinu 10.000 KM, za 2027. godinu 12.000 KM", ["regular budget"] * 2),
        ("Vlada KS, UNDP (donacija)", ["unspecified", "donor funds"]),
        ("Budžet FBiH (15.000 KM), UNDP (5.000 KM)", ["regular budget", "unspecified"]),
        ("Budžet KS - MUP KS 10.000 KM, Kantonalni sud 5.000 KM", ["regular budget"] * 2),
    ],
)
def test_a_kind_is_of_what_it_stands_at(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in sums(text)] == kinds


def test_a_sum_in_brackets_that_is_another_one_is_kept() -> None:
    assert [amount for _, _, amount in sums("Budžet 50.000 KM (20.000 EUR)")] == [50000, 20000]


@pytest.mark.parametrize(
    "lines",
    [
        ["Budžet KS – 10.000 KM", "UNDP – 5.000 KM"],
        ["Ukupno: 15.000 KM", "Budžet KS: 10.000 KM", "UNDP: 5.000 KM"],
    ],
)
def test_sums_on_lines_of_their_own_are_of_sources_of_their_own(lines: list[str]) -> None:
    assert sums(*lines) == [BUDGET, DONOR]


@pytest.mark.parametrize(
    "text",
    ["• Budžet KS • Donatori", "a) Budžet KS b) donatori", "Budžet KS & donatori", "* Budžet KS * Donatori"],
)
def test_sources_that_marks_part_in_one_line_are_two(text: str) -> None:
    found = read_funds([piece(text, width=600)], cleaner(), KS)
    assert [(each.kind, each.holder) for each in found] == [("regular budget", ""), ("donor funds", "")]
