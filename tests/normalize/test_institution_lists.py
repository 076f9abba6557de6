"""Names printed in one run or over several lines: where one ends and the next begins."""

from __future__ import annotations

import pytest

from normalize.institutions import Registry, load_registry, split_glued, starts_institution


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


@pytest.mark.parametrize(
    "parts",
    [
        ("JU Služba za zapošljavanje Kantona Sarajevo", "Ministarstvo sigurnosti BiH"),
        (
            "Ministarstvo za rad, socijalnu politiku, raseljena lica i izbjeglice Kantona Sarajevo",
            "Ministarstvo sigurnosti BiH",
        ),
        ("Koordinacioni tim", "Uprava policije MUP-a KS", "Kantonalno tužilaštvo KS"),
        ("Vlada KS", 'JU "Kantonalni centar za socijalni rad"', "Kordinacioni tim"),
        ("Kantonatno tužilaštvo KS", "Kordinacioni tim"),
    ],
)
@pytest.mark.parametrize("joiner", [" ", " i ", ", ", " / ", " – ", "\n"])
def test_names_in_one_run_are_told_apart(registry: Registry, parts: tuple[str, ...], joiner: str) -> None:
    assert split_glued(joiner.join(parts), registry, "KS") == list(parts)


@pytest.mark.parametrize(
    "text",
    [
        "Ministarstvo pravde i uprave Kantona Sarajevo",
        "Ministarstvo za rad, socijalnu politiku, raseljena lica i izbjeglice Kantona Sarajevo",
        "Uprava policije MUP-a Kantona Sarajevo",
        "Uprava policije Ministarstva unutrašnjih poslova Kantona Sarajevo",
        "MUP KS - Uprava policije",
        "Kantonalno tužilaštvo i nepoznati Sud",
        "Kantonalno tužilaštvo i sud",
        "Vlada KS i ostali",
        'Udruženje "Vlada KS Sud BiH"',
        "MUP i Kantonalno tužilaštvo Tuzlanskog kantona",
        "Osnovne i srednje škole",
        "Koordinator Koordinacionog tima",
        "",
    ],
)
def test_a_name_that_is_one_or_unknown_is_left_whole(registry: Registry, text: str) -> None:
    assert split_glued(text, registry, "KS") == [text]


@pytest.mark.parametrize(
    "line",
    [
        "Uprava policije MUP-a",
        "JU Služba za",
        'JU "Kantonalni centar',
        "Kantonarno tužilaštvo",
        "Kordinacioni tim",
        "Ministarstvo za rad,",
        "MUP TK",
        "Županijsko tužiteljstvo",
        "Министарство здравља",
        "World Vision",
        "IOM",
    ],
)
def test_a_line_that_begins_a_name_is_known(registry: Registry, line: str) -> None:
    assert starts_institution(line, registry, "TK")


def test_a_second_name_may_begin_with_a_small_letter_behind_a_joiner(registry: Registry) -> None:
    text = "Centri za socijalni rad i službe socijalne zaštite"
    assert split_glued(text, registry, "KS") == ["Centri za socijalni rad", "službe socijalne zaštite"]


@pytest.mark.parametrize(
    "line",
    [
        "Kantona Sarajevo",
        "Ministarstva unutrašnjih poslova",
        "poslova TK",
        "socijalnu politiku",
        "Novi Travnik",
        "i uprave",
        "",
    ],
)
def test_a_line_that_goes_on_is_known(registry: Registry, line: str) -> None:
    assert not starts_institution(line, registry, "TK")


def test_words_of_working_together_part_two_names(registry: Registry) -> None:
    names = split_glued("Koordinacioni tim TK i MUP TK u saradnji sa IOM-om", registry, "TK")
    assert names == ["Koordinacioni tim TK", "MUP TK", "IOM-om"]
    names = split_glued("Koordinacioni tim u saradnji sa MUP-om TK i Tužilaštvom TK", registry, "TK")
    assert names == ["Koordinacioni tim", "MUP-om TK", "Tužilaštvom TK"]
