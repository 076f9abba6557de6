"""Hyphens at line ends."""

from __future__ import annotations

from collections.abc import Sequence

SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", SOFT_HYPHEN, "\u2010")


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
