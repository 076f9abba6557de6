"""Fonts with the Latin and Cyrillic letters of the three languages, found on the machine."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
    Path.home() / ".fonts",
    Path.home() / ".local/share/fonts",
)
FAMILIES = {
    "serif": ("LiberationSerif", "DejaVuSerifCondensed"),
    "sans": ("LiberationSans", "DejaVuSansCondensed"),
    "narrow": ("LiberationSansNarrow", "DejaVuSansCondensed"),
    "deja": ("DejaVuSerifCondensed", "LiberationSerif"),
}


class FontMissing(RuntimeError):
    """No usable font on this machine: install the Liberation or DejaVu fonts."""


@cache
def font(family: str, bold: bool = False) -> str:
    """Register the family's first face found and return its reportlab name; FontMissing where none is."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in FAMILIES[family]:
        name = face + ("-Bold" if bold else "-Regular" if face.startswith("Liberation") else "")
        path = _find(f"{name}.ttf")
        if path:
            pdfmetrics.registerFont(TTFont(name, str(path)))
            return name
    raise FontMissing(f"no {' or '.join(FAMILIES[family])} on {sys.platform}")


@cache
def _find(name: str) -> Path | None:
    for folder in FOLDERS:
        for path in sorted(folder.rglob(name)) if folder.is_dir() else ():
            return path
    return None
