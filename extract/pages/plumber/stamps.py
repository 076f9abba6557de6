"""Glyphs over a page's own, as of watermarks and signatures: told apart from these."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extract.model import Box, Word
from extract.pages.plumber.words import Glyph
from extract.pages.signatures import TIME, is_on_page, signature
from extract.pages.slanted import as_word, is_large, is_slanted
from extract.pages.stamp_frames import is_inside, last_run


def without_stamps(
    glyphs: Sequence[Glyph], frames: Sequence[Box], height: float
) -> tuple[Sequence[Glyph], tuple[Word, ...]]:
    """The glyphs without watermarks, what stands in a stamp's frame, and signatures; and these, in words."""
    groups = [_large_slanted(glyphs), *(_framed(glyphs, frame) for frame in frames)]
    known = {id(glyph) for group in groups for glyph in group}
    groups += _signatures([glyph for glyph in glyphs if id(glyph) not in known], height)
    left_out = {id(glyph) for group in groups for glyph in group}
    if not left_out:
        return glyphs, ()
    stamps = [word for group in groups for word in as_word(_texts(group))]
    return [glyph for glyph in glyphs if id(glyph) not in left_out], tuple(stamps)


def _large_slanted(glyphs: Sequence[Glyph]) -> list[Glyph]:
    slanted = [g for g in glyphs if is_slanted(g.end_x - g.x, g.end_y - g.y)]
    usual = median(glyph.size for glyph in glyphs) if slanted else 0.0
    return [glyph for glyph in slanted if is_large(glyph.size, usual)]


def _framed(glyphs: Sequence[Glyph], frame: Box) -> list[Glyph]:
    inside = [is_inside(_box(glyph), frame) for glyph in glyphs]
    return [glyphs[at] for at in last_run(inside, lambda at: glyphs[at].size)]


def _signatures(glyphs: Sequence[Glyph], height: float) -> list[list[Glyph]]:
    drawn: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        drawn.setdefault(glyph.drawn, []).append(glyph)
    texts = list(drawn.values())
    told = [at for at, text in enumerate(texts) if TIME.search("".join(glyph.text for glyph in text))]
    timed = [at for at in told if is_on_page(_box(texts[at][0]), height)]
    usual = median(text[0].size for text in texts) if timed else 0.0
    found = [
        signature(at, len(texts), lambda n: texts[n][0].size, lambda n: _texts(texts[n])[0][1], usual)
        for at in timed
    ]
    return [[glyph for n in group for glyph in texts[n]] for group in found]


def _texts(glyphs: Sequence[Glyph]) -> list[tuple[str, Box]]:
    """What was drawn at once, with its box."""
    texts: dict[int, tuple[str, Box]] = {}
    for glyph in glyphs:
        text, box = texts.get(glyph.drawn, ("", _box(glyph)))
        texts[glyph.drawn] = (text + glyph.text, box.hull(_box(glyph)))
    return list(texts.values())


def _box(glyph: Glyph) -> Box:
    return Box(glyph.x0, glyph.top, glyph.x1, glyph.bottom)
