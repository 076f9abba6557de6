"""Bodies that share words printed once.

`Općine Ilidža, Hadžići i Trnovo`, `Ministarstvo zdravstva FBiH i KS`, `Federalno i kantonalno ministarstvo`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from normalize.institutions.lists import NamePart
from normalize.institutions.matching import Mention
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_places import NameReader
from normalize.institutions.name_words import tokenize

_Named = list[tuple[str, str]]  # what is printed of each body, and its whole name


def shared_parts(text: str, context: NameContext) -> list[NamePart]:
    """The bodies of a text that share their first or last words; none unless each is known, and another."""
    reader = context.registry.reader
    pieces = _pieces(unicodedata.normalize("NFC", text), reader)
    if len(pieces) < 2:
        return []
    for named, municipal in _readings(pieces, reader):
        # One after the other: the first that is not known ends it.
        if named and _are_several((context.find(name, genitive=True) for _, name in named), municipal):
            return [NamePart(printed, name, genitive=True) for printed, name in named]
    return []


def _readings(pieces: Sequence[str], reader: NameReader) -> Iterator[tuple[_Named, bool]]:
    """The ways in which pieces may share words; for `Općine A i B`, all must be municipalities."""
    yield _before_places(pieces, reader), False
    yield _before_towns(pieces, reader), True
    yield _behind_levels(pieces, reader), False


def _are_several(known: Iterable[Mention | None], municipal: bool) -> bool:
    ids: set[str] = set()
    for mention in known:
        if mention is None or mention.institution is None or mention.rule == "misspelling":
            return False
        if municipal and mention.institution.level != "municipality":
            return False
        if mention.institution.institution_id in ids:
            return False
        ids.add(mention.institution.institution_id)
    return True


def _pieces(text: str, reader: NameReader) -> list[str]:
    """The text cut at commas, strokes and `i`."""
    tokens = tokenize(text)
    joining = reader.uses["joining"]
    bounds = [0]
    for before, token in pairwise(tokens):
        if "," in (mark := text[before.end : token.start]) or "/" in mark or before.form in joining:
            bounds.append(token.start)
    bounds = [at for n, at in enumerate(bounds) if not _is_of_town(text, [*bounds, len(text)], n, reader)]
    pieces = []
    for start, end in zip(bounds, [*bounds[1:], len(text)], strict=True):
        words = [token for token in tokenize(text[start:end]) if token.form not in joining]
        pieces.append(text[start : start + words[-1].end] if words else "")
    return pieces


def _is_of_town(text: str, bounds: Sequence[int], n: int, reader: NameReader) -> bool:
    """Whether a piece is but the place that the town before it lies in: `Opština Trnovo, RS`."""
    if n == 0 or not _is_jurisdiction(text[bounds[n] : bounds[n + 1]], reader):
        return False
    both = reader.read(text[bounds[n - 1] : bounds[n + 1]])
    return bool(both.towns) and not both.joins[-1]


def _before_places(pieces: Sequence[str], reader: NameReader) -> _Named:
    """`MUP-ovi USK, TK i ZDK`, `Općinski sud u Mostaru i Konjicu`: the head stands before each place."""
    first, *others = pieces
    if not all(_is_place(piece, reader) for piece in others):
        return []
    if reader.read(first).towns and any(_is_jurisdiction(piece, reader) for piece in others):
        return []
    tokens = tokenize(first)
    at = next((at for at in range(1, len(tokens)) if _is_place(first[tokens[at].start :], reader)), 0)
    if not at:
        return []
    stem = first[: tokens[0].end] if not tokens[0].ending else tokens[0].form.upper()
    head = stem + first[tokens[0].end : tokens[at - 1].end]
    return [(first, f"{head} {first[tokens[at].start :]}"), *((piece, f"{head} {piece}") for piece in others)]


def _before_towns(pieces: Sequence[str], reader: NameReader) -> _Named:
    """`Grad Bihać, općine Bužim i Ključ`: the word for a municipality stands before each."""
    named: _Named = []
    head = ""
    for piece in pieces:
        tokens = tokenize(piece)
        word = reader.wording.words.get(tokens[0].form) if len(tokens) > 1 else None
        if word is not None and word.lemma in reader.uses["municipal"]:
            head = word.citation
            several = word.number == "plural"  # `Gradovi Tuzla`: of one, `Grad Tuzla`
            named.append((piece, head + piece[tokens[0].end :] if several else piece))
        elif head and piece and not _is_jurisdiction(piece, reader):
            named.append((piece, f"{head} {piece}"))
        else:
            return []
    return named


def _behind_levels(pieces: Sequence[str], reader: NameReader) -> _Named:
    """`Federalno i kantonalno ministarstvo zdravstva`: what is behind the last level's word is of each."""
    *levels, last = pieces
    tokens = tokenize(last)
    if len(tokens) < 2 or not all(_is_level(word, reader) for word in (*levels, last[: tokens[0].end])):
        return []
    end = last[tokens[0].end :]
    return [*((level, level + end) for level in levels), (last, last)]


def _is_place(text: str, reader: NameReader) -> bool:
    reading = reader.read(text)
    return not reading.without_towns and bool(reading.named or reading.towns)


def _is_jurisdiction(text: str, reader: NameReader) -> bool:
    """Whether a text names a canton, an entity or the state alone: `RS` behind towns is no town."""
    reading = reader.read(text)
    return bool(reading.named) and not reading.core


def _is_level(text: str, reader: NameReader) -> bool:
    """Whether a text is one adjective that names a level of government: `kantonalno`, `Općinski`."""
    reading = reader.read(text)
    if not reader.is_adjective(text):
        return False
    of_a_place = not reading.core and bool(reading.named or reading.cantonal)
    return of_a_place or " ".join(reading.core) in reader.uses["level"]
