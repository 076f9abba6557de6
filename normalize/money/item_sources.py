"""The sources that items of funds name: of which kind each name is, and whose each figure.

A name goes with the last kind printed before it; where that names its owner (`Budžet MUP-a`, `Redovna
sredstva Zavoda`), only further owners do. One that says itself whose it is (`EU fondovi`) has no more names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from normalize.money.amounts import Figure
from normalize.money.dated_sums import dated_runs, of_each_year
from normalize.money.funds_item import Item
from normalize.money.funds_words import words
from normalize.money.further_sums import with_further_sums
from normalize.money.holders import Holder, Names, holders_of
from normalize.money.resource import OTHER, UNSPECIFIED, Resource, printed_figure, resource_of
from normalize.money.resource_items import lists_apart
from normalize.money.resource_words import is_budget, is_no_money, is_purpose
from normalize.money.shared_figures import figure_of_several, sharing


@dataclass(frozen=True, slots=True)
class Force:
    """The kind that holds for names printed behind it: for all of them, or where it names its owner, for
    further owners alone. `last`: the kind before, for amounts that name no one; `open_phrase`: the kind as
    printed where the text leaves open which names are of it."""

    kind: str = UNSPECIFIED
    owners_alone: bool = False
    last: str = UNSPECIFIED
    open_phrase: str = ""

    def holds_for(self, holder: Holder) -> bool:
        """Whether a name printed behind is of the kind."""
        return not self.owners_alone or holder.genitive

    def kind_of(self, holder: Holder) -> str:
        """The kind of a name printed behind."""
        return self.kind if self.holds_for(holder) else UNSPECIFIED

    def told(self, rows: Sequence[Resource], holders: Sequence[Holder]) -> list[Resource]:
        """The rows of names printed behind, at which is told where the text leaves their kind open."""
        found = list(rows)
        for at, holder in enumerate(holders if self.open_phrase else ()):
            if self.owners_alone and not self.holds_for(holder):
                message = f"{self.open_phrase!r} has an owner before, and may be of {holder.name!r} too"
                found[at] = found[at].with_kind_doubt(message, holder.name)
            elif not self.owners_alone:
                message = f"{self.open_phrase!r} may be a source of its own, and no kind of {holder.name!r}"
                found[at] = found[at].with_kind_doubt(message, holder.name)
        return found


def sources_of(items: Sequence[Item], names: Names) -> list[Resource]:
    """The sources that the items of a text name, in order."""
    found: list[Resource] = []
    rows_of: list[list[Resource]] = []
    force = Force()
    holders = [holders_of(item, names) for item in items]
    shared = sharing(items, holders)
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        group = next((group for group in shared if at in group), None)
        rows, force = _of_item(item, holders[at], force, following, group is not None)
        found += rows
        if group and at == group[-1]:
            of_all = figure_of_several([items[each] for each in group], found)
            rows = [*rows, of_all]
            found.append(of_all)
        rows_of.append(rows)
    rows_of = with_further_sums(items, rows_of, [at for group in shared for at in group])
    if lists_apart(items):
        rows_of = [
            _of_no_source(rows) if item.is_sum_alone else rows
            for item, rows in zip(items, rows_of, strict=True)
        ]
    for run in dated_runs(items, rows_of):
        for at, rows in of_each_year(run, rows_of).items():
            rows_of[at] = rows
    return [row for rows in rows_of for row in rows]


def _of_no_source(sums: Sequence[Resource]) -> list[Resource]:
    """Sums that stand behind several sources, which is told: the last one's kind is not theirs."""
    message = "sums stand behind several sources: which is whose is not told"
    return [replace(each, kind=UNSPECIFIED).with_kind_doubt(message, each.printed) for each in sums]


def _of_item(
    item: Item, holders: Sequence[Holder], force: Force, following: Item | None, shares: bool
) -> tuple[list[Resource], Force]:
    """The sources of an item, and the kind that holds behind it; `shares`: its figure is of others too."""
    figure = None if shares else item.figure
    if item.kind is None:
        kinds = [force.kind_of(holder) for holder in holders]
        if not holders and item.figure and not shares:
            return [resource_of(force.last, "", item, item.figure, item.printed)], force
        return force.told(_of_holders(item, holders, kinds, figure), holders), force
    kind = item.kind.kind
    if item.behind:
        return _kind_behind(item, holders, figure), Force(last=kind)
    if not holders:
        return _kind_alone(item, following, figure)
    if item.kind.owner and not item.kind.own:
        return _kind_whole(item, holders, figure)
    budget = not item.kind.own and is_budget(item.phrase)
    owned = (budget or holders[0].genitive) and _follows_directly(item)
    is_open = (owned and not budget) or (kind == OTHER and _follows_comma(item))
    force = Force(kind, owned, _kind_of_sums(item.kind.kind, item), item.phrase if is_open else "")
    kinds = [kind, *map(force.kind_of, holders[1:])]
    rows = _of_holders(item, holders, kinds, figure)
    if item.kind.owner and _follows_directly(item) and not holders[0].genitive:
        rows[0] = _with_whole_told(rows[0], item)
    first = 1 if owned else 0
    rows[first:] = force.told(rows[first:], holders[first:])
    if budget and owned:
        printed = item.printed if len(rows) == 1 and figure is item.figure else rows[0].printed
        rows[0] = replace(rows[0], owner=True, printed=printed)
    return rows, force


def _kind_alone(item: Item, following: Item | None, figure: Figure | None) -> tuple[list[Resource], Force]:
    """A kind that names no one else: a source of its own, or what opens a list of names."""
    assert item.kind is not None
    kind, owner = item.kind.kind, item.kind.owner
    if item.figure is None and following and following.kind is None and following.has_names:
        parts = following.mark.startswith(("&", "/")) or item.kind.is_whole
        if following.mark == "-" or not parts:
            is_open = bool(owner) or (kind == OTHER and following.mark != "-")
            return [], Force(kind, last=kind, open_phrase=item.phrase if is_open else "")
    owned = item.figure is None and (item.kind.own or is_budget(item.phrase))
    force = Force(kind, owners_alone=True, last=kind) if owned else Force(last=_kind_of_sums(kind, item))
    printed = item.printed if figure is item.figure else item.phrase
    alone = resource_of(kind, "", item, figure, printed)
    if owner:
        alone = replace(alone, holder=item.phrase, read_as=owner)
    return [alone], force


def _kind_of_sums(kind: str, item: Item) -> str:
    """The kind of sums that stand alone behind an item: those behind people are none of theirs."""
    return UNSPECIFIED if is_no_money(item.phrase) else kind


def _kind_whole(item: Item, holders: Sequence[Holder], figure: Figure | None) -> tuple[list[Resource], Force]:
    """The sources of funds that say themselves whose they are (`EU fondovi`), and have more words behind.

    Names are sources of their own, but behind a dash, a colon or in brackets the holders: which is told.
    """
    assert item.kind is not None
    kind = item.kind.kind
    named = [holder for holder in holders if not is_purpose(holder.name) or "," in holder.name]
    own = _of_holders(item, named, [kind if _is_tied(item) else UNSPECIFIED] * len(named), figure)
    own = [_with_whole_told(row, item) for row in own]
    if own and _is_tied(item):
        return own, Force(last=kind)
    alone = resource_of(kind, "", item, None if own else figure, item.phrase if own else item.printed)
    return [replace(alone, holder=item.phrase, read_as=item.kind.owner), *own], Force(last=kind)


def _with_whole_told(row: Resource, item: Item) -> Resource:
    """A source, at which is told that the kind beside its name says itself whose it is."""
    return row.with_kind_doubt(f"{item.phrase!r} beside {row.holder!r} says itself whose it is", item.printed)


def _follows_directly(item: Item) -> bool:
    """Whether a name stands right behind the kind, with no mark between: its owner's."""
    return _behind_kind(item, r"\s+[\p{L}\"„«]")


def _follows_comma(item: Item) -> bool:
    """Whether a comma stands right behind the kind."""
    return _behind_kind(item, r"\s*\)?,")


def _is_tied(item: Item) -> bool:
    """Whether a dash, a colon or a bracket ties what stands behind the kind to it."""
    return _behind_kind(item, r"\s*(?:[(:]|[-–—]\s)")


def _behind_kind(item: Item, pattern: str) -> bool:
    assert item.kind is not None
    return regex.match(pattern, item.text[item.kind.end : item.end]) is not None


def _of_holders(
    item: Item, holders: Sequence[Holder], kinds: Sequence[str], figure: Figure | None
) -> list[Resource]:
    """A source for each name; a figure is that of the only one."""
    alone = len(holders) == 1 and (item.kind is None or bool(item.behind))
    whole = alone and figure is item.figure
    rows = []
    for holder, kind in zip(holders, kinds, strict=True):
        sum_printed = printed_figure(item, figure) if figure else ""
        parts = (sum_printed, holder.name) if item.figure_leads else (holder.name, sum_printed)
        printed = item.printed if whole else " ".join(filter(None, parts))
        row = resource_of(kind, holder.name, item, figure, printed)
        rows.append(replace(row, owner=_is_behind_funds(item, holder)))
    return rows


def _is_behind_funds(item: Item, holder: Holder) -> bool:
    """Whether a name stands right behind the word for funds, which it owns: `Sredstva Ministarstva`."""
    pattern = rf"(?<!\w){words('funds')}\s+{regex.escape(holder.name)}(?!\w)"
    return regex.search(pattern, item.text[item.start : item.end], regex.I) is not None


def _kind_behind(item: Item, holders: Sequence[Holder], figure: Figure | None) -> list[Resource]:
    """The sources of an item whose kind stands behind its names: that of all behind a colon or a dash, else
    of the last."""
    assert item.kind is not None
    of_all = item.behind not in ("(", "=")
    kinds = [item.kind.kind if of_all or each is holders[-1] else UNSPECIFIED for each in holders]
    rows = _of_holders(item, holders, kinds, figure)
    if len(rows) > 1 and item.behind != ":":
        message = f"{item.phrase!r} stands behind several names, and may be of fewer or more of them"
        rows[-1] = rows[-1].with_kind_doubt(message, item.printed)
    elif rows and item.kind.owner:
        rows[-1] = _with_whole_told(rows[-1], item)
    elif rows and item.behind == ",":
        message = f"{item.phrase!r} stands behind a comma, and may be a source of its own"
        rows[-1] = rows[-1].with_kind_doubt(message, item.printed)
    return rows
