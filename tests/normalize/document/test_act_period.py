"""The years that a plan is for."""

from __future__ import annotations

import pytest

from normalize.document.act_period import years_in
from normalize.document.act_words import load_act_words

WORDS = load_act_words()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("AKCIONI PLAN ZA MLADE 2026/27", 2026, 2027),
        ("AKCIONI PLAN ZA MLADE 2026-28", 2026, 2028),
        ("AKCIONI PLAN OD 01.01.2026. DO 31.12.2028.", 2026, 2028),
        ("AKCIONI PLAN, JANUAR 2026 - DECEMBAR 2028", 2026, 2028),
        ("AKCIONI PLAN ZA 2026, 2027. I 2028. GODINU", 2026, 2028),
        ("AKCIONI PLAN 2021. DO 2023. GODINE", 2021, 2023),
        ("АКЦИОНИ ПЛАН ОД 2021. ГОД. ДО 2023. ГОДИНЕ", 2021, 2023),
        ("AKCIONI PLAN ZA 2026. TE 2027. GODINU", 2026, 2027),
    ],
)
def test_a_span_of_years_is_read(text: str, start: int, end: int) -> None:
    assert years_in(text, WORDS) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("PLAN ZA 2026.-2028. ZA PROVOĐENJE STRATEGIJE RAZVOJA 2021.-2030.", 2026, 2028),
        ("PLAN ZA PROVEDBU STRATEGIJE RAZVOJA 2021.-2027. ZA RAZDOBLJE 2024.-2026.", 2024, 2026),
        ("PLAN ZA PROVEDBU STRATEGIJE RAZVOJA 2021-2027 U 2026. GODINI", 2026, 2026),
        ("ПЛАН ЗА ПРОВЕДБУ СТРАТЕГИЈЕ РАЗВОЈА 2021-2027 ЗА 2026. ГОД.", 2026, 2026),
    ],
)
def test_the_years_of_a_strategy_are_none_of_the_plans(text: str, start: int, end: int) -> None:
    assert years_in(text, WORDS) == (start, end)


def test_an_agenda_for_a_year_is_no_period() -> None:
    assert years_in("AKCIONI PLAN ZA PROVOĐENJE AGENDE 2030", WORDS) == (None, None)


def test_one_year_that_is_said_to_be_the_plans_own_is_its_period_whatever_stands_before_it() -> None:
    assert years_in("AKCIJSKI PLAN STRATEGIJE RAZVOJA za razdoblje 2024. godine", WORDS) == (2024, 2024)
    assert years_in("AKCIJSKI PLAN STRATEGIJE RAZVOJA 2024", WORDS) == (None, None)


@pytest.mark.parametrize(
    "text", ["AKCIONI PLAN DO 2030. GODINE", "AKCIONI PLAN DO KRAJA 2030.", "АКЦИОНИ ПЛАН ДО 2030. ГОДИНЕ"]
)
def test_a_plan_until_a_year_does_not_begin_with_it(text: str) -> None:
    assert years_in(text, WORDS) == (None, 2030)


@pytest.mark.parametrize(
    "text",
    [
        "OPERATIVNI PLAN ZA 2021. GODINU ZA PROVOĐENJE AKCIONOG PLANA 2020.-2024.",
        "PROVEDBENI PLAN ZA 2021. GODINU U SKLADU S AKCIJSKIM PLANOM 2020 – 2024",
    ],
)
def test_the_years_of_another_plan_behind_ones_own_are_none_of_its(text: str) -> None:
    assert years_in(text, WORDS) == (2021, 2021)
