"""Where an unruled table ends among the rows of text under its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.folding import fold
from extract.sheets.lines.gaps import straddles, white
from extract.unruled.body_rows import USUAL_WHITE, BodyRows
from extract.unruled.half_height import OFF
from extract.unruled.lanes import SAME_START

FARTHEST = 2.2  # heights: text that goes on with a row stands no further below it
MOST_STRAY = 2  # rows of prose in two columns in succession: the table has ended above them
MOST_HEADING_ROWS = 8  # rows across the columns in succession: more are prose
LEAST_WHITES = 3  # between lines above one: fewer do not tell how far its lines stand apart
SLACK = 0.1  # heights: what stands between lines of one cell differs by less
MOST_ABOVE = 12  # lines above one in which the places are looked for where texts of its columns begin
FOOT = 0.7  # of the page's height: the page's cut is below this
SENTENCE_ENDS = (".", "!", "?", ";", ":")
LABEL = re.compile(r"\s*(?:\S+\s+){0,2}\S+:")
DATE = re.compile(r"\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.|[^\W\d]+)\s*20\d\d")
MONTH_OF_YEAR = re.compile(r"[^\W\d]+\s+20\d\d\s*\.?\s*([^\W\d]+)")


@dataclass(frozen=True, slots=True)
class TableEnd:
    """How many of the rows are the table's, before what follows it on the page.

    `cut` tells that text below the last rule may be a row that the page cuts.
    """

    count: int
    cut: bool = False


def table_end(body: BodyRows, rules: Sequence[float], page_height: float) -> TableEnd:
    """Where the table ends; `rules` are the heights of those that part the rows."""
    ruled = sum(1 for row in body.rows if rules and row.bottom <= rules[-1] + 1)
    stop = _stop(body, ruled or len(body.rows))
    ruled = min(ruled, stop)
    anchors = [i for i in range(stop) if _is_anchor(body, i)]
    end = begin = max([ruled, *(at + 1 for at in anchors)])
    while end < stop and _goes_on(body, end):
        end += 1
    # Below the last rule a row begins anew: what is no text at the page's foot follows the table.
    anew = 0 < ruled == begin < end
    cut = anew and _may_be_cut(body, begin, end, page_height)
    return TableEnd(begin if anew and not (cut and _is_near(body, begin, rules)) else end, cut)


def _may_be_cut(body: BodyRows, begin: int, end: int, page_height: float) -> bool:
    """Whether a row's first lines may stand below the last rule: at the page's foot, with nothing below.

    They end in mid sentence, and have neither a label (`Izvor:`) nor a date, as legends and signatures do.
    """
    if end < len(body.rows) or body.rows[end - 1].bottom < FOOT * page_height:
        return False
    text = " ".join(body.text(row) for row in body.rows[begin:end])
    return not (text.rstrip().endswith(SENTENCE_ENDS) or LABEL.match(text) or _is_dated(body, text))


def _is_near(body: BodyRows, index: int, rules: Sequence[float]) -> bool:
    """Whether a row is as near to the last rule as the rows above are to the rules over them."""
    row = body.rows[index]
    tops = [row.top for row in body.rows[:index]]
    blanks = [min((top - rule for top in tops if top > rule - 1), default=0.0) for rule in rules[:-1]]
    return row.top - rules[-1] <= max(blanks, default=0.0) + OFF * row.height


def _is_dated(body: BodyRows, text: str) -> bool:
    months = (fold(match[1]) for match in MONTH_OF_YEAR.finditer(text))
    return DATE.search(text) is not None or not body.reader.vocabulary.around["year_word"].isdisjoint(months)


def _stop(body: BodyRows, ruled: int) -> int:
    """The first row of prose: several that run over the bounds, in two columns or in one.

    Below the `ruled` rows a text out of line with the columns is such though bounds stand in its blanks.
    """
    stray = across = 0
    for i in range(len(body.rows)):
        is_stray = not body.fit[i] and not body.across[i]
        is_stray = is_stray or (i >= ruled and body.lanes.any_is_over(body.rows[i]))
        stray = stray + 1 if is_stray else 0
        across = across + 1 if body.across[i] else 0
        if stray >= MOST_STRAY:
            return i + 1 - stray
        if across > MOST_HEADING_ROWS:
            return i + 1 - across
    return len(body.rows)


def _is_anchor(body: BodyRows, index: int) -> bool:
    if body.plan_is_numbered:
        return body.numbered[index] and not body.stands_alone(index)
    at = body.lanes.activity
    row = body.rows[index]
    has_activity = at is not None and body.lanes.part(row, at) is not None
    return body.fit[index] and not body.across[index] and has_activity and body.lanes.filled(row) > 1


def _goes_on(body: BodyRows, index: int) -> bool:
    row = body.rows[index]
    if body.across[index] or not (body.fit[index] or _is_full(body, index)):
        return False
    if not body.lanes.is_aligned(row) and not _hangs(body, index):
        return False
    if index == 0:
        return True
    gap = white(body.rows[index - 1], row) / row.height
    # Behind a blank, a signature's lines may begin where some column does.
    return gap <= _line_white(body, index) or (gap <= FARTHEST and body.lanes.is_aligned(row, share=1.0))


def _is_full(body: BodyRows, index: int) -> bool:
    """Whether texts of several full cells stand close, each beginning where lines above it do."""
    row, strips = body.rows[index], body.lanes.strips
    over = any(straddles(row, strip.x0) for strip in strips[1:])
    return not over and body.lanes.filled(row) > 1 and _hangs(body, index)


def _line_white(body: BodyRows, index: int) -> float:
    """The most white, in heights, that stands between lines of one cell as they are set above a row."""
    above = body.rows[max(index - MOST_ABOVE, 0) : index]
    whites = sorted(white(a, b) / b.height for a, b in pairwise(above))
    usual = whites[len(whites) // 2] if len(whites) >= LEAST_WHITES else 0.0
    return max(USUAL_WHITE, usual + SLACK)


def _hangs(body: BodyRows, index: int) -> bool:
    """Whether the row's texts begin where some above do, or where these go on behind a list's mark."""
    above = body.rows[max(index - MOST_ABOVE, 0) : index]
    for at in range(len(body.lanes.strips)):
        part = body.lanes.part(body.rows[index], at)
        if part is None:
            continue
        texts = (body.lanes.part(row, at) for row in above)
        begins = (word.x0 for text in texts if text is not None for word in text.words[:2])
        if not any(abs(part.words[0].x0 - x0) <= SAME_START for x0 in begins):
            return False
    return True
