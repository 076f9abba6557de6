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
from dataclasses import replace
from decimal import Decimal

import regex

from normalize.counted_lists import sources_on_lines
from normalize.money.amounts import figures
from normalize.money.denials import asks_for_no_more, is_cut_off, without_denied
from normalize.money.funds_words import joining, words
from normalize.money.holders import Names
from normalize.money.item_sources import sources_of
from normalize.money.resource import OTHER, UNSPECIFIED, Resource
from normalize.money.resource_items import items_of
from normalize.money.resource_words import is_no_money, says_nothing, says_unknown, unknown_in
from normalize.money.sums import Sums, each_once

WORDS = regex.compile(r"[;,\n/():]|\s[-–—]\s")
CHOICE = regex.compile(rf"(?<=\s|/){joining('or')}(?=\s)", regex.I)
ONE_MORE = regex.compile(rf"\s*(?:[+&]|{joining('and')}(?!\w))", regex.I)
SHARE = regex.compile(rf"(\d+(?:[.,]\d+)?)\s*(?:%|{words('percent')})", regex.I)


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
    if says_unknown(text) or set(text.strip()) == {"?"}:
        return [_unknown(text)]
    if not any(map(str.isalnum, text)) or says_nothing(text):
        return []
    text, denied = without_denied(text)
    if not text.strip():
        return [_unknown("; ".join(denied))] if any(map(is_cut_off, denied)) else []
    sums = each_once(sources_on_lines(text), currency)
    names = Names(split_names, is_own, is_genitive)
    found = _with_total(sources_of(items_of(sums.text, is_own, currency), names), sums.text, currency)
    found = _without_shares(found)
    nothing = next(filter(says_nothing, WORDS.split(text)), "").strip()
    if not found:
        return [] if nothing else [_unknown(text)]
    told = _with_sums_told(_with_denied_told(found[0], denied), sums)
    if choice := CHOICE.search(text) if len(found) > 1 else None:
        told = told.with_kind_doubt(f"{choice[0]!r} may mean one source alone: each is given", text)
    if unsure := unknown_in(text):
        told = told.with_kind_doubt(f"{unsure!r} is said of a source: it is given all the same", unsure)
    return [_with_nothing_told(told, nothing, any(each.amount for each in found)), *found[1:]]


def _with_denied_told(first: Resource, denied: Sequence[str]) -> Resource:
    """The first source, at which is told which ones the text denies."""
    for each in denied:
        first = first.with_kind_doubt(f"{each!r} denies a source: none is given for it", each)
    return first


def _with_sums_told(first: Resource, sums: Sums) -> Resource:
    """The first source, at which is told a part of a sum that was left out, a total that is wrong, and an
    amount that may be one."""
    if sums.part:
        first = first.with_unread(sums.part)
    if sums.wrong_total:
        message = f"the amounts beside {sums.wrong_total!r}, printed as their total, do not make it"
        first = first.with_amount_doubt(message, sums.wrong_total)
    if sums.likely_total:
        message = f"{sums.likely_total!r} is what the amounts beside it make, and may be their total"
        first = first.with_amount_doubt(message, sums.likely_total)
    return first


def _with_nothing_told(first: Resource, nothing: str, has_amount: bool) -> Resource:
    """The first source, at which is told that words beside the sources say that no funds are needed."""
    if nothing and has_amount:
        return first.with_amount_doubt(f"{nothing!r} is printed beside an amount", nothing, "warning")
    if nothing and not asks_for_no_more(nothing):
        return first.with_kind_doubt(f"{nothing!r} is printed beside a source: it may deny it", nothing)
    return first


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
    return found.with_kind_doubt(message, found.printed)


def _with_total(found: list[Resource], text: str, currency: str | None) -> list[Resource]:
    """`10.000 KM; budžet`: an amount alone before the only kind is that kind's; `10.000 KM i donacije` are
    two sources."""
    if len(found) != 2 or found[0].kind != UNSPECIFIED or found[0].holder or found[1].kind == UNSPECIFIED:
        return found
    total, only = found
    if only.kind == OTHER and is_no_money(text):
        return found
    if only.has_figure or any(ONE_MORE.match(text, figure.end) for figure in figures(text, currency)[:1]):
        return found
    figured = total if total.has_figure else only
    return [
        replace(
            figured,
            kind=only.kind,
            holder=only.holder,
            printed=f"{total.printed} {only.printed}",
            oddities=(*total.oddities, *only.oddities),
        )
    ]
