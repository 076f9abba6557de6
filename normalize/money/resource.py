"""One source of funds as printed: its kind, who holds it, its amount, and what is odd about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extract.model import Oddity
from normalize.money.amounts import Figure
from normalize.money.funds_item import Item

UNSPECIFIED = "unspecified"
OTHER = "other"


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

    @property
    def has_figure(self) -> bool:
        """Whether a figure is printed with it, read or not."""
        return self.amount is not None or self.currency is not None or bool(self.unread)

    def with_unread(self, figures: str) -> Resource:
        """The same with more figures that could not be read."""
        return replace(self, unread=", ".join(filter(None, (self.unread, figures))))

    def with_amount_doubt(self, message: str, value: str, severity: str = "info") -> Resource:
        """The same with one more thing to be told of its amount."""
        odd = Oddity("amount_doubtful", message, severity, value=value)
        return replace(self, oddities=(*self.oddities, odd))

    def with_kind_doubt(self, message: str, value: str) -> Resource:
        """The same with one more thing to be told of its kind."""
        odd = Oddity("kind_doubtful", message, "info", value=value)
        return replace(self, oddities=(*self.oddities, odd))


def resource_of(kind: str, holder: str, item: Item, figure: Figure | None, printed: str) -> Resource:
    """A source that an item names, with the figure that is its own, if one is, and what is odd about that."""
    if figure is None:
        return Resource(kind, holder, None, None, printed)
    unread = printed_figure(item, figure) if figure.unread else ""
    found = Resource(kind, holder, figure.amount, figure.currency, printed, unread)
    if figure.rate:
        message = f"{figure.rate!r} is printed for each year, school or the like: it is given as it stands"
        found = found.with_amount_doubt(message, figure.rate)
    if figure.bound:
        message = f"{figure.bound!r} is a limit or lacks a tax: the amount is given as it stands"
        found = found.with_amount_doubt(message, figure.bound)
    if figure.account:
        message = f"{printed!r} may be the number of an account: the amount is given as it stands"
        found = found.with_amount_doubt(message, printed)
    return found


def printed_figure(item: Item, figure: Figure) -> str:
    """A figure as its item prints it, on one line."""
    return " ".join(item.text[figure.start : figure.end].split())
