"""A gazette issue from a style and a seed: its PDF's bytes and the truth of every plan in it."""

from __future__ import annotations

import random
from typing import Any

from tests.specimens.cantons import CANTONS, Canton, cover
from tests.specimens.cards import card_tables
from tests.specimens.content import Programme, plan_content
from tests.specimens.ink import Pen
from tests.specimens.plan_truth import plan_truth
from tests.specimens.setting import Setter
from tests.specimens.style import Style
from tests.specimens.tables import heading_texts, plan_tables
from tests.specimens.wordings import to_cyrillic, wording

SUBJECTS = (
    "za suprotstavljanje trgovini ljudima",
    "za prevenciju nasilja nad djecom",
    "za ravnopravnost spolova",
)
ACT = (
    "Vlada {gen} na sjednici održanoj u prethodnom mjesecu razmatrala je informaciju o stanju u "
    "oblasti zaštite prava djeteta i donijela zaključak da se informacija prihvata.",
    "Zadužuju se nadležna ministarstva da u okviru svojih nadležnosti preduzmu mjere iz ovog zaključka i da "
    "o tome redovno izvještavaju Vladu.",
    "Ovaj zaključak stupa na snagu danom donošenja i objavit će se u službenom glasilu.",
)


def build(style: Style, seed: int) -> tuple[bytes, list[dict[str, Any]]]:
    """Set the issue. The same style and seed give the same bytes."""
    rng = random.Random(seed)
    issue, page = rng.randint(2, 40), 2 * rng.randint(50, 300)
    date = (2021, rng.randint(2, 11), rng.randint(1, 27))
    pen = Pen(style, rng, issue, date, page)
    setter = Setter(pen, style, rng)
    canton = CANTONS[style.canton]
    setter.filler = [_words(style, paragraph.format(gen=canton.genitive)) for paragraph in ACT]
    setter.fill_beside()
    if style.cover:
        for n, line in enumerate(cover(canton, issue, *date)):
            setter.text(_script(style, line), bold=n == 0, middle=True, size=16 if n == 0 else 9)
    truths = []
    for n in range(style.plans):
        programmes = plan_content(style, rng, n)
        _preamble(setter, style, canton, SUBJECTS[n])
        _set_plan(setter, style, programmes, rng)
        _closing(setter, style, canton)
        truths.append((SUBJECTS[n], programmes))
    content = pen.close()
    plan = {
        "canton": style.canton,
        "gazette": canton.gazette,
        "issue": str(issue),
        "date": f"{date[0]}-{date[1]:02}-{date[2]:02}",
    }
    return content, [
        plan_truth(style, plan, f"Synthetic: {subject}; plan {n}.", programmes, setter.printed, setter.pages)
        for n, (subject, programmes) in enumerate(truths, 1)
    ]


def _words(style: Style, text: str) -> str:
    return wording(text, style.language)


def _script(style: Style, text: str) -> str:
    return to_cyrillic(text) if style.language == "sr-Cyrl" else text


def plan_title(style: Style, canton: Canton, subject: str) -> str:
    """The plan's own title in capitals, with its years."""
    kind = "AKCIJSKI PLAN" if style.language == "hr" else "AKCIONI PLAN"
    return (
        _script(style, f"{kind} {canton.genitive} {wording(subject, style.language)} 2021.–2023.".upper())
        if (style.language != "sr-Cyrl")
        else to_cyrillic(f"{kind} {canton.genitive} {subject} 2021.–2023.".upper())
    )


def _preamble(setter: Setter, style: Style, canton: Canton, subject: str) -> None:
    title = plan_title(style, canton, subject)
    plan = _words(style, "Akcioni plan")
    texts = (
        (
            f'Na osnovu člana 20. Zakona o Vladi {canton.genitive} ("{canton.gazette}", broj 3/19), Vlada '
            f"{canton.genitive}, na 41. sjednici održanoj 21.01.2021. godine, donosi",
            False,
        ),
        ("O D L U K U", True),
        (f"o usvajanju dokumenta {title}", True),
        ("Član 1.", True),
        (f"Ovom odlukom usvaja se {title} (u daljem tekstu: {plan}).", False),
        ("Član 2.", True),
        ("Ova odluka stupa na snagu narednog dana od dana objavljivanja u službenom glasilu.", False),
        ("Broj: 02-05-118/21", False),
        (f"{canton.town}, 21. januara 2021. godine", False),
    )
    setter.columns([(_words(style, text), bold) for text, bold in texts])
    setter.text(title, bold=True, middle=True, size=11, keep=80)


def _closing(setter: Setter, style: Style, canton: Canton) -> None:
    texts = [(_words(style, paragraph.format(gen=canton.genitive)), False) for paragraph in ACT]
    setter.columns([(_script(style, "Z A K L J U Č A K"), True), *texts])


def _set_plan(setter: Setter, style: Style, programmes: tuple[Programme, ...], rng: random.Random) -> None:
    """All tables of one plan, in two parts where another act's text comes between."""
    state = rng.getstate()
    parts = [programmes]
    if style.interrupted:
        half = len(programmes) // 2
        parts = [programmes[:half], programmes[half:]]
    for n, part in enumerate(parts):
        if n:
            rng.setstate(state)
            _closing(setter, style, CANTONS[style.canton])
        tables = card_tables(style, part, heading_texts(style, rng)) if style.cards else None
        for m, (lines, table) in enumerate(tables or plan_tables(style, part, rng)):
            for i, line in enumerate(lines):
                if style.spaced_titles and i + 1 < len(lines):
                    setter.spaced_title(line)
                    continue
                setter.text(line, bold=True, middle=i + 1 < len(lines), size=10, keep=110)
            if style.footnote and m == 0:
                mark_footnote(setter, style, part, table)
            setter.table(table, style.head_at_foot and n == m == 0)


def mark_footnote(setter: Setter, style: Style, part: tuple[Programme, ...], table: Any) -> None:
    """A star in the second activity's resource or last cell, and its note at the page's foot."""
    second = [a for p in part for a in p.activities][1].no
    for row in table.rows:
        for cell in row.cells:
            if cell.key and cell.key[1:] == (second, style.columns[-1]):
                cell.paragraphs = (*cell.paragraphs[:-1], cell.paragraphs[-1] + "*")
    setter.notes = ["* " + _words(style, "Sredstva će se osigurati nakon usvajanja izmjena budžeta.")]
