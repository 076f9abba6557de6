"""The one body that a misspelt name means: its unknown words, mended by one letter each, leave no other.

A word that the dictionaries know is no misspelling, but it may be another case of a body's own word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from normalize.institutions.lookup import look_up
from normalize.institutions.name_words import Token, tokenize
from normalize.institutions.registry import Institution, Registry
from normalize.letters.case_endings import are_cases
from normalize.letters.one_edit import UNMARKED, edits

# Shorter words have too many neighbours, in short names above all; short ones in capitals are abbreviations.
_SHORTEST_MENDED = 5
_SHORTEST_IN_LONG_NAME = 4
_LONG_NAME = 3
_SHORTEST_IN_CAPITALS = 6
_MOST_MENDED = 2


def misspelt(text: str, registry: Registry, plan: str) -> Institution | None:
    """The one body that the name means once its unknown words lose one wrong letter each."""
    normal = unicodedata.normalize("NFC", text)
    tokens = tokenize(normal)
    shortest = _SHORTEST_IN_LONG_NAME if len(tokens) >= _LONG_NAME else _SHORTEST_MENDED
    unknown = [at for at, token in enumerate(tokens) if _is_mendable(token, normal, shortest, registry)]
    if not unknown or len(unknown) > _MOST_MENDED or len(tokens) < 2:
        return None
    choices = [tuple(_mendings(tokens[at], normal, registry)) for at in unknown]
    found: dict[str, Institution] = {}
    for chosen in product(*choices):
        mended = list(tokens)
        for at, token in zip(unknown, chosen, strict=True):
            mended[at] = token
        reading = registry.reader.read_tokens(mended)
        hit = look_up(reading, registry, plan)
        if hit is not None:
            found[hit[0].institution_id] = hit[0]
        elif any(reading.core[1:] in names for names in registry.reader.twins.values()):
            return None  # a town of two places is a reading too: `Grad Petrovav` need not be Petrovo
    return next(iter(found.values())) if len(found) == 1 else None


def _is_mendable(token: Token, text: str, shortest: int, registry: Registry) -> bool:
    """Whether a word is unknown, and plain: a capital inside one (`VladaF BiH`) is another word's letter."""
    printed = text[token.start : token.end]
    return (
        len(token.form) >= (_SHORTEST_IN_CAPITALS if printed.isupper() else shortest)
        and token.form not in registry.reader.wording.words
        and token.form not in registry.forms
        and printed.isalpha()
        and (printed.isupper() or printed[1:].islower())
    )


def _mendings(token: Token, text: str, registry: Registry) -> Iterator[Token]:
    """Known words one letter away, one for each lemma."""
    wording = registry.reader.wording
    is_word = registry.lexicon.knows(text[token.start : token.end])
    lemmas: set[str] = set()
    for form in edits(token.form, UNMARKED):
        word = wording.words.get(form)
        if word is None and form not in registry.forms:
            continue
        # All cases of towns are in the table: `Srebrenica` is none of `Srebrenik`.
        if is_word and (form in registry.reader.place_forms or not are_cases(token.form, form)):
            continue
        lemma = form if word is None else word.lemma
        if lemma not in lemmas and (lemma or len(form) >= _SHORTEST_MENDED):
            lemmas.add(lemma)
            yield replace(token, kept=form, form=form)
