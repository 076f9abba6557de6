"""Numbers, roles and `i dr.` beside names."""

from __future__ import annotations

import pytest

from normalize.activities.bracket_roles import bracket_role
from normalize.counted_lists import counted_names
from normalize.institutions.name_labels import Section, sections, without_others
from normalize.institutions.registry import Registry


def test_numbers_on_one_line_part_names() -> None:
    assert counted_names("1) MUP KS 2) Tužilaštvo KS 3) NVO") == ["MUP KS", "Tužilaštvo KS", "NVO"]
    assert counted_names("1. Vlada KS, 2. MUP KS") == ["Vlada KS", "MUP KS"]


def test_numbers_that_run_on_from_another_cell_part_names() -> None:
    assert counted_names("3. Parlamentarna skupština BiH 4. NVO") == ["Parlamentarna skupština BiH", "NVO"]


@pytest.mark.parametrize(
    "text",
    ["1) MUP KS", "Kanton 10) i 2) MUP", "2) MUP KS 4) NVO", "MUP KS 1) NVO 2) SIPA", "3. i 4. gimnazija"],
)
def test_numbers_that_do_not_count_part_nothing(text: str) -> None:
    assert counted_names(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nosilac: MUP KS, partneri: NVO, mediji",
            [
                Section("MUP KS", "lead", True, "Nosilac:", ""),
                Section("NVO, mediji", "partner", True, "partneri:", ""),
            ],
        ),
        (
            "MUP KS (nosilac), NVO – partner",
            [
                Section("MUP KS", "lead", False, "", "(nosilac)"),
                Section("NVO", "partner", False, "", "– partner"),
            ],
        ),
        (
            "Nosilac – MUP KS, saradnik - NVO",
            [
                Section("MUP KS", "lead", True, "Nosilac –", ""),
                Section("NVO", "partner", True, "saradnik -", ""),
            ],
        ),
        (
            "Nosilac – MUP KS Partneri – NVO, mediji",
            [
                Section("MUP KS", "lead", True, "Nosilac –", ""),
                Section("NVO, mediji", "partner", True, "Partneri –", ""),
            ],
        ),
        (
            "Nosilac: Ministarstvo zdravstva partneri: NVO, mediji",
            [
                Section("Ministarstvo zdravstva", "lead", True, "Nosilac:", ""),
                Section("NVO, mediji", "partner", True, "partneri:", ""),
            ],
        ),
        (
            "MUP KS partneri: NVO",
            [Section("MUP KS"), Section("NVO", "partner", True, "partneri:", "")],
        ),
        (
            "MUP KS uz podršku: NVO",
            [Section("MUP KS"), Section("NVO", "partner", True, "uz podršku:", "")],
        ),
        ("Udruženje Partner – Zdravlje", [Section("Udruženje Partner – Zdravlje")]),
        ("Nosilac aktivnosti: MUP KS", [Section("MUP KS", "lead", True, "Nosilac aktivnosti:", "")]),
        ("Odgovorna institucija: MUP", [Section("MUP", "lead", True, "Odgovorna institucija:", "")]),
        ("Odgovorni: MUP", [Section("MUP", "lead", True, "Odgovorni:", "")]),
        ("Koordinator: MUP", [Section("MUP", "lead", True, "Koordinator:", "")]),
        (
            "Nosilac: MUP; Sunosilac: NVO",
            [
                Section("MUP", "lead", True, "Nosilac:", ""),
                Section("NVO", "partner", True, "Sunosilac:", ""),
            ],
        ),
        ("Koordinator", [Section("Koordinator")]),
        ("Saradnici: NVO", [Section("NVO", "partner", True, "Saradnici:", "")]),
        ("МУП (носилац)", [Section("МУП", "lead", False, "", "(носилац)")]),
        ("MUP KS", [Section("MUP KS")]),
        ("Partneri", [Section("Partneri")]),
        ("međunarodna saradnja: UNDP", [Section("međunarodna saradnja: UNDP")]),
        ("Partneri:", [Section("Partneri:")]),
        ("Savez partnera (nosilac projekta)", [Section("Savez partnera (nosilac projekta)")]),
        ("Vlada – nosilac vlasti", [Section("Vlada – nosilac vlasti")]),
    ],
)
def test_words_of_roles_are_told_from_names(registry: Registry, text: str, found: list[Section]) -> None:
    assert sections(text, registry.reader.uses) == found


@pytest.mark.parametrize("tail", ["i dr.", "i drugi", "itd.", "te ostali", "i tako dalje", "...", "…"])
def test_words_for_more_bodies_are_told_from_names(registry: Registry, tail: str) -> None:
    assert without_others(f"MUP KS {tail}", registry.reader.uses) == ("MUP KS", tail)


@pytest.mark.parametrize(
    "text", ["Opća bolnica prim. dr", "i drugi", "MUP KS i druge institucije", "Svi ostali"]
)
def test_a_name_is_no_word_for_more_bodies(registry: Registry, text: str) -> None:
    assert without_others(text, registry.reader.uses) == (text, "")


@pytest.mark.parametrize(
    "text", ["Vlada KS – nadležni organi", "Vlada KS (nadležne institucije)", "NVO - ostali partneri"]
)
def test_bodies_that_a_word_of_a_role_names_behind_another_are_no_role_of_that(
    text: str, registry: Registry
) -> None:
    assert sections(text, registry.reader.uses) == [Section(text)]


@pytest.mark.parametrize("text", ["Vlada KS, UNDP (podrška)", "Vlada KS, UNDP – podrška"])
def test_support_behind_a_list_is_the_last_ones_alone(text: str, registry: Registry) -> None:
    assert [section.every for section in sections(text, registry.reader.uses)] == [False]


def test_a_headings_brackets_may_name_more_partners(registry: Registry) -> None:
    assert bracket_role("Nosilac (ostali partneri)", registry.reader.uses) == "partner"
