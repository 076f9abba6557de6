"""`reference/problem_codes.csv`: what each code of `problems` means, and what a person is to do."""

from __future__ import annotations

from typing import NamedTuple

from normalize.reference_files import read_reference


class ProblemCode(NamedTuple):
    """A code, what it means, and what to do where it is met."""

    code: str
    meaning: str
    what_to_do: str


def load_problem_codes() -> tuple[ProblemCode, ...]:
    """All codes, by name."""
    rows = read_reference("problem_codes.csv", ProblemCode._fields)
    return tuple(ProblemCode(**row) for row in sorted(rows, key=lambda row: row["code"]))
