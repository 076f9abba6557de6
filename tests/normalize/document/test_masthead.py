"""Mastheads and running heads."""

from __future__ import annotations

from datetime import date

import pytest

from extract.errors import GlasnikError
from extract.model import Sheet
from normalize.document import masthead
from normalize.document.masthead import dates_in, load_masthead_words, read_masthead
from tests.extract.by_hand import legible, line

WORDS = load_masthead_words()


def page(number: int, *heads: str, text: tuple[str, ...] = ()) -> Sheet:
    lines = tuple(line(t, 100 + 12 * at) for at, t in enumerate(text))
    return Sheet(number, 600, 800, (), lines, tuple(line(t, 20 + 12 * at) for at, t in enumerate(heads)))


@pytest.mark.parametrize(
    "text, day",
    [
        ("Četvrtak, 4. 2. 2021.", date(2021, 2, 4)),
        ("04.02.2021.", date(2021, 2, 4)),
        ("11.jun/lipanj 2016.", date(2016, 6, 11)),
        ("20. SEPTEMBAR 2018. GODINE", date(2018, 9, 20)),
        ("20. rujna 2018.", date(2018, 9, 20)),
        ("4. фебруара 2021. године", date(2021, 2, 4)),
        ("28. PROSINACA 2007. godine", date(2007, 12, 28)),
    ],
)
def test_forms_of_a_date(text: str, day: date) -> None:
    assert dates_in(text, WORDS) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "31. 2. 2021.",
        "45. maja 2021.",
        "28. strana 2007.",
        "22. 4. 3132.",
        "Broj 5 - Strana 290",
        "2021.-2023.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates_in(text, WORDS) == []


def test_the_running_heads_say_what_issue_it_is() -> None:
    heads = ("SLUŽBENE NOVINE KANTONA SARAJEVO", "Broj 5 - Strana 286", "Četvrtak, 4. 2. 2021.")
    found = read_masthead([page(1, *heads), page(2, *heads)], legible, WORDS)
    assert (found.jurisdiction, found.issue_no, found.issue_date) == ("KS", "5", date(2021, 2, 4))


def test_the_issue_number_that_most_pages_print_is_the_issues() -> None:
    sheets = [page(n, "SLUŽBENE NOVINE KANTONA SARAJEVO", f"Broj {7 if n == 2 else 5}") for n in range(1, 5)]
    assert read_masthead(sheets, legible, WORDS).issue_no == "5"


def test_a_cover_is_read_where_pages_have_no_head() -> None:
    cover = page(1, text=("SLUŽBENE NOVINE TUZLANSKOG KANTONA", "Broj 7", "Tuzla, 4. maj 2021. godine"))
    found = read_masthead([cover, page(2)], legible, WORDS)
    assert (found.jurisdiction, found.issue_no, found.issue_date) == ("TK", "7", date(2021, 5, 4))


def test_a_date_in_an_acts_text_is_not_the_issues() -> None:
    act = "na 45. redovnoj sjednici, održanoj dana 17.3.2022. godine, donosi"
    assert read_masthead([page(1, text=("Broj 7", act))], legible, WORDS).issue_date is None
    printed = page(1, text=("Broj 1", "10. januar 2023.", act))
    assert read_masthead([printed], legible, WORDS).issue_date == date(2023, 1, 10)


def test_a_day_with_neither_gazette_nor_number_is_no_issues() -> None:
    letterhead = page(1, text=("VLADA", "Broj: 02/1-34-11234/24", "Tuzla, 14.5.2024. godine"))
    assert read_masthead([letterhead], legible, WORDS).issue_date is None


def test_an_acts_day_is_not_the_issues_where_its_heads_print_one_that_cannot_be_read() -> None:
    heads = ("Broj 12 - Strana 57", "SLUŽBENE NOVINE KANTONA SARAJEVO", "?etvrtak, 11. o?ujka 2021.")
    found = read_masthead([page(1, *heads, text=("25. februara 2021. godine",))], legible, WORDS)
    assert (found.issue_no, found.issue_date) == ("12", None)


def test_a_number_of_a_decision_is_no_issue_number() -> None:
    assert read_masthead([page(1, text=("Broj 02-05-12/21",))], legible, WORDS).issue_no is None


@pytest.mark.parametrize(
    "number, issue",
    [
        ("Br. 13 str. 5", "13"),
        ("Broj: 13/21", "13"),
        ("Broj 13/2021", "13"),
        ("Broj 13/19", None),
        ("Broj - 13/21", "13"),
        ("Broj – 13", "13"),
        ("Бр. 13", "13"),
    ],
)
def test_a_number_may_be_shortened_or_bear_the_year_of_the_date(number: str, issue: str | None) -> None:
    heads = ("SLUŽBENI GLASNIK UNSKO-SANSKOG KANTONA", number, "12. avgust 2021.")
    assert read_masthead([page(1, *heads)], legible, WORDS).issue_no == issue


@pytest.mark.parametrize(
    "title, jurisdiction",
    [("Narodne novine HNŽ", "HNK"), ("Službene novine USK", "USK"), ("NARODNE NOVINE ŽZH", "ZHK")],
)
def test_titles_with_the_cantons_short_name(title: str, jurisdiction: str) -> None:
    assert read_masthead([page(1, title)], legible, WORDS).jurisdiction == jurisdiction


def test_what_is_not_printed_is_not_made_up() -> None:
    found = read_masthead([page(1, text=("Ovaj plan stupa na snagu narednog dana.",))], legible, WORDS)
    assert (found.gazette, found.jurisdiction, found.issue_no, found.issue_date) == (None, None, None, None)


CITING = (
    'Na osnovu člana 5. Zakona o Vladi ("Službene novine Tuzlanskog kantona", br. 17/00) i Odluke',
    'broj 02/1-04-123/23 od 11.3.2023. ("Službene novine Zeničko-',
    'dobojskog kantona", broj 7/23), Vlada Tuzlanskog kantona, donosi',
)


def test_gazettes_that_a_text_cites_are_not_the_issues() -> None:
    found = read_masthead([page(1, text=CITING)], legible, WORDS)
    assert (found.gazette, found.issue_no, found.issue_date) == (None, None, None)
    one_line = "GODINA 30 • TUZLA, ČETVRTAK, 20. APRIL 2023. GODINE • BROJ 5"
    found = read_masthead([page(1, text=(one_line, *CITING))], legible, WORDS)
    assert (found.gazette, found.issue_no, found.issue_date) == (None, "5", date(2023, 4, 20))
    title = "Službene novine Tuzlanskog kantona"
    assert read_masthead([page(1, text=(title, one_line, *CITING))], legible, WORDS).jurisdiction == "TK"


def test_a_title_in_quotes_alone_in_its_line_is_the_issues() -> None:
    cover = ("„SLUŽBENE NOVINE TUZLANSKOG KANTONA“", "Broj 12, Tuzla, petak, 13. februar 2026. godine")
    found = read_masthead([page(1, text=cover)], legible, WORDS)
    assert (found.jurisdiction, found.issue_no) == ("TK", "12")


@pytest.mark.parametrize(
    "cover",
    [
        ("SLUŽBENE NOVINE TUZLANSKOG KANTONA (izdanje na bosanskom jeziku)", "Broj 5, petak, 20.4.2023."),
        ("Službene novine Tuzlanskog kantona izlaze po potrebi, broj 5", "Tuzla, 20. april 2023. godine"),
    ],
)
def test_small_words_beside_a_title_do_no_harm(cover: tuple[str, ...]) -> None:
    found = read_masthead([page(1, text=cover)], legible, WORDS)
    assert (found.jurisdiction, found.issue_no) == ("TK", "5")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"word": "broj", "use": "numbre", "language": "bs"}, "broj: unknown use"),
        ({"word": "broj", "use": "number", "language": "bs"}, "no word of use small, short_number"),
    ],
)
def test_words_without_their_use_are_refused(
    row: dict[str, str], fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(masthead, "read_reference", lambda *_: [row])
    with pytest.raises(GlasnikError, match=fault):
        load_masthead_words()
