"""Where running heads and feet are looked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.sheets.zones import usual_zones, zones, zones_within
from tests.extract.by_hand import HEIGHT, line, sheet


def test_a_page_filled_as_usual_has_the_usual_zones() -> None:
    assert zones_within(HEIGHT, 0.05 * HEIGHT, 0.95 * HEIGHT) == usual_zones(HEIGHT)


def test_the_zones_of_a_page_printed_smaller_begin_where_its_text_does() -> None:
    head, foot = zones_within(HEIGHT, 0.14 * HEIGHT, 0.86 * HEIGHT)
    assert (head / HEIGHT, foot / HEIGHT) == pytest.approx((0.18, 0.84))


def test_a_page_whose_text_begins_at_half_its_height_has_no_running_head_there() -> None:
    assert zones_within(HEIGHT, 0.5 * HEIGHT, 0.95 * HEIGHT).head < 0.25 * HEIGHT


def test_an_empty_page_has_the_usual_zones() -> None:
    assert zones(sheet(1)) == usual_zones(HEIGHT)


def test_a_running_head_that_was_taken_from_the_lines_still_tells_the_zones() -> None:
    head, text = line("SLUŽBENE NOVINE", 0.1 * HEIGHT), line("Član 1.", 0.5 * HEIGHT)
    whole = sheet(1, lines=[head, text])
    assert zones(replace(whole, lines=(text,), furniture=(head,))) == zones(whole)
