"""What makes two activities alike, and what does not."""

import numpy as np
import pytest

from compare.opposites import marks
from compare.similarity import Measured, similarity, text_similarity

GUIDELINES = "Izraditi smjernice za zaštitu privatnosti žrtava"
TRAINING = "Provesti obuku policijskih službenika"
PROGRAMME = "Unaprijediti prevenciju prisilnog rada"
OTHER = "Povećati primjenu oduzimanja imovinske koristi"


def one(a: Measured, b: Measured) -> float:
    return float(similarity([a], [b])[0, 0])


def test_the_same_text_is_wholly_alike_in_any_script_wording_and_order() -> None:
    others = [
        "Израдити смјернице за заштиту приватности жртава",
        "Smjernice za zaštitu privatnosti žrtava izraditi",
    ]
    assert text_similarity([GUIDELINES], others).tolist() == [[1.0, 1.0]]
    croatian = "Osigurati proračunsku stavku za financiranje"
    assert text_similarity(["Osigurati budžetsku stavku za finansiranje"], [croatian])[0, 0] > 0.95


def test_texts_without_words_are_not_alike() -> None:
    assert text_similarity(["", "–"], ["", GUIDELINES]).tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_it_does_not_matter_which_plan_comes_first() -> None:
    texts = [
        Measured(GUIDELINES, PROGRAMME, "2.4"),
        Measured(TRAINING, OTHER, "3.9"),
        Measured(TRAINING, "", ""),
    ]
    assert np.allclose(similarity(texts, texts), similarity(texts, texts).T)


def test_programme_title_weighs_more_than_its_number() -> None:
    activity = Measured(TRAINING, PROGRAMME, "2.4")
    same = one(activity, activity)
    other_number = one(activity, Measured(TRAINING, PROGRAMME, "1.1"))
    other_title = one(activity, Measured(TRAINING, OTHER, "2.4"))
    assert same == 1.0 and same > other_number > other_title > 0.9


def test_without_programme_titles_the_text_alone_counts() -> None:
    assert one(Measured(TRAINING, "", "2.4"), Measured(TRAINING, PROGRAMME, "2.4")) == 1.0
    assert one(Measured(TRAINING, PROGRAMME, "2.4"), Measured(GUIDELINES, PROGRAMME, "2.4")) < 0.7


def test_no_activities_give_no_scores() -> None:
    assert similarity([], [Measured(TRAINING, "", "")]).shape == (0, 1)
    assert similarity([Measured(TRAINING, "", "")], []).shape == (1, 0)


@pytest.mark.parametrize(
    ("one_text", "other"),
    [
        ("Djeca ne smiju biti smještena sa odraslima", "Djeca smiju biti smještena sa odraslima"),
        ("Obučiti 10 policijskih službenika", "Obučiti 90 policijskih službenika"),
        ("Najmanje 80% žrtava smješteno", "Najmanje 20% žrtava smješteno"),
    ],
)
def test_texts_with_other_numbers_or_a_word_that_denies_are_close_at_most(one_text: str, other: str) -> None:
    assert 0.8 < text_similarity([one_text], [other])[0, 0] < 0.9


@pytest.mark.parametrize(
    ("one_text", "other"),
    [
        ("Odštampati 2.000 letaka o trgovini ljudima", "Odštampati 2000 letaka o trgovini ljudima"),
        ("Odštampati 2 000 letaka o trgovini ljudima", "Odštampati 2000 letaka o trgovini ljudima"),
        ("Održati pet obuka za službenike policije", "Одржати 5 обука за службенике полиције"),
    ],
)
def test_a_number_is_one_in_whatever_way_it_is_written(one_text: str, other: str) -> None:
    assert marks(one_text) == marks(other)
    assert text_similarity([one_text], [other])[0, 0] > 0.9


def test_numbers_in_words_make_texts_differ_and_words_like_them_do_not() -> None:
    assert marks("Održati pet obuka") != marks("Održati šest obuka")
    assert marks("Učiniti sve što je potrebno") == marks("Učiniti sve potrebno") == ()


def test_years_do_not_make_texts_differ() -> None:
    assert text_similarity(["Izraditi plan za 2024. godinu"], ["Izraditi plan za 2026. godinu"])[0, 0] > 0.9
