"""The default page source: what PDFium says of characters, put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pages.pdfium.source import read_pages
from tests.specimens.fonts import font


def words(folder: Path, *drawn: tuple[str, float, float], rules: tuple[float, ...] = ()) -> list[str]:
    """Set each text at its x and y from the page's foot, beside upright rules; give the words read."""
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setFont(font("sans"), 8)
    for text, x, y in drawn:
        canvas.drawString(x, y, text)
    for x in rules:
        canvas.line(x, 100, x, 190)
    canvas.showPage()
    canvas.save()
    return [word.text for page in read_pages(path) for word in page.words]


@pytest.mark.parametrize(
    "above, below",
    [
        ("Akt", "0"),
        ("1.", "2."),
        ("ab", "0"),
        ("A", "B"),
    ],
)
def test_words_on_two_lines_are_two(above: str, below: str, tmp_path: Path) -> None:
    assert words(tmp_path, (above, 100, 150), (below, 100, 140.4)) == [above, below]


@pytest.mark.parametrize(
    "text", ["Kontinuirano,", "naučno-istraživački", "„Službene", "2021.–2023.", "ČĆŽŠĐ", "riječ-"]
)
def test_a_word_is_read_as_printed(text: str, tmp_path: Path) -> None:
    assert words(tmp_path, (text, 100, 150), ("dalje", 100, 138)) == [text, "dalje"]


def test_a_glyph_without_a_character_shifts_no_text_behind_it(tmp_path: Path) -> None:
    drawn = [("\u27a2 do kraja", 20, 150), ("Kontinuirano", 120, 150), ("Vlada", 200, 150)]
    found = words(tmp_path, *drawn, rules=(15, 110, 190, 250))
    assert " ".join(found) == "\ufffd do kraja Kontinuirano Vlada"


def test_words_far_apart_on_a_line_are_two(tmp_path: Path) -> None:
    assert words(tmp_path, ("Vlada", 20, 150), ("MUP", 200, 150)) == ["Vlada", "MUP"]


def test_words_of_another_column_in_the_midst_of_a_line_stay_in_theirs(tmp_path: Path) -> None:
    other = [("prosvjete,", 155, 147.6), ("kulture", 200, 147.6)]  # PDFium puts them before the third word
    justified = [("Broj", 24, 150), ("svih", 60, 150), ("mjera", 95, 150)]
    found = words(tmp_path, *other, *justified, rules=(20, 150, 280))
    assert sorted(found) == ["Broj", "kulture", "mjera", "prosvjete,", "svih"]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ([("1.1.10.", 60, 150)], ["1.1.10."]),
        ([("1.1.10.", 60, 150), ("Izraditi plan", 87, 150)], ["1.1.10.", "Izraditi plan"]),
        ([("2026. (najkasnije) do", 50, 150), ("Vlada", 140, 150)], ["2026.", "(najkasnije) do", "Vlada"]),
    ],
)
def test_what_is_wider_than_its_cell_is_not_cut(
    tmp_path: Path, drawn: list[tuple[str, float, float]], read: list[str]
) -> None:
    assert words(tmp_path, *drawn, rules=(48, 80, 200)) == read


def test_a_word_whose_kerned_letters_a_rule_parts_is_whole(tmp_path: Path) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    end = 20 + stringWidth("prevenci", font("sans"), 8)
    kerned = [("prevenci", 20.0, 150.0), ("ja", end - 0.3, 150.0), ("rad", 90.0, 150.0)]
    assert words(tmp_path, *kerned, rules=(15, end, 150)) == ["prevencija", "rad"]


def test_texts_of_two_cells_that_touch_are_cut_at_the_rule(tmp_path: Path) -> None:
    assert words(tmp_path, ("1.1.10.", 45, 150), ("Izraditi", 71.5, 150), rules=(40, 71, 200)) == [
        "1.1.10.",
        "Izraditi",
    ]


def test_cells_of_a_line_that_was_set_at_once_are_parted_where_a_word_spills_over_a_rule(
    tmp_path: Path,
) -> None:
    at_once = "Antikorupcijskointegritetske 2026.    MUP"
    assert words(tmp_path, (at_once, 50, 150), rules=(48, 140, 175, 240)) == [
        "Antikorupcijskointegritetske",
        "2026.",
        "MUP",
    ]


def test_texts_of_two_columns_that_meet_without_a_rule_are_two_words(tmp_path: Path) -> None:
    drawn = [("Kontinuirano", 50, 150), ("Sve institucije", 94, 150)]
    assert words(tmp_path, *drawn) == ["Kontinuirano", "Sve", "institucije"]
    drawn = [("31.12.2024.", 50, 150), ("pravde", 92.5, 150), ("BiH", 150, 150)]
    assert words(tmp_path, *drawn) == ["31.12.2024.", "pravde", "BiH"]
