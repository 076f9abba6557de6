"""A page's words and rulings -> a sheet: tables with text in their cells, and the lines outside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.issue_marks import IssueMarks
from extract.model import Line, Loose, Page, Ruling, Sheet, Table, Word
from extract.pages.dashes import with_dashes_joined
from extract.pages.rulings import Edges, find_edges
from extract.sheets.grids.boxes_apart import gap_between
from extract.sheets.grids.grid import find_tables
from extract.sheets.grids.highlights import without_highlights
from extract.sheets.grids.lower_lines import with_lower_lines
from extract.sheets.grids.nested_tables import without_nested
from extract.sheets.grids.numbers_beside import with_numbers_beside
from extract.sheets.grids.places import Places
from extract.sheets.grids.row_joints import with_row_joints
from extract.sheets.grids.shade_seams import without_shade_seams
from extract.sheets.grids.spilled_letters import with_spilled_letters
from extract.sheets.grids.spilled_lines import with_lines_below, with_spilled_lines
from extract.sheets.grids.stripes import may_be_stripe
from extract.sheets.lines.line_making import running_lines
from extract.sheets.lines.turned import upright
from extract.sheets.running_heads.framed_heads import is_framed_head, may_be_framed_head
from extract.sheets.stamps import with_drawn_text, without_stamps
from extract.sheets.zones import zones_within
from extract.vocabulary import Vocabulary

FRAME_SHARE = 0.5  # of the page: a single cell larger than this frames the page, it is no table
EDGE = 1.0  # points
ONE_COLUMN = 2  # sides of a table of one column: rules around rows whose columns none parts
ABREAST = 3  # lines beside one another: prose stands in two columns, a running head is alone
LEAST_ABREAST = 2  # places where that many lines stand abreast
PAGES_OF_ONE_ROW = 3  # pages in succession that may show but one column of a long row


def make_sheets(pages: Iterable[Page], vocabulary: Vocabulary) -> Iterator[Sheet]:
    """The sheets of a document; `loose` stays where a table without vertical rules may be, or may end."""
    last = -PAGES_OF_ONE_ROW - 1
    for index, page in enumerate(pages):
        sheet = make_sheet(page, vocabulary)
        if may_be_unruled(sheet):
            last = index
        yield sheet if index - last <= PAGES_OF_ONE_ROW else replace(sheet, loose=None)


def make_sheet(
    page: Page,
    vocabulary: Vocabulary,
    edges: Edges | None = None,
    found: Sequence[Table] | None = None,
) -> Sheet:
    """Put every word of the page into one cell or one line outside the tables.

    The `edges` of its rulings and the tables `found` by these may be known already.
    """
    drawn = without_highlights(without_shade_seams(upright(page)))
    joined = with_dashes_joined(drawn.rulings)
    if joined is not drawn.rulings:
        drawn = replace(drawn, rulings=tuple(joined))
    if edges is None or drawn is not page:
        edges = find_edges(drawn.rulings)
    ruled = with_row_joints(drawn, edges)
    if ruled is not drawn:
        edges = find_edges(ruled.rulings)
    if found is None or ruled is not page:
        found = find_tables(page.number, edges)
    if gap := gap_between(found):
        found = find_tables(page.number, find_edges(ruled.rulings, gap))
    page = ruled
    tables = without_nested([table for table in found if not _frames(table, page)])
    page = with_drawn_text(without_stamps(page, tables), tables)
    places, heads, outside = _placed(page, tables, vocabulary.marks)
    letters = vocabulary.one_letter_words
    filled = sorted(
        (with_lower_lines(with_spilled_lines(with_spilled_letters(p.filled(), letters))) for p in places),
        key=lambda t: (t.box.top, t.box.x0),
    )
    whole, lines = with_lines_below(filled, running_lines(outside))
    whole, lines = _with_numbers_beside(whole, lines)
    return Sheet(
        page.number,
        page.width,
        page.height,
        whole,
        lines,
        loose=_loose(page, places, heads, outside),
        turned=page.turned,
        scanned=page.scanned,
        stamps=running_lines(page.stamps),
        hidden=running_lines(page.hidden),
    )


def _with_numbers_beside(
    tables: Sequence[Table], lines: tuple[Line, ...]
) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
    """The tables with the numbers left of them, and the lines that are left."""
    rest: Sequence[Line] = lines
    done = []
    for table in tables:
        table, rest = with_numbers_beside(table, rest) if rest else (table, rest)
        done.append(table)
    return tuple(done), tuple(rest)


def _placed(
    page: Page, tables: Sequence[Table], marks: IssueMarks
) -> tuple[list[Places], list[Places], Sequence[Word]]:
    """The tables with their words, those of them that are boxes of running heads, and the words outside."""
    places = [Places(table) for table in sorted(tables, key=_area)]
    outside: Sequence[Word] = page.words
    for place in places:
        outside = place.take(outside)
    heads = _framed_heads(places, page, marks)
    if heads:
        places = [place for place in places if place not in heads]
        kept = {id(word) for place in places for word in place.words()}
        outside = [word for word in page.words if id(word) not in kept]
    return places, heads, outside


def _loose(page: Page, places: Sequence[Places], heads: Sequence[Places], outside: Sequence[Word]) -> Loose:
    """The words outside of grids, those in frames and shades among them, and the rules across."""
    framed = {id(word) for place in places if place.is_loose for word in place.words()}
    if framed:
        framed.update(map(id, outside))
    loose_words = [word for word in page.words if id(word) in framed] if framed else outside
    flat = tuple(
        rule
        for rule in page.rulings
        if rule.x1 - rule.x0 > rule.bottom - rule.top
        and not any(_is_edge(rule, place.table) for place in heads)
    )
    return Loose(tuple(loose_words), flat)


def may_be_unruled(sheet: Sheet) -> bool:
    """Whether the page may hold a table, or a part of one, that no rules part into rows and columns."""
    if stands_in_columns(sheet.lines) or any(map(may_be_stripe, sheet.tables)):
        return True
    framed = any(len(table.columns) == ONE_COLUMN for table in sheet.tables)
    words = sheet.loose.unpacked().words if framed and sheet.loose is not None else ()
    return stands_in_columns(running_lines(words))


def stands_in_columns(lines: Sequence[Line]) -> bool:
    """Whether lines stand three and more abreast at several heights, as prose does not."""
    return are_abreast([(line.top + line.bottom) / 2 for line in lines])


def are_abreast(middles: Iterable[float]) -> bool:
    """The same by the heights of the lines' middles, in points."""
    places, together = 0, 1
    for above, below in pairwise(sorted(middles)):
        together = together + 1 if below - above < 1 else 1
        places += together == ABREAST
    return places >= LEAST_ABREAST


def _area(table: Table) -> float:
    return (table.box.x1 - table.box.x0) * (table.box.bottom - table.box.top)


def _framed_heads(places: Sequence[Places], page: Page, marks: IssueMarks) -> list[Places]:
    """Those of the grids that are the boxes of running heads and feet."""
    if not places or not page.words:
        return []
    top, bottom = min(word.top for word in page.words), max(word.bottom for word in page.words)
    zones = zones_within(page.height, top, bottom)
    sizes = [(place, place.table.box, len(place.table.bands) - 1) for place in places]
    possible = [place for place, box, bands in sizes if may_be_framed_head(box, bands, zones)]
    return [place for place in possible if is_framed_head(place.filled(), marks, page.height)]


def _is_edge(rule: Ruling, table: Table) -> bool:
    return table.box.top - EDGE <= rule.top and rule.bottom <= table.box.bottom + EDGE


def _frames(table: Table, page: Page) -> bool:
    return len(table.cells) == 1 and _area(table) > FRAME_SHARE * page.width * page.height
