"""Words that a missing blank glues to one of a single letter are told, and none of their letters is lost."""

from collections import Counter

import pytest

from normalize.letters.glued_words import parted
from normalize.letters.short_words import load_short_words
from normalize.letters.spelling import Spelling
from tests.normalize.documents import facts

LEXICON = facts().lexicon


@pytest.mark.parametrize("printed, meant", [("skladus", "skladu s"), ("складус", "складу с")])
def test_a_word_glued_to_one_of_a_single_letter_is_left_and_told(printed: str, meant: str) -> None:
    text = f"u {printed} Zakonom"
    spelling = Spelling(LEXICON, Counter(["skladu", "skladu", "izrada"]), LEXICON.reference_words)
    done = spelling.correct(text)
    assert done.text == text
    assert [doubt.readings for doubt in done.doubts] == [(meant,)]


def test_a_letter_that_is_no_word_is_a_fault_of_the_word() -> None:
    assert parted("skladur", "skladu") == ""
    assert parted("uskladu", "skladu") == "u skladu"


def test_the_words_that_glue_are_single_letters_of_the_short_ones() -> None:
    short = load_short_words()
    assert short.gluing >= set("ios") and short.gluing <= short.words
    assert "e" in short.words - short.gluing  # many words end with it
