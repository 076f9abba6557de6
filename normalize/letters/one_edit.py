"""One edit: a letter put in, left out or changed, or two neighbours swapped. Words that are so far apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

ALPHABET = "abcčćdđefghijklmnoprsštuvzž"
UNMARKED = "abcdefghijklmnoprstuvz"


def edits(word: str, alphabet: str = ALPHABET) -> Iterator[str]:
    """Everything one edit away from `word` (small Latin letters); some come twice, and the word too."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in alphabet)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in alphabet)


def one_edit_apart(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one edit turns `first` into `second`; the same are none."""
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    if len(first) > len(second):
        first, second = second, first
    start = 0
    while start < len(first) and first[start] == second[start]:
        start += 1
    if len(first) < len(second):
        return first[start:] == second[start + 1 :]
    if first[start + 1 :] == second[start + 1 :]:
        return True
    pair, other = list(first[start : start + 2]), list(second[start : start + 2])
    return len(pair) == 2 and pair == other[::-1] and first[start + 2 :] == second[start + 2 :]
