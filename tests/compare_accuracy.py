"""Measures the matching of activities on labelled pairs, and writes it into docs/compare.md.

Run by `make compare-accuracy`. The pairs are told in `tests/compare/labelled.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from compare.assignment import one_to_one
from compare.folding import stems
from compare.matching import CLOSE, SAME
from compare.similarity import Measured, similarity, text_similarity
from tests.compare.labelled import HardPair, derived, halves, hard_pairs, measured, specimen

PAGE = Path(__file__).parents[1] / "docs" / "compare.md"
GRID = [round(0.70 + 0.02 * step, 2) for step in range(13)]
LABELS = {"close": ("same", "close"), "same": ("same",)}
PAIRS = (("ks", "tk"), ("ks", "zhk"), ("tk", "zhk"))


class Measure(NamedTuple):
    """How many pairs were found, how many of them rightly, how many there are."""

    found: int
    right: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    @property
    def weighed(self) -> float:
        """F0.5: precision counts for twice as much as recall."""
        below = 0.25 * self.precision + self.recall
        return 1.25 * self.precision * self.recall / below if below else 0.0


def score(pair: HardPair) -> float:
    """What the matcher gives two activities by themselves."""
    return float(similarity([pair.a], [pair.b])[0, 0])


def on_pairs(pairs: Sequence[HardPair], kind: str, threshold: float) -> Measure:
    """Pairs at the threshold or above, and those labelled so; `close` takes in `same`."""
    found = [pair for pair in pairs if score(pair) >= threshold]
    labels = LABELS[kind]
    there = sum(1 for pair in pairs if pair.label in labels)
    return Measure(len(found), sum(1 for pair in found if pair.label in labels), there)


def chosen(kind: str) -> float:
    """The threshold that is best on the half for choosing; of equals the highest."""
    pairs = halves()[0]
    return max(GRID, key=lambda threshold: (on_pairs(pairs, kind, threshold).weighed, threshold))


def on_specimens(one: str, two: str, threshold: float = CLOSE) -> Measure:
    """The pairs of two specimens, each with one partner at most."""
    found = _matched(one, two, measured(one), threshold)
    return Measure(len(found), len(set(found) & derived(one, two)), len(derived(one, two)))


def left_over(one: str, two: str) -> list[tuple[str, str, float]]:
    """Pairs found where all that the specimens share was taken out of the first: every one is a near miss."""
    shared = {no for no, _ in derived(one, two)}
    rest = [row for row in specimen(one) if row["activity_no"] not in shared]
    activities = [Measured(row["activity"], row["programme_title"], row["programme_no"]) for row in rest]
    scores = similarity(activities, measured(two))
    return [
        (rest[a]["activity_no"], specimen(two)[b]["activity_no"], score)
        for a, b, score in one_to_one(scores, CLOSE)
    ]


def _matched(one: str, two: str, activities: list[Measured], threshold: float) -> list[tuple[str, str]]:
    pairs = one_to_one(similarity(activities, measured(two)), threshold)
    return [(specimen(one)[a]["activity_no"], specimen(two)[b]["activity_no"]) for a, b, _ in pairs]


def average_precision(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """How well the scores part what belongs together from the rest, 1 where wholly; ties count against."""
    order = sorted(zip(scores, labels, strict=True), key=lambda each: (-each[0], each[1]))
    found = [place for place, (_, label) in enumerate(order, start=1) if label]
    return sum((n + 1) / place for n, place in enumerate(found)) / len(found)


def ways() -> Iterator[tuple[str, Callable[[HardPair], float]]]:
    """Ways of comparing, each with something more than the one before."""

    def folded(text: str) -> str:
        return " ".join(stems(text))

    yield "words as printed", lambda p: _sorted_ratio(p.a.text.lower(), p.b.text.lower())
    yield "stems, one script and wording", lambda p: _sorted_ratio(folded(p.a.text), folded(p.b.text))
    yield "and those that both have", lambda p: float(text_similarity([p.a.text], [p.b.text])[0, 0])
    yield "and the programme (used)", score


def _sorted_ratio(a: str, b: str) -> float:
    return fuzz.token_sort_ratio(a, b) / 100


def report() -> str:
    """The section of the page that this command writes."""
    return "\n\n".join("\n".join(part) for part in (_of_specimens(), _of_thresholds(), _of_ways()))


def _of_specimens() -> list[str]:
    lines = [
        "| plans | they share | found | right | precision | recall | found where these are left out |",
        "|---|---|---|---|---|---|---|",
    ]
    for one, two in PAIRS:
        result = on_specimens(one, two)
        over = ", ".join(f"{a} with {b} ({score:.2f})" for a, b, score in left_over(one, two))
        lines.append(
            f"| {one}, {two} | {result.there} | {result.found} | {result.right} | {result.precision:.3f} | "
            f"{result.recall:.3f} | {over} |"
        )
    return lines


def _of_thresholds() -> list[str]:
    labels = Counter(pair.label for pair in hard_pairs())
    counted = ", ".join(f"{labels[label]} {label}" for label in ("same", "close", "different"))
    choosing, kept = halves()
    lines = [
        f"{len(hard_pairs())} pairs by hand ({counted}): precision and recall at each threshold, on the",
        f"{len(choosing)} pairs for choosing and the {len(kept)} kept for measuring.",
        "",
        "| at or above | same or close: choosing | measuring | the same: choosing | measuring |",
        "|---|---|---|---|---|",
    ]
    for threshold in GRID:
        cells = [
            _figures(on_pairs(pairs, kind, threshold), bold=chosen(kind) == threshold)
            for kind in ("close", "same")
            for pairs in (choosing, kept)
        ]
        lines.append(f"| {threshold:.2f} | {' | '.join(cells)} |")
    return [
        *lines,
        "",
        f"Chosen: **{chosen('close'):.2f}** for close, **{chosen('same'):.2f}** for the same: the best on",
        "the pairs for choosing where precision counts for twice as much as recall.",
    ]


def _of_ways() -> list[str]:
    lines = ["| compared by | average precision, same or close | the same |", "|---|---|---|"]
    for name, way in ways():
        scores = [way(pair) for pair in hard_pairs()]
        parted = [
            average_precision(scores, [pair.label in LABELS[kind] for pair in hard_pairs()])
            for kind in ("close", "same")
        ]
        lines.append(f"| {name} | {parted[0]:.3f} | {parted[1]:.3f} |")
    return lines


def _figures(result: Measure, *, bold: bool) -> str:
    text = f"{result.precision:.2f}, {result.recall:.2f}"
    return f"**{text}**" if bold else text


def with_report(page: str, text: str) -> str:
    """The page with the section between its marks replaced."""
    return re.sub(
        r"(<!-- accuracy -->\n).*?(\n<!-- /accuracy -->)",
        lambda match: match[1] + text + match[2],
        page,
        flags=re.DOTALL,
    )


def main() -> None:
    """Measure, print and write."""
    text = report()
    print(text)
    if (chosen("close"), chosen("same")) != (CLOSE, SAME):
        print(f"\ncompare/matching.py has {CLOSE} and {SAME}")
    PAGE.write_text(with_report(PAGE.read_text(encoding="utf-8"), text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
