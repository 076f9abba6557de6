"""Which words of two matched texts differ, once script and wording are folded."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from compare.folding import word_places

Range = tuple[int, int]


def differing(a: str, b: str) -> tuple[list[Range], list[Range]]:
    """The places `(start, end)` in `a` and in `b` of the words that the other does not have there.

    Words side by side that differ are one place. The same word in another script, case or language is none.
    """
    one, two = word_places(a), word_places(b)
    apart_a: list[int] = []
    apart_b: list[int] = []
    for step in Indel.opcodes([word[0] for word in one], [word[0] for word in two]):
        if step.tag != "equal":
            apart_a += range(step.src_start, step.src_end)
            apart_b += range(step.dest_start, step.dest_end)
    return _ranges(one, apart_a), _ranges(two, apart_b)


def _ranges(words: Sequence[tuple[str, int, int]], chosen: Sequence[int]) -> list[Range]:
    found: list[Range] = []
    last = -2
    for place in chosen:
        _, start, end = words[place]
        found[-1:] = [(found[-1][0], end)] if place == last + 1 else [*found[-1:], (start, end)]
        last = place
    return found
