"""Bodies that share words printed once are several, each known by its whole name."""

from __future__ import annotations

import pytest

from normalize.institutions.heads import shared_parts
from normalize.institutions.matching import match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.registry import Registry


def shared(text: str, registry: Registry, plan: str = "KS") -> list[tuple[str, str | None]]:
    found = []
    for part in shared_parts(text, NameContext(registry, plan)):
        mention = match_institution(part.name, registry, jurisdiction=plan, genitive=part.genitive)
        found.append((part.printed, mention.institution.institution_id if mention.institution else None))
    return found


@pytest.mark.parametrize(
    ("text", "plan", "bodies"),
    [
        (
            "Općine Centar, Stari Grad i Novi Grad",
            "KS",
            [
                ("Općine Centar", "ks-opcina-centar-sarajevo"),
                ("Stari Grad", "ks-opcina-stari-grad-sarajevo"),
                ("Novi Grad", "ks-opcina-novi-grad-sarajevo"),
            ],
        ),
        (
            "Općine Konjic i Jablanica",
            "HNK",
            [("Općine Konjic", "hnk-opcina-konjic"), ("Jablanica", "hnk-opcina-jablanica")],
        ),
        (
            "Općinski sud u Mostaru i Konjicu",
            "HNK",
            [("Općinski sud u Mostaru", "hnk-opcinski-sud-mostar"), ("Konjicu", "hnk-opcinski-sud-konjic")],
        ),
        (
            "Grad Čapljina, općine Čitluk i Neum",
            "HNK",
            [
                ("Grad Čapljina", "hnk-opcina-capljina"),
                ("općine Čitluk", "hnk-opcina-citluk"),
                ("Neum", "hnk-opcina-neum"),
            ],
        ),
        (
            "Gradovi Gračanica i Gradačac i općina Sapna",
            "TK",
            [
                ("Gradovi Gračanica", "tk-opcina-gracanica"),
                ("Gradačac", "tk-opcina-gradacac"),
                ("općina Sapna", "tk-opcina-sapna"),
            ],
        ),
        ("MUP-ovi USK, TK i ZDK", "FBiH", [("MUP-ovi USK", "usk-mup"), ("TK", "tk-mup"), ("ZDK", "zdk-mup")]),
        (
            "Ministarstvo zdravstva FBiH i KS",
            "KS",
            [("Ministarstvo zdravstva FBiH", "fbih-min-zdravstvo"), ("KS", "ks-min-zdravstvo")],
        ),
        (
            "Federalno i kantonalno ministarstvo zdravstva",
            "KS",
            [("Federalno", "fbih-min-zdravstvo"), ("kantonalno ministarstvo zdravstva", "ks-min-zdravstvo")],
        ),
        (
            "Kantonalni i Općinski sud u Sarajevu",
            "KS",
            [("Kantonalni", "ks-sud"), ("Općinski sud u Sarajevu", "ks-opcinski-sud-sarajevo")],
        ),
    ],
)
def test_words_printed_once_are_read_of_each_body(
    registry: Registry, text: str, plan: str, bodies: list[tuple[str, str]]
) -> None:
    assert shared(text, registry, plan) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Općine Ilidža, Zvijezda i Trnovo",  # not all are known
        "Grad Sarajevo i općine",
        "Grad Tuzla, općine Zvijezda i Sapna",
        "Ministarstvo zdravstva i pravde KS",
        "Osnovne i srednje škole",
        "Kantonalni i općinski sudovi",
        "Crveni križ KS i KS",  # one body twice
        "SBK/KSB",
        "",
    ],
)
def test_other_lists_share_nothing(registry: Registry, text: str) -> None:
    assert shared(text, registry) == []


@pytest.mark.parametrize("joiner", [" i ", ", ", "/", " ili "])
def test_a_body_whose_noun_stands_behind_the_next_one_is_not_lost(registry: Registry, joiner: str) -> None:
    text = f"Kantonalni{joiner}općinski sudovi"
    assert match_institution(text, registry, jurisdiction="KS").institution is None
