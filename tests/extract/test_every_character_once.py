"""Random small plans, set to PDF and read back: every character of a table body in exactly one cell."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, note
from hypothesis import strategies as st

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity, PrintedCell, PrintedPlan
from extract.sheets.reading import read_file
from tests.extract.by_hand import VOCABULARY, legible
from tests.extract.drawn_plans import HEADINGS, Design, Drawing, Placed, Row

LETTERS = "abcčćdđefghijklmnoprsštuvzžABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽ"
MARKS = "0123456789.,;:()/%&+–—-„“”\"'’?!"
words = st.text(LETTERS + MARKS, min_size=2, max_size=14)
plain_words = st.text(LETTERS, min_size=2, max_size=14)


def texts(least: int, most: int) -> st.SearchStrategy[str]:
    """Words with blanks between them."""
    return st.lists(words, min_size=least, max_size=most).map(" ".join)


@st.composite
def activities(draw: st.DrawFn) -> str:
    """A word that begins with a capital, then others: else it might be a number or go on from another."""
    first = draw(plain_words)
    return f"{first[0].upper()}{first[1:]} {draw(texts(0, 40))}".strip()


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """Any small plan whose cut rows a reader could put together: some sign of the cut is left.

    Without numbers a rule at the cut leaves none, so that such plans draw none there. Without side rules
    a page needs one rule across to show how wide the table is.
    """
    numbered = draw(st.booleans())
    rest = [name for name in HEADINGS if name not in ("no", "activity", "deadline", "institution")]
    more = draw(st.lists(st.sampled_from(rest), unique=True, max_size=4))
    fields = draw(st.permutations(["activity", "deadline", "institution", *more]))
    shares = [draw(st.integers(12, 40)) for _ in fields]
    if numbered:
        fields, shares = ["no", *fields], [max(5, sum(shares) // 12), *shares]
    rule_at_cut = numbered and draw(st.booleans())
    repeat_head = draw(st.booleans())
    number_at = draw(st.sampled_from(["top", "again"] if rule_at_cut else ["top", "again", "middle"]))
    count = draw(st.integers(1, 12))
    rows: list[Row] = []
    for n in range(1, count + 1):
        if draw(st.integers(0, 4)) == 0:
            rows.append(Row((), level=f"Posebni cilj {n}. {draw(plain_words)}"))
        rows.append(Row(tuple(_cell(draw, name, n) for name in fields)))
    return Design(
        fields=tuple(fields),
        shares=tuple(float(share) for share in shares),
        rows=tuple(rows),
        width=draw(st.sampled_from([480.0, 600.0])),
        height=float(draw(st.integers(180, 700))),
        size=draw(st.sampled_from([7.0, 9.0])),
        rules=draw(st.sampled_from(["lines", "thin", "borders", "dashes"])),
        rule_at_cut=rule_at_cut,
        repeat_head=repeat_head,
        number_at=number_at,
        sides=draw(st.booleans()) or not (rule_at_cut or repeat_head),
        shift=draw(st.sampled_from([0.0, 12.0])),
    )


def _cell(draw: st.DrawFn, name: str, n: int) -> str:
    if name == "no":
        return f"{n}."
    return draw(activities()) if name == "activity" else draw(texts(0, 25))


def read_back(design: Design) -> tuple[tuple[PrintedPlan, ...], list[Placed]]:
    """Set the design to a PDF and read it: the plans found, and where each row was put."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        placed = Drawing(design, path).draw()
        sheets = read_file(path, VOCABULARY, all_pages=True).sheets
        return find_plans(sheets, VOCABULARY, legible), placed


def squash(text: str) -> str:
    return "".join(text.split())


def cell_of(activity: PrintedActivity, name: str) -> PrintedCell:
    return next(cell for cell in activity.cells if squash(cell.field) == name)


def printed(cell: PrintedCell) -> str:
    return squash("".join(piece.text for piece in cell.pieces))


@given(designs())
def test_every_character_of_a_table_body_is_in_exactly_one_cell(design: Design) -> None:
    plans, placed = read_back(design)
    rows = [row for row in design.rows if not row.level]
    assert len(plans) == 1
    found = plans[0].activities
    note(f"pages {[p.pages for p in placed]}")
    assert len(found) == len(rows)
    for row, place, activity in zip(rows, placed, found, strict=True):
        check_row(design, row, place, activity)
    check_headings(design, found)


def check_row(design: Design, row: Row, place: Placed, activity: PrintedActivity) -> None:
    """The row's texts, number, pages and boxes are those that were drawn."""
    fields = [name for name in design.fields if name != "no"]
    assert [squash(cell.field) for cell in activity.cells] == fields
    for at, name in enumerate(design.fields):
        if name == "no":
            assert activity.number == row.texts[at]
            continue
        cell = cell_of(activity, name)
        assert printed(cell) == squash(row.texts[at])
        assert [piece.page for piece in cell.pieces] == [
            p for p, _, _, lines in place.pieces if any(lines[at])
        ]
        for piece in cell.pieces:
            top, bottom, lines = next((t, b, c[at]) for p, t, b, c in place.pieces if p == piece.page)
            assert squash(piece.text) == squash("".join(lines))
            assert piece.box is not None
            assert abs(piece.box.top - top) < 2 and abs(piece.box.bottom - bottom) < 2
    assert activity.pages == place.pages
    assert activity.fragments == len(place.pieces)


def check_headings(design: Design, found: tuple[PrintedActivity, ...]) -> None:
    """Each activity stands under the heading that was drawn last before it."""
    level = ""
    wanted: list[str] = []
    for row in design.rows:
        level = row.level or level
        if not row.level:
            wanted.append(squash(level))
    got = [
        squash(f"{h.level}{h.no}.{h.title}" if h else "")
        for h in (a.path[-1] if a.path else None for a in found)
    ]
    assert got == wanted


def test_the_pages_of_the_specimens_cut_rows_in_every_way() -> None:
    """The drawing itself: rows stand within the page and in order."""
    long = " ".join(["riječ"] * 60)
    design = Design(
        ("no", "activity", "deadline", "institution"),
        (1, 6, 3, 3),
        tuple(Row((f"{n}.", long, "Kontinuirano", "MUP")) for n in range(1, 6)),
        height=200,
    )
    _, placed = read_back(design)
    assert any(len(place.pieces) > 1 for place in placed)
    assert all(a.pages[-1] <= b.pages[0] for a, b in pairwise(placed))
