"""Pages made by hand of tables that no rules part, their cells set at half the row's height or at its top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model import Loose, Sheet, Word
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import BOLD, FONT, HEIGHT, across, legible, vocabulary, word

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


def spaced(number: int, rows: Sequence[Sequence[str]], head: bool = True) -> Sheet:
    """A page of rows that blanks part, without numbers."""
    words, top = row(("", *HEAD[1:]), 60.0, BOLD) if head else ([], 60.0)
    for cells in rows:
        more, top = row(cells, top + 14.0)
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


def set_at_top(cells: tuple[str, ...], top: float) -> list[Word]:
    """A row whose cells begin at one height; a line that begins with blanks is set in."""
    words = []
    for x0, cell in zip(LEFT, cells, strict=True):
        for at, text in enumerate(cell.split("\n")):
            x = x0 + 2.0 * (len(text) - len(text.lstrip()))
            for part in text.split():
                words.append(word(part, x, top + at * LEADING, size=9.0))
                x = words[-1].x1 + 2.0
    return words


UNNUMBERED = [
    ("", "Aktivnost", "Rok", "Nosilac", "Indikatori"),
    ("", "Izraditi registar", "2021.", "MUP", "Registar"),
    ("", "Provesti obuke", "2022.", "Vlada", "Obuke"),
]
SENTENCE = "Ovaj plan stupa na snagu odmah"


def ruled_across(
    number: int,
    rows: Sequence[tuple[str, ...]],
    prose: float,
    top: float = 60.0,
    sentence: str = SENTENCE,
    first: int = 1,
) -> Sheet:
    """A page of rows with a rule below each, and a sentence, where the `first` column begins."""
    words = [each for at, row in enumerate(rows) for each in set_at_top(row, top + 20.0 * at)]
    x = LEFT[first]
    for part in sentence.split():
        words.append(word(part, x, prose, size=9.0))
        x = words[-1].x1 + 2.0
    rules = tuple(across(top + 15.0 + 20.0 * at, LEFT[first] - 2, 560.0) for at in range(len(rows)))
    return Sheet(number, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), rules))
