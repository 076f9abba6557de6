"""A plan's content, drawn by seed: what each cell must say and what a reader must make of it."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.specimens.bodies import ABROAD, FEDERAL, STATE, Body, bodies
from tests.specimens.cantons import CANTONS
from tests.specimens.deadlines import deadlines
from tests.specimens.mentions import mention, neighbour_body
from tests.specimens.style import Style
from tests.specimens.wordings import local_text, to_cyrillic

SEED_PLAN = Path(__file__).parent.parent / "truths" / "ks-2021-5.truth.json"
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass(frozen=True, slots=True)
class Activity:
    """One row: its number as printed, number in the truth, texts and readings."""

    plan: int
    printed_no: str
    no: str
    text: str
    deadline: str
    deadline_reading: dict[str, Any]
    leads: tuple[tuple[str, tuple[str, str]], ...]
    partners: tuple[tuple[str, tuple[str, str]], ...]
    indicators: tuple[str, ...]
    extra: dict[str, str]


@dataclass(frozen=True, slots=True)
class Programme:
    """The inner level with its activities; outer level's number and title stand on each."""

    outer_no: str
    outer_title: str
    no: str
    title: str
    activities: tuple[Activity, ...]


@cache
def _seed() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(SEED_PLAN.read_text(encoding="utf-8"))["activities"]
    return rows


def plan_content(style: Style, rng: random.Random, plan: int = 0) -> tuple[Programme, ...]:
    """Draw `style.activities` rows of the Sarajevo plan, reworded, with other numbers, bodies and dates."""
    canton = CANTONS[style.canton]
    latin = "sr" if style.language == "sr-Cyrl" else style.language
    script = to_cyrillic if style.language == "sr-Cyrl" else str
    picked = sorted(rng.sample(range(len(_seed())), style.activities))
    choices = deadlines(latin)
    rng.shuffle(choices)
    result: list[Programme] = []
    count = 0
    outers: dict[str, int] = {}
    inners: dict[str, int] = {}
    for key, group in groupby(
        (_seed()[i] for i in picked), key=lambda a: (a["component_no"], a["programme_no"])
    ):
        rows = list(group)
        outer = outers.setdefault(key[0], len(outers) + 1)
        inners[key[0]] = inner = inners.get(key[0], 0) + 1
        within = sum(len(p.activities) for p in result if p.outer_no == _outer_no(style, outer))
        activities = []
        for n, row in enumerate(rows, 1):
            text, reading = choices[count % len(choices)]
            count += 1
            printed_no, no = _number(style, outer, inner, n, within + n, count)
            leads, partners = _bodies(style, rng, script)
            indicators = tuple(local_text(i, canton, style.language) for i in row["indicators"])
            activities.append(
                Activity(
                    plan,
                    printed_no,
                    no,
                    local_text(row["activity"], canton, style.language),
                    script(text),
                    reading,
                    leads,
                    partners,
                    indicators,
                    _extra(style, rng, script),
                )
            )
        result.append(
            Programme(
                _outer_no(style, outer),
                local_text(rows[0]["component_title"], canton, style.language).upper(),
                _inner_no(style, outer, inner),
                local_text(rows[0]["programme_title"], canton, style.language),
                tuple(activities),
            )
        )
    return _lengthened(tuple(result), style)


def _lengthened(programmes: tuple[Programme, ...], style: Style) -> tuple[Programme, ...]:
    """Give the third activity `style.long_row` indicators, taken from the plan's own, numbered apart."""
    if not style.long_row:
        return programmes
    from dataclasses import replace

    pool = [i for p in programmes for a in p.activities for i in a.indicators]
    out, seen = [], 0
    for programme in programmes:
        rows = []
        for activity in programme.activities:
            seen += 1
            if seen == 3:
                many = tuple(f"{pool[i % len(pool)]} ({i + 1})" for i in range(style.long_row))
                activity = replace(activity, indicators=many)
            rows.append(activity)
        out.append(replace(programme, activities=tuple(rows)))
    return tuple(out)


def _outer_no(style: Style, n: int) -> str:
    return {"roman": ROMAN[n], "letter": "ABCDE"[n - 1]}.get(style.level_numbers, str(n))


def _inner_no(style: Style, outer: int, inner: int) -> str:
    return f"{_outer_no(style, outer)}.{inner}"


def _number(style: Style, outer: int, inner: int, n: int, within: int, count: int) -> tuple[str, str]:
    """Printed number and the truth's: without the last dot, made up where none is printed."""
    printed = {
        "1.1.1": f"{outer}.{inner}.{n}",
        "1.1.1.": f"{outer}.{inner}.{n}.",
        "1.": f"{count}.",
        "A.1.2": f"{'ABCDE'[outer - 1]}.{inner}.{n}",
        "I/3": f"{ROMAN[outer]}/{within}",
        "none": "",
    }[style.numbering]
    made_up = str(count) if style.levels == "none" else f"{_inner_no(style, outer, inner)}.{n}"
    return printed, printed.rstrip(".") or made_up


def _bodies(
    style: Style, rng: random.Random, script: Any
) -> tuple[tuple[tuple[str, tuple[str, str]], ...], tuple[tuple[str, tuple[str, str]], ...]]:
    own = list(bodies(CANTONS[style.canton]))
    rng.shuffle(own)
    leads: list[Body] = own[: rng.choice((1, 1, 1, 2, 2, 3))]
    if rng.random() < 0.12 and style.language != "hr":
        leads.append(rng.choice(STATE + FEDERAL))
    partners = own[-rng.choice((1, 2)) :] if "partner" in style.columns and rng.random() < 0.75 else []
    if partners and rng.random() < 0.2:
        partners.append(rng.choice(ABROAD))
    foreign = neighbour_body(style, rng) if style.neighbours and rng.random() < 0.5 else None
    leads += [foreign] if foreign else []
    leads = [b for i, b in enumerate(leads) if b not in leads[:i]]
    partners = [b for b in partners if b not in leads]

    def printed(chosen: list[Body]) -> tuple[tuple[str, tuple[str, str]], ...]:
        return tuple((script(mention(rng.choice(b.forms), style, rng)), b.key) for b in chosen)

    return printed(leads), printed(partners)


def _extra(style: Style, rng: random.Random, script: Any) -> dict[str, str]:
    money = {
        "hr": ("Redoviti proračun", "Donatorska sredstva"),
        "bs": ("Redovan budžet", "Donatorska sredstva"),
    }
    budget = money.get(style.language, ("Redovan budžet", "Donatorska sredstva"))
    return {
        "resource": script(
            rng.choice(
                (
                    budget[0],
                    budget[1],
                    f"{budget[0]} i {budget[1].lower()}",
                    f"{rng.randint(2, 90)}.000,00 KM",
                    "Nisu potrebna dodatna sredstva",
                )
            )
        ),
        "baseline": str(rng.randint(0, 9)),
        "target": str(rng.randint(10, 60)),
        "result": script(
            rng.choice(
                (
                    "Unaprijeđena zaštita žrtava",
                    "Povećan broj otkrivenih slučajeva",
                    "Ojačani kapaciteti nadležnih institucija",
                )
            )
        ),
        "verification": script(
            rng.choice(("Godišnji izvještaj", "Zapisnici i evidencije", "Službena statistika"))
        ),
        "note": script(rng.choice(("", "", "Uz podršku donatora"))),
        "status": script(rng.choice(("U toku", "Nije započeto"))),
        "risk": script(rng.choice(("Nedostatak sredstava", "Odliv kadrova"))),
    }
