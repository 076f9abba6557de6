"""The small pattern language of the deadline table, compiled to regular expressions.

`word` matches itself (a dot may follow), `(a|b c)` one of several, `[a|b]` the same but optional, `{month}`
a placeholder, `{month2}` a second one of its kind, `<until>` any phrase of that name in the word list.
Marks such as `-`, `/` and `,` stand for themselves. A pattern matches the line form of `Tokens`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

DIGITS = "#"  # in a set of first tokens: any number

_PIECE = re.compile(r"\{[a-z]+\d?\}|<[a-z_]+>|[()\[\]|]|[^\s()\[\]|{}<>]+")
_TOKEN_END = r"(?= |$)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: its expression, the tokens it may start with, whether it may be absent.

    `needs` are sets of tokens; a line without a token of each cannot match, whatever their order.
    """

    expression: str
    first: frozenset[str]
    optional: bool = False
    needs: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What a pattern may refer to: placeholders (%s stands for their number) and word lists, by name.

    Compared by identity, so that it can key a cache.
    """

    placeholders: Mapping[str, Piece]
    phrases: Mapping[str, tuple[str, ...]]
    fold: Callable[[str], str]


def word_piece(folded: str) -> Piece:
    """One folded word or mark, behind its space; a number or word may carry a dot."""
    dot = r"\.?" if folded[-1].isalnum() else ""
    start = DIGITS if folded.isdigit() else folded.rstrip(".")
    return Piece(f" {re.escape(folded)}{dot}{_TOKEN_END}", frozenset({start}))


def either(pieces: list[Piece]) -> Piece:
    """One of several pieces, the longer expressions tried first."""
    ordered = sorted(pieces, key=lambda piece: -len(piece.expression))
    return Piece(
        "(?:" + "|".join(piece.expression for piece in ordered) + ")",
        frozenset().union(*(piece.first for piece in pieces)),
        any(piece.optional for piece in pieces),
    )


def sequence(pieces: list[Piece]) -> Piece:
    """Pieces one after the other."""
    first: frozenset[str] = frozenset()
    for piece in pieces:
        first |= piece.first
        if not piece.optional:
            break
    needs: list[frozenset[str]] = []
    for piece in pieces:
        if not piece.optional:
            needs += piece.needs or ((piece.first,) if piece.first else ())
    expression = "".join(piece.expression for piece in pieces)
    return Piece(expression, first, all(piece.optional for piece in pieces), tuple(needs))


def compile_pattern(pattern: str, vocabulary: Vocabulary) -> tuple[Piece, tuple[str, ...]]:
    """`pattern` as a piece, and the words it spells out. ValueError when malformed or unknown."""
    pieces = _PIECE.findall(pattern)
    if "".join(pieces) != "".join(pattern.split()):
        raise ValueError(f"cannot read the pattern {pattern!r}")
    words: list[str] = []
    piece, rest = _alternatives(pieces, vocabulary, words)
    if rest or piece.optional:
        raise ValueError(f"the pattern {pattern!r} is unbalanced or may match nothing")
    return piece, tuple(words)


def _alternatives(pieces: list[str], vocabulary: Vocabulary, words: list[str]) -> tuple[Piece, list[str]]:
    choices: list[Piece] = []
    current: list[Piece] = []
    while pieces and pieces[0] not in ")]":
        head, pieces = pieces[0], pieces[1:]
        if head == "|":
            choices.append(sequence(current))
            current = []
        elif head in "([":
            inner, pieces = _alternatives(pieces, vocabulary, words)
            if not pieces or pieces[0] != {"(": ")", "[": "]"}[head]:
                raise ValueError(f"no closing mark for {head!r}")
            pieces = pieces[1:]
            current.append(Piece(f"(?:{inner.expression})?", inner.first, True) if head == "[" else inner)
        else:
            current.append(_atom(head, vocabulary, words))
    choices.append(sequence(current))
    return (either(choices) if len(choices) > 1 else choices[0]), pieces


def _atom(head: str, vocabulary: Vocabulary, words: list[str]) -> Piece:
    if head.startswith("{"):
        name, number = re.fullmatch(r"\{([a-z]+)(\d?)\}", head).groups()  # type: ignore[union-attr]
        if name not in vocabulary.placeholders:
            raise ValueError(f"unknown placeholder {head}")
        piece = vocabulary.placeholders[name]
        return Piece(piece.expression.replace("%s", number), piece.first, piece.optional)
    if head.startswith("<"):
        if head[1:-1] not in vocabulary.phrases:
            raise ValueError(f"unknown word list {head}")
        phrases = vocabulary.phrases[head[1:-1]]
        words.extend(word for phrase in phrases for word in phrase.split())
        return _phrase(vocabulary, phrases)
    words.append(head)
    return word_piece(vocabulary.fold(head))


@lru_cache(maxsize=256)
def _phrase(vocabulary: Vocabulary, phrases: tuple[str, ...]) -> Piece:
    """Any phrase of a word list, to which many patterns refer."""
    return either([sequence([word_piece(vocabulary.fold(w)) for w in p.split()]) for p in phrases])
