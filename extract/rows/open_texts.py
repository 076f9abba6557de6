"""Texts that plainly go on behind a cut: they end at a comma or a hyphen, or in mid sentence."""

from __future__ import annotations

from extract.capitals import begins_small
from extract.hyphens import HYPHENS
from extract.model import Cell

SENTENCE_END = (".", "!", "?", ";", ":")


def goes_on_below(above: Cell, cell: Cell) -> bool:
    """Whether a text plainly goes on in the cell below a cut: it ends at a comma, or in mid sentence."""
    return ends_open(above) or is_rest(above, cell)


def ends_open(cell: Cell) -> bool:
    """Whether a text ends at a comma or a hyphen."""
    return cell.lines[-1].text.rstrip().endswith((",", *HYPHENS))


def is_rest(above: Cell, cell: Cell) -> bool:
    """Whether a text goes on over a cut that both pages ruled: it is in mid sentence, or at a hyphen.

    Not where the text above begins with a small letter too, as all do in some plans.
    """
    before = above.lines[-1].text.rstrip()
    if not begins_small(cell.lines[0].text) or before.endswith(SENTENCE_END):
        return False
    return before.endswith(HYPHENS) or not begins_small(above.lines[0].text)
