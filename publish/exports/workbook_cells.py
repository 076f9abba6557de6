"""What a cell of a workbook can hold, and what becomes of a value that it cannot."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from publish.tables.rows import Value

LONGEST_TEXT = 32_767  # UTF-16 code units, Excel's limit of a cell
_FIRST_DATE = datetime.date(1900, 3, 1)  # before it, Excel's calendar has a day that never was
_NO_XML = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})
_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")

CUT, NO_CHARACTER, DIGITS, EARLY = "cut", "no character", "digits", "early"
_SAYS = {
    CUT: "{count} x text longer than a cell's 32,767 characters, ended by a mark; {file} has it whole",
    NO_CHARACTER: "{count} x text with a code of no character, shown as \ufffd; {file} has it as it is",
    DIGITS: "{count} x number with more digits than Excel keeps, kept as text",
    EARLY: "{count} x day before Excel's first, kept as text",
}


class Shortfalls:
    """Counts, by table and column, the values that a cell could not hold as they are."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str]] = Counter()

    def add(self, table: str, column: str, kind: str) -> None:
        """Count one value."""
        self._counts[table, column, kind] += 1

    def notes(self) -> Iterator[str]:
        """A line for each column and kind."""
        for (table, column, kind), count in self._counts.items():
            yield f"{table}.{column}: {_SAYS[kind].format(count=count, file=f'{table}.csv')}"


def fitted(value: Value) -> tuple[Value | float, str]:
    """The value as a cell holds it (text, float, date or yes-or-no), and what it fell short of, or ``."""
    if isinstance(value, str):
        return _fitted_text(value)
    if isinstance(value, Decimal):
        number = float(value)
        # Excel keeps 15 digits.
        exact = Decimal(f"{number:.15g}") == value
        return (number, "") if exact else (str(value), DIGITS)
    if isinstance(value, datetime.date) and value < _FIRST_DATE:
        return value.isoformat(), EARLY
    return value, ""


def opens_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula if someone typed it."""
    return text.startswith(_OPENS_FORMULA)


def _fitted_text(text: str) -> tuple[str, str]:
    fit = text.translate(_NO_XML)
    if len(fit) * 2 <= LONGEST_TEXT or _units(fit) <= LONGEST_TEXT:
        return fit, NO_CHARACTER if fit != text else ""
    mark = f"… [cut: {len(text):,} characters]"
    room = LONGEST_TEXT - len(mark)
    kept = fit.encode("utf-16-le")[: 2 * room].decode("utf-16-le", errors="ignore")
    return kept + mark, CUT


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
