"""Headings of several levels set below one another where no rule parts them: each is one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.heads.levels import LevelReader
from extract.printed import LevelHeading
from extract.rows.row_events import HeadingPiece

PREPOSITION = 2  # letters: a title does not end in such a word: `za`, `i`, `sa`


def parted_headings(heading: HeadingPiece, levels: LevelReader) -> Iterator[HeadingPiece]:
    """The heading, or those that its lines are: a line that names a level and its number begins another.

    Not one that names the level above it again: a title may speak of another of its own kind. Nor one that
    goes on in small letters behind the number (`Komponenta 2 projekta`), as a wrapped title does.
    """
    lines = heading.text.split("\n")
    printed = [line for piece in heading.heading.pieces for line in piece.lines]
    begins = [0]
    for at in range(1, len(lines)):
        above = levels.read("\n".join(lines[begins[-1] : at]))
        if above is not None and above.level and above.title and _names_another(lines[at], above, levels):
            begins.append(at)
    if len(begins) == 1 or len(heading.heading.pieces) > 1 or len(printed) != len(lines):
        yield heading
        return
    for first, end in pairwise([*begins, len(lines)]):
        yield _part(heading, first, end, len(lines), levels)


def _names_another(line: str, above: LevelHeading, levels: LevelReader) -> bool:
    """Whether a line begins with the word of another level, its number and a title, each with a capital.

    Not where the title above lacks its end: `Uskladiti zakon sa` / `Poglavljem 23`.
    """
    named = levels.read(line)
    if named is None or not (named.level and named.no and named.title) or not line[:1].isupper():
        return False
    last = above.title.split()[-1]
    lacks_end = last.endswith((",", "-")) or (last.islower() and len(last) <= PREPOSITION)
    return named.level_name != above.level_name and named.title[:1].isupper() and not lacks_end


def _part(heading: HeadingPiece, first: int, end: int, count: int, levels: LevelReader) -> HeadingPiece:
    """The heading that some of its lines are."""
    text = "\n".join(heading.text.split("\n")[first:end])
    (piece,) = heading.heading.pieces
    box, own_lines = piece.box, piece.lines[first:end]
    if box is not None:
        top = own_lines[0].top if first else box.top
        box = box._replace(top=top, bottom=own_lines[-1].bottom if end < count else box.bottom)
    own = replace(levels.read(text) or heading.heading, pieces=(piece._replace(box=box, lines=own_lines),))
    return HeadingPiece(
        own,
        text,
        heading.opens and first == 0,
        heading.stays_open and end == count,
        heading.beside if first == 0 else None,
    )
