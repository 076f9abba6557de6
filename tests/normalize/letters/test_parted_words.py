"""Words with a blank inside, and two words without one."""

import pytest

from normalize.letters.lexicon import Lexicon
from normalize.letters.parted_words import parted_words
from normalize.letters.spelling import Spelling
from tests.normalize.documents import facts


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


def test_a_word_in_pieces_that_are_no_words_is_told(lexicon: Lexicon) -> None:
    found = parted_words("Odr žana svečanost za m lade", lexicon.knows_quickly)
    assert [(doubt.word, doubt.readings) for doubt in found] == [
        ("Odr žana", ("Održana",)),
        ("m lade", ("mlade",)),
    ]


def test_true_words_beside_one_another_are_not_told(lexicon: Lexicon) -> None:
    text = "u radu i na terenu s osobama, npr. obuka; po stupku, a posebno k sebi, br. 5 MUP a"
    assert parted_words(text, lexicon.knows_quickly) == ()


def test_two_words_in_one_are_told_where_a_sentence_begins(lexicon: Lexicon) -> None:
    doubts = Spelling(lexicon, {}).correct("Potpisansporazum o razmjeni").doubts
    assert [doubt.readings for doubt in doubts] == [("Potpisan sporazum",)]
    assert Spelling(lexicon, {}).correct("Hilfswerk provodi obuke").doubts == ()
