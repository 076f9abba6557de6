"""The comparison of a dataset written into its folder: the tables, and the page `compare/compare.html`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from compare.comparison import Comparison, compare
from compare.coverage import untitled
from compare.page_data import page_data
from extract.errors import OutputError
from normalize.records import Dataset
from publish.comparison import write_comparison
from publish.comparison_schema import COMPARISON_TABLES
from publish.files.dataset_folder import description_of
from publish.stored_records import read_dataset
from review.embedding import filled, write_page

FOLDER = "compare"
PAGE = "compare.html"
TEMPLATES = "compare/templates/"
STYLES = ("review/templates/base.css", TEMPLATES + "compare.css")
SCRIPTS = (
    "compare/vendor/echarts.js",
    "review/templates/base.js",
    *(TEMPLATES + name for name in ("compare-model.js", "compare-charts.js", "compare-pairs.js")),
)


@dataclass(frozen=True, slots=True)
class CompareReport:
    """What was written: the page, how many plans were compared, how many pairs are the same and close.

    `untitled` are the plans of which activities stand under no title: how many, and of how many.
    """

    page: Path
    plans: int
    same: int
    close: int
    untitled: tuple[tuple[str, int, int], ...] = ()


def compare_dataset(out: Path) -> CompareReport:
    """Compare the plans of the dataset in `out`; write the tables into it, and the page into `out/compare`.

    InputError where there is no dataset, NothingToCompareError where it has not two plans, OutputError where
    `out` cannot be written to: then nothing in it has changed.
    """
    described = description_of(out)
    dataset = read_dataset(out)
    comparison = compare(dataset)
    tables = {table.name: getattr(comparison, table.name) for table in COMPARISON_TABLES}
    write_comparison(tables, out, described=described)
    same = sum(1 for row in comparison.matches if row.kind == "same")
    rows = Counter(row.plan_id for row in dataset.activities)
    without_title = tuple((plan, number, rows[plan]) for plan, number in sorted(untitled(dataset).items()))
    page = write_compare_page(dataset, comparison, out)
    return CompareReport(page, len(rows), same, len(comparison.matches) - same, without_title)


def write_compare_page(dataset: Dataset, comparison: Comparison, out: Path) -> Path:
    """Write the page alone; where it is. OutputError where it cannot be written."""
    page = out / FOLDER / PAGE
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        write_page(page, filled(TEMPLATES + "compare.html", STYLES, SCRIPTS, page_data(dataset, comparison)))
    except OSError as error:
        raise OutputError(f"{page}: cannot be written ({error.strerror or error})") from error
    return page
