"""On which printed pages each row of a set plan stands, told by the row's own characters.

Independent of the reader: it knows the whole text beforehand and only looks where it went.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

NUMBER = re.compile(r"\d+\.\d+\.\d+")


def find_pages(truth: dict[str, Any], path: Path, first_page: int) -> dict[str, list[int]]:
    """First and last printed page of each activity number of `truth` in the PDF at `path`.

    A row ends on the page where it began when something follows it there or when all its characters
    have been met; else on the next page. No row of this plan runs over three.
    """
    import pdfplumber

    total = {
        a["activity_no"]: sum(len(_squash(text)) for text in a["printed"].values()) + len(a["activity_no"])
        for a in truth["activities"]
    }
    found: dict[str, list[int]] = {}
    with pdfplumber.open(path) as pdf:
        for index, page in enumerate(pdf.pages):
            words = [w for w in page.extract_words() if w["top"] > 60]
            left = min(w["x0"] for w in words)
            marks = sorted(
                (w["top"], w["text"])
                for w in words
                if w["x0"] < left + 8 and (NUMBER.fullmatch(w["text"]) or w["text"] == "Strateški")
            )
            for (top, text), after in zip(marks, [*marks[1:], None], strict=True):
                if text not in total:
                    continue
                seen = sum(len(w["text"]) for w in words if w["top"] > top - 3)
                whole = after is not None or seen >= total[text]
                found[text] = [first_page + index, first_page + index + (not whole)]
    missing = total.keys() - found.keys()
    if missing:
        raise ValueError(f"{path.name}: activities not met in print: {sorted(missing)}")
    return found


def _squash(text: str) -> str:
    return "".join(text.split())
