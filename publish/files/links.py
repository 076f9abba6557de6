"""A file at a second place without its bytes being written again, where the disk can do that."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def link(source: Path, target: Path) -> None:
    """Link a file, or copy it where it cannot be linked; a link stays one. OSError where neither can be."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def link_missing(source: Path, target: Path) -> None:
    """Link a file, or all of a folder, but what is there."""
    if not source.is_dir() or source.is_symlink():
        if not os.path.lexists(target):
            link(source, target)
        return
    if made := not os.path.lexists(target):
        target.mkdir()
    if target.is_dir():
        for path in source.iterdir():
            link_missing(path, target / path.name)
    if made:
        shutil.copystat(source, target)
