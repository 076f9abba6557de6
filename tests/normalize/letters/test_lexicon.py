"""The word lists and the field's own words."""

from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize.letters.lexicon import DICTIONARIES, Lexicon, load_reference_words
from normalize.reference_files import read_reference, reference_path
from tests.normalize.documents import facts


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


@pytest.mark.parametrize(
    "word",
    [
        "tužilaštvo",
        "odvjetništvo",
        "izveštaj",
        "Sarajevo",
        "KANTON",
        "Пројекат",
        "Izvještaj",
        "inspekcijskih",
    ],
)
def test_words_of_all_three_languages_and_both_scripts_are_known(word: str, lexicon: Lexicon) -> None:
    assert lexicon.knows(word)


@pytest.mark.parametrize(
    "word", ["", "123", "inspeksijske", "prilagodene", "a@b", "Čđšž", "-", "ĉlan", "i/ili"]
)
def test_what_is_no_word_is_not_known(word: str, lexicon: Lexicon) -> None:
    assert not lexicon.knows(word)


def test_the_serbian_list_is_asked_last(tmp_path: Path) -> None:
    for name in DICTIONARIES[:2]:
        for path in reference_path("dictionaries").glob(f"{name}.*"):
            (tmp_path / path.name).symlink_to(path)
    without_it = Lexicon(tmp_path, frozenset())
    assert without_it.knows("tužilaštvo") and not without_it.knows_quickly("izveštaj")
    with pytest.raises(GlasnikError, match="sr_Latn_RS"):
        without_it.knows("izveštaj")


def test_names_are_not_common_words(lexicon: Lexicon) -> None:
    assert lexicon.knows("Mostar") and not lexicon.knows_in("bs_BA", "xmostar")
    assert lexicon.knows_common("grad")


def test_reference_words_come_in_all_their_forms() -> None:
    words = load_reference_words()
    assert {"inspekcijski", "inspekcijske", "inspekcijskih", "izmještanja", "dežurama"} <= words


def test_reference_words_are_written_with_native_letters() -> None:
    rows = read_reference("words.csv", ("word", "inflection", "kind"))
    assert {row["kind"] for row in rows} == {"domain", "name", "abbreviation"}
    assert [row["word"] for row in rows if not row["word"].replace("-", "").isalpha()] == []


def test_each_word_list_has_its_licence_beside_it() -> None:
    folder = reference_path("dictionaries")
    for name in DICTIONARIES:
        assert (folder / f"{name}.dic").exists() and (folder / f"{name}.aff").exists()
    assert {"MPL-1.1", "MPL-2.0", "README.md"} <= {p.name for p in folder.iterdir()}
