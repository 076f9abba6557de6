"""A text of funds parted into items, each with one kind of funds at most, one figure at most, and names.

Marks part items (`;`, a line, a hyphen between blanks, a comma, `i`); where nothing is printed between,
a kind of funds or the figure before does. Names in a row (`MUP, Tužilaštvo i Sud`) are one item: whether
commas part them is for the registry to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from normalize.amounts import Figure, figures
from normalize.resource_words import (
    is_budget,
    is_no_one,
    is_one_word,
    joining,
    kinds_of_funds,
    without_filler,
)

REGULAR = "regular budget"
_AND = joining("and", "or")
_MARK = rf"(?:[;\n]|,(?=\s)|(?:(?<=\s)|^)-(?=\s|$)|(?<=\s)\+(?=\s)|(?<!\d)/(?!\d)|(?<=\s){_AND}(?=\s))"
_MARKS = regex.compile(rf"\s*{_MARK}(?:\s*{_MARK})*\s*", regex.I)
_SENTENCE = regex.compile(r"\.\s+(?=\p{Lu})")
_OPENING = regex.compile(r"(?:[;,\n\-–/(:+\d%.]|KM|BAM|€|(?:^|\s)" + _AND + r")$", regex.I)
_CLOSING = regex.compile(rf"[\d;,\n\-–/():+%.]|{_AND}\s", regex.I)
_LINK = regex.compile(r"(\(|:|\s[-–—])\s*$")
_EMPTY = regex.compile(r"\(\s*[-–:]?\s*\)")
_OWN_WORDS = regex.compile(r"(?:(?:[^\S\n]+|(?<=\w)[/.-](?=\w))(\p{Lu}\w*|\w{4,}|(?<=[/-])\w+)){1,4}")
_ADJECTIVE = regex.compile(
    r"(?:og|ih|om|ni|no|ne|ski|sko|ог|их|ом|ни|но|не|ски|ско)$"
)  # `Federalnog` (`zavoda`)
_NAMED = regex.compile(r"\p{Lu}|[\"„«“]")
_JOINED = regex.compile(rf"^(?:{_AND}(?:\s+|$))+|(?:\s+{_AND})+$", regex.I)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of funds from `start` to `end` in a text; `own`: with the name of the plan's own canton, whose
    budget (`Budžet ZDK`) has no other holder."""

    start: int
    end: int
    kind: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A part of `text`, `start` to `end`.

    `mark`: what parts it from the one before: `;`, `-`, a line feed, or nothing; `,`, or `&` for `i` and the
    like, perhaps with a line feed. `behind`: its kind stands behind its names, tied by that mark. `again`:
    the same kind in other words.
    """

    text: str
    start: int
    end: int
    mark: str
    kind: Kind | None = None
    figure: Figure | None = None
    behind: str = ""
    again: Kind | None = None

    @property
    def printed(self) -> str:
        """All that is printed of it, without brackets that it does not close."""
        return balanced(self.text[self.start : self.end]).strip(" -;,:/+")

    @property
    def phrase(self) -> str:
        """Its kind as printed."""
        return self.text[self.kind.start : self.kind.end] if self.kind else ""

    @property
    def is_budget(self) -> bool:
        """Whether its kind is a budget that has an owner, and no `redovna sredstva`."""
        return self.kind is not None and (self.kind.own or is_budget(self.phrase))

    @property
    def body(self) -> str:
        """Its words without its kind and its figure."""
        return _without(self.text, self.start, self.end, (self.kind, self.again, self.figure))

    @property
    def has_names(self) -> bool:
        """Whether its words may name someone."""
        return _may_name(self.body)

    @property
    def is_joined(self) -> bool:
        """Whether a comma, `i` or the like joins it to the item before."""
        return self.mark.startswith((",", "&"))

    @property
    def is_amount_alone(self) -> bool:
        """Whether it is a figure and nothing else."""
        return self.figure is not None and self.kind is None and not self.has_names

    @property
    def is_sum_alone(self) -> bool:
        """Whether it is an amount with its currency, or a figure that is not read, and nothing else."""
        sure = self.figure is not None and (self.figure.currency is not None or self.figure.unread)
        return sure and self.is_amount_alone

    @property
    def figure_leads(self) -> bool:
        """Whether its figure stands before its kind and its names."""
        if self.figure is None:
            return False
        before_kind = self.kind is None or self.figure.start < self.kind.start
        return before_kind and not _may_name(self.text[self.start : self.figure.start])


def items_of(text: str, is_own: Callable[[str], bool], currency: str | None = None) -> list[Item]:
    """The items of a text in order; `is_own` tells the name of the plan's own canton; `currency`: as for
    `figures`."""
    found, kinds = figures(text, currency), [_with_own(text, kind, is_own) for kind in kinds_in(text)]
    parts = _parts(text, [*found, *kinds])
    items: list[Item] = []
    cut = [
        each
        for part, following in zip(parts, [*parts[1:], None], strict=True)
        for each in _cut(text, *part, found, kinds, _is_kind_alone(following, found, kinds))
    ]
    ties = _hyphens_tie(cut)
    for each in cut:
        _add(items, each, ties, is_own)
    return _with_sums_alone(items)


def _with_own(text: str, kind: Kind, is_own: Callable[[str], bool]) -> Kind:
    """A kind with the name of the plan's own canton, where it stands right behind."""
    words = _OWN_WORDS.match(text, kind.end)
    ends = words.ends(1) if words else []
    named = (end for end in reversed(ends) if not _ADJECTIVE.search(text, kind.end, end))
    end = next((end for end in named if is_own(text[kind.end : end].strip())), None)
    return replace(kind, end=end, own=True) if end else kind


def _hyphens_tie(items: Sequence[Item]) -> bool:
    """Whether hyphens stand between names and their kinds or sums (`MUP - budžet; UNDP - donacija`), and do
    not part the names: each does so, and other marks part the text."""
    behind = [item for item in items if item.mark == "-"]
    others = any(item.mark not in ("", "-") for item in items)
    return others and all((item.kind or item.figure) and not item.has_names for item in behind)


def kinds_in(text: str) -> list[Kind]:
    """Where kinds of funds are named: at the start, or behind a mark, a name or a bracket."""
    taken: list[Kind] = []
    for pattern, kind in kinds_of_funds():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < each.end and each.start < end for each in taken):
                continue
            if _stands_free(text, start, end):
                taken.append(Kind(start, end, kind))
    return sorted(taken, key=lambda each: each.start)


def _stands_free(text: str, start: int, end: int) -> bool:
    """A one-word kind inside a longer phrase is part of a name; it may open one (`Budžet Kantona`)."""
    if not is_one_word(text[start:end]):
        return True
    before, after = without_filler(text[:start]).rstrip(" "), text[end:].lstrip(" ")
    opens = not before or _OPENING.search(before) is not None
    closes = not after or _CLOSING.match(after) is not None
    return opens and (closes or is_budget(text[start:end]) or _NAMED.match(after) is not None)


def _parts(text: str, whole: Sequence[Figure | Kind]) -> list[tuple[int, int, str]]:
    """The parts between marks, none of which is inside a figure or a kind, with the mark before each."""
    parts: list[tuple[int, int, str]] = []
    start, mark = 0, ""
    ends = {each.end for each in whole if isinstance(each, Figure)}
    marks = [(match.start(), match.end(), _strongest(match[0])) for match in _MARKS.finditer(text)]
    marks += [(m.start(), m.end(), ";") for m in _SENTENCE.finditer(text) if m.start() in ends]
    for begin, stop, found in sorted(marks):
        if any(begin < each.end and each.start < stop for each in whole) or begin < start:
            continue
        if any(map(str.isalnum, text[start:begin])):
            parts.append((start, begin, mark))
            mark = found
        elif parts:
            mark = _strongest(mark + found)
        start = stop
    if any(map(str.isalnum, text[start:])):
        parts.append((start, len(text), mark))
    return parts


def _is_kind_alone(part: tuple[int, int, str] | None, found: Sequence[Figure], kinds: Sequence[Kind]) -> bool:
    """Whether a part is a line that begins with a kind and has no figure."""
    if part is None or part[2] != "\n" or any(part[0] <= figure.start < part[1] for figure in found):
        return False
    return any(kind.start == part[0] for kind in kinds)


def _strongest(marks: str) -> str:
    """What marks printed together mean: `i` at a line's end joins what the next line begins with."""
    for mark in ";-":
        if mark in marks:
            return mark
    if not marks.strip():
        return "\n"
    return ("," if "," in marks else "&") + ("\n" if "\n" in marks else "")


def _cut(
    text: str,
    start: int,
    end: int,
    mark: str,
    found: Sequence[Figure],
    kinds: Sequence[Kind],
    kind_follows: bool,
) -> Iterable[Item]:
    """A part of a text cut where nothing is printed between its items: at kinds and at figures."""
    inside = [each for each in kinds if start <= each.start < end]
    sums = [figure for figure in found if start <= figure.start < end]
    lead = _sums_lead(text, start, end, sums, inside, kind_follows)
    cuts = [start]
    for each in inside:
        before = [figure for figure in sums if figure.end <= each.start]
        own = lead and before and not text[before[-1].end : each.start].strip(" –-(:")
        at = before[-1].start if own else each.start
        head = [other for other in inside if cuts[-1] <= other.start < at]
        if head or _may_name(_without(text, cuts[-1], at, found)):
            cuts.append(at)
    for begin, stop in zip(cuts, [*cuts[1:], end], strict=True):
        kind = next((each for each in inside if begin <= each.start < stop), None)
        own_sums = [figure for figure in sums if begin <= figure.start < stop]
        item = Item(text, begin, stop, mark if begin == start else "", kind)
        yield from _cut_at_figures(item, own_sums, lead)


def _sums_lead(
    text: str, start: int, end: int, sums: Sequence[Figure], kinds: Sequence[Kind], kind_follows: bool
) -> bool:
    """Whether a part begins with a sum and ends with none, or with that of the kind on the next line: each
    sum stands before what it is of."""
    if not sums or _may_name(text[start : sums[0].start]):
        return False
    behind = sums[-1].end
    return kind_follows or _may_name(text[behind:end]) or any(kind.start >= behind for kind in kinds)


def _cut_at_figures(item: Item, found: Sequence[Figure], lead: bool) -> Iterable[Item]:
    """An item with several figures as items with one each; names behind a figure with names are another."""
    if not found:
        yield item
        return
    text, first, last = item.text, found[0], found[-1]
    names_before = _may_name(_without(text, item.start, first.start, [item.kind]))
    names_behind = _may_name(_without(text, last.end, item.end, [item.kind]))
    closes = (
        lead or len(found) == 1 or names_behind or (item.kind is not None and item.kind.start > last.start)
    )
    bounds = [item.start]
    if not names_before and closes:
        bounds += [figure.start for figure in found[1:]]
    else:
        bounds += [figure.end for figure in (found if names_behind else found[:-1])]
    for begin, stop in zip(bounds, [*bounds[1:], item.end], strict=True):
        figure = next((each for each in found if begin <= each.start < stop), None)
        kind = item.kind if item.kind and begin <= item.kind.start < stop else None
        mark = item.mark if begin == item.start else ""
        yield replace(item, start=begin, end=stop, mark=mark, kind=kind, figure=figure)


def _add(items: list[Item], item: Item, ties: bool, is_own: Callable[[str], bool]) -> None:
    """Puts an item behind the others: joined to the last one if it goes on with its names or is its kind."""
    before = items[-1] if items else None
    if before is None:
        items.append(item)
    elif link := _link(before, item, ties):
        items[-1] = replace(
            before, end=item.end, kind=item.kind, figure=before.figure or item.figure, behind=link
        )
    elif _is_same(before, item):
        kind, again = (before.kind, item.kind) if before.is_budget else (item.kind, before.kind)
        items[-1] = replace(before, end=item.end, kind=kind, figure=before.figure or item.figure, again=again)
    elif _goes_on(before, item) or _is_rest(before, item, is_own):
        items[-1] = replace(before, end=item.end, figure=before.figure or item.figure)
    elif item.kind or item.figure or item.has_names:
        items.append(item)
    elif not item.mark:
        items[-1] = replace(before, end=item.end)


def _is_same(before: Item, item: Item) -> bool:
    """Whether two items name one regular budget twice: `Redovna sredstva (Budžet KS)`."""
    if before.kind is None or item.kind is None or {before.kind.kind, item.kind.kind} != {REGULAR}:
        return False
    if before.has_names or item.has_names or (before.figure and item.figure) or before.again:
        return False
    return before.is_budget != item.is_budget and item.mark != ";"


def _link(before: Item, item: Item, ties: bool) -> str:
    """What ties a kind to the names before it: `(`, `:`, a dash, or the figure between; else nothing."""
    if item.kind is None or item.has_names or before.kind is not None or not before.has_names:
        return ""
    if before.figure and item.figure:
        return ""
    if item.mark == "-":
        return "-" if ties else ""
    if item.mark not in ("", "\n"):
        return ""
    if found := _LINK.search(item.text, before.start, before.end if item.mark else item.start):
        return found[1].strip()
    if item.mark:
        return ""
    return "=" if before.figure and not item.text[before.figure.end : item.kind.start].strip() else ""


def _goes_on(before: Item, item: Item) -> bool:
    """Whether an item of names, perhaps with a figure behind, goes on with the names of the one before."""
    if item.kind or before.behind or item.mark not in (",", "&") or not item.has_names:
        return False
    if before.figure and (item.figure or not before.figure_leads):
        return False
    if item.figure and item.figure_leads:
        return False
    opens = before.kind is not None and not before.kind.own and item.mark == "," and before.figure is None
    return before.has_names or opens


def _is_rest(before: Item, item: Item, is_own: Callable[[str], bool]) -> bool:
    """Whether an item is the canton's name on a line of its own, the rest of a body's above it."""
    if item.mark != "\n" or item.kind or not before.has_names or (before.figure and item.figure):
        return False
    return is_own(item.body.strip()) and not before.behind and not before.text[before.end - 1].isdigit()


def _with_sums_alone(items: Sequence[Item]) -> list[Item]:
    """The items with each sum that stands alone at what it belongs to: before it, or behind it where the text
    begins with one. The only sum of a cell, on a line of its own beside several sources, is left alone."""
    if is_of_all(items):
        return list(items)
    leading = bool(items) and items[0].is_sum_alone
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before and before.is_sum_alone and _is_of_next(before, item, leading):
            joined[-1] = replace(item, start=before.start, mark=before.mark, figure=before.figure)
        elif before and item.is_sum_alone and item.mark != "&" and _takes(before):
            joined[-1] = replace(before, end=item.end, figure=item.figure)
        else:
            joined.append(item)
    return joined


def is_of_all(items: Sequence[Item]) -> bool:
    """Whether the only figure of several sources stands alone, parted from all of them by a line or `;`."""
    figured = [at for at, item in enumerate(items) if item.figure]
    if len(figured) != 1 or not items[figured[0]].is_sum_alone:
        return False
    marks = [item.mark for item in items[figured[0] :][:2] if item.mark]
    parted = all(mark in (";", "\n") for mark in marks[: 2 if figured[0] == 0 else 1])
    return parted and sum(map(_is_source, items, [*items[1:], None])) > 1


def _is_source(item: Item, following: Item | None) -> bool:
    """Whether an item is a source, and no kind that opens a list of names."""
    named = following is not None and following.kind is None and following.has_names
    opens = item.kind is not None and not item.kind.own and not item.has_names and named
    return _takes(item) and not opens


def _is_of_next(alone: Item, item: Item, leading: bool) -> bool:
    """Whether a sum alone is that of the item behind it: all stand so, or a line begins with its kind."""
    return _takes(item) and (leading or (alone.mark[:1] in ("", ",", "&") and not item.is_joined))


def _takes(item: Item) -> bool:
    return item.figure is None and (item.kind is not None or item.has_names)


def _without(text: str, start: int, end: int, parts: Sequence[Figure | Kind | None]) -> str:
    """A stretch of a text without the figures and kinds in it."""
    kept, at = [], start
    for part in sorted((p for p in parts if p and start <= p.start < end), key=lambda p: p.start):
        kept.append(text[at : part.start])
        at = max(at, part.end)
    return _EMPTY.sub(" ", " ".join([*kept, text[at:end]]))


def _may_name(text: str) -> bool:
    """Whether a text has words that may name someone."""
    if is_no_one(text):
        return False
    bare = _JOINED.sub("", without_filler(text).strip(" \n.,:;–-/()+=<>~±"))
    return any(map(str.isalnum, bare)) and not is_no_one(bare)


def balanced(text: str) -> str:
    """A text on one line, without brackets that it does not open or close."""
    kept: list[str] = []
    open_at: list[int] = []
    for letter in text:
        if letter == ")" and not open_at:
            continue
        if letter == "(":
            open_at.append(len(kept))
        elif letter == ")":
            open_at.pop()
        kept.append(letter)
    for at in open_at:
        kept[at] = " "
    return " ".join("".join(kept).split())
