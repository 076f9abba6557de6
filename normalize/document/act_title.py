"""The title of a plan, found in the lines of the act before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from extract.capitals import before_years, in_capitals
from extract.folding import fold
from extract.heads.levels import LevelReader
from normalize.document.act_facts import ActFacts
from normalize.document.act_period import ONE_YEAR
from normalize.document.masthead import begins_as_gazette

MOST_TITLE_LINES = 8
MOST_PLAIN_LINES = 4  # of a title that is not in capitals
MOST_BELOW_TITLE = 12  # lines between a title of no listed name and its plan
MOST_BEFORE_NAME = 4  # words of a title before the plan's name: `LOKALNI GENDER AKCIONI PLAN`
LEAST_YEARS = 1  # in a title in small letters that begins with no usual name
LEAST_LETTERS = 4  # of a line in capitals
YEARS_LINE = re.compile(r"[^.,]{0,20}\d{4}\D{0,4}(?:\d{4})?\D{0,10}")  # of a title
CAPITAL_SHARE = 0.7  # of its letters: titles name laws and places in small ones too


def title_of(preamble: Sequence[str], known: ActFacts, join: Callable[[Sequence[str]], str]) -> str | None:
    """The title of the plan that follows the lines; None where none of them is one."""
    preamble = [known.words.label.sub("", line) for line in preamble]
    titles = _title_blocks(preamble, known) or _plain_titles(preamble, known)
    title = _trimmed(join(titles[-1]), known) if titles else None
    if title is None or fold(title) in known.plan_titles:  # the decision's: a plan's may be called more
        nearest = _nearest_title(preamble, known) or _any_plain_title(preamble, known)
        taken = {id(line) for block in titles for line in block}
        if nearest and taken.isdisjoint(map(id, nearest[0])):
            title = _trimmed(join(nearest[0]), known)
    return title


def _title_blocks(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """Runs of capital lines that name a plan, outermost line ends kept; a level's heading is none."""
    blocks: list[list[str]] = []
    within = False  # a heading, whose further lines may name a plan
    for at, line in enumerate(lines):
        within = is_title_line(line) and (within or _is_numbered_level(line, known))
        if within or not is_title_line(line) or not _names_plan_at(lines, at, known.plan_titles):
            continue
        if blocks and any(line is known for known in blocks[-1]):
            continue
        block = [line]
        for following in lines[at + 1 : at + MOST_TITLE_LINES]:
            if not (
                _goes_on_small(block, following, known)
                or _is_title_or_years(following)
                or known.words.goes_on_with_year(block[-1], following)
            ):
                break
            if begins_as_gazette(following, known.masthead) or _is_heading(block, following, known):
                break
            block.append(following)
        has_years = any(ONE_YEAR.search(own) for own in block)
        blocks.append(block if has_years else [*_of_same_title(lines[:at], known), *block])
    return blocks


def _of_same_title(above: Sequence[str], known: ActFacts) -> Sequence[str]:
    """The lines right above a plan's name that are of its title, from one that calls a plan or program so.

    `KANTONALNI PLAN ZAŠTITE OKOLIŠA`, `ZA PERIOD 2017-2025.`, then `AKCIONI PLAN`. Above a plan's name with
    years of its own, and in the title of the act that adopts it, others are called so.
    """
    first = len(above)
    for at in range(len(above) - 1, max(len(above) - MOST_PLAIN_LINES, 0) - 1, -1):
        if not _is_title_or_years(above[at]) or known.words.adopting.match(above[at] + " "):
            break
        if _calls_plan(above[at].split(), known):
            first = at
    return above[first:]


def _is_title_or_years(line: str) -> bool:
    """Whether a line is set in capitals or has but a title's years: `za period 2015.-2020. godina`."""
    return is_title_line(line) or YEARS_LINE.fullmatch(line.strip()) is not None


def _calls_plan(words: Sequence[str], known: ActFacts) -> bool:
    """Whether one of the words that a title begins with is what plans are called by."""
    return any(fold(word) in known.plan_names for word in words[: MOST_BEFORE_NAME + 1])


def _names_plan_at(lines: Sequence[str], at: int, names: Collection[str]) -> bool:
    """Whether a line has a plan's name, or one that ends in the next line: `… I AKCIONI`, `PLAN …`."""
    if names_plan(lines[at], names):
        return True
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return is_title_line(below) and not names_plan(below, names) and names_plan(lines[at] + below, names)


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
    return _plain_title(lines, known, lambda line: fold(line).startswith(known.plan_titles))


def _any_plain_title(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """The last such lines with a year that begin as any plan is called: `Kantonalni plan … za 2022-2027.`"""
    return _plain_title(lines, known, lambda line: _begins_as_any(line, known), LEAST_YEARS)


def _begins_as_any(line: str, known: ActFacts) -> bool:
    return _calls_plan(line.split()[:2], known) and not _is_numbered_level(line, known)


def _plain_title(
    lines: Sequence[str], known: ActFacts, begins: Callable[[str], bool], years: int = 0
) -> list[list[str]]:
    """The last lines that `begins` is true of the first of, with so many years at least, and no sentence."""
    for at in range(len(lines) - 1, -1, -1):
        first = lines[at].strip()
        if not first[:1].isupper() or not begins(first):
            continue
        block = [first]
        for following in lines[at + 1 : at + MOST_PLAIN_LINES]:
            if not _goes_on(block, following.strip(), known):
                break
            block.append(following.strip())
        text = " ".join(block)
        whole = not text.endswith(".") or ONE_YEAR.search(text[-16:])
        if whole and not known.words.sentence.search(text) and len(ONE_YEAR.findall(text)) >= years:
            return [block]
    return []


def _nearest_title(lines: Sequence[str], known: ActFacts) -> list[list[str]]:
    """The capital lines nearest to the plan that name any plan at all (`PLAN INTEGRITETA …`)."""
    first = max(len(lines) - MOST_BELOW_TITLE, 0)
    for at in range(len(lines) - 1, first - 1, -1):
        words = re.findall(r"[^\W\d_]+", lines[at])
        if is_title_line(lines[at]) and any(fold(word) in known.plan_names for word in words):
            begin = at
            while begin > first and is_title_line(lines[begin - 1]) and at - begin < MOST_PLAIN_LINES:
                begin -= 1
            end = at + 1
            alone = fold(lines[at]) in known.plan_names
            while end < min(len(lines), at + MOST_PLAIN_LINES) and (
                _is_title_or_years(lines[end])
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


def is_title_line(text: str) -> bool:
    """Whether a line is set in capitals, as titles of acts are, if perhaps not the years at its end."""
    return in_capitals(before_years(text), LEAST_LETTERS, CAPITAL_SHARE)


def names_plan(text: str, names: Collection[str]) -> bool:
    """Whether a text has one of the folded names of plans."""
    key = fold(text)
    return any(name in key for name in names)


def _trimmed(title: str, known: ActFacts) -> str:
    """`ODLUKA O USVAJANJU LOKALNOG AKCIONOG PLANA …` without what adopts the plan."""
    words = title.split()
    for at in range(len(words)):
        key = fold(" ".join(words[at:]))
        if any(key.startswith(name) for name in known.plan_titles):
            before = known.words.adopting.sub("", " ".join(words[:at]) + " ").split()
            whole = len(before) <= MOST_BEFORE_NAME or _calls_plan(before, known)
            return " ".join([*before, *words[at:]] if whole else words[at:])
    return title
