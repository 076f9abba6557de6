"""Where another act begins below a plan's rows: its title, over its first article or called as acts are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.capitals import in_capitals
from extract.folding import fold
from extract.sheets.lines.gaps import TextRow, begins_at, white
from extract.vocabulary import Vocabulary

MOST_TITLE_ROWS = 6  # of an act's title over its first article
BLANK = 1.0  # heights: the least one over a title, which the cells above do not hold
ABOUT = re.compile(r"[OО]\s+\w")  # what acts are about: `O DODJELI NAGRADA`


def title_over(
    rows: Sequence[TextRow], texts: Sequence[Sequence[str]], article: int, vocabulary: Vocabulary
) -> int:
    """The row in which the title over a first article begins, or the article's own.

    Each of its lines has nothing beside it; they are in capitals, or the first is called as acts are. It
    stands apart from the rows of the plan, which may be in capitals, too.
    """
    first = article
    for at in range(article - 1, max(article - 1 - MOST_TITLE_ROWS, -1), -1):
        if len(texts[at]) > 1:
            break
        named = texts[at][0][:1].isupper() and _names_act(texts[at][0].split()[0], vocabulary)
        titled = named or all(in_capitals(parts[0]) for parts in texts[at:article])
        if titled and (_begins_elsewhere(rows, at) or _is_below_blank(rows, at)):
            first = at
        if named:
            break
    return first


def titles_act(
    rows: Sequence[TextRow], texts: Sequence[Sequence[str]], at: int, vocabulary: Vocabulary
) -> bool:
    """Whether a row has but what an act is called, over what it is about: `ODLUKA` / `O NAGRADAMA`.

    A cell in capitals may say so of an act that is to be passed: its lines begin where others do.
    """
    if at + 1 >= len(texts) or len(texts[at]) > 1 or len(texts[at + 1]) > 1:
        return False
    (name,), (about,) = texts[at], texts[at + 1]
    titled = in_capitals(name) and in_capitals(about) and ABOUT.match(about)
    return bool(titled) and _names_act("".join(name.split()), vocabulary) and _begins_elsewhere(rows, at)


def _begins_elsewhere(rows: Sequence[TextRow], at: int) -> bool:
    """Whether no text of the rows above begins where a row does."""
    return not any(begins_at(row, rows[at].words[0].x0) for row in rows[:at])


def _is_below_blank(rows: Sequence[TextRow], at: int) -> bool:
    return at > 0 and white(rows[at - 1], rows[at]) >= BLANK * rows[at].height


def _names_act(word: str, vocabulary: Vocabulary) -> bool:
    return fold(word) in vocabulary.around["act"]
