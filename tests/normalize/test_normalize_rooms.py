"""The order of the rooms of `normalize/`: data flows one way, and no room looks back."""

from __future__ import annotations

import normalize
from tests.rooms import in_line, looking_back, places

# In the order of the data; those that are no rooms are the modules above rooms, which tie them together.
ROOMS = ("", "letters", "deadlines", "institutions", "money", "document",
         "facts", "cleaner", "activities", "plan_notes", "clean_plan", "clean", "plan_rows")  # fmt: skip


def test_every_room_has_its_place_in_the_order() -> None:
    assert places(normalize, ROOMS) == set(ROOMS)


def test_no_room_imports_from_one_behind_it() -> None:
    assert looking_back(normalize, ROOMS) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert "clean" in in_line(normalize)
