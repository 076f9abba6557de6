"""A reviewer's list, an item a line -> rows: known items stay as they were, new ones are matched.

A name put back as it is printed is kept as printed: the reviewer says that no body was meant. A body's role
stands behind its name where it is another than before: `UNDP (partner)`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TypeVar

import regex

from extract.errors import GlasnikError
from normalize.activities.flat_lists import resource_label
from normalize.institutions.matching import Mention, match_institution
from normalize.institutions.registry import Registry
from normalize.money.amounts import amount_at_end
from normalize.money.sum_patterns import CURRENCY
from normalize.money.written_sums import SCALE
from normalize.records import ActivityInstitutionRecord, ActivityResourceRecord, is_amount
from normalize.spacing import fold_spaces
from normalize.vocabulary import INSTITUTION_ROLES, RESOURCE_KINDS

Row = TypeVar("Row")
# An amount has a currency, or at least cents: `IPA 2020` is a name.
_AMOUNT = regex.compile(
    r"(?:^|\s+)(?P<amount>\d{1,16}(?:\.\d{1,2})?)(?:\s+(?P<currency>[A-Z]{3}))$|(?:^|\s+)(?P<amount>\d{1,16}\.\d\d)$"
)
_ROLE = regex.compile(rf"\s*\((?P<role>{'|'.join(INSTITUTION_ROLES)})\)$", regex.I)
_NO_CURRENCY = regex.compile(r"\s(?!(?:19|20)\d\d$)\d{2,}$")  # `UNICEF 500`, but not `IPA 2020`
_FIGURES = regex.compile(r"\d[.,']\d[\d.,']*(?:\s*\p{L}{2,4})?$")  # at the end: an amount in another form


class FieldRefusedError(GlasnikError):
    """A value that a field cannot have; the text says why."""


def items_of(value: str) -> list[str]:
    """The items of a list as a person types it: one a line."""
    return [item for line in value.splitlines() if (item := " ".join(line.split()))]


def items_by_semicolon(value: str) -> list[str]:
    """The items of a list of names: one a line, or parted as the dataset parts them in one cell."""
    return items_of(value.replace(";", "\n"))


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a list stands: its activity, the plan's jurisdiction, what its cell prints; the bodies known."""

    activity_id: str
    jurisdiction: str
    printed: str
    registry: Registry

    def mention(self, name: str) -> Mention:
        """What a name means there."""
        return match_institution(name, self.registry, jurisdiction=self.jurisdiction)


def institution_rows(
    items: Sequence[str],
    old: Sequence[ActivityInstitutionRecord],
    place: ListPlace,
    *,
    elsewhere: Sequence[ActivityInstitutionRecord],
    roles: Sequence[str],
) -> list[ActivityInstitutionRecord]:
    """The rows of a list of institutions.

    `roles` are those that the cell can give, the first of them to bodies that are new; `elsewhere` are the
    bodies that the other cell named, from which one may be moved here. FieldRefusedError where a line gives
    another role.
    """
    names = {row.institution for row in (*old, *elsewhere)}
    given = [name_and_role(item, names) for item in items]
    for name, role in given:
        if role and role not in roles:
            raise FieldRefusedError(f"'{name} ({role})': the row has a column for this role, name it there")
    as_printed = {fold_spaces(row.printed) for row in old}

    def new(text: str, was: ActivityInstitutionRecord | None) -> ActivityInstitutionRecord:
        moved = next((row for row in elsewhere if row.institution == text), None)
        if moved is not None:
            return replace(moved, role=roles[0])
        # A part of what the other cell prints is printed there, and not in this one.
        there = any(text in fold_spaces(row.printed) for row in elsewhere)
        printed = was.printed if was else text if there else " ".join(place.printed.split()) or text
        # A cell may say of one of its bodies that its role is the other (`MUP KS, NVO (partner)`).
        role = was.role if was else roles[0]
        return _new_institution(text, place, printed, role, is_body=text not in as_printed)

    rows = _rows([name for name, _ in given], old, lambda row: row.institution, new)
    return [replace(row, role=role or row.role) for row, (_, role) in zip(rows, given, strict=True)]


def _new_institution(
    text: str, place: ListPlace, printed: str, role: str, *, is_body: bool
) -> ActivityInstitutionRecord:
    """A row for a name that a reviewer gave; where it `is_body`, for the body that it means, if known."""
    mention = place.mention(text)
    body = mention.institution if is_body else None
    return ActivityInstitutionRecord(
        activity_id=place.activity_id,
        position=0,
        role=role,
        institution_id=body.institution_id if body else None,
        institution=body.institution if body else text,
        class_=body.class_ if body else mention.class_,
        jurisdiction=(body.jurisdiction if body else mention.jurisdiction) or None,
        printed=printed,
        match="corrected" if body else "unmatched",
    )


def name_and_role(item: str, names: Container[str] = ()) -> tuple[str, str]:
    """A line of a list of institutions as its name and role (or none); one of `names` is a name as it is."""
    match = None if item in names else _ROLE.search(item)
    return (item[: match.start()], match["role"].lower()) if match else (item, "")


def resource_rows(
    items: Sequence[str], old: Sequence[ActivityResourceRecord], place: ListPlace
) -> list[ActivityResourceRecord]:
    """The rows of a list of funds, each `kind`, `kind: institution` or `kind: institution 500.00 BAM`.

    FieldRefusedError where an item does not begin with a kind of funds.
    """

    as_printed = {fold_spaces(row.printed or "") for row in old}

    def new(text: str, was: ActivityResourceRecord | None) -> ActivityResourceRecord:
        kind, holder, amount, currency = source_of_funds(text)
        meant = holder and holder not in as_printed
        mention = place.mention(holder) if meant else None
        body = mention.institution if mention else None
        return ActivityResourceRecord(
            activity_id=place.activity_id,
            position=0,
            kind=kind,
            institution_id=body.institution_id if body else None,
            institution=body.institution if body else holder or None,
            amount=amount,
            currency=currency,
            printed=was.printed if was else " ".join(place.printed.split()) or None,
        )

    rows = _rows(items, old, resource_label, new)
    return [replace(row, position=at) for at, row in enumerate(rows, start=1)]


def _rows(
    items: Sequence[str],
    old: Sequence[Row],
    label: Callable[[Row], str],
    new: Callable[[str, Row | None], Row],
) -> list[Row]:
    """A row for each item: the old one of that label, else a new one in the place of the one it replaces."""
    left = list(old)
    kept: list[Row | None] = []
    for item in items:
        same = next((row for row in left if label(row) == item), None)
        if same is not None:
            left.remove(same)
        kept.append(same)
    replaced = iter(left)
    # Only where as many items stay as were printed is it plain which printed name a new one stands for.
    one_for_one = len(items) == len(old)
    return [
        row if row is not None else new(item, next(replaced, None) if one_for_one else None)
        for item, row in zip(items, kept, strict=True)
    ]


def source_of_funds(text: str) -> tuple[str, str, Decimal | None, str | None]:
    """Kind, holder, amount and currency of one source of funds; FieldRefusedError where it is none."""
    body, amount, currency = text, None, None
    if match := _AMOUNT.search(text):
        body, amount, currency = text[: match.start()], Decimal(match["amount"]), match["currency"]
    elif found := amount_at_end(text):
        body, amount, currency = found
    if (amount is None and _FIGURES.search(text)) or _sum_left().search(body):
        raise FieldRefusedError(f"the amount of {text!r} is not understood: write it like 5000.00 BAM")
    if amount is None and _NO_CURRENCY.search(text):
        raise FieldRefusedError(f"the amount of {text!r} has no currency: write it like 5000.00 BAM")
    if amount is not None and not is_amount(amount):
        raise FieldRefusedError(f"the amount of {text!r} has more digits than a sum of money can have here")
    kind, _, holder = (part.strip() for part in body.partition(":"))
    kind = kind.lower()
    if kind not in RESOURCE_KINDS:
        kinds = ", ".join(RESOURCE_KINDS)
        raise FieldRefusedError(f"{text!r} does not begin with a kind of funds ({kinds}) and a colon")
    return kind, holder, amount, currency


# Long lists of words make such a pattern slow to compile: only where a text with sums is read.
@cache
def _sum_left() -> regex.Pattern[str]:
    """A sum in a form that is not read, in what is left of a source."""
    return regex.compile(
        rf"\d\s*(?:(?:{CURRENCY}|{SCALE})(?!\w)|%)"
        r"|\d[ .,']\d{3}(?!\d)"
        r"|\d\s*[-–x×]\s*$|\d\s*[x×]\s*\d|(?:^|\s)[-–]\s*$",
        regex.I,
    )
