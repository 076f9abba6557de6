"""The grammar of the resources column: kinds of funds, each followed by those who hold them.

`Redovan budžet - MUP Kantona Sarajevo - Donatorska sredstva (IOM)`: a blank, a hyphen and a blank part
the names; a dash with blanks (` – `) belongs to a name. A name goes with the last kind printed before
it; without one its kind is `unspecified`; a kind without names stands alone. `Budžet` beside a name
(`Budžet MUP-a`, `Budžet FBiH`) is the kind and the name its holder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from normalize.amount_items import amount_items
from normalize.amounts import (
    AMOUNT,
    Share,
    is_amount,
    is_plain_amount,
    shares,
    without_part,
    without_second_currency,
    without_total,
)
from normalize.items import PrintedLine, split_semicolons
from normalize.resource_words import is_no_one, kinds_of_funds, says_nothing, without_filler
from normalize.script import to_latin

UNSPECIFIED = "unspecified"
BREAK_MARK = regex.compile(r"[;\n]")
LOOSE_BREAK = regex.compile(r"[;\n]|,\s|\s(?:i|te|и|\+)\s")
BREAK = "\n"  # stands where a line began with a mark of an item
ITEMS = regex.compile(r"[;\n]|(?<=\)),\s")
# `8.500,0` and `0 KM`: an amount that its narrow cell cuts
CUT_AMOUNT = regex.compile(
    r"(?:^|\s)(?!20\d\d\.)\d{1,3}(?:\.\d{3})*(?:\.\d{0,2}|,\d?)$"
)  # `8.500,0`, cut by its cell
REST_OF_AMOUNT = regex.compile(r"\d{1,3}(?!\d)")
COMMA = regex.compile(r"\s*,\s+")
BRACKETED = regex.compile(r"\([^()]*\)[\s\d.,\p{Lu}]*$")  # perhaps an amount behind it
OWNED = regex.compile(r"(?<!redov\w{2,3}\s)\b(?:budžet|proračun|буџет)\w*\s+\p{L}", regex.I)
LIST_MARK = regex.compile(r",\s+|\s+(?:i|и)\s+|\s*/\s*")
KIND_BEHIND = regex.compile(r"\s*(?:\s[-–]\s|:\s|\()\s*$")  # what stands between a holder and its kind
DASH = regex.compile(r"\s+-\s+|\s+-$|^-\s+")
HYPHEN = regex.compile(r"\s+-\s+|\s*\n\s*|\s+-$|^-\s+")
JOINERS = regex.compile(r"^(?:(?:i|te|ili|kao i|и|те|или)\s+)+|(?:\s+(?:i|te|ili|kao i|и|те|или))+$", regex.I)
JOINING = frozenset({"i", "и", "te", "kao i"})


@dataclass(frozen=True, slots=True)
class Resource:
    """One source of funds as printed: its kind, the holder's printed name ('' for a kind alone), what was
    printed of it with its amount, and figures beside it that could not be read."""

    kind: str
    holder: str
    amount: Decimal | None
    currency: str | None
    printed: str
    unread: str = ""


def read_resources(
    text: str,
    split_names: Callable[[str], Sequence[str]],
    is_own: Callable[[str], bool] = lambda name: False,
    currency: str | None = None,
) -> list[Resource]:
    """The sources named in `text` (lines that begin an item parted by LF), in printed order.

    `split_names` parts two names that were printed with nothing between them; `is_own` tells the name of
    the plan's own canton, whose budget (`Budžet ZDK`) is a kind and no holder; `currency` is the one that
    the column's heading names.
    """
    whole, part = without_part(without_second_currency(without_total(text)))
    whole = _kinds_first(whole)
    items = amount_items(whole) or [whole]
    found = _following([(item, _read(item, split_names, is_own, currency)) for item in items])
    if part and found:
        found[0] = replace(found[0], unread=", ".join(filter(None, (found[0].unread, part))))
    return found


def _following(items: Sequence[tuple[str, Sequence[Resource]]]) -> list[Resource]:
    """The sources of items with an amount each: names of no kind are of the last one, where that has holders.

    `Redovan budžet - MUP 10.000 KM, Sud 5.000 KM`; but a budget by itself, or with its owner (`Budžet KS
    10.000 KM, UNDP 5.000 KM`), is a source of its own, and what follows is another. An item that names no one
    (`za 2027. godinu 5.000 KM`) goes on with the one before.
    """
    found: list[Resource] = []
    before = held = UNSPECIFIED
    for text, item in items:
        kind = held if item and item[0].holder else before
        led = bool(item) and item[0].kind != UNSPECIFIED
        found += item if led else [_of_kind(kind, each) for each in item]
        if led:
            before = item[-1].kind
            owned = OWNED.search(text) and not DASH.search(text)
            held = before if item[-1].holder and not owned else UNSPECIFIED
    return found


def _of_kind(kind: str, each: Resource) -> Resource:
    return each if each.kind != UNSPECIFIED else replace(each, kind=kind)


def _read(
    text: str,
    split_names: Callable[[str], Sequence[str]],
    is_own: Callable[[str], bool],
    currency: str | None,
) -> list[Resource]:
    """The sources of a text with one amount, or of one that amounts do not part."""
    found: list[Resource] = []
    for kind, printed, body in _sections(_kinds_first(text)):
        whole = JOINERS.sub("", " ".join(printed.split()).strip(" -;,"))
        for share in shares(body, currency):
            names = [list(_sources(kind, part, split_names, is_own)) for part in (share.before, share.after)]
            if any(names):
                found += _held(share, *names)
            elif kind != UNSPECIFIED or share.currency or share.unread or share.amount is not None:
                found.append(Resource(kind, "", share.amount, share.currency, whole, share.unread))
    return _with_total(found)


def _sources(
    kind: str, body: str, split_names: Callable[[str], Sequence[str]], is_own: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """Each name with its kind; the canton's own budget among others is a kind alone, and none of theirs."""
    for part in DASH.split(body.strip(" \n")):
        pieces = (piece for line in (part or "").split("\n") for piece in _parts(line))
        names = [name for piece in pieces for name in _names(piece, split_names, is_own)]
        names = [name for name in names if any(map(str.isalnum, name))]
        own = kind != UNSPECIFIED and any(map(is_own, names))
        others = [name for name in names if not (own and is_own(name))]
        if own and others:
            yield kind, ""
        yield from ((UNSPECIFIED if own else kind, name) for name in others)


def _names(
    piece: str, split_names: Callable[[str], Sequence[str]], is_own: Callable[[str], bool]
) -> Sequence[str]:
    """The names of a piece; that of the canton itself is one before a mark, and no part of the next."""
    first, *rest = LIST_MARK.split(piece, maxsplit=1)
    return [first, *split_names(rest[0])] if rest and is_own(first) else split_names(piece)


def _held(
    share: Share, before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]]
) -> Iterator[Resource]:
    """The holders around an amount: it is that of the last before it, or else of the first behind it."""
    owner = max(len(before) - 1, 0)
    for at, (kind, name) in enumerate([*before, *after]):
        if at == owner:
            parts = (name, share.printed) if before else (share.printed, name)
            yield Resource(
                kind, name, share.amount, share.currency, " ".join(filter(None, parts)), share.unread
            )
        else:
            yield Resource(kind, name, None, None, name)


def _kinds_first(text: str) -> str:
    """`MUP KS - budžet; UNDP (donacija)`: each kind before its holder, where all items have it behind."""
    for parts in (ITEMS.split(text), _behind_kinds(text)):
        items = [item for item in parts if any(map(str.isalnum, item))]
        turned = [_kind_first(item) for item in items]
        bracketed = len(items) == 1 and BRACKETED.search(items[0]) and not LIST_MARK.search(items[0])
        if all(turned) and (len(items) > 1 or bracketed):
            return "\n".join(filter(None, turned))
    return text


def _behind_kinds(text: str) -> list[str]:
    """The text parted at each comma that stands behind a kind, perhaps with its amount."""
    items, start = [], 0
    for _, end, _ in _marks(text):
        amount = AMOUNT.match(text, end + 1)
        if mark := COMMA.match(text, amount.end() if amount else end):
            items.append(text[start : mark.start()])
            start = mark.end()
    return [*items, text[start:]]


def _kind_first(item: str) -> str | None:
    """An item with the kind that ends it put before its holder; None where it is not printed so."""
    marks = _marks(item)
    if len(marks) != 1:
        return None
    start, end, _ = marks[0]
    holder = KIND_BEHIND.search(item[:start])
    amount = item[end:].strip(" ).")
    if holder is None or (amount and not is_amount(amount)):
        return None
    name = item[: holder.start()]
    if not any(map(str.isalpha, name)) or is_amount(name):
        return None
    return f"{item[start:end]} - {name.strip()} {amount}".rstrip()


def _with_total(found: list[Resource]) -> list[Resource]:
    """`10.000 KM iz budžeta`: an amount before the only kind is that kind's."""
    if len(found) != 2 or found[0].kind != UNSPECIFIED or found[0].holder or found[1].kind == UNSPECIFIED:
        return found
    total, only = found
    if only.amount is not None or only.currency:
        return found
    printed = f"{total.printed} {only.printed}"
    unread = ", ".join(filter(None, (total.unread, only.unread)))
    return [Resource(only.kind, only.holder, total.amount, total.currency, printed, unread)]


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """(kind, all that was printed of it, that without the kind), each up to the next kind."""
    if not any(map(str.isalnum, text)) or says_nothing(text):
        return
    marks = _marks(text)
    begins = [*_begins(text, marks), len(text)]
    before = text[: begins[0]]
    if before.strip(" -\n;,"):
        yield UNSPECIFIED, before, before
    for (start, end, kind), begin, stop in zip(marks, begins, begins[1:], strict=False):
        yield kind, text[begin:stop], f"{text[begin:start]} {text[end:stop]}"


def _begins(text: str, marks: Sequence[tuple[int, int, str]]) -> list[int]:
    """Where each kind begins: at its amount where that leads it (`5.000 KM donatori; 20.000 KM budžet`)."""
    leads = []
    for at, (start, _, _) in enumerate(marks):
        previous = marks[at - 1][1] if at else 0
        breaks = list(LOOSE_BREAK.finditer(text, previous, start))
        opened = breaks[-1].end() if breaks else previous
        leads.append(opened if (breaks or not at) and is_amount(text[opened:start]) else None)
    if None not in leads and marks and AMOUNT.search(text, marks[-1][1]) is None:
        return [lead or 0 for lead in leads]
    begins: list[int] = []
    for at, ((start, end, _), lead) in enumerate(zip(marks, leads, strict=True)):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(text)
        closing = BREAK_MARK.search(text, end, stop)
        alone = closing is not None or stop == len(text)
        own = AMOUNT.search(text, end, closing.start() if closing else stop)
        opens = lead == 0 or (lead is not None and text[lead - 1] in ";\n")
        begins.append(lead if lead is not None and opens and alone and own is None else start)
    return begins


def _marks(text: str) -> list[tuple[int, int, str]]:
    """Where kinds of funds are named: at the start, or behind a mark, a name or a bracket."""
    taken: list[tuple[int, int, str]] = []
    for pattern, kind in kinds_of_funds():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < e and s < end for s, e, _ in taken):
                continue
            if _stands_free(text, start, end):
                taken.append((start, end, kind))
    return sorted(taken)


def _stands_free(text: str, start: int, end: int) -> bool:
    """A one-word kind inside a longer phrase is part of a name; `Budžet` may open `Budžet Kantona`."""
    phrase = text[start:end].strip()
    if " " in phrase or "\n" in phrase:
        return True
    before, after = without_filler(text[:start]).rstrip(" "), text[end:].lstrip(" ")
    led = is_amount(LOOSE_BREAK.split(text[:start])[-1])
    opens = led or not before or before[-1] in ";,\n-/(:" or regex.search(r"\s[iи]$", before) is not None
    closes = (
        not after
        or after[0].isdigit()
        or after[0] in ";,\n-–/():"
        or regex.match(r"[iи]\s", after) is not None
    )
    return opens and (closes or _names_an_owner(phrase))


def _names_an_owner(phrase: str) -> bool:
    return to_latin(phrase).lower() in ("budžet", "proračun", "budžeta", "proračuna")


def _parts(body: str) -> Iterator[str]:
    body = body.strip(" \n")
    if bracketed := regex.fullmatch(r"\(([^()]*)\)", body):
        body = bracketed[1]
    for part in HYPHEN.split(body):
        for name in split_semicolons(part or ""):
            name = JOINERS.sub("", _balanced(name).strip(" ,.:;–-/")).strip(" ,.:;–-/")
            if any(map(str.isalnum, name)) and name.lower() not in JOINING and not is_no_one(name):
                yield name


def _balanced(name: str) -> str:
    """The name without a bracket that its own text does not close."""
    if name.count("(") != name.count(")"):
        name = name.replace("(", " ").replace(")", " ")
    return " ".join(name.split())


def resource_text(lines: Sequence[PrintedLine], join: Callable[[Sequence[str]], str]) -> str:
    """The cell as one text: lines that begin an item stand behind a line feed, wrapped ones are joined."""
    groups: list[list[str]] = []
    led = bool(lines) and _is_amount_alone(lines[0].text)
    for line in lines:
        text = line.text.strip()
        begins = bool(regex.match(r"[-•·▪●*]\s*\S", text)) or any(p.match(text) for p, _ in kinds_of_funds())
        if groups and CUT_AMOUNT.search(groups[-1][-1]) and REST_OF_AMOUNT.match(text):
            groups[-1][-1] += text
            continue
        amount = is_plain_amount(text) or (led and _is_amount_alone(text))
        if not groups or begins or amount or line.after_blank or _ends_early(line):
            groups.append([])
        groups[-1].append(regex.sub(r"^[-•·▪●*]\s*", "", text) if begins else text)
    return BREAK.join(join(group) for group in groups)


def _is_amount_alone(text: str) -> bool:
    return AMOUNT.fullmatch(text.strip()) is not None


def _ends_early(line: PrintedLine) -> bool:
    return line.ends_early and line.text[:1].isupper()
