"""Running heads, page numbers and footers: told by position and repetition, kept out of everything else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.model import Legible, Line, Sheet

TOP_ZONE = 0.11  # of the page's height
FOOT_ZONE = 0.92
SAME_HEIGHT = 8.0  # points: how far a running head's line may wander from page to page
PAGE_MARK = re.compile(r"(?:strana|stranica|str\.|страна|страница|стр\.)\s*(?:br\.?\s*)?(\d{1,4})\b", re.I)
ISSUE_MARK = re.compile(
    r"\b(?:broj|број|br\.|godina|година|godište|годиште|issn|strana|stranica|страна|страница)\b"
    r".{0,12}?(?:\d|[IVXLC]{2,})",
    re.I,
)
NUMBER_ALONE = re.compile(r"^\W*(\d{1,4})\W*$")
DATE = re.compile(r"\b\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.|[^\W\d]{3,12}(?:/[^\W\d]+)?)\s*\d{4}\b")
LEAST_PAGES = 2


def part_furniture(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The sheets with running heads and feet moved from `lines` to `furniture`, and printed numbers read."""
    zoned = [_zone(sheet) for sheet in sheets]
    repeated = _repeated(sheets, zoned)
    parted = [_part(sheet, lines, repeated) for sheet, lines in zip(sheets, zoned, strict=True)]
    numbers = printed_pages(parted, lambda line: line.text)
    return tuple(replace(sheet, printed_page=numbers[sheet.number]) for sheet in parted)


def _zone(sheet: Sheet) -> tuple[Line, ...]:
    """The lines at the page's head above its tables, and those at its foot below them."""
    first_table = min((table.box.top for table in sheet.tables), default=sheet.height)
    last_table = max((table.box.bottom for table in sheet.tables), default=0.0)
    head, foot = TOP_ZONE * sheet.height, FOOT_ZONE * sheet.height
    zone = [
        line
        for line in sheet.lines
        if (line.top < first_table if line.bottom < head else line.top > foot and line.bottom > last_table)
    ]
    return tuple(zone)


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "0", fold(line.text))


def _repeated(sheets: Sequence[Sheet], zoned: Sequence[tuple[Line, ...]]) -> set[tuple[str, int]]:
    """(pattern, height) of zone lines that stand on several pages at one height."""
    pages: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for sheet, lines in zip(sheets, zoned, strict=True):
        for line in lines:
            pages[_pattern(line)].append((line.top, sheet.number))
    found: set[tuple[str, int]] = set()
    for pattern, places in pages.items():
        counts: Counter[int] = Counter()
        for top, _ in places:
            counts[round(top / SAME_HEIGHT)] += 1
        for slot in counts:
            if counts[slot] + counts[slot + 1] + counts[slot - 1] >= LEAST_PAGES:
                found.add((pattern, slot))
    return found


def _part(sheet: Sheet, zone: Iterable[Line], repeated: set[tuple[str, int]]) -> Sheet:
    furniture = tuple(
        line
        for line in zone
        if (_pattern(line), round(line.top / SAME_HEIGHT)) in repeated or _is_mark(line.text)
    )
    taken = set(map(id, furniture))
    return replace(
        sheet, furniture=furniture, lines=tuple([line for line in sheet.lines if id(line) not in taken])
    )


def _is_mark(text: str) -> bool:
    if len(text) > 120:
        return False
    return bool(
        PAGE_MARK.search(text) or NUMBER_ALONE.match(text) or (ISSUE_MARK.search(text) and DATE.search(text))
    )


def page_mark(texts: Iterable[str]) -> int | None:
    """The number that a running head prints after `Strana`, if one does."""
    for text in texts:
        if match := PAGE_MARK.search(text):
            return int(match.group(1))
    return None


def printed_pages(sheets: Sequence[Sheet], legible: Legible) -> dict[int, int | None]:
    """The number printed on each page, by the page's number in the file; None where it prints none."""
    texts = {sheet.number: [legible(line) for line in sheet.furniture] for sheet in sheets}
    offset = _usual_offset(texts)
    return {number: _printed_page(number, lines, offset) for number, lines in texts.items()}


def _numbers(texts: Iterable[str]) -> list[int]:
    return [int(match.group(1)) for text in texts if (match := NUMBER_ALONE.match(text))]


def _usual_offset(texts: Mapping[int, Sequence[str]]) -> int | None:
    """Printed number less file page, where bare numbers agree on one over several pages."""
    counts = Counter(found - number for number, lines in texts.items() for found in _numbers(lines))
    if not counts:
        return None
    offset, pages = counts.most_common(1)[0]
    return offset if pages >= min(LEAST_PAGES, len(texts)) else None


def _printed_page(number: int, lines: Sequence[str], offset: int | None) -> int | None:
    marked = page_mark(lines)
    if marked is not None:
        return marked
    if offset is not None and number + offset in _numbers(lines):
        return number + offset
    return None
