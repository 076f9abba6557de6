"""Figures that can be nothing but sums of money."""

from __future__ import annotations

import re

GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?:,\d\d)?(?![\d.,%])")  # `1.500.000,00`
