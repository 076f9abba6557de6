"""What a terminal shows of a run under way."""

from __future__ import annotations

from glasnik.commands.progress import rate_of


def test_a_slow_run_shows_documents_a_minute_and_never_none_a_second() -> None:
    shown = [rate_of(seconds) for seconds in (0.0, 0.25, 30.0, 120.0)]
    assert shown == ["", ", 4.0/s", ", 2.0/min", ", 0.5/min"]
