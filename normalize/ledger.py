"""Collects what was changed and what is doubtful while a document is cleaned, with stable identifiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from extract.model import Oddity
from normalize.records import CorrectionRecord, ProblemRecord
from normalize.text import BROKEN_WORD, Change, CleanText, Doubt


@dataclass(slots=True)
class Ledger:
    """The corrections and problems of one document, in the order they were met."""

    document_id: str
    corrections: list[CorrectionRecord] = field(default_factory=list)
    problems: list[ProblemRecord] = field(default_factory=list)

    def change(self, change: Change, activity_id: str | None, field_name: str | None) -> None:
        """One change between what was printed and the clean tables."""
        number = len(self.corrections) + 1
        self.corrections.append(
            CorrectionRecord(
                correction_id=f"{self.document_id}-c{number:05d}",
                activity_id=activity_id,
                field=field_name,
                before=change.before,
                after=change.after,
                rule=change.rule,
                source="pipeline",
            )
        )

    def problem(
        self,
        severity: str,
        code: str,
        message: str,
        *,
        plan_id: str | None = None,
        activity_id: str | None = None,
        pdf_page: int | None = None,
        value: str | None = None,
    ) -> None:
        """One thing for a person to look at."""
        number = len(self.problems) + 1
        self.problems.append(
            ProblemRecord(
                problem_id=f"{self.document_id}-p{number:05d}",
                document_id=self.document_id,
                plan_id=plan_id,
                activity_id=activity_id,
                pdf_page=pdf_page,
                severity=severity,
                code=code,
                message=message,
                value=value or None,
            )
        )

    @property
    def has_errors(self) -> bool:
        """Whether anything was met by which the document's records are not whole, or not to be relied on."""
        return any(problem.severity == "error" for problem in self.problems)

    def oddity(self, odd: Oddity, plan_id: str | None = None) -> None:
        """What was found odd in the document or in one of its plans."""
        page = odd.page or None
        self.problem(odd.severity, odd.code, odd.message, plan_id=plan_id, pdf_page=page, value=odd.value)

    def once(self, severity: str, code: str, message: str, *, plan_id: str, value: str) -> None:
        """One thing of a whole plan, told where it is first met."""
        if not any((row.plan_id, row.message) == (plan_id, message) for row in self.problems):
            self.problem(severity, code, message, plan_id=plan_id, value=value)

    def take(
        self,
        text: CleanText,
        activity_id: str | None,
        field_name: str,
        plan_id: str,
        page_of: Callable[[str], int | None] = lambda word: None,
    ) -> str:
        """Note a text's changes and doubts, each with the page of its word; give the text."""
        for change in text.changes:
            self.change(change, activity_id, field_name)
        self._doubts(text.doubts, activity_id, field_name, plan_id, page_of)
        return text.text

    def _doubts(
        self,
        doubts: Iterable[Doubt],
        activity_id: str | None,
        field_name: str,
        plan_id: str,
        page_of: Callable[[str], int | None],
    ) -> None:
        for doubt in doubts:
            why = (
                "may be one word that its cell broke" if doubt.rule == BROKEN_WORD else "is in no dictionary"
            )
            near = f"; perhaps {' or '.join(doubt.readings)}" if doubt.readings else ""
            self.problem(
                "info",
                "doubtful_word",
                f"{doubt.word!r} in {field_name} {why}{near}: left as printed",
                plan_id=plan_id,
                activity_id=activity_id,
                pdf_page=page_of(doubt.word),
                value=doubt.word,
            )
