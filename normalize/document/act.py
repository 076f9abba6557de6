"""The act around a plan: title, years, decision number and date, who adopted it, and its defined terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.folding import fold
from extract.heads.levels import LevelReader
from extract.vocabulary import Vocabulary
from normalize.document.act_period import NONE as NO_YEARS
from normalize.document.act_period import ONE_YEAR, Period, years_in
from normalize.document.act_words import ActWords, load_act_words
from normalize.document.masthead import MastheadWords, begins_as_gazette, dates_in, load_masthead_words
from normalize.reference_files import read_reference

MOST_BEFORE = 260  # characters before the bracket that may hold the full name
MOST_NAME_WORDS = 25  # of a body that a short name is defined for
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


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What an act is read by; `plan_names` are folded words that plans are called by.

    `other_plans` are folded titles of what a body has beside any plan, and texts name for its own years:
    `Program rada za 2022. godinu`.
    """

    vocabulary: Vocabulary
    words: ActWords
    masthead: MastheadWords
    plan_names: frozenset[str]
    other_plans: frozenset[str]

    @property
    def plan_titles(self) -> tuple[str, ...]:
        return self.vocabulary.plan_titles


def load_act_facts(vocabulary: Vocabulary) -> ActFacts:
    """The facts of the project's own tables. GlasnikError where a row of them is wrong."""
    names = read_reference("plan_names.csv", ("word", "language"))
    titles = read_reference("plan_titles.csv", ("title", "language", "also"))
    return ActFacts(
        vocabulary,
        load_act_words(),
        load_masthead_words(),
        frozenset(fold(row["word"]) for row in names),
        frozenset(fold(row["title"]) for row in titles if row["also"]),
    )


def read_act(
    preamble: Sequence[str],
    known: ActFacts,
    join: Callable[[Sequence[str]], str],
) -> Act:
    """Read the act whose plan follows `preamble` (legible lines in printed order)."""
    titles = _title_blocks(preamble, known) or _plain_titles(preamble, known)
    title = _trimmed(join(titles[-1]), known) if titles else None
    if title is None or fold(title) in known.plan_titles:  # the decision's: a plan's may be called more
        nearest = _nearest_title(preamble, known)
        taken = {id(line) for block in titles for line in block}
        if nearest and taken.isdisjoint(map(id, nearest[0])):
            title = _trimmed(join(nearest[0]), known)
    names = _names_of(title, known)
    start, end = _period(title, preamble, names, known.words)
    begins = _act_start(preamble, known)
    number, day = _decision(preamble[begins:], known)
    if number is None:
        number, day = _decision(_act_before(preamble[:begins], names), known)
    adopter = _adopter(join(preamble[max(0, begins - 12) :]), known.words)
    return Act(title, start, end, number, day, adopter)


def _adopter(text: str, words: ActWords) -> str | None:
    """Who adopts the act; one that a relative names adopted another: `uredbe koju je Vlada donijela`."""
    for match in words.adopted.finditer(text):
        before = [fold(word) for word in text[: match.start()].split()[-2:]]
        if words.relatives.isdisjoint(before[-1:] if before[-1:] != ["je"] else before):
            return match[1].strip()
    return None


def _title_blocks(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """Runs of capital lines that name a plan, outermost line ends kept; a level's heading is none."""
    blocks: list[list[str]] = []
    within = False  # a heading, whose further lines may name a plan
    for at, line in enumerate(lines):
        within = _capital(line) and (within or _is_numbered_level(line, known))
        if within or not _capital(line) or not _names_plan(line, known.plan_titles):
            continue
        if blocks and any(line is known for known in blocks[-1]):
            continue
        block = [line]
        for following in lines[at + 1 : at + MOST_TITLE_LINES]:
            if not (
                _goes_on_small(block, following, known)
                or _capital(following)
                or re.fullmatch(r"[^.,]{0,20}\d{4}\D{0,4}(?:\d{4})?\D{0,10}", following)
            ):
                break
            if begins_as_gazette(following, known.masthead) or _is_heading(block, following, known):
                break
            block.append(following)
        blocks.append(block)
    return blocks


def _is_heading(block: Sequence[str], following: str, known: ActFacts) -> bool:
    """Whether a capital line is the first heading below a title: numbered, or a level's with its number."""
    if re.match(r"\s*(?:\d{1,3}|[IVX]+|[A-HА-Г])\s?\.\s+\S", following):
        return True
    goes_on = fold(block[-1].split()[-1]) in known.words.unfinished
    return not goes_on and _is_numbered_level(following, known)


def _is_numbered_level(line: str, known: ActFacts) -> bool:
    heading = LevelReader(known.vocabulary).read_line(line)
    return heading is not None and bool(heading.level and heading.no)


def _plain_titles(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """The last lines that begin with a plan's name and are no sentence, where no title is in capitals."""
    for at in range(len(lines) - 1, -1, -1):
        first = lines[at].strip()
        if not first[:1].isupper() or not fold(first).startswith(known.plan_titles):
            continue
        block = [first]
        for following in lines[at + 1 : at + MOST_PLAIN_LINES]:
            if not _goes_on(block, following.strip(), known):
                break
            block.append(following.strip())
        text = " ".join(block)
        if not known.words.sentence.search(text) and (not text.endswith(".") or ONE_YEAR.search(text[-16:])):
            return [block]
    return []


def _nearest_title(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """The capital lines nearest to the plan that name any plan at all (`PLAN INTEGRITETA …`)."""
    first = max(len(lines) - MOST_BELOW_TITLE, 0)
    for at in range(len(lines) - 1, first - 1, -1):
        words = re.findall(r"[^\W\d_]+", lines[at])
        if _capital(lines[at]) and any(fold(word) in known.plan_names for word in words):
            begin = at
            while begin > first and _capital(lines[begin - 1]) and at - begin < MOST_PLAIN_LINES:
                begin -= 1
            end = at + 1
            alone = fold(lines[at]) in known.plan_names
            while end < min(len(lines), at + MOST_PLAIN_LINES) and (
                _capital(lines[end])
                or known.words.last_year.match(lines[end].strip())
                or (alone and lines[end].lstrip()[:1].islower())
            ):
                end += 1
            return [list(lines[begin:end])]
    return []


def _goes_on_small(block: Sequence[str], following: str, known: ActFacts) -> bool:
    """Whether a line in small letters goes on with a title whose first line is but a plan's name."""
    name = fold(block[0]) in known.plan_titles
    return name and (
        following.strip()[:1].islower() or known.words.last_year.match(following.strip()) is not None
    )


def _goes_on(block: Sequence[str], following: str, known: ActFacts) -> bool:
    """Whether a line goes on with a title in small letters: `Akcioni plan` alone is not a whole one."""
    alone = fold(" ".join(block)) in known.plan_titles and following[:1].isalpha()
    open_ended = fold(block[-1].split()[-1]) in known.words.unfinished and following[:1].isalpha()
    return (
        following[:1].islower() or alone or open_ended or known.words.last_year.match(following) is not None
    )


def _capital(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


def _names_of(title: str | None, known: ActFacts) -> tuple[str, ...]:
    """The names by which the text may mean the plan of this title."""
    other = known.other_plans
    if title and _names_plan(title, other):
        return known.plan_titles
    return tuple(name for name in known.plan_titles if name not in other)


def _names_plan(text: str, names: Collection[str]) -> bool:
    key = fold(text)
    return any(name in key for name in names)


def _trimmed(title: str, known: ActFacts) -> str:
    """`ODLUKA O USVAJANJU LOKALNOG AKCIONOG PLANA …` without what adopts the plan."""
    words = title.split()
    for at in range(len(words)):
        key = fold(" ".join(words[at:]))
        if any(key.startswith(name) for name in known.plan_titles):
            before = known.words.adopting.sub("", " ".join(words[:at]) + " ").split()
            return " ".join([*before, *words[at:]] if len(before) <= MOST_BEFORE_NAME else words[at:])
    return title


def _period(title: str | None, lines: Sequence[str], names: Collection[str], words: ActWords) -> Period:
    """The title's years; where it has none, those of the lines that name the plan, and of the next ones."""
    if title and (years := years_in(title, words)) != NO_YEARS:
        return years
    for at in range(len(lines) - 1, -1, -1):
        near = " ".join(lines[at : at + 2])
        if _names_plan(lines[at], names) and (years := years_in(near, words)) != NO_YEARS:
            return years
    return NO_YEARS


def _act_start(lines: Sequence[str], known: ActFacts) -> int:
    """The first line of the act that adopts the plan: its own title, else the beginning."""
    for at, line in enumerate(lines):
        if _capital(line) and _names_plan(line, known.plan_titles):
            return at
    return 0


def _act_before(lines: Sequence[str], names: Collection[str]) -> Sequence[str]:
    """The end of the act before a plan, where it adopts one in small letters (`Usvaja se Akcioni plan`)."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_ACT_LINES), -1):
        if not _capital(lines[at]) and _names_plan(lines[at], names):
            return lines[at:]
    return ()


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


def defined_terms(
    lines: Sequence[str],
    words: ActWords,
    join: Callable[[Sequence[str]], str],
    names_body: Callable[[str], bool],
) -> Mapping[str, str]:
    """Short names that the document defines: `… (u daljem tekstu: Koordinacioni tim)` -> the full name.

    The full name is the longest run of words before the bracket that begins with a capital and that
    `names_body` knows as an institution.
    """
    found: dict[str, str] = {}
    text = join(lines)
    end = 0
    for match in words.defined.finditer(text):
        term, before = match[1], text[max(end, match.start() - MOST_BEFORE) : match.start()].rstrip(" .\n")
        end = match.end()
        run = re.split(r"[;()]", before)[-1].split()
        for at in range(max(0, len(run) - MOST_NAME_WORDS), len(run)):
            name = " ".join(run[at:])
            if run[at][:1].isupper() and names_body(name):
                found[term.strip()] = name.strip(" .,")  # the nearest to the plan, which is the last
                break
    return found
