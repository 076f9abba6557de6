"""Random mixtures of everything a producer may vary, but for choices that exclude each other."""

from __future__ import annotations

import random

from tests.specimens.style import SEVEN, VALUES, Style


def mixture(seed: int) -> Style:
    """Everything drawn at random, but for choices that exclude each other."""
    rng = random.Random(9000 + seed)
    canton, language = rng.choice(
        (
            ("USK", "bs"),
            ("PK", "hr"),
            ("TK", "bs"),
            ("ZDK", "bs"),
            ("BPK", "bs"),
            ("SBK", "bs"),
            ("HNK", "bs"),
            ("ZHK", "hr"),
            ("K10", "hr"),
            ("KS", "bs"),
            ("RS", "sr-Cyrl"),
            ("TK", "sr-Cyrl"),
            ("FBiH", "bs"),
        )
    )
    fields = list(rng.choice((SEVEN, VALUES, Style().columns, ("no", "activity", "deadline", "institution"))))
    moved = fields[2:]
    rng.shuffle(moved)
    fields = fields[:2] + moved
    valued = "baseline" in fields
    if valued:  # an indicator's values stand beside it
        fields = [f for f in fields if f not in ("baseline", "target")]
        at = fields.index("indicator") + 1
        fields[at:at] = ["baseline", "target"]
    levels = rng.choice(("row", "line", "side", "none"))
    wide = len(fields) > 7 or levels == "side"
    page = "A4-landscape" if wide else rng.choice(("A4", "A4", "A4-landscape"))
    damage = rng.choice(
        ("", "", "cp1250-as-cp1252", "yuscii", "wrong-tounicode", "look-alikes", "digraph-letters")
    )
    damage = "" if language == "sr-Cyrl" else damage
    numbering = rng.choice(("1.1.1", "1.1.1", "1.1.1.", "1.", "A.1.2", "I/3"))
    rules = rng.choice(("lines", "lines", "filled", "cells", "dashed", "segments", "no-outer", "horizontals"))
    return Style(
        canton=canton,
        language=language,
        columns=tuple(fields),
        activities=rng.randint(16, 40),
        head_lines=rng.choice((1, 2, 3)) if valued else 1,
        empty_number_head=rng.random() < 0.2,
        ordinals=rng.choice(("", "", "", "1", "(1)", "1.")),
        repeat_head=rng.random() < 0.6,
        levels=levels,
        outer_level=rng.choice(("strategic", "component", "area")),
        inner_level=rng.choice(("programme", "measure")),
        level_numbers={"A.1.2": "letter", "I/3": "roman"}.get(numbering, "arabic"),
        numbering=numbering,
        items=rng.choice((";", ";", "line", "-", "bullet", "1)", "private", "blank")),
        sub_rows=valued and rng.random() < 0.5,
        rules=rules,
        cut=rng.choice(("open", "open", "closed", "never")),
        number_after_cut=rng.choice(("empty", "empty", "lost")),
        shaded_head=rng.random() < 0.3,
        white_boxes=rng.random() < 0.2,
        page=page,
        rotate=90 if page == "A4-landscape" and rng.random() < 0.3 else 0,
        crop=rng.random() < 0.15,
        hyphens=rng.choice(("", "", "any", "soft")),
        justify=rng.random() < 0.3,
        font="deja" if damage == "digraph-letters" else rng.choice(("serif", "serif", "sans", "narrow")),
        size=7.0 if wide else rng.choice((7.5, 8.0)),
        damage=damage,
        spaced_titles=rng.random() < 0.2,
        cover=rng.random() < 0.3,
        plans=rng.choice((1, 1, 1, 2)),
        interrupted=rng.random() < 0.15,
    )
