"""Tables without rules among a page's running head and foot."""

from __future__ import annotations

from dataclasses import replace

from tests.extract.by_hand import line
from tests.extract.unruled_pages import LEADING, ONE, TWO, page, plan, texts


def test_the_last_line_of_a_table_that_repeats_at_a_pages_foot_is_no_running_foot() -> None:
    last = "\n".join(["Provesti", "obuke", "u skladu", "sa zakonom"])
    rows = (ONE, ("1.2.", last, *TWO[2:]))
    made = page(*rows)
    assert made.loose is not None
    foot = max(word.bottom for word in made.loose.unpacked().words)
    at_foot = tuple(w for w in made.loose.unpacked().words if w.bottom > foot - 2 * LEADING)
    taken = tuple(line(w.text, w.top, w.x0, size=w.bottom - w.top) for w in at_foot)
    assert list(texts(plan(replace(made, furniture=taken)))) == list(rows)
