"""Reference files, and a user's own rows beside them, which an update leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize.reference_files import own_files, placed_rows, read_reference

COLUMNS = ("institution_id", "alias")
HEAD = "institution_id,alias\n"
ROOT = Path(__file__).parents[2]


def reference(folder: Path, own: str | bytes) -> str:
    """A reference file of one row in the folder, with these own rows beside it; its path."""
    (folder / "own").mkdir()
    (folder / "aliases.csv").write_text(f"{HEAD}ks-vlada,Vlada KS\n", encoding="utf-8")
    data = own if isinstance(own, bytes) else own.encode()
    (folder / "own" / "aliases.csv").write_bytes(data)
    return str(folder / "aliases.csv")


def test_own_rows_stand_behind_those_of_the_project_with_their_places(tmp_path: Path) -> None:
    path = reference(tmp_path, f"{HEAD}ks-mup,MUP\n")
    assert [(place, row["alias"]) for place, row in placed_rows(path, COLUMNS)] == [
        ("aliases.csv, line 2", "Vlada KS"),
        ("own/aliases.csv, line 2", "MUP"),
    ]


@pytest.mark.parametrize("own", ["institution_id;alias\r\nks-mup;MUP, Sarajevo\r\n", f"{HEAD}ks-mup,MUP\n"])
def test_own_rows_are_read_as_a_spreadsheet_saves_them(own: str, tmp_path: Path) -> None:
    path = reference(tmp_path, b"\xef\xbb\xbf" + own.encode())
    assert read_reference(path, COLUMNS)[1]["institution_id"] == "ks-mup"


@pytest.mark.parametrize(
    ("own", "fault"),
    [
        ("id,alias\nks-mup,MUP\n", "own/aliases.csv: its first line must be institution_id,alias"),
        (f"{HEAD}ks-mup\n", "own/aliases.csv, line 2: wrong number of columns"),
        (f"{HEAD}ks-mup,Škola\n".encode("cp1250"), "own/aliases.csv: no CSV in UTF-8"),
    ],
)
def test_own_rows_that_cannot_be_read_are_told_by_their_file(
    own: str | bytes, fault: str, tmp_path: Path
) -> None:
    with pytest.raises(GlasnikError, match=fault):
        read_reference(reference(tmp_path, own), COLUMNS)


def test_a_comma_in_a_file_of_one_column_is_no_part_of_its_value(tmp_path: Path) -> None:
    (tmp_path / "prefixes.csv").write_text("prefix\nauto,moto\n", encoding="utf-8")
    with pytest.raises(GlasnikError, match="line 2: wrong number of columns"):
        read_reference(str(tmp_path / "prefixes.csv"), ("prefix",))


def test_own_files_are_named_and_one_that_nobody_would_read_is_refused(tmp_path: Path) -> None:
    reference(tmp_path, HEAD)
    assert own_files(tmp_path) == ("normalize/reference/own/aliases.csv",)
    (tmp_path / "own" / "aliases.csv.txt").touch()
    with pytest.raises(GlasnikError, match=r"aliases\.csv\.txt: give it the name of a file"):
        own_files(tmp_path)


def test_own_rows_outlast_an_update() -> None:
    assert "normalize/reference/own/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
