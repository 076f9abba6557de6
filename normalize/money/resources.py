"""The grammar of the resources column: kinds of funds, each followed by those who hold them.

`Redovan budžet - MUP Kantona Sarajevo - Donatorska sredstva (IOM)`: a blank, a hyphen and a blank part
the names; a dash with blanks (` – `) belongs to a name. A name goes with the last kind printed before
it; without one its kind is `unspecified`; a kind without names stands alone. `Budžet` beside a name
(`Budžet MUP-a`, `Budžet FBiH`) is the kind and the name its holder.

A text is read in steps: each sum once (`sums`), its pieces (`resource_pieces`), the items that these make
(`resource_items`), the names of each item, the kind that each name is of, and the amount of each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from extract.model import Oddity
from normalize.items import counts_up
from normalize.money.amounts import Figure
from normalize.money.denials import asks_for_no_more, without_denied
from normalize.money.resource_items import is_of_all, items_of
from normalize.money.resource_pieces import EMPTY, Item, balanced
from normalize.money.resource_words import (
    is_budget,
    is_from,
    is_no_one,
    joining,
    says_nothing,
    says_unknown,
    without_filler,
    words,
)
from normalize.money.sums import each_once

UNSPECIFIED = "unspecified"
AND = joining("and", "or")
FIRST_OF_LIST = regex.compile(rf",\s+|\s+{AND}\s+|\s*/\s*", regex.I)
WORDS = regex.compile(r"[;,\n/():]|\s[-–—]\s")
ORDINAL = regex.compile(r"(?:^|\s|;)\s*(?:[1-9]|[a-h])[.)]\s+(?=\p{Lu}\p{L}{2})")
COUNTED = regex.compile(r"(?:^|\s|;)\s*([1-9]\d?)[.)]\s+(?=\p{Lu}\p{L})")  # on from another cell's
SHARE = regex.compile(rf"(\d+(?:[.,]\d+)?)\s*(?:%|{words('percent')})", regex.I)
JOINERS = regex.compile(rf"^(?:(?:{AND}|\+)(?:\s+|$))+|(?:\s+(?:{AND}|\+))+$", regex.I)


@dataclass(frozen=True, slots=True)
class Resource:
    """One source of funds as printed: its kind, the holder's printed name ('' for a kind alone), what was
    printed of it with its amount, figures beside it that could not be read, what is odd about it, what is
    `read_as` its holder where an adjective means one (`Federalni budžet`), and whether the holder is the
    `owner` of a budget, in the genitive (`Budžet Ministarstva`)."""

    kind: str
    holder: str
    amount: Decimal | None
    currency: str | None
    printed: str
    unread: str = ""
    oddities: tuple[Oddity, ...] = ()
    read_as: str = ""
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """What the registry knows of names: `split` parts those printed with nothing between them; `is_own`
    tells the plan's own canton, whose budget (`Budžet ZDK`) is a kind and no holder; `is_genitive` tells a
    name that depends on a word before it (`Budžet KS i općina`)."""

    split: Callable[[str], Sequence[str]]
    is_own: Callable[[str], bool] = lambda name: False
    is_genitive: Callable[[str], bool] = lambda name: False


@dataclass(frozen=True, slots=True)
class Force:
    """The kind that holds for names printed behind it: for all of them, or where it is a budget that names
    its owner, for further owners alone. `last`: the kind before, for amounts that name no one."""

    kind: str = UNSPECIFIED
    owners_alone: bool = False
    last: str = UNSPECIFIED


def read_resources(
    text: str,
    split_names: Callable[[str], Sequence[str]],
    is_own: Callable[[str], bool] = lambda name: False,
    currency: str | None = None,
    is_genitive: Callable[[str], bool] = lambda name: False,
) -> list[Resource]:
    """The sources named in `text` (lines that begin an item parted by LF), in printed order.

    `split_names`, `is_own`, `is_genitive`: see `Names`; `currency`: the one that the column's heading names.
    """
    if not any(map(str.isalnum, text)) or says_nothing(text):
        return []
    if says_unknown(text):
        return [_unknown(text)]
    text, denied = without_denied(text)
    if not text.strip():
        return []
    sums = each_once(_without_ordinals(text), currency)
    names = Names(split_names, is_own, is_genitive)
    found = _with_total(_read(items_of(sums.text, is_own, currency), names))
    found = _without_shares(found)
    nothing = next(filter(says_nothing, WORDS.split(text)), "").strip()
    if not found:
        return [] if nothing else [_unknown(text)]
    told = found[0]
    for each in denied:
        message = f"{each!r} denies a source: none is given for it"
        told = _telling(told, Oddity("kind_doubtful", message, "info", value=each))
    if sums.part:
        told = replace(told, unread=_both(told.unread, sums.part))
    if sums.wrong_total:
        message = f"the amounts beside {sums.wrong_total!r}, printed as their total, do not make it"
        told = _telling(told, Oddity("amount_doubtful", message, "info", value=sums.wrong_total))
    if nothing and any(each.amount for each in found):
        message = f"{nothing!r} is printed beside an amount"
        told = _telling(told, Oddity("amount_doubtful", message, value=nothing))
    elif nothing and not asks_for_no_more(nothing):
        message = f"{nothing!r} is printed beside a source: it may deny it"
        told = _telling(told, Oddity("kind_doubtful", message, "info", value=nothing))
    return [told, *found[1:]]


def _without_ordinals(text: str) -> str:
    """A text whose items are numbered (`1. Budžet KS 2. UNDP`) with these on lines of their own."""
    counted = [int(number) for number in COUNTED.findall(text)]
    ordinal = COUNTED if len(counted) > 1 and counts_up(counted) else ORDINAL
    return ordinal.sub("\n", text).lstrip("\n") if ordinal.match(text) else text


def _without_shares(found: Sequence[Resource]) -> list[Resource]:
    """The sources; shares that make the whole (`70% Budžet, 30% donatori`) are no figures that lack."""
    shares = [SHARE.fullmatch(each.unread) for each in found]
    parts = [Decimal(share[1].replace(",", ".")) for share in shares if share]
    if len(parts) < len(found) or sum(parts) != 100 or not all(each.kind != UNSPECIFIED for each in found):
        return list(found)
    return [replace(each, unread="") for each in found]


def _unknown(text: str) -> Resource:
    """The row of a text that names no source and no amount."""
    found = Resource(UNSPECIFIED, "", None, None, " ".join(text.split()))
    message = f"{found.printed!r} names no source of funds and no amount"
    return _telling(found, Oddity("kind_doubtful", message, "info", value=found.printed))


def _read(items: Sequence[Item], names: Names) -> list[Resource]:
    found: list[Resource] = []
    force = Force()
    holders = [_holders(item, names) for item in items]
    shared = _shared(items, holders)
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        group = next((group for group in shared if at in group), None)
        rows, force = _rows(item, holders[at], force, following, group is not None)
        found += rows
        if group and at == group[-1]:
            found.append(_of_several([items[each] for each in group], found))
    return found


@dataclass(frozen=True, slots=True)
class Holder:
    """A name of an item; `genitive`: it depends on a word before it."""

    name: str
    genitive: bool = False


def _holders(item: Item, names: Names) -> list[Holder]:
    """The names of an item."""
    if not item.has_names:
        return []
    body = _bare(without_filler(item.body).strip(" \n"))
    found = _names(body, names) if any(map(str.isalnum, body)) else []
    bare = (_bare(without_filler(name)) for name in found)
    return [
        Holder(name, not is_from(item.body) and names.is_genitive(name))
        for name in bare
        if any(map(str.isalnum, name)) and not is_no_one(name)
    ]


def _names(body: str, names: Names) -> Sequence[str]:
    """The names of a text; that of the canton itself is one before a mark, and no part of the next."""
    first, *rest = FIRST_OF_LIST.split(body, maxsplit=1)
    alone = rest and names.is_own(first) and not names.is_own(body)
    return [first, *_names(rest[0], names)] if alone else names.split(body)


def _bare(text: str) -> str:
    """A name without marks and joining words at its ends, and without brackets left empty."""
    text = EMPTY.sub(" ", text)
    if bracketed := regex.fullmatch(r"\(([^()]*)\)", text.strip(" \n,.:;–-/")):
        text = bracketed[1]
    return JOINERS.sub("", balanced(text).strip(" ,.:;–-/+=<>~±")).strip(" ,.:;–-/+=<>~±")


def _shared(items: Sequence[Item], holders: Sequence[Sequence[Holder]]) -> list[list[int]]:
    """The items, by index, that have one figure together: those that a comma or `i` joins to it."""
    if is_of_all(items):
        return [list(range(len(items)))]
    found: list[list[int]] = []
    for at, item in enumerate(items):
        if item.figure is None:
            continue
        group = [at]
        if item.figure_leads:
            while group[-1] + 1 < len(items) and _joins(items[group[-1] + 1]):
                group.append(group[-1] + 1)
            if group[-1] + 1 < len(items) and items[group[-1] + 1].is_joined:
                group = [at]  # the next one has a figure too, perhaps theirs
        else:
            while group[0] > 0 and items[group[0]].is_joined and items[group[0] - 1].figure is None:
                group.insert(0, group[0] - 1)
        if sum(_sources(items[each], holders[each]) for each in group) > 1:
            found.append(group)
    return found


def _sources(item: Item, holders: Sequence[Holder]) -> int:
    """How many sources an item names."""
    return max(len(holders), item.kind is not None)


def _joins(item: Item) -> bool:
    return item.is_joined and item.figure is None


def _rows(
    item: Item, holders: Sequence[Holder], force: Force, following: Item | None, shares: bool
) -> tuple[list[Resource], Force]:
    """The sources of an item, and the kind that holds behind it; `shares`: its figure is of others too."""
    figure = None if shares else item.figure
    if item.kind is None:
        kinds = [_kind_in_force(holder, force) for holder in holders]
        if not holders and item.figure and not shares:
            return [_resource(force.last, "", item, item.figure, item.printed)], force
        return _of_holders(item, holders, kinds, figure), force
    kind = item.kind.kind
    if item.behind:
        return _behind(item, holders, figure), Force(last=kind)
    if not holders:
        return _kind_alone(item, following, figure)
    owned = not item.kind.own and is_budget(item.phrase) and _follows_directly(item)
    kinds = [
        kind if not owned or holder.genitive or at == 0 else UNSPECIFIED for at, holder in enumerate(holders)
    ]
    rows = _of_holders(item, holders, kinds, figure)
    if owned and rows:
        printed = item.printed if len(rows) == 1 and figure is item.figure else rows[0].printed
        rows[0] = replace(rows[0], owner=True, printed=printed)
    return rows, Force(kind, owned, kind)


def _kind_alone(item: Item, following: Item | None, figure: Figure | None) -> tuple[list[Resource], Force]:
    """A kind that names no one else: a source of its own, or what opens a list of names."""
    assert item.kind is not None
    kind, owner = item.kind.kind, item.kind.owner
    if item.figure is None and following and following.kind is None and following.has_names:
        opens = following.mark == "-" or (not following.mark.startswith(("&", "/")) and not item.kind.own)
        if opens:
            return [], Force(kind, last=kind)
    owned = item.figure is None and (item.kind.own or is_budget(item.phrase))
    force = Force(kind, owners_alone=True, last=kind) if owned else Force(last=kind)
    printed = item.printed if figure is item.figure else item.phrase
    alone = _resource(kind, "", item, figure, printed)
    if owner:
        alone = replace(alone, holder=item.phrase, read_as=owner)
    return [alone], force


def _kind_in_force(holder: Holder, force: Force) -> str:
    return force.kind if not force.owners_alone or holder.genitive else UNSPECIFIED


def _follows_directly(item: Item) -> bool:
    """Whether a name stands right behind the kind, with no mark between: its owner's."""
    assert item.kind is not None
    rest = item.text[item.kind.end : item.end]
    return regex.match(r"\s+[\p{L}\"„«]", rest) is not None


def _of_holders(
    item: Item, holders: Sequence[Holder], kinds: Sequence[str], figure: Figure | None
) -> list[Resource]:
    """A source for each name; a figure is that of the only one."""
    alone = len(holders) == 1 and (item.kind is None or bool(item.behind))
    whole = alone and figure is item.figure
    rows = []
    for holder, kind in zip(holders, kinds, strict=True):
        sum_printed = _printed(item, figure) if figure else ""
        parts = (sum_printed, holder.name) if item.figure_leads else (holder.name, sum_printed)
        printed = item.printed if whole else " ".join(filter(None, parts))
        rows.append(_resource(kind, holder.name, item, figure, printed))
    return rows


def _behind(item: Item, holders: Sequence[Holder], figure: Figure | None) -> list[Resource]:
    """The sources of an item whose kind stands behind its names: that of all behind a colon or a dash, else
    of the last."""
    assert item.kind is not None
    of_all = item.behind not in ("(", "=")
    kinds = [item.kind.kind if of_all or each is holders[-1] else UNSPECIFIED for each in holders]
    rows = _of_holders(item, holders, kinds, figure)
    if len(rows) > 1 and item.behind != ":":
        message = f"{item.phrase!r} stands behind several names, and may be of fewer or more of them"
        rows[-1] = _telling(rows[-1], Oddity("kind_doubtful", message, "info", value=item.printed))
    elif rows and item.behind == ",":
        message = f"{item.phrase!r} stands behind a comma, and may be a source of its own"
        rows[-1] = _telling(rows[-1], Oddity("kind_doubtful", message, "info", value=item.printed))
    return rows


def _of_several(items: Sequence[Item], found: Sequence[Resource]) -> Resource:
    """The figure that several sources have together, as one of its own."""
    item = next(item for item in items if item.figure)
    assert item.figure is not None
    kinds = {row.kind for row in found[-len(items) :]}
    kind = kinds.pop() if len(kinds) == 1 else UNSPECIFIED
    row = _resource(kind, "", item, item.figure, _printed(item, item.figure))
    message = f"{row.printed!r} stands beside several sources: it is given to none of them"
    return _telling(row, Oddity("amount_doubtful", message, "info", value=row.printed))


def _resource(kind: str, holder: str, item: Item, figure: Figure | None, printed: str) -> Resource:
    if figure is None:
        return Resource(kind, holder, None, None, printed)
    unread = _printed(item, figure) if figure.unread else ""
    found = Resource(kind, holder, figure.amount, figure.currency, printed, unread)
    if figure.rate:
        message = f"{figure.rate!r} is printed for each year, school or the like: it is given as it stands"
        found = _telling(found, Oddity("amount_doubtful", message, "info", value=figure.rate))
    if figure.bound:
        message = f"{figure.bound!r} is a limit or lacks a tax: the amount is given as it stands"
        found = _telling(found, Oddity("amount_doubtful", message, "info", value=figure.bound))
    if figure.account:
        message = f"{printed!r} may be the number of an account: the amount is given as it stands"
        found = _telling(found, Oddity("amount_doubtful", message, "info", value=printed))
    return found


def _printed(item: Item, figure: Figure) -> str:
    return " ".join(item.text[figure.start : figure.end].split())


def _telling(found: Resource, oddity: Oddity) -> Resource:
    return replace(found, oddities=(*found.oddities, oddity))


def _with_total(found: list[Resource]) -> list[Resource]:
    """`10.000 KM; budžet`: an amount alone before the only kind is that kind's."""
    if len(found) != 2 or found[0].kind != UNSPECIFIED or found[0].holder or found[1].kind == UNSPECIFIED:
        return found
    total, only = found
    if only.amount is not None or only.currency or only.unread:
        return found
    return [_joined(total, only, only.kind)]


def _has_figure(row: Resource) -> bool:
    return row.amount is not None or row.currency is not None or bool(row.unread)


def _joined(one: Resource, other: Resource, kind: str) -> Resource:
    """Two rows of one source, of which one has a figure at most."""
    figured = one if _has_figure(one) else other
    return replace(
        figured,
        kind=kind,
        holder=other.holder,
        printed=f"{one.printed} {other.printed}",
        unread=_both(one.unread, other.unread),
        oddities=(*one.oddities, *other.oddities),
    )


def _both(one: str, other: str) -> str:
    return ", ".join(filter(None, (one, other)))
