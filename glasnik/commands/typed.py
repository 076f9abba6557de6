"""The command's name as the person typed it, so that a command that a message names can be typed, too."""

from __future__ import annotations

import os
import shlex
import shutil
import sys

NAME = "glasnik"
_QUOTED = f"`{NAME} "


def typed_name() -> str:
    """`glasnik` where a shell found it under that name, and gave its whole path; else the path as typed."""
    path = sys.argv[0]
    if os.path.splitext(os.path.basename(path))[0] != NAME:  # `python -m`, a program that imports glasnik
        return NAME
    found = shutil.which(NAME) if os.path.isabs(path) else None
    return NAME if found and os.path.realpath(found) == os.path.realpath(path) else shlex.quote(path)


def as_typed(text: str) -> str:
    """The text with the commands that it names in backquotes as they are to be typed here."""
    return text.replace(_QUOTED, f"`{typed_name()} ") if _QUOTED in text else text
