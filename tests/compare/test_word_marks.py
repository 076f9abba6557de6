"""Words that differ are marked, and only those."""

import pytest

from compare.word_marks import differing


def marked(a: str, b: str) -> tuple[list[str], list[str]]:
    one, two = differing(a, b)
    return [a[start:end] for start, end in one], [b[start:end] for start, end in two]


@pytest.mark.parametrize(
    ("a", "b", "in_a", "in_b"),
    [
        ("Obuka nastavnika o nasilju", "Obuka roditelja o nasilju", ["nastavnika"], ["roditelja"]),
        ("Provesti obuku", "Provesti stručnu i redovnu obuku", [], ["stručnu i redovnu"]),
        ("Kazneni postupak", "Кривични поступак", [], []),
        ("„Obuka”, svake godine.", "Obuka", ["svake godine"], []),
        ("", "Obuka", [], ["Obuka"]),
        ("Plan A i plan B", "Plan A", ["i plan B"], []),
    ],
)
def test_differing_words_are_found_in_both_texts(a: str, b: str, in_a: list[str], in_b: list[str]) -> None:
    assert marked(a, b) == (in_a, in_b)
    assert marked(b, a) == (in_b, in_a)
