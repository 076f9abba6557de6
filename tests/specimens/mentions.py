"""How a body may be printed besides its plain form: inflected, misspelt, or another canton's."""

from __future__ import annotations

import random
import re

from tests.specimens.bodies import Body, bodies
from tests.specimens.cantons import CANTONS
from tests.specimens.style import Style

_GENITIVE = (
    (r"^Vlada\b", "Vlade"),
    (r"^MUP\b", "MUP-a"),
    (r"^Ministarstvo\b", "Ministarstva"),
    (r"^Federalno ministarstvo\b", "Federalnog ministarstva"),
    (r"^Federalna uprava\b", "Federalne uprave"),
    (r"^Federalni zavod\b", "Federalnog zavoda"),
    (r"^Gender centar\b", "Gender centra"),
    (r"^Granična policija\b", "Granične policije"),
    (r"^Državna agencija\b", "Državne agencije"),
    (r"^Tužilaštvo\b", "Tužilaštva"),
    (r"^Uprava\b", "Uprave"),
    (r"^Kantonalno tužilaštvo\b", "Kantonalnog tužilaštva"),
    (r"^Kantonalni sud\b", "Kantonalnog suda"),
    (r"^Kantonalna uprava\b", "Kantonalne uprave"),
    (r"^Županijsko tužiteljstvo\b", "Županijskog tužiteljstva"),
    (r"^Županijski sud\b", "Županijskog suda"),
    (r"^Županijska uprava\b", "Županijske uprave"),
    (r"^(JU )?Služba\b", r"\1Službe"),
    (r"^Centri\b", "Centara"),
    (r"^Zavod\b", "Zavoda"),
    (r"^Koordinacioni tim\b", "Koordinacionog tima"),
    (r"^Koordinacijski tim\b", "Koordinacijskog tima"),
)
# One letter lost, doubled or changed: each has one possible reading.
_MISSPELT = (
    ("Koordinacioni", "Kordinacioni"),
    ("Koordinacijski", "Kordinacijski"),
    ("Kantonalno", "Kantonarno"),
    ("Kantonalna", "Kantonanla"),
    ("inspekcijske", "inspeksijske"),
    ("unutrašnjih", "unutrasnjih"),
    ("zapošljavanje", "zapošljavnje"),
    ("tužilaštvo", "tužilašvo"),
    ("tužiteljstvo", "tužiteljsvo"),
    ("Ministarstvo", "Ministrstvo"),
)
_NEIGHBOURS = {"TK": "ZDK", "ZDK": "SBK", "KS": "BPK", "SBK": "HNK", "USK": "ZDK", "HNK": "TK", "BPK": "KS"}


def neighbour_body(style: Style, rng: random.Random) -> Body | None:
    """Police, interior ministry or prosecutor of another canton, by a form that names that canton."""
    other = _NEIGHBOURS.get(style.canton)
    if not other:
        return None
    canton = CANTONS[other]
    picked = rng.choice(
        [
            b
            for b in bodies(canton)
            if b.key[0] in ("police", "ministry_interior", "prosecutor", "ministry_education")
        ]
    )
    named = tuple(
        form for form in picked.forms if canton.genitive in form or form.endswith(f" {canton.short}")
    )
    return Body(named, picked.key)


def mention(form: str, style: Style, rng: random.Random) -> str:
    """`form` as the style prints it."""
    if style.inflected:
        for pattern, new in _GENITIVE:
            form, done = re.subn(pattern, new, form)
            if done:
                break
    if style.misspelt and rng.random() < 0.35:
        for right, wrong in _MISSPELT:
            if right in form:
                return form.replace(right, wrong, 1)
    return form
