"""The grammar of the resources column: kinds of funds, each followed by those who hold them.

`Redovan budžet - MUP Kantona Sarajevo - Donatorska sredstva (IOM)`: a blank, a hyphen and a blank part
the names; a dash with blanks (` – `) belongs to a name. A name goes with the last kind printed before
it; without one its kind is `unspecified`; a kind without names stands alone. `Budžet` beside a name
(`Budžet MUP-a`, `Budžet FBiH`) is the kind and the name its holder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from normalize.amounts import shares
from normalize.items import PrintedLine, split_semicolons
from normalize.resource_words import is_no_one, kinds_of_funds, says_nothing, without_filler
from normalize.script import to_latin

UNSPECIFIED = "unspecified"
BREAK = "\n"  # stands where a line began with a mark of an item
HYPHEN = regex.compile(r"\s+-\s+|\s*\n\s*|\s+-$|^-\s+")
JOINERS = regex.compile(r"^(?:(?:i|te|ili|kao i|и|те|или)\s+)+|(?:\s+(?:i|te|ili|kao i|и|те|или))+$", regex.I)
JOINING = frozenset({"i", "и", "te", "kao i"})


@dataclass(frozen=True, slots=True)
class Resource:
    """One source of funds as printed: its kind, the holder's printed name ('' for a kind alone)."""

    kind: str
    holder: str
    amount: Decimal | None
    currency: str | None
    printed: str


def read_resources(
    text: str,
    split_names: Callable[[str], Sequence[str]],
    is_own: Callable[[str], bool] = lambda name: False,
) -> list[Resource]:
    """The sources named in `text` (lines that begin an item parted by LF), in printed order.

    `split_names` parts two names that were printed with nothing between them; `is_own` tells the name of
    the plan's own canton, whose budget (`Budžet ZDK`) is a kind and no holder.
    """
    found: list[Resource] = []
    for kind, printed, body in _sections(text):
        whole = " ".join((printed if kind == UNSPECIFIED else printed + body).split()).strip(" -;,")
        for amount, currency, part in shares(body):
            names = [n for piece in _parts(part) for n in split_names(piece)]
            if kind != UNSPECIFIED:
                names = [name for name in names if not is_own(name)]
            if not names and (kind != UNSPECIFIED or currency or amount is not None):
                found.append(Resource(kind, "", amount, currency, whole))
            for at, name in enumerate(names):
                share = (amount, currency) if at == 0 else (None, None)
                found.append(Resource(kind, name, *share, name))
    return _with_total(found)


def _with_total(found: list[Resource]) -> list[Resource]:
    """`10.000 KM iz budžeta`: an amount before the only kind is that kind's."""
    if len(found) != 2 or found[0].kind != UNSPECIFIED or found[0].holder or found[1].kind == UNSPECIFIED:
        return found
    total, only = found
    if only.amount is not None or only.currency:
        return found
    printed = f"{total.printed} {only.printed}"
    return [Resource(only.kind, only.holder, total.amount, total.currency, printed)]


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """(kind, printed kind, what follows it up to the next kind)."""
    if not any(map(str.isalnum, text)) or says_nothing(text):
        return
    marks = _marks(text)
    before = text[: marks[0][0]] if marks else text
    if before.strip(" -\n;,"):
        yield UNSPECIFIED, before, before
    for at, (_, end, kind) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(text)
        yield kind, text[marks[at][0] : end], text[end:stop]


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
    opens = not before or before[-1] in ";,\n-/(:" or regex.search(r"\s[iи]$", before) is not None
    closes = not after or after[0] in ";,\n-–/():" or regex.match(r"[iи]\s", after) is not None
    return opens and (closes or _names_an_owner(phrase))


def _names_an_owner(phrase: str) -> bool:
    return to_latin(phrase).lower() in ("budžet", "proračun", "budžeta", "proračuna")


def _parts(body: str) -> Iterator[str]:
    body = body.strip(" \n")
    if bracketed := regex.fullmatch(r"\(([^()]*)\)", body):
        body = bracketed[1]
    for part in HYPHEN.split(body):
        for name in split_semicolons(part or ""):
            name = JOINERS.sub("", name.strip(" ,.:;–-/")).strip(" ,.:;–-/")
            if any(map(str.isalnum, name)) and name.lower() not in JOINING and not is_no_one(name):
                yield _balanced(name)


def _balanced(name: str) -> str:
    """The name without a bracket that its own text does not close."""
    if name.count("(") != name.count(")"):
        name = name.replace("(", " ").replace(")", " ")
    return " ".join(name.split())


def resource_text(lines: Sequence[PrintedLine], join: Callable[[Sequence[str]], str]) -> str:
    """The cell as one text: lines that begin an item stand behind a line feed, wrapped ones are joined."""
    groups: list[list[str]] = []
    for line in lines:
        text = line.text.strip()
        begins = bool(regex.match(r"[-•·▪●*]\s*\S", text)) or any(p.match(text) for p, _ in kinds_of_funds())
        if not groups or begins or line.after_blank or _ends_early(line):
            groups.append([])
        groups[-1].append(regex.sub(r"^[-•·▪●*]\s*", "", text) if begins else text)
    return BREAK.join(join(group) for group in groups)


def _ends_early(line: PrintedLine) -> bool:
    return line.ends_early and line.text[:1].isupper()
