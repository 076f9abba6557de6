"""The items of a text of funds: pieces joined that go on with each other's names, kind or sum.

Names in a row (`MUP, Tužilaštvo i Sud`) are one item: whether commas part them is for the registry to say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from normalize.money.funds_item import Item
from normalize.money.resource_pieces import cut
from normalize.money.resource_words import is_no_money, says_regular

REGULAR = "regular budget"
_LINK = regex.compile(r"(\(|:|\s[-–—])\s*$")


def items_of(text: str, is_own: Callable[[str], bool], currency: str | None = None) -> list[Item]:
    """The items of a text in order; `is_own` tells the name of the plan's own canton; `currency`: as for
    `figures`."""
    pieces = cut(text, is_own, currency)
    ties = _tie(pieces)
    items: list[Item] = []
    for each, following in zip(pieces, [*pieces[1:], None], strict=True):
        _add(items, each, following, ties, is_own)
    return _with_sums_alone(items)


def _tie(items: Sequence[Item]) -> str:
    """The mark that stands between names and their kinds or sums (`MUP - budžet; UNDP - donacija`) and does
    not part the names: each does so, and other marks part the text. A comma or `/` does if several do."""
    for mark in "-,/":
        behind = [at for at, item in enumerate(items) if _mark(item) == mark]
        alone = all((items[at].kind or items[at].figure) and not items[at].has_names for at in behind)
        others = [item for item in items[1:] if item.mark and _mark(item) != mark]
        kinds = [at for at, item in enumerate(items) if item.kind]
        if not behind or not others or not alone:
            continue
        if mark == "-" or (len(kinds) > 1 and kinds == behind and all(not item.kind for item in others)):
            return mark
    return ""


def _mark(item: Item) -> str:
    """The mark before an item, whether a line ends behind it or not."""
    return item.mark.rstrip("\n")


def _add(
    items: list[Item], item: Item, following: Item | None, ties: str, is_own: Callable[[str], bool]
) -> None:
    """Puts an item behind the others: joined to the last one if it goes on with its names or is its kind."""
    before = items[-1] if items else None
    if before is None:
        items.append(item)
    elif link := _link(before, item, ties) or _own_link(before, item, following):
        items[-1] = replace(
            before, end=item.end, kind=item.kind, figure=before.figure or item.figure, behind=link
        )
    elif _is_same(before, item, is_own):
        kind, again = (before.kind, item.kind) if before.is_budget else (item.kind, before.kind)
        items[-1] = replace(before, end=item.end, kind=kind, figure=before.figure or item.figure, again=again)
    elif _goes_on(before, item) or _is_rest(before, item, is_own):
        items[-1] = replace(before, end=item.end, figure=before.figure or item.figure)
    elif item.kind or item.figure or item.has_names:
        items.append(item)
    elif not item.mark:
        items[-1] = replace(before, end=item.end)


def _own_link(before: Item, item: Item, following: Item | None) -> str:
    """What ties regular funds in small letters to the names before them: `MUP - redovan budžet`, `MUP iz
    redovnih sredstava`. In capitals they begin an item; `donatori` may be others, `budžet` another's."""
    if item.kind is None or item.has_names or before.kind is not None or not before.has_names:
        return ""
    if (before.figure and item.figure) or (following and _mark(following) == "-" and not following.kind):
        return ""  # they open the names behind them: `MUP - redovan budžet - Tužilaštvo`
    own = item.phrase[:1].islower() and says_regular(item.phrase) and _mark(item) in ("", "-", ",")
    return (_mark(item) or "=") if own else ""


def _is_same(before: Item, item: Item, is_own: Callable[[str], bool]) -> bool:
    """Whether two items name one regular budget twice: `Redovna sredstva (Budžet KS)`; that of another place
    (`Redovna sredstva, općinski budžeti`) is one of its own behind a mark."""
    if before.kind is None or item.kind is None or {before.kind.kind, item.kind.kind} != {REGULAR}:
        return False
    if before.has_names or item.has_names or (before.figure and item.figure) or before.again:
        return False
    owners = filter(None, (before.kind.owner, item.kind.owner))
    if item.mark and not all(map(is_own, owners)):
        return False
    close = item.mark in ("", "/") or not (before.figure or item.figure)
    return before.is_budget != item.is_budget and item.mark != ";" and close


def _link(before: Item, item: Item, ties: str) -> str:
    """What ties a kind to the names before it: `(`, `:`, a dash, or the figure between; else nothing."""
    if item.kind is None or item.has_names or before.kind is not None or not before.has_names:
        return ""
    if before.figure and item.figure:
        return ""
    if ties and _mark(item) == ties:
        return ties
    if item.mark not in ("", "\n"):
        return ""
    if found := _LINK.search(item.text, before.start, before.end if item.mark else item.start):
        return found[1].strip()
    if item.mark:
        return ""
    return "=" if before.figure and not item.text[before.figure.end : item.kind.start].strip() else ""


def _goes_on(before: Item, item: Item) -> bool:
    """Whether an item of names, perhaps with a figure behind, goes on with the names of the one before."""
    if item.kind or before.behind or item.mark not in (",", "&", "/") or not item.has_names:
        return False
    if before.figure and (item.figure or not before.figure_leads):
        return False
    if item.figure and item.figure_leads:
        return False
    opens = (
        before.kind is not None and not before.kind.is_whole and item.mark == "," and before.figure is None
    )
    return before.has_names or opens


def _is_rest(before: Item, item: Item, is_own: Callable[[str], bool]) -> bool:
    """Whether an item is the canton's name on a line of its own, the rest of a body's above it."""
    if item.mark != "\n" or item.kind or not before.has_names or (before.figure and item.figure):
        return False
    return is_own(item.body.strip()) and not before.behind and not before.text[before.end - 1].isdigit()


def _with_sums_alone(items: Sequence[Item]) -> list[Item]:
    """The items with each sum that stands alone at what it belongs to: before it, or behind it where the text
    begins with one. The only sum of a cell, on a line of its own beside several sources, is left alone."""
    if is_of_all(items) or lists_apart(items):
        return list(items)
    leading = bool(items) and items[0].figure_leads
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before and before.is_sum_alone and _is_of_next(before, item, leading):
            joined[-1] = replace(item, start=before.start, mark=before.mark, figure=before.figure)
        elif before and item.is_sum_alone and _is_of_before(before, item):
            joined[-1] = replace(before, end=item.end, figure=item.figure)
        else:
            joined.append(item)
    return joined


def is_of_all(items: Sequence[Item]) -> bool:
    """Whether the only figure of several sources stands alone, parted from all of them by a line or `;`."""
    figured = [at for at, item in enumerate(items) if item.figure]
    if len(figured) != 1 or not items[figured[0]].is_sum_alone:
        return False
    marks = [item.mark for item in items[figured[0] :][:2] if item.mark]
    parted = all(mark in (";", "\n") for mark in marks[: 2 if figured[0] == 0 else 1])
    return parted and sum(map(_is_source, items, [*items[1:], None])) > 1


def _is_source(item: Item, following: Item | None) -> bool:
    """Whether an item is a source, and no kind that opens a list of names."""
    named = following is not None and following.kind is None and following.has_names
    opens = item.kind is not None and not item.kind.is_whole and not item.has_names and named
    return _takes(item) and not opens


def _is_of_next(alone: Item, item: Item, leading: bool) -> bool:
    """Whether a sum alone is that of the item behind it: all stand so, or a line begins with its kind; what
    `i` joins to it (`10.000 KM i donacije`) is one more source."""
    begins = alone.mark != "\n" and item.mark in ("", "\n")
    people = item.mark != "" and is_no_money(item.phrase)
    return _takes(item) and _mark(item) != "&" and not people and (leading or begins)


def lists_apart(items: Sequence[Item]) -> bool:
    """Whether several sources are listed without sums, and behind them as many sums: the first sum is not
    that of the last source."""
    sums = sum(1 for item in items if item.is_sum_alone)
    first = len(items) - sums
    apart = sums > 1 and sums == first and all(item.is_sum_alone for item in items[first:])
    return apart and all(_takes(item) and not item.is_joined for item in items[:first])


def _is_of_before(before: Item, alone: Item) -> bool:
    """Whether a sum alone is that of the item before it; not of people (`ljudski resursi; 10.000 KM`)."""
    apart = alone.mark != "" and is_no_money(before.phrase)
    return _takes(before) and _mark(alone) != "&" and not apart


def _takes(item: Item) -> bool:
    return item.figure is None and (item.kind is not None or item.has_names)
