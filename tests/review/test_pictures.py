"""A row's pictures: a strip for each piece, as wide as the row, cut once and kept while they are used."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box
from review.pictures import SCALE, Strip, cut_pictures, drop_unused, find_inputs, strips_of, uncut

PDF = Path(__file__).parents[2] / "data" / "raw" / "ks-2021-5.pdf"
LEFT, RIGHT = Box(100, 100, 200, 140), Box(200, 100, 300, 130)


def test_cells_side_by_side_are_one_strip() -> None:
    (strip,) = strips_of([(1, LEFT), (1, RIGHT)])
    assert strip.page == 1 and strip.box.x1 > 300 and strip.box.bottom > 140


def test_a_piece_on_the_next_page_is_a_strip_of_its_own_as_wide_as_the_row() -> None:
    first, second = strips_of([(1, LEFT), (1, RIGHT), (2, Box(100, 40, 200, 60))])
    assert (first.page, second.page) == (1, 2)
    assert (first.box.x0, first.box.x1) == (second.box.x0, second.box.x1)


def test_a_piece_in_the_next_column_keeps_its_own_place() -> None:
    _, second = strips_of([(1, LEFT), (1, Box(400, 20, 500, 40))])[::-1]
    assert second.box.x0 > 300


def test_a_strip_is_cut_from_the_page_at_its_place(tmp_path: Path) -> None:
    strip = Strip(3, Box(50, 100, 350, 200))
    cut_pictures(PDF, [strip], tmp_path)
    with Image.open(tmp_path / strip.name) as picture:
        assert picture.size == (300 * SCALE, 100 * SCALE)
        assert len(picture.convert("L").getcolors() or []) > 10, "the page's text is in it"


def test_a_strip_of_a_huge_page_is_drawn_by_itself_at_full_size(tmp_path: Path) -> None:
    page = Canvas(str(tmp_path / "huge.pdf"), pagesize=(200_000, 200_000))
    page.drawString(10_000, 200_000 - 5_050, "Odluka")
    page.save()
    strip = Strip(1, Box(9_900, 5_000, 10_200, 5_100))
    cut_pictures(tmp_path / "huge.pdf", [strip], tmp_path)
    with Image.open(tmp_path / strip.name) as picture:
        assert picture.size == (300 * SCALE, 100 * SCALE)
        assert len(picture.convert("L").getcolors() or []) > 10, "the page's text is in it"


def test_what_was_cut_is_not_cut_again(tmp_path: Path) -> None:
    done, new = Strip(3, Box(50, 100, 350, 200)), Strip(3, Box(50, 200, 350, 300))
    cut_pictures(PDF, [done], tmp_path)
    assert uncut([done, new], tmp_path) == [new]


def test_pictures_that_no_row_uses_go(tmp_path: Path) -> None:
    kept, other = Strip(3, Box(50, 100, 350, 200)), Strip(3, Box(50, 200, 350, 300))
    for name in ("a", "b"):
        cut_pictures(PDF, [kept, other], tmp_path / name)
    drop_unused(tmp_path, {"a": [kept]})
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.webp")] == [f"a/{kept.name}"]


def test_a_file_is_known_by_its_content_not_by_its_name_alone(tmp_path: Path) -> None:
    shutil.copy(PDF, tmp_path / "right.pdf")
    (tmp_path / "wrong.pdf").write_bytes(b"%PDF-1.4")
    digest = hashlib.sha256(PDF.read_bytes()).hexdigest()
    assert find_inputs({digest: "right.pdf"}, [tmp_path]) == {digest: tmp_path / "right.pdf"}
    assert find_inputs({digest: "wrong.pdf"}, [tmp_path]) == {}


@pytest.mark.parametrize(
    ("on_disk", "in_dataset"),
    [(b"slu\x9ebene.pdf", "slu\ufffdbene.pdf"), ("sluz\u030cbene.pdf".encode(), "slu\u017ebene.pdf")],
    ids=["in a code page, as out of an old archive", "accents apart, as some disks keep them"],
)
def test_a_file_is_found_by_a_name_that_the_dataset_writes_otherwise(
    on_disk: bytes, in_dataset: str, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(on_disk)
    path.write_bytes(b"issue")
    digest = hashlib.sha256(b"issue").hexdigest()
    assert find_inputs({digest: in_dataset}, [tmp_path]) == {digest: path}


def test_a_file_is_found_in_a_folder_that_is_linked_below_another(tmp_path: Path) -> None:
    """As a run reads it from there."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "issue.pdf").write_bytes(b"issue")
    (tmp_path / "raw" / "linked").symlink_to(tmp_path / "elsewhere")
    digest = hashlib.sha256(b"issue").hexdigest()
    there = tmp_path / "raw" / "linked" / "issue.pdf"
    assert find_inputs({digest: "issue.pdf"}, [tmp_path / "raw"]) == {digest: there}
