"""Pages that a file lacks, or has in another order: told by the numbers printed on those it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from extract.model import Oddity, Sheet

SURE = 2  # pages of one count, in succession, whose numbers are relied on
DOWN = 3  # pages, each with the number before that of the page before it: no misread digits make them
TURNED, LEAST_TURNED = 2, 4  # runs of a file whose end stands at its begin; their pages
FOOT = 0.85  # of a page's height: a table that ends below it may be cut there
FEW = 8  # pages: two digits in the wrong order make 9 or more


def pages_apart(numbers: Mapping[int, int | None]) -> set[int]:
    """Pages whose printed number does not follow that of the page before in the file.

    `numbers` has what each page prints, by its number in the file. A lone number that fits neither side may
    be misread.
    """
    runs: list[list[tuple[int, int]]] = []  # of pages whose numbers count up with those in the file
    for page, number in sorted(numbers.items()):
        if number is None:
            continue
        if runs and number - page == runs[-1][-1][1] - runs[-1][-1][0]:
            runs[-1].append((page, number))
        else:
            runs.append([(page, number)])
    ends = (0, len(runs) - 1)
    sure = [run for at, run in enumerate(runs) if len(run) >= SURE or at in ends]
    apart = {_first_page(before, after) for before, after in pairwise(sure) if _is_gap(before, after)}
    first = [run[0] for run in runs]
    return apart | _exchanged(first) | _backwards(first) | _moved(runs)


def _backwards(pages: Sequence[tuple[int, int]]) -> set[int]:
    """Pages whose numbers count down, but for the first of them. `pages`: the first of each run."""
    found: set[int] = set()
    for at in range(len(pages) - DOWN + 1):
        part = pages[at : at + DOWN]
        if all(two == one + 1 and second == first - 1 for (one, first), (two, second) in pairwise(part)):
            found |= {page for page, _ in part[1:]}
    return found


def _moved(runs: Sequence[Sequence[tuple[int, int]]]) -> set[int]:
    """The page that the second of two runs begins with, where the first one goes on behind it.

    So a file has its last page first, or its first one last: no misread digits make a number fit there.
    """
    if len(runs) != TURNED or sum(map(len, runs)) < LEAST_TURNED:
        return set()
    before, after = runs
    return {after[0][0]} if before[0][1] == after[-1][1] + 1 else set()


def _exchanged(pages: Sequence[tuple[int, int]]) -> set[int]:
    """Two pages, each with the other's number, behind or before one that the count goes on with: no misread
    digit makes both. `pages`: the first of each run."""
    found: set[int] = set()
    for (one, first), (two, second) in pairwise(pages):
        usual = {number - page for page, number in pages if page not in (one, two)}
        if two == one + 1 and first == second + 1 and second - one in usual:
            found |= {one, two}
    return found


def _first_page(before: Sequence[tuple[int, int]], after: Sequence[tuple[int, int]]) -> int:
    """The page in the file that a run of numbers begins with.

    Of a count that begins anew the first pages may print none: that with the name of a gazette's next issue.
    """
    page, number = after[0]
    first = page - (number - 1)
    return first if number <= before[-1][1] and before[-1][0] < first else page


def _is_gap(before: Sequence[tuple[int, int]], after: Sequence[tuple[int, int]]) -> bool:
    """Whether one run does not go on with another; beside a lone number only where few pages may lack."""
    lacking = (after[0][1] - after[0][0]) - (before[-1][1] - before[-1][0])
    alone = min(len(before), len(after)) < SURE
    if alone:
        return 0 < lacking <= FEW
    return lacking > 0 or after[0][1] <= before[-1][1]  # pages without a number may stand between


def missing_oddities(sheets: Iterable[Sheet], spans: Sequence[tuple[int, int]]) -> Iterator[Oddity]:
    """One for each page within a plan, or right beside one, that stands apart or is there twice.

    And one where the file ends within a plan's row.

    `spans` are the plans' first and last pages.
    """
    before: int | None = None
    last: Sheet | None = None
    for sheet in sheets:
        if sheet.apart or (last is not None and _is_same(sheet, last)):
            inside = any(begin < sheet.number <= end for begin, end in spans)
            beside = any(sheet.number in (begin, end + 1) for begin, end in spans)
            if inside or beside:
                message = _message(sheet.printed_page or 0, before or 0)
                yield Oddity("pages_missing", message, "error" if inside else "warning", sheet.number)
        before = sheet.printed_page or before
        last = sheet
    if last is not None and any(end == last.number for _, end in spans) and _is_cut(last):
        message = "the file ends within a row, which no rule closes at its page's foot: pages may be missing"
        yield Oddity("pages_missing", message, "warning", last.number)


def _is_same(sheet: Sheet, other: Sheet) -> bool:
    """Whether two pages of one number say the same in their tables."""
    if sheet.printed_page is None or sheet.printed_page != other.printed_page or not sheet.tables:
        return False
    own, others = ([[c.lines for c in table.cells] for table in page.tables] for page in (sheet, other))
    return own == others


def _is_cut(sheet: Sheet) -> bool:
    """Whether the page's last table is cut at its foot: nothing closes or follows it."""
    lowest = max(sheet.tables, key=lambda table: table.box.bottom, default=None)
    if lowest is None or lowest.box.bottom < FOOT * sheet.height:
        return False
    goes_on = any(line.top > lowest.box.bottom for line in sheet.lines)
    goes_on = goes_on or any(table.box.x0 >= lowest.box.x1 for table in sheet.tables)  # in the next column
    return not goes_on and any(cell.open_bottom and cell.lines for cell in lowest.cells)


def _message(number: int, before: int) -> str:
    if not number:
        return f"a page without a number, behind which another count begins, follows on page {before}"
    if number > before:
        return f"page {number} follows on page {before}: those between them are missing, perhaps with rows"
    return f"page {number} follows on page {before}: the file's pages are in another order, or some twice"
