"""Whole-document repairs: every kind of damage put right, sound text left alone."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from normalize.letters.lexicon import Lexicon
from normalize.letters.repair import vote
from normalize.letters.repairs import Repairs
from normalize.letters.repairs_letters import letter_repairs
from normalize.letters.script import to_cyrillic
from tests.normalize.documents import facts

ROOT = Path(__file__).parents[3]
TRANSCRIPT = (ROOT / "data" / "raw" / "ks-2021-5.txt").read_text(encoding="utf-8")
# The transcript's own slips in letters are another module's business.
SOUND = TRANSCRIPT.replace("ļ", "l").replace("Prevenција", "Prevencija").replace("Izvjешtaj", "Izvještaj")
REAL = ROOT / "tests" / "real"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


def sample(text: str, font: str = "F1") -> dict[str, Counter[str]]:
    return {font: Counter(re.split(r"[ \n\t]+", text))}


def translated(pairs: Mapping[str, str]) -> Callable[[str], str]:
    return lambda text: text.translate({ord(a): b for a, b in pairs.items()})


def misread(written_in: str, read_as: str) -> Callable[[str], str]:
    def damage(text: str) -> str:
        out = []
        for c in text:
            for byte in c.encode(written_in, "ignore") if c in "čćšžđČĆŠŽĐ" or ord(c) > 0x370 else b"":
                try:
                    out.append(bytes([byte]).decode(read_as))
                except UnicodeDecodeError:
                    out.append(chr(byte))
            if c not in "čćšžđČĆŠŽĐ" and ord(c) < 0x370:
                out.append(c)
        return "".join(out)

    return damage


def misread_all(text: str) -> str:
    """UTF-8 read as cp1252, bytes it leaves free passed through."""
    return "".join(
        bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b)
        for b in text.encode()
    )


YUSCII = translated(dict(zip("ŽŠĐĆČžšđćč", "@[\\]^`{|}~", strict=True)))
DAMAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "cp1250 as cp1252": ("cp1252", misread("cp1250", "cp1252")),
    "cp1250 as latin-1": ("latin1", misread("cp1250", "latin-1")),
    "iso-8859-2 as cp1252": ("iso-8859-2", misread("iso8859-2", "cp1252")),
    "iso-8859-2 as cp1250": ("iso-8859-2", misread("iso8859-2", "cp1250")),
    "cp1250 as cp1254": ("cp1254", misread("cp1250", "cp1254")),
    "cp1250 as Mac Roman": ("mac-roman", misread("cp1250", "mac_roman")),
    "Mac Croatian as Mac Roman": ("mac-croatian", misread("mac_croatian", "mac_roman")),
    "cp852 as cp437": ("cp852", misread("cp852", "cp437")),
    "utf-8 as Mac Roman": ("utf-8", misread("utf-8", "mac_roman")),
    "utf-8 as cp1252": ("utf-8", misread("utf-8", "cp1252")),
    "utf-8 as cp1250": ("utf-8", misread("utf-8", "cp1250")),
    "utf-8 as latin-1": ("utf-8", misread("utf-8", "latin-1")),
    "utf-8 as cp1251": ("utf-8", misread("utf-8", "cp1251")),
    "utf-8 as iso-8859-2": ("utf-8", misread("utf-8", "iso8859-2")),
    "utf-8 as cp437": ("utf-8", misread("utf-8", "cp437")),
    "utf-8 as cp1250, no-break blanks left out": (
        "utf-8",
        lambda t: misread("utf-8", "cp1250")(t).replace("\xa0", ""),
    ),
    "cp1250 as cp1251": ("latin-as-cp1251", misread("cp1250", "cp1251")),
    "iso-8859-2 as cp1251": ("latin-as-cp1251", misread("iso8859-2", "cp1251")),
    "cp1250 as cp1253": ("cp1253", misread("cp1250", "cp1253")),
    "cp852 as latin-1": ("cp852", misread("cp852", "latin-1")),
    "utf-8 as cp1252, twice": ("utf-8", lambda t: misread_all(misread_all(t))),
    "yuscii": ("yuscii", YUSCII),
    "font coded as symbols": (
        "symbol-font",
        lambda t: re.sub(r"[^\s§¨·]", lambda m: chr(0xF000 + m[0].encode("cp1250")[0]), t),
    ),
    "letters with marks alone coded as symbols": (
        "symbol-font",
        lambda t: re.sub("[čćšžđČĆŠŽĐ]", lambda m: chr(0xF000 + m[0].encode("cp1250")[0]), t),
    ),
    "yuscii printed twice over": (
        "overstruck+yuscii",
        lambda t: re.sub(r"\S", lambda m: m[0] * 2, YUSCII(t)),
    ),
    "font with stray diacritics": (
        "stray-diacritics",
        translated(dict(zip("čČžŽđĐ", "ĉĈţŢċĊ", strict=True))),
    ),
    "stray diacritics, one capital for both d": (
        "stray-diacritics",
        translated(dict(zip("čČžŽđĐ", "ĉĈţŢĊĊ", strict=True))),
    ),
    "stray diacritics, caron d": ("stray-diacritics", translated(dict(zip("čČžŽđĐ", "ĉĈţŢďĎ", strict=True)))),
}


def body(text: str) -> str:
    """Without en dashes, which single bytes carry to other signs than letters."""
    return text.replace("–", "-")


@pytest.mark.parametrize("kind", DAMAGES)
def test_damaged_letters_come_back_exactly(kind: str, lexicon: Lexicon) -> None:
    name, damage = DAMAGES[kind]
    damaged = damage(body(SOUND))
    repairs = vote(sample(damaged), lexicon)
    assert damaged != body(SOUND)
    assert repairs.name == name
    assert repairs.trusted
    assert repairs.legible(damaged, "F1") == body(SOUND)


@pytest.mark.parametrize(
    "read_as, name", [("cp1252", "cp1251"), ("latin-1", "cp1251")], ids=["as cp1252", "as latin-1"]
)
def test_cyrillic_code_page_comes_back_exactly(read_as: str, name: str, lexicon: Lexicon) -> None:
    sound = to_cyrillic(body(SOUND))
    damaged = misread("cp1251", read_as)(sound)
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == name
    assert repairs.legible(damaged, "F1") == sound


def shifted(text: str) -> str:
    def move(c: str) -> str:
        code = ord(c)
        if not 0x402 <= code <= 0x45F:
            return c
        return chr(code - 0x1D6 - (1 if code > 0x450 else -1 if code < 0x40D else 0) - (code > 0x45D))

    return "".join(map(move, text))


def test_cyrillic_utf8_read_as_single_bytes_comes_back_exactly(lexicon: Lexicon) -> None:
    sound = to_cyrillic(body(SOUND))
    damaged = misread_all(sound)
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "utf-8"
    assert repairs.legible(damaged, "F1") == sound


def test_shifted_cyrillic_comes_back_exactly(lexicon: Lexicon) -> None:
    sound = to_cyrillic(SOUND)
    assert shifted("Пројекат") == "ɉɪɨʁɟɤɚɬ"
    repairs = vote(sample(shifted(sound)), lexicon)
    assert repairs.name == "shifted-cyrillic"
    assert repairs.legible(shifted(sound), "F1") == sound


@pytest.mark.parametrize("times", [2, 3, 4])
def test_overstruck_words_come_back_exactly(times: int, lexicon: Lexicon) -> None:
    damaged = re.sub(r"\S", lambda m: m[0] * times, SOUND)
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "overstruck"
    assert repairs.legible(damaged, "F1") == SOUND


def test_overstruck_headings_alone_leave_the_body_alone(lexicon: Lexicon) -> None:
    headings = "PPRRAAVVIILLNNIIKK OO UUPPRRAAVVII BBRROOJJ 1122 SSAARRAAJJEEVVOO"
    repairs = vote({"bold": sample(headings)["F1"], "body": sample(SOUND)["F1"]}, lexicon)
    assert repairs.legible(headings, "bold") == "PRAVILNIK O UPRAVI BROJ 12 SARAJEVO"
    assert repairs.legible("odd 1122 II", "body") == "odd 1122 II"


def test_damage_in_one_font_is_mended_in_that_font_alone(lexicon: Lexicon) -> None:
    fonts = {"masthead": Counter({"14.": 1, "VELJA^E": 1, "2014.": 1}), "body": sample(SOUND)["F1"]}
    repairs = vote(fonts, lexicon)
    assert repairs.legible("14. VELJA^E 2014.", "masthead") == "14. VELJAČE 2014."
    assert repairs.legible("x^2 + y~ [1]", "body") == "x^2 + y~ [1]"


@pytest.mark.parametrize(
    "kept",
    ["info@vladars.net", "http://www.fbih.ba/~gazeta", "[1]", "[sic]", "broj 5|2021", "a = {b}", "5 ~ 6"],
)
def test_yuscii_leaves_addresses_brackets_and_numbers(kept: str, lexicon: Lexicon) -> None:
    repairs = vote(sample(YUSCII(SOUND)), lexicon)
    assert repairs.legible(kept, "F1") == kept


def test_letters_set_apart_are_mended_as_one_word(lexicon: Lexicon) -> None:
    repairs = vote(sample(YUSCII(SOUND)), lexicon)
    assert repairs.legible("S I S T E M  P O D R [ K E", "F1") == "S I S T E M  P O D R Š K E"


def test_lost_d_is_restored_over_the_gap(lexicon: Lexicon) -> None:
    damaged = re.sub("[đĐ]", " ", YUSCII(SOUND).replace("|", "đ").replace("\\", "Đ"))
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "yuscii+lost-d"
    assert repairs.legible("ure uje gra ana Me unarodna ME UNARODNA izme u", "F1") == (
        "uređuje građana Međunarodna MEĐUNARODNA između"
    )
    restored = repairs.legible(damaged, "F1").split()
    missing = [w for w in SOUND.split() if "đ" in w.lower() and w not in restored]
    assert len(missing) <= 3


def test_d_for_c_is_told_from_d_by_the_words(lexicon: Lexicon) -> None:
    damaged = SOUND.replace("ć", "d").replace("Ć", "D")
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "d-for-c"
    wrong = [
        (a, b) for a, b in zip(SOUND.split(), repairs.legible(damaged, "F1").split(), strict=True) if a != b
    ]
    # Only where the word with d is a word too.
    assert {b.strip(".,") for _, b in wrong} <= {"de", "kuda", "kude", "kudu", "kuda/skloništa", "Okerid"}


def test_blanks_after_marked_letters_are_closed(lexicon: Lexicon) -> None:
    damaged = re.sub(r"(?<=\w)([čćšžđ])(?=\w{2})", r"\1 ", SOUND)
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "split-letters"
    mended = repairs.legible(damaged, "F1")
    assert Counter(SOUND.split()) - Counter(mended.split()) <= Counter(damaged.split()) | Counter(
        SOUND.split()
    )
    still = [w for w in re.findall(r"\w+", mended) if re.search("[čćšžđ]$", w) and not lexicon.knows(w)]
    assert len(still) <= 10


@pytest.mark.parametrize(
    "word, meant", [("VIJEE", "VIJEĆE"), ("PODRKE", "PODRŠKE"), ("stratekih", "strateških")]
)
def test_dropped_letters_are_put_in_where_one_word_results(word: str, meant: str, lexicon: Lexicon) -> None:
    damaged = re.sub("[čćšžđ]", "", SOUND, flags=re.IGNORECASE)
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "lost-letters"
    assert not repairs.trusted
    assert repairs.legible(word, "F1") == meant


def test_text_without_diacritics_gets_them_and_is_not_trusted(lexicon: Lexicon) -> None:
    damaged = SOUND.translate(str.maketrans("čćšžđČĆŠŽĐ", "ccszdCCSZD"))
    repairs = vote(sample(damaged), lexicon)
    assert repairs.name == "no-diacritics"
    assert not repairs.trusted
    assert repairs.legible("zastite", "F1") == "zaštite"


def test_yuscii_of_a_cyrillic_font_has_its_letters_of_two_signs(lexicon: Lexicon) -> None:
    sound = re.sub("[WQXwqx]", "v", body(SOUND))
    letters = {"lj": "q", "nj": "w", "dž": "x"}
    damaged = YUSCII(re.sub("lj|nj|dž", lambda m: letters[m[0]], sound))
    repairs = vote(sample(damaged), lexicon)
    assert (repairs.name, repairs.trusted) == ("yuscii-cyrillic", True)
    assert repairs.legible(damaged, "F1") == sound


@pytest.mark.parametrize("mark", ["?", "\ufffd", "□", "•"])
def test_letters_lost_to_marks_are_guessed_and_not_trusted(mark: str, lexicon: Lexicon) -> None:
    repairs = vote(sample(re.sub("[čćšžđČĆŠŽĐ]", mark, SOUND)), lexicon)
    assert (repairs.name, repairs.trusted) == ("lost-to-marks", False)
    assert repairs.legible(f"uklju{mark}uju{mark}i PODR{mark}KE {mark}?? sta?", "F1").startswith(
        "uključujući PODRŠKE"
    )


def test_questions_are_no_lost_letters(lexicon: Lexicon) -> None:
    assert vote(sample(SOUND + " Ko? Kako?Zašto? http://a.ba/?q=1"), lexicon).name == ""


def test_small_letters_among_capitals_are_read_by_the_code_page(lexicon: Lexicon) -> None:
    damaged = "".join(
        c.encode("cp852").decode("cp1250") if c in "čćšžđČĆŠŽĐ" else c for c in SOUND + " PODRŠKE"
    )
    repairs = vote(sample(damaged), lexicon)
    assert repairs.legible("PODRćKE ZAćTITA kuća", "F1") == "PODRŠKE ZAŠTITA kuća"


def test_a_slash_for_d_is_read_though_a_heading_has_a_capital_one(lexicon: Lexicon) -> None:
    repairs = vote(sample(SOUND.replace("đ", "/") + " ĐURIĆ"), lexicon)
    assert repairs.legible("provo/enje pedagoga/psihologa", "F1") == "provođenje pedagoga/psihologa"


def test_letters_cut_to_one_byte_are_named_and_left(lexicon: Lexicon) -> None:
    cut = SOUND.translate(str.maketrans("šžćđčŠŽĆĐČ", "a~\x07\x11\r`}\x06\x10\x0c"))
    repairs = vote(sample(cut), lexicon)
    assert repairs.name == "high-byte-cut"
    assert not repairs.trusted
    assert repairs.legible(cut, "F1") == cut


def test_numbers_of_notes_and_limits_make_no_text_illegible(lexicon: Lexicon) -> None:
    text = "Izraditi plan aktivnosti za mlade osobe " * 8 + "[12] >65 [2021.] <18%; =100 " * 40
    assert vote(sample(text), lexicon).trusted


def test_text_whose_letters_are_digits_and_signs_is_not_trusted(lexicon: Lexicon) -> None:
    drawn = to_cyrillic(SOUND).translate(
        {ord("а") + at: sign for at, sign in enumerate("4<5>6=7?8^9\\\\[]_|E" * 2)}
    )
    assert not vote(sample(drawn), lexicon).trusted


SOUND_TEXTS = {
    "Bosnian": SOUND,
    "Bosnian, in Cyrillic": to_cyrillic(SOUND),
    "with its own slips": TRANSCRIPT,
    "names in capitals": SOUND + " ĐURIĆ ĐORĐE ĐAKOVIĆ ŽDRALOVIĆ ČOSIĆ",
    "an Icelandic capital": SOUND.replace("ð", "đ") + " \u00d0uro",
    "French and German names": SOUND + " Molière Citroën Österreich Zürich São François Gdańsk Łódź Erdoğan",
}


@pytest.mark.parametrize("kind", SOUND_TEXTS)
def test_sound_text_is_left_alone(kind: str, lexicon: Lexicon) -> None:
    repairs = vote(sample(SOUND_TEXTS[kind]), lexicon)
    assert repairs.name == ""
    assert repairs.trusted
    assert repairs.legible(SOUND_TEXTS[kind], "F1") == SOUND_TEXTS[kind]


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for item in items for text in strings(item)]


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "truths").glob("*.json")), ids=lambda p: p.name)
def test_sound_specimens_are_left_alone(path: Path, lexicon: Lexicon) -> None:
    text = " ".join(strings(json.loads(path.read_text(encoding="utf-8"))["activities"]))
    assert vote(sample(text), lexicon).name == ""


@pytest.mark.parametrize("letters", ["ć", "đ", "ž", "ćđ", "čćšžđ"])
def test_sound_text_that_happens_to_lack_letters_is_left_alone(letters: str, lexicon: Lexicon) -> None:
    words = [w for w in SOUND.split() if not set(letters) & set(w.lower())]
    # Halves of words cut at line ends are unknown words, but no damage.
    halves = [half for w in words for half in ((w[:4] + "-", w[4:]) if len(w) > 9 and len(w) % 2 else (w,))]
    assert vote(sample(" ".join(halves)), lexicon).name == ""


def test_text_in_no_known_language_is_not_trusted(lexicon: Lexicon) -> None:
    words = Counter({f"qx{chr(97 + i % 26)}{chr(97 + i // 26)}wvz": 2 for i in range(120)})
    assert not vote({"F1": words}, lexicon).trusted


def test_nothing_read_is_nothing_repaired(lexicon: Lexicon) -> None:
    assert vote({}, lexicon) == Repairs({})


def test_no_repair_reads_a_letter_of_the_language_as_another() -> None:
    for repair in letter_repairs():
        if repair.name == "cp1251":  # Cyrillic text has no Latin letters to mistake
            continue
        read = set(repair.letters) & set("čćšžČĆŠŽabcdefghijklmnoprstuvz")
        # A small one among capitals alone (`ZAćTITA`) is none of the language's own.
        for letter in read:
            assert [repair.apply(word) for word in (f"a{letter}a", f"{letter}A", f"A{letter}a")] == [
                f"a{letter}a",
                repair.apply(f"{letter}A"),
                f"A{letter}a",
            ]


@pytest.mark.parametrize("first", [lambda text: text, YUSCII], ids=["alone", "under yuscii"])
def test_a_d_lost_without_a_gap_is_put_in(first: Callable[[str], str], lexicon: Lexicon) -> None:
    lost = re.sub("[đĐ]", "", SOUND)
    repairs = vote(sample(first(lost)), lexicon)
    assert repairs.name.split("+")[-1] == "lost-d"
    assert repairs.trusted
    assert repairs.legible("meunarodni MEUNARODNE provoenje graana poruke", "F1") == (
        "međunarodni MEĐUNARODNE provođenje građana poruke"
    )
    wrong = [
        (a, b)
        for a, b in zip(SOUND.split(), repairs.legible(first(lost), "F1").split(), strict=True)
        if a != b and lexicon.knows(b.strip('.,;:()"'))
    ]
    assert not wrong


def test_a_cyrillic_letter_is_no_rest_of_a_misread_one() -> None:
    text = "ЕКОНОМИЈА Ево Е"
    assert {repair.apply(text) for repair in letter_repairs() if repair.name == "utf-8"} == {text}
