"""The years that a plan is for, read from its title: its own, not those of the strategy that it names."""

from __future__ import annotations

import re

from normalize.document.act_words import ActWords

Period = tuple[int | None, int | None]
NONE: Period = (None, None)
SHORT_END = re.compile(r"(?<!\d)(20\d\d)\s*[-–—/]\s*(\d\d)(?![\d.]*\d)")  # `2026/27`
ONE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
LONGEST = 15  # years that a plan may run


def years_in(text: str, words: ActWords) -> Period:
    """The first and last year of the text's own period, or none; one year alone is both."""
    spans = _spans(text, words)
    for own in (True, False):
        for place, start, end in spans if own else reversed(spans):
            before = text[:place]
            if words.own_years.search(before) if own else not words.other_years.search(before):
                return start, end
    if match := list(words.one_year.finditer(text)):
        year = int(match[-1][1])
        return year, year
    if spans:
        return spans[-1][1:]
    return _one_year(text, words)


def _one_year(text: str, words: ActWords) -> Period:
    """The last year that is said to be the plan's own (`… za razdoblje 2024. godine`), or is no other's."""
    years = [(int(match[1]), text[: match.start()]) for match in ONE_YEAR.finditer(text)]
    own = [year for year, before in years if words.own_years.search(before)]
    free = own or [year for year, before in years if not words.other_years.search(before)]
    return (free[-1], free[-1]) if free else NONE


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
