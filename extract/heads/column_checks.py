"""What a person should know of the columns that a plan's head names: those guessed, those not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from extract.folding import fold
from extract.heads.columns import TIMES, Column, Head
from extract.heads.time_columns import called_by_times, time_of, times_beside
from extract.model import Oddity, Table
from extract.printed import PrintedActivity, PrintedCell
from extract.sums import GROUPED
from extract.vocabulary import Vocabulary

# What rows are read for: a plan that lacks one may have it in an unknown column.
READ = frozenset({"institution", "deadline", "indicator", "resource"})
FUNDS = ("resource", "funding")
LEAST_SUMS = 2  # rows
COLUMNS = READ | {"activity"}
REPEATED = ("institution", "deadline", "deadline_start", "indicator")  # not amounts, beside their sources


def told_columns(columns: Sequence[Column], vocabulary: Vocabulary, page: int | None) -> Iterator[Oddity]:
    """What is to be said of columns whose heading was guessed, is unknown, or is a second one of its kind."""
    lacks = READ - {column.field for column in columns}
    main = next((column.heading for column in columns if column.field == "deadline"), "")
    times = times_beside(main, [column.heading for column in columns], vocabulary)
    sources = vocabulary.called_by_sources(column.heading for column in columns)
    for column in columns:
        known, heading = vocabulary.field_of(column.heading), column.heading
        if column.field == "activity" and known is None and not vocabulary.is_alone(heading):
            message = "no column of the plan is called one of activities: one of unknown name was taken"
            yield Oddity("activity_assumed", message, page=page, value=heading)
        elif column.field.startswith("other:") and (heading in times or heading in sources):
            continue
        elif column.field.startswith("other:") and known is None and any(map(str.isalnum, heading)):
            message = "a column of unknown name is kept as printed and not read"
            yield Oddity("column_unknown", message, "warning" if lacks else "info", page, heading)
        elif column.field.startswith("other:") and known in REPEATED:
            message = "a second column of one kind is kept as printed and not read"
            yield Oddity("column_repeated", message, page=page, value=heading)
    sides = {time_of(column.heading, vocabulary.field_of) for column in columns}
    if sides.issuperset((*TIMES, "deadline")):
        message = "the deadline is that of the columns from and to: this one is kept as printed and not read"
        yield Oddity("column_repeated", message, page=page, value=main)


def names_two(head: Head, page: int, vocabulary: Vocabulary) -> Iterator[Oddity]:
    """An error for each heading that is two set close, where no rules part their columns."""
    lacks = READ - {column.field for column in head.columns}
    for column in head.columns:
        if column.field in COLUMNS and _names_two(column.heading, lacks, vocabulary):
            message = "one heading names two columns: their texts are read as those of one"
            yield Oddity("column_repeated", message, "error", page or None, column.heading)


def _names_two(heading: str, lacks: Container[str], vocabulary: Vocabulary) -> bool:
    """Whether a heading is two listed ones, set close, one of which no other column of the plan has."""
    words = heading.split()
    if vocabulary.is_exact(heading):
        return False
    for at in range(1, len(words)):
        both = " ".join(words[:at]), " ".join(words[at:])
        fields = [vocabulary.field_of(text) for text in both if vocabulary.is_exact(text)]
        if len(fields) == len(both) and COLUMNS.issuperset(fields) and fields[0] != fields[1]:
            return any(field in lacks for field in fields if field is not None)
    return False


def activities_twice(table: Table, head: Head, vocabulary: Vocabulary) -> Iterator[Oddity]:
    """An error where a head has two columns of activities of one name, or names two by one merged cell."""
    known = [c for c in head.columns if vocabulary.field_of(c.heading) == "activity"]
    own = [column for column in known if _has_own_name(column, table, head)]
    names = Counter(fold(column.heading) for column in own)
    twice = [column.heading for column in own if names[fold(column.heading)] > 1]
    first = next((at for at, column in enumerate(known) if column.field == "activity"), len(known))
    merged = [c.heading for c in known[first + 1 :] if c not in own and c.heading == known[first].heading]
    if twice:
        message = "two columns of activities have one name: tables beside one another may be read as one"
        yield Oddity("column_repeated", message, "error", table.page, twice[0])
    elif merged:
        message = "one heading of activities stands over several columns: but the first of these is read"
        yield Oddity("column_repeated", message, "error", table.page, merged[0])


def _has_own_name(column: Column, table: Table, head: Head) -> bool:
    """Whether a heading stands over this column alone."""
    return any(
        (cell.box.x0, cell.box.x1) == (column.x0, column.x1)
        and any(char.isalpha() for line in cell.lines for char in line.text)
        for cell in table.cells
        if head.first <= cell.first_band and cell.last_band <= head.last
    )


def unnamed_columns(activities: Sequence[PrintedActivity]) -> Iterator[Oddity]:
    """A warning where a column without any heading has text: its heading may stand over the page's edge."""
    for row in activities:
        for cell in row.cells:
            if not cell.field.startswith("other:"):
                continue
            text = " ".join(piece.text for piece in cell.pieces)
            named = _says(cell.heading) or "*" in cell.heading  # a footnote's mark
            if not named and _says(text):
                message = "a column without a heading is kept as printed and not read"
                page = row.pages[0] if row.pages else None
                yield Oddity("column_unknown", message, page=page, value=" ".join(text.split()))
                return


def sums_elsewhere(activities: Sequence[PrintedActivity], vocabulary: Vocabulary) -> Iterator[Oddity]:
    """A warning where a column that is not read has sums of rows whose column of resources has none.

    Recognition of a scan parts the heading (`Potrebna`, `sredstva`), and each part gets a column. One whose
    heading names funds (`Iznos` beside `Izvor`) is read with that of the resources.
    """
    found: Counter[str] = Counter()
    pages: dict[str, int | None] = {}
    for row in activities:
        with_sums = [
            cell
            for cell in row.cells
            if (cell.field in FUNDS or cell.field.startswith("other:"))
            and GROUPED.search(" ".join(piece.text for piece in cell.pieces))
        ]
        called = vocabulary.called_by_sources(cell.heading for cell in row.cells)
        if any(_has_funds(cell, vocabulary) or cell.heading in called for cell in with_sums) or not any(
            c.field in FUNDS for c in row.cells
        ):
            continue
        for cell in with_sums:
            found[cell.heading] += 1
            pages.setdefault(cell.heading, row.pages[0] if row.pages else None)
    for heading, times in found.items():
        if times >= LEAST_SUMS:
            message = (
                f"{times} rows have sums in a column that is not read, and none in that of the resources"
            )
            yield Oddity("column_unknown", message, page=pages[heading], value=heading)


def misread_heads(activities: Sequence[PrintedActivity], vocabulary: Vocabulary) -> Iterator[Oddity]:
    """A warning for each unknown heading of rows that lack a column which the plan's other rows have.

    Recognition of a scan reads the head right on one page and not on another (`Noesitelj`).
    """
    read = {cell.field for row in activities for cell in row.cells} & READ
    pages: dict[str, int | None] = {}
    for row in activities:
        if read <= {cell.field for cell in row.cells}:
            continue
        for cell in row.cells:
            unknown = cell.field.startswith("other:") and vocabulary.field_of(cell.heading) is None
            if unknown and _says(cell.heading) and any(piece.lines for piece in cell.pieces):
                pages.setdefault(cell.heading, row.pages[0] if row.pages else None)
    for heading, page in pages.items():
        message = "a column of unknown name is not read, and its rows lack one that others of the plan have"
        yield Oddity("column_unknown", message, page=page, value=heading)


def _has_funds(cell: PrintedCell, vocabulary: Vocabulary) -> bool:
    return cell.field in FUNDS or vocabulary.field_of(cell.heading) in FUNDS


def unmarked_times(
    columns: Sequence[Column], activities: Sequence[PrintedActivity], vocabulary: Vocabulary
) -> Iterator[Oddity]:
    """A warning where columns of years, quarters or months, which hold a plan's deadlines, have no text."""
    called = called_by_times(columns, vocabulary)
    names = {column.heading for column in called}
    cells = [cell for row in activities for cell in row.cells if cell.heading in names]
    if not any(column.field == "deadline" for column in called) or len(called) < 2 or not cells:
        return
    if not any(piece.lines for cell in cells for piece in cell.pieces):
        message = "no column of times has text in any row: what marks these may be a shade, which is not read"
        value = " | ".join(column.heading for column in called)
        page = next((row.pages[0] for row in activities if row.pages), None)
        yield Oddity("deadline_unparsed", message, page=page, value=value)


def quarters_assumed(columns: Sequence[Column], vocabulary: Vocabulary, page: int | None) -> Iterator[Oddity]:
    """A warning where columns called by bare numbers, `I` to `IV`, were read as the quarters of a year.

    No heading says what the numbers count, nor of which year: they may be those of phases or priorities.
    """
    called = [column.heading for column in called_by_times(columns, vocabulary)]
    own = [part for heading in called if (part := vocabulary.year_parts.part_of(heading)) is not None]
    main = any(column.field == "deadline" and column.heading in called for column in columns)
    if main and len(own) > 1 and not any(part.unit or part.year or part.name for part in own):
        message = "columns called by numbers alone were read as the quarters of a year, or its months"
        yield Oddity("deadline_doubtful", message, page=page, value=" | ".join(called))


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
