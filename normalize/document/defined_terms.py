"""Short names that a document defines for bodies: `(u daljem tekstu: Koordinacioni tim)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from normalize.document.act_words import ActWords

MOST_BEFORE = 260  # characters before the bracket that may hold the full name
MOST_NAME_WORDS = 25  # of a body that a short name is defined for


def defined_terms(
    lines: Sequence[str],
    words: ActWords,
    join: Callable[[Sequence[str]], str],
    names_body: Callable[[str], bool],
) -> Mapping[str, str]:
    """Short names that the document defines: `… (u daljem tekstu: Koordinacioni tim)` -> the full name.

    The full name is the longest run of words before the bracket that begins with a capital and that
    `names_body` knows as an institution.
    """
    found: dict[str, str] = {}
    text = join(lines)
    end = 0
    for match in words.defined.finditer(text):
        term, before = match[1], text[max(end, match.start() - MOST_BEFORE) : match.start()].rstrip(" .\n")
        end = match.end()
        run = re.split(r"[;()]", before)[-1].split()
        for at in range(max(0, len(run) - MOST_NAME_WORDS), len(run)):
            name = " ".join(run[at:])
            if run[at][:1].isupper() and names_body(name):
                found[term.strip()] = name.strip(" .,")  # the nearest to the plan, which is the last
                break
    return found
