"""Texts of one printed row, parted by the blanks between them."""

from __future__ import annotations

from extract.model import Ruling
from extract.sheets.lines.gaps import chunks, crosses, runs_over, text_rows
from extract.unruled.unruled_heads import HeadFinder
from tests.extract.by_hand import text_reader, word


def texts(*words: tuple[str, float], bounds: tuple[float, ...] = ()) -> list[str]:
    (row,) = text_rows([word(text, x0, 100) for text, x0 in words])
    return [" ".join(part.text for part in parts) for parts in chunks(row, bounds=bounds)]


def test_a_cells_bound_parts_words_that_a_blank_does_not() -> None:
    assert texts(("Red.", 40), ("Aktivnosti", 63)) == ["Red. Aktivnosti"]
    assert texts(("Red.", 40), ("Aktivnosti", 63), bounds=(62.0,)) == ["Red.", "Aktivnosti"]


def test_a_word_at_its_columns_start_is_none_of_the_text_before() -> None:
    (row,) = text_rows([word("povećanja", 40, 100), word("Nisu", 89, 100)])
    assert crosses(row, 87.0)
    assert crosses(row, 87.0, start=93.0)
    assert not crosses(row, 87.0, start=89.2)
    (heading,) = text_rows([word("Programska", 40, 100), word("mjera", 92.5, 100)])
    assert crosses(heading, 91.0, start=92.5)


def test_headings_that_stand_close_are_parted_where_the_cells_rules_meet() -> None:
    words = [
        word(text, x0, 100) for text, x0 in (("Red.", 40), ("Aktivnosti", 63), ("Rok", 200), ("Nosilac", 300))
    ]
    words.append(word("br.", 40, 111))
    cells = [(38.0, 61.0), (61.0, 198.0), (198.0, 298.0), (298.0, 400.0)]
    rules = [Ruling(x0, y, x1, y) for x0, x1 in cells for y in (98.0, 122.0)]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), rules)
    assert [(h.text, h.field) for h in head.headings] == [
        ("Red. br.", "no"),
        ("Aktivnosti", "activity"),
        ("Rok", "deadline"),
        ("Nosilac", "institution"),
    ]


def over(*words: tuple[str, float]) -> bool:
    (row,) = text_rows([word(text, x0, 100) for text, x0 in words])
    return runs_over(row, (67.5, 91.0))


def test_a_text_whose_blanks_are_all_alike_runs_over_the_bounds_that_stand_in_these() -> None:
    assert over(("Mjera", 40), ("1.1.", 69.6), ("Ra", 94.2), ("za", 108.8))


def test_a_wider_blank_at_a_bound_parts_two_texts() -> None:
    assert not over(("Mjera", 40), ("1.1.", 69.6), ("Ra", 95.0), ("za", 109.6))


def test_texts_that_have_no_other_blanks_or_begin_behind_the_bounds_run_over_none() -> None:
    assert not over(("Mjera", 40), ("1.1.", 69.6))
    assert not over(("Mjera", 70), ("rad", 99.6), ("za", 119.2))
