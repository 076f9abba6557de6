"""Where another act begins below a plan's rows: its title, over its first article or called as acts are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.capitals import in_capitals
from extract.folding import fold
from extract.vocabulary import Vocabulary

MOST_TITLE_ROWS = 6  # of an act's title over its first article
ABOUT = re.compile(r"[OО]\s+\w")  # what acts are about: `O DODJELI NAGRADA`


def title_over(texts: Sequence[Sequence[str]], article: int, vocabulary: Vocabulary) -> int:
    """The row in which the title over a first article begins, or the article's own.

    Each of its lines has nothing beside it; they are in capitals, or the first is called as acts are.
    """
    begin = article
    while begin and len(texts[begin - 1]) == 1 and in_capitals(texts[begin - 1][0]):
        begin -= 1
    for at in range(article - 1, max(article - 1 - MOST_TITLE_ROWS, -1), -1):
        if len(texts[at]) > 1:
            break
        if texts[at][0][:1].isupper() and _names_act(texts[at][0].split()[0], vocabulary):
            return min(at, begin)
    return begin


def titles_act(texts: Sequence[Sequence[str]], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a row has but what an act is called, over what it is about: `ODLUKA` / `O NAGRADAMA`."""
    if at + 1 >= len(texts) or len(texts[at]) > 1 or len(texts[at + 1]) > 1:
        return False
    (name,), (about,) = texts[at], texts[at + 1]
    titled = in_capitals(name) and in_capitals(about) and ABOUT.match(about)
    return bool(titled) and _names_act("".join(name.split()), vocabulary)


def _names_act(word: str, vocabulary: Vocabulary) -> bool:
    return fold(word) in vocabulary.around["act"]
