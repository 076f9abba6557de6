"""Every problem that the code tells of is explained to people, and nothing else is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from normalize.problem_codes import load_problem_codes
from review.editing.traces import REFUSED, UNPLACED

ROOT = Path(__file__).parents[2]
ROOMS = ("extract", "normalize", "publish", "review", "glasnik")
# Chosen by what was found: a relation between plans, a deadline's kind, a reviewer's correction.
PLANS = {"plan_replaces", "plan_repeats", "plan_order_unknown"}
CHOSEN = {*PLANS, "deadline_unparsed", "deadline_doubtful", REFUSED, UNPLACED}
CODE_AT = {"Oddity": 0, "problem": 1, "_problem": 1}


def told() -> Iterator[str]:
    """The codes that stand in the code where a problem is made."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield from codes_of(node)


def codes_of(call: ast.Call) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    if name in CODE_AT and len(call.args) > CODE_AT[name]:
        given.append(call.args[CODE_AT[name]])
    for value in given:
        for part in ast.walk(value):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value != "plan_":
                yield part.value


def test_every_code_is_explained_and_every_explanation_is_of_a_code() -> None:
    explained = [row.code for row in load_problem_codes()]
    assert len(explained) == len(set(explained))
    assert set(told()) | CHOSEN == set(explained)


def test_every_code_says_what_it_means_and_what_to_do() -> None:
    rows = load_problem_codes()
    said = [row for row in rows if row.meaning.endswith(".") and row.what_to_do.endswith(".")]
    assert rows and said == [*rows]


def test_what_a_code_means_in_short_fits_into_a_line_of_a_terminal() -> None:
    rows = load_problem_codes()
    fitting = [row for row in rows if 0 < len(row.in_short) <= 44 and not row.in_short.endswith(".")]
    assert rows and fitting == [*rows]
