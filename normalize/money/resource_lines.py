"""A cell of funds as one text, its items parted by line feeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from normalize.cell_lines import PrintedLine
from normalize.item_marks import DRAWN, RECOGNIZED, SIGNS, mark_of, parted_at_marks
from normalize.money.amounts import is_plain_amount
from normalize.money.funds_words import words
from normalize.money.resource_words import begins_with_kind, begins_with_negation
from normalize.money.sum_patterns import AMOUNT

# Before a figure it is an equals sign: `5 x 2.000` / `= 10.000 KM`.
MARK = regex.compile(rf"[-{regex.escape(DRAWN)}]\s*(?=\S)|[{RECOGNIZED}]\s+(?=[^\W\d])")
BREAK = "\n"  # stands where a line began with a mark of an item
# `8.500,0` and `0 KM`: an amount that its narrow cell cuts
CUT_AMOUNT = regex.compile(r"(?:^|\s)(?!20\d\d\.)\d{1,3}(?:\.\d{3})*(?:\.\d{0,2}|,\d?)$")
LEFT_OPEN = regex.compile(r"\s[-–—]\s*$")  # `solidarnosti –` / `EMMAUS`: a dash leads on to the next line
RANGE_OPEN = regex.compile(r"\d\s*[-–—]\s*$")  # `500 –` / `1.000`: one range, not two amounts
PREPOSITION = regex.compile(rf"(?<!\w){words('leads on')}$")  # `sredstva iz` / `Budžeta KS`: so does this
REST_OF_AMOUNT = regex.compile(r"\d{1,3}(?!\d)")


def resource_text(lines: Sequence[PrintedLine], join: Callable[[Sequence[str]], str]) -> str:
    """The cell as one text: lines that begin an item stand behind a line feed, wrapped ones are joined."""
    groups: list[list[str]] = []
    led = bool(lines) and _is_amount_alone(lines[0].text)
    for line in lines:
        text = line.text.strip()
        mark = MARK.match(text)
        begins = mark is not None or (begins_with_kind(text) and not (groups and _leads_on(groups[-1], text)))
        if groups and CUT_AMOUNT.search(groups[-1][-1]) and REST_OF_AMOUNT.match(text):
            groups[-1][-1] += text
            continue
        amount = is_plain_amount(text) or (led and _is_amount_alone(text))
        amount = amount and not (groups and RANGE_OPEN.search(groups[-1][-1]))
        early = _ends_early(line) and not (groups and LEFT_OPEN.search(groups[-1][-1]))
        if not groups or begins or amount or line.after_blank or early:
            groups.append([])
        first, *rest = _parts(text[mark.end() :], mark_of(text)) if mark else _parts(text, "")
        groups[-1].append(first)
        groups += [[part] for part in rest]
    return BREAK.join(join(group) for group in groups)


def _leads_on(before: Sequence[str], text: str) -> bool:
    """Whether a kind of funds but ends the item above, with no sum: `Nisu potrebna` / `sredstva`."""
    denied = text[:1].islower() and begins_with_negation(before[0]) and not any(map(str.isdigit, text))
    return denied or PREPOSITION.search(before[-1].rstrip()) is not None


def _parts(text: str, mark: str) -> list[str]:
    """The items of a line that bullets part; a hyphen inside of one ties kinds and names."""
    return parted_at_marks(text, mark if mark in SIGNS else "")


def _is_amount_alone(text: str) -> bool:
    return AMOUNT.fullmatch(text.strip()) is not None


def _ends_early(line: PrintedLine) -> bool:
    return line.ends_early and (line.text[:1].isupper() or AMOUNT.match(line.text) is not None)
