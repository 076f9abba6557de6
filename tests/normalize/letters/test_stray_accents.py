"""Accents that recognition of a scan puts on letters."""

import pytest

from normalize.letters.lexicon import Lexicon
from normalize.letters.stray_accents import mend_accents
from tests.normalize.documents import facts


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


@pytest.mark.parametrize(
    "printed, clean",
    [
        ("obuka polícijskih službenika", "obuka policijskih službenika"),
        ("Propisatí obavezu í rok", "Propisati obavezu i rok"),
        ("pružiti pravnu pomoé", "pružiti pravnu pomoć"),
        ("šef kabineta José Martín", "šef kabineta José Martín"),
        ("kôd i sâm postupak", "kôd i sâm postupak"),
        ("reèi i veæ", "reèi i veæ"),
    ],
)
def test_accents_go_where_a_known_word_is_left(printed: str, clean: str, lexicon: Lexicon) -> None:
    text = mend_accents(printed, lexicon.knows_common, lexicon.knows_no_name)
    assert text.text == clean
    assert (len(text.changes) > 0) == (printed != clean)


def test_a_word_that_may_be_a_foreign_name_is_told(lexicon: Lexicon) -> None:
    text = mend_accents("Panamá i Kuba", lexicon.knows_common, lexicon.knows_no_name)
    assert (text.text, [doubt.word for doubt in text.doubts]) == ("Panamá i Kuba", ["Panamá"])
