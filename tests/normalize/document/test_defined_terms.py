"""Short names that a document defines for bodies."""

from __future__ import annotations

from normalize.document.act_words import load_act_words
from normalize.document.defined_terms import defined_terms

WORDS = load_act_words()


def test_a_short_name_that_the_text_defines() -> None:
    lines = [
        "Zadatak Koordinacionog tima za borbu protiv trgovine ljudima (u daljem tekstu: Tim) je da prati",
        "provođenje.",
    ]
    terms = defined_terms(lines, WORDS, " ".join, lambda text: text.startswith("Koordinacionog tima"))
    assert terms == {"Tim": "Koordinacionog tima za borbu protiv trgovine ljudima"}


def test_a_short_name_of_no_institution_is_left_out() -> None:
    lines = ["Zakon o radu (u daljem tekstu: Zakon) uređuje"]
    assert defined_terms(lines, WORDS, " ".join, lambda text: False) == {}


def test_of_two_definitions_of_a_short_name_the_last_counts() -> None:
    lines = [
        "Ministarstvo finansija (u daljem tekstu: Ministarstvo)",
        "Ministarstvo zdravstva (u daljem tekstu: Ministarstvo)",
    ]
    assert defined_terms(lines, WORDS, " ".join, lambda text: True) == {
        "Ministarstvo": "Ministarstvo zdravstva"
    }
