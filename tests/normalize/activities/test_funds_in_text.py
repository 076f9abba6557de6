"""The resources that one cell names."""

from __future__ import annotations

from normalize.activities.funds_in_text import read_funds
from tests.normalize.documents import KS, cleaner, piece

MUP = "Ministarstvo unutrašnjih poslova Kantona Sarajevo"


def test_funds_name_their_holders() -> None:
    found = read_funds([piece(f"Redovan budžet - {MUP}", width=400)], cleaner(), KS)
    assert [(fund.kind, fund.holder) for fund in found] == [("regular budget", MUP)]
