"""Capitals inside of words in small letters."""

import pytest

from normalize.letters.inner_capitals import mend_inner_capitals
from normalize.letters.lexicon import Lexicon
from tests.normalize.documents import facts


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


@pytest.mark.parametrize(
    "printed, clean",
    [
        ("pIan za nosiIaca", "plan za nosilaca"),
        ("izvrŠenje obaveza, poveĆati", "izvršenje obaveza, povećati"),
        ("uposlenici MUPa, BiH, eVlada i FBiH", "uposlenici MUPa, BiH, eVlada i FBiH"),
        ("STRATEŠKI CILJ", "STRATEŠKI CILJ"),
    ],
)
def test_i_for_l_and_marked_capitals_are_mended_with_a_trace(
    printed: str, clean: str, lexicon: Lexicon
) -> None:
    text = mend_inner_capitals(printed, lexicon.knows_common)
    assert text.text == clean
    assert [change.rule for change in text.changes] == ["inner-capital"] * (2 * (printed != clean))
    assert text.doubts == ()


def test_other_inner_capitals_are_told_and_left(lexicon: Lexicon) -> None:
    text = mend_inner_capitals("nastavne smjerniCe", lexicon.knows_common)
    assert text.text == "nastavne smjerniCe"
    assert [doubt.readings for doubt in text.doubts] == [("smjernice",)]
