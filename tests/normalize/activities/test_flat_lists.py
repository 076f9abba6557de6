"""Lists as flat text: the same text, whether the amounts come from the cell or from a written dataset."""

from __future__ import annotations

from decimal import Decimal

import pytest

from normalize.activities.flat_lists import joined, resource_text


def test_what_is_missing_is_no_item() -> None:
    assert joined(["Broj", None, "", "Izvještaj"]) == "Broj; Izvještaj"
    assert joined([None]) is None


@pytest.mark.parametrize("amount", ["10000", "10000.0", "10000.00"])
def test_an_amount_is_written_as_the_table_beside_writes_it(amount: str) -> None:
    assert (
        resource_text("donor funds", "UNICEF", Decimal(amount), "BAM") == "donor funds: UNICEF 10000.00 BAM"
    )
