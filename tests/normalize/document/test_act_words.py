"""The words by which an act is read."""

from __future__ import annotations

import pytest

from extract.errors import GlasnikError
from normalize.document.act_words import FILE, USES, act_words_of, load_act_words
from normalize.reference_files import read_reference

ROWS = read_reference(FILE, ("word", "use", "language"))
WORDS = load_act_words()


@pytest.mark.parametrize(
    "row",
    [
        {"word": "Vlada", "use": "adoptor", "language": "bs"},
        {"word": "", "use": "adopter", "language": "bs"},
        {"word": "odluk**", "use": "adopting", "language": "bs"},
    ],
)
def test_a_wrong_row_is_refused_with_its_word(row: dict[str, str]) -> None:
    with pytest.raises(GlasnikError, match=rf"{FILE}: .*unknown use or no word"):
        act_words_of([*ROWS, row])


@pytest.mark.parametrize("use", USES)
def test_no_use_may_lack_its_words(use: str) -> None:
    with pytest.raises(GlasnikError, match=use):
        act_words_of([row for row in ROWS if row["use"] != use])


@pytest.mark.parametrize(
    ("text", "adopter"),
    [
        ("Vlada Kantona Sarajevo donosi", "Vlada Kantona Sarajevo"),
        ("VLADA KANTONA SARAJEVO je, na sjednici,", "VLADA KANTONA SARAJEVO"),
        ("Vijeće ministara Bosne i Hercegovine donijelo je", "Vijeće ministara Bosne i Hercegovine"),
        ("Vijeće ministara Bosne i Hercegovine na 5. sjednici", "Vijeće ministara Bosne i Hercegovine"),
        ("Народна скупштина је, Влада Републике Српске доноси", "Влада Републике Српске"),
        ("Vladavina prava je", None),
    ],
)
def test_an_adopter_stands_before_what_says_that_it_adopts(text: str, adopter: str | None) -> None:
    found = WORDS.adopted.search(text)
    assert (found[1] if found else None) == adopter


@pytest.mark.parametrize(
    "text", ["(u daljem tekstu: Tim)", "(у даљем тексту: Tim)", "(U daljnjem tekstu „Tim“)"]
)
def test_a_short_name_is_defined_in_either_script(text: str) -> None:
    found = WORDS.defined.search(text)
    assert found and found[1] == "Tim"


@pytest.mark.parametrize("text", ["Plan iz članka 1.", "План из члана 1.", "plan čini dio ove odluke"])
def test_a_sentence_is_known_by_its_words_and_their_endings(text: str) -> None:
    assert WORDS.sentence.search(text)
    assert not WORDS.sentence.search("Akcioni plan za mlade")
