"""Fonts with the Latin and Cyrillic letters of the three languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "typefaces"  # kept here, so that every machine sets the same pages
FAMILIES = {
    "serif": "LiberationSerif",
    "sans": "LiberationSans",
    "narrow": "LiberationSans",
    "deja": "DejaVuSerifCondensed",
}


@cache
def font(family: str, bold: bool = False) -> str:
    """Register the family's face and return its reportlab name."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    face = FAMILIES[family]
    name = face + ("-Bold" if bold else "-Regular" if face.startswith("Liberation") else "")
    pdfmetrics.registerFont(TTFont(name, str(FOLDER / f"{name}.ttf")))
    return name
