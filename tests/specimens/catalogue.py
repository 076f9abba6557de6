"""The catalogue of made-up gazettes: each variation alone, then random mixtures of all.

`python -m tests.specimens.catalogue OUTDIR` writes every case as NAME.pdf and NAME-1.truth.json
(one truth a plan, counted from 1) and an index.json that says what each case varies.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.specimens.gazette import build
from tests.specimens.mixtures import mixture
from tests.specimens.style import SEVEN, VALUES, Style

MANY = (
    "no",
    "activity",
    "result",
    "indicator",
    "baseline",
    "target",
    "deadline",
    "institution",
    "partner",
    "resource",
    "verification",
    "note",
)


@dataclass(frozen=True, slots=True)
class Case:
    """One issue to be made: `build()` gives its bytes and the list of its plans' truths."""

    name: str
    what_varies: str
    seed: int
    style: Style

    def build(self) -> tuple[bytes, list[dict[str, Any]]]:
        return build(self.style, self.seed)


def catalogue() -> list[Case]:
    """Every case in a fixed order; names are unique."""
    cases = [
        Case(name, what, 100 + n, Style(**choices))
        for n, (name, what, choices) in enumerate(
            (*_gazettes(), *_layouts(), *_levels(), *_rulings(), *_texts())
        )
    ]
    return cases + [
        Case(f"mixture-{seed:02}", "everything at random", seed, mixture(seed)) for seed in range(24)
    ]


Choice = tuple[str, str, dict[str, Any]]


def _gazettes() -> Iterable[Choice]:
    for canton, language in (
        ("USK", "bs"),
        ("PK", "hr"),
        ("TK", "bs"),
        ("ZDK", "bs"),
        ("BPK", "bs"),
        ("SBK", "bs"),
        ("HNK", "bs"),
        ("ZHK", "hr"),
        ("KS", "bs"),
        ("K10", "hr"),
        ("FBiH", "bs"),
        ("RS", "sr"),
    ):
        yield (
            f"gazette-{canton.lower()}",
            f"masthead and bodies of {canton}",
            {
                "canton": canton,
                "language": language,
                "columns": SEVEN,
                "cover": canton in ("TK", "ZDK", "SBK", "PK", "K10"),
            },
        )
    yield "gazette-rs-cyrillic", "Serbian in Cyrillic", {"canton": "RS", "language": "sr-Cyrl"}
    yield (
        "gazette-tk-cyrillic",
        "a canton's plan in Cyrillic",
        {"canton": "TK", "language": "sr-Cyrl", "columns": SEVEN},
    )
    yield (
        "gazette-zhk-lines",
        "Croatian, headings above each table",
        {"canton": "ZHK", "language": "hr", "levels": "line"},
    )


def _layouts() -> Iterable[Choice]:
    yield "columns-four", "four columns only", {"columns": ("no", "activity", "deadline", "institution")}
    yield (
        "columns-reordered",
        "deadline last, bodies first",
        {"columns": ("no", "institution", "activity", "indicator", "resource", "deadline"), "canton": "ZDK"},
    )
    yield (
        "columns-twelve",
        "twelve columns, landscape",
        {"columns": MANY, "page": "A4-landscape", "size": 7.0, "font": "narrow"},
    )
    yield (
        "columns-fourteen",
        "fourteen columns with two of levels at the side",
        {
            "columns": MANY,
            "levels": "side",
            "page": "A4-landscape",
            "size": 6.5,
            "font": "narrow",
            "canton": "SBK",
        },
    )
    yield (
        "columns-result-risk",
        "expected result, status and risks beside the indicator",
        {
            "columns": ("no", "activity", "result", "institution", "deadline", "indicator", "status", "risk"),
            "page": "A4-landscape",
        },
    )
    yield (
        "no-number-column",
        "activities without numbers",
        {"columns": ("activity", "deadline", "institution", "indicator"), "numbering": "none"},
    )
    yield (
        "empty-number-head",
        "no text over the numbers",
        {"empty_number_head": True, "levels": "line", "canton": "KS"},
    )
    yield "ordinals", "a row of column ordinals under the head", {"ordinals": "1"}
    yield (
        "ordinals-brackets",
        "ordinals in brackets, head not repeated",
        {"ordinals": "(1)", "repeat_head": False},
    )
    yield (
        "head-two-lines",
        "merged head cells over groups",
        {"columns": (*VALUES[:7], "partner", "resource"), "head_lines": 2, "page": "A4-landscape"},
    )
    yield (
        "head-three-lines",
        "three lines of head",
        {"columns": VALUES, "head_lines": 3, "page": "A4-landscape", "ordinals": "1."},
    )
    yield "head-once", "head printed only once", {"repeat_head": False, "activities": 30}
    yield (
        "head-at-foot",
        "head alone at a page's foot, not repeated",
        {"head_at_foot": True, "repeat_head": False},
    )
    yield (
        "head-at-foot-repeated",
        "head alone at a page's foot, and again above the rows",
        {"head_at_foot": True},
    )
    yield (
        "sub-rows",
        "a row for each indicator with its values",
        {"columns": VALUES, "sub_rows": True, "canton": "HNK"},
    )
    yield (
        "lead-in-activity",
        "lead bodies in brackets at the activity's end",
        {"columns": ("no", "activity", "deadline", "indicator", "resource"), "lead_in_activity": True},
    )
    yield (
        "lead-in-activity-croatian",
        "the same, Croatian",
        {
            "columns": ("no", "activity", "deadline", "indicator"),
            "lead_in_activity": True,
            "canton": "PK",
            "language": "hr",
        },
    )
    yield "cut-closed", "a rule at the cut", {"cut": "closed", "activities": 60}
    yield "cut-open", "no rule at the cut", {"cut": "open", "activities": 60, "canton": "ZDK"}
    yield "cut-never", "rows are moved whole", {"cut": "never", "activities": 30}
    yield (
        "cut-number-lost",
        "the continuation has no number cell",
        {"number_after_cut": "lost", "activities": 60, "canton": "USK"},
    )
    yield (
        "cut-head-once",
        "rows cut, head not repeated",
        {"repeat_head": False, "activities": 60, "canton": "BPK"},
    )
    yield (
        "row-over-three-pages",
        "one row over three pages and more",
        {"long_row": 70, "page": "A5-landscape", "activities": 12},
    )
    yield (
        "row-over-pages-closed",
        "one row over several pages, a rule at each cut, number cell lost",
        {
            "long_row": 60,
            "page": "A5-landscape",
            "activities": 12,
            "cut": "closed",
            "number_after_cut": "lost",
        },
    )
    yield (
        "row-over-pages-items",
        "one row over several pages, an item a line, heads once",
        {"long_row": 60, "items": "-", "page": "A5-landscape", "activities": 12, "repeat_head": False},
    )
    yield "landscape", "landscape pages", {"page": "A4-landscape", "columns": SEVEN}
    yield "rotate-90", "pages turned by /Rotate 90", {"page": "A4-landscape", "rotate": 90, "columns": SEVEN}
    yield "rotate-270", "pages turned by /Rotate 270", {"page": "A4-landscape", "rotate": 270}
    yield "rotate-180", "pages turned by /Rotate 180", {"rotate": 180}
    yield "crop-box", "crop box inside a larger media box", {"crop": True, "columns": SEVEN}
    yield (
        "two-columns",
        "the table runs through both columns of the page",
        {"frames": "two", "columns": ("no", "activity", "deadline", "institution"), "font": "narrow"},
    )
    yield (
        "right-column",
        "the table in the right column, another act in the left",
        {
            "frames": "right",
            "columns": ("no", "activity", "deadline", "institution"),
            "font": "narrow",
            "activities": 14,
        },
    )
    yield "footnote", "a footnote marked in a cell", {"footnote": True}
    yield "two-plans", "two plans in one issue", {"plans": 2, "activities": 12}
    yield (
        "three-plans",
        "three plans in one issue, line headings",
        {"plans": 3, "activities": 8, "levels": "line"},
    )
    yield "interrupted", "another act's text between a plan's two parts", {"interrupted": True}
    yield (
        "interrupted-lines",
        "the same with a table for each programme",
        {"interrupted": True, "levels": "line"},
    )


def _levels() -> Iterable[Choice]:
    yield "levels-rows", "goals and measures as rows", {"outer_level": "strategic", "inner_level": "measure"}
    yield "levels-lines", "headings above each table", {"levels": "line", "canton": "SBK"}
    yield (
        "levels-side",
        "levels as merged cells at the side",
        {"levels": "side", "page": "A4-landscape", "canton": "HNK"},
    )
    yield (
        "levels-side-portrait",
        "side cells that span pages",
        {"levels": "side", "activities": 36, "columns": ("no", "activity", "deadline", "institution")},
    )
    yield "levels-none", "no levels", {"levels": "none", "numbering": "1."}
    yield (
        "levels-none-unnumbered",
        "no levels, no numbers",
        {
            "levels": "none",
            "numbering": "none",
            "columns": ("activity", "institution", "deadline", "indicator"),
        },
    )
    yield (
        "levels-roman",
        "roman level numbers, I/3",
        {"level_numbers": "roman", "numbering": "I/3", "outer_level": "area", "inner_level": "priority"},
    )
    yield (
        "levels-letters",
        "lettered levels, A.1.2",
        {
            "level_numbers": "letter",
            "numbering": "A.1.2",
            "outer_level": "specific",
            "inner_level": "measure",
        },
    )
    yield (
        "numbers-dotted",
        "1.1.1. with a last dot",
        {"numbering": "1.1.1.", "canton": "ZHK", "language": "hr"},
    )
    yield "numbers-plain", "1. 2. 3. through the plan", {"numbering": "1.", "canton": "K10", "language": "hr"}
    for items in ("line", "-", "bullet", "1)", "private", "blank"):
        yield (
            f"items-{ {'-': 'dash', '1)': 'numbered'}.get(items, items) }",
            f"items of a cell: {items}",
            {"items": items, "columns": SEVEN, "activities": 16},
        )


def _rulings() -> Iterable[Choice]:
    for rules in ("filled", "cells", "dashed", "segments", "no-outer", "horizontals", "none"):
        yield f"rules-{rules}", f"rulings: {rules}", {"rules": rules, "columns": SEVEN, "activities": 30}
    yield (
        "rules-none-cut",
        "no rulings, rows cut, heads not repeated",
        {"rules": "none", "repeat_head": False, "activities": 60},
    )
    yield "rules-horizontals-cut", "horizontals only, rows cut", {"rules": "horizontals", "activities": 60}
    yield "shaded-head", "shaded head with white letters", {"shaded_head": True}
    yield "white-boxes", "white boxes behind each line", {"white_boxes": True, "shaded_head": True}
    yield "white-boxes-filled", "white boxes and filled rules", {"white_boxes": True, "rules": "filled"}


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


def write(folder: Path) -> None:
    """Write every case and the index into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for case in catalogue():
        content, truths = case.build()
        (folder / f"{case.name}.pdf").write_bytes(content)
        for n, truth in enumerate(truths, 1):
            (folder / f"{case.name}-{n}.truth.json").write_text(
                json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
            )
        index.append({"name": case.name, "what_varies": case.what_varies, "plans": len(truths)})
    (folder / "index.json").write_text(
        json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]))
