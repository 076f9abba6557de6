"""The grammar of the resources column."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from extract.errors import GlasnikError
from normalize.amounts import heading_factor
from normalize.items import printed_lines
from normalize.joining_words import JOINS, joining_words
from normalize.lists import Bodies, read_funds
from normalize.resource_words import words
from normalize.resources import read_resources, resource_text
from tests.extract.by_hand import legible
from tests.normalize.documents import KS, cleaner, piece


def read(text: str) -> list[tuple[str, str]]:
    return [(found.kind, found.holder) for found in read_resources(text, lambda part: [part])]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Redovan budžet", [("regular budget", "")]),
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
        *("2021", "2021. godina", "70%", "2 x 5.000 KM", "500 KM x 12 mjeseci", "0,5 mil. KM"),
        *("1,250.000 KM", "25,000.00 KM", "12'000 KM", "12.000.00 KM", "10.000,00 / 12.000,00 KM"),
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


def test_a_sum_in_the_english_form_is_told() -> None:
    (found,) = read_funds([piece("BAM 45,000.00")], cleaner(), KS)
    assert (found.amount, found.holder, found.unread) == (None, "", "BAM 45,000.00")


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
    ("lines", "kinds"),
    [
        (["MUP KS (redovna sredstva), UNDP"], ["regular budget", "unspecified"]),
        (["Ministarstvo zdravstva – redovna sredstva", "UNICEF"], ["regular budget", "unspecified"]),
        (["UNICEF", "Ministarstvo zdravstva –", "redovna sredstva"], ["unspecified", "regular budget"]),
        (["MUP KS: redovna sredstva; Ministarstvo zdravstva: 5.000 KM"], ["regular budget", "unspecified"]),
        (["MUP KS 10.000 KM redovna sredstva, UNDP 5.000 KM"], ["regular budget", "unspecified"]),
        (["MUP KS, Tužilaštvo KS: redovna sredstva"], ["regular budget"] * 2),
        (["MUP KS, Tužilaštvo KS - redovna sredstva"], ["regular budget"] * 2),
        (["Ministarstvo zdravstva KS (Budžet KS) 3.000 KM"], ["regular budget"]),
    ],
)
def test_a_kind_behind_its_holder_is_not_of_the_next(lines: list[str], kinds: list[str]) -> None:
    found = rows(*lines)
    assert [kind for kind, _, _ in found] == kinds and all(holder for _, holder, _ in found)


def test_a_kind_in_brackets_behind_several_names_is_of_the_last_and_told() -> None:
    text = "UNDP i MUP KS (redovna sredstva)"
    assert [kind for kind, _, _ in rows(text)] == ["unspecified", "regular budget"]
    assert told(text) == ["kind_doubtful"]


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Budžet KS i općina", "regular budget"),
        ("Budžet KS i Grada Sarajeva", "regular budget"),
        ("Budžet KS i FBiH", "regular budget"),
        ("Budžet KS i općine", "unspecified"),
        ("Budžet KS i Grad Sarajevo", "unspecified"),
        ("Budžet KS i sredstva međunarodnih organizacija", "unspecified"),
        ("10.000 KM iz budžeta KS i 5.000 KM od UNICEF-a", "unspecified"),
    ],
)
def test_further_owners_of_a_budget_stand_in_the_genitive(text: str, kind: str) -> None:
    own, other = rows(text)
    assert (own[0], own[1], other[0]) == ("regular budget", "", kind)


def test_a_canton_is_no_part_of_the_plans_own_budget_elsewhere() -> None:
    assert len(rows("Budžet FBiH i kantona", bodies=Bodies("FBiH", {}))) == 2
    own = rows("Proračun HNK/Ž", bodies=Bodies("HNK", {}))
    assert own == [("regular budget", "", None)]
    (of_ministry,) = rows("Budžet Federalnog ministarstva zdravstva", bodies=Bodies("FBiH", {}))
    assert of_ministry[1] == "Federalnog ministarstva zdravstva"


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
    "text",
    [
        "Budžet Kantona Sarajevo (redovna sredstva)",
        "Redovna sredstva/Budžet KS",
        "Redovna sredstva iz Budžeta KS",
    ],
)
def test_one_budget_named_twice_is_one(text: str) -> None:
    (found,) = read_funds([piece(text, width=600)], cleaner(), KS)
    assert (found.kind, found.holder, found.printed) == ("regular budget", "", text)


def test_two_budgets_are_two() -> None:
    assert len(rows("Kantonalni budžet, općinski budžeti")) == 2


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


@pytest.mark.parametrize("text", ["0.000 KM", "milion KM", "EUR 50,000", "10.000+ KM"])
def test_figures_in_no_known_form_are_told(text: str) -> None:
    (found,) = read_funds([piece(text)], cleaner(), KS)
    assert (found.amount, found.holder, found.unread) == (None, "", text)


def test_a_span_with_words_is_no_amount() -> None:
    (found,) = read_funds([piece("između 10.000 i 20.000 KM", width=600)], cleaner(), KS)
    assert (found.amount, found.currency) == (None, "BAM")


@pytest.mark.parametrize(
    "text",
    ["Sredstva planirana u Budžetu KS", "Iz sredstava Budžeta KS", "U okviru odobrenih budžetskih sredstava"],
)
def test_a_budget_is_known_in_any_case_and_with_its_adjectives(text: str) -> None:
    assert rows(text) == [("regular budget", "", None)]


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


def test_a_table_without_the_words_of_a_use_is_refused() -> None:
    with pytest.raises(GlasnikError):
        words("no such use")


@pytest.mark.parametrize(
    "text",
    [
        "MUP KS/Redovan budžet, UNDP/donacija",
        "MUP KS, budžet; UNDP, donacija",
        "MUP KS, budžet;\nUNDP,\ndonacija",
    ],
)
def test_a_mark_that_stands_before_each_kind_ties_it_to_its_holder(text: str) -> None:
    assert rows(*text.split("\n")) == [("regular budget", "MUP KS", None), ("donor funds", "UNDP", None)]


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
        ("Sredstva u KM (000)", 1000),
        ("Preko 10.000 KM", 1),
        ("Preko 1.000 KM", 1),
    ],
)
def test_a_heading_may_give_thousands_or_millions(heading: str, factor: int) -> None:
    assert heading_factor(heading) == factor
