"""Which tables make a plan of their own: where a new one begins, and what is none but a budget or a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from extract.act_marks import is_act_number
from extract.folding import fold
from extract.heads.columns import Column
from extract.heads.levels import LevelReader
from extract.heads.prose import begins_as_plan, have_act_title
from extract.model import Oddity
from extract.plans.plan_draft import PlanDraft
from extract.plans.small_titles import begins_as_title, ends_act, new_small_title
from extract.printed import LevelHeading, PrintedPlan
from extract.row_numbers import bare_number, begins_count, number_form
from extract.rows.row_events import HeadingPiece, NewHead, RowEvent, RowPiece
from extract.vocabulary import Vocabulary

YEARS = re.compile(r"20\d\d\W{1,5}20\d\d")
FILLER = frozenset(" \n.…_-–—")  # what an empty form prints where it is to be filled in
SAID = ("institution", "deadline", "indicator", "partner", "target")  # one of these a plan says


def begins_plan(
    plan: PlanDraft,
    columns: Sequence[Column],
    events: Sequence[RowEvent],
    texts: Sequence[str],
    levels: LevelReader,
) -> bool:
    """Whether a table is not this plan's but a new one's; `texts` are the lines between the two.

    A title of a plan stands between, or the head is another one, and the numbers start anew.

    Below a title they do so in another form too; where an act ends between, they need not, but must where
    its title names no plan of a known kind. A title in small letters needs an act that ends, or more than
    numbers, of rows or of headings, that are printed anew or begin at one: with others it may be a part's.
    """
    vocabulary = levels.vocabulary
    titled = have_act_title(texts, vocabulary)
    ended = any(is_act_number(text, vocabulary) for text in texts)
    same = _are_same(plan.columns, columns, events)
    small = "" if titled else new_small_title(texts, plan.preamble, vocabulary)
    if not texts or not (titled or small or ended or not same):
        return False
    first = _first_number(events)
    known = {bare_number(draft.number) for draft in plan.drafts}
    again = bool(first) and first in known
    anew = not first or again
    other = number_form(first) not in set(map(number_form, known))
    closed = any(ends_act(text, vocabulary) for text in texts)
    opens = again or (_opens(plan, first, texts, events, levels) if small else False)
    of_small = (closed and (anew or other)) or (opens and _tells_another(plan, columns, small))
    unknown = ended and anew and any(begins_as_plan(text, vocabulary) for text in texts)
    of_title = (titled and (anew or other or ended)) or (bool(small) and of_small)
    return unknown or of_title or (anew and not same)


def small_title_doubt(
    plan: PlanDraft,
    events: Sequence[RowEvent],
    texts: Sequence[str],
    page: int,
    vocabulary: Vocabulary,
    *,
    goes_on: bool,
) -> Iterator[Oddity]:
    """A warning where a title in small letters stands above a table, and it may be a plan's or a part's.

    Above one that the plan goes on in, not where its numbers go on, too: then it is that of a part. Above
    one that begins a new plan, not where an act ends between, or numbers are printed anew.
    """
    small = new_small_title(texts, plan.preamble, vocabulary)
    if not small:
        return
    first = _first_number(events)
    again = bool(first) and first in {bare_number(draft.number) for draft in plan.drafts}
    if goes_on:
        doubtful = again or not first
        message = (
            "a plan's title stands above rows that were read as those of the plan before: they may be two"
        )
    else:
        parted = have_act_title(texts, vocabulary) or any(ends_act(text, vocabulary) for text in texts)
        doubtful = not again and not parted
        message = "a plan begins at a title in small letters: it may be a part of the plan before"
    if doubtful:
        yield Oddity("plan_doubtful", message, page=page or None, value=small)


def _first_number(events: Sequence[RowEvent]) -> str:
    return bare_number(next((e.number for e in events if isinstance(e, RowPiece) and e.number), ""))


def _opens(
    plan: PlanDraft, first: str, texts: Sequence[str], events: Sequence[RowEvent], levels: LevelReader
) -> bool:
    """Whether the rows count from one or, where they print no number, headings do so that counted before."""
    if first or not plan.drafts:
        return bool(plan.drafts) and begins_count(first)
    heading = _first_heading(texts, events, levels)
    known = [each for draft in plan.drafts for each in draft.path]
    return (
        heading is not None
        and begins_count(heading.no)
        and any(each.no == heading.no for each in known)
        and not any(each.repeats(heading) for each in known)
    )


def _first_heading(
    texts: Sequence[str], events: Sequence[RowEvent], levels: LevelReader
) -> LevelHeading | None:
    """The first level's heading behind a title in the texts, or else above the first row of the table."""
    titles = [at for at, text in enumerate(texts) if begins_as_title(text, levels.vocabulary)]
    behind = (levels.read_line(text) for text in texts[titles[-1] + 1 :]) if titles else ()
    above = takewhile(lambda event: not isinstance(event, RowPiece), events)
    inside = (event.heading for event in above if isinstance(event, HeadingPiece))
    return next((each for each in (*behind, *inside) if each is not None), None)


def _are_same(before: Sequence[Column], columns: Sequence[Column], events: Sequence[RowEvent]) -> bool:
    """Whether the columns are those before; a head without rows may lack its last lines."""
    alone = all(isinstance(event, NewHead) for event in events)
    fields = [column.field for column in columns] == [column.field for column in before]
    return fields or _begin(before, columns) or (alone and _begin(columns, before))


def _begin(columns: Sequence[Column], whole: Sequence[Column]) -> bool:
    """Whether the headings of columns are the beginnings of all those of others."""
    begun, known = ([fold(column.heading) for column in each] for each in (columns, whole))
    pairs = [(b, k) for b in begun for k in known if b == k or (b and k.startswith(b))]
    return {b for b, _ in pairs} == set(begun) and {k for _, k in pairs} == set(known)


def _tells_another(plan: PlanDraft, columns: Sequence[Column], title: str) -> bool:
    """Whether a title says for which years its plan is, or the columns are worded otherwise."""
    worded = [fold(column.heading) for column in columns]
    return bool(YEARS.search(title)) or worded != [fold(column.heading) for column in plan.columns]


def is_budget(plan: PrintedPlan) -> bool:
    """Whether nothing says who, when or how: under the years in its head stand sums."""
    fields = {cell.field for activity in plan.activities for cell in activity.cells}
    return fields.isdisjoint(SAID)


def is_form(plan: PrintedPlan) -> bool:
    """Whether its rows say nothing, but for their numbers: a form to be filled in, with a plan's head."""
    texts = (piece.text for row in plan.activities for cell in row.cells for piece in cell.pieces)
    return all(FILLER.issuperset(text) for text in texts)
