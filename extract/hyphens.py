"""Hyphens at line ends of headings, which are compared folded and shown whole."""

from __future__ import annotations

from collections.abc import Sequence


def join_heading(lines: Sequence[str]) -> str:
    """Join a heading's lines; a hyphen before a lower-case letter was put there by the line's end."""
    if len(lines) == 1:
        return lines[0].strip()
    text = ""
    for line in lines:
        line = line.strip()
        if not line:
            continue
        if text.endswith(("-", "\u00ad", "\u2010")) and line[0].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
