"""The first look: what it leaves unread can hold no plan, and changes nothing of the dataset."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import PackedLoose
from extract.sheets import looks, triage
from extract.sheets.head_words import HeadWords
from extract.sheets.triage import read_sheets
from tests.first_look import differences, facts, skimmed
from tests.specimens.among_prose import BEFORE, PROSE, among_prose
from tests.specimens.catalogue import catalogue
from tests.specimens.fonts import font

TESTS = Path(__file__).parents[2]
KEPT = [
    TESTS / "specimens" / "issues" / "zhk-2021-6.pdf",
    *sorted((TESTS / "specimens" / "negatives").glob("*.pdf")),
    *(
        TESTS / "specimens" / "prints" / f"{name}.pdf"
        for name in ("hnk-browser-sub-rows", "usk-writer-items")
    ),
]
MADE = ("rules-none", "rules-none-cut", "rules-horizontals-cut", "head-at-foot", "two-columns",
        "row-over-three-pages", "damage-yuscii-bold", "spaced-titles")  # fmt: skip


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_kept_issue_among_prose_reads_the_same_as_in_full(path: Path, tmp_path: Path) -> None:
    issue = tmp_path / path.name
    issue.write_bytes(among_prose(path.read_bytes()))
    assert differences(issue) == []
    assert skimmed(issue) >= BEFORE // 2


@pytest.mark.parametrize("name", MADE)
def test_a_made_issue_among_prose_reads_the_same_as_in_full(name: str, tmp_path: Path) -> None:
    content, _ = next(case for case in catalogue() if case.name == name).build()
    issue = tmp_path / "issue.pdf"
    issue.write_bytes(among_prose(content))
    assert differences(issue) == []


@pytest.mark.parametrize("path", sorted((TESTS / "real").glob("*.pdf")), ids=lambda path: path.stem[:30])
def test_a_real_document_without_a_plan_reads_the_same_as_in_full(path: Path) -> None:
    assert differences(path) == []


def test_a_long_issue_opened_anew_and_kept_small_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "OPEN_FOR", 3)
    monkeypatch.setattr(triage, "UNPACKED", 1)
    issue = tmp_path / "issue.pdf"
    content, _ = next(case for case in catalogue() if case.name == "rules-none-cut").build()
    issue.write_bytes(among_prose(content))
    sheets, _ = read_sheets(issue, facts().vocabulary)
    assert any(isinstance(sheet.loose, PackedLoose) for sheet in sheets)
    assert differences(issue) == []


def test_of_prose_only_the_first_page_is_read_in_full() -> None:
    sheets, words = read_sheets(PROSE, facts().vocabulary)
    assert [sheet.number for sheet in sheets if not sheet.skimmed] == [1]
    assert sum(counts.total() for counts in words.values()) > 2000


def test_a_page_of_prose_that_names_columns_calls_for_no_other_page(tmp_path: Path) -> None:
    path = tmp_path / "prose.pdf"
    canvas = Canvas(str(path))
    for number in range(1, 7):
        canvas.setFont(font("serif"), 11)
        for n, line in enumerate(
            ["Aktivnost", "Nosilac", "Rok", "Pokazatelji"] if number == 5 else ["Član 1."] * 40
        ):
            canvas.drawString(50, 750 - 16 * n, line)
        canvas.showPage()
    canvas.save()
    sheets, _ = read_sheets(path, facts().vocabulary)
    assert [sheet.number for sheet in sheets if not sheet.skimmed] == [1, 5]


@pytest.mark.parametrize(
    "lines",
    [
        ["Redni broj Aktivnost Nosilac Rok Indikator"],
        ["R.br.", "Aktivnost", "Nadležna", "institucija", "Rok", "Pokazatelji"],
        ["АКТИВНОСТ", "НОСИЛАЦ", "РОК", "ИНДИКАТОРИ"],
        ["A K T I V N O S T", "N O S I L A C", "R O K"],
        ["Ak\ufffe", "tivnost", "Nosilac", "Rok"],
        ["Naziv", "aktivnosti", "Nosilac", "aktivnosti", "Vremenski", "rok"],
        ["R.br. Obaveza Nosilac Rok Iznos"],
    ],
)
def test_a_head_is_seen_however_it_is_printed(lines: list[str]) -> None:
    lines = ["Član 1.", *lines, "1.1."]
    assert HeadWords(facts().vocabulary).may_be_named_in(lines)


@pytest.mark.parametrize("blank", ["\t", " ", "\u2003"])
def test_a_line_of_blanks_alone_changes_nothing(blank: str) -> None:
    heads = HeadWords(facts().vocabulary)
    for word in ("Mjera", "Tekst"):
        assert heads.may_be_named_in([word, blank]) == heads.may_be_named_in([word])


def test_a_hyphen_at_a_lines_end_makes_no_head_too_long() -> None:
    cell = "Rok za izvršenje planiranih aktivnosti i mj- era"
    assert HeadWords(facts().vocabulary).may_be_named_in(["Aktivnost", "Nositelj", cell])


@pytest.mark.parametrize(
    "lines",
    [
        ["nadležna institucija dužna je u roku od 30 dana provesti aktivnosti, mjere i programe"],
        ["Član 4.", "Ministarstvo donosi mjere za provođenje ovog zakona.", "Rok za donošenje je 30 dana."],
    ],
)
def test_running_text_is_no_head(lines: list[str]) -> None:
    assert not HeadWords(facts().vocabulary).may_be_named_in(lines)
