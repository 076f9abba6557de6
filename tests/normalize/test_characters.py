"""Characters of a line made plain."""

import pytest

from normalize.characters import clean_characters, plain_letters


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
        (
            "Redoviti prorac\u0306un, S\u0306kola, naro˘cito, z˘ena",
            "Redoviti proračun, Škola, naročito, žena",
        ),
        ("Redoviti proraˇcun, ˇSkola, mladi´c", "Redoviti proračun, Škola, mladić"),
        ("ﬁnansije ﬂota", "finansije flota"),
        ("naučno\u2011istraživački", "naučno-istraživački"),
        ("Vlada\x07 \x9akola", "Vlada škola"),
        ("2020\x962023", "2020–2023"),
        ("a\u2502b", "a b"),
        ("| Tokom 2022. |", " Tokom 2022. "),
        ("|Izraditi plan i |", "Izraditi plan i "),
        ("|| |", ""),
        ("|zraditi p|an ||judi", "|zraditi p|an ||judi"),
        ("|| kvartal 2022|", " kvartal 2022|"),
        ("A | B", "A | B"),
        ("½ m² – „x“ 5º №", "½ m² – „x“ 5º №"),
        ("poda¬taka o uprav¬", "podataka o uprav-"),
        ("z \u030cene, uc \u030cenici i pomoc \u0301", "žene, učenici i pomoć"),
        ("Ⅳ kvartal ２０２２", "IV kvartal 2022"),
        ("500¹ KM, program² za 5 km³", "500 KM, program za 5 km³"),
    ],
)
def test_characters_of_other_code_points_become_those_that_they_stand_for(printed: str, clean: str) -> None:
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


def test_a_row_s_number_is_found_without_what_is_not_seen() -> None:
    assert plain_letters("1.\u200b2\u2060.\ufeff") == "1.2."
    assert plain_letters("２.１") == "2.1"
    assert [plain_letters(line) for line in ("2.1. |", "| R.br.", "||")] == ["2.1.", "R.br.", ""]


def test_a_character_is_cleaned_alike_beside_one_that_goes() -> None:
    for printed in map(chr, range(0x2C00)):
        line = f"{printed} d{printed}m{printed} {printed}{printed}"
        assert clean_characters(line) == clean_characters(f"{line}\u200b")


@pytest.mark.parametrize("printed", ["\uf733\uf731.12.2022.", "٣١.12.2022.", "３１.12.2022."])
def test_digits_of_other_styles_and_scripts_are_the_common_ones(printed: str) -> None:
    assert clean_characters(printed) == plain_letters(printed) == "31.12.2022."
