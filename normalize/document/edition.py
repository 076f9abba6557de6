"""One plan of one document, as it is compared with those of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from normalize.records import DocumentRecord, PlanRecord

Said = Mapping[str, tuple[str, ...]]
"""What each activity says, by a number that one activity of the plan alone has: its text, then what else is
read of it (deadline, bodies, indicators, funds)."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One plan of one document; `said` fetches what its activities say."""

    document: DocumentRecord
    plan: PlanRecord
    said: Callable[[], Said]

    @property
    def key(self) -> tuple[str, str]:
        """The document and the plan's own id in it."""
        return self.document.document_id, self.plan.plan_id

    @property
    def rank(self) -> tuple[bool, str, str, str]:
        """PDFs first, then by name."""
        document = self.document
        return document.kind != "pdf", document.file_name, document.document_id, self.plan.plan_id


def squash(text: str) -> str:
    """The text in small letters without blanks: two readings of one print wrap lines in other places."""
    return "".join(text.split()).lower()
