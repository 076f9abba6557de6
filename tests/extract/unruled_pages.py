"""Pages made by hand of a table that no rules part, every cell set at half its row's height."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model import Loose, PrintedPlan, Sheet, Word
from extract.plans.plan_finder import find_plans
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import BOLD, FONT, HEIGHT, legible, vocabulary, word

LEFT = (40.0, 90.0, 250.0, 350.0, 470.0)
HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac\naktivnosti", "Potrebna\nsredstva\n(KM)")
LEADING = 10.4
ONE = ("1.1.", "Izraditi\nregistar\nimovine", "2021.", "Ured za\nborbu protiv\nkorupcije\ngrada", "20.000")
TWO = ("1.2.", "Provesti\nobuke\nslužbenika\no etici\nu upravi", "2022.", "Agencija\nza službu", "15.000")


def row(cells: Sequence[str], top: float, font: str = FONT) -> tuple[list[Word], float]:
    """The words of a row, and where it ends."""
    high = max(cell.count("\n") + 1 for cell in cells)
    words = []
    for x0, cell in zip(LEFT, cells, strict=True):
        lines = cell.split("\n")
        y = top + (high - len(lines)) * LEADING / 2
        for at, text in enumerate(lines):
            x = x0
            for part in text.split():
                words.append(word(part, x, y + at * LEADING, font, 9.0))
                x = words[-1].x1 + 2.0
    return words, top + high * LEADING


def page(*rows: Sequence[str], number: int = 1, head: bool = True, rest: Sequence[str] = ()) -> Sheet:
    """A head, lines that go on with the row of the page before, and the rows, set tight."""
    words, top = row(HEAD, 60.0, BOLD) if head else ([], 60.0)
    for text in rest:
        words.append(word(text, LEFT[1], top + 3.0, size=9.0))
        top += LEADING
    for cells in rows:
        more, top = row(cells, top + 3.0)
        words += more
    return Sheet(number, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))


def plan(*pages: Sheet) -> PrintedPlan:
    (found,) = find_plans(with_borderless(pages, vocabulary(), legible), vocabulary(), legible)
    return found


def texts(found: PrintedPlan) -> Iterator[tuple[str, ...]]:
    for activity in found.activities:
        cells = ["\n".join(piece.text for piece in cell.pieces) for cell in activity.cells]
        yield (activity.number, *cells)


def codes(found: PrintedPlan) -> list[str]:
    return [oddity.code for oddity in found.oddities]
