"""Numbers of rows in forms of their own, known by their column: `i.`, `a)`, `EE-1`, `Mjera 1.1`, `№ 1`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.folding import fold
from extract.heads.text_reader import TextReader
from extract.row_numbers import CODE, is_enumerator, is_number
from extract.rows.row_draft import Draft
from extract.vocabulary import Vocabulary

BEHIND_WORD = re.compile(r"([^\W\d]+\.?|[^\w\s(])\s*(\d\S*)")
WRAPPED = re.compile(r"(?<=[^\W\d])([-/]) ")  # a code at its hyphen; behind a point the line's end puts one
LEAST = 2  # rows


def take_printed_numbers(drafts: Sequence[Draft], reader: TextReader) -> None:
    """Give each row the number that it prints in the column of numbers, where every row prints one.

    A code is its number as it is. Where a number stands behind a word or a mark, the printed text stays with
    the row: it says more.
    """
    bare = [draft for draft in drafts if not draft.number]
    labels = [_label(draft, reader) for draft in bare]
    if len(drafts) < LEAST or any(above == below for above, below in pairwise(labels)):
        return
    if all(map(is_enumerator, labels)) or all(_is_code(label, reader.vocabulary) for label in labels):
        for draft, label in zip(bare, labels, strict=True):
            draft.number = label.replace(" ", "")
            draft.rows = [replace(row, labels=()) for row in draft.rows]
    elif numbers := _behind_one_word(labels):
        for draft, number in zip(bare, numbers, strict=True):
            draft.number = number


def _is_code(label: str, vocabulary: Vocabulary) -> bool:
    """Whether it is a code, perhaps wrapped; its letters are no word that stands before numbers: `MJERA1`."""
    match = CODE.fullmatch(WRAPPED.sub(r"\1", label))
    if match is None or not match[1]:
        return match is not None
    word = fold(match[1])
    return word not in vocabulary.levels and vocabulary.field_of(word) is None


def _label(draft: Draft, reader: TextReader) -> str:
    """What its cells in the column of numbers print, once; nothing where they print several texts."""
    texts = {" ".join(reader.cell_text(cell).split()) for row in draft.rows for cell in row.labels}
    return texts.pop() if len(texts) == 1 else ""


def _behind_one_word(labels: Sequence[str]) -> list[str]:
    """The numbers of labels that all have one behind the same word or mark, else none."""
    found = [match for label in labels if (match := BEHIND_WORD.fullmatch(label)) and is_number(match[2])]
    alike = len(found) == len(labels) and len({fold(match[1]) for match in found}) == 1
    return [match[2] for match in found] if alike else []
