"""The act around a plan."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.document.act import Act, read_act
from normalize.document.act_facts import load_act_facts
from tests.extract.by_hand import vocabulary

FACTS = load_act_facts(vocabulary())


def act(*lines: str) -> Act:
    return read_act(lines, FACTS, " ".join)


DECISION = (
    "Na osnovu člana 26. Zakona, Vlada Kantona Sarajevo, na 25. sjednici održanoj 4. 2. 2021., donijela je",
    "ODLUKU",
    "O USVAJANJU AKCIONOG PLANA ZA MLADE KANTONA SARAJEVO",
    "2021.-2023.",
    "Član 1.",
    "Broj 02-05-3121-12/21",
    "4. februara 2021. godine",
)


def test_the_title_begins_with_the_plans_own_name() -> None:
    assert act(*DECISION).title == "AKCIONOG PLANA ZA MLADE KANTONA SARAJEVO 2021.-2023."


def test_a_title_in_small_letters_is_read_where_none_is_in_capitals() -> None:
    title = ("Akcioni plan za mlade Kantona Sarajevo", "za period 2023-2025. godine")
    found = act(
        "Član 1. Ovom odlukom usvaja se", "Akcioni plan koji čini sastavni dio ove odluke.", *title, "1. Cilj"
    )
    assert found.title == " ".join(title)
    assert (found.period_start, found.period_end) == (2023, 2025)


@pytest.mark.parametrize(
    "label", ["Prilog 1: ", "PRILOG I – ", "Prilog broj 2. ", "Aneks: ", "Tabela 1. ", "Прилог 1: "]
)
@pytest.mark.parametrize("title", ["Akcioni plan za mlade 2023-2025. godine", "AKCIONI PLAN 2023-2025."])
def test_a_title_behind_the_label_of_an_annex_is_the_plans(label: str, title: str) -> None:
    found = act("ODLUKU", "Član 1.", label + title)
    assert (found.title, found.period_start, found.period_end) == (title, 2023, 2025)


@pytest.mark.parametrize(
    "lines",
    [
        ("GENDER AKCIONI PLAN za period 2023-2025. godine",),
        ("PLAN ZAŠTITE OKOLIŠA (KEAP) za razdoblje od 2023. do 2025. godine",),
        ("AKCIONI PLAN ZA SOCIJALNU UKLJUČENOST ROMA za period 2023-2025.", "godine"),
        ("OMLADINSKA POLITIKA I AKCIONI", "PLAN ZA MLADE za period 2023-2025. godine"),
    ],
)
def test_a_title_in_capitals_may_have_its_years_in_small_letters_and_any_breaks(
    lines: tuple[str, ...],
) -> None:
    found = act("Član 1. Usvaja se dokument.", *lines)
    assert (found.title, found.period_start, found.period_end) == (" ".join(lines), 2023, 2025)


def test_a_sentence_that_begins_with_an_annex_is_no_title() -> None:
    assert act("Prilog akcionom planu čini tabela.", "Prilog 1 akcionog plana čini tabela.").title is None


def test_a_sentence_about_a_plan_is_no_title() -> None:
    assert act("Akcioni plan iz člana 1. objavit će se u službenom glasilu.").title is None


def test_the_period_is_read_from_the_title() -> None:
    found = act(*DECISION)
    assert (found.period_start, found.period_end) == (2021, 2023)


@pytest.mark.parametrize(
    "years",
    ["2021. DO 2023. GODINE", "OD 2021. DO 2023. GODINE", "2021/2023", "20212023", "(2021. – 2023.)"],
)
def test_a_period_in_capitals_has_two_years(years: str) -> None:
    found = act(f"AKCIJSKI PLAN ZA MLADE ZA RAZDOBLJE {years}")
    assert (found.period_start, found.period_end) == (2021, 2023)


def test_the_act_may_name_the_plan_in_small_letters_before_its_title() -> None:
    found = act(
        "Broj: 01-111/20",
        "ZAKLJUČAK",
        "Usvaja se Akcijski plan za mlade.",
        "Broj: 01-450/21",
        "2. srpnja 2021.",
        "AKCIJSKI PLAN ZA MLADE",
    )
    assert (found.decision_no, found.decision_date) == ("01-450/21", date(2021, 7, 2))
    assert act("Broj: 01-111/20", "1. srpnja 2021.", "AKCIJSKI PLAN ZA MLADE").decision_no is None


def test_one_year_is_a_period_too() -> None:
    found = act("AKCIONI PLAN ZA MLADE ZA 2022. GODINU")
    assert (found.period_start, found.period_end) == (2022, 2022)


def test_number_and_date_of_the_decision() -> None:
    found = act(*DECISION)
    assert (found.decision_no, found.decision_date) == ("02-05-3121-12/21", date(2021, 2, 4))


def test_the_body_that_adopted_a_plan_is_read_from_its_decision() -> None:
    assert act(*DECISION).adopted_by == "Vlada Kantona Sarajevo"


def test_what_is_not_said_is_none() -> None:
    assert act("Ovaj zakon stupa na snagu narednog dana.") == Act()


@pytest.mark.parametrize(
    "lines",
    [
        ("AKCIONI PLAN ZA MLADE ZA PERIOD 2026-", "2028. GODINE"),
        ("AKCIONI PLAN ZA MLADE ZA PERIOD 2026.", "– 2028. godine"),
        ("Akcioni plan za mlade za period 2026.", "– 2028. godine"),
        ("Akcioni plan", "Kantona Sarajevo za mlade", "2026.–2028."),
    ],
)
def test_a_title_goes_on_with_its_years_on_the_next_line(lines: tuple[str, ...]) -> None:
    found = act(*lines)
    assert found.title == " ".join(lines)
    assert (found.period_start, found.period_end) == (2026, 2028)


def test_the_one_year_that_a_plan_is_for_is_its_period_whatever_its_strategys_is() -> None:
    found = act("AKCIONI PLAN ZA PROVOĐENJE STRATEGIJE RAZVOJA 2021-2027 ZA 2024. GODINU")
    assert (found.period_start, found.period_end) == (2024, 2024)


@pytest.mark.parametrize("line", ["broj 5/10 i 7/11), Vlada je donijela", "Broj 5/10 ove odluke mijenja se."])
def test_a_number_within_a_sentence_is_no_decisions(line: str) -> None:
    assert act(DECISION[2], line, *DECISION[5:]).decision_no == "02-05-3121-12/21"


def test_years_in_other_sentences_are_no_period() -> None:
    found = act("U razdoblju od 2019. do 2021. godine zabilježeno je nasilje.", "AKCIONI PLAN ZA MLADE")
    assert (found.period_start, found.period_end) == (None, None)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("ODLUKA O USVAJANJU LOKALNOG AKCIONOG PLANA ZA MLADE", "LOKALNOG AKCIONOG PLANA ZA MLADE"),
        ("IZMJENE I DOPUNE AKCIONOG PLANA ZA MLADE", "IZMJENE I DOPUNE AKCIONOG PLANA ZA MLADE"),
        ("GENDER AKCIONI PLAN", "GENDER AKCIONI PLAN"),
        ("PRILOG 1. AKCIONI PLAN ZA MLADE", "AKCIONI PLAN ZA MLADE"),
    ],
)
def test_a_title_keeps_the_words_that_make_it_another_plan(printed: str, title: str) -> None:
    assert act(printed).title == title


def test_a_title_in_capitals_may_go_on_in_small_letters() -> None:
    lines = ("AKCIONI PLAN", "za borbu protiv trgovine ljudima", "2026.-2028.")
    assert act(*lines).title == " ".join(lines)


def test_a_line_that_ends_in_a_preposition_goes_on() -> None:
    lines = ("Akcioni plan za borbu protiv trgovine ljudima u", "Kantonu Sarajevo za 2026. godinu")
    assert act(*lines).title == " ".join(lines)


@pytest.mark.parametrize("other", ["Broj: 02-04- 1234/26", "Broj 36/14, 37/14, 38/14"])
def test_a_decisions_number_may_have_a_blank_and_is_no_list(other: str) -> None:
    number = act("AKCIONI PLAN ZA MLADE", other, "Broj: 02-04-1234/26").decision_no
    assert number == "02-04-1234/26"


def test_who_adopted_another_act_did_not_adopt_this_one() -> None:
    found = act(
        "Na osnovu Uredbe koju je Vlada FBiH donijela, Skupština Kantona Sarajevo donosi", *DECISION[1:]
    )
    assert found.adopted_by == "Skupština Kantona Sarajevo"


def test_who_adopted_another_act_is_told_from_a_relative_in_cyrillic_too() -> None:
    found = act("На основу Уредбе коју је Влада донијела, Скупштина Града доноси", *DECISION[1:])
    assert found.adopted_by == "Скупштина Града"


def test_the_decisions_date_is_none_that_a_sentence_names() -> None:
    law = "Zakona od 1.3.2020. godine"
    assert act(DECISION[2], "3. 2. 2021. godine", DECISION[5], law).decision_date == date(2021, 2, 3)
    assert act(DECISION[2], DECISION[5], law, "Sarajevo, 4. 2. 2021. godine").decision_date == date(
        2021, 2, 4
    )


@pytest.mark.parametrize(
    "title",
    [
        ("PLAN INTEGRITETA ŽUPANIJE POSAVSKE", "2023.-2026."),
        ("PROGRAM", "mjera aktivne politike zapošljavanja", "za period 2023. – 2026. godine"),
    ],
)
def test_a_title_in_capitals_above_the_table_may_name_any_plan(title: tuple[str, ...]) -> None:
    found = act("Na osnovu člana 5. Zakona, Vlada donosi", *title)
    assert found.title == " ".join(title)
    assert (found.period_start, found.period_end) == (2023, 2026)


@pytest.mark.parametrize(
    "title",
    [
        (
            "KANTONALNI PLAN ZAŠTITE OKOLIŠA",
            "ZENIČKO-DOBOJSKOG KANTONA",
            "ZA PERIOD 2017-2025.",
            "AKCIONI PLAN",
        ),
        ("PROGRAM RAZVOJA ZAŠTITE I SPAŠAVANJA", "2017–2025.", "OPERATIVNI PLAN PROVOĐENJA PROGRAMA"),
        ("PROGRAM RAZVOJA GOSPODARSTVA ZA 2017-2025.", "GODINU – PLAN PROVEDBE MJERA"),
        ("PLAN UPRAVLJANJA OTPADOM TUZLANSKOG KANTONA", "za period 2017.-2025. godina"),
    ],
)
def test_a_title_begins_with_what_calls_a_plan_above_a_usual_name(title: tuple[str, ...]) -> None:
    found = act(*DECISION[:2], "O USVAJANJU PLANA", *DECISION[4:], *title)
    assert found.title == " ".join(title)
    assert (found.period_start, found.period_end) == (2017, 2025)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("O USVAJANJU PROGRAMA RAZVOJA", "AKCIONI PLAN ZA MLADE"),
        ("PROGRAM RAZVOJA 2021-2027", "AKCIONI PLAN 2021-2023"),
    ],
)
def test_what_calls_another_plan_above_a_usual_name_is_none_of_its_title(above: str, title: str) -> None:
    assert act("ODLUKU", above, title).title == title


@pytest.mark.parametrize(
    "title",
    [
        ("Plan upravljanja otpadom Tuzlanskog kantona", "za period 2017.-2025. godina"),
        ("Kantonalni program zaštite okoliša 2017.-2025.",),
        ("PROGRAM KAPITALNIH ULAGANJA ZA 2023.", "GODINU"),
    ],
)
def test_a_title_with_years_may_call_any_plan_in_small_letters_too(title: tuple[str, ...]) -> None:
    found = act(*DECISION[:2], "O USVAJANJU DOKUMENTA", *DECISION[4:], *title, "Program 1. Zrak u 2017.")
    assert found.title == " ".join(title)


def test_a_capital_line_far_above_the_table_or_of_a_law_is_no_title() -> None:
    assert act("ZAKON O PLANIRANJU PROSTORA").title is None
    assert act("PLAN UPRAVLJANJA OTPADOM", *["Ovaj zakon stupa na snagu."] * 15).title is None


ABOVE = ("ODLUKU O USVAJANJU AKCIONOG PLANA", "I", "Usvaja se Akcioni plan, koji je sastavni dio ove odluke.")


@pytest.mark.parametrize(
    "title",
    [
        "PROGRAM RADA VLADE ZENIČKO-DOBOJSKOG KANTONA ZA 2023. GODINU",
        "PLAN INTEGRITETA ZA 2023. GODINU",
        "PLAN RADA SKUPŠTINE ZA 2023. GODINU",
        "PROGRAM RAZVOJA SPORTA ZA 2023. GODINU",
    ],
)
def test_a_programme_of_work_or_a_plan_of_integrity_has_its_own_title(title: str) -> None:
    found = act(*ABOVE, title)
    assert (found.title, found.period_start, found.period_end) == (title, 2023, 2023)


def test_a_programme_of_work_that_the_text_names_gives_the_plan_no_years() -> None:
    found = act(
        "Izvještaj o realizaciji Programa rada za 2022. godinu prima se na znanje.", "AKCIONI PLAN ZA MLADE"
    )
    assert (found.period_start, found.period_end) == (None, None)


@pytest.mark.parametrize(
    "below",
    [
        ("PODRUČJE I. IZRADA, PROVOĐENJE I PRAĆENJE PROGRAMA MJERA",),
        ("PODRUČJE I. IZRADA I PRAĆENJE", "PROGRAMA MJERA ZA RAVNOPRAVNOST"),
        ("CILJ 1: PREVENCIJA",),
        ("A. PREVENCIJA",),
        ("SLUŽBENI GLASNIK REPUBLIKE SRPSKE",),
        ("СЛУЖБЕНИ ГЛАСНИК РЕПУБЛИКЕ СРПСКЕ",),
    ],
)
def test_neither_the_first_heading_nor_a_running_head_is_of_the_title(below: tuple[str, ...]) -> None:
    title = "GENDER AKCIONI PLAN KANTONA SARAJEVO ZA PERIOD 2023-2025. GODINA"
    assert act(*ABOVE, title, *below).title == title


def test_a_line_that_a_preposition_calls_for_is_of_the_title_whatever_it_is_called() -> None:
    lines = ("AKCIONI PLAN ZA", "CILJ 5 AGENDE 2030")
    assert act(*lines).title == " ".join(lines)


LETTERHEAD = (
    "Bosna i Hercegovina",
    "TUZLANSKI KANTON",
    "VLADA",
    "Broj: 02/1-34-11234/24",
    "Tuzla, 14.5.2024. godine",
)
OWN_TITLE = "AKCIONI PLAN ZA MLADE 2024-2026."


def test_number_and_date_of_an_acts_own_letterhead() -> None:
    found = read_act((*LETTERHEAD, OWN_TITLE), FACTS, " ".join, in_gazette=False)
    assert (found.decision_no, found.decision_date) == ("02/1-34-11234/24", date(2024, 5, 14))


@pytest.mark.parametrize(
    "lines",
    [
        (*LETTERHEAD, "PREMIJER", "Irfan Halilagić"),  # the end of another act
        ("Ova odluka stupa na snagu danom donošenja.", *LETTERHEAD[3:]),
        LETTERHEAD[3:],
    ],
)
def test_number_and_date_of_the_act_before_are_not_the_plans(lines: tuple[str, ...]) -> None:
    assert read_act((*lines, OWN_TITLE), FACTS, " ".join, in_gazette=False).decision_no is None


def test_what_stands_above_a_title_in_a_gazette_is_of_the_act_before() -> None:
    assert read_act((*LETTERHEAD, OWN_TITLE), FACTS, " ".join).decision_no is None
