"""The grammar of the resources column: kinds of funds, each followed by those who hold them.

`Redovan budžet - MUP Kantona Sarajevo - Donatorska sredstva (IOM)`: a blank, a hyphen and a blank part
the names; a dash with blanks (` – `) belongs to a name. A name goes with the last kind printed before
it; without one its kind is `unspecified`; a kind without names stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from normalize.items import PrintedLine, split_semicolons
from normalize.reference_files import read_reference
from normalize.script import to_latin

UNSPECIFIED = "unspecified"
BREAK = "\n"  # stands where a line began with a mark of an item
HYPHEN = regex.compile(r"\s+-\s+|\s*\n\s*|\s+-$|^-\s+")
AMOUNT = regex.compile(
    r"(?<![\d./-])(?P<amount>\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)\s*(?:,-)?\s*"
    r"(?P<currency>KM|BAM|EUR|€|USD|\$|КМ)(?!\w)",
    regex.IGNORECASE,
)
PLAIN_AMOUNT = regex.compile(r"^\s*(?P<amount>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)\s*$")
NOTHING = regex.compile(
    r"^\W*$|^(?:n/?a|nema|nisu potrebn[aie](?: (?:dodatna )?(?:sredstva|resursi))?|nije potrebno"
    r"|bez (?:dodatnih )?(?:sredstava|troškova))\W*$",
    regex.IGNORECASE,
)
CURRENCIES = {"KM": "BAM", "КМ": "BAM", "€": "EUR", "$": "USD"}


@dataclass(frozen=True, slots=True)
class Resource:
    """One source of funds as printed: its kind, the holder's printed name ('' for a kind alone)."""

    kind: str
    holder: str
    amount: Decimal | None
    currency: str | None
    printed: str


@cache
def _kinds() -> tuple[tuple[regex.Pattern[str], str], ...]:
    """The phrases of resource_kinds.csv, longer ones first, each as a pattern of whole words."""
    rows = read_reference("resource_kinds.csv", ("kind", "phrase", "language"))
    rows = sorted(rows, key=lambda row: -len(row["phrase"]))
    return tuple(
        (regex.compile(rf"(?<!\w){_spaced(row['phrase'])}(?!\w)", regex.IGNORECASE), row["kind"])
        for row in rows
    )


def _spaced(phrase: str) -> str:
    return r"\s+".join(regex.escape(word) for word in phrase.split())


def read_resources(text: str, split_names: Callable[[str], Sequence[str]]) -> list[Resource]:
    """The sources named in `text` (lines that begin an item parted by LF), in printed order.

    `split_names` parts two names that were printed with nothing between them.
    """
    found: list[Resource] = []
    for kind, printed, body in _sections(text):
        amount, currency, body = _amount(body)
        names = [name for part in _parts(body) for name in split_names(part)]
        if not names and (kind != UNSPECIFIED or amount is not None):
            found.append(Resource(kind, "", amount, currency, printed.strip()))
        for at, name in enumerate(names):
            found.append(
                Resource(kind, name, amount if at == 0 else None, currency if at == 0 else None, name)
            )
    return found


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """(kind, printed kind, what follows it up to the next kind)."""
    if NOTHING.match(to_latin(text)):
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
    for pattern, kind in _kinds():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < e and s < end for s, e, _ in taken):
                continue
            if _stands_free(text, start, end):
                taken.append((start, end, kind))
    return sorted(taken)


def _stands_free(text: str, start: int, end: int) -> bool:
    """A one-word kind (`Budžet`) inside a longer phrase is part of a name: `Budžet Federacije` is not."""
    if " " in text[start:end].strip() or "\n" in text[start:end].strip():
        return True
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    opens = not before or before[-1] in ";,\n-/(" or before.endswith(" i")
    closes = not after or after[0] in ";,\n-–/():" or after.startswith("i ")
    return opens and closes


def _amount(text: str) -> tuple[Decimal | None, str | None, str]:
    match = AMOUNT.search(text) or PLAIN_AMOUNT.match(text)
    if match is None:
        return None, None, text
    value = Decimal(match["amount"].replace(".", "").replace(" ", "").replace(",", "."))
    printed = match.groupdict().get("currency")
    currency = CURRENCIES.get(printed.upper(), printed.upper()) if printed else None
    return value, currency, text[: match.start()] + " " + text[match.end() :]


def _parts(body: str) -> Iterator[str]:
    body = body.strip(" \n")
    if bracketed := regex.fullmatch(r"\(([^()]*)\)", body):
        body = bracketed[1]
    for part in HYPHEN.split(body):
        for name in split_semicolons(part or ""):
            name = name.strip(" ,.:;–-/")
            if name and name.lower() not in ("i", "и", "te", "kao i") and to_latin(name).strip():
                yield name


def resource_text(lines: Sequence[PrintedLine], join: Callable[[Sequence[str]], str]) -> str:
    """The cell as one text: lines that begin an item stand behind a line feed, wrapped ones are joined."""
    groups: list[list[str]] = []
    for line in lines:
        text = line.text.strip()
        begins = bool(regex.match(r"[-•·▪●*]\s*\S", text)) or any(p.match(text) for p, _ in _kinds())
        if not groups or begins or line.after_blank or _ends_early(line):
            groups.append([])
        groups[-1].append(regex.sub(r"^[-•·▪●*]\s*", "", text) if begins else text)
    return BREAK.join(join(group) for group in groups)


def _ends_early(line: PrintedLine) -> bool:
    return line.ends_early and line.text[:1].isupper()
