"""Real issues with damaged letters become readable by the repairs that their words ask for."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from normalize.letters.lexicon import Lexicon
from normalize.letters.repair import vote
from tests.normalize.documents import facts

REAL = Path(__file__).parents[3] / "tests" / "real"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return facts().lexicon


def words_of(path: Path) -> dict[str, Counter[str]]:
    pdfplumber = pytest.importorskip("pdfplumber")
    fonts: dict[str, Counter[str]] = {}
    with pdfplumber.open(path) as document:
        for page in document.pages:
            for word in page.extract_words(extra_attrs=["fontname"]):
                fonts.setdefault(word["fontname"], Counter())[word["text"]] += 1
    return fonts


def known(fonts: Mapping[str, Counter[str]], read: Callable[[str, str], str], lexicon: Lexicon) -> float:
    """The share of running words of three letters or more that a list knows."""
    words: Counter[str] = Counter()
    for font, counts in fonts.items():
        for word, count in counts.items():
            for token in read(word, font).split():
                words[token.strip('.,;:()"„“')] += count
    long = {w: n for w, n in words.items() if len(w) >= 3 and re.search(r"[^\W\d_]", w)}
    return sum(n for w, n in long.items() if lexicon.knows(w)) / sum(long.values())


@pytest.mark.parametrize(
    "file, name, before, after",
    [
        ("Pravilnik-o-izmjenama*59-06.pdf", "overstruck+yuscii", 0.72, 0.90),
        ("Pravilnik-o-postavljanju*52-02.pdf", "yuscii", 0.82, 0.96),
        ("pravilnik-o-kriterijumima*.pdf", "", 1.0, 0.95),
    ],
)
def test_real_issues_become_readable(
    file: str, name: str, before: float, after: float, lexicon: Lexicon
) -> None:
    (path,) = REAL.glob(file)
    fonts = words_of(path)
    repairs = vote(fonts, lexicon)
    assert repairs.name == name
    assert known(fonts, lambda word, font: word, lexicon) <= before
    assert known(fonts, repairs.legible, lexicon) >= after
