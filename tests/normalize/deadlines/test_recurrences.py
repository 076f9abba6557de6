"""The recurrences that people are offered by words are what these words are read as."""

from __future__ import annotations

from normalize.deadlines.reading import load_deadline_grammar, parse_deadline
from normalize.recurrences import load_recurrences


def test_the_printed_words_of_a_recurrence_are_read_as_it() -> None:
    grammar = load_deadline_grammar()
    read = [(row, parse_deadline(row.printed, grammar)) for row in load_recurrences()]
    assert len(read) == len({row.recurrence for row, _ in read}) > 5
    assert [
        row.printed for row, found in read if (found.kind, found.recurrence) != ("recurring", row.recurrence)
    ] == []
