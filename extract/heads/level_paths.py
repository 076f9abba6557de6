"""The headings that a row stands below, outermost first: where the next one goes among them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from extract.capitals import in_capitals
from extract.folding import fold
from extract.printed import LevelHeading
from extract.row_numbers import counts_on, is_next, number_parts


def level_key(heading: LevelHeading) -> tuple[str, str]:
    """What tells one level of headings from another: the level word, else the form of the number."""
    if heading.level:
        return heading.level_name, ""
    if heading.no[:1].isdigit():
        return "", f"digits{heading.no.count('.')}"
    return "", "roman" if re.fullmatch(r"[IVXLC]+", heading.no) else "letter"


def enter(
    path: tuple[LevelHeading, ...],
    heading: LevelHeading,
    without_rows: int = 0,
    parents: Container[int] = (),
) -> tuple[LevelHeading, ...]:
    """The path after a heading: it replaces its own level and all below, else goes below the last.

    The last `without_rows` headings have no rows yet: what has a number of their form and begins anew goes
    below them (`1. PREVENCIJA`, `1. Obrazovanje`), as does a number with one part more, and what is in small
    letters where neither has a number (`PREVENCIJA`, `Obrazovanje`). `parents` are
    the depths of headings that had others of their form below: the next one has too.
    """
    return (*path[: _depth(path, heading, without_rows, parents)], heading)


def goes_on_counting(path: Sequence[LevelHeading], heading: LevelHeading) -> int | None:
    """The depth of a heading whose number this one's follows, in nearly its words, or None.

    `Strateški prioritet 2` after `Prioritet 1`; not where a heading of its own level is in the path.
    """
    if any(level_key(above) == level_key(heading) for above in path):
        return None
    following = (at for at, above in enumerate(path) if is_almost_named(heading, above))
    return next((at for at in following if counts_on(heading.no, path[at].no)), None)


def is_almost_named(heading: LevelHeading, other: LevelHeading) -> bool:
    """Whether the word of one's level is that of the other behind an adjective: `Strateški cilj`, `Cilj`.

    Such are two levels in most plans, and one in some.
    """
    one, two = ([fold(word) for word in each.level.split()] for each in (heading, other))
    return one != two and min(len(one), len(two)) == 1 and one[-1] == two[-1]


def is_nested(path: Sequence[LevelHeading]) -> bool:
    """Whether the innermost heading stands below one of its own form."""
    return len(path) > 1 and level_key(path[-1]) == level_key(path[-2])


def _depth(
    path: Sequence[LevelHeading], heading: LevelHeading, without_rows: int, parents: Container[int]
) -> int:
    """How many headings of the path stay above this one."""
    key = level_key(heading)
    after = [depth for depth, above in enumerate(path) if _next_letter(above, heading)]
    if after:
        return after[0]  # first: `C` after `B` is a letter, though it is of one form with `I`
    same = [depth for depth, above in enumerate(path) if level_key(above) == key]
    if not same:
        return len(path)
    last = same[-1]
    if not (heading.level or heading.no):
        return _depth_of_bare(path, heading, same, last >= len(path) - without_rows or last in parents)
    waits = last >= len(path) - without_rows and heading.no[:1].isdigit()
    is_parent = waits and last in parents
    following = [depth for depth in same if is_next(heading.no, path[depth].no)]
    if following and not is_parent:
        return following[-1]
    anew = waits and number_parts(heading.no)[-1] == 1
    below = is_parent or anew or heading.no.startswith(f"{path[last].no}.")
    return len(path) if below else same[0]


def _depth_of_bare(
    path: Sequence[LevelHeading], heading: LevelHeading, same: Sequence[int], holds_others: bool
) -> int:
    """The same of one without a level's word and number, which only its letters tell from others.

    In small letters it goes below one in capitals that has no rows of its own, and so beside others there.
    """
    capital = in_capitals(heading.title)
    alike = [at for at in same if not path[at].no and in_capitals(path[at].title) == capital]
    if alike:
        return alike[0]
    outer = path[same[-1]]
    is_below = holds_others and not capital and not outer.no and in_capitals(outer.title)
    return same[-1] + 1 if is_below else same[0]


def _next_letter(above: LevelHeading, heading: LevelHeading) -> bool:
    """Whether `C` comes after `B`, and so is a letter, not a roman hundred."""
    if above.level_name != heading.level_name or len(above.no) != 1 or len(heading.no) != 1:
        return False
    return above.no.isalpha() and heading.no.isalpha() and ord(heading.no) - ord(above.no) == 1
