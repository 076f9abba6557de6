"""Rules drawn as dashes further apart than the pieces of a rule are: each becomes one rule.

Dashes are known by their number, and by being as far apart as one another. Boxes below one another, as before
the lines of a list, are no dashes: their sides meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.model import Ruling
from extract.pages.rulings import SHORTEST

LONGEST = 9.5  # points: a rule that is drawn for a line of text stands close to the next
FARTHEST = 2 * SHORTEST  # points between two dashes
LEAST = 8  # dashes of a page
EVEN = 0.5  # points: blanks between them differ by less
SAME_LINE = 0.3  # points


def with_dashes_joined(rulings: Sequence[Ruling]) -> Sequence[Ruling]:
    """The rulings, each row of dashes as one; the same object where there is none."""
    short = [rule for rule in rulings if max(rule.x1 - rule.x0, rule.bottom - rule.top) <= LONGEST]
    if len(short) < LEAST:
        return rulings
    down = [rule for rule in short if rule.bottom - rule.top > rule.x1 - rule.x0]
    across = [rule for rule in short if rule.x1 - rule.x0 > rule.bottom - rule.top]
    runs = [run for run in _runs(across) if not _are_sides(run, down)]
    for run in _runs(map(_turned, down)):
        pieces = [_turned(piece) for piece in run]
        runs += [] if _are_sides(pieces, across) else [pieces]
    taken = {piece for run in runs for piece in run}
    return [*(rule for rule in rulings if rule not in taken), *map(_hull, runs)] if runs else rulings


def _are_sides(run: Sequence[Ruling], others: Sequence[Ruling]) -> bool:
    """Whether most pieces begin where one of the other direction begins or ends: they are sides of boxes."""
    corners = {_corner(x, y) for rule in others for x, y in ((rule.x0, rule.top), (rule.x1, rule.bottom))}
    met = sum(not corners.isdisjoint((_corner(p.x0, p.top), _corner(p.x1, p.bottom))) for p in run)
    return 2 * met > len(run)


def _runs(pieces: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    """Rows of dashes across, each from the left: all as far apart at most as most of the page's are."""
    ordered = sorted(pieces, key=lambda rule: (round((rule.top + rule.bottom) / 2, 1), rule.x0))
    blanks = [_blank(last, piece) for last, piece in pairwise(ordered)]
    usual = Counter(round(blank) for blank in blanks if blank is not None)
    close = sum(_is_close(last, piece) for last, piece in pairwise(ordered))
    if not usual or usual.most_common(1)[0][1] < max(LEAST, close):
        return
    most = usual.most_common(1)[0][0] + 2 * EVEN
    run = ordered[:1]
    for piece, blank in zip(ordered[1:], blanks, strict=True):
        if blank is None or blank > most:
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(piece)
    yield from [run] if len(run) > 1 else []


def _is_close(last: Ruling, piece: Ruling) -> bool:
    """Whether a piece goes on right where another ends: these are pieces of a rule, and no dashes."""
    return abs(piece.top - last.top) <= SAME_LINE and abs(piece.x0 - last.x1) <= EVEN


def _blank(last: Ruling, piece: Ruling) -> float | None:
    """How far a piece stands behind another in its row; None where it is none of its dashes."""
    blank = piece.x0 - last.x1
    beside = abs(piece.top - last.top) <= SAME_LINE and EVEN < blank <= FARTHEST
    return blank if beside else None


def _turned(rule: Ruling) -> Ruling:
    return Ruling(rule.top, rule.x0, rule.bottom, rule.x1)


def _corner(x: float, y: float) -> tuple[int, int]:
    return round(x), round(y)


def _hull(pieces: Sequence[Ruling]) -> Ruling:
    return Ruling(
        min(piece.x0 for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.x1 for piece in pieces),
        max(piece.bottom for piece in pieces),
    )
