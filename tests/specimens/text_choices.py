"""Cases that vary a gazette's words and letters: deadlines, bodies, damage, hyphens, faces."""

from __future__ import annotations

from collections.abc import Iterable

from tests.specimens.style import SEVEN, Choice


def text_choices() -> Iterable[Choice]:
    """Each variation of text alone, in a fixed order."""
    yield from (*_contents(), *_texts())


def _contents() -> Iterable[Choice]:
    for canton, language in (("TK", "bs"), ("K10", "hr"), ("RS", "sr"), ("RS", "sr-Cyrl")):
        yield (
            f"deadlines-{language.lower()}",
            f"every form of deadline, {language}",
            {"canton": canton, "language": language, "activities": 62},
        )
    yield "bodies-inflected", "bodies in the genitive", {"inflected": True, "columns": SEVEN, "canton": "ZDK"}
    yield (
        "bodies-inflected-croatian",
        "the same, Croatian",
        {"inflected": True, "columns": SEVEN, "canton": "ZHK", "language": "hr"},
    )
    yield "bodies-misspelt", "slips in bodies' names", {"misspelt": True, "columns": SEVEN, "canton": "SBK"}
    yield "bodies-of-neighbours", "another canton's bodies too", {"neighbours": True, "columns": SEVEN}
    yield (
        "bodies-of-neighbours-lines",
        "the same, an item a line",
        {"neighbours": True, "items": "line", "columns": SEVEN, "canton": "KS"},
    )


def _texts() -> Iterable[Choice]:
    for kind in (
        "cp1250-as-cp1252",
        "cp1250-as-latin1",
        "latin2-as-cp1252",
        "latin2-as-cp1250",
        "utf8-as-cp1252",
        "utf8-as-cp1250",
        "wrong-tounicode",
        "c-acute-as-d",
        "yuscii",
        "yuscii-lost-dj",
        "lost-dj",
        "overstruck",
        "look-alikes",
        "digraph-letters",
        "decomposed",
        "eth",
    ):
        yield (
            f"damage-{kind}",
            f"text damage: {kind}",
            {
                "damage": kind,
                "activities": 18,
                "canton": "ZDK",
                "font": "deja" if kind == "digraph-letters" else "serif",
            },
        )
    yield (
        "damage-shifted-map",
        "Cyrillic by glyph order",
        {"damage": "shifted-map", "canton": "RS", "language": "sr-Cyrl"},
    )
    yield "damage-yuscii-bold", "YUSCII in the bold font only", {"damage": "yuscii", "damage_where": "bold"}
    yield (
        "damage-overstruck-bold",
        "bold letters struck two to four times",
        {"damage": "overstruck", "damage_where": "bold"},
    )
    yield (
        "damage-cyrillic-look-alikes",
        "Latin letters in Cyrillic words",
        {"damage": "look-alikes", "canton": "RS", "language": "sr-Cyrl"},
    )
    yield "hyphens-any", "words cut at any letter", {"hyphens": "any", "canton": "BPK", "columns": SEVEN}
    yield "hyphens-croatian", "the same, Croatian", {"hyphens": "any", "canton": "ZHK", "language": "hr"}
    yield "hyphens-cyrillic", "the same, Cyrillic", {"hyphens": "any", "canton": "RS", "language": "sr-Cyrl"}
    yield "hyphens-soft", "words cut with soft hyphens", {"hyphens": "soft"}
    yield "spaced-titles", "letter-spaced capitals in titles", {"spaced_titles": True, "levels": "line"}
    yield "justified", "justified lines with wide gaps", {"justify": True}
    yield "fonts-sans", "a sans-serif face", {"font": "sans", "canton": "USK"}
    yield "fonts-condensed", "a condensed serif face", {"font": "deja", "canton": "HNK"}
