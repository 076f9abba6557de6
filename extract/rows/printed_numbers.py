"""Numbers of rows in a form of their own (`i.`, `a)`, `Aktivnost 1.1`, `№ 1`), known by their column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.model import Legible
from extract.row_numbers import is_enumerator, is_number
from extract.rows.row_draft import Draft

BEHIND_WORD = re.compile(r"([^\W\d]+\.?|[^\w\s(])\s*(\d\S*)")
LEAST = 2  # rows


def take_printed_numbers(drafts: Sequence[Draft], legible: Legible) -> None:
    """Give each row the number that it prints in the column of numbers, where every row prints one.

    Where it stands behind a word or a mark, the printed text stays with the row: it says more.
    """
    bare = [draft for draft in drafts if not draft.number]
    labels = [_label(draft, legible) for draft in bare]
    if len(drafts) < LEAST or any(above == below for above, below in pairwise(labels)):
        return
    if all(map(is_enumerator, labels)):
        for draft, label in zip(bare, labels, strict=True):
            draft.number = label
            draft.rows = [replace(row, labels=()) for row in draft.rows]
    elif numbers := _behind_one_word(labels):
        for draft, number in zip(bare, numbers, strict=True):
            draft.number = number


def _label(draft: Draft, legible: Legible) -> str:
    """What its cells in the column of numbers print, once; nothing where they print several texts."""
    texts = {" ".join(cell_text(cell, legible).split()) for row in draft.rows for cell in row.labels}
    return texts.pop() if len(texts) == 1 else ""


def _behind_one_word(labels: Sequence[str]) -> list[str]:
    """The numbers of labels that all have one behind the same word or mark, else none."""
    found = [match for label in labels if (match := BEHIND_WORD.fullmatch(label)) and is_number(match[2])]
    alike = len(found) == len(labels) and len({fold(match[1]) for match in found}) == 1
    return [match[2] for match in found] if alike else []
