"""Signs that stand for a lost letter inside of a word."""

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


def test_signs_that_writers_put_are_not_told() -> None:
    text = (
        "osoba/e, kuć(e), korisnik*ca, P&R, i+ii, 25% žena, vidi [1], tko?, d'Hondt, www.a.ba?x=a!b, • mladi"
    )
    assert odd_signs(text) == ()
