"""What extraction speaks of."""

from __future__ import annotations

import pytest

from extract.model import is_bold


@pytest.mark.parametrize(
    "font",
    ["ABCDEF+Arial-BoldMT", "SFBX1000", "ABCDEF+CMBX12", "CMB10", "NimbusRomNo9L-Medi", "HelveticaLTStd-Bd"],
)
def test_the_name_of_a_bold_font_tells_it(font: str) -> None:
    assert is_bold(font)


@pytest.mark.parametrize(
    "font", ["ArialMT", "SFRM1000", "CMR10", "CMTI10", "NimbusRomNo9L-Regu", "Avenir-Medium"]
)
def test_the_name_of_a_plain_font_does_not(font: str) -> None:
    assert not is_bold(font)
