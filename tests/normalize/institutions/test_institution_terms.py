"""Short names: a document's own terms, abbreviations, usual short names."""

from __future__ import annotations

import pytest

from normalize.institutions.matching import match_institution
from normalize.institutions.registry import Registry
from tests.normalize.institutions.test_institutions import identifier


def test_a_short_word_in_small_letters_with_a_dot_is_no_bodys_abbreviation(registry: Registry) -> None:
    assert identifier(registry, "EK", "KS") == identifier(registry, "Ek", "KS") == "int-eu"
    assert identifier(registry, "ek. kod", "KS") is None


def test_the_documents_own_terms_stand_for_their_full_names(registry: Registry) -> None:
    terms = {"Tim": "Koordinacioni tim za borbu protiv trgovine ljudima Kantona Sarajevo", "Agencija": "SIPA"}
    team = match_institution("Tim", registry, jurisdiction="KS", defined_terms=terms)
    agency = match_institution("Agencija", registry, jurisdiction="KS", defined_terms=terms)
    assert team.institution and team.institution.institution_id == "ks-koordinacioni-tim"
    assert agency.institution and agency.institution.institution_id == "bih-sipa"
    assert {team.match, agency.match} == {"defined_term"}


def test_the_documents_own_term_comes_before_what_the_words_usually_mean(registry: Registry) -> None:
    terms = {"Koordinacioni tim": "Koordinacioni tim FBiH"}
    mention = match_institution("Koordinacioni tim", registry, jurisdiction="KS", defined_terms=terms)
    assert (mention.match, mention.jurisdiction) == ("defined_term", "FBiH")


def test_a_term_for_an_unknown_body_says_what_its_full_name_says(registry: Registry) -> None:
    terms = {"Bolnica": "Opća bolnica Konjic", "Savez": "Savez slijepih"}
    mention = match_institution("Bolnica", registry, jurisdiction="KS", defined_terms=terms)
    assert (mention.match, mention.class_) == ("unmatched", "health_institutions")
    assert mention.jurisdiction == "HNK"


@pytest.mark.parametrize(
    ("text", "institution_id"),
    [
        ("FMZ", "fbih-min-zdravstvo"),
        ("MFT BiH", "bih-min-finansije"),
        ("PSBiH", "bih-parlament"),
        ("KUCZ KS", "ks-civilna-zastita"),
        ("Min. za rad, soc. politiku, raseljena lica i izbjeglice KS", "ks-min-rad"),
        ("Kant. tužilaštvo", "ks-tuzilastvo"),
    ],
)
def test_the_abbreviation_of_a_body_is_a_name_of_it(
    registry: Registry, text: str, institution_id: str
) -> None:
    found = match_institution(text, registry, jurisdiction="KS").institution
    assert found is not None and found.institution_id == institution_id


@pytest.mark.parametrize("text", ["MP KS", "KUCZ TK", "Ombudsman za djecu"])
def test_an_abbreviation_or_name_with_another_place_is_no_bodys(registry: Registry, text: str) -> None:
    assert match_institution(text, registry, jurisdiction="KS").institution is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("KUCZ", "ks-civilna-zastita"),
        ("JU Kantonalni centar za socijalni rad Sarajevo", "ks-socijalni-rad"),
        ("FMPVŠ", "fbih-min-poljoprivreda"),
        ("Zavod zdravstvenog osiguranja FBiH", "fbih-zdravstveno-osiguranje"),
        ("Zavod zdravstvenog osiguranja", "ks-zdravstveno-osiguranje"),
        ("NSRS", "rs-skupstina"),
        ("Inspektorat RS", "rs-inspekcija"),
    ],
)
def test_a_usual_short_name_is_the_bodys(registry: Registry, text: str, body: str) -> None:
    assert identifier(registry, text, "KS") == body


@pytest.mark.parametrize(
    ("name", "plan", "body"),
    [
        ("FMERI", "FBiH", "fbih-min-energija"),
        ("FMKS", "FBiH", "fbih-min-kultura"),
        ("BHAS", "BiH", "bih-statistika"),
        ("UINO", "BiH", "bih-uio"),
        ("MO BiH", "BiH", "bih-min-odbrana"),
        ("UN agencije", "BiH", "int-un"),
        ("Министарство здравља РС", "RS", "rs-min-zdravlje"),
    ],
)
def test_short_names_that_plans_use_are_known(registry: Registry, name: str, plan: str, body: str) -> None:
    assert identifier(registry, name, plan) == body
