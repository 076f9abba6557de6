"""Covers a line of tokens with rows of the deadline table: every token is consumed, or there is no cover."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from normalize.deadlines.grammar import DeadlineGrammar, Row, rows_at

_PUNCTUATION = frozenset({",", ";", "/", "(", ")", "-", ":", "[", "]", "*", "•", "·", "&"})
_LONGEST_JOINER = 3  # words: `s tim da`


@dataclass(frozen=True, slots=True)
class Match:
    """One row that matched: what its placeholders captured, the text, and the joining words before it."""

    row: Row
    captured: dict[str, str]
    text: str
    joined_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to a place in the line: fewest rows, then fewest event words, then table order."""

    score: tuple[int, int, int]
    matches: tuple[Match, ...]
    joiners: tuple[str, ...]


def cover_line(line: str, grammar: DeadlineGrammar) -> tuple[Match, ...] | None:
    """The rows that together consume `line` (the form of `Tokens.line`), or None where none do."""
    reached: dict[int, _Path] = {}
    unstarted = _Path((0, 0, 0), (), ())
    _step_over_joiners(line, 0, unstarted, reached, _PUNCTUATION)
    label = grammar.label.match(line)
    if label:
        _step_over_joiners(line, label.end(), unstarted, reached, _PUNCTUATION)
    joining = _PUNCTUATION | grammar.joining_words
    best: _Path | None = None
    for position in (found.start() for found in re.finditer(" ", line)):
        path = reached.get(position)
        if path is None:
            continue
        for match, end in _matches_at(line, position, path.joiners, grammar):
            events = len(match.captured.get("event", "").split())
            score = (path.score[0] + 1, path.score[1] + events, path.score[2] + match.row.order)
            longer = _Path(score, (*path.matches, match), ())
            if _only_punctuation(line[end:]) and (best is None or score < best.score):
                best = longer
            _step_over_joiners(line, end, longer, reached, joining)
    return best.matches if best else None


def _matches_at(
    line: str, position: int, joiners: tuple[str, ...], grammar: DeadlineGrammar
) -> Iterator[tuple[Match, int]]:
    for row in rows_at(grammar, line[position:]):
        found = row.expression.match(line, position)
        if not found:
            continue
        end = found.end()
        captured = {name: value for name, value in found.groupdict().items() if value is not None}
        if row.has_event and "event" in captured:
            end = _event_end(line, found.start("event"), end, grammar)
            if end <= found.start("event"):
                continue
            captured["event"] = line[found.start("event") : end]
        yield Match(row, captured, line[position:end].strip(), joiners), end


def _event_end(line: str, start: int, end: int, grammar: DeadlineGrammar) -> int:
    """Where an event's words end: before the first place at which another row could begin.

    Without this `30 dana od usvajanja i kontinuirano` would swallow its second half.
    """
    position = start
    while position < end:
        if any(
            not row.has_event and row.kind != "none" and row.expression.match(line, position)
            for row in rows_at(grammar, line[position:])
        ):
            break
        position = line.find(" ", position + 1, end)
        position = end if position < 0 else position
    tokens = line[start:position].split()
    while tokens and (tokens[-1] in grammar.joining_words or tokens[-1] in _PUNCTUATION):
        position = line.rfind(" ", start, position)
        tokens.pop()
    return position


def _step_over_joiners(
    line: str, position: int, path: _Path, reached: dict[int, _Path], joining: frozenset[str]
) -> None:
    joiners = path.joiners
    while True:
        known = reached.get(position)
        candidate = _Path(path.score, path.matches, joiners)
        if known is None or candidate.score < known.score:
            reached[position] = candidate
        phrase = next((each for each in _phrases_at(line, position) if each in joining), None)
        if phrase is None:
            return
        joiners = (*joiners, phrase)
        position += 1 + len(phrase)


def _phrases_at(line: str, position: int) -> list[str]:
    """The words at a place that may join, the most first: `kao i`."""
    phrases: list[str] = []
    end = position
    while len(phrases) < _LONGEST_JOINER and end < len(line):
        end += 1 + len(_token_at(line, end))
        phrases.append(line[position + 1 : end])
    return phrases[::-1]


def _token_at(line: str, position: int) -> str:
    end = line.find(" ", position + 1)
    return line[position + 1 :] if end < 0 else line[position + 1 : end]


def _only_punctuation(rest: str) -> bool:
    return all(token in _PUNCTUATION for token in rest.split())
