"""Names printed in one run or over several lines: where one ends and the next begins."""

from __future__ import annotations

from itertools import permutations

import pytest

from normalize.institutions.lists import glued_parts
from normalize.institutions.matching import find_institution, match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_starts import starts_institution
from normalize.institutions.registry import Institution, Registry


def names_in(text: str, registry: Registry, jurisdiction: str) -> list[str]:
    return [part.printed for part in glued_parts(text, NameContext(registry, jurisdiction))]


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
        ("Ministarstvo pravde KS", "Ministarstvo unutrašnjih poslova KS"),
        ("JU Centar za socijalni rad Mostar", "JZU Dom zdravlja Mostar"),
    ],
)
@pytest.mark.parametrize("joiner", [" ", " i ", ", ", " / ", " – ", "\n"])
def test_names_in_one_run_are_told_apart(registry: Registry, parts: tuple[str, ...], joiner: str) -> None:
    assert names_in(joiner.join(parts), registry, "KS") == list(parts)


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
    assert names_in(text, registry, "KS") == [text]


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
    assert starts_institution(line, registry)


def test_a_second_name_may_begin_with_a_small_letter_behind_a_joiner(registry: Registry) -> None:
    text = "Centri za socijalni rad i službe socijalne zaštite"
    assert names_in(text, registry, "KS") == ["Centri za socijalni rad", "službe socijalne zaštite"]


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
    assert not starts_institution(line, registry)


@pytest.mark.parametrize(
    "text, parts",
    [
        ("MUP i Uprava policije", ["MUP", "Uprava policije"]),
        ("Uprava policije i MUP", ["Uprava policije", "MUP"]),
        ("MUP, Uprava policije", ["MUP", "Uprava policije"]),
        ("МУП и Управа полиције", ["МУП", "Управа полиције"]),
        ("MUP KS / Uprava policije MUP KS", ["MUP KS", "Uprava policije MUP KS"]),
        (
            "Ministarstvo unutrašnjih poslova te Uprava policije",
            ["Ministarstvo unutrašnjih poslova", "Uprava policije"],
        ),
    ],
)
def test_a_ministry_and_its_police_are_two_where_something_joins_them(
    registry: Registry, text: str, parts: list[str]
) -> None:
    assert names_in(text, registry, "KS") == parts
    assert match_institution(text, registry, jurisdiction="KS").institution is None


def test_a_body_and_its_canton_joined_are_not_the_body_alone(registry: Registry) -> None:
    assert match_institution("MUP i Kanton Sarajevo", registry, jurisdiction="KS").institution is None


@pytest.mark.parametrize("joiner", [" i ", ", ", " / ", " te ", " – "])
def test_no_two_bodies_of_a_canton_are_ever_read_as_one(registry: Registry, joiner: str) -> None:
    bodies = [body for body in registry.institutions.values() if body.jurisdiction == "ZHK"]
    short = {body.institution_id: bare_name(registry, body) for body in bodies}
    swallowed = []
    for one, other in permutations(bodies, 2):
        # A dash may part a body from what it is part of: `MUP – Uprava policije`.
        related = one.institution_id == other.parent_id or other.institution_id == one.parent_id
        for text in (
            f"{one.institution}{joiner}{other.institution}",
            f"{short[one.institution_id]}{joiner}{short[other.institution_id]}",
        ):
            found = find_institution(text, registry, jurisdiction="ZHK")
            if found is not None and not (related and joiner == " – "):
                swallowed.append((text, found))
    assert swallowed == []


def bare_name(registry: Registry, body: Institution) -> str:
    """The shortest name that a canton's own plan calls a body by."""
    known = [name for (id_, core), name in registry.spellings.items() if id_ == body.institution_id]
    return min((" ".join(spelling.words) for names in known for spelling in names), key=len)


def test_a_genitive_beside_another_is_one_body(registry: Registry) -> None:
    text = "Kantonalnog tužilaštva i Službe za zapošljavanje"
    assert names_in(text, registry, "KS") == ["Kantonalnog tužilaštva", "Službe za zapošljavanje"]
    text = "Kantonalnog tužilaštva i Ministarstva zdravstva"
    assert names_in(text, registry, "KS") == ["Kantonalnog tužilaštva", "Ministarstva zdravstva"]


def test_words_of_working_together_part_two_names(registry: Registry) -> None:
    names = names_in("Koordinacioni tim TK i MUP TK u saradnji sa IOM-om", registry, "TK")
    assert names == ["Koordinacioni tim TK", "MUP TK", "IOM-om"]
    names = names_in("Koordinacioni tim u saradnji sa MUP-om TK i Tužilaštvom TK", registry, "TK")
    assert names == ["Koordinacioni tim", "MUP-om TK", "Tužilaštvom TK"]


def test_a_name_in_another_order_of_words_ends_where_the_next_begins(registry: Registry) -> None:
    text = "Ministarstvo znanosti, prosvjete, kulture i športa ŽZH Županijski sud u Širokom Brijegu"
    assert names_in(text, registry, "ZHK") == [
        "Ministarstvo znanosti, prosvjete, kulture i športa ŽZH",
        "Županijski sud u Širokom Brijegu",
    ]


@pytest.mark.parametrize(
    ("text", "canton", "parts"),
    [
        (
            "Federalna uprava policije Federalno ministarstvo unutrašnjih poslova",
            "FBiH",
            ["Federalna uprava policije", "Federalno ministarstvo unutrašnjih poslova"],
        ),
        (
            "Uprava policije Ministarstvo unutrašnjih poslova KS",
            "KS",
            ["Uprava policije", "Ministarstvo unutrašnjih poslova KS"],
        ),
        (
            "Uprava policije Ministarstva unutrašnjih poslova KS",
            "KS",
            ["Uprava policije Ministarstva unutrašnjih poslova KS"],
        ),
        ("Uprava policije MUP KS", "KS", ["Uprava policije MUP KS"]),
        (
            "Komisija za ravnopravnost spolova Unsko-sanskog kantona Skupština Unsko-sanskog kantona",
            "USK",
            ["Komisija za ravnopravnost spolova Unsko-sanskog kantona", "Skupština Unsko-sanskog kantona"],
        ),
        (
            "Komisija za ravnopravnost spolova Skupštine Unsko-sanskog kantona",
            "USK",
            ["Komisija za ravnopravnost spolova Skupštine Unsko-sanskog kantona"],
        ),
    ],
)
def test_a_body_and_the_one_above_it_in_the_nominative_are_two(
    registry: Registry, text: str, canton: str, parts: list[str]
) -> None:
    assert names_in(text, registry, canton) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ministarstvo zdravstva uz podršku Ministarstva finansija",
            ["Ministarstvo zdravstva", "Ministarstva finansija"],
        ),
        ("MUP KS uz pomoc Ministarstva finansija", ["MUP KS", "Ministarstva finansija"]),
        ("Vlada KS na prijedlog Ministarstva finansija", ["Vlada KS", "Ministarstva finansija"]),
        ("MUP KS zajedno sa općinama", ["MUP KS", "općinama"]),
        (
            "Ministarstvo zdravstva u saradnji s domovima zdravlja i centrima za mentalno zdravlje",
            ["Ministarstvo zdravstva", "domovima zdravlja", "centrima za mentalno zdravlje"],
        ),
    ],
)
def test_bodies_that_work_with_another_are_told_apart_in_any_case(
    registry: Registry, text: str, parts: list[str]
) -> None:
    assert names_in(text, registry, "KS") == parts


@pytest.mark.parametrize(
    "parts",
    [
        ("Federalno ministarstvo pravde", "Federalno ministarstvo zdravstva"),
        ("MUP RS", "Republička uprava civilne zaštite"),
        ("Vrhovni sud FBiH", "Federalno tužilaštvo", "Kantonalno tužilaštvo"),
    ],
)
@pytest.mark.parametrize("joiner", [", ", " i ", " – ", "\n"])
def test_names_in_capitals_keep_the_adjective_of_their_level(
    registry: Registry, parts: tuple[str, ...], joiner: str
) -> None:
    capitals = [part.upper() for part in parts]
    assert names_in(joiner.join(capitals).upper(), registry, "KS") == capitals


@pytest.mark.parametrize(
    "text",
    [
        "Komisija za ravnopravnost spolova Parlamenta FBiH",
        "Komisija za jednakopravnost spolova Narodne skupštine RS",
        "Komisija za ravnopravnost spolova PSBiH",
        "Crveni križ MUP-a KS",
    ],
)
def test_a_body_of_another_one_is_not_two(registry: Registry, text: str) -> None:
    assert names_in(text, registry, "KS") == [text]
