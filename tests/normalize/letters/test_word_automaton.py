"""The compiled word list says what its sources say."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize.letters.word_automaton import COMPILED, WordAutomaton, compile_words, words_of
from normalize.reference_files import reference_path

FOLDER = reference_path("dictionaries")
EVERY = 997  # forms: a sample of some 6,000 of the Serbian list's six million


@pytest.fixture(scope="module", params=COMPILED)
def compiled(request: pytest.FixtureRequest) -> tuple[WordAutomaton, list[str]]:
    name = request.param
    return WordAutomaton(FOLDER / f"{name}.dawg"), list(islice(words_of(FOLDER, name), 0, None, EVERY))


def test_every_form_of_the_sources_is_in_the_compiled_list(
    compiled: tuple[WordAutomaton, list[str]],
) -> None:
    words, sample = compiled
    assert len(sample) > 1000
    assert [form for form in sample if not words.spell(form)] == []


def test_what_hunspell_does_not_know_the_compiled_list_does_not_know(
    compiled: tuple[WordAutomaton, list[str]],
) -> None:
    from hunspell import Hunspell

    words, sample = compiled
    hunspell = Hunspell(COMPILED[0], hunspell_data_dir=str(FOLDER))
    chance = random.Random(7)
    for form in sample:
        at = chance.randrange(len(form))
        changed = form[:at].lower() + chance.choice("aeioukrstn") + form[at + 1 :].lower()
        assert words.spell(changed) <= hunspell.spell(changed), changed
        if changed.islower() and "-" not in changed:
            assert words.spell(changed) == hunspell.spell(changed), changed


def test_parts_between_hyphens_are_words_each(compiled: tuple[WordAutomaton, list[str]]) -> None:
    words, _ = compiled
    assert words.spell("stručno-savetodavni")
    assert not words.spell("stručno-savetodavnx")


def test_a_rule_with_a_condition_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xx.aff").write_text("SET UTF-8\nSFX 1 Y 1\nSFX 1 a e [kg]a\n", encoding="utf-8")
    (tmp_path / "xx.dic").write_text("1\nruka/1\n", encoding="utf-8")
    with pytest.raises(GlasnikError, match="without a condition"):
        compile_words(tmp_path, "xx")


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlasnikError, match=r"xx\.dawg cannot be opened"):
        WordAutomaton(tmp_path / "xx.dawg")
