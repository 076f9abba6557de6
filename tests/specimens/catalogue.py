"""The catalogue of made-up gazettes: each variation alone, then random mixtures of all.

`python -m tests.specimens.catalogue OUTDIR` writes every case as NAME.pdf and NAME-1.truth.json
(one truth a plan, counted from 1) and an index.json that says what each case varies.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.specimens.further_choices import further_choices
from tests.specimens.gazette import build
from tests.specimens.layout_choices import layout_choices
from tests.specimens.mixtures import mixture
from tests.specimens.style import Style
from tests.specimens.text_choices import text_choices

# Mixtures that were read wrong when first tried.
ONCE_WRONG = (1017, 1029, 1032, 1054, 1063, 1084, 1114, 3001, 5026, 5039, 5044, 5138, 6122, 8148, 9217)


@dataclass(frozen=True, slots=True)
class Case:
    """One issue to be made: `build()` gives its bytes and the list of its plans' truths."""

    name: str
    what_varies: str
    seed: int
    style: Style

    def build(self) -> tuple[bytes, list[dict[str, Any]]]:
        return build(self.style, self.seed)


def catalogue() -> list[Case]:
    """Every case in a fixed order; names are unique."""
    cases = [
        Case(name, what, 100 + n, Style(**choices))
        for n, (name, what, choices) in enumerate((*layout_choices(), *text_choices(), *further_choices()))
    ]
    return cases + [
        Case(f"mixture-{seed:02}", "everything at random", seed, mixture(seed))
        for seed in (*range(24), *ONCE_WRONG)
    ]


def write(folder: Path) -> None:
    """Write every case and the index into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for case in catalogue():
        content, truths = case.build()
        (folder / f"{case.name}.pdf").write_bytes(content)
        for n, truth in enumerate(truths, 1):
            (folder / f"{case.name}-{n}.truth.json").write_text(
                json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
            )
        index.append({"name": case.name, "what_varies": case.what_varies, "plans": len(truths)})
    (folder / "index.json").write_text(
        json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]))
