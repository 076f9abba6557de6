"""The gazettes of the ten cantons and the levels above: names in the cases needed, mastheads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Canton:
    """A jurisdiction with a gazette: `genitive`/`locative` as its own language prints them."""

    id: str
    language: str  # bs, hr, sr
    nominative: str
    genitive: str
    locative: str
    short: str
    town: str
    court_town: str  # locative, after "sud u"
    gazette: str
    masthead: str  # name of a form in `running_head`


CANTONS = {
    canton.id: canton
    for canton in (
        Canton(
            "USK",
            "bs",
            "Unsko-sanski kanton",
            "Unsko-sanskog kantona",
            "Unsko-sanskom kantonu",
            "USK",
            "Bihać",
            "Bihaću",
            "Službeni glasnik Unsko-sanskog kantona",
            "usk",
        ),
        Canton(
            "PK",
            "hr",
            "Županija Posavska",
            "Županije Posavske",
            "Županiji Posavskoj",
            "ŽP",
            "Orašje",
            "Odžaku",
            "Narodne novine Županije Posavske",
            "pk",
        ),
        Canton(
            "TK",
            "bs",
            "Tuzlanski kanton",
            "Tuzlanskog kantona",
            "Tuzlanskom kantonu",
            "TK",
            "Tuzla",
            "Tuzli",
            "Službene novine Tuzlanskog kantona",
            "tk",
        ),
        Canton(
            "ZDK",
            "bs",
            "Zeničko-dobojski kanton",
            "Zeničko-dobojskog kantona",
            "Zeničko-dobojskom kantonu",
            "ZDK",
            "Zenica",
            "Zenici",
            "Službene novine Zeničko-dobojskog kantona",
            "zdk",
        ),
        Canton(
            "BPK",
            "bs",
            "Bosansko-podrinjski kanton Goražde",
            "Bosansko-podrinjskog kantona Goražde",
            "Bosansko-podrinjskom kantonu Goražde",
            "BPK Goražde",
            "Goražde",
            "Goraždu",
            "Službene novine Bosansko-podrinjskog kantona Goražde",
            "bpk",
        ),
        Canton(
            "SBK",
            "bs",
            "Srednjobosanski kanton",
            "Srednjobosanskog kantona",
            "Srednjobosanskom kantonu",
            "SBK",
            "Travnik",
            "Novom Travniku",
            "Službene novine Srednjobosanskog kantona",
            "sbk",
        ),
        Canton(
            "HNK",
            "bs",
            "Hercegovačko-neretvanski kanton",
            "Hercegovačko-neretvanskog kantona",
            "Hercegovačko-neretvanskom kantonu",
            "HNK",
            "Mostar",
            "Mostaru",
            "Službene novine Hercegovačko-neretvanskog kantona",
            "hnk",
        ),
        Canton(
            "ZHK",
            "hr",
            "Županija Zapadnohercegovačka",
            "Županije Zapadnohercegovačke",
            "Županiji Zapadnohercegovačkoj",
            "ŽZH",
            "Široki Brijeg",
            "Širokom Brijegu",
            "Narodne novine Županije Zapadnohercegovačke",
            "zhk",
        ),
        Canton(
            "KS",
            "bs",
            "Kanton Sarajevo",
            "Kantona Sarajevo",
            "Kantonu Sarajevo",
            "KS",
            "Sarajevo",
            "Sarajevu",
            "Službene novine Kantona Sarajevo",
            "ks",
        ),
        Canton(
            "K10",
            "hr",
            "Hercegbosanska županija",
            "Hercegbosanske županije",
            "Hercegbosanskoj županiji",
            "HBŽ",
            "Livno",
            "Livnu",
            "Narodne novine Hercegbosanske županije",
            "k10",
        ),
        Canton(
            "FBiH",
            "bs",
            "Federacija Bosne i Hercegovine",
            "Federacije Bosne i Hercegovine",
            "Federaciji Bosne i Hercegovine",
            "FBiH",
            "Sarajevo",
            "Sarajevu",
            "Službene novine Federacije BiH",
            "fbih",
        ),
        Canton(
            "RS",
            "sr",
            "Republika Srpska",
            "Republike Srpske",
            "Republici Srpskoj",
            "RS",
            "Banja Luka",
            "Banjoj Luci",
            "Službeni glasnik Republike Srpske",
            "rs",
        ),
    )
}

MONTHS = {
    "bs": [
        "januar",
        "februar",
        "mart",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "septembar",
        "oktobar",
        "novembar",
        "decembar",
    ],
    "hr": [
        "siječnja",
        "veljače",
        "ožujka",
        "travnja",
        "svibnja",
        "lipnja",
        "srpnja",
        "kolovoza",
        "rujna",
        "listopada",
        "studenoga",
        "prosinca",
    ],
    "sr": [
        "januar",
        "februar",
        "mart",
        "april",
        "maj",
        "jun",
        "jul",
        "avgust",
        "septembar",
        "oktobar",
        "novembar",
        "decembar",
    ],
}
WEEKDAYS = {
    "bs": ["ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja"],
    "hr": ["ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja"],
    "sr": ["ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja"],
}


def running_head(
    canton: Canton, issue: int, year: int, month: int, day: int, page: int
) -> tuple[str, str, str]:
    """Left, middle and right of a page's running head; number and date change sides on odd pages."""
    import datetime

    weekday = WEEKDAYS[canton.language][datetime.date(year, month, day).weekday()]
    name = MONTHS[canton.language][month - 1]
    title = canton.gazette.upper()
    match canton.masthead:
        case "usk":
            number, date = f"Broj {issue} - Strana {page}", f"{day}. {name} {year}."
            title = "SLUŽBENI GLASNIK US KANTONA"
        case "tk" | "zdk":
            number, date = f"Broj {issue} - Strana {page}", f"{weekday.capitalize()}, {day}. {name} {year}."
        case "bpk":
            number, date = (
                f"Broj {issue} – strana {page}",
                f"{day}. jun/lipanj {year}." if month == 6 else f"{day}. {name} {year}.",
            )
        case "sbk" | "hnk":
            number, date = (
                f"Broj {issue} - Strana {page}",
                f"{weekday.capitalize()}, {day}. {month}. {year}. godine",
            )
        case "zhk":
            number, date = f"STRANICA {page} - BROJ {issue}", f"{weekday}, {day}. {name} {year}.".upper()
            title = "NARODNE NOVINE"
        case "pk" | "k10":
            number, date = f"Broj {issue} - Stranica {page}", f"{canton.town}, {day}. {name} {year}. godine"
        case "fbih":
            number, date = f"Broj {issue} - Strana {page}", f"{weekday.capitalize()}, {day}. {month}. {year}."
        case "rs":
            number, date = (
                f"Broj {issue} - Strana {page}",
                f"{weekday.capitalize()}, {day}. {name} {year}. godine",
            )
        case _:
            number, date = f"Broj {issue} - Strana {page}", f"{weekday.capitalize()}, {day}. {month}. {year}."
    return (number, title, date) if page % 2 == 0 else (date, title, number)


def cover(canton: Canton, issue: int, year: int, month: int, day: int) -> tuple[str, ...]:
    """The title block's lines, at the top of an issue's first page, as the gazettes set them."""
    import datetime

    weekday = WEEKDAYS[canton.language][datetime.date(year, month, day).weekday()]
    name = MONTHS[canton.language][month - 1]
    title = canton.gazette.upper()
    match canton.masthead:
        case "tk":
            return (
                title,
                f"GODINA 28 • TUZLA, {weekday.upper()}, {day}. {name.upper()} {year}. GODINE • IZDANJE NA "
                f"BOSANSKOM JEZIKU • BROJ {issue}",
            )
        case "k10":
            return (
                title,
                "Službeno glasilo",
                f"GODIŠTE XXVI BROJ {issue} LIVNO, {day}. {name} {year}. godine",
            )
        case "sbk":
            return (title, f"Broj {issue} Godina XXV. {day}. {month}. {year}. T R A V N I K")
        case "pk":
            return (title, f"Godina 26 Broj {issue} Orašje, {day}. {name} {year}. godine")
        case "zdk":
            return (title, f"Godina XXVI - Broj {issue} ZENICA, {weekday}, {day}.{month}.{year}.god.")
        case _:
            return (
                title,
                f"Godina XXV - Broj {issue} {weekday.capitalize()}, {day}. {month}. {year}. godine "
                f"{' '.join(canton.town.upper())}",
            )
