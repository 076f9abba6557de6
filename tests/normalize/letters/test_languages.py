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
