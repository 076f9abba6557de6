"""The act around a plan: title, years, decision number and date, who adopted it, and its defined terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.folding import fold
from extract.heads.levels import LevelReader
from extract.vocabulary import Vocabulary
from normalize.document.act_period import NONE as NO_YEARS
from normalize.document.act_period import ONE_YEAR, Period, years_in
from normalize.document.act_words import act_words
from normalize.document.masthead import begins_as_gazette, dates_in
from normalize.reference_files import read_reference

MOST_BEFORE = 260  # characters before the bracket that may hold the full name
MOST_TITLE_LINES = 8
MOST_PLAIN_LINES = 4  # of a title that is not in capitals
MOST_ACT_LINES = 40
MOST_BELOW_TITLE = 12  # lines between a title of no listed name and its plan
MOST_BEFORE_NAME = 4  # words of a title before the plan's name: `LOKALNI GENDER AKCIONI PLAN`


@dataclass(frozen=True, slots=True)
class Act:
    """What the text before a plan's table says of it; None where it does not."""

    title: str | None = None
    period_start: int | None = None
    period_end: int | None = None
    decision_no: str | None = None
    decision_date: date | None = None
    adopted_by: str | None = None


def read_act(
    preamble: Sequence[str],
    vocabulary: Vocabulary,
    join: Callable[[Sequence[str]], str],
) -> Act:
    """Read the act whose plan follows `preamble` (legible lines in printed order)."""
    titles = _title_blocks(preamble, vocabulary) or _plain_titles(preamble, vocabulary)
    title = _trimmed(join(titles[-1]), vocabulary) if titles else None
    if title is None or fold(title) in vocabulary.plan_titles:  # the decision's: a plan's may be called more
        nearest = _nearest_title(preamble)
        known = {id(line) for block in titles for line in block}
        if nearest and known.isdisjoint(map(id, nearest[0])):
            title = _trimmed(join(nearest[0]), vocabulary)
    names = _names_of(title, vocabulary)
    start, end = _period(title, preamble, names)
    begins = _act_start(preamble, vocabulary)
    number, day = _decision(preamble[begins:])
    if number is None:
        number, day = _decision(_act_before(preamble[:begins], names))
    adopter = _adopter(join(preamble[max(0, begins - 12) :]))
    return Act(title, start, end, number, day, adopter)


def _adopter(text: str) -> str | None:
    """Who adopts the act; one that a relative names adopted another: `uredbe koju je Vlada donijela`."""
    words = act_words()
    for match in words.adopted.finditer(text):
        before = [fold(word) for word in text[: match.start()].split()[-2:]]
        if words.relatives.isdisjoint(before[-1:] if before[-1:] != ["je"] else before):
            return match[1].strip()
    return None


def _title_blocks(lines: Sequence[str], vocabulary: Vocabulary) -> list[list[str]]:
    """Runs of capital lines that name a plan, outermost line ends kept; a level's heading is none."""
    blocks: list[list[str]] = []
    within = False  # a heading, whose further lines may name a plan
    for at, line in enumerate(lines):
        within = _capital(line) and (within or _is_numbered_level(line, vocabulary))
        if within or not _capital(line) or not _names_plan(line, vocabulary.plan_titles):
            continue
        if blocks and any(line is known for known in blocks[-1]):
            continue
        block = [line]
        for following in lines[at + 1 : at + MOST_TITLE_LINES]:
            if not (
                _goes_on_small(block, following, vocabulary)
                or _capital(following)
                or re.fullmatch(r"[^.,]{0,20}\d{4}\D{0,4}(?:\d{4})?\D{0,10}", following)
            ):
                break
            if begins_as_gazette(following) or _is_heading(block, following, vocabulary):
                break
            block.append(following)
        blocks.append(block)
    return blocks


def _is_heading(block: Sequence[str], following: str, vocabulary: Vocabulary) -> bool:
    """Whether a capital line is the first heading below a title: numbered, or a level's with its number."""
    if re.match(r"\s*(?:\d{1,3}|[IVX]+|[A-HА-Г])\s?\.\s+\S", following):
        return True
    goes_on = fold(block[-1].split()[-1]) in act_words().unfinished
    return not goes_on and _is_numbered_level(following, vocabulary)


def _is_numbered_level(line: str, vocabulary: Vocabulary) -> bool:
    heading = LevelReader(vocabulary).read_line(line)
    return heading is not None and bool(heading.level and heading.no)


def _plain_titles(lines: Sequence[str], vocabulary: Vocabulary) -> list[list[str]]:
    """The last lines that begin with a plan's name and are no sentence, where no title is in capitals."""
    for at in range(len(lines) - 1, -1, -1):
        first = lines[at].strip()
        if not first[:1].isupper() or not fold(first).startswith(vocabulary.plan_titles):
            continue
        block = [first]
        for following in lines[at + 1 : at + MOST_PLAIN_LINES]:
            if not _goes_on(block, following.strip(), vocabulary):
                break
            block.append(following.strip())
        text = " ".join(block)
        if not act_words().sentence.search(text) and (not text.endswith(".") or ONE_YEAR.search(text[-16:])):
            return [block]
    return []


@cache
def _plan_names() -> frozenset[str]:
    rows = read_reference("plan_names.csv", ("word", "language"))
    return frozenset(fold(row["word"]) for row in rows)


def _nearest_title(lines: Sequence[str]) -> list[list[str]]:
    """The capital lines nearest to the plan that name any plan at all (`PLAN INTEGRITETA …`)."""
    first = max(len(lines) - MOST_BELOW_TITLE, 0)
    for at in range(len(lines) - 1, first - 1, -1):
        words = re.findall(r"[^\W\d_]+", lines[at])
        if _capital(lines[at]) and any(fold(word) in _plan_names() for word in words):
            begin = at
            while begin > first and _capital(lines[begin - 1]) and at - begin < MOST_PLAIN_LINES:
                begin -= 1
            end = at + 1
            alone = fold(lines[at]) in _plan_names()
            while end < min(len(lines), at + MOST_PLAIN_LINES) and (
                _capital(lines[end])
                or act_words().last_year.match(lines[end].strip())
                or (alone and lines[end].lstrip()[:1].islower())
            ):
                end += 1
            return [list(lines[begin:end])]
    return []


def _goes_on_small(block: Sequence[str], following: str, vocabulary: Vocabulary) -> bool:
    """Whether a line in small letters goes on with a title whose first line is but a plan's name."""
    name = fold(block[0]) in vocabulary.plan_titles
    return name and (
        following.strip()[:1].islower() or act_words().last_year.match(following.strip()) is not None
    )


def _goes_on(block: Sequence[str], following: str, vocabulary: Vocabulary) -> bool:
    """Whether a line goes on with a title in small letters: `Akcioni plan` alone is not a whole one."""
    alone = fold(" ".join(block)) in vocabulary.plan_titles and following[:1].isalpha()
    open_ended = fold(block[-1].split()[-1]) in act_words().unfinished and following[:1].isalpha()
    return (
        following[:1].islower() or alone or open_ended or act_words().last_year.match(following) is not None
    )


def _capital(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


@cache
def _other_plans() -> frozenset[str]:
    """What a body has beside any plan, and texts name for its own years: `Program rada za 2022. godinu`."""
    rows = read_reference("plan_titles.csv", ("title", "language", "also"))
    return frozenset(fold(row["title"]) for row in rows if row["also"])


def _names_of(title: str | None, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names by which the text may mean the plan of this title."""
    other = _other_plans()
    if title and _names_plan(title, other):
        return vocabulary.plan_titles
    return tuple(name for name in vocabulary.plan_titles if name not in other)


def _names_plan(text: str, names: Collection[str]) -> bool:
    key = fold(text)
    return any(name in key for name in names)


def _trimmed(title: str, vocabulary: Vocabulary) -> str:
    """`ODLUKA O USVAJANJU LOKALNOG AKCIONOG PLANA …` without what adopts the plan."""
    words = title.split()
    for at in range(len(words)):
        key = fold(" ".join(words[at:]))
        if any(key.startswith(name) for name in vocabulary.plan_titles):
            before = act_words().adopting.sub("", " ".join(words[:at]) + " ").split()
            return " ".join([*before, *words[at:]] if len(before) <= MOST_BEFORE_NAME else words[at:])
    return title


def _period(title: str | None, lines: Sequence[str], names: Collection[str]) -> Period:
    """The title's years; where it has none, those of the lines that name the plan, and of the next ones."""
    if title and (years := years_in(title)) != NO_YEARS:
        return years
    for at in range(len(lines) - 1, -1, -1):
        near = " ".join(lines[at : at + 2])
        if _names_plan(lines[at], names) and (years := years_in(near)) != NO_YEARS:
            return years
    return NO_YEARS


def _act_start(lines: Sequence[str], vocabulary: Vocabulary) -> int:
    """The first line of the act that adopts the plan: its own title, else the beginning."""
    for at, line in enumerate(lines):
        if _capital(line) and _names_plan(line, vocabulary.plan_titles):
            return at
    return 0


def _act_before(lines: Sequence[str], names: Collection[str]) -> Sequence[str]:
    """The end of the act before a plan, where it adopts one in small letters (`Usvaja se Akcioni plan`)."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_ACT_LINES), -1):
        if not _capital(lines[at]) and _names_plan(lines[at], names):
            return lines[at:]
    return ()


def _decision(lines: Sequence[str]) -> tuple[str | None, date | None]:
    words = act_words()
    for at, line in enumerate(lines):
        match = words.number.match(line)
        if match and not line.lstrip()[0].islower() and not words.in_sentence.match(line, match.end()):
            near = [line[match.end() :], *lines[at + 1 : at + 3], *lines[max(at - 1, 0) : at]]
            days = [day for text in near if words.date_line.match(text) for day in dates_in(text)]
            return match[1].rstrip(".").replace(" ", ""), days[0] if days else None
    return None, None


def defined_terms(
    lines: Sequence[str], join: Callable[[Sequence[str]], str], names_body: Callable[[str], bool]
) -> Mapping[str, str]:
    """Short names that the document defines: `… (u daljem tekstu: Koordinacioni tim)` -> the full name.

    The full name is the longest run of words before the bracket that begins with a capital and that
    `names_body` knows as an institution.
    """
    found: dict[str, str] = {}
    text = join(lines)
    end = 0
    for match in act_words().defined.finditer(text):
        term, before = match[1], text[max(end, match.start() - MOST_BEFORE) : match.start()].rstrip(" .\n")
        end = match.end()
        words = re.split(r"[;()]", before)[-1].split()
        for at in range(max(0, len(words) - 25), len(words)):
            name = " ".join(words[at:])
            if words[at][:1].isupper() and names_body(name):
                found[term.strip()] = name.strip(" .,")  # the nearest to the plan, which is the last
                break
    return found
