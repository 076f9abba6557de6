"""Ditto signs: `"`, `-||-`, `isto` say that what stands above in the column is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from extract.folding import fold
from extract.model import Line
from extract.printed import Piece
from normalize.reference_files import read_reference

_DASH = "‐‑‒–—―−⁃"
_DASHES = re.compile(f"[{_DASH}]")
_BLANK = re.compile(r"\s+")
_QUOTES = re.compile('["“”„‟«»]')


def is_ditto(text: str) -> bool:
    """Whether a cell's whole text says nothing but that what stands above is meant."""
    return _is_sign(text) or fold(text) in _words()


def without_dittos(
    pieces: Sequence[Piece], legible: Callable[[Line], str]
) -> tuple[tuple[Piece, ...], list[str]]:
    """A cell's pieces without the lines that are ditto signs, and these as printed.

    A word (`isto`) is one as a whole cell alone, since a sentence may be wrapped before and behind it.
    """
    texts = [legible(line) for piece in pieces for line in piece.lines]
    whole = " ".join(texts).strip()
    if is_ditto(whole):
        return tuple(piece._replace(lines=()) for piece in pieces), [whole]
    signs = {text for text in texts if _is_sign(text)}
    if not signs or len(_QUOTES.findall(" ".join(text for text in texts if text not in signs))) % 2:
        return tuple(pieces), []
    left = (tuple(line for line in piece.lines if legible(line) not in signs) for piece in pieces)
    kept = tuple(piece._replace(lines=lines) for piece, lines in zip(pieces, left, strict=True))
    return kept, [text.strip() for text in texts if text in signs]


def _is_sign(text: str) -> bool:
    if text.lstrip()[:1] not in _first_characters():
        return False
    bare = _BLANK.sub("", _DASHES.sub("-", text))
    return _signs().fullmatch(bare) is not None


@cache
def _first_characters() -> frozenset[str]:
    """What a sign begins with: quickly asked of all that is none."""
    return frozenset((*"-", *_DASH, *(sign[0] for sign in _of("sign"))))


@cache
def _signs() -> re.Pattern[str]:
    signs = [re.escape(sign) for sign in _of("sign")]
    between_dashes = [re.escape(sign) for sign in _of("between dashes")]
    return re.compile(rf"-*(?:(?:{'|'.join(signs)})-*)+|-+(?:{'|'.join(between_dashes)})-+")


@cache
def _words() -> frozenset[str]:
    return frozenset(map(fold, _of("words")))


def _of(kind: str) -> list[str]:
    return [row["ditto"] for row in read_reference("dittos.csv", ("kind", "ditto")) if row["kind"] == kind]
