"""A text of funds cut into pieces, each with one kind of funds at most and one figure at most.

Marks cut it (`;`, a line, a hyphen between blanks, a comma, `i`); where nothing is printed between, a kind of
funds or the figure before does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from normalize.money.amounts import Figure, figures
from normalize.money.funds_item import Item, may_name, without
from normalize.money.resource_marks import Kind, Part, kinds_in, parts_of
from normalize.money.resource_words import is_budget


def cut(text: str, is_own: Callable[[str], bool], currency: str | None = None) -> list[Item]:
    """The pieces of a text in order; `is_own` tells the name of the plan's own canton; `currency`: as for
    `figures`."""
    found, kinds = figures(text, currency), kinds_in(text, is_own)
    whole: list[Figure | Kind] = [*found, *kinds]
    runs = _runs(parts_of(text, whole), {figure.end for figure in found})
    parts = [part for run in runs for part in _with_lines(text, _with_ties(text, run, found), whole)]
    return [
        each
        for part, following in zip(parts, [*parts[1:], None], strict=True)
        for each in _cut(text, part, found, kinds, _is_kind_alone(following, found, kinds))
    ]


def _runs(parts: Sequence[Part], ends: AbstractSet[int]) -> list[list[Part]]:
    """The parts of each line or item that `;` ends, or `/` behind a figure, of which these are the `ends`."""
    runs: list[list[Part]] = []
    for part in parts:
        of_next = part.mark == "/" and runs and runs[-1][-1].end in ends
        if not runs or part.mark in (";", "\n") or of_next:
            runs.append([])
        runs[-1].append(part)
    return runs


def _with_ties(text: str, parts: Sequence[Part], found: Sequence[Figure]) -> Sequence[Part]:
    """The parts, joined at a hyphen between a sum and what it is of where each sum stands before that, or
    each behind it, be there a hyphen or not: `5.000 KM MUP 6.000 KM - UNDP`, `MUP - 5.000 KM UNDP 6.000 KM`.
    """
    sums = [figure for figure in found if parts[0].start <= figure.start < parts[-1].end]
    if len(sums) < 2:
        return parts
    bounds = [(parts[0].start, sums[0].start), *((a.end, b.start) for a, b in pairwise(sums))]
    bounds.append((sums[-1].end, parts[-1].end))
    named = [may_name(text[start:end]) for start, end in bounds]
    leads = not named[0] and all(named[1:])
    if not leads and (named[-1] or not all(named[:-1])):
        return parts
    sides = {figure.end if leads else figure.start for figure in sums}
    starts = {figure.start for figure in sums}
    joined = [parts[0]]
    for part in parts[1:]:
        tied = part.mark == "-" and (joined[-1].end if leads else part.start) in sides
        goes_on = leads and part.mark in ("&", ",") and part.start not in starts  # `5.000 KM Zavod za A i B`
        if tied or goes_on:
            joined[-1] = joined[-1]._replace(end=part.end)
        else:
            joined.append(part)
    return joined


def _with_lines(text: str, parts: Sequence[Part], whole: Sequence[Figure | Kind]) -> list[Part]:
    """The parts, cut where the text is of lines that are printed without their breaks.

    A hyphen or a comma parts each line, from a name to its sum or kind (`MUP - 10.000 KM Sud - 5.000 KM`), or
    from a sum to its name.
    """
    rows = _with_long_names(parts, whole)
    if len(rows) < 3 or {part.mark for part in rows[1:]} not in ({"-"}, {","}):
        return list(parts)
    inside = [[each for each in whole if part.start <= each.start < part.end] for part in rows]
    named = [may_name(without(text, part.start, part.end, whole)) for part in rows]
    of_sums = [any(isinstance(each, Figure) for each in row) for row in inside]
    cuts: list[int | None] = []
    if (named[0] or inside[0]) and not of_sums[0] and not named[-1]:
        budgets = rows[1].mark == ","  # behind one a budget is its owner's: `UNDP, budžet MUP-a, donatori`
        ties = [each for each in whole if isinstance(each, Figure) or not inside[0]]
        ties = [each for each in ties if not (budgets and is_budget(text[each.start : each.end]))]
        cuts = [_end_of_tie(text, part, ties) for part in rows[1:-1]]
    elif of_sums[0] and not named[0] and len(inside[0]) == 1 and not of_sums[-1]:
        cuts = [_figure_at_end(part, whole) for part in rows[1:-1]]
    if not cuts or None in cuts:
        return list(parts)
    lines = [rows[0]]
    for part, cut_at in zip(rows[1:-1], cuts, strict=True):
        assert cut_at is not None
        lines += [Part(part.start, cut_at, part.mark), Part(cut_at, part.end, "\n")]
    return [*lines, rows[-1]]


def _end_of_tie(text: str, part: Part, ties: Sequence[Figure | Kind]) -> int | None:
    """Where the kind or figure ends that a part begins with; None where it does not, or no name is behind."""
    end = next((each.end for each in ties if each.start == part.start), None)
    return end if end is not None and may_name(text[end : part.end]) else None


def _with_long_names(parts: Sequence[Part], whole: Sequence[Figure | Kind]) -> list[Part]:
    """The parts, those of names alone behind a comma or `i` joined to the ones before them."""
    joined: list[Part] = []
    for part in parts:
        bare = not any(part.start <= each.start < part.end for each in whole)
        closed = joined and any(each.end == joined[-1].end for each in whole)
        if joined and bare and part.mark in (",", "&") and not closed:
            joined[-1] = joined[-1]._replace(end=part.end)
        else:
            joined.append(part)
    return joined


def _figure_at_end(part: Part, whole: Sequence[Figure | Kind]) -> int | None:
    """Where the figure begins that ends a part; None where none does."""
    ends = [each for each in whole if isinstance(each, Figure) and each.end == part.end]
    return next((each.start for each in ends if each.start > part.start), None)


def _is_kind_alone(part: Part | None, found: Sequence[Figure], kinds: Sequence[Kind]) -> bool:
    """Whether a part is a line that begins with a kind and has no figure."""
    if part is None or part.mark != "\n" or any(part.start <= figure.start < part.end for figure in found):
        return False
    return any(kind.start == part.start for kind in kinds)


def _cut(
    text: str,
    part: Part,
    found: Sequence[Figure],
    kinds: Sequence[Kind],
    kind_follows: bool,
) -> Iterable[Item]:
    """A part of a text cut where nothing is printed between its items: at kinds and at figures."""
    start, end, mark = part
    inside = [each for each in kinds if start <= each.start < end]
    sums = [figure for figure in found if start <= figure.start < end]
    lead = _sums_lead(text, start, end, sums, inside, kind_follows)
    cuts = [start]
    for each in inside:
        before = [figure for figure in sums if figure.end <= each.start]
        own = lead and before and not text[before[-1].end : each.start].strip(" –-(:")
        at = before[-1].start if own else each.start
        head = [other for other in inside if cuts[-1] <= other.start < at]
        if head or may_name(without(text, cuts[-1], at, found)):
            cuts.append(at)
    for begin, stop in zip(cuts, [*cuts[1:], end], strict=True):
        kind = next((each for each in inside if begin <= each.start < stop), None)
        own_sums = [figure for figure in sums if begin <= figure.start < stop]
        item = Item(text, begin, stop, mark if begin == start else "", kind)
        yield from _cut_at_figures(item, own_sums, lead)


def _sums_lead(
    text: str, start: int, end: int, sums: Sequence[Figure], kinds: Sequence[Kind], kind_follows: bool
) -> bool:
    """Whether a part begins with a sum and ends with none, or with that of the kind on the next line: each
    sum stands before what it is of."""
    if not sums or may_name(text[start : sums[0].start]):
        return False
    behind = sums[-1].end
    return kind_follows or may_name(text[behind:end]) or any(kind.start >= behind for kind in kinds)


def _cut_at_figures(item: Item, found: Sequence[Figure], lead: bool) -> Iterable[Item]:
    """An item with several figures as items with one each; names behind a figure with names are another."""
    if not found:
        yield item
        return
    text, first, last = item.text, found[0], found[-1]
    names_before = may_name(without(text, item.start, first.start, [item.kind]))
    names_behind = may_name(without(text, last.end, item.end, [item.kind]))
    closes = (
        lead or len(found) == 1 or names_behind or (item.kind is not None and item.kind.start > last.start)
    )
    bounds = [item.start]
    if not names_before and closes:
        bounds += [figure.start for figure in found[1:]]
    else:
        bounds += [figure.end for figure in (found if names_behind else found[:-1])]
    for begin, stop in zip(bounds, [*bounds[1:], item.end], strict=True):
        figure = next((each for each in found if begin <= each.start < stop), None)
        kind = item.kind if item.kind and begin <= item.kind.start < stop else None
        mark = item.mark if begin == item.start else ""
        yield replace(item, start=begin, end=stop, mark=mark, kind=kind, figure=figure)
