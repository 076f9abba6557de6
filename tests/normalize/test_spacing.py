"""Blanks, letter-spaced words and small capitals."""

import pytest

from normalize.spacing import fold_spaces, join_letter_spaced, raise_small_capitals


def test_blanks_and_line_breaks_become_one_blank() -> None:
    assert fold_spaces("  a \n b\u00a0 c ") == "a b c"


@pytest.mark.parametrize(
    "printed, joined",
    [
        ("T R A V N I K", "TRAVNIK"),
        ("B R O J 12", "BROJ 12"),
        ("D O N O Š E NJ E", "DONOŠENJE"),
        ("S L U Ž B E N E  N O V I N E", "SLUŽBENE NOVINE"),
        ("P L A N  Z A  B O R B U  U  R A D U", "PLAN ZA BORBU U RADU"),
        ("1 .  J A Č A N J E", "1. JAČANJE"),
        ("U N S K O - S A N S K I", "UNSKO-SANSKI"),
        ("О Д Л У К У", "ОДЛУКУ"),
        ("grupe A B C D", "grupe A B C D"),
        ("A I O", "A I O"),
        ("i o s u", "i o s u"),
        ("Vlada i o s njima", "Vlada i o s njima"),
        ("tačka A i B", "tačka A i B"),
    ],
)
def test_spaced_letters_join_but_small_words_do_not(printed: str, joined: str) -> None:
    assert join_letter_spaced(printed) == joined


def test_three_spaced_letters_join_when_a_list_knows_the_word() -> None:
    assert join_letter_spaced("R O K", {"ROK"}.__contains__) == "ROK"
    assert join_letter_spaced("R O K") == "R O K"


@pytest.mark.parametrize(
    "printed, raised",
    [
        ("UNSKo-SANSKoG KANtoNA", "UNSKO-SANSKOG KANTONA"),
        ("oDLUKU o LIStI", "ODLUKU O LISTI"),
        ("ImPlEmENtAtION", "IMPLEMENTATION"),
        ("MUPa i NVOi u BiH, FBiH i RBiH", "MUPa i NVOi u BiH, FBiH i RBiH"),
        ("Vlada Kantona Sarajevo", "Vlada Kantona Sarajevo"),
        ("UNHCRa, UNICEFom", "UNHCRa, UNICEFom"),
    ],
)
def test_broken_small_capitals_are_raised(printed: str, raised: str) -> None:
    assert raise_small_capitals(printed) == raised
