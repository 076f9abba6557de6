"""Printed names and the bodies they mean, and never another body instead."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import pytest

from normalize.institutions.lists import glued_parts
from normalize.institutions.matching import match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.registry import Registry
from tests.normalize.institutions.identified import identifier

TRUTH = Path(__file__).parents[2] / "truths" / "ks-2021-5.truth.json"


def test_the_sarajevo_plan_is_read_whole(registry: Registry) -> None:
    wrong = []
    for row in json.loads(TRUTH.read_text(encoding="utf-8"))["activities"]:
        names = [part.strip() for part in row["printed"]["institution"].split(";") if part.strip()]
        found = [match_institution(name, registry, jurisdiction="KS").institution for name in names]
        if [body.institution if body else None for body in found] != row["institutions"]:
            wrong.append((row["activity_no"], names, found))
    assert wrong == []


def test_the_sarajevo_plans_funders_are_read_whole(registry: Registry) -> None:
    wrong = []
    for row in json.loads(TRUTH.read_text(encoding="utf-8"))["activities"]:
        printed = re.split(r" - |Donatorska sredstva|Redovan budžet", row["printed"]["resource"])
        parts = [part.strip() for part in printed if part.strip()]
        names = [name.printed for part in parts for name in glued_parts(part, NameContext(registry, "KS"))]
        found = [match_institution(name, registry, jurisdiction="KS").institution for name in names]
        want = sorted({name for _, name in row["resources"] if name})
        if sorted({body.institution if body else "?" for body in found}) != want:
            wrong.append((row["activity_no"], names, want))
    assert wrong == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministarstvo zdravstva", "Zavod zdravstvenog osiguranja"),
        ("Ministarstvo zdravstva", "Zavod za javno zdravstvo"),
        ("Uprava policije", "MUP"),
        ("Kantonalni sud", "Općinski sud"),
        ("Kantonalni sud", "Kantonalno tužilaštvo"),
        ("Federalno ministarstvo pravde", "Ministarstvo pravde BiH"),
        ("Federalno ministarstvo pravde", "Ministarstvo pravde"),
        ("Sudovi", "Kantonalni sud"),
        ("Općinski sudovi", "Kantonalni sud"),
        ("Općinski sud u Tuzli", "Općinski sud u Zenici"),
        ("Ministarstvo odbrane", "Ministarstvo obrazovanja"),
        ("Federalna uprava policije", "Uprava policije"),
        ("Koordinator", "Koordinacioni tim"),
        ("Državni koordinator", "Koordinator"),
        ("Ured državnog koordinatora", "Državni koordinator"),
        ("Uprava policije MUP-a KS", "Uprava policije MUP-a TK"),
        ("Vlada KS", "Vlada KSB"),
        ("Vlada TK", "Vlada ZDK"),
        ("Vlada RS", "Vlada KS"),
        ("MUP RS", "MUP"),
        ("Tužilaštvo BiH", "Tužilaštvo"),
        ("Vlada FBiH", "Vijeće ministara BiH"),
        ("Centar za socijalni rad Lukavac", "Centar za socijalni rad Tuzla"),
        ("Centar za socijalni rad Lukavac", "Centar za socijalni rad"),
        ("Doboj Istok", "Doboj Jug"),
        ("Dom zdravlja Tuzla", "Dom zdravlja"),
        ("Osnovne škole", "Srednje škole"),
        ("Federalni zavod za zapošljavanje", "Služba za zapošljavanje"),
        ("Agencija za rad i zapošljavanje BiH", "Služba za zapošljavanje"),
        ("Centar za pravnu pomoć ženama Zenica", "Kantonalni zavod za pružanje pravne pomoći"),
        ("Ministarstvo za odgoj i obrazovanje KS", "Ministarstvo za obrazovanje, nauku i mlade KS"),
        ("Crveni križ FBiH", "Crveni križ"),
        ("Zavod za zapošljavanje RS", "Zavod za zapošljavanje"),
    ],
)
@pytest.mark.parametrize("canton", ["KS", "TK", "ZDK"])
def test_names_alike_are_not_one_body(registry: Registry, canton: str, one: str, other: str) -> None:
    first, second = identifier(registry, one, canton), identifier(registry, other, canton)
    if first is not None:
        assert first != second


@pytest.mark.parametrize(
    ("text", "canton", "class_", "jurisdiction"),
    [
        ("Ministarstvo za pitanja veterana i mladih ZDK", "ZDK", "ministry_veterans", "ZDK"),
        ("Ministarstvo zdravstva, rada i socijalne politike TK", "TK", "ministry_social", "TK"),
        ("Ministarstvo za europske integracije", "PK", "ministry_other", "PK"),
        ("Nadležno tužilaštvo", "TK", "prosecutor", "TK"),
        ("Sektor kriminalističke policije", "KS", "police", "KS"),
        ("Predstavnici MUP-a TK", "TK", "ministry_interior", "TK"),
        ("Opća bolnica Tešanj", "ZDK", "health_institutions", "ZDK"),
        ("Osnovna škola Vitez", "ZDK", "schools", "SBK"),
        ("Udruženje građana Pčela", "KS", "ngo", ""),
        ("NVO Pčela", "KS", "ngo", ""),
        ("GP", "KS", "other", ""),
        ("KJU Gerontološki centar", "KS", "other", "KS"),
        ("Terenski centar Tuzla Službe za poslove sa strancima", "TK", "foreigners_service", "BiH"),
        ("Okružno javno tužilaštvo Banja Luka", "RS", "prosecutor", "RS"),
        ("Savez slijepih", "KS", "other", ""),
        ("Nadležne institucije", "KS", "other", ""),
        ("Tim", "KS", "other", ""),
        ("Sud", "KS", "court", "KS"),
        ("Sudovi", "KS", "court", "KS"),
        ("Sudovi KS", "TK", "court", "KS"),
        ("Koordinatori", "KS", "coordinator", "KS"),
        ("Policijske uprave", "KS", "police", "KS"),
        ("Turistička inspekcija", "KS", "inspection", "KS"),
        ("Predsjednik Koordinacionog tima", "KS", "coordination_team", "KS"),
        ("MUP", "", "ministry_interior", ""),
        ("Kantonalno tužilaštvo", "", "prosecutor", ""),
        ("Vlada KS i Vlada TK", "KS", "government", ""),
        ("Kantonalni sud BiH", "KS", "court", ""),
    ],
)
def test_an_unknown_body_is_kept_with_what_its_name_says(
    registry: Registry, text: str, canton: str, class_: str, jurisdiction: str
) -> None:
    mention = match_institution(text, registry, jurisdiction=canton)
    assert (mention.match, mention.institution, mention.printed) == ("unmatched", None, text)
    assert (mention.class_, mention.jurisdiction) == (class_, jurisdiction)


@pytest.mark.parametrize(
    "text",
    [
        "Ministarstvo prosvjetarstva",
        "Uprava policije MUP-a KS (Sektor uniformisane policije)",
        "Kantonalna uprava za inspekcijske poslove - Inspekcija rada",
        "Ministarstvo zdravstva i sporta",
        "Vlada KS – XYZ",
        "MUP KS (UP)",
        "Žene",
        "VladaF BiH",
        "TužilaštvoR S",
        "Udruženje Lura",
        "Koordinacioni tim za hitne situacije",
        "Vlada Švicarske",
        "Centar za socijalni rad Beograd",
        "Služba za opće poslove",
        "",
        "—",
        "2021",
    ],
)
def test_a_name_that_goes_on_differently_is_no_match(registry: Registry, text: str) -> None:
    assert match_institution(text, registry, jurisdiction="KS").institution is None


@pytest.mark.parametrize(
    ("text", "match", "rule"),
    [
        ("Vlada Kantona Sarajevo", "exact", ""),
        ("ВЛАДА КАНТОНА САРАЈЕВО;", "exact", ""),
        ("Vlada KS", "alias", "alias"),
        ("MUP-a KS", "alias", "alias"),
        ("Savjet Evrope", "alias", "alias"),
        ("Vijeće Europe", "alias", "wording"),
        ("Kantonalnog tužilaštva KS", "corrected", "inflection"),
        ("Kantonalno tuzilastvo KS", "corrected", "diacritics"),
        ("Kantonatno tužilaštvo", "corrected", "misspelling"),
        ("Word Wision", "corrected", "misspelling"),
        ("Međunarodni fond solidarnosti – EMAUS", "corrected", "misspelling"),
        ("Ministarstvo pravosuđa KS", "corrected", "one body of this class"),
        ("Ministarstvo privrede KS (MP KS)", "alias", "abbreviation"),
        ("UNICEF u BiH", "alias", "alias"),
        ("Udruženje Vive žene", "alias", "association"),
        ("NVO „Novi put“ Mostar", "alias", "association"),
        ('Udruženje "Žene sa Une"', "alias", "association"),
        ("U.G. Vive Žene", "alias", "alias"),
        ("GP BiH", "alias", "alias"),
        ("MS BiH", "alias", "alias"),
        ("KJU Služba za zapošljavanje", "alias", "alias"),
    ],
)
def test_how_a_name_was_read_is_told(registry: Registry, text: str, match: str, rule: str) -> None:
    mention = match_institution(text, registry, jurisdiction="KS")
    assert (mention.match, mention.rule) == (match, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Dom zdravlja Lukavica",
        "Općina Gradac",
        'Udruženje "Merica" Zenica',
        "Fondacija lojalne demokratije",
    ],
)
def test_a_word_that_the_dictionaries_know_is_no_misspelling(registry: Registry, text: str) -> None:
    assert match_institution(text, registry, jurisdiction="TK").institution is None


def test_a_known_word_may_be_another_case_of_a_bodys_own(registry: Registry) -> None:
    assert identifier(registry, "Pravosudno komisija Brčko distrikta BiH", "BD") is not None


@pytest.mark.parametrize(
    "text, class_, jurisdiction",
    [
        ("kantonalna tužilaštva", "prosecutor", ""),
        ("županijska tužiteljstva", "prosecutor", ""),
        ("кантонална тужилаштва", "prosecutor", ""),
        ("kantonalni MUP-ovi", "ministry_interior", ""),
        ("MUP-ovi kantona", "ministry_interior", ""),
        ("MUP-ovima", "ministry_interior", ""),
        ("Zavodi za javno zdravstvo", "public_health_institute", ""),
        ("Službe za zapošljavanje", "employment_service", "KS"),
        ("Ministarstva zdravstva kantona", "ministry_health", "KS"),
        ("Ministarstva unutrašnjih poslova", "ministry_interior", "KS"),
    ],
)
def test_bodies_of_several_cantons_are_not_one_cantons(
    registry: Registry, text: str, class_: str, jurisdiction: str
) -> None:
    mention = match_institution(text, registry, jurisdiction="KS")
    assert (mention.institution, mention.class_, mention.jurisdiction) == (None, class_, jurisdiction)


@pytest.mark.parametrize(
    "text",
    [
        "kantonalnog tužilaštva",
        "Kantonalnog tužilaštva KS",
        "Ministarstva zdravstva KS",
        "od Ministarstva zdravstva",
        "JU Službe za zapošljavanje",
        "Zavoda za javno zdravstvo",
        "MUP-a",
    ],
)
def test_one_body_in_the_genitive_is_itself(registry: Registry, text: str) -> None:
    assert match_institution(text, registry, jurisdiction="KS").jurisdiction == "KS"
    assert match_institution(text, registry, jurisdiction="KS").institution is not None


@pytest.mark.parametrize(
    "text",
    ["Tužilaštva u BiH", "Tužilaštva u FBiH", "Uprave za inspekcijske poslove na području FBiH"],
)
def test_several_bodies_within_a_place_are_not_its_own(registry: Registry, text: str) -> None:
    assert match_institution(text, registry, jurisdiction="BiH").institution is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Agencije za zaštitu ličnih podataka u BiH", "bih-azlp"),
        ("Komisije za deminiranje u BiH", "bih-deminiranje"),
        ("Regulatorne komisije za energiju u FBiH", "fbih-ferk"),
    ],
)
def test_a_genitive_of_a_name_that_has_within_itself_is_that_bodys(
    registry: Registry, text: str, body: str
) -> None:
    assert identifier(registry, text, "BiH") == body


def test_centres_within_the_republika_srpska_are_its_own(registry: Registry) -> None:
    found = match_institution("Центри за социјални рад у Републици Српској", registry, jurisdiction="RS")
    assert found.institution is not None
    assert found.institution.institution_id == "rs-socijalni-rad"


def test_an_unmatched_name_comes_with_the_names_most_like_it(registry: Registry) -> None:
    mention = match_institution("Ministarstvo zdravstva i sporta KS", registry, jurisdiction="KS")
    assert "Ministarstvo zdravstva Kantona Sarajevo" in mention.candidates


def test_the_seat_of_a_canton_says_no_more_than_the_canton(registry: Registry) -> None:
    assert identifier(registry, "Kantonalni sud u Novom Travniku", "SBK") == "sbk-sud"
    assert identifier(registry, "Kantonalno tužiteljstvo PK Orašje", "PK") == "pk-tuzilastvo"
    assert identifier(registry, "Kantonalni sud u Tuzli", "KS") == "tk-sud"
    assert identifier(registry, "Kantonalni sud u Lukavcu", "TK") is None


def test_a_towns_body_is_of_the_towns_canton(registry: Registry) -> None:
    assert identifier(registry, "JU Centar za socijalni rad Lukavac", "KS") == "tk-csr-lukavac"
    assert identifier(registry, "Centar za socijalnu skrb Odžak", "PK") == "pk-csr-odzak"
    assert identifier(registry, "Opština Visoko", "ZDK") == "zdk-opcina-visoko"


def test_a_wrong_letter_never_makes_a_name_another_bodys(registry: Registry) -> None:
    chance = Random(7)
    wrong, read, tried = [], 0, 0
    for body in registry.institutions.values():
        for _ in range(3):
            at = chance.choice([n for n, c in enumerate(body.institution) if c.isalpha() and n])
            letter = chance.choice(["", *"aeiouknrst"])
            text = body.institution[:at] + letter + body.institution[at + 1 :]
            mention = match_institution(text, registry, jurisdiction=body.jurisdiction or "KS")
            tried += 1
            read += mention.institution is body
            if mention.institution not in (None, body):
                wrong.append((text, mention))
    assert wrong == []
    assert read / tried > 0.8


@pytest.mark.parametrize(
    ("text", "plan", "place"),
    [
        ("MUP Srbije", "KS", "SRB"),
        ("Ministarstvo finansija Republike Srbije", "KS", "SRB"),
        ("MUP RH", "KS", "HR"),
        ("MUP Crne Gore", "KS", "MNE"),
        ("Vlada Republike Crne Gore", "KS", "MNE"),
        ("Centar za državne zvijezde FBiH", "KS", "FBiH"),
    ],
)
def test_an_unknown_body_is_of_the_place_it_names(
    registry: Registry, text: str, plan: str, place: str
) -> None:
    mention = match_institution(text, registry, jurisdiction=plan)
    assert (mention.institution, mention.jurisdiction) == (None, place)


def test_what_a_body_is_for_is_not_whose_it_is(registry: Registry) -> None:
    def body(text: str, plan: str) -> str:
        found = match_institution(text, registry, jurisdiction=plan).institution
        return found.institution_id if found else ""

    assert body("Agencija za državnu službu FBiH", "KS") == "fbih-drzavna-sluzba"
    assert body("Agencija za državnu službu BiH", "KS") == "bih-drzavna-sluzba"
    assert body("Agencija za državnu službu", "FBiH") == "fbih-drzavna-sluzba"
    assert body("Agencija za državnu službu", "KS") == ""  # the state's or the Federation's
    assert body("Агенција за државну управу РС", "RS") == "rs-drzavna-uprava"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Udruženje žena BiH", None),
        ("UDRUŽENJE ŽENA BIH", None),
        ('Udruženje "Žena BiH"', "ngo-zena-bih"),
        ("Udruženje Žena BiH", "ngo-zena-bih"),
    ],
)
def test_an_association_of_women_is_not_the_one_called_so(
    registry: Registry, text: str, body: str | None
) -> None:
    assert identifier(registry, text, "KS") == body
