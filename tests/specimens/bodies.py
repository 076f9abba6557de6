"""Institutions of a jurisdiction, each with the forms gazettes print and its (class, jurisdiction)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.specimens.cantons import Canton

# Ministries as the cantons name them: education, health, social, justice. After DOMAIN facts of each canton;
# a health ministry with labour or social policy in its name is a social one by the rule of portfolios.
MINISTRIES = {
    "USK": (
        "obrazovanja, nauke, kulture i sporta",
        "",
        "zdravstva, rada i socijalne politike",
        "pravosuđa i uprave",
    ),
    "PK": (
        "prosvjete, znanosti, kulture i športa",
        "",
        "zdravstva, rada i socijalne politike",
        "pravosuđa i uprave",
    ),
    "TK": ("obrazovanja i nauke", "zdravstva", "za rad, socijalnu politiku i povratak", "pravosuđa i uprave"),
    "ZDK": (
        "za obrazovanje, nauku, kulturu i sport",
        "zdravstva",
        "za rad, socijalnu politiku i izbjeglice",
        "za pravosuđe i upravu",
    ),
    "BPK": (
        "za obrazovanje, mlade, nauku, kulturu i sport",
        "",
        "za socijalnu politiku, zdravstvo, raseljena lica i izbjeglice",
        "za pravosuđe, upravu i radne odnose",
    ),
    "SBK": (
        "obrazovanja, nauke, kulture i sporta",
        "",
        "zdravstva i socijalne politike",
        "pravosuđa i uprave",
    ),
    "HNK": (
        "obrazovanja, nauke, kulture i sporta",
        "",
        "zdravstva, rada i socijalne zaštite",
        "pravosuđa, uprave i lokalne samouprave",
    ),
    "ZHK": (
        "znanosti, prosvjete, kulture i športa",
        "",
        "zdravstva, rada i socijalne skrbi",
        "pravosuđa i uprave",
    ),
    "KS": (
        "za obrazovanje, nauku i mlade",
        "zdravstva",
        "za rad, socijalnu politiku, raseljena lica i izbjeglice",
        "pravde i uprave",
    ),
    "K10": (
        "znanosti, prosvjete, kulture i športa",
        "",
        "rada, zdravstva, socijalne skrbi i prognanih",
        "pravosuđa i uprave",
    ),
}


@dataclass(frozen=True, slots=True)
class Body:
    """One institution: printed forms in Latin letters, class and jurisdiction."""

    forms: tuple[str, ...]
    key: tuple[str, str]


STATE = (
    Body(
        ("Ministarstvo sigurnosti Bosne i Hercegovine", "Ministarstvo sigurnosti BiH"),
        ("ministry_security", "BiH"),
    ),
    Body(("Granična policija BiH", "Granična policija Bosne i Hercegovine"), ("border_police", "BiH")),
    Body(
        ("Služba za poslove sa strancima", "Služba za poslove sa strancima BiH"),
        ("foreigners_service", "BiH"),
    ),
    Body(("Državna agencija za istrage i zaštitu", "SIPA"), ("investigation_agency", "BiH")),
    Body(("Ministarstvo za ljudska prava i izbjeglice BiH",), ("ministry_human_rights", "BiH")),
    Body(("Tužilaštvo BiH", "Tužilaštvo Bosne i Hercegovine"), ("prosecutor", "BiH")),
)
FEDERAL = (
    Body(("Federalno ministarstvo unutrašnjih poslova", "FMUP"), ("ministry_interior", "FBiH")),
    Body(("Federalna uprava policije",), ("police", "FBiH")),
    Body(("Federalno ministarstvo rada i socijalne politike",), ("ministry_social", "FBiH")),
    Body(("Federalno ministarstvo zdravstva",), ("ministry_health", "FBiH")),
    Body(("Federalno ministarstvo obrazovanja i nauke",), ("ministry_education", "FBiH")),
    Body(("Federalni zavod za zapošljavanje",), ("employment_service", "FBiH")),
    Body(("Gender centar FBiH", "Gender centar Federacije BiH"), ("gender_body", "FBiH")),
    Body(("Federalna uprava za inspekcijske poslove",), ("inspection", "FBiH")),
)
ABROAD = (
    Body(("Međunarodna organizacija za migracije (IOM)", "IOM"), ("international_organisation", "")),
    Body(("UNICEF",), ("international_organisation", "")),
    Body(("UNHCR",), ("international_organisation", "")),
)
SRPSKA = (
    Body(("Vlada Republike Srpske",), ("government", "RS")),
    Body(("Ministarstvo unutrašnjih poslova Republike Srpske", "MUP RS"), ("ministry_interior", "RS")),
    Body(("Ministarstvo pravde Republike Srpske",), ("ministry_justice", "RS")),
    Body(("Ministarstvo prosvjete i kulture Republike Srpske",), ("ministry_education", "RS")),
    Body(("Gender centar Republike Srpske",), ("gender_body", "RS")),
)


def bodies(canton: Canton) -> tuple[Body, ...]:
    """The jurisdiction's own bodies in its own language, some with the canton left out as in its own acts."""
    if canton.id == "FBiH":
        return FEDERAL
    if canton.id == "RS":
        return SRPSKA
    return _croatian(canton) if canton.language == "hr" else _bosnian(canton)


def _ministries(canton: Canton) -> list[Body]:
    classes = ("ministry_education", "ministry_health", "ministry_social", "ministry_justice")
    return [
        Body(
            (
                f"Ministarstvo {name} {canton.genitive}",
                f"Ministarstvo {name} {canton.short}",
                f"Ministarstvo {name}",
            ),
            (kind, canton.id),
        )
        for kind, name in zip(classes, MINISTRIES[canton.id], strict=True)
        if name
    ]


def _bosnian(c: Canton) -> tuple[Body, ...]:
    return (
        Body((f"Vlada {c.genitive}", f"Vlada {c.short}"), ("government", c.id)),
        Body(
            (f"Ministarstvo unutrašnjih poslova {c.genitive}", f"MUP {c.short}", f"MUP {c.genitive}"),
            ("ministry_interior", c.id),
        ),
        Body(
            (
                f"Uprava policije MUP-a {c.short}",
                f"Uprava policije MUP-a {c.genitive}",
                f"Uprava policije Ministarstva unutrašnjih poslova {c.genitive}",
            ),
            ("police", c.id),
        ),
        Body(
            (
                f"Kantonalno tužilaštvo {c.genitive}",
                f"Kantonalno tužilaštvo {c.short}",
                "Kantonalno tužilaštvo",
            ),
            ("prosecutor", c.id),
        ),
        Body((f"Kantonalni sud u {c.court_town}",), ("court", c.id)),
        Body(
            (
                f"Kantonalna uprava za inspekcijske poslove {c.genitive}",
                "Kantonalna uprava za inspekcijske poslove",
            ),
            ("inspection", c.id),
        ),
        Body(
            (f"Služba za zapošljavanje {c.genitive}", f"JU Služba za zapošljavanje {c.short}"),
            ("employment_service", c.id),
        ),
        Body(("Centri za socijalni rad",), ("social_work_centre", c.id)),
        Body((f"Zavod za javno zdravstvo {c.genitive}",), ("public_health_institute", c.id)),
        Body(
            (
                f"Koordinacioni tim za borbu protiv trgovine ljudima {c.genitive}",
                f"Koordinacioni tim {c.short}",
                "Koordinacioni tim",
            ),
            ("coordination_team", c.id),
        ),
        *_ministries(c),
    )


def _croatian(c: Canton) -> tuple[Body, ...]:
    return (
        Body((f"Vlada {c.genitive}", f"Vlada {c.short}"), ("government", c.id)),
        Body(
            (f"Ministarstvo unutarnjih poslova {c.genitive}", f"MUP {c.short}"), ("ministry_interior", c.id)
        ),
        Body(
            (
                f"Uprava policije MUP-a {c.short}",
                f"Uprava policije Ministarstva unutarnjih poslova {c.genitive}",
            ),
            ("police", c.id),
        ),
        Body(
            (
                f"Županijsko tužiteljstvo {c.genitive}",
                f"Županijsko tužiteljstvo {c.short}",
                "Županijsko tužiteljstvo",
            ),
            ("prosecutor", c.id),
        ),
        Body((f"Županijski sud u {c.court_town}",), ("court", c.id)),
        Body((f"Županijska uprava za inspekcijske poslove {c.genitive}",), ("inspection", c.id)),
        Body(
            (f"Služba za zapošljavanje {c.genitive}", f"Služba za zapošljavanje {c.short}"),
            ("employment_service", c.id),
        ),
        Body(("Centri za socijalnu skrb",), ("social_work_centre", c.id)),
        Body((f"Zavod za javno zdravstvo {c.genitive}",), ("public_health_institute", c.id)),
        Body(
            (
                f"Koordinacijski tim za borbu protiv trgovanja ljudima {c.genitive}",
                f"Koordinacijski tim {c.short}",
                "Koordinacijski tim",
            ),
            ("coordination_team", c.id),
        ),
        *_ministries(c),
    )
