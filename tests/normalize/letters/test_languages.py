"""The language of a document."""

from __future__ import annotations

import pytest

from normalize.letters.languages import language_of, load_markers


@pytest.mark.parametrize(
    "words, language",
    [
        ({"Županija": 4, "nositelj": 3}, "hr"),
        ({"kanton": 4, "nosilac": 3}, "bs"),
        ({"županije": 1}, "bs"),
        ({}, "bs"),
        ({"nosilac": 20, "budžet": 9, "opštine": 2, "predlog": 1}, "sr"),
        # Laws of the Federation have `sprovođenje` too.
        ({"nosilac": 20, "budžet": 9, "sprovođenje": 12, "općine": 4}, "bs"),
        ({"izvještaj": 9, "sprovođenje": 3, "sprovesti": 2}, "bs"),
        ({"nosilac": 20, "sprovođenje": 4, "općine": 4}, "bs"),
        ({"općine": 20, "nositelj": 3}, "hr"),
        ({"vremenski": 9, "nosilac": 9}, "bs"),
    ],
)
def test_latin_text_goes_by_its_words(words: dict[str, int], language: str) -> None:
    assert language_of(words, "Latn", load_markers()) == language


def test_cyrillic_text_is_serbian() -> None:
    assert language_of({"жупанија": 9}, "Cyrl", load_markers()) == "sr"


def test_a_short_text_needs_fewer_words_where_none_is_another_languages() -> None:
    words = {"predlog": 2, "plan": 9}
    assert language_of(words, "Latn", load_markers()) == "sr"
    assert language_of({**words, "plan": 900}, "Latn", load_markers()) == "bs"


def test_a_text_of_no_marks_has_the_usual_language_of_its_gazette() -> None:
    assert language_of({"plan": 9}, "Latn", load_markers(), "sr") == "sr"
    assert language_of({"Županija": 4, "nositelj": 3}, "Latn", load_markers(), "sr") == "hr"
