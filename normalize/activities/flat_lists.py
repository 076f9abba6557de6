"""An activity's lists as one text each, for people who want one flat table."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from normalize.records import ActivityResourceRecord

LIST_JOIN = "; "


def joined(values: Iterable[str | None]) -> str | None:
    """The values that are there as one text; None where there is none."""
    return LIST_JOIN.join(value for value in values if value) or None


def resource_text(kind: str, institution: str | None, amount: Decimal | None, currency: str | None) -> str:
    """A source of funds as `activities.resources` shows it: `kind: institution 500.00 BAM`."""
    money = f" {amount:.2f} {currency or ''}".rstrip() if amount is not None else ""
    return f"{kind}: {institution}{money}" if institution else f"{kind}{money}"


def resource_label(row: ActivityResourceRecord) -> str:
    """The same of a row."""
    return resource_text(row.kind, row.institution, row.amount, row.currency)
