"""Cities and municipalities of the Republika Srpska, and those whose name the Federation's plans have too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize.activities.bodies import Bodies
from normalize.activities.item_mentions import mentions_in
from normalize.institutions.heads import shared_parts
from normalize.institutions.matching import match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.registry import Registry, load_registry
from normalize.reference_files import reference_path
from tests.normalize.documents import facts
from tests.normalize.institutions.identified import identifier


def listed(registry: Registry, text: str, plan: str) -> list[str | None]:
    """The ids of the bodies that share words of a text, as a plan of this place is read."""
    own = registry.of_plan(plan)
    return [identifier(own, part.name, plan) for part in shared_parts(text, NameContext(own, plan))]


def test_every_unit_of_the_republika_srpska_is_known_by_either_word_for_it(registry: Registry) -> None:
    towns = registry.of_plan("RS").reader.places.values()
    units = {place.town for names in towns for _, place in names if place.jurisdiction == "RS" and place.town}
    assert len(units) == 64
    for unit in units:
        name = unit.removesuffix(" (RS)")
        kinds = {identifier(registry, f"{kind} {name}", "RS") for kind in ("Opština", "Općina", "Grad")}
        assert len(kinds) == 1 and None not in kinds, unit


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Град Бијељина", "rs-grad-bijeljina"),
        ("Општина Угљевик", "rs-opcina-ugljevik"),
        ("Града Бања Лука", "rs-grad-banja-luka"),
        ("Općine Čajniče", "rs-opcina-cajnice"),
        ("Opštine Istočno Novo Sarajevo", "rs-opcina-istocno-novo-sarajevo"),
        ("Општина Крупа на Уни", "rs-opcina-krupa-na-uni"),
        ("Општина Брод", "rs-opcina-brod"),
        ("Općina Bosanski Brod", "rs-opcina-brod"),
        ("Општина Станари", "rs-opcina-stanari"),
        ("ГРАД ИСТОЧНО САРАЈЕВО", "rs-grad-istocno-sarajevo"),
        ("ЈУ Центар за социјални рад Билећа", "rs-csr-bileca"),
        ("ЈЗУ Дом здравља Модрича", "rs-dz-modrica"),
        ("Основни суд у Фочи", "rs-osnovni-sud-foca"),
    ],
)
def test_towns_are_known_in_either_script_and_in_cases(registry: Registry, text: str, body: str) -> None:
    assert identifier(registry, text, "RS") == body


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Град Бијељина и Општина Угљевик", ["rs-grad-bijeljina", "rs-opcina-ugljevik"]),
        ("Općine Foča, Pale i Rudo", ["rs-opcina-foca", "rs-opcina-pale", "rs-opcina-rudo"]),
        (
            "Град Добој и општине Петрово и Станари",
            ["rs-grad-doboj", "rs-opcina-petrovo", "rs-opcina-stanari"],
        ),
        ("Општине Трново и Нови Град", ["rs-opcina-trnovo", "rs-opcina-novi-grad"]),
        ("Gradovi Derventa i Zvornik", ["rs-grad-derventa", "rs-grad-zvornik"]),
    ],
)
def test_lists_of_towns_are_several_bodies(registry: Registry, text: str, bodies: list[str]) -> None:
    assert listed(registry, text, "RS") == bodies


@pytest.mark.parametrize(
    ("text", "plan", "federation", "srpska"),
    [
        ("Općina Trnovo", "KS", "ks-opcina-trnovo", "rs-opcina-trnovo"),
        ("Општина Купрес", "K10", "k10-opcina-kupres", "rs-opcina-kupres"),
        ("Dom zdravlja Kupres", "K10", "k10-dz-kupres", "rs-dz-kupres"),
        ("Općina Novi Grad", "KS", "ks-opcina-novi-grad-sarajevo", "rs-opcina-novi-grad"),
        ("Opština Foča", "BPK", None, "rs-opcina-foca"),
        ("Opština Pale", "BPK", None, "rs-opcina-pale"),
        ("Општина Шамац", "PK", None, "rs-opcina-samac"),
        ("Općina Petrovac", "USK", None, "rs-opcina-petrovac"),
        ("Centar za socijalni rad Foča", "BPK", None, "rs-csr-foca"),
        ("JU Centar za socijalni rad Trnovo", "KS", None, "rs-csr-trnovo"),
    ],
)
def test_a_name_of_both_entities_is_the_plans_own_or_none(
    registry: Registry, text: str, plan: str, federation: str | None, srpska: str
) -> None:
    assert identifier(registry, text, plan) == federation
    assert identifier(registry, text, "RS") == srpska
    assert [identifier(registry, text, other) for other in ("BiH", "")] == [None, None]


def test_a_name_of_both_entities_in_the_states_plan_is_of_neither(registry: Registry) -> None:
    assert match_institution("Općina Trnovo", registry, jurisdiction="BiH").jurisdiction not in ("KS", "RS")


@pytest.mark.parametrize("plan", ["KS", "BiH", "RS"])
def test_an_entity_that_the_name_itself_names_decides(registry: Registry, plan: str) -> None:
    assert identifier(registry, "Opština Trnovo (Republika Srpska)", plan) == "rs-opcina-trnovo"
    assert identifier(registry, "Општина Пале (РС)", plan) == "rs-opcina-pale"
    assert identifier(registry, "Opština Pale u FBiH", plan) == "bpk-opcina-pale-praca"


@pytest.mark.parametrize(
    ("text", "federation", "srpska"),
    [
        ("Grad Goražde", "bpk-opcina-gorazde", "rs-opcina-novo-gorazde"),
        ("Grad Mostar", "hnk-opcina-mostar", "rs-opcina-istocni-mostar"),
        ("Općina Drvar", "k10-opcina-drvar", "rs-opcina-istocni-drvar"),
        ("Općina Ilidža", "ks-opcina-ilidza", "rs-opcina-istocna-ilidza"),
        ("Općina Bosanska Krupa", "usk-opcina-bosanska-krupa", "rs-opcina-krupa-na-uni"),
        ("Općina Bosanski Petrovac", "usk-opcina-bosanski-petrovac", "rs-opcina-petrovac"),
        ("Općina Doboj Jug", "zdk-opcina-doboj-jug", "rs-grad-doboj"),
        ("Općina Domaljevac-Šamac", "pk-opcina-domaljevac-samac", "rs-opcina-samac"),
        ("Općina Srebrenik", "tk-opcina-srebrenik", "rs-opcina-srebrenica"),
    ],
)
def test_a_like_name_of_one_entity_is_itself_in_the_others_plans(
    registry: Registry, text: str, federation: str, srpska: str
) -> None:
    other = registry.institutions[srpska].institution
    for plan in ("KS", "TK", "RS", "BiH"):
        assert identifier(registry, text, plan) == federation
        assert identifier(registry, other, plan) != federation
    assert identifier(registry, other, "RS") == srpska


def test_a_town_of_both_entities_must_be_told_so_in_the_file(tmp_path: Path) -> None:
    for path in reference_path("municipalities.csv").parent.glob("*.csv"):
        shutil.copy(path, tmp_path / path.name)
    file = tmp_path / "municipalities.csv"
    file.write_text(
        file.read_text().replace(
            "Kupres,RS,Kupresa,Kupresu,municipality,no,yes,yes",
            "Kupres,RS,Kupresa,Kupresu,municipality,no,yes,no",
        )
    )
    with pytest.raises(GlasnikError, match="Kupres stands for"):
        load_registry(tmp_path)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Opština Trnovo, Republika Srpska", ["rs-opcina-trnovo"]),
        ("Opština Novi Grad, RS", ["rs-opcina-novi-grad"]),
        ("Općina Trnovo, KS", ["ks-opcina-trnovo"]),
        ("Općine Ilidža, Hadžići, KS", ["ks-opcina-ilidza", "ks-opcina-hadzici"]),
        ("Općina Travnik, SBK, Grad Tuzla, TK", ["sbk-opcina-travnik", "tk-opcina-tuzla"]),
        ("Opština Trnovo i Republika Srpska", [None]),
        ("Općina Ilidža, FBiH", [None]),
    ],
)
def test_a_place_behind_a_towns_comma_is_where_it_lies_and_no_town(
    text: str, bodies: list[str | None]
) -> None:
    found = mentions_in(text, facts(), Bodies("KS", {}))
    assert [each.institution and each.institution.institution_id for each in found] == bodies


def test_a_misspelt_town_is_none_where_a_name_of_both_entities_is_as_near(registry: Registry) -> None:
    assert identifier(registry, "Grad Petrovav", "KS") is None
    assert identifier(registry, "Općina Bosanski Petrovc", "USK") == "usk-opcina-bosanski-petrovac"
