"""More choices of layout, after all others so that these keep their seeds: what once was read wrong."""

from __future__ import annotations

from collections.abc import Iterable

from tests.specimens.layout_choices import Choice
from tests.specimens.style import SEVEN


def further_choices() -> Iterable[Choice]:
    """Name, what varies, style."""
    yield "stripes", "every second row shaded, no rulings", {"rules": "stripes", "activities": 30}
    yield (
        "stripes-head-once",
        "the same, rows cut, head not repeated",
        {"rules": "stripes", "repeat_head": False, "activities": 40, "canton": "ZDK"},
    )
    yield (
        "stripes-landscape",
        "the same, seven columns",
        {"rules": "stripes", "columns": SEVEN, "page": "A4-landscape", "canton": "HNK"},
    )
    yield "rules-verticals", "rulings: verticals", {"rules": "verticals", "activities": 30}
    yield (
        "rules-verticals-lines",
        "the same, headings above each table",
        {"rules": "verticals", "levels": "line", "canton": "SBK"},
    )
    yield (
        "rules-every-other",
        "every second row without rules between its cells",
        {"rules": "every-other", "activities": 30, "columns": SEVEN},
    )
    yield (
        "running-head-landscape",
        "a low page whose running head takes much of its height",
        {"page": "A5-landscape", "rules": "horizontals", "repeat_head": False},
    )
    yield "rules-frame", "rules around the table and between its rows", {"rules": "frame", "activities": 30}
    yield (
        "rules-frame-landscape",
        "the same, seven columns, headings above each table",
        {"rules": "frame", "columns": SEVEN, "page": "A4-landscape", "levels": "line", "canton": "TK"},
    )
    yield "printed-smaller", "the whole page printed smaller in the middle of it", {"printed": 0.8}
    yield (
        "printed-smaller-unruled",
        "the same, rules across alone, head not repeated",
        {"printed": 0.8, "rules": "horizontals", "repeat_head": False, "canton": "ZDK"},
    )
    yield (
        "cut-marks",
        "larger paper with marks where it is to be cut",
        {"cut_marks": True, "repeat_head": False, "canton": "USK"},
    )
    yield "cards", "a small table for each measure", {"cards": "apart", "levels": "line", "canton": "SBK"}
    yield (
        "cards-together",
        "the same, one below the other in one table, headings as rows",
        {"cards": "together", "columns": SEVEN, "cut": "closed", "inner_level": "programme", "canton": "KS"},
    )
    yield (
        "cards-croatian",
        "the same in Croatian, a table each, whole rows move to the next page",
        {
            "cards": "apart",
            "levels": "line",
            "language": "hr",
            "canton": "ZHK",
            "cut": "never",
        },
    )
