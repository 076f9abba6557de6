"""`reference/problem_codes.csv`: what each code of `problems` means, in short and in full, and what to do."""

from __future__ import annotations

from typing import NamedTuple

from normalize.reference_files import read_reference


class ProblemCode(NamedTuple):
    """A code, what it means in a few words and in full, and what to do where it is met."""

    code: str
    in_short: str
    meaning: str
    what_to_do: str


def load_problem_codes() -> tuple[ProblemCode, ...]:
    """All codes, by name."""
    rows = read_reference("problem_codes.csv", ProblemCode._fields)
    return tuple(ProblemCode(**row) for row in sorted(rows, key=lambda row: row["code"]))
