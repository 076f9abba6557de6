"""Which repairs across a blank a document needs: a letter lost there, or a blank put in beside one."""

from __future__ import annotations

from normalize.letters.marked_letters import MARKED
from normalize.letters.repair_state import RepairState, Words, plain_words
from normalize.letters.repairs_words import GapRepair, gap_evidence


def vote_gaps(state: RepairState, lacks_d: bool) -> tuple[GapRepair, ...]:
    """Repairs across a blank: a letter lost there, or the blank put in beside a letter with a mark."""
    words, lexicon = plain_words(state.all_words()), state.lexicon
    chosen: list[GapRepair] = []
    if lacks_d:
        gap = GapRepair("lost-d", "đ", " /", lexicon)
        if _enough(*gap_evidence(gap, words)):
            chosen.append(gap)
    # A hyphen behind the letter says that the word was cut at a line's end.
    whole = {word.strip('.,;:()"„“”') for word in state.all_words()}
    cut = [w for w in words if len(w) > 1 and w.islower() and w[-1] in MARKED and w in whole]
    unknown = [w for w in cut if not lexicon.knows(w)]
    if len(unknown) >= 5 and len(unknown) >= 0.4 * len(cut):
        gap = GapRepair("split-letters", "", " ", lexicon)
        if _enough(*gap_evidence(gap, words)):
            chosen.append(gap)
    for gap in chosen:
        state.note(gap.name, *_gap_sample(gap, words))
    return tuple(chosen)


def _enough(found: int, tried: int) -> bool:
    # Halves of words cut at line ends meet by chance in about one of twenty cases.
    return found >= 5 and found >= 0.15 * tried


def _gap_sample(gap: GapRepair, words: Words) -> tuple[str, str]:
    pieces = sorted(words, key=lambda w: (-words[w], w))
    for left in pieces:
        for right in pieces[:400]:
            joined = gap.joined(left, right)
            if joined is not None:
                return f"{left} {right}", joined
    return "", ""
