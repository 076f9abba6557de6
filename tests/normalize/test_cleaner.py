"""What one document's cleaner remembers of its cells."""

from __future__ import annotations

from collections import Counter

from extract.model import Line
from normalize.cleaner import MOST_KEPT, make_cleaner
from tests.extract.by_hand import line, sheet
from tests.normalize.documents import facts, piece, reading


def test_a_cell_is_made_into_lines_once_for_its_plan_its_row_and_its_record() -> None:
    asked: Counter[str] = Counter()

    def legible(printed: Line) -> str:
        asked[printed.text] += 1
        return printed.text

    cleaner = make_cleaner(reading(sheet(1, lines=[line("Akcioni plan")])), facts(), legible)
    first = cleaner.lines([piece("Izraditi bazu podataka")])
    again = cleaner.lines([piece("Izraditi bazu podataka")])
    cleaner.broken_words([piece("Izraditi bazu podataka")], "Izraditi bazu podataka")
    assert [each.text for each in first] == ["Izraditi bazu podataka"]
    assert again is first
    assert asked["Izraditi bazu podataka"] == 1


def test_readable_lines_are_their_own_where_a_letter_of_the_other_script_is_mended_in_them() -> None:
    cleaner = make_cleaner(reading(sheet(1, lines=[line("Akcioni plan")])), facts(), lambda each: each.text)
    pieces = [piece("Ministarstvo prаvde")]  # the first a is Cyrillic
    assert [each.text for each in cleaner.readable_lines(pieces)] == ["Ministarstvo pravde"]
    assert [each.text for each in cleaner.lines(pieces)] == ["Ministarstvo prаvde"]


def test_no_more_texts_are_kept_than_a_long_plan_has() -> None:
    cleaner = make_cleaner(reading(sheet(1, lines=[line("Akcioni plan")])), facts(), lambda each: each.text)
    for number in range(MOST_KEPT + 2):
        assert cleaner.join([f"mjera {number}", "plana"]) == f"mjera {number} plana"
    assert len(cleaner._joined) == 2
