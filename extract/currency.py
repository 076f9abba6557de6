"""A currency beside a figure, which tells a sum from other numbers."""

from __future__ import annotations

import re

CURRENCY = re.compile(r"(?<!\w)(?:KM|BAM|КМ|EUR|€)(?!\w)", re.I)
