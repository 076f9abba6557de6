"""Characters, spacing and the record of changes."""

import pytest

from normalize.text import (
    Change,
    CleanText,
    Doubt,
    changed_by,
    changes_between,
    clean_characters,
    fold_spaces,
    join_letter_spaced,
    raise_small_capitals,
)


@pytest.mark.parametrize(
    "printed, clean",
    [
        ("Kanton Sarajevo", "Kanton Sarajevo"),
        ("c\u030c c\u0301 s\u030c z\u030c", "č ć š ž"),
        ("d\u0335 D\u0336", "đ Đ"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("\ufeffVla\u200bda", "Vlada"),
        ("\uf0b7 stavka", "• stavka"),
        ("\uf04d\uf055\uf050 KS", "MUP KS"),
        ("\u01c6ep \u01c4 \u01c9ubav \u01cb", "džep DŽ ljubav Nj"),
        ("\u01c7udska i \u01c7UDI", "Ljudska i LJUDI"),
        ("Redoviti proracˇun, Sˇkola, mladic´", "Redoviti proračun, Škola, mladić"),
        ("Redoviti proraˇcun, ˇSkola, mladi´c", "Redoviti proračun, Škola, mladić"),
        ("ﬁnansije ﬂota", "finansije flota"),
        ("naučno\u2011istraživački", "naučno-istraživački"),
        ("Vlada\x07 \x9akola", "Vlada škola"),
        ("2020\x962023", "2020–2023"),
        ("a\u2502b", "a b"),
        ("½ m² – „x“ 5º №", "½ m² – „x“ 5º №"),
        ("500¹ KM, program² za 5 km³", "500 KM, program za 5 km³"),
    ],
)
def test_characters_become_plain(printed: str, clean: str) -> None:
    assert clean_characters(printed) == clean


@pytest.mark.parametrize(
    "printed, clean",
    [
        ("pre\u00advencija", "prevencija"),
        ("pre\u00ad", "pre-"),
        ("pre\ufffe", "pre-"),
        ("pre\x02", "pre-"),
        ("01\u00ad2301", "01-2301"),
        ("MUP\u00ada", "MUP-a"),
        ("Unsko\u00adSanski", "Unsko-Sanski"),
        ("a \u00ad b", "a - b"),
    ],
)
def test_soft_hyphens_are_told_from_hyphens(printed: str, clean: str) -> None:
    assert clean_characters(printed) == clean


def test_spaces_fold() -> None:
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


def test_changes_name_words_and_leave_out_white_space() -> None:
    assert changes_between("a  b", "a b", "x") == ()
    assert changes_between("Vla da", "Vlada", "x") == ()
    assert changes_between("za prilagodene akte", "za prilagođene akte", "x") == (
        Change("prilagodene", "prilagođene", "x"),
    )
    assert changes_between("a b c", "a d", "x") == (Change("b c", "d", "x"),)


def test_steps_follow_one_another_and_keep_their_record() -> None:
    first = CleanText("vlAda", (), (Doubt("vlAda", (), "y"),))
    done = first.then(changed_by(str.lower, "case"))
    assert done == CleanText("vlada", (Change("vlAda", "vlada", "case"),), (Doubt("vlAda", (), "y"),))
