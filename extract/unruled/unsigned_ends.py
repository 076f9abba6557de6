"""The office and name of who signed an act, without a mark that it was signed: `Premijer` / `Edin Forto`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.folding import fold
from extract.sheets.lines.gaps import SAME_START, TextRow, begins_at, white
from extract.vocabulary import Vocabulary

MOST_BODY_ROWS = 2  # between office and name: `Vlade Kantona Sarajevo`
LONGEST_OFFICE = 6  # words
NAME = re.compile(r"[^\W\d_](?:[^\W\d_]+)(?:-[^\W\d_]+)?")
LEAST_NAMES, MOST_NAMES = 2, 4
APART = 1.5  # points: more white than between lines


def name_below(
    rows: Sequence[TextRow], texts: Sequence[Sequence[str]], office: int, vocabulary: Vocabulary
) -> int | None:
    """The row of the name that stands below an office's, with at most the office's body between, or None.

    All of them stand alone in their rows, close, and parted from what stands above by a blank, or at the top.
    They are no cell's, which begin where those of the rows above do.
    """
    if len(texts[office]) > 1 or not is_office_alone(texts[office][0], vocabulary):
        return None
    name = office + 1
    while name < len(texts) - 1 and name - office <= MOST_BODY_ROWS and _begins_body(texts[name], vocabulary):
        name += 1
    if name >= len(texts) or len(texts[name]) > 1 or not is_person(texts[name][0], vocabulary):
        return None
    inner = max(white(rows[at], rows[at + 1]) for at in range(office, name))
    if office and white(rows[office - 1], rows[office]) <= min(inner, rows[office].height) + APART:
        return None
    if any(_is_in_column(rows[:office], row) for row in rows[office : name + 1]):
        return None
    others = [text for at, parts in enumerate(texts) if at != name for text in parts]
    words = {fold(word) for text in others for word in text.split()}
    return name if words.isdisjoint(map(fold, _names(texts[name][0]))) else None


def _is_in_column(above: Sequence[TextRow], row: TextRow) -> bool:
    """Whether a row begins where a cell of the rows above does, behind others."""
    x0 = row.words[0].x0
    return any(begins_at(other, x0) and other.words[0].x0 < x0 - SAME_START for other in above)


def is_office_alone(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is an office, perhaps with the body that it is in: `Predsjednik Vlade`."""
    words = [fold(word) for word in text.split()]
    return (
        0 < len(words) <= LONGEST_OFFICE and words[0] in vocabulary.around["office"] and text[-1:].isalpha()
    )


def is_person(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text may be a person's name: two to four words with capitals, degrees before them.

    None of them is of a body or a territory: `Kantona Sarajevo`.
    """
    names = _names(text)
    if not LEAST_NAMES <= len(names) <= MOST_NAMES:
        return False
    return all(
        NAME.fullmatch(name) and name[0].isupper() and fold(name) not in vocabulary.around["office_of"]
        for name in names
    )


def _names(text: str) -> list[str]:
    """The words of a name, less the degrees before and behind them: `mr. sc.`, `dr`."""
    return [
        word.strip(",") for word in text.split() if not (word.rstrip(",").endswith(".") or len(word) <= 2)
    ]


def _begins_body(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    return len(parts) == 1 and fold(parts[0].split()[0]) in vocabulary.around["office_of"]
