"""Hyphens at line ends, and soft hyphens inside lines."""

from __future__ import annotations

from collections.abc import Sequence

import regex

SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", SOFT_HYPHEN, "\u2010")
_INSIDE = regex.compile(rf"(?<=\p{{Ll}}){SOFT_HYPHEN}(?=\p{{Ll}})|(?<=\p{{Lu}}){SOFT_HYPHEN}(?=\p{{Lu}})")


def join_heading(lines: Sequence[str]) -> str:
    """Join a heading's lines; a hyphen before a lower-case letter was put there by the line's end."""
    if len(lines) == 1:
        return lines[0].strip()
    text = ""
    for line in lines:
        line = line.strip()
        if not line:
            continue
        if text.endswith(HYPHENS) and line[0].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text


def as_hyphen(line: str) -> str:
    """The line with the soft hyphen that ends it as a hyphen, which it is on paper."""
    return line[:-1] + "-" if line.endswith(SOFT_HYPHEN) else line


def at_soft_hyphens(line: str) -> list[str]:
    """The line cut where a soft hyphen stands inside a word, and a hyphen at each cut as at a line's end.

    Some fonts write all hyphens with that code: only the words tell whether one is the word's own.
    """
    if SOFT_HYPHEN not in line:
        return [line]
    *cut, last = _INSIDE.split(line)
    return [*(f"{part}-" for part in cut), last]
