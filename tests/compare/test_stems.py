"""Words of the three languages and both scripts that say the same are one stem; others are not."""

import pytest

from compare.folding import stems, word_places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("krivično djelo", "kazneno djelo"),
        ("Tužilaštvo i tužilac", "TUŽITELJSTVO I TUŽITELJ"),
        ("trgovina ljudima", "trgovanje ljudima"),
        ("budžetska stavka", "proračunska stavka"),
        ("finansiranje aktivnosti", "financiranje aktivnosti"),
        ("saradnja", "suradnjom"),
        ("akcioni plan", "akcijskog plana"),
        ("koordinacioni tim", "koordinacijski tim"),
        ("provođenje", "sprovođenja"),
        ("provođenje", "provedbe"),
        ("opšte mjere", "opće mere"),
        ("socijalna zaštita", "socijalne skrbi"),
        ("sigurnost", "bezbjednosti"),
        ("sigurnost", "bezbednosti"),
        ("udruženje", "udruge"),
        ("prijedlog zakona", "предлог закона"),
        ("смјернице за заштиту", "smernice za zaštitu"),
        ("Evropska komisija", "Europske komisije"),
        ("unija policija", "unije policije"),
        ("zrtve nasilja", "žrtve nasilja"),
    ],
)
def test_one_word_in_two_wordings_is_one_stem(one: str, other: str) -> None:
    assert [word[:4] for word in stems(one)] == [word[:4] for word in stems(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Evropski dan", "Svjetski dan"),
        ("nastavnici", "roditelji"),
        ("krivični", "civilni"),
        ("tužilaštvo", "pravobranilaštvo"),
    ],
)
def test_words_of_other_meaning_stay_apart(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_text_without_a_word_has_no_stem() -> None:
    assert stems("") == stems("– 1.1 /") == stems("i u s") == ()


def test_places_of_words_are_those_in_the_text_as_it_is() -> None:
    text = "Ојачати „капацитете”, tužiteljstvâ"
    places = word_places(text)
    assert [text[start:end] for _, start, end in places] == ["Ојачати", "капацитете", "tužiteljstvâ"]
    assert [stem for stem, _, _ in places] == ["ojacat", "kapaci", "tuzila"]
