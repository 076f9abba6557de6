"""Letters of one word that were drawn apart, each pair set closer together or wider than its letters are."""

from __future__ import annotations

CLOSER, WIDER = 0.1, 0.03  # of the letters' height: a pair's letters stand no further over or from each other
MARKS, MARK_CLOSER = ".,", 0.2  # what begins no text, and stands further over a letter than letters do
OVER = 0.01  # of that height: letters of a pair that is set closer stand over each other by more


def is_kerned(before: str, after: str, gap: float, height: float, meet_at_rule: bool) -> bool:
    """Whether a character may follow the one before in a word, `gap` points behind it.

    Two that meet at a rule may be two cells', but for one that stands over the one before.
    """
    if not -(MARK_CLOSER if after in MARKS else CLOSER) * height < gap < WIDER * height:
        return False
    if meet_at_rule and gap >= -OVER * height:
        return False
    if before.isalpha():  # a capital begins a word but among capitals
        return after.islower() or after in MARKS or (after.isupper() and before.isupper())
    return before.isdigit() and (after.isdigit() or after in MARKS)
