"""Ligatures whose letters a distiller wrote with their bytes swapped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.pages.pdfium.source import read_pages
from extract.pages.plumber.source import read_pages as read_by_plumber
from extract.pages.swapped_bytes import with_right_bytes

DISTILLED = Path(__file__).parent / "pdfium" / "text" / "swapped_ligatures.pdf"


@pytest.mark.parametrize("read", [read_pages, read_by_plumber], ids=["pdfium", "pdfplumber"])
def test_ligatures_with_swapped_bytes_are_read_as_they_look(read: Callable) -> None:
    (page,) = read(DISTILLED)
    assert [word.text for word in page.words] == ["Ministarstvo", "finansija,", "grafički", "oflajn"]


def test_a_lone_sign_and_other_letters_stay() -> None:
    assert with_right_bytes("Đ 昀 Ђ 中国") == "Đ 昀 Ђ 中国"
