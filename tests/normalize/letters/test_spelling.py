"""Misspelt words: mended where one reading is possible, else named, correct words never touched."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from normalize.letters.one_edit import edits
from normalize.letters.script import mend_script, to_cyrillic
from normalize.letters.spelling import Spelling
from tests.normalize.documents import facts

ROOT = Path(__file__).parents[3]
TRANSCRIPT = (ROOT / "data" / "raw" / "ks-2021-5.txt").read_text(encoding="utf-8")
TRUTHS = sorted((ROOT / "tests" / "truths").glob("*.json"))
DOCUMENT = Counter(TRANSCRIPT.split())
CODED = {
    "note",
    "kind",
    "institutions",
    "institution_keys",
    "partner_keys",
    "resources",
    "resource_keys",
    "printed",
}


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    lexicon = facts().lexicon
    return Spelling(lexicon, DOCUMENT, lexicon.reference_words)


@pytest.mark.parametrize(
    "printed, meant",
    [
        ("broj novoprmljenih osoba", "broj novoprimljenih osoba"),
        ("dva inspeksijskih nadzora", "dva inspekcijskih nadzora"),
        ("Kantonalna uprava za inspeksijske poslove", "Kantonalna uprava za inspekcijske poslove"),
        ("prilagodene", "prilagođene"),
        ("procesuiranje počililaca", "procesuiranje počinilaca"),
        ("STRATEGIJE SUPROSTAVLJANJA", "STRATEGIJE SUPROTSTAVLJANJA"),
        ("(Izvjestavanje)", "(Izvještavanje)"),
        ("Medjunarodna saradnja", "Međunarodna saradnja"),
    ],
)
def test_one_possible_reading_is_put(printed: str, meant: str, spelling: Spelling) -> None:
    done = spelling.correct(printed)
    assert done.text == meant
    assert len(done.changes) == 1 and done.changes[0].rule == "spelling"


@pytest.mark.parametrize(
    "printed",
    [
        "Izveštaj Koordinacionog tima",
        "postojeće legislativne",
        "rada u dežurama",
        "odjeljske zajednice",
        "ministar Okerić i Forto",
        "gospođa Kovacevic",
        "IOM, GIZ, EMMAUS i UNHCR",
        "Word Wision",
        "MUP-a, e-mail, naučno-istraživačkim",
        "obiteljama",
        "1.2.3 2020.-2023.",
        "podjela i odjel",
    ],
)
def test_what_may_be_meant_stays(printed: str, spelling: Spelling) -> None:
    done = spelling.correct(printed)
    assert done.text == printed and not done.changes


def test_a_word_with_several_readings_is_a_doubt(spelling: Spelling) -> None:
    (doubt,) = spelling.correct("odjeljske zajednice").doubts
    assert doubt.word == "odjeljske" and len(doubt.readings) > 1


@pytest.mark.parametrize(
    "printed", ["suzbijanje nasila", "podići svjesti", "u komsiju", "open space", "sudja suda"]
)
def test_marks_are_no_nearer_than_letters_in_a_text_that_has_them(printed: str, spelling: Spelling) -> None:
    done = spelling.correct(printed)
    assert done.text == printed
    assert len(done.doubts) == 1 and len(done.doubts[0].readings) > 1


def test_marks_are_put_to_all_words_of_a_text_that_has_none() -> None:
    lexicon = facts().lexicon
    unmarked = Counter(TRANSCRIPT.translate(str.maketrans("čćšžđČĆŠŽĐ", "ccszdCCSZD")).split())
    spelling = Spelling(lexicon, unmarked, lexicon.reference_words)
    assert spelling.correct("skola i zivotne sredine").text == "škola i životne sredine"


@pytest.mark.parametrize(
    "printed, meant", [("zak0nu", "zakonu"), ("Pravi1nik", "Pravilnik"), ("inforrnacije", "informacije")]
)
def test_letters_that_a_machine_misread_are_put_right(printed: str, meant: str, spelling: Spelling) -> None:
    assert spelling.correct(printed).text == meant


def test_letters_misread_at_a_sentences_start_are_told(spelling: Spelling) -> None:
    (doubt,) = spelling.correct("Srnanjiti broj").doubts
    assert doubt.readings == ("Smanjiti",)


@pytest.mark.parametrize("printed", ["PM10 i CO2", "10godina", "Word Vision i word", "1.5tona"])
def test_digits_and_names_are_no_letters(printed: str, spelling: Spelling) -> None:
    assert spelling.correct(printed).text == printed


@pytest.mark.parametrize(
    "address",
    [
        "https://skola.ks.gov.ba/cisto",
        "korupcija@sluzba.ks.gov.ba",
        "www.zivot.ba",
        "izvjesce.docx",
        "#zivotna",
    ],
)
def test_an_address_keeps_its_letters(address: str, spelling: Spelling) -> None:
    assert spelling.correct(f"objava na {address} i dalje").text == f"objava na {address} i dalje"


def test_a_word_beside_one_of_another_language_is_told(spelling: Spelling) -> None:
    done = spelling.correct("Smart city indicator")
    assert done.text == "Smart city indicator" and "indicator" in {doubt.word for doubt in done.doubts}


def test_a_name_that_begins_a_sentence_is_no_word(spelling: Spelling) -> None:
    assert spelling.correct("World Vision i word").text == "World Vision i word"


def test_a_known_word_elsewhere_is_no_voucher() -> None:
    lexicon = facts().lexicon
    done = Spelling(lexicon, {"sastanak": 3}).correct("provjerra")
    assert done.text == "provjerra" and done.doubts


def test_a_consistent_way_of_writing_needs_a_word_of_the_field() -> None:
    lexicon = facts().lexicon
    words = {"usaglašenn": 5, "usaglašen": 1, "inspeksijske": 12, "inspekcijske": 1}
    assert Spelling(lexicon, words).correct("usaglašenn").changes == ()
    known = Spelling(lexicon, words, lexicon.reference_words)
    assert known.correct("inspeksijske").text == "inspekcijske"


def test_cyrillic_words_are_mended_in_cyrillic() -> None:
    lexicon = facts().lexicon
    words = {to_cyrillic("inspekcijske"): 2}
    done = Spelling(lexicon, words, lexicon.reference_words).correct("инспексијске послове")
    assert done.text == "инспекцијске послове"


def test_edits_are_swaps_omissions_changes_and_additions() -> None:
    found = set(edits("rok"))
    assert {"ork", "rk", "rak", "rock", "krok", "roka"} <= found
    assert "rokovi" not in found


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, item in value.items() if key not in CODED for text in strings(item)]
    return [text for item in value for text in strings(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.name)
def test_no_word_of_clean_text_is_altered(path: Path) -> None:
    lexicon = facts().lexicon
    texts = strings(json.loads(path.read_text(encoding="utf-8"))["activities"])
    spelling = Spelling(lexicon, Counter(" ".join(texts).split()), lexicon.reference_words)
    done = [mend_script(text, "Latn", lexicon.knows).then(spelling.correct) for text in texts]
    assert len(texts) > 100
    assert [each.text for each in done] == texts
    assert [each.changes for each in done if each.changes] == []


def test_the_sarajevo_plan_is_mended_in_just_these_words(spelling: Spelling) -> None:
    changes: dict[str, str] = {}
    doubts: set[str] = set()
    for cell in re.split(r"[\n\t]", TRANSCRIPT):
        done = mend_script(cell, "Latn", spelling.lexicon.knows).then(spelling.correct)
        changes |= {c.before: c.after for c in done.changes}
        doubts |= {d.word for d in done.doubts}
    assert changes == {
        "novoprmljenih": "novoprimljenih",
        "inspeksijskih": "inspekcijskih",
        "inspeksijske": "inspekcijske",
        "prilagodene": "prilagođene",
        "Prevenција": "Prevencija",
        "Izvjешtaj": "Izvještaj",
        "Poboļjšati": "Poboljšati",
        "počililaca": "počinilaca",
        "SUPROSTAVLJANJA": "SUPROTSTAVLJANJA",
        "Izvjestavanje": "Izvještavanje",
        "Kantonarno": "Kantonalno",
        "Kantonatno": "Kantonalno",
    }
    assert doubts == {"odjeljske", "Kordinacioni"}


def test_dj_throughout_a_document_is_no_way_of_writing(spelling: Spelling) -> None:
    document = Counter(TRANSCRIPT.replace("đ", "dj").split())
    lexicon = spelling.lexicon
    known = Spelling(lexicon, document, lexicon.reference_words)
    texts = ("provodjenje mjera", "izmedju podjele i odjela", "gradjana")
    found = [known.correct(text).text for text in texts]
    assert found == ["provođenje mjera", "između podjele i odjela", "građana"]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("Povečati", "Povećati"), ("Ojaćati", "Ojačati"), ("preduzeča", "preduzeća"), ("повечати", "повећати")],
)
def test_one_letter_written_for_the_other_is_put_right(printed: str, meant: str, spelling: Spelling) -> None:
    assert spelling.correct(f"{printed} kapacitete").text == f"{meant} kapacitete"


@pytest.mark.parametrize("printed", ["gospodin Povečati", "tačka", "kuča"])
def test_a_name_or_a_word_that_exists_keeps_its_letter(printed: str, spelling: Spelling) -> None:
    assert spelling.correct(printed).text == printed


def test_a_hyphen_left_inside_of_a_word_is_told(spelling: Spelling) -> None:
    done = spelling.correct("prikupljanje poda-taka i zaštita sigur-nosti")
    assert done.text == "prikupljanje poda-taka i zaštita sigur-nosti"
    assert [(doubt.word, doubt.readings) for doubt in done.doubts] == [
        ("poda-taka", ("podataka",)),
        ("sigur-nosti", ("sigurnosti",)),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "naučno-istraživački",
        "javno-privatno",
        "anti-korupcija",
        "video-nadzor",
        "jan-dec",
        "MUP-a",
        "e-uprava",
    ],
)
def test_a_hyphen_of_the_words_own_is_no_doubt(printed: str, spelling: Spelling) -> None:
    assert spelling.correct(f"izraditi {printed} plan").doubts == ()


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("MJERE ZASTITE", "MJERE ZAŠTITE"),
        ("ODRZANE RADIONICE", "ODRŽANE RADIONICE"),
        ("PROJEKAT UNICEF I EUFOR", "PROJEKAT UNICEF I EUFOR"),
    ],
)
def test_a_short_word_of_a_text_in_capitals_is_no_abbreviation(
    printed: str, meant: str, spelling: Spelling
) -> None:
    done = spelling.correct(printed)
    assert (done.text, done.doubts) == (meant, ())


def test_proposals_begin_with_words_of_the_document() -> None:
    words = Counter({"obitelji": 9, "program": 4})
    (doubt,) = Spelling(facts().lexicon, words).correct("pomoći djetetu iz obitelje").doubts
    assert doubt.readings[0] == "obitelji" and len(doubt.readings) > 1


def test_a_long_word_is_proposed_a_word_of_the_field_at_two_edits(spelling: Spelling) -> None:
    (doubt,) = spelling.correct("na časovima odjeljske zajednice").doubts
    assert doubt.readings[0] == "odjeljenske"


def test_a_misspelt_word_in_capitals_with_several_readings_is_told(spelling: Spelling) -> None:
    done = spelling.correct("IZVŠITI NADZOR")
    assert (done.text, [doubt.word for doubt in done.doubts]) == ("IZVŠITI NADZOR", ["IZVŠITI"])


@pytest.mark.parametrize("known", ["zena", "medu"])
def test_a_known_word_without_the_marks_that_its_document_has_is_told(known: str) -> None:
    lexicon = facts().lexicon
    marked = Spelling(lexicon, Counter({"žena": 2, "među": 2, known: 1, "radi": 90}))
    assert [doubt.word for doubt in marked.correct(f"rad {known} njih").doubts] == [known]
    plain = Spelling(lexicon, Counter({known: 3, "radi": 90}))
    assert not plain.correct(f"rad {known} njih").doubts


def test_a_short_word_without_the_marks_that_its_document_has_is_mended() -> None:
    marked = Spelling(facts().lexicon, Counter({"još": 2, "jos": 1, "radi": 90}))
    assert marked.correct("radi jos bolje").text == "radi još bolje"
