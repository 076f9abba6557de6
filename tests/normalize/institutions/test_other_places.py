"""Bodies of the state, the entities, towns and Brčko, by bare, shared and official names."""

from __future__ import annotations

import pytest

from normalize.institutions.matching import match_institution
from normalize.institutions.registry import Registry
from tests.normalize.institutions.identified import identifier


@pytest.mark.parametrize(
    ("text", "plan", "body"),
    [
        ("Univerzitet u Tuzli", "TK", "tk-univerzitet"),
        ("Univerzitet u Zenici", "ZDK", "zdk-univerzitet"),
        ("Univerzitet u Bihaću", "USK", "usk-univerzitet"),
        ("Agencija za zaštitu ličnih podataka BiH", "KS", "bih-azlp"),
        ("Ministarstvo poljoprivrede, šumarstva i vodoprivrede", "RS", "rs-min-poljoprivreda"),
        ("Republički sekretarijat za raseljena lica i migracije", "RS", "rs-raseljena-lica"),
        ("Odjel za javnu sigurnost", "BD", "bd-javna-bezbjednost"),
        ("Одјељење за стручне и административне послове", "BD", "bd-strucni-poslovi"),
        (
            "Ured za prevenciju korupcije i koordinaciju aktivnosti na suzbijanju korupcije",
            "BD",
            "bd-korupcija",
        ),
        ("Министарство саобраћаја и веза", "RS", "rs-min-saobracaj"),
        ("Uprava za šumarstvo HNŽ", "HNK", "hnk-sumarstvo"),
        ("ЈП „Путеви Републике Српске“", "RS", "rs-putevi"),
        ("ЈУ „Воде Српске“", "RS", "rs-vode"),
        ("Direkcija za ekonomsko planiranje", "BiH", "bih-dep"),
        ("JP ŽFBH d.o.o. Sarajevo", "FBiH", None),
        ("Željeznice FBiH", "FBiH", "fbih-zeljeznice"),
    ],
)
def test_universities_and_republic_bodies_are_known(
    registry: Registry, text: str, plan: str, body: str | None
) -> None:
    assert identifier(registry, text, plan) == body


@pytest.mark.parametrize(
    ("text", "plan", "body"),
    [
        ("Odjeljenje za zdravstvo i ostale usluge Vlade Brčko distrikta", "BD", "bd-zdravstvo"),
        ("Direkcija za europske integracije Vijeća ministara BiH", "BiH", "bih-dei"),
        ("Ministarstvo pravde Vijeća ministara BiH", "KS", None),
        ("Crveni križ Vlade KS", "KS", None),
    ],
)
def test_a_body_of_the_one_above_it_is_itself_and_of_no_other(
    registry: Registry, text: str, plan: str, body: str | None
) -> None:
    assert identifier(registry, text, plan) == body


@pytest.mark.parametrize("text", ["Republike Srpske, Gender centri", "Hercegovini i Parlament"])
def test_a_place_before_a_mark_is_not_that_of_the_name_behind_it(registry: Registry, text: str) -> None:
    assert identifier(registry, text, "BiH") is None


def test_a_name_that_two_bodies_of_a_canton_share_means_neither(registry: Registry) -> None:
    assert identifier(registry, "Pedagoški zavod", "HNK") is None
    assert identifier(registry, "Pedagoški zavod Mostar", "HNK") == "hnk-pedagoski-zavod-mostar"
    assert identifier(registry, "Pedagoški zavod", "TK") == "tk-pedagoski-zavod"


@pytest.mark.parametrize(
    ("text", "plan", "body"),
    [("Policija", "BD", "bd-policija"), ("ЦЕСТ", "RS", "rs-cest"), ("Parlament", "FBiH", "fbih-parlament")],
)
def test_a_bare_name_means_a_body_in_plans_of_its_own_place_alone(
    registry: Registry, text: str, plan: str, body: str
) -> None:
    assert identifier(registry, text, plan) == body
    assert identifier(registry, text, "KS") is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ministarstvo komunikacija i prometa BiH", "bih-min-transport"),
        ("Ambasada Kraljevine Švedske", "int-ambasada-svedske"),
        ("ARSBiH", "bih-ars"),
        ("Tužilaštvo/Tužiteljstvo BiH", "bih-tuzilastvo"),
        ("CRVENI KRST/KRIŽ BIH", "bih-crveni-kriz"),
        ("Ministarstvo prometa/saobraćaja KS", "ks-min-saobracaj"),
    ],
)
def test_official_names_in_other_wording_or_two_at_once_are_known(
    registry: Registry, text: str, body: str
) -> None:
    assert identifier(registry, text, "KS") == body


@pytest.mark.parametrize(
    ("text", "plan", "body"),
    [
        (
            "Fond za profesionalnu rehabilitaciju i zapošljavanje lica sa invaliditetom",
            "RS",
            "rs-fond-invalidi",
        ),
        ("Fond za profesionalnu rehabilitaciju i zapošljavanje osoba s invaliditetom", "KS", "fbih-fond-osi"),
        ("Ured za zakonodavstvo", "KS", "ks-zakonodavstvo"),
        ("Ured za zakonodavstvo", "FBiH", "fbih-zakonodavstvo"),
        ("Ured za zakonodavstvo", "TK", None),
        ("Vijeće za djecu", "KS", None),
        ("Ministarstvo trgovine i turizma", "BiH", None),
    ],
)
def test_a_name_that_several_places_have_is_never_another_places_body(
    registry: Registry, text: str, plan: str, body: str | None
) -> None:
    assert identifier(registry, text, plan) == body


@pytest.mark.parametrize(
    "text", ["MUP RS", "Влада РС", "Republički hidrometeorološki zavod", "Državna agencija"]
)
def test_short_names_of_a_state_are_a_neighbours_own_in_its_plans(registry: Registry, text: str) -> None:
    serbia = match_institution(text, registry.of_plan("SRB"), jurisdiction="SRB")
    assert (serbia.institution, serbia.jurisdiction) == (None, "SRB")
    assert match_institution(text, registry.of_plan("RS"), jurisdiction="RS").jurisdiction in ("RS", "BiH")


@pytest.mark.parametrize("text", ["Ministarstvo odbrane", "Direkcija za ekonomsko planiranje", "FIA"])
def test_a_neighbours_body_without_a_place_is_none_of_bosna_i_hercegovina(
    registry: Registry, text: str
) -> None:
    neighbour = match_institution(text, registry.of_plan("SRB"), jurisdiction="SRB")
    assert neighbour.institution is None
    assert match_institution(text, registry.of_plan("BiH"), jurisdiction="BiH").institution is not None
