"""One deadline from the several statements that a cell may print."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from normalize.deadlines.anchors import yearly_recurrence
from normalize.deadlines.cover import Match
from normalize.deadlines.dates import Context, Span
from normalize.deadlines.evaluate import settle_kind
from normalize.deadlines.model import (
    DEADLINE_KINDS,
    SPAN_KINDS,
    Deadline,
    UnreadableDeadlineError,
)
from normalize.deadlines.numbers import GAP
from normalize.deadlines.statements import Statement, read_statements

# Of several statements the first of these kinds names the whole; the others leave their fields or a note.
_LEADS = ("status", "continuous", "recurring", *sorted(SPAN_KINDS), "relative", "immediate", "as_needed",
          "conditional", "none")  # fmt: skip
_STARTS = "a date is printed before the word for continuous: read as its start"
_RECURRENCE_STARTS = "a date is printed before a recurrence: read as its start"
_MAY_GO_ON = "an end is printed before what lasts or recurs: it may go on behind it"
_POINT_LOST = "the day or month of each year is printed: only how often it comes has a column"
_TYING_MARKS = frozenset("-/")


def combine(matches: Sequence[Match], context: Context) -> Deadline:
    """The deadline that the matched rows say together; UnreadableDeadlineError when they do not agree."""
    _reject_torn_dates(matches)
    statements = read_statements(matches, context)
    lead = min(statements, key=lambda s: _LEADS.index(s.deadline.kind)).deadline.kind
    spans = [s for s in statements if s.deadline.kind in SPAN_KINDS and not s.is_anchor]
    others = [s for s in statements if s.deadline.kind not in SPAN_KINDS]
    _reject_contradictions(others, spans)
    whole = Deadline(lead, problem=None)
    notes = [s.deadline.problem for s in statements if s.deadline.problem]
    if spans:
        whole, told = _with_spans(whole, statements, spans, context)
        notes += told
    for other in others:
        whole = _merge(whole, other.deadline)
    anchors = [s.match for s in statements if s.is_anchor or s.is_yearly_point]
    if anchors and whole.recurrence == "P1Y" and not _has_times(matches):
        recurrence, note = yearly_recurrence(anchors, context.grammar)
        whole = replace(whole, recurrence=recurrence)
        notes += [note] if note else []
    notes += _notes_beside(whole, lead, statements, spans)
    of_plan_year = any(s.deadline.of_plan_year for s in statements)
    return replace(whole, problem="; ".join(dict.fromkeys(notes)) or None, of_plan_year=of_plan_year)


def _with_spans(
    whole: Deadline, statements: Sequence[Statement], spans: Sequence[Statement], context: Context
) -> tuple[Deadline, list[str]]:
    """A deadline of its leading kind with the time that the spans say together, and notes on that."""
    lead = whole.kind
    read, note = _join_spans(spans, context)
    notes = [note] if note else []
    whole = replace(whole, kind=read.kind if lead in SPAN_KINDS else lead, start=read.start, end=read.end)
    if lead == "continuous":
        whole, note = _continuous(whole, statements, spans, context)
        notes += [note] if note else []
    elif lead == "recurring" and _goes_on(statements, context):
        whole = replace(whole, start=whole.start or whole.end, end=None)
    elif lead == "recurring" and _is_followed(statements, lead, context):
        others = [s for s in statements if s.deadline.kind not in SPAN_KINDS]
        starts = len(spans) == 1 and (spans[0].is_point(context) or spans[0].is_of_years(others))
        whole = replace(whole, start=whole.start or whole.end, end=None) if starts else whole
        notes.append(_RECURRENCE_STARTS if starts else _MAY_GO_ON)
    return whole, notes


def _notes_beside(
    whole: Deadline, lead: str, statements: Sequence[Statement], spans: Sequence[Statement]
) -> Iterator[str]:
    """What is printed beside the leading kind and has no column, or does not go with it."""
    if lead == "recurring" and any(s.is_anchor or s.is_point_that_recurs for s in statements):
        yield _POINT_LOST
    for statement in statements:
        if statement.deadline.kind not in SPAN_KINDS and _is_left_over(statement.deadline, lead):
            yield f"printed beside it: {statement.deadline.kind}"
    if lead == "recurring" and whole.start and whole.end and (whole.end - whole.start).days < 360:
        yield "less than a year is printed beside a recurrence"
    if spans and whole.offset:
        yield "a time after an event is printed beside a date"
    elif whole.offset and lead != "relative" and not any(s.match.row.names_event for s in statements):
        yield "a length of time is printed and no event from which it counts"
    if lead in ("continuous", "recurring") and any(s.is_counted_day for s in spans):
        yield "a first day is printed too: the one from which the last is counted"
    if lead == "status" and spans:
        yield "a date is printed beside a state of affairs"


def _reject_torn_dates(matches: Sequence[Match]) -> None:
    """`nakon usvajanja budžeta za 2022.` names a budget, `svakog 1.3. 2022.` one day: neither is a year."""
    for before, after in pairwise(matches):
        if after.joined_by or after.row.kind not in SPAN_KINDS:
            continue
        if "event" in before.captured:
            raise UnreadableDeadlineError("a date is printed within the words of an event")
        if before.row.kind not in SPAN_KINDS and {"day", "month"} & set(before.captured):
            raise UnreadableDeadlineError("a year stands beside a day that recurs")


def _goes_on(statements: Sequence[Statement], context: Context) -> bool:
    """Whether a date is followed by what comes after it: `2022., zatim kontinuirano`."""
    return any(
        before.deadline.kind in SPAN_KINDS
        and after.deadline.kind not in SPAN_KINDS
        and not context.grammar.then_words.isdisjoint(after.match.joined_by)
        for before, after in pairwise(statements)
    )


def _is_followed(statements: Sequence[Statement], lead: str, context: Context) -> bool:
    """Whether `i` joins what lasts or recurs to the date before it (`2022. i kontinuirano`), or a dash or
    stroke joins what lasts to one year: behind a span (`2021.-2023. - kontinuirano`) these explain it."""
    for before, after in pairwise(statements):
        joined = set(after.match.joined_by)
        if before.is_anchor or before.deadline.kind not in SPAN_KINDS or after.deadline.kind != lead:
            continue
        of_one_year = lead == "continuous" and before.deadline.kind == "year"
        if joined & context.grammar.and_words or (of_one_year and joined & _TYING_MARKS):
            return True
    return False


def _has_times(matches: Sequence[Match]) -> bool:
    """Whether the number of times a year is printed."""
    return any({"once", "times"} & set(match.captured) for match in matches)


def _join_spans(spans: Sequence[Statement], context: Context) -> tuple[Deadline, str]:
    """Several dates or periods as one, and a note when they are not one stretch of time."""
    joined, note = spans[0].deadline, ""
    for statement in spans[1:]:
        following = statement.deadline
        if following.end == joined.end:
            joined = min(joined, following, key=_fineness)
            continue
        # Behind a comma or `i` a year may be one more of the quarter's: `IV kvartal 2021.; 2022.`
        apart = bool(joined.start and following.start) and ";" in statement.match.joined_by
        if _family(following.kind) != _family(joined.kind) and not apart:
            raise UnreadableDeadlineError("dates of different kinds are printed")
        end, later = joined.end, following.end
        if end is None or later is None or later < end:
            raise UnreadableDeadlineError("the dates printed do not follow each other")
        if joined.kind == "date":
            note = "several dates are printed; the last is given"
            joined = following
            continue
        ranged = not context.grammar.range_marks.isdisjoint(statement.match.joined_by)
        touching = following.start is not None and following.start.toordinal() <= end.toordinal() + 1
        note = note if ranged or touching else GAP
        finer = min(joined, following, key=_fineness).kind
        kind = {"month": "months", "year": "years"}.get(finer, finer)
        joined = replace(joined, kind=kind, end=later)
        if joined.start and joined.end:
            joined = replace(joined, kind=settle_kind(joined.kind, Span(joined.start, joined.end)))
    return joined, note


def _fineness(deadline: Deadline) -> int:
    return DEADLINE_KINDS.index(deadline.kind)


def _family(kind: str) -> str:
    return {"months": "month", "years": "year", "half": "quarter"}.get(kind, kind)


def _continuous(
    whole: Deadline, statements: Sequence[Statement], spans: Sequence[Statement], context: Context
) -> tuple[Deadline, str]:
    """A date before `kontinuirano` is where it starts, if not called an end; a period after it is where it
    lasts."""
    continuous = next(i for i, s in enumerate(statements) if s.deadline.kind == "continuous")
    of_years = spans[0].deadline.kind in ("year", "years")
    if of_years and _goes_on(statements, context):
        return replace(whole, end=None), ""
    if of_years and _is_followed(statements, "continuous", context):
        return whole, "years are printed before the word for continuous: it may go on behind them"
    if statements.index(spans[0]) > continuous or of_years:
        single = spans[0].deadline.kind in ("month", "quarter") and len(spans) == 1
        return whole, "one month or quarter is printed beside a continuous deadline" if single else ""
    if statements.index(spans[-1]) > continuous:
        raise UnreadableDeadlineError("dates are printed before and after the word for continuous")
    if spans[-1].is_end(context) and not _goes_on(statements, context):
        return whole, _MAY_GO_ON
    return replace(whole, start=whole.start or whole.end, end=None), _STARTS


def _reject_contradictions(others: Sequence[Statement], spans: Sequence[Statement]) -> None:
    for one, field in ((o.deadline, f) for o in others for f in ("start", "end", "offset")):
        values = {getattr(o.deadline, field) for o in others} - {None}
        if len(values) > 1 or (spans and field != "offset" and getattr(one, field) is not None):
            raise UnreadableDeadlineError("two statements are printed that do not agree")
    kinds = {o.deadline.kind for o in others}
    if "none" in kinds and (len(kinds) > 1 or spans):
        raise UnreadableDeadlineError("a mark for no deadline is printed beside one")


def _merge(whole: Deadline, other: Deadline) -> Deadline:
    printed = [*(whole.recurrence or "").split(";"), other.recurrence or ""]
    return replace(
        whole,
        start=whole.start or other.start,
        end=whole.end or other.end,
        recurrence=";".join(dict.fromkeys(part for part in printed if part)) or None,
        as_needed=whole.as_needed or other.as_needed,
        offset=whole.offset or other.offset,
    )


def _is_left_over(deadline: Deadline, lead: str) -> bool:
    """Whether a statement beside the leading one has no field of its own to be seen in."""
    if deadline.kind == lead or deadline.kind == "as_needed":
        return False
    return not (deadline.recurrence or deadline.offset)
