"""Column headings and level words by field and language, as the gazettes print them (Latin letters)."""

from __future__ import annotations

HEADINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "no": {
        "bs": ("R.br.", "Red. br.", "Redni broj", "Br."),
        "hr": ("R. br.", "Redni broj", "Rbr."),
        "sr": ("R.br.", "Redni broj", "Br."),
    },
    "activity": {
        "bs": ("Aktivnost", "Aktivnosti", "Planirana aktivnost", "Naziv aktivnosti", "Opis aktivnosti"),
        "hr": ("Aktivnost", "Provedbena aktivnost", "Naziv aktivnosti", "Aktivnosti"),
        "sr": ("Aktivnost", "Aktivnosti", "Opis aktivnosti"),
    },
    "deadline": {
        "bs": ("Rok", "Vremenski rok", "Rok za realizaciju", "Rok za provođenje", "Vremenski okvir"),
        "hr": ("Rok", "Rok provedbe", "Rok izvršenja", "Vremenski okvir"),
        "sr": ("Rok", "Rok za sprovođenje", "Rok za realizaciju"),
    },
    "institution": {
        "bs": (
            "Nosilac aktivnosti",
            "Nosioci aktivnosti",
            "Nadležna institucija",
            "Odgovorna institucija",
            "Nosilac",
        ),
        "hr": ("Nositelj", "Nositelji aktivnosti", "Nadležno tijelo", "Odgovorna institucija"),
        "sr": ("Nosilac", "Nosilac aktivnosti", "Nadležni organ", "Odgovorni subjekti"),
    },
    "partner": {
        "bs": ("Partneri", "Partneri u provođenju", "Saradnici"),
        "hr": ("Sunositelji", "Suradnici", "Partneri"),
        "sr": ("Partneri", "Saradnici"),
    },
    "indicator": {
        "bs": ("Indikatori", "Pokazatelj", "Pokazatelji implementacije", "Indikatori uspješnosti"),
        "hr": ("Pokazatelji", "Pokazatelji provedbe", "Pokazatelj rezultata"),
        "sr": ("Indikatori", "Pokazatelji", "Indikator rezultata"),
    },
    "baseline": {
        "bs": ("Polazna vrijednost", "Početna vrijednost"),
        "hr": ("Polazna vrijednost",),
        "sr": ("Početna vrijednost", "Polazna vrijednost"),
    },
    "target": {"bs": ("Ciljna vrijednost",), "hr": ("Ciljna vrijednost",), "sr": ("Ciljna vrijednost",)},
    "result": {
        "bs": ("Očekivani rezultat", "Očekivani rezultati"),
        "hr": ("Očekivani rezultat", "Očekivani učinak"),
        "sr": ("Očekivani rezultat",),
    },
    "verification": {
        "bs": ("Izvori verifikacije", "Sredstva verifikacije"),
        "hr": ("Izvor verifikacije",),
        "sr": ("Izvor provjere",),
    },
    "resource": {
        "bs": ("Potrebni resursi", "Potrebna sredstva", "Potrebna finansijska sredstva"),
        "hr": ("Potrebna sredstva", "Financijska sredstva"),
        "sr": ("Potrebna sredstva", "Planirana sredstva"),
    },
    "note": {"bs": ("Napomena",), "hr": ("Napomena",), "sr": ("Napomena",)},
    "status": {"bs": ("Status",), "hr": ("Stanje",), "sr": ("Status",)},
    "risk": {"bs": ("Rizici",), "hr": ("Rizici",), "sr": ("Rizici",)},
}

# Over a group of columns, in a head of two or three lines.
GROUPS: dict[str, dict[str, str]] = {
    "measures": {"bs": "Praćenje provođenja", "hr": "Praćenje provedbe", "sr": "Praćenje sprovođenja"},
    "bodies": {"bs": "Institucije", "hr": "Institucije", "sr": "Institucije"},
    "values": {"bs": "Vrijednosti", "hr": "Vrijednosti", "sr": "Vrijednosti"},
}

LEVELS = {
    "strategic": "Strateški cilj",
    "specific": "Posebni cilj",
    "measure": "Mjera",
    "component": "Komponenta",
    "area": "Oblast",
    "programme": "Strateški program",
    "priority": "Prioritet",
}
WIDTHS = {
    "side": 11,
    "no": 7,
    "activity": 25,
    "deadline": 12,
    "institution": 16,
    "partner": 14,
    "indicator": 20,
    "baseline": 9,
    "target": 9,
    "result": 15,
    "verification": 12,
    "resource": 15,
    "note": 9,
    "status": 9,
    "risk": 10,
}
