"""What a head that no rules part has besides its headings: titles over groups, columns without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.prose import may_title_plan
from extract.heads.text_reader import TextReader
from extract.model import Word
from extract.row_numbers import count_up
from extract.sheets.lines.gaps import TextRow, chunks, white
from extract.sheets.lines.line_making import make_line
from extract.unruled.head_lines import LOOSE, MOST_ROWS
from extract.unruled.unruled_headings import Heading, UnruledHead

FLUSH = 1.5  # points: a title over a group of columns begins this near to where the first one's heading does


def with_groups(rows: Sequence[TextRow], head: UnruledHead, reader: TextReader) -> UnruledHead:
    """The head with the rows above it that are titles over groups of its columns, no further apart.

    Their texts begin where headings do, several in a row or none at the first one: so stands no title of
    the plan, nor of a level, which has a number. Nothing is one below a row of the table, whose last
    lines stand so too, nor what goes on in small letters as they do.
    """
    first, groups = head.first, head.groups
    while first > 0 and head.last - first < MOST_ROWS:
        above, row = rows[first - 1], rows[first]
        parts = chunks(above)
        begun = [[h for h in head.headings if abs(part[0].x0 - h.x0) <= FLUSH] for part in parts]
        under = [found[0] if found else None for found in begun]
        if white(above, row) > LOOSE * row.height or above.bold != row.bold or None in under:
            break
        texts = [_text(part, reader) for part in parts]
        if len(parts) == 1 and (under[0] is head.headings[0] or may_title_plan(texts[0], reader.vocabulary)):
            break
        if any(map(_is_of_row, texts)):
            return head
        first -= 1
        places = [heading.x0 for heading in under if heading is not None]
        ends = [max(h.x1 for h in head.headings if h.x0 < stop) for stop in places[1:]]
        behind = [h.x1 for h in head.headings if h.x0 > places[-1]]
        ends.append(max([parts[-1][-1].x1, *behind[:1]]))
        groups = (*groups, *((first, x0, x1) for x0, x1 in zip(places, ends, strict=True)))
    return replace(head, first=first, groups=groups) if first < head.first else head


def with_unnamed(rows: Sequence[TextRow], head: UnruledHead, reader: TextReader) -> UnruledHead:
    """The head with the columns that no heading names, where a row of ordinals below counts them too."""
    parts = chunks(rows[head.last + 1]) if head.last + 1 < len(rows) else []
    places = [(part[0].x0, max(word.x1 for word in part)) for part in parts]
    unnamed = [
        Heading(x0, x1, "", None)
        for x0, x1 in places
        if not any(heading.x0 < x1 and x0 < heading.x1 for heading in head.headings)
    ]
    whole = len(head.headings) + len(unnamed) == len(parts)
    if not unnamed or not whole or not count_up([_text(part, reader) for part in parts]):
        return head
    return replace(head, headings=tuple(sorted((*head.headings, *unnamed), key=lambda h: h.x0)))


def _is_of_row(text: str) -> bool:
    """Whether a text above headings is a value or a row's rest, and no title over columns."""
    return text[:1].islower() or ":" in text or any(map(str.isdigit, text))


def _text(part: Sequence[Word], reader: TextReader) -> str:
    return reader.legible(make_line(part))
