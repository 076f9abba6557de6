"""Words that the width of their cell broke are whole again, and nothing else is joined."""

from __future__ import annotations

import pytest

from normalize.cleaner import Cleaner
from normalize.records import Dataset
from tests.extract.by_hand import legible, table
from tests.normalize.documents import cleaner, dataset, issue, piece

EDGES = [40.0, 80.0, 240.0, 297.0, 460.0, 560.0]  # the deadlines' cells hold eleven letters


@pytest.fixture(scope="module")
def words() -> Cleaner:
    return cleaner("Akcioni plan")


def joined(cleaner: Cleaner, *texts: str, width: float = 60.0) -> list[str]:
    return [line.text for line in cleaner.lines([piece(*texts, width=width)])]


def deadline(text: str) -> Dataset:
    rows = [("1.1", "Izraditi plan", text, "MUP KS", "Plan izrađen")]
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    return dataset(issue(table([head, *rows], columns=EDGES)))


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("Ministarst", "vo pravde"), ["Ministarstvo pravde"]),
        (("Министарст", "во правде"), ["Министарство правде"]),
        (("MINISTARST", "VO PRAVDE"), ["MINISTARSTVO PRAVDE"]),
        (("- Koordinaci", "ja rada"), ["- Koordinacija rada"]),
        (("Instituci", "onalizaci", "ja rada"), ["Institucionalizacija rada"]),
        (("Umirovljenik", "a u gradu"), ["Umirovljenika u gradu"]),  # no comma stands before: no conjunction
        (("zdravstveni", "m uslugama"), ["zdravstvenim uslugama"]),  # a letter that is no word
        (("Обезбиједи", "ти уџбенике"), ["Обезбиједити уџбенике"]),
        (("Запошљава", "ње Рома"), ["Запошљавање Рома"]),
        (("planira", "no otvaranje"), ["planirano otvaranje"]),
        (("10.000,0", "0 KM"), ["10.000,00 KM"]),
        (("10.000.00", "0,00 KM"), ["10.000.000,00 KM"]),
        (("30.06.20", "23."), ["30.06.2023."]),
    ],
)
def test_what_fills_its_cell_goes_on_in_the_next_line(
    texts: tuple[str, ...], whole: list[str], words: Cleaner
) -> None:
    assert joined(words, *texts, width=5 * max(len(texts[0]), 8) + 6) == whole


@pytest.mark.parametrize(
    "texts",
    [
        ("Aktivnost", "i mjere"),  # two words
        ("Odgovor", "na pitanja"),  # two words, though they make one
        ("Zakon", "u primjeni"),
        ("govori", "o pravima"),
        ("Izvještaj", "s preporukama"),
        ("usvojen", "je plan"),
        ("Udruge,", "a ne općine"),
        ("pred", "a ne iza"),  # a short word fills its cell by chance
        ("planira,", "no ne provodi"),
        ("Ministarst", "Vo"),  # a capital begins anew
        ("TIM", "OR"),  # a name, but these are two
        ("Kvrgljast", "vo"),  # no word
        ("10.000", "20.000 KM"),  # two amounts
        ("1.000", "5"),
        ("Septembar", "2023."),
    ],
)
def test_what_makes_no_word_or_is_words_already_stays(texts: tuple[str, ...], words: Cleaner) -> None:
    assert joined(words, *texts, width=5 * len(texts[0]) + 6) == list(texts)


def test_a_line_that_had_room_for_more_letters_is_broken_by_hand(words: Cleaner) -> None:
    assert joined(words, "Ministarst", "vo") == ["Ministarstvo"]
    assert joined(words, "Ministarst", "vo", width=70) == ["Ministarst", "vo"]


def test_two_words_that_make_one_are_joined_only_where_not_a_letter_had_room(words: Cleaner) -> None:
    assert joined(words, "Umirovljenik", "a", width=5 * 12 + 4 + 6) == ["Umirovljenika"]
    assert joined(words, "Umirovljenik", "a", width=5 * 12 + 4 + 9) == ["Umirovljenik", "a"]


def test_two_words_that_may_be_one_are_told() -> None:
    rows = [("1.1", "Aktivnost\ni mjere", "stalno", "MUP KS", "Plan izrađen")]
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    found = dataset(issue(table([head, *rows], columns=[40.0, 80.0, 131.0, 297.0, 460.0, 560.0])))
    (told,) = [row.message for row in found.problems if row.code == "doubtful_word"]
    assert found.activities[0].activity == "Aktivnost i mjere"
    assert told.startswith("'Aktivnost i' in activity may be one word that its cell broke; perhaps")


def test_two_words_with_room_between_are_not_told() -> None:
    rows = [("1.1", "Aktivnost\ni mjere", "stalno", "MUP KS", "Plan izrađen")]
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    found = dataset(issue(table([head, *rows], columns=EDGES)))
    assert not [row for row in found.problems if row.code == "doubtful_word"]


def test_a_line_of_several_words_ends_between_words(words: Cleaner) -> None:
    assert joined(words, "u Ministarst", "vo", width=66) == ["u Ministarst", "vo"]


def test_text_that_is_not_trusted_stays_as_printed(words: Cleaner) -> None:
    untrusted = Cleaner(words.facts, legible, "Latn", frozenset(), words.spelling, trusted=False)
    assert joined(untrusted, "Ministarst", "vo") == ["Ministarst", "vo"]


@pytest.mark.parametrize(
    ("printed", "whole", "kind"),
    [
        ("Kontinuiran\no", "Kontinuirano", "continuous"),  # both parts are words
        ("Kontinuiran\no, po potrebi", "Kontinuirano, po potrebi", "continuous"),
        ("KONTINUIRAN\nO", "KONTINUIRANO", "continuous"),
        ("30.06.202\n3.", "30.06.2023.", "date"),
    ],
)
def test_a_broken_deadline_is_read_and_told(printed: str, whole: str, kind: str) -> None:
    found = deadline(printed)
    assert (found.activities[0].deadline, found.activities[0].deadline_kind) == (whole, kind)
    told = [(row.field, row.after) for row in found.corrections if row.rule == "broken word"]
    assert told == [("deadline", whole.split(",")[0])]
    assert not [row for row in found.problems if row.code == "deadline_unparsed"]


def test_a_deadline_that_reads_as_printed_is_left() -> None:
    found = deadline("Kontinuirano\npo potrebi")
    assert found.activities[0].deadline == "Kontinuirano po potrebi"
    assert not [row for row in found.corrections if row.rule == "broken word"]
