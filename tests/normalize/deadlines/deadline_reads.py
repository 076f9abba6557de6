"""A deadline's reading as one short line, as the table's `reads` column prints it."""

from normalize.deadlines.model import Deadline


def reads(deadline: Deadline) -> str:
    """`kind start..end recurrence after offset as needed`, a trailing `!` where there is a problem."""
    parts = [deadline.kind]
    if deadline.start or deadline.end:
        start, end = (day.isoformat() if day else "" for day in (deadline.start, deadline.end))
        parts.append(f"{start}..{end}")
    if deadline.recurrence:
        parts.append(f"every {deadline.recurrence}")
    if deadline.offset:
        parts.append(f"after {deadline.offset}")
    if deadline.as_needed:
        parts.append("as needed")
    if deadline.problem:
        parts.append("!")
    return " ".join(parts)
