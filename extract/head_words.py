"""Whether a page's text names several columns of a plan close together, as a plan's head does.

For the first look at a page: quick, and rather once too often than once too seldom.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence

from extract.folding import fold_letters
from extract.vocabulary import Vocabulary

SHORT = 45  # characters: a line of a head's cell is no longer
WINDOW = 14  # lines that the cells of one head may fill, drawn one after the other
TOGETHER = 3  # lines of a head drawn across its cells
PREFIX = 5  # letters that are looked for first
WORDS = 3  # of a heading that decide for a field
BEGINS = frozenset({"activity", "measure", "goal"})
OTHERS = frozenset({"indicator", "resource", "funding", "partner", "target"})
FIELDS = BEGINS | OTHERS | {"institution", "deadline"}


class HeadWords:
    """Looks for heads by the vocabulary; made once for many pages."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        phrases = {phrase: name for phrase, name in (*vocabulary.headings.items(), *vocabulary.stems.items())}
        starts = {phrase[:PREFIX] for phrase, name in phrases.items() if name in FIELDS and len(phrase) > 2}
        shortest = [s for s in starts if not any(s != other and s.startswith(other) for other in starts)]
        self._start = re.compile(rf"\b(?:{'|'.join(sorted(shortest))})")

    def named_in(self, lines: Sequence[str]) -> bool:
        """Whether some lines near each other name an activity, and two of who, when and by what measure."""
        folded = fold_letters("\n".join(lines)).split("\n")
        across: deque[tuple[int, set[str]]] = deque()
        below: deque[tuple[int, set[str]]] = deque()
        for number, line in enumerate(folded):
            if not self._start.search(line):
                continue
            first, named = self._fields(line, lines[number])
            if _joined(across, number, TOGETHER, named):
                return True
            if first and len(line) <= SHORT and _joined(below, number, WINDOW, {first}):
                return True
        return False

    def _fields(self, folded: str, printed: str) -> tuple[str, set[str]]:
        """The field that the line begins with (empty: none), and all that its words name.

        A heading begins with a capital; the second line of one has none and no comma either, as running
        text that lists `aktivnosti, rok i institucije` has.
        """
        words = folded.split()
        plain = "," not in printed and not any(c.isupper() for c in printed)
        meant = [plain or word[0].isupper() for word in printed.split()]
        if len(meant) != len(words):  # a letter that is a blank in small letters: take all
            meant = [True] * len(words)
        found = [
            self._vocabulary.field_of(" ".join(words[i : i + WORDS]))
            if counts and self._start.match(word)
            else None
            for i, (word, counts) in enumerate(zip(words, meant, strict=True))
        ]
        return (found[0] or "" if found else ""), {name for name in found if name}


def _joined(recent: deque[tuple[int, set[str]]], number: int, reach: int, named: set[str]) -> bool:
    recent.append((number, named))
    while recent[0][0] <= number - reach:
        recent.popleft()
    return is_plan(name for _, names in recent for name in names)


def is_plan(fields: Iterable[str]) -> bool:
    """An activity, and at least two of who, when and how it is measured or paid."""
    found = set(fields)
    rest = ("institution" in found) + ("deadline" in found) + bool(found & OTHERS)
    return bool(found & BEGINS) and rest >= 2
