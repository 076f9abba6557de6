"""Latin and Cyrillic, and the letters of one inside words of the other."""

import pytest

from normalize.letters.script import (
    Script,
    document_script,
    has_cyrillic,
    mend_script,
    odd_by_shape,
    to_cyrillic,
    to_latin,
)
from tests.normalize.documents import facts


@pytest.mark.parametrize(
    "cyrillic, latin",
    [
        ("Пројекат", "Projekat"),
        ("ЉУБАВ Његош ЏЕП Џеп", "LJUBAV Njegoš DŽEP Džep"),
        ("надживјети инјекција коњ", "nadživjeti injekcija konj"),
        ("Ђорђе, 5. члан", "Đorđe, 5. član"),
    ],
)
def test_transliteration_goes_both_ways(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    "printed, mended",
    [
        ("Prevenција", "Prevencija"),
        ("Izvjешtaj", "Izvještaj"),
        ("unutаrnjem", "unutarnjem"),
        ("Aгенција", "Агенција"),
        ("ИНФОРМАЦИJA", "ИНФОРМАЦИЈА"),
        ("РLAN", "PLAN"),
        ("Poboļjšati", "Poboljšati"),
        ("Ðurđa Ɖorđe međunaroðni", "Đurđa Đorđe međunarođni"),
    ],
)
def test_odd_letters_follow_the_words_majority(printed: str, mended: str) -> None:
    assert mend_script(printed, "Latn", facts().lexicon.knows).text == mended


@pytest.mark.parametrize("text", ["Gdańsk", "Łódź", "Пројекат", "Vlada i Влада", "čćšžđ", "Dańska Poľsko"])
def test_whole_words_and_foreign_names_stay(text: str) -> None:
    assert mend_script(text, "Latn", facts().lexicon.knows).text == text


@pytest.mark.parametrize(
    "printed, script, mended",
    [
        ("Vlada а Skupština", "Latn", "Vlada a Skupština"),
        ("MUP-а Kantona", "Latn", "MUP-a Kantona"),
        ("Vlada а Влада", "Latn", "Vlada а Влада"),
        ("а", "Latn", "а"),
        ("Влада o раду", "Cyrl", "Влада о раду"),
        ("Влада IOM и TAM", "Cyrl", "Влада IOM и TAM"),
    ],
)
def test_a_lone_word_that_looks_the_same_follows_the_text(printed: str, script: Script, mended: str) -> None:
    assert mend_script(printed, script).text == mended


def test_a_tie_goes_to_the_documents_script() -> None:
    assert mend_script("Бd", "Latn").text == "Bd"
    assert mend_script("Бa", "Cyrl").text == "Ба"


def test_each_changed_word_is_told() -> None:
    (change,) = mend_script("o Prevenција i", "Latn").changes
    assert (change.before, change.after, change.rule) == ("Prevenција", "Prevencija", "script")


def test_a_letter_read_two_ways_is_a_doubt_where_no_list_decides() -> None:
    done = mend_script("Xqzwр", "Latn", facts().lexicon.knows)
    assert done.doubts[0].readings == ("Xqzwr", "Xqzwp")


def test_document_script_is_that_of_most_letters() -> None:
    assert document_script("Službene novine, Влада") == "Latn"
    assert document_script("Службене новине, Vlada") == "Cyrl"
    assert document_script("") == "Latn"
    assert has_cyrillic("аbc")
    assert not has_cyrillic("čbc")


def test_letters_there_for_their_shape_are_told_by_the_words_that_they_make() -> None:
    knows = facts().lexicon.knows
    damaged = ["рravda", "рolicija", "сilj", "рrojekt", "рredmet"]
    assert odd_by_shape(damaged, "Latn", knows)
    assert not odd_by_shape([*damaged, "uрanja"], "Latn", knows)  # the rest of a cut word, known by its sound
    assert odd_by_shape([*damaged, *["рostupak", "рomoć", "žrtaсa", "oрćina"], "uрanja"], "Latn", knows)
    assert not odd_by_shape([*damaged[:3], "Prevenција"], "Latn", knows)


def test_by_shape_even_a_part_of_a_word_is_mended() -> None:
    mended = mend_script("uрanja, finanсijskih", "Latn", facts().lexicon.knows, by_shape=True)
    assert mended.text == "upanja, financijskih"
