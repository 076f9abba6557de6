"""The institutions that a cell names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from normalize.activities.mentions import read_mentions
from tests.normalize.documents import KS, cleaner, piece

MUP = "Ministarstvo unutrašnjih poslova Kantona Sarajevo"
GOVERNMENT = "Vlada Kantona Sarajevo"


def mentions(*lines: str, width: float = 300.0) -> list[str]:
    found = read_mentions([piece(*lines, width=width)], cleaner(), KS)
    return [m.institution.institution if m.institution else f"? {m.printed}" for m in found]


def test_institutions_are_parted_by_semicolons() -> None:
    assert mentions(f"{MUP}; {GOVERNMENT};") == [MUP, GOVERNMENT]


def test_institutions_on_lines_of_their_own_are_two() -> None:
    assert mentions(MUP, GOVERNMENT) == [MUP, GOVERNMENT]


def test_a_name_over_two_lines_is_one() -> None:
    assert mentions("Ministarstvo unutrašnjih poslova", "Kantona Sarajevo", width=170) == [MUP]


def test_a_body_without_its_canton_belongs_to_the_plans_canton() -> None:
    assert mentions("Vlada Kantona") == [GOVERNMENT]


def test_an_unknown_body_is_kept_as_printed() -> None:
    assert mentions("Savez ljubitelja starih satova") == ["? Savez ljubitelja starih satova"]


def test_unknown_abbreviations_on_lines_of_their_own_beside_a_known_body_are_bodies() -> None:
    assert mentions("KQXZ", "MUP KS", "VKQZ KS") == ["? KQXZ", MUP, "? VKQZ KS"]
    assert mentions("KQXZ", "VKQZ KS") == ["? KQXZ VKQZ KS"]


def test_known_bodies_in_a_list_with_an_unknown_one_are_bodies_of_their_own() -> None:
    assert mentions(f"{MUP}, Centar za zvjezdani zapis, {GOVERNMENT}") == [
        MUP,
        "? Centar za zvjezdani zapis",
        GOVERNMENT,
    ]


def test_a_comma_inside_of_an_unknown_name_parts_nothing() -> None:
    unknown = "Ministarstvo za zvijezde, mjesec i sunce Kantona Sarajevo"
    assert mentions(f"{unknown}, {GOVERNMENT}") == [f"? {unknown}", GOVERNMENT]


def test_unknown_names_are_parted_at_a_comma_before_a_capital_that_names_begin_with() -> None:
    assert mentions("Odjeljenje za zvijezde, Služba za mjesec i sunce, Policijska stanica Zvijezda") == [
        "? Odjeljenje za zvijezde",
        "? Služba za mjesec i sunce",
        "? Policijska stanica Zvijezda",
    ]
    assert mentions("Odjeljenje za zvijezde, Mjesec i sunce") == ["? Odjeljenje za zvijezde, Mjesec i sunce"]


def test_unknown_names_are_parted_where_a_line_begins_one_although_the_line_before_is_full() -> None:
    lines = ("Odjeljenje za", "zvijezde", "Ministarstvo", "zvijezda i mjeseca", GOVERNMENT)
    assert mentions(*lines, width=70) == [
        "? Odjeljenje za zvijezde",
        "? Ministarstvo zvijezda i mjeseca",
        GOVERNMENT,
    ]


def test_an_associations_own_name_on_the_next_line_stays_with_it() -> None:
    lines = ("Udruženje građana", "Centar za zvijezde")
    assert mentions(*lines, width=80) == ["? Udruženje građana Centar za zvijezde"]


def test_a_known_name_that_an_unknown_one_begins_with_is_no_body_of_its_own() -> None:
    assert mentions("Ministarstvo pravde, zvijezda i mora") == ["? Ministarstvo pravde, zvijezda i mora"]


def test_a_body_named_in_full_and_the_one_above_it_on_the_next_line_are_two() -> None:
    assert mentions("Federalna uprava policije", "FMUP") == [
        "Federalna uprava policije",
        "Federalno ministarstvo unutrašnjih poslova",
    ]


def test_a_bodys_full_name_stands_above_that_of_another_place() -> None:
    agency = "Agencija za prevenciju korupcije i koordinaciju borbe protiv korupcije"
    fund = "Fond za zaštitu okoliša Federacije Bosne i Hercegovine"
    assert mentions(agency, fund) == [agency, fund]


def test_bodies_in_small_letters_on_lines_of_their_own_are_several() -> None:
    assert mentions(GOVERNMENT, "domovi zdravlja", "srednje škole") == [
        GOVERNMENT,
        "JU Dom zdravlja Kantona Sarajevo",
        "Srednje škole na području Kantona Sarajevo",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Komisija za ravnopravnost spolova", "Vlade FBiH"),
        ("Komisija za ravnopravnost spolova", "Općine Ilidža"),
        ("Osnovne škole", "Općine Centar"),
        ("Crveni križ", "MUP-a KS"),
    ],
)
@pytest.mark.parametrize("width", [175.0, 600.0])
def test_a_genitive_on_the_next_line_is_whose_the_body_above_is(lines: tuple[str, ...], width: float) -> None:
    assert mentions(*lines, width=width) == [f"? {' '.join(lines)}"]
    assert mentions(GOVERNMENT, "Općine") == [GOVERNMENT, "Općine na području Kantona Sarajevo"]


def test_a_town_in_capitals_on_a_line_of_its_own_is_no_abbreviation() -> None:
    assert mentions("CENTAR ZA MENTALNO ZDRAVLJE", "ILIDŽA", width=145) == [
        "? CENTAR ZA MENTALNO ZDRAVLJE ILIDŽA"
    ]


def test_a_body_and_the_one_above_it_broken_by_hand_are_one() -> None:
    assert mentions("Uprava policije", "MUP KS") == [f"Uprava policije {MUP.replace('stvo', 'stva', 1)}"]


@pytest.mark.parametrize(("width", "count"), [(300.0, 2), (165.0, 1)])
def test_a_governments_abbreviation_is_another_body_where_the_line_above_had_room(
    width: float, count: int
) -> None:
    cell = piece("Direkcija za evropske integracije", "VM BiH", width=width)
    assert len(read_mentions([cell], cleaner(), replace(KS, jurisdiction="BiH"))) == count


@pytest.mark.parametrize("text", ["/", "-", "N/A", ""])
def test_a_dash_is_no_institution(text: str) -> None:
    assert mentions(*([text] if text else [])) == []


def test_a_genitive_in_a_list_of_genitives_is_one_body() -> None:
    names = mentions("Kantonalnog tužilaštva; Ministarstva zdravstva; Uprave policije", width=600)
    assert not any(name.startswith("?") for name in names)
    assert mentions("Ministarstva zdravstva") == ["? Ministarstva zdravstva"]


@pytest.mark.parametrize("mark", ["- ", "• ", "– "])
def test_marked_lines_are_bodies_of_their_own(mark: str) -> None:
    police = "Uprava policije Ministarstva unutrašnjih poslova Kantona Sarajevo"
    assert mentions(f"{mark}MUP", f"{mark}Uprava policije") == [MUP, police]
    assert mentions(f"{mark}Vlada KS", f"{mark}MUP") == [GOVERNMENT, MUP]


def test_a_name_that_a_page_cuts_is_made_whole() -> None:
    lower = piece("Sarajevo", width=170, page=2)._replace(own_row=True)
    pieces = [piece(f"{GOVERNMENT};", "Ministarstvo unutrašnjih poslova Kantona", width=170), lower]
    found = read_mentions(pieces, cleaner(), KS)
    assert [m.institution.institution for m in found if m.institution] == [GOVERNMENT, MUP]


def test_a_canton_named_beside_bodies_is_kept() -> None:
    assert mentions("Kanton Sarajevo i općine") == [
        "? Kanton Sarajevo",
        "Općine na području Kantona Sarajevo",
    ]


def names_of(*lines: str) -> list[str | None]:
    found = read_mentions([piece(*lines, width=110.0)], cleaner(), KS)
    return [each.institution.institution if each.institution else None for each in found]


@pytest.mark.parametrize("name", ["Dom zdravlja Općine Ilidža", "Služba socijalne zaštite Općine Novi Grad"])
def test_a_body_with_its_municipality_in_the_genitive_is_one_name(name: str) -> None:
    assert names_of(name) == [None]


def test_a_municipality_in_the_nominative_behind_a_name_is_another_body() -> None:
    assert names_of("MUP KS Općina Centar")[1] == "Općina Centar Sarajevo"


def test_a_ministry_on_a_line_of_its_own_before_its_police_is_another_body() -> None:
    assert len(names_of("MUP KS", "Uprava policije")) == 2
    assert len(names_of("MUP KS -", "Uprava policije")) == 1
    assert len(names_of("Ministarstvo unutrašnjih poslova", "Kantona Sarajevo - Uprava policije")) == 1


def test_a_ministry_above_its_police_is_not_named_once_more_by_its_genitive() -> None:
    police = "Uprava policije Ministarstva unutrašnjih poslova Kantona Sarajevo"
    assert mentions("MUP KS", "Uprava policije", "MUP-a KS", "Gender centar FBiH")[:2] == [MUP, police]
    assert len(names_of("MUP KS", "Uprava policije", "MUP-a KS")) == 2


def roles(*lines: str) -> list[tuple[str, str, bool]]:
    """Of each body its id or printed name, its role and whether there is a doubt about this."""
    found = read_mentions([piece(*lines, width=600)], cleaner(), KS)
    return [
        (m.institution.institution_id if m.institution else m.printed, m.role, bool(m.doubt)) for m in found
    ]


@pytest.mark.parametrize(
    "link", ["u saradnji sa", "u suradnji s", "u partnerstvu sa", "uz podršku", "uz pomoć"]
)
def test_bodies_behind_words_of_working_together_are_partners_and_told(link: str) -> None:
    found = [("ks-mup", "", False), ("int-undp", "partner", True), ("int-unicef", "partner", False)]
    assert roles(f"MUP KS {link} UNDP-om i UNICEF-om") == found
    assert roles(f"MUP KS ({link} UNDP-om, UNICEF-om)") == found


def test_a_partner_that_is_not_known_is_one_too() -> None:
    unknown = "Savezom ljubitelja starih satova"
    assert roles(f"MUP KS, u saradnji sa {unknown}") == [("ks-mup", "", False), (unknown, "partner", True)]


def test_a_word_of_a_role_before_all_of_them_is_the_first_ones() -> None:
    found = [("ks-mup", "lead", False), ("int-undp", "partner", True)]
    assert roles("Nosilac: MUP KS u saradnji sa UNDP") == found


def test_a_choice_between_two_bodies_is_told() -> None:
    for word in ("ili", "i/ili"):
        assert roles(f"MUP KS {word} Vlada KS") == [("ks-mup", "", False), ("ks-vlada", "", True)]


def test_a_body_in_two_languages_is_one() -> None:
    assert mentions("Kantonalno tužilaštvo/Kantonalno tužiteljstvo") == [
        "Kantonalno tužilaštvo Kantona Sarajevo"
    ]
    assert mentions("Vlada KS / MUP KS") == [GOVERNMENT, MUP]


def test_dots_behind_names_are_more_bodies() -> None:
    (found,) = read_mentions([piece("MUP KS, ...", width=600)], cleaner(), KS)
    assert found.others == "..."


def test_a_place_on_a_line_of_its_own_is_whose_the_body_above_is() -> None:
    assert mentions("Opština Trnovo", "RS", width=75) == ["Opština Trnovo"]
    assert mentions("Opština Ravna", "RS", width=75) == ["? Opština Ravna RS"]
    assert mentions("MUP KS", "RS", width=40) == [MUP, "? RS"]


def test_letters_on_one_line_part_names() -> None:
    assert mentions("a) MUP KS b) Vlada KS") == [MUP, GOVERNMENT]
    assert mentions("Savez a) i b)") == ["? Savez a) i b)"]


@pytest.mark.parametrize(
    "text",
    [
        "Skupština KS na prijedlog Vlade KS",
        "Skupština KS, prijedlog Vlada KS",
        "MUP KS putem Uprave policije",
        "Ministarstvo zdravstva posredstvom Zavoda za javno zdravstvo KS",
    ],
)
def test_a_body_behind_words_that_do_not_say_how_it_takes_part_is_told(text: str) -> None:
    found = read_mentions([piece(text, width=600)], cleaner(), KS)
    assert [bool(mention.doubt) for mention in found] == [False, True]


def test_a_proposal_in_brackets_is_of_the_body_before_it() -> None:
    found = read_mentions([piece("Vlada KS (prijedlog), Skupština KS", width=600)], cleaner(), KS)
    assert not any(mention.doubt for mention in found)


@pytest.mark.parametrize("joiner", [" i ", ", ", "/", " - "])
def test_the_federations_police_and_its_ministry_joined_are_two(joiner: str) -> None:
    assert mentions(f"FUP{joiner}FMUP", width=600) == [
        "Federalna uprava policije",
        "Federalno ministarstvo unutrašnjih poslova",
    ]


def test_a_role_behind_each_of_two_names_is_its_own_and_no_body() -> None:
    text = "MUP KS - koordinator aktivnosti, Vlada KS - saradnik"
    found = read_mentions([piece(text, width=600)], cleaner(), KS)
    assert [(mention.printed, mention.role) for mention in found] == [
        ("MUP KS - koordinator aktivnosti", "lead"),
        ("Vlada KS - saradnik", "partner"),
    ]


def test_a_role_behind_the_last_of_several_names_is_its_alone() -> None:
    found = read_mentions([piece("MUP KS, Vlada KS - saradnik", width=600)], cleaner(), KS)
    assert [mention.role for mention in found] == ["", "partner"]


def test_a_body_behind_the_words_for_coordination_is_a_partner_and_told() -> None:
    text = "Ministarstvo privrede KS u koordinaciji sa Ministarstvom finansija KS"
    found = read_mentions([piece(text, width=600)], cleaner(), KS)
    assert [(mention.role, bool(mention.doubt)) for mention in found] == [("", False), ("partner", True)]


def test_bodies_behind_an_unknown_word_with_a_colon_are_told() -> None:
    found = read_mentions([piece("Izvjestitelji: MUP KS, Vlada KS", width=400.0)], cleaner(), KS)
    assert [(m.institution is not None, bool(m.doubt)) for m in found] == [(False, False), (True, True)]


def test_a_part_behind_the_comma_of_an_unknown_body_stays_with_it() -> None:
    assert mentions("Zavod za zvijezde, Odjel za mjesec") == ["? Zavod za zvijezde, Odjel za mjesec"]
    assert mentions("Odjel za zvijezde, Odjel za mjesec") == ["? Odjel za zvijezde", "? Odjel za mjesec"]
