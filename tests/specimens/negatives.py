"""Gazette issues that hold tables and no plan, and tables that meet by chance and must not be joined.

Run by hand, `python -m tests.specimens.negatives`, it writes the committed PDFs and truths in `negatives/`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.specimens.fonts import font

FOLDER = Path(__file__).parent / "negatives"
WIDTH, HEIGHT = 595.28, 841.89
Rows = Sequence[Sequence[str]]

BUDGET: Rows = [
    ["Ekonomski kod", "Opis", "Budžet za 2021. godinu (KM)", "Izmjene (KM)", "Izvor finansiranja", "Indeks"],
    *(
        [
            str(611000 + 100 * i),
            text,
            f"{amount:,}.00".replace(",", "."),
            f"{amount // 9}.00",
            source,
            f"{80 + 3 * i},4",
        ]
        for i, (text, amount, source) in enumerate(
            [
                ("Bruto plaće i naknade plaća", 4210000, "Redovan budžet"),
                ("Naknade troškova zaposlenih i skupštinskih zastupnika", 318400, "Redovan budžet"),
                ("Doprinosi poslodavca i ostali doprinosi", 441200, "Redovan budžet"),
                ("Izdaci za materijal, sitan inventar i usluge", 702150, "Vlastita sredstva"),
                ("Tekući transferi drugim nivoima vlasti i fondovima", 1250000, "Donatorska sredstva"),
                ("Subvencije javnim preduzećima", 96000, "Redovan budžet"),
                ("Nabavka opreme za MUP Kantona Sarajevo", 188000, "Redovan budžet"),
                ("Rekonstrukcija i investiciono održavanje", 505000, "Federalni transfer"),
            ]
        )
    ),
    ["", "UKUPNO", "7.710.750.00", "856.750.00", "", ""],
]
PRICES: Rows = [
    ["R.br.", "Naziv usluge", "Jedinica mjere", "Cijena bez PDV-a (KM)", "Cijena s PDV-om (KM)"],
    *(
        [f"{i}.", text, unit, f"{price},00", f"{price * 1.17:.2f}".replace(".", ",")]
        for i, (text, unit, price) in enumerate(
            [
                ("Izdavanje uvjerenja o kretanju predmeta", "komad", 10),
                ("Priključenje na vodovodnu mrežu", "priključak", 420),
                ("Ispitivanje ispravnosti vodomjera", "komad", 35),
                ("Odvoz komunalnog otpada za domaćinstva", "m2", 2),
                ("Najam poslovnog prostora u I zoni", "m2 mjesečno", 14),
                ("Objava oglasa u Službenim novinama", "red", 6),
            ],
            1,
        )
    ),
]
STAFF: Rows = [
    ["Redni broj", "Naziv radnog mjesta", "Opis poslova", "Uslovi za vršenje poslova", "Broj izvršilaca"],
    [
        "1.",
        "Pomoćnik ministra",
        "Rukovodi sektorom; priprema planove rada; odgovara za zakonito obavljanje poslova",
        "VSS, VII stepen, pravni fakultet, pet godina radnog iskustva, položen stručni ispit",
        "1",
    ],
    [
        "2.",
        "Stručni savjetnik za socijalnu zaštitu",
        "Prati provođenje propisa; izrađuje analize i informacije",
        "VSS, tri godine radnog iskustva, poznavanje rada na računaru",
        "3",
    ],
    [
        "3.",
        "Viši referent za prijem pošte",
        "Vodi djelovodnik; dostavlja akte u rad",
        "SSS, IV stepen, deset mjeseci radnog iskustva",
        "2",
    ],
]
REGISTER: Rows = [
    ["Red. broj", "Naziv", "Br. Sl. novina", "Str."],
    ["1.", "Zakon o Vladi Kantona Sarajevo - Novi prečišćeni tekst", "36/14", "12"],
    ["2.", "Uredba o postupku utvrđivanja naknada", "5/21", "287"],
    ["3.", "Odluka o davanju saglasnosti na Program rada JU Dječiji dom Bjelave", "5/21", "301"],
    ["4.", "Rješenje o imenovanju članova Koordinacionog tima", "4/21", "240"],
]
PLAN_HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac aktivnosti", "Indikator")
HEALTH = (
    (
        "1.",
        "Izraditi kantonalni registar oboljelih",
        "Decembar 2021.",
        "Ministarstvo zdravstva Kantona Sarajevo",
        "Registar izrađen",
    ),
    (
        "2.",
        "Nabaviti opremu za rano otkrivanje bolesti",
        "Juni 2022.",
        "Ministarstvo zdravstva Kantona Sarajevo",
        "Broj nabavljenih aparata",
    ),
    (
        "3.",
        "Edukovati ljekare porodične medicine",
        "Mart 2022.",
        "Ministarstvo zdravstva Kantona Sarajevo",
        "Broj edukovanih ljekara",
    ),
)
YOUTH = (
    ("1.", "Osnovati savjet mladih", "Januar 2022.", "Vlada Kantona Sarajevo", "Savjet osnovan"),
    (
        "2.",
        "Provesti istraživanje o položaju mladih",
        "April 2022.",
        "Vlada Kantona Sarajevo",
        "Istraživanje objavljeno",
    ),
)
TITLES = (
    "AKCIONI PLAN ZA UNAPREĐENJE ZDRAVLJA U KANTONU SARAJEVO 2021.-2022.",
    "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO 2021.-2022.",
)
DEADLINES = {
    "Decembar 2021.": ("2021-12-01", "2021-12-31"),
    "Juni 2022.": ("2022-06-01", "2022-06-30"),
    "Mart 2022.": ("2022-03-01", "2022-03-31"),
    "Januar 2022.": ("2022-01-01", "2022-01-31"),
    "April 2022.": ("2022-04-01", "2022-04-30"),
}


class _Sheet:
    """A gazette page under the pen: `top` is how far down it is set, in points."""

    def __init__(self, first_page: int = 310) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.page = first_page
        self._masthead()

    def _masthead(self) -> None:
        self.canvas.setFont(font("serif", True), 9)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 30, "SLUŽBENE NOVINE KANTONA SARAJEVO")
        self.canvas.setFont(font("serif"), 9)
        number, date = f"Broj 7 - Strana {self.page}", "Četvrtak, 18. 2. 2021."
        self.canvas.drawString(40, HEIGHT - 30, number if self.page % 2 == 0 else date)
        self.canvas.drawRightString(WIDTH - 40, HEIGHT - 30, date if self.page % 2 == 0 else number)
        self.top = 60.0

    def turn(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self._masthead()

    def line(self, text: str, bold: bool = False, middle: bool = False) -> None:
        from reportlab.lib.utils import simpleSplit

        name = font("serif", bold)
        for piece in simpleSplit(text, name, 10, WIDTH - 80):
            self.canvas.setFont(name, 10)
            draw = self.canvas.drawCentredString if middle else self.canvas.drawString
            draw(WIDTH / 2 if middle else 40, HEIGHT - self.top - 10, piece)
            self.top += 13
        self.top += 5

    def table(self, rows: Rows, shares: Sequence[float]) -> None:
        """Set one whole table with all rules; it must fit the page."""
        from reportlab.lib.utils import simpleSplit

        widths = [(WIDTH - 80) * share / sum(shares) for share in shares]
        for n, row in enumerate(rows):
            name = font("serif", n == 0)
            cells = [simpleSplit(text, name, 8, width - 6) for text, width in zip(row, widths, strict=True)]
            height = max(map(len, cells)) * 9.6 + 6
            left = 40.0
            for lines, width in zip(cells, widths, strict=True):
                self.canvas.rect(left, HEIGHT - self.top - height, width, height)
                self.canvas.setFont(name, 8)
                for i, text in enumerate(lines):
                    self.canvas.drawString(left + 3, HEIGHT - self.top - 10 - 9.6 * i, text)
                left += width
            self.top += height
        self.top += 14

    def close(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def no_plan() -> bytes:
    """Four acts with a budget, a price list, a staff table and a register; no plan anywhere."""
    sheet = _Sheet()
    for title, rows, shares in (
        ("BUDŽET KANTONA SARAJEVO ZA 2021. GODINU", BUDGET, (2, 5, 3, 2, 3, 1)),
        ("CJENOVNIK USLUGA", PRICES, (1, 6, 2, 3, 3)),
        ("SISTEMATIZACIJA RADNIH MJESTA", STAFF, (1, 3, 5, 5, 2)),
        ("REGISTAR OBJAVLJENIH PROPISA", REGISTER, (1, 8, 2, 1)),
    ):
        sheet.line("Na osnovu člana 26. Zakona o Vladi Kantona Sarajevo, Vlada Kantona Sarajevo donosi")
        sheet.line(title, bold=True, middle=True)
        sheet.table(rows, shares)
        if title.startswith("CJENOVNIK"):
            sheet.turn()
    return sheet.close()


def _fill(sheet: _Sheet, rows: int) -> None:
    for n in range(1, rows + 1):
        sheet.line(
            f"{n}. Vlada Kantona Sarajevo zadužuje nadležna ministarstva da o provođenju ove odluke "
            "redovno izvještavaju Skupštinu Kantona Sarajevo."
        )


def plan_then_prices() -> bytes:
    """A plan that ends at a page's foot, then, first on the next page, a price list of as many columns."""
    sheet = _Sheet()
    _fill(sheet, 19)
    sheet.line(TITLES[0], bold=True, middle=True)
    sheet.table([PLAN_HEAD, *HEALTH], (1, 5, 3, 4, 4))
    sheet.turn()
    sheet.table(PRICES, (1, 5, 3, 4, 4))
    return sheet.close()


def two_plans() -> bytes:
    """Two plans of the same columns at the same places, each whole, the second first on its page."""
    sheet = _Sheet()
    _fill(sheet, 19)
    sheet.line(TITLES[0], bold=True, middle=True)
    sheet.table([PLAN_HEAD, *HEALTH], (1, 5, 3, 4, 4))
    sheet.turn()
    sheet.line(TITLES[1], bold=True, middle=True)
    sheet.table([PLAN_HEAD, *YOUTH], (1, 5, 3, 4, 4))
    return sheet.close()


def plan_then_unnumbered() -> bytes:
    """A plan that ends at a page's foot, then on the next page a headless table of an annex, its first
    cell empty as in a continued row, but of other columns at other places."""
    sheet = _Sheet()
    _fill(sheet, 19)
    sheet.line(TITLES[0], bold=True, middle=True)
    sheet.table([PLAN_HEAD, *HEALTH], (1, 5, 3, 4, 4))
    sheet.turn()
    sheet.table(
        [
            ["", "Iznos naknade članovima komisije", "150,00"],
            ["", "Iznos dnevnice", "25,00"],
            ["", "Ukupno", "175,00"],
        ],
        (3, 7, 2),
    )
    return sheet.close()


def _truth(rows: Rows, page: int, title: str) -> dict[str, Any]:
    key = ["ministry_health", "KS"] if rows is HEALTH else ["government", "KS"]
    return {
        "note": title,
        "plan": {
            "canton": "KS",
            "gazette": "Službene novine Kantona Sarajevo",
            "issue": "7",
            "date": "2021-02-18",
        },
        "activities": [
            {
                "activity_no": no.rstrip("."),
                "activity": activity,
                "pages": [page, page],
                "printed": {
                    "activity": activity,
                    "deadline": deadline,
                    "institution": body,
                    "indicator": indicator,
                },
                "deadline": {
                    "kind": "month",
                    "start": DEADLINES[deadline][0],
                    "end": DEADLINES[deadline][1],
                    "recurrence": None,
                    "as_needed": False,
                },
                "institution_keys": [key],
                "partner_keys": [],
                "indicators": [indicator],
            }
            for no, activity, deadline, body, indicator in rows
        ],
    }


NEGATIVES: dict[str, tuple[Callable[[], bytes], list[dict[str, Any]]]] = {
    "no-plan": (no_plan, []),
    "plan-then-prices": (plan_then_prices, [_truth(HEALTH, 310, TITLES[0])]),
    "plan-then-unnumbered": (plan_then_unnumbered, [_truth(HEALTH, 310, TITLES[0])]),
    "two-plans": (two_plans, [_truth(HEALTH, 310, TITLES[0]), _truth(YOUTH, 311, TITLES[1])]),
}


def main() -> None:
    """Write each PDF and, as `NAME.truth.json`, the list of the plans in it (none, one or two truths)."""
    FOLDER.mkdir(exist_ok=True)
    for name, (make, truths) in NEGATIVES.items():
        (FOLDER / f"{name}.pdf").write_bytes(make())
        (FOLDER / f"{name}.truth.json").write_text(
            json.dumps({"plans": truths}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
