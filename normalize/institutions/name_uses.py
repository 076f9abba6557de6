"""Words beside institutions' names that do something there: they join two, choose some, stand before one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from extract.errors import GlasnikError
from normalize.institutions.name_words import Wording, read_facts, tokenize

# `object`: what a body is for stands behind it (`za državnu službu`), and no owner.
# `link_start` and `with` are the small words of a link (`u saradnji sa`); `named_link`: a link that names
# have too (`Zavod za hitnu pomoć`), so that it is one only behind such a word; `singular`: one body's name,
# in the genitive or not, stands behind it; `municipality`: in the genitive, one place's (`Općine Ilidža`),
# unless an `owner_of_several` follows (`Općine Kantona Sarajevo`); `within`: several bodies are in the place
# behind it (`Tužilaštva u FBiH`); `others`, and `and_others` behind no `i`:
# more bodies, not named; `lead` to `partners`: the role of one name, or of several; `partner_link`: a
# link (`u saradnji sa`) that makes partners of those behind it; `unclear_link`: one that does not say how
# they take part (`na prijedlog`); `level`: one that is no place; `municipal`: what a municipality is called;
# `nobody`: the whole cell says that nobody takes part.
_BY_FORM = (
    "joining",
    "object",
    "alternative",
    "with",
    "link_start",
    "link",
    "named_link",
    "prefix",
    "singular",
    "municipality",
    "owner_of_several",
    "within",
    "others",
    "and_others",
    "lead",
    "leads",
    "leads_before",
    "partner",
    "partners",
    "partners_before",
    "partner_link",
    "unclear_link",
    "nobody",
)
# These count in every form and wording: their phrases are lemmas.
_BY_LEMMA = ("cantonal", "public_body", "choosing", "association", "association_of", "level", "municipal")

NameUses = Mapping[str, frozenset[str]]


def load_name_uses(wording: Wording, folder: Path | None = None) -> NameUses:
    """The words and phrases of `name_uses.csv` by their use, without marks, their words parted by a blank.

    Raises GlasnikError where a use is unknown or has no word, or a word is there twice for one use.
    """
    uses: dict[str, set[str]] = {use: set() for use in (*_BY_FORM, *_BY_LEMMA)}
    for row in read_facts("name_uses.csv", ("word", "use"), folder):
        tokens = tokenize(row["word"])
        by_lemma = row["use"] in _BY_LEMMA
        phrase = " ".join(wording.lemma(token) if by_lemma else token.form for token in tokens)
        if not phrase or phrase in uses.get(row["use"], {phrase}):
            raise GlasnikError(f"name_uses.csv: {row['word']}: twice, or an unknown use: {row['use']}")
        uses[row["use"]].add(phrase)
    for use, words in uses.items():
        if not words:
            raise GlasnikError(f"name_uses.csv: no word is {use}")
    return {use: frozenset(words) for use, words in uses.items()}
