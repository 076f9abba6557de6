"""The marks that items begin with: bullets, dashes, ordinals (`1.`, `a)`); which of them does in a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.counted_lists import ORDINAL, counts_up

RECOGNIZED = "=©¢"  # what recognition reads bullets as; before one line of a cell they are themselves
DRAWN = "•·▪●○■□◦‣➢➤→✓✔*\ufffd"  # the last: a glyph that stands alone and has no character
BULLETS = DRAWN + RECOGNIZED
DASHES = "-–—"
NUMBERS, LETTERS = "1", "a"  # the mark of a cell whose items begin with ordinals
# A dash tied to a share is its sign: `-10% prijava`.
BULLET = re.compile(rf"^\s*(?:([{re.escape(BULLETS)}])\s+|([{DASHES}])(?!\d+(?:[.,]\d+)?\s?%)\s*)(?=\S)")
MARK_ALONE = re.compile(rf"\s*(?:[{re.escape(BULLETS)}]|(?:\d{{1,2}}|[a-z])\))\s*")
# Where an item may begin inside of a line: at a bullet that is no other sign, a dash before a capital.
SIGNS = f"·*→{RECOGNIZED}"  # `60% → 80%` is a change
BULLET_INSIDE = re.compile(rf"\s+[{re.escape(''.join(mark for mark in BULLETS if mark not in SIGNS))}]\s+")
DASH_INSIDE = re.compile(rf"\s[{DASHES}]\s+(?=[^\W\d_])")


def mark_of(text: str) -> str:
    """What a line begins with: a bullet, a dash, `1` for a number, `a` for a letter, or nothing."""
    if match := BULLET.match(text):
        return match.group(1) or match.group(2)
    if match := ORDINAL.match(text):
        return NUMBERS if match.group(1).isdigit() else LETTERS
    return ""


def marker_of(texts: Sequence[str]) -> str:
    """What begins items in a cell of these lines: one bullet or dash, `1` for numbers, `a` for letters, or
    nothing."""
    marks = [mark_of(text) for text in texts]
    marks = ["" if mark in RECOGNIZED and marks.count(mark) < 2 else mark for mark in marks]
    found = [mark for mark in marks if mark]
    if not found:
        return ""
    ordinals = [match[1] for text in texts if (match := ORDINAL.match(text))]
    numbers = [int(ordinal) for ordinal in ordinals if ordinal.isdigit()]
    runs_on = marks[0] == NUMBERS and len(numbers) > 1 and counts_up(numbers)  # from those of another cell
    if numbers[:2] == [1, 2] or runs_on:
        return NUMBERS
    if [ordinal for ordinal in ordinals if not ordinal.isdigit()][:2] == ["a", "b"]:
        return LETTERS
    if marks[0]:
        return marks[0] if marks[0] not in (NUMBERS, LETTERS) else ""
    # an unmarked line may introduce the list; a dash inside a name may also begin a wrapped line
    bullets = [mark for mark in found if mark in BULLETS or mark == "-"]
    return bullets[0] if bullets else ""


def unmarked(text: str, marker: str) -> tuple[str, bool]:
    """A line without the mark that begins items in its cell, and whether it had that."""
    if not marker or mark_of(text) != marker:
        return text, False
    match = (ORDINAL if marker in (NUMBERS, LETTERS) else BULLET).match(text)
    return (text[match.end() :], True) if match else (text, False)


def parted_at_marks(text: str, led_by: str) -> list[str]:
    """The parts of one line between bullets; where it is `led_by` a dash and has none, between dashes before
    capitals (`- A - B`); where by a bullet that may be another sign, between these (`* A * B`)."""
    parts = BULLET_INSIDE.split(text)
    if not led_by or len(parts) > 1:
        return parts
    if led_by in SIGNS:
        return re.split(rf"\s+{re.escape(led_by)}\s+(?!(?<=[\d%]\s.\s)\d)", text)
    bounds = [m for m in DASH_INSIDE.finditer(text) if text[m.end()].isupper()]
    starts, ends = [0, *(m.end() for m in bounds)], [*(m.start() for m in bounds), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
