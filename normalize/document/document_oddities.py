"""What is odd in a document beside its plans: pages that are missing, not read, or another issue's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extract.heads.missed_heads import missed_heads
from extract.heads.tabless_heads import tabless_heads
from extract.model import Box, Legible, Oddity, Reading
from extract.plans.scans import plan_pages, scan_oddities
from extract.printed import PrintedPlan
from extract.sheets.running_heads.missing_pages import missing_oddities
from normalize.document.act_facts import ActFacts
from normalize.document.masthead import Masthead
from normalize.document.other_issues import other_issues


@dataclass(slots=True)
class PlanPages:
    """The pages that a document's plans stand on: the first and last of each, and those of which a cell has
    text, since a footnote may stand behind the last row's; and where the cells of activities stand."""

    plans: int = 0
    spans: list[tuple[int, int]] = field(default_factory=list)
    with_text: set[int] = field(default_factory=set)
    rows: set[tuple[int, Box | None]] = field(default_factory=set)

    def add(self, plan: PrintedPlan) -> None:
        """The next plan's."""
        self.plans += 1
        self.spans += plan_pages(plan)
        self.with_text |= {
            piece.page for row in plan.activities for cell in row.cells for piece in cell.pieces
        }
        self.rows |= {
            (piece.page, piece.box)
            for row in plan.activities
            for cell in row.cells
            if cell.field == "activity"
            for piece in cell.pieces
        }

    @property
    def covered(self) -> set[int]:
        """The pages on which no other plan is looked for."""
        # A head may stand alone at the foot of the page before; a transcript is one page, whose number is 0.
        pages = {page for first, last in self.spans for page in range(first - 1, last + 1)}
        return pages | self.with_text | ({0} if self.plans else set())

    @property
    def before(self) -> set[int]:
        """The pages right before a plan's first, no plan's own: its head may stand there alone."""
        own = {page for first, last in self.spans for page in range(first, last + 1)}
        return {first - 1 for first, _ in self.spans} - own - self.with_text


def document_oddities(
    reading: Reading,
    pages: PlanPages,
    masthead: Masthead,
    facts: ActFacts,
    readable: Legible,
    legible: Legible,
) -> Iterator[Oddity]:
    """What is odd in a document whose plans stand on `pages`, of all pages, in the order it is told in."""
    sheets = reading.sheets
    for number in reading.broken:
        message = "part of what the page draws cannot be unpacked: text and rows may be missing"
        yield Oddity("page_broken", message, "error", number)
    yield from scan_oddities(sheets, pages.spans)
    yield from missing_oddities(sheets, pages.spans)
    if pages.plans:
        for odd in other_issues(sheets, masthead, readable, facts.masthead):
            yield replace(odd, value="")  # its message has it
    typed = list(tabless_heads(sheets, facts.vocabulary, legible))
    yield from typed or missed_heads(
        sheets, pages.covered, facts.vocabulary, legible, pages.rows, pages.before
    )
    if not pages.plans:
        message = "no table of this document has the headings of an action plan"
        yield Oddity("no_plan", message, "info")
