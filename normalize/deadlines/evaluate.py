"""One matched row of the deadline table as a deadline of its own."""

from datetime import date, timedelta

from normalize.deadlines.cover import Match
from normalize.deadlines.dates import Context, Span, bound, checked_date, roman_use
from normalize.deadlines.durations import added, durations
from normalize.deadlines.model import SPAN_KINDS, Deadline, UnreadableDeadlineError


def evaluate(match: Match, context: Context) -> Deadline:
    """The deadline that one matched row states; UnreadableDeadlineError when its value cannot be given."""
    row = match.row
    if row.kind == "unparsed":
        raise UnreadableDeadlineError(row.problem)
    first = bound(row.start, match.captured, context) if row.start else None
    last = bound(row.end, match.captured, context) if row.end else None
    if first and last and first.first > last.last:
        raise UnreadableDeadlineError("the period printed ends before it starts")
    notes = [row.problem, first.note if first else "", last.note if last else ""]
    recurrence = offset = None
    if row.recurrence:
        recurrence, note = durations(row.recurrence, match.captured, context.grammar)
        notes.append(note)
    if row.offset:
        offset, note = durations(row.offset, match.captured, context.grammar)
        notes.append(note)
    kind, start, end = row.kind, first.first if first else None, last.last if last else None
    if offset and row.kind in SPAN_KINDS:
        end, offset = _counted(start, end, offset), None
    if row.start == "roman" and roman_use(match.captured, context) == "quarter":
        kind = "quarter"
    if (row.offset or row.start.startswith("day")) and row.kind in SPAN_KINDS and start and end:
        kind, start, note = _name_days(start, end)
        notes.append(note)
    elif row.kind in SPAN_KINDS and start and end:
        kind = settle_kind(kind, Span(start, end))
    problem = "; ".join(dict.fromkeys(note for note in notes if note)) or None
    return Deadline(kind, start, end, recurrence, row.as_needed, offset, problem)


def _counted(start: date | None, end: date | None, length: str) -> date:
    """The last day of what is counted: so long after the row's `end`, or so long from its `start` on."""
    if end is not None:
        last = added(end, length)
    elif start is not None:
        last = added(start, length) - timedelta(days=1)
    else:
        raise UnreadableDeadlineError("it is counted from no day")
    return checked_date(last.year, last.month, last.day)


def settle_kind(kind: str, span: Span) -> str:
    """`months` of one month is a `month`, `quarter` over two that make a half is `half`, and so on."""
    first, last = span.first, span.last
    length = (last.year - first.year) * 12 + last.month - first.month + 1
    if kind in ("month", "months"):
        return "month" if length == 1 else "months"
    if kind in ("year", "years"):
        return "year" if length == 12 else "years"
    if kind in ("quarter", "half") and first.year == last.year:
        if length == 12 and kind == "half":
            return "year"
        return "half" if length == 6 and first.month in (1, 7) else "quarter" if length == 3 else kind
    return kind


def _name_days(start: date, end: date) -> tuple[str, date | None, str]:
    """Two days as the period that they bound: whole years or months, else the last day and a note."""
    whole = _months_are_whole(start, end)
    if whole and (start.month, end.month) == (1, 12):
        return ("year" if start.year == end.year else "years"), start, ""
    if whole:
        return ("month" if (start.year, start.month) == (end.year, end.month) else "months"), start, ""
    return "date", None, f"a first day is printed too: {start.isoformat()}"


def _months_are_whole(start: date, end: date) -> bool:
    """Whether the two days are the first and the last of their months."""
    after = date.fromordinal(end.toordinal() + 1)
    return start.day == 1 and after.day == 1
