"""An activity's cells while they are cleaned: what is printed in each, its clean text, what is told of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from extract.printed import Piece, PrintedActivity, PrintedCell, page_in
from normalize.activities.plan_context import PlanContext
from normalize.cell_lines import PrintedLine
from normalize.ditto import without_dittos
from normalize.records import CellRecord
from normalize.spacing import fold_spaces
from normalize.text import Change, CleanText

NAME_FIELDS = ("institution", "partner", "resource")  # read name by name, not cleaned as one text
REPEATED = "repeated"  # the rule of a change: what a piece of a row says again
LIST_FIELDS = (*NAME_FIELDS, "indicator", "baseline", "target")


class ActivityCells:
    """The cells of one activity by field; `clean` has the clean text of each that was read.

    In `cells` those of lists have no ditto signs, which are no items.
    """

    def __init__(self, printed: PrintedActivity, activity_id: str, plan: PlanContext) -> None:
        self.printed = printed
        self.activity_id = activity_id
        self.plan = plan
        self.cells = {cell.field: cell for cell in printed.cells}
        self.clean: dict[str, str] = {}
        self._take_dittos()
        self._take_deadline_once()

    def _take_dittos(self) -> None:
        """Tell of ditto signs, of a deadline's where it is nothing else; in a list they are no item."""
        for name, cell in self.cells.items():
            pieces, dittos = without_dittos(cell.pieces, self.plan.cleaner.legible)
            if name in LIST_FIELDS:
                self.cells[name] = cell._replace(pieces=pieces)
            if name == "deadline" and any(piece.lines for piece in pieces):
                continue
            for ditto in dittos:
                message = f"{ditto!r}: what stands above in the column {cell.heading!r} is meant"
                self.problem("warning", "ditto", message, name, ditto)

    def _take_deadline_once(self) -> None:
        """A piece that says the whole deadline again, as some producers do on each page, is not read."""
        if "deadline" not in self.cells:
            return
        kept: list[Piece] = []
        for piece in self.cells["deadline"].pieces:
            text = fold_spaces(piece.text)
            if text and text == fold_spaces(" ".join(before.text for before in kept)):
                self.change(Change(text, "", REPEATED), "deadline")
                if self._may_be_two():
                    message = f"{text!r} is printed again in a full row with another body: it may be two rows"
                    self.problem("info", "deadline_doubtful", message, "deadline", text)
            else:
                kept.append(piece)
        self.cells["deadline"] = self.cells["deadline"]._replace(pieces=tuple(kept))

    def _may_be_two(self) -> bool:
        """Whether a page cut all cells of the row that have text, with other bodies on each side."""
        printed = [name for name in self.cells if self.has_lines(name)]
        bodies = [fold_spaces(piece.text) for piece in self.pieces("institution") if piece.lines]
        return len(set(bodies)) == len(bodies) and all(map(self.goes_on, printed))

    def goes_on(self, name: str) -> bool:
        """Whether a page cut what is printed in a field's cell in pieces, none of them a row of its own."""
        pieces = [piece for piece in self.pieces(name) if piece.lines]
        return len(pieces) > 1 and not any(piece.own_row for piece in pieces)

    def heading(self, name: str) -> str:
        """The heading of a field's column; empty where the plan has none."""
        return self.cells[name].heading if name in self.cells else ""

    def pieces(self, name: str) -> tuple[Piece, ...]:
        """What is printed in a field's cell; nothing where the plan has none."""
        cell = self.cells.get(name)
        return cell.pieces if cell else ()

    def has_lines(self, name: str) -> bool:
        """Whether anything is printed in a field's cell."""
        return any(piece.lines for piece in self.pieces(name))

    def lines(self, name: str) -> Sequence[PrintedLine]:
        """The lines that a cell of one text is cleaned from."""
        return self.plan.cleaner.lines(self.pieces(name))

    def text(self, name: str) -> str:
        """The clean text of a cell that is one text."""
        if not self.has_lines(name):
            return ""
        return self.keep(self.plan.cleaner.clean([line.text for line in self.lines(name)]), name)

    def keep(self, text: CleanText, name: str) -> str:
        """Note a cell's clean text, and what changed in it and is doubtful; give the text."""
        self.clean[name] = self.take(text, name)
        return self.clean[name]

    def take(self, text: CleanText, name: str) -> str:
        """Note what changed in a text of a cell and what is doubtful; give the text."""
        page_of = partial(page_in, self.pieces(name))
        return self.plan.ledger.take(text, self.activity_id, name, self.plan.plan_id, page_of)

    def change(self, change: Change, name: str) -> None:
        """One change between what a cell prints and what is given."""
        self.plan.ledger.change(change, self.activity_id, name)

    def problem(self, severity: str, code: str, message: str, name: str, value: str) -> None:
        """One thing for a person to look at, on the page where the cell prints `value`."""
        pieces = self.pieces(name) or self.pieces("activity")
        self.plan.ledger.problem(
            severity,
            code,
            message,
            plan_id=self.plan.plan_id,
            activity_id=self.activity_id,
            pdf_page=page_in(pieces, value),
            value=value,
        )

    def records(self) -> tuple[CellRecord, ...]:
        """A row for each cell as printed beside its clean text, when all were read."""
        for cell in self.printed.cells:
            clean = self.clean.get(cell.field, "")
            self.take(self.plan.cleaner.broken_words(cell.pieces, clean), cell.field)
            mend_script = cell.field in NAME_FIELDS
            for change in self.plan.cleaner.characters(cell.pieces, mend_script).changes:
                self.change(change, cell.field)
        return tuple(self._record(cell) for cell in self.printed.cells if cell.pieces)

    def _record(self, cell: PrintedCell) -> CellRecord:
        return CellRecord(
            activity_id=self.activity_id,
            field=cell.field,
            heading=cell.heading or None,
            printed=" ".join(piece.text for piece in cell.pieces if piece.lines),
            clean=self.clean.get(cell.field) or None,
            boxes=_boxes(cell.pieces),
        )


def _boxes(pieces: Sequence[Piece]) -> str:
    return json.dumps([_box(piece) for piece in pieces if piece.box is not None])


def _box(piece: Piece) -> dict[str, float | int]:
    assert piece.place is not None
    x0, top, x1, bottom = (round(value, 1) for value in piece.place)
    return {"page": piece.page, "x0": x0, "top": top, "x1": x1, "bottom": bottom}
