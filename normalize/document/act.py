"""The act around a plan: title, years, decision number and date, and who adopted it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extract.folding import fold
from normalize.document.act_facts import ActFacts
from normalize.document.act_period import NONE as NO_YEARS
from normalize.document.act_period import Period, years_in
from normalize.document.act_title import is_title_line, names_plan, title_of
from normalize.document.act_words import ActWords
from normalize.document.masthead import dates_in
from normalize.document.misread_years import with_years_read, years_read_in
from normalize.text import Change

MOST_ACT_LINES = 40
LINES_ABOVE = 12  # above an act's title, in which who adopts it may stand


@dataclass(frozen=True, slots=True)
class Act:
    """What the text before a plan's table says of it; None where it does not."""

    title: str | None = None
    period_start: int | None = None
    period_end: int | None = None
    decision_no: str | None = None
    decision_date: date | None = None
    adopted_by: str | None = None
    years_read: tuple[tuple[str, Change], ...] = ()  # printed with letters for digits, with their field


def read_act(
    preamble: Sequence[str],
    known: ActFacts,
    join: Callable[[Sequence[str]], str],
    in_gazette: bool = True,
) -> Act:
    """Read the act whose plan follows `preamble` (legible lines in printed order).

    What stands above its title in a gazette is the end of another act; else it may be its own letterhead.
    """
    printed, preamble = preamble, [with_years_read(line) for line in preamble]
    title = title_of(preamble, known, join)
    names = _names_of(title, known)
    start, end = _period(title, preamble, names, known.words)
    begins = _act_start(preamble, known)
    number, day = _decision(preamble[begins:], known)
    if number is None:
        number, day = _decision(_act_before(preamble[:begins], names), known)
    if number is None and not in_gazette:
        number, day = _decision(_letterhead(preamble[:begins], known), known)
    adopter = _adopter(join(preamble[max(0, begins - LINES_ABOVE) :]), known.words)
    act = Act(title, start, end, number, day, adopter)
    return act if preamble == printed else replace(act, years_read=tuple(_years_read(printed, act, known)))


def _years_read(printed: Sequence[str], act: Act, known: ActFacts) -> Iterator[tuple[str, Change]]:
    """The years read in the lines that the act's title, number or date are from."""
    title = (act.title or "").split("\n")
    for line in printed:
        read = with_years_read(line)
        if read == line:
            continue
        if any(part and read.endswith(part) for part in title):
            field = "title"
        elif act.decision_no and act.decision_no in read.replace(" ", ""):
            field = "decision_no"
        elif act.decision_date and act.decision_date in dates_in(read, known.masthead):
            field = "decision_date"
        else:
            continue
        for change in years_read_in(line):
            yield field, change


def _adopter(text: str, words: ActWords) -> str | None:
    """Who adopts the act; one that a relative names adopted another: `uredbe koju je Vlada donijela`."""
    for match in words.adopted.finditer(text):
        before = [fold(word) for word in text[: match.start()].split()[-2:]]
        if before and before[-1] not in words.auxiliaries:
            before = before[-1:]
        if words.relatives.isdisjoint(before):
            return match[1].strip()
    return None


def _names_of(title: str | None, known: ActFacts) -> tuple[str, ...]:
    """The names by which the text may mean the plan of this title."""
    other = known.other_plans
    if title and names_plan(title, other):
        return known.plan_titles
    return tuple(name for name in known.plan_titles if name not in other)


def _period(title: str | None, lines: Sequence[str], names: Collection[str], words: ActWords) -> Period:
    """The title's years; where it has none, those of the lines that name the plan, and of the next ones."""
    if title and (years := years_in(title, words)) != NO_YEARS:
        return years
    for at in range(len(lines) - 1, -1, -1):
        near = " ".join(lines[at : at + 2])
        if names_plan(lines[at], names) and (years := years_in(near, words)) != NO_YEARS:
            return years
    return NO_YEARS


def _act_start(lines: Sequence[str], known: ActFacts) -> int:
    """The first line of the act that adopts the plan: its own title, else the beginning."""
    for at, line in enumerate(lines):
        if is_title_line(line) and names_plan(line, known.plan_titles):
            return at
    return 0


def _act_before(lines: Sequence[str], names: Collection[str]) -> Sequence[str]:
    """The end of the act before a plan, where it adopts one in small letters (`Usvaja se Akcioni plan`)."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_ACT_LINES), -1):
        if not is_title_line(lines[at]) and names_plan(lines[at], names):
            return lines[at:]
    return ()


def _letterhead(lines: Sequence[str], known: ActFacts) -> Sequence[str]:
    """The lines above an act's title where they end with its number and day, and names stand above those."""
    words = known.words
    dated = [i for i, text in enumerate(lines) if words.number.match(text) or words.date_line.match(text)]
    names = lines[: dated[0]] if dated else ()
    follow = dated == list(range(len(names), len(lines)))
    return lines if names and follow and all(map(_is_name, names)) else ()


def _is_name(line: str) -> bool:
    """Whether a line of a letterhead may be who issues the act: no sentence's begin, middle or end."""
    return line.lstrip()[:1].isupper() and line.rstrip()[-1].isalpha()


def _decision(lines: Sequence[str], known: ActFacts) -> tuple[str | None, date | None]:
    words = known.words
    for at, line in enumerate(lines):
        match = words.number.match(line)
        if match and not line.lstrip()[0].islower() and not words.in_sentence.match(line, match.end()):
            near = [line[match.end() :], *lines[at + 1 : at + 3], *lines[max(at - 1, 0) : at]]
            dated = filter(words.date_line.match, near)
            days = [day for text in dated for day in dates_in(text, known.masthead)]
            return match[1].rstrip(".").replace(" ", ""), days[0] if days else None
    return None, None
