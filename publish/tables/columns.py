"""The usual columns and keys of the dataset's tables."""

from __future__ import annotations

from normalize import vocabulary as words
from publish.tables.table import Column, ForeignKey


def key(name: str, description: str, pattern: str | None = None) -> Column:
    """A text that each row has."""
    return Column(name, "string", description, required=True, pattern=pattern)


def text(name: str, description: str) -> Column:
    """A text that may be missing."""
    return Column(name, "string", description)


def choice(name: str, description: str, values: tuple[str, ...], required: bool = True) -> Column:
    """One of some values."""
    return Column(name, "string", description, required=required, enum=values)


def page(name: str, description: str) -> Column:
    """The number of a page."""
    return Column(name, "integer", description, minimum=1)


def count(name: str, description: str, minimum: int = 0) -> Column:
    """A number that each row has, from `minimum` on."""
    return Column(name, "integer", description, required=True, minimum=minimum)


def jurisdiction(description: str) -> Column:
    """A canton, an entity or the state, which may be missing."""
    return choice("jurisdiction", description, words.JURISDICTIONS, required=False)


ACTIVITY = key("activity_id", "The activity.")
TO_ACTIVITY = ForeignKey("activity_id", "activities", "activity_id")
TO_DOCUMENT = ForeignKey("document_id", "documents", "document_id")
