"""Hyphens at line ends: which belong to the word."""

import json
import re
from pathlib import Path

import pytest

from normalize.letters.hyphenation import compounds_in, join_lines, load_compounds
from normalize.letters.lexicon import Lexicon
from tests.normalize.documents import facts

ROOT = Path(__file__).parents[3]
TRANSCRIPT = (ROOT / "data" / "raw" / "ks-2021-5.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


@pytest.mark.parametrize(
    "lines, joined",
    [
        (["pravc-", "em"], "pravcem"),
        (["fina-", "ncije"], "financije"),
        (["or-", "ganizacija"], "organizacija"),
        (["Go-", "ražde"], "Goražde"),
        (["Феде-", "ралног"], "Федералног"),
        (["Za\u00ad", "padnohercegovačke"], "Zapadnohercegovačke"),
        (["ŽUPANIJE ZA-", "PADNOHERCEGOVAČKE"], "ŽUPANIJE ZAPADNOHERCEGOVAČKE"),
        (["izmeđ-", "u"], "između"),
        (["or-", "gani-", "zacija rada"], "organizacija rada"),
        (["novo-", "primljenih"], "novoprimljenih"),
    ],
)
def test_a_broken_word_is_whole_again(lines: list[str], joined: str, lexicon: Lexicon) -> None:
    done = join_lines(lines, lexicon)
    assert done.text == joined
    assert done.doubts == () and done.changes == ()


@pytest.mark.parametrize(
    "lines, joined",
    [
        (["naučno-", "istraživačkim"], "naučno-istraživačkim"),
        (["Unsko-", "sanski"], "Unsko-sanski"),
        (["Unsko\u00ad", "sanski"], "Unsko-sanski"),
        (["UNSKO-", "SANSKI"], "UNSKO-SANSKI"),
        (["УНСКО-", "САНСКИ"], "УНСКО-САНСКИ"),
        (["odgojno-", "obrazovnih"], "odgojno-obrazovnih"),
        (["MUP-", "a Kantona"], "MUP-a Kantona"),
        (["e-", "mail"], "e-mail"),
        (["Bosansko-podrinj-", "skog kantona"], "Bosansko-podrinjskog kantona"),
        (["Bo-", "sansko-podrinj-", "skog"], "Bosansko-podrinjskog"),
        (["Bosansko-", "podrinjskog"], "Bosansko-podrinjskog"),
        (["Unsko-", "Sanski"], "Unsko-Sanski"),
        (["2021-", "2023"], "2021-2023"),
        (["2021.-", "2023."], "2021.-2023."),
        (["2021–", "2023"], "2021–2023"),
        (["broj 02-", "05-12/21"], "broj 02-05-12/21"),
        (["općine/", "grada"], "općine/grada"),
    ],
)
def test_a_hyphen_of_the_words_own_stays(lines: list[str], joined: str, lexicon: Lexicon) -> None:
    assert join_lines(lines, lexicon).text == joined


@pytest.mark.parametrize(
    "lines, joined",
    [
        (["Redovan budžet -", "MUP Kantona"], "Redovan budžet - MUP Kantona"),
        (["- prva", "- druga"], "- prva - druga"),
        (["za migracije –", "IOM"], "za migracije – IOM"),
        (["  a ", "", " b"], "a b"),
        ([], ""),
        (["kraj-"], "kraj-"),
    ],
)
def test_dashes_and_blanks_stay_what_they_are(lines: list[str], joined: str, lexicon: Lexicon) -> None:
    assert join_lines(lines, lexicon).text == joined


def test_a_word_that_reads_both_ways_is_a_doubt(lexicon: Lexicon) -> None:
    (doubt,) = join_lines(["zdravstveno-", "sanitarni"], lexicon).doubts
    assert doubt.readings == ("zdravstveno-sanitarni", "zdravstvenosanitarni")


def test_a_hyphen_of_its_own_stays_where_the_rest_is_cut_again(lexicon: Lexicon) -> None:
    done = join_lines(["na internet-", "stra-", "nici"], lexicon)
    (doubt,) = done.doubts
    assert (done.text, doubt.word) == ("na internet-stranici", "internet-stranici")


@pytest.mark.parametrize(("lines", "doubts"), [(["kulturno-", "obrazovni"], 1), (["pravo-", "sudni"], 0)])
def test_two_adjectives_that_one_list_joins_are_a_doubt(
    lines: list[str], doubts: int, lexicon: Lexicon
) -> None:
    assert len(join_lines(lines, lexicon, frozenset()).doubts) == doubts


def test_the_documents_own_compounds_are_kept(lexicon: Lexicon) -> None:
    own = compounds_in("o zdravstveno-sanitarnim mjerama\nUgovor kupo-")
    assert own == {("zdravstveno", "sanitarnim")}
    done = join_lines(["zdravstveno-", "sanitarni"], lexicon, own)
    assert done.text == "zdravstveno-sanitarni" and not done.doubts


def test_every_word_of_a_plan_survives_a_break_at_any_letter(lexicon: Lexicon) -> None:
    wrong = []
    for word in sorted(set(re.findall(r"[^\W\d_]{4,}(?:-[^\W\d_]{3,})*", TRANSCRIPT))):
        # Unknown words cannot be joined with certainty; abbreviations are never broken.
        if not lexicon.knows(word) or (sum(map(str.isupper, word)) > 1 and not word.isupper()):
            continue
        for i in range(2, len(word) - 1):
            lines = [word[:i] + ("" if word[i - 1] == "-" else "-"), word[i:]]
            if word[i] != "-" and join_lines(lines, lexicon).text != word:
                wrong.append((lines, join_lines(lines, lexicon).text))
    assert wrong == []


def test_croatian_words_survive_a_break_at_any_letter(lexicon: Lexicon) -> None:
    text = " ".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests" / "truths").glob("zhk*.json"))
    found = sorted(set(re.findall(r"[^\W\d_]{4,}", text)))
    words = [word for word in found if lexicon.knows(word) and word[1:].islower()]
    assert len(words) > 100
    breaks = [(word, at) for word in words for at in range(2, len(word) - 1)]
    joined = [join_lines([word[:at] + "-", word[at:]], lexicon).text for word, at in breaks]
    assert joined == [word for word, _ in breaks]


def test_the_list_of_compounds_is_sound() -> None:
    for first, start in load_compounds():
        assert first == first.lower().strip() and start == start.lower().strip() and first and start
    assert json.dumps(sorted(load_compounds()))


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("Izraditi dvo-", "i trogodišnje planove"), "Izraditi dvo- i trogodišnje planove"),
        (("Organizirati pre-", "ili postnatalnu skrb"), "Organizirati pre- ili postnatalnu skrb"),
        (("propisi BiH-", "a i FBiH"), "propisi BiH-a i FBiH"),
        (("propisi MUP-", "a"), "propisi MUP-a"),
        (("organ koj-", "i donosi"), "organ koji donosi"),
    ],
)
def test_a_hyphen_that_stands_for_a_words_rest_or_parts_an_ending_stays(
    lines: tuple[str, ...], joined: str, lexicon: Lexicon
) -> None:
    assert join_lines(lines, lexicon).text == joined


def test_a_case_ending_behind_an_abbreviation_is_no_doubt_in_either_script(lexicon: Lexicon) -> None:
    for lines in (["u sjedištu MUP-", "a grada"], ["у сједишту МУП-", "а града"]):
        joined = join_lines(lines, lexicon)
        assert joined.text == lines[0] + lines[1]
        assert joined.doubts == ()


@pytest.mark.parametrize(
    "lines, joined, doubts",
    [
        (["bez pre–", "drasuda"], "bez predrasuda", 0),
        (["u sigurnim kuća–", "ma"], "u sigurnim kuća– ma", 1),
        (["mart–", "juni"], "mart– juni", 0),
    ],
)
def test_a_dash_close_behind_a_letter_is_a_hyphen_where_one_known_word_comes_of_it(
    lines: list[str], joined: str, doubts: int, lexicon: Lexicon
) -> None:
    text = join_lines(lines, lexicon)
    assert (text.text, len(text.doubts)) == (joined, doubts)
