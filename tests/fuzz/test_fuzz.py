"""Thousands of broken PDFs in one run, with sound ones among them: no traceback, no hang, no lost neighbour.

`make fuzz` tries more, from a seed of its own. To see a failure again: GLASNIK_FUZZ_SEED=… make fuzz.
"""

from __future__ import annotations

import io
import os
import random
from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium

import glasnik
from glasnik.options import Limits, RunOptions
from publish.validate import validate
from tests.fuzz.mutations import mutated

SPECIMENS = Path(__file__).parents[1] / "specimens"
SOURCES = [
    SPECIMENS / "negatives" / "two-plans.pdf",
    SPECIMENS / "negatives" / "no-plan.pdf",
    SPECIMENS / "issues" / "tk-2021-7.pdf",
    SPECIMENS / "prints" / "zhk-browser-shaded.pdf",
    SPECIMENS / "prints" / "usk-writer-items.pdf",
]
SOUND = SPECIMENS / "negatives" / "two-plans.pdf"
CASES = int(os.environ.get("GLASNIK_FUZZ_CASES", "2000"))
SEED = int(os.environ.get("GLASNIK_FUZZ_SEED", "20211"))
NEIGHBOURS = 20
TIMEOUT = 60.0  # seconds: a document of these takes a tenth of one, the worst ten
MEMORY = 1024  # MB


def first_page(path: Path) -> bytes:
    """The first page of a file as one of its own: small, so that many can be tried."""
    buffer = io.BytesIO()
    with pdfium.PdfDocument(path) as whole, pdfium.PdfDocument.new() as part:
        part.import_pages(whole, [0])
        part.save(buffer)
    return buffer.getvalue()


def test_broken_files_cost_nothing_but_themselves(tmp_path: Path) -> None:
    print(f"seed {SEED}, {CASES} cases")
    rng = random.Random(SEED)
    sources = [first_page(path) for path in SOURCES]
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for n in range(CASES):
        (folder / f"broken-{n:05}.pdf").write_bytes(mutated(sources, rng))
    for n in range(NEIGHBOURS):
        place = folder / f"broken-{rng.randrange(CASES):05}-sound-{n}.pdf"
        place.write_bytes(SOUND.read_bytes() + f"\n% {n}\n".encode())

    report = glasnik.run([folder], out, RunOptions(limits=Limits(TIMEOUT, MEMORY)))

    told = f"seed {SEED}"
    results = {Path(result.file).name: result for result in report.files}
    assert len(results) == CASES + NEIGHBOURS, told
    sound = [result for name, result in results.items() if "-sound-" in name]
    assert [result.status for result in sound] == ["ok"] * NEIGHBOURS, told
    ours = [result.error for result in report.files if "report it" in result.error]
    assert ours == [], told
    died = [result.error for result in report.files if "its reader" in result.error]
    assert died == [], told
    assert all(result.error and "\n" not in result.error for result in report.failed), told
    assert validate(out) == [], told
    print(Counter(result.status for result in report.files))
