"""The order of the rooms of `extract/`: data flows one way, and no room looks back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import extract

ROOMS = ("", "pages", "sheets", "heads", "unruled", "rows", "plans")  # in the order of the data
IMPORT = re.compile(r"^\s*from extract\.(?:(\w+)\.)?\w+ import|^\s*from extract\.(\w+) import", re.M)


def imports() -> Iterator[tuple[str, str, str]]:
    """Each module with its room and a room that it imports from."""
    for folder in map(Path, extract.__path__):
        for path in sorted(folder.rglob("*.py")):
            room = "" if path.parent == folder else path.parent.name
            for found in IMPORT.finditer(path.read_text(encoding="utf-8")):
                named = found[1] or (found[2] if found[2] in ROOMS else "")
                yield path.name, room, named or ""


def test_every_room_has_its_place_in_the_order() -> None:
    assert {room for _, room, _ in imports()} == set(ROOMS)


def test_no_room_imports_from_one_behind_it() -> None:
    back = [(name, room, other) for name, room, other in imports() if ROOMS.index(other) > ROOMS.index(room)]
    assert back == []
