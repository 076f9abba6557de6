"""Everything a producer may do differently when it sets the same plan: one frozen record of choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SEVEN = ("no", "activity", "institution", "partner", "deadline", "indicator", "resource")
VALUES = ("no", "activity", "indicator", "baseline", "target", "deadline", "institution", "resource")

# A case: its name, what it varies in words, and the choices that differ from the plain style.
Choice = tuple[str, str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Style:
    """How one issue is set. Defaults: a plain ruled A4 gazette, heads repeated, rows cut without a rule."""

    canton: str = "TK"
    language: str = "bs"  # bs, hr, sr, sr-Cyrl
    columns: tuple[str, ...] = ("no", "activity", "deadline", "institution", "indicator", "resource")
    activities: int = 22
    head_lines: int = 1  # 1, 2, 3: merged heads over groups of columns from 2
    empty_number_head: bool = False
    ordinals: str = ""  # "", "1", "(1)", "1."
    repeat_head: bool = True
    head_at_foot: bool = False  # the first table's head stands alone at a page's foot
    levels: str = "row"  # row, line, side, none
    outer_level: str = "component"
    inner_level: str = "programme"
    level_numbers: str = "arabic"  # arabic, roman, letter
    numbering: str = "1.1.1"  # 1.1.1 | 1.1.1. | 1. | A.1.2 | I/3 | none
    items: str = ";"  # ; | line | - | bullet | 1) | private | blank
    sub_rows: bool = False  # a row for each indicator, the other cells merged over them
    lead_in_activity: bool = False  # no institution column: "(nosilac: …)" at the activity's end
    # lines filled cells dashed segments no-outer horizontals frame (and horizontals) verticals stripes none
    # every-other (a row)
    rules: str = "lines"
    cut: str = "open"  # open (no rule at the cut), closed (a rule), never (rows move whole)
    number_after_cut: str = "empty"  # empty, lost (the continuation has no number cell)
    shaded_head: bool = False
    white_boxes: bool = False  # white boxes behind each line, as some converters leave
    page: str = "A4"  # A4, A4-landscape, A5-landscape
    rotate: int = 0
    crop: bool = False  # media box larger than the crop box, which does not start at 0
    printed: float = 1.0  # so small in the middle of its page
    cut_marks: bool = False  # on larger paper, with marks where it is to be cut
    frames: str = "one"  # one, two (table runs through both columns), right (text in the left column)
    long_row: int = 0  # one activity with so many indicators, over several pages
    footnote: bool = False
    hyphens: str = ""  # "", any (at any letter), soft (U+00AD)
    justify: bool = False
    font: str = "serif"
    size: float = 8.0
    damage: str = ""
    damage_where: str = "all"  # all, bold, regular
    spaced_titles: bool = False  # letter-spaced capitals
    cover: bool = False
    plans: int = 1
    inflected: bool = False  # bodies in the genitive
    misspelt: bool = False  # slips in bodies' names, one reading each
    neighbours: bool = False  # another canton's bodies among the plan's own
    interrupted: bool = False  # another act's text between the plan's two parts
    cards: str = ""  # a small table for each activity: apart, or together, one below the other
