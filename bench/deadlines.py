"""Prints how long a deadline takes to be read: the forms known, and the worst that repeats one piece."""

from __future__ import annotations

import csv
from pathlib import Path

from bench.timing import best_of
from normalize.deadlines.reading import load_deadline_grammar, parse_deadline

FORMS = Path("tests/normalize/deadlines/deadline_forms.csv")
WORDS = 118  # just below the longest text that is read
PIECES = (
    "i",
    "2021.,",
    "kontinuirano i",
    "31. 12.",
    "I i II,",
    "od do",
    "juni,",
    "-",
    "(",
    "svake godine",
    "jedan",
)


def main() -> None:
    """Measure and print."""
    grammar = load_deadline_grammar()

    def parse_all(texts: list[str]) -> None:
        parse_deadline.cache_clear()
        for text in texts:
            parse_deadline(text, grammar)

    with open(FORMS, encoding="utf-8", newline="") as file:
        forms = [row["printed"] for row in csv.DictReader(file)]
    each = best_of(3, lambda: parse_all(forms)) / len(forms)
    repeated = {piece: f"{piece} " * (WORDS // len(piece.split())) for piece in PIECES}
    times = {piece: best_of(3, lambda text=text: parse_all([text])) for piece, text in repeated.items()}
    worst = max(times, key=lambda piece: times[piece])
    print("| deadline | ms |")
    print("|---|---|")
    print(f"| one of {len(forms)} forms | {1000 * each:.2f} |")
    print(f"| the slowest repetition, `{worst}` | {1000 * times[worst]:.2f} |")


if __name__ == "__main__":
    main()
