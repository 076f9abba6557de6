"""One file through the whole line: what the vote on its letters means for its texts."""

from __future__ import annotations

from pathlib import Path

from glasnik.document import process
from tests.normalize.documents import facts

TRANSCRIPT = Path(__file__).parents[2] / "data" / "raw" / "ks-2021-5.txt"
LOST = str.maketrans(dict.fromkeys("čćđšžČĆĐŠŽ", "?"))


def test_texts_that_cannot_be_trusted_stand_as_printed(tmp_path: Path) -> None:
    path = tmp_path / "ks-2021-5.txt"
    path.write_text(TRANSCRIPT.read_text(encoding="utf-8").translate(LOST), encoding="utf-8")
    parts = list(process(path, facts()))
    problems = {problem.code for part in parts for problem in part.problems}
    cells = [cell for part in parts for cell in part.cells if cell.field == "activity"]
    mended = [cell for cell in cells if cell.clean.split() != cell.printed.split()]
    assert "text_untrusted" in problems and cells and mended == []
