"""Known bodies beside unknown names: parted where the parting is certain, and left whole elsewhere."""

from __future__ import annotations

import pytest

from normalize.institutions.matching import match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.parting import split_known
from normalize.institutions.registry import Registry


def parted(text: str, registry: Registry, plan: str = "KS") -> list[str]:
    """The ids of the known parts and the text of the others, marked by `?`."""
    found = []
    for part in split_known(text, NameContext(registry, plan)):
        mention = match_institution(part.name, registry, jurisdiction=plan, genitive=part.genitive)
        found.append(mention.institution.institution_id if mention.institution else f"? {part.printed}")
    return found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ZVZD i MUP KS", ["? ZVZD", "ks-mup"]),
        ("ZVZD/MUP KS", ["? ZVZD", "ks-mup"]),
        ("Nadležna ministarstva i Ministarstvo finansija", ["? Nadležna ministarstva", "ks-min-finansije"]),
        ("Savez za zvijezde i Vlada KS", ["? Savez za zvijezde", "ks-vlada"]),
        ("Agencija za zvjezdanu podršku, SIPA", ["? Agencija za zvjezdanu podršku", "bih-sipa"]),
        ("Zavod za zvjezdanu pomoć, MUP KS", ["? Zavod za zvjezdanu pomoć", "ks-mup"]),
        ("MUP KS i Zavod za zvijezde", ["ks-mup", "? Zavod za zvijezde"]),
        ("MUP KS te druge nadležne institucije", ["ks-mup", "? druge nadležne institucije"]),
        (
            "Ministarstvo finansija i sva ostala ministarstva",
            ["ks-min-finansije", "? sva ostala ministarstva"],
        ),
        ("Vlada KS / nadležna ministarstva", ["ks-vlada", "? nadležna ministarstva"]),
        ("Ministarstvo finansija KS (Sektor za budžet)", ["ks-min-finansije", "? Sektor za budžet"]),
        ("Ministarstvo finansija, Sektor za budžet", ["ks-min-finansije", "? Sektor za budžet"]),
        ("MUP - Tužilaštvo - Zvjezdarnica", ["ks-mup", "ks-tuzilastvo", "? Zvjezdarnica"]),
        ("MUP, SIPA, ZVZD", ["ks-mup", "bih-sipa", "? ZVZD"]),
        ("MUP KS u saradnji sa zvjezdarnicama", ["ks-mup", "? zvjezdarnicama"]),
        ("mediji, privatni sektor", ["mediji", "? privatni sektor"]),
        ("osnovne i srednje škole, fakulteti", ["ks-osnovne-i-srednje-skole", "? fakulteti"]),
        ("Zvjezdarnice (UNDP, UNICEF)", ["? Zvjezdarnice", "int-undp", "int-unicef"]),
        ('MUP KS i RMC "Vlada i zvijezde"', ["ks-mup", '? RMC "Vlada i zvijezde"']),
    ],
)
def test_a_known_body_before_an_unknown_one_is_read(registry: Registry, text: str, parts: list[str]) -> None:
    assert parted(text, registry) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Ministarstvo obrazovanja, nauke, kulture i sporta KS",
        "Ministarstvo Privrede i Turizma KS",
        "Služba za zapošljavanje i socijalnu zaštitu KS",
        "Zavod za javno zdravstvo i Medicinu rada",
        "Zavod za zapošljavanje, rad i socijalna pitanja",
        "Centri za socijalni rad, porodicu i djecu",
        "Škole i fakulteti Univerziteta zvijezda",
        "Ministarstvo prometa/zvijezda KS",
        "Ministarstvo pravde, zvijezda i mora",
        "Udruženje za Vladu KS i zvijezde",
        "Odjel za mlade i NVO",
        "Odjel za zvijezde – Uprava policije",
        "Radna grupa MUP i SIPA",
        "Savez zvijezda i Škole",
        "SAVEZ ZA SARADNJU VLADE KS I MUP KS",
        "Ministarstvo za odgoj, visoko obrazovanje i sport KS",
        "Ministarstvo zdravstva i soc. zaštite KS",
        "MINISTARSTVO KOMUNALNE PRIVREDE, INFRASTRUKTURE, PROSTORNOG UREĐENJA I ZVIJEZDA KS",
    ],
)
def test_a_name_that_goes_on_behind_a_known_one_is_left_whole(registry: Registry, text: str) -> None:
    assert parted(text, registry) == [f"? {text}"]


@pytest.mark.parametrize("text", ["MUP i Ured za zvijezde TK", "MUP, Uprava za zvijezde Tuzlanskog kantona"])
def test_another_canton_named_behind_a_bare_body_leaves_all_whole(registry: Registry, text: str) -> None:
    assert parted(text, registry) == [f"? {text}"]


def test_the_longest_known_name_is_read_or_none(registry: Registry) -> None:
    text = "MUP KS - Uprava policije, Sektor kriminalističke policije"
    assert parted(text, registry) == ["ks-uprava-policije", "? Sektor kriminalističke policije"]
    text = "Uprava policije MUP i zvijezde"
    assert parted(text, registry)[0] != "ks-mup"


def test_a_body_that_names_its_town_is_another_cantons_without_doubt(registry: Registry) -> None:
    text = "JU Centar za socijalni rad Zenica, MUP ZDK"
    assert parted(text, registry) == ["zdk-csr-zenica", "zdk-mup"]
    assert parted("Općinski sud u Zenici i MUP ZDK", registry, "FBiH") == [
        "zdk-opcinski-sud-zenica",
        "zdk-mup",
    ]
