"""Cases that vary a gazette's form: mastheads, columns, heads, cuts, pages, levels, rulings."""

from __future__ import annotations

from collections.abc import Iterable

from tests.specimens.style import SEVEN, VALUES, Choice

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


def layout_choices() -> Iterable[Choice]:
    """Each variation of form alone, in a fixed order."""
    yield from (*_gazettes(), *_layouts(), *_levels(), *_rulings())


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
