"""Signs that stand for a lost letter inside of a word."""

from time import process_time

import regex

from normalize.letters.odd_signs import odd_signs


def test_a_sign_among_small_letters_is_told() -> None:
    text = "Izra□ene smjernice me%u građanima, izvje\ufffdtaj, me'u mladima ra•un i pru3iti"
    assert [doubt.word for doubt in odd_signs(text)] == [
        "Izra□ene",
        "me%u",
        "izvje\ufffdtaj",
        "me'u",
        "ra•un",
        "pru3iti",
    ]


def test_a_rule_that_recognition_took_for_a_sign_is_told() -> None:
    text = "| Izraditi registar | imovine _Održati sastanak_ plan|"
    assert [doubt.word for doubt in odd_signs(text)] == ["|", "|", "_Održati", "sastanak_", "plan|"]


def test_a_blank_to_fill_in_is_no_rule() -> None:
    assert odd_signs("Broj ____ od ___ 2021.") == ()


def test_a_bar_that_may_be_a_letter_is_told() -> None:
    assert [doubt.word for doubt in odd_signs("uz |judima i A | B")] == ["|judima", "|"]


def test_signs_that_writers_put_are_not_told() -> None:
    text = (
        "osoba/e, kuć(e), korisnik*ca, P&R, i+ii, 25% žena, vidi [1], tko?, d'Hondt, www.a.ba?x=a!b, • mladi"
    )
    assert odd_signs(text) == ()


def test_two_words_with_signs_that_a_capital_parts_are_both_told() -> None:
    assert [doubt.word for doubt in odd_signs("me%uDr%ava")] == ["me%u", "Dr%ava"]


def test_an_unbroken_run_of_letters_is_read_in_a_time_of_its_length() -> None:
    start = process_time()
    assert odd_signs("č" * 12_000) == ()
    assert process_time() - start < 2  # a quadratic one takes 14 s


def test_no_sign_among_letters_passes_the_first_look_unseen() -> None:
    told = regex.compile(r"[[\p{S}%#!?•·§¶\\{}\[\]¡¿†‡']--[+*=<>&]]", regex.V1)
    signs = [sign for sign in map(chr, range(0xD800)) if told.match(sign)]
    assert len(signs) > 1000
    assert [sign for sign in signs if not odd_signs(f"Mjere za zapo{sign}ljavanje, 2021. – 2023.")] == []
