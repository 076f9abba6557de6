"""Every canton's bodies in every canton's wordings: each read, none read as another canton's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from normalize.institutions.matching import match_institution
from normalize.institutions.registry import Institution, Registry
from normalize.letters.script import to_cyrillic
from normalize.vocabulary import CANTONS

NAMED = {
    "USK": ("Unsko-sanskog kantona", "Unsko – sanskog kantona", "Unsko-sanske županije", "USK-a", "USŽ"),
    "PK": ("Posavskog kantona", "Županije Posavske", "Posavske županije", "PK", "ŽP", "PŽ"),
    "TK": ("Tuzlanskog kantona", "Tuzlanske županije", "TK", "TK-a", "TŽ"),
    "ZDK": ("Zeničko-dobojskog kantona", "Zeničko-dobojske županije", "ZDK", "ZDK-a", "ZDŽ"),
    "BPK": ("Bosansko-podrinjskog kantona Goražde", "BPK Goražde", "BPK-a Goražde", "BPK", "BPŽ Goražde"),
    "SBK": ("Srednjobosanskog kantona", "Kantona Središnja Bosna", "SBK", "KSB", "SBK/KSB", "SBK-KSB", "ŽSB"),
    "HNK": ("Hercegovačko-neretvanskog kantona", "Hercegovačko-neretvanske županije", "HNK", "HNK/Ž", "HNŽ"),
    "ZHK": ("Zapadnohercegovačkog kantona", "Županije Zapadnohercegovačke", "ZHK", "ŽZH", "ZZH", "ŽZH-a"),
    "KS": ("Kantona Sarajevo", "Sarajevskog kantona", "KS", "KS-a", "Županije Sarajevo"),
    "K10": ("Kantona 10", "Hercegbosanske županije", "Livanjskog kantona", "K10", "K-10", "HBŽ", "HBŽ-a"),
}
# How plans name bodies that every canton has, in Bosnian, Croatian and Serbian, bent and misspelt.
PRINTED = {
    "government": ("Vlada", "Vladi", "Vladom"),
    "assembly": ("Skupština", "Skupštine"),
    "ministry_interior": (
        "MUP",
        "MUP-a",
        "MUP-om",
        "Ministarstvo unutrašnjih poslova",
        "Ministarstvo unutarnjih poslova",
        "Ministarstvu unutrašnjih poslova",
        "Ministarstvo za unutrašnje poslove",
    ),
    "police": (
        "Uprava policije",
        "Uprave policije",
        "Uprava policije MUP-a",
        "Uprava policije MUP",
        "Uprava policije Ministarstva unutrašnjih poslova",
        "Uprava policije Ministarstva unutarnjih poslova",
        "MUP – Uprava policije",
    ),
    "prosecutor": (
        "Kantonalno tužilaštvo",
        "Kantonalnog tužilaštva",
        "Kantonalnom tužilaštvu",
        "Županijsko tužiteljstvo",
        "Županijskog tužiteljstva",
        "Kantonalno tužiteljstvo",
        "Tužilaštvo",
        "Kantonarno tužilaštvo",
        "Kantonatno tužilaštvo",
        "Kantonalno tužilastvo",
    ),
    "court": ("Kantonalni sud", "Županijski sud", "Kantonalnog suda"),
    "inspection": (
        "Kantonalna uprava za inspekcijske poslove",
        "Kantonalna uprava za inspeksijske poslove",
        "Županijska uprava za inspekcijske poslove",
        "Uprava za inspekcijske poslove",
        "Kantonalne uprave za inspekcijske poslove",
    ),
    "employment_service": (
        "JU Služba za zapošljavanje",
        "Služba za zapošljavanje",
        "Služba za upošljavanje",
        "Službe za zapošljavanje",
        "Zavod za zapošljavanje",
    ),
    "social_work_centre": (
        "Centri za socijalni rad",
        "Centar za socijalni rad",
        "Centri za socijalnu skrb",
        "Centrima za socijalni rad",
        'JU "Kantonalni centar za socijalni rad"',
        "JU „Kantonalni centar za socijalni rad",
    ),
    "legal_aid": (
        "Kantonalni zavod za pružanje besplatne pravne pomoći",
        "Kantonalni zavod za pružanje pravne pomoći",
        "Županijski zavod za pravnu pomoć",
        "Zavod za besplatnu pravnu pomoć",
    ),
    "public_health_institute": ("Zavod za javno zdravstvo", "Zavoda za javno zdravstvo"),
    "education_institute": ("Pedagoški zavod", "Zavod za školstvo", "Prosvjetno-pedagoški zavod"),
    "coordination_team": (
        "Koordinacioni tim",
        "Kordinacioni tim",
        "Koordinacijski tim",
        "Koordinacionog tima",
        "Koordinacioni tim za borbu protiv trgovine ljudima",
        "Koordinacijski tim za borbu protiv trgovanja ljudima",
        "Koordinacioni tim za suprotstavljanje trgovini ljudima",
    ),
    "coordinator": (
        "Koordinator",
        "Koordinator tima",
        "Koordinator tima iz",
        "Koordinator Koordinacionog tima",
        "Koordinator Koordinacijskog tima",
    ),
    "health_institutions": ("Zdravstvene ustanove na području", "Zdravstvene ustanove"),
    "social_services": ("Službe socijalne zaštite", "Službe socijalne skrbi"),
    "schools": ("Škole", "Osnovne i srednje škole", "Osnovne škole"),
    "municipalities": ("Općine", "Opštine", "Općine i gradovi"),
}
# Genitives of one body that are plurals too: of one body where its canton is named.
ONE_OR_SEVERAL = (
    "Skupštine",
    "Uprave policije",
    "Kantonalne uprave za inspekcijske poslove",
    "Službe za zapošljavanje",
)

# One canton has two bodies of this name: the name alone means neither.
OF_TWO = {"HNK": "Pedagoški zavod"}


def key(registry: Registry, text: str, jurisdiction: str) -> tuple[str, str, str]:
    mention = match_institution(text, registry, jurisdiction=jurisdiction)
    return ("unmatched" if mention.institution is None else "matched", mention.class_, mention.jurisdiction)


def names_in(canton: str) -> Iterator[tuple[str, str]]:
    for class_, names in PRINTED.items():
        for name in names:
            if name == OF_TWO.get(canton):
                continue
            for suffix in NAMED[canton]:
                if "–" not in name and "/" not in name:
                    yield f"{name} {suffix}", class_
            if name not in ONE_OR_SEVERAL:
                yield name, class_


def in_letters(name: str, letters: str) -> str:
    if letters == "Cyrillic":
        return to_cyrillic(name)
    return name.upper() if letters == "capitals" else name


@pytest.mark.parametrize("canton", CANTONS)
@pytest.mark.parametrize("letters", ["Latin", "Cyrillic", "capitals"])
def test_every_wording_of_a_cantons_bodies_is_read(registry: Registry, canton: str, letters: str) -> None:
    names = [(in_letters(name, letters), class_) for name, class_ in names_in(canton)]
    missed = [
        (name, class_, key(registry, name, canton))
        for name, class_ in names
        if key(registry, name, canton) != ("matched", class_, canton)
    ]
    assert missed == []


@pytest.mark.parametrize("canton", CANTONS)
def test_a_body_of_another_canton_is_read_only_when_that_is_named(registry: Registry, canton: str) -> None:
    others = [other for other in CANTONS if other != canton]
    wrong = [
        name
        for other in others
        for name, class_ in names_in(other)
        if name != OF_TWO.get(canton)
        for told in [key(registry, name, canton)]
        if told not in (("matched", class_, other), ("matched", class_, canton))
        or (told[2] == canton and any(name.endswith(" " + suffix) for suffix in NAMED[other]))
    ]
    assert wrong == []


def _town_of_both(registry: Registry, body: Institution) -> bool:
    """Whether a body's name has a town whose name the other entity's plans have too."""
    towns = registry.reader.of_body(body.jurisdiction).read(body.institution).towns
    return any(town in registry.reader.twins[side].values() for town in towns for side in ("FBiH", "RS"))


@pytest.mark.parametrize("plan", [*CANTONS, "FBiH", "RS", "BiH"])
def test_official_names_are_exact_in_any_plan_but_for_towns_of_both_entities(
    registry: Registry, plan: str
) -> None:
    side = "FBiH" if plan in CANTONS else plan
    wrong = []
    for body in registry.institutions.values():
        if plan == "RS" and body.level != "municipality":
            continue  # its fund has the name of the Federation's
        mention = match_institution(body.institution, registry, jurisdiction=plan)
        exact = mention.institution is body and mention.match == "exact"
        of_side = ("FBiH" if body.jurisdiction in CANTONS else body.jurisdiction) == side
        expected = of_side or not _town_of_both(registry, body)
        shared = body.institution == "Službe socijalne zaštite"
        if not shared and (exact != expected or (not expected and mention.institution is body)):
            wrong.append((body.institution_id, mention))
    assert wrong == []
