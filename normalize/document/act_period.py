"""The years that a plan is for, read from its title: its own, not those of the strategy that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.document.act_words import ActWords

Period = tuple[int | None, int | None]
NONE: Period = (None, None)
SHORT_END = re.compile(r"(?<!\d)(20\d\d)\s*[-–—/]\s*(\d\d)(?![\d.]*\d)")  # `2026/27`
ONE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
LONGEST = 15  # years that a plan may run


def years_in(text: str, words: ActWords) -> Period:
    """The first and last year of the text's own period, or none; one year alone is both, but `do 2030.`."""
    spans = _spans(text, words)
    for place, start, end in spans:
        if words.own_years.search(text[:place]):
            return start, end
    if year := _year_before(spans, text, words):
        return year, year
    for place, start, end in reversed(spans):
        if not words.other_years.search(text[:place]):
            return start, end
    if match := list(words.one_year.finditer(text)):
        year = int(match[-1][1])
        return year, year
    if spans:
        return spans[-1][1:]
    return _one_year(text, words)


def _year_before(spans: Sequence[tuple[int, int, int]], text: str, words: ActWords) -> int | None:
    """The plan's own year before another one's: `Plan za 2021. godinu ... Akcionog plana 2020-2024`."""
    found = [m for m in words.one_year.finditer(text) if words.own_years.search(text[: m.start(1)])]
    return int(found[0][1]) if found and spans and found[0].start() < spans[0][0] else None


def _one_year(text: str, words: ActWords) -> Period:
    """The last year that is said to be the plan's own (`… za razdoblje 2024. godine`), or is no other's; the
    end alone where it is said to be (`do 2030. godine`)."""
    years = [(int(match[1]), text[: match.start()]) for match in ONE_YEAR.finditer(text)]
    own = [found for found in years if words.own_years.search(found[1])]
    free = own or [found for found in years if not words.other_years.search(found[1])]
    if not free:
        return NONE
    year, before = free[-1]
    return (None if words.until.search(before) else year), year


def _spans(text: str, words: ActWords) -> list[tuple[int, int, int]]:
    """Where each span of years begins, its first and last year."""
    found: dict[int, tuple[int, int, int]] = {}
    for match in SHORT_END.finditer(text):
        end = int(match[1][:2] + match[2])
        found[match.start()] = (match.start(), int(match[1]), end)
    for match in words.years.finditer(text):
        found[match.start()] = (match.start(), int(match[1]), int(match[2]))
    for match in words.several_years.finditer(text):
        years = [int(year) for year in ONE_YEAR.findall(match[0])]
        inside = [place for place in found if match.start() <= place < match.end()]
        for place in inside:
            del found[place]
        found[match.start()] = (match.start(), min(years), max(years))
    return [span for _, span in sorted(found.items()) if span[1] <= span[2] <= span[1] + LONGEST]
