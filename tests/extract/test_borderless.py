"""Tables without rules among a page's running head and foot."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Word
from tests.extract.by_hand import line, word
from tests.extract.unruled_pages import LEADING, LEFT, ONE, TWO, page, plan, texts


def test_the_last_line_of_a_table_that_repeats_at_a_pages_foot_is_no_running_foot() -> None:
    last = "\n".join(["Provesti", "obuke", "u skladu", "sa zakonom"])
    rows = (ONE, ("1.2.", last, *TWO[2:]))
    made = page(*rows)
    assert made.loose is not None
    foot = max(word.bottom for word in made.loose.unpacked().words)
    at_foot = tuple(w for w in made.loose.unpacked().words if w.bottom > foot - 2 * LEADING)
    taken = tuple(line(w.text, w.top, w.x0, size=w.bottom - w.top) for w in at_foot)
    assert list(texts(plan(replace(made, furniture=taken)))) == list(rows)


def test_a_signature_below_the_last_row_is_none_of_it() -> None:
    made = page(ONE, TWO)
    assert made.loose is not None
    words = made.loose.unpacked().words
    below = max(w.bottom for w in words) + 9.0
    signed = (word("Broj:", LEFT[0] + 2, below, size=9.0), word("Premijer", LEFT[1] + 70, below, size=9.0))
    loose = replace(made.loose.unpacked(), words=(*words, *signed))
    assert list(texts(plan(replace(made, loose=loose)))) == [ONE, TWO]


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


def test_lines_of_a_list_that_are_set_in_go_on_with_its_row() -> None:
    first = ("1.1.", "Izraditi registar", "2021.", "• Ured za\n   imovinu", "20.000")
    last = (
        "1.2.",
        "Provesti obuke",
        "2022.",
        "• Ured za\n   borbu\n   grada\n• Agencija\n   grada",
        "15.000",
    )
    made = page()
    assert made.loose is not None
    words = (*made.loose.unpacked().words, *set_at_top(first, 105.0), *set_at_top(last, 140.0))
    found = plan(replace(made, loose=replace(made.loose.unpacked(), words=words)))
    assert [cells[3].replace("\n", " ").split() for cells in texts(found)] == [
        first[3].split(),
        last[3].split(),
    ]
