"""The reference files of institutions: complete, in their vocabularies, no name with two meanings."""

import shutil
from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize.institutions.name_words import load_wording
from normalize.institutions.registry import Registry, load_registry, verify
from normalize.reference_files import reference_path
from normalize.vocabulary import CANTONS

FILES = (
    "abbreviations.csv",
    "declensions.csv",
    "institution_aliases.csv",
    "institution_classes.csv",
    "institutions.csv",
    "jurisdictions.csv",
    "municipalities.csv",
    "name_uses.csv",
    "portfolios.csv",
    "wording.csv",
)
IN_EVERY_CANTON = (
    "government",
    "assembly",
    "ministry_interior",
    "ministry_justice",
    "ministry_education",
    "ministry_social",
    "ministry_finance",
    "ministry_economy",
    "police",
    "prosecutor",
    "court",
    "inspection",
    "employment_service",
    "social_work_centre",
    "social_services",
    "legal_aid",
    "health_institutions",
    "public_health_institute",
    "education_institute",
    "schools",
    "gender_body",
    "coordination_team",
    "coordinator",
    "municipalities",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(reference_path(name), tmp_path / name)
    return tmp_path


def change(folder: Path, name: str, *lines: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


def test_the_reference_files_are_sound(registry: Registry) -> None:
    assert verify(registry) == []


@pytest.mark.parametrize("name", FILES)
def test_reference_files_are_plain_utf8_without_repeated_rows(name: str) -> None:
    text = reference_path(name).read_bytes()
    assert b"\r" not in text and not text.startswith(b"\xef\xbb\xbf") and text.endswith(b"\n")
    rows = text.decode().splitlines()
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("canton", CANTONS)
def test_every_canton_has_the_bodies_that_plans_name(registry: Registry, canton: str) -> None:
    classes = {body.class_ for body in registry.institutions.values() if body.jurisdiction == canton}
    assert set(IN_EVERY_CANTON) <= classes


@pytest.mark.parametrize("canton", CANTONS)
def test_a_police_directorate_is_part_of_its_cantons_ministry(registry: Registry, canton: str) -> None:
    bodies = registry.institutions.values()
    (police,) = (body for body in bodies if (body.class_, body.jurisdiction) == ("police", canton))
    parent = registry.institutions[police.parent_id]
    assert (parent.class_, parent.jurisdiction) == ("ministry_interior", canton)


def test_a_ministrys_class_follows_from_the_portfolios_in_its_name(registry: Registry) -> None:
    wrong = []
    for body in registry.institutions.values():
        core = registry.reader.read(body.institution).core
        if core[0] == "ministarstvo" and body.class_.startswith("ministry_"):
            told = registry.classes.portfolios_of(core)[1]
            if told != body.class_:
                wrong.append((body.institution, body.class_, told))
    assert wrong == []


def test_no_two_bodies_share_an_official_name_in_one_jurisdiction(registry: Registry) -> None:
    names = [(body.institution, body.jurisdiction) for body in registry.institutions.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("institution_aliases.csv", "ks-sud,Kantonalno tužilaštvo,bs,full,rule", "means .*ks-sud"),
        (
            "institution_aliases.csv",
            "ks-sud,Najviši sud Tuzlanskog kantona,bs,full,rule",
            "ks-sud: .*: names TK",
        ),
        ("institution_aliases.csv", "ks-nema,Nešto,bs,full,rule", "Nešto: no institution ks-nema"),
        ("institutions.csv", "x-1,Nešto drugo,wizard,XX,moon,,x-0,", "unknown class wizard .and 4 more"),
    ],
    ids=["two bodies", "another canton", "no body", "other vocabulary"],
)
def test_a_row_that_cannot_be_stops_loading(file: str, line: str, fault: str, folder: Path) -> None:
    change(folder, file, line)
    with pytest.raises(GlasnikError, match=fault):
        load_registry(folder)


def test_one_form_of_two_words_is_refused(folder: Path) -> None:
    change(folder, "wording.csv", "sudar,suda,x,")
    with pytest.raises(GlasnikError, match="suda"):
        load_wording(folder)


def test_a_word_that_does_not_fit_its_declension_is_refused(folder: Path) -> None:
    change(folder, "wording.csv", "most,most,o,")
    with pytest.raises(GlasnikError, match="declension"):
        load_wording(folder)


def test_a_place_name_of_two_cantons_is_refused(folder: Path) -> None:
    change(folder, "jurisdictions.csv", "TK,ZDK,abbreviation")
    with pytest.raises(GlasnikError, match="ZDK"):
        load_registry(folder)


@pytest.mark.parametrize("row", ["te,joining", "pokraj,beside", ",link"])
def test_a_use_that_is_unknown_empty_or_twice_is_an_error(folder: Path, row: str) -> None:
    change(folder, "name_uses.csv", row)
    with pytest.raises(GlasnikError, match=r"name_uses\.csv"):
        load_registry(folder)
