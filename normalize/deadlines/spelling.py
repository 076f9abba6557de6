"""One misspelt word of a deadline read as the table's only word at distance one, or as a Roman numeral whose
`I` is typed `l` (`lV kvartal`)."""

import re
from collections.abc import Iterable, Iterator

from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.tokens import NUMERAL_ONE, Tokens, like_printed, replace_token
from normalize.letters.one_edit import one_edit_apart

# Shorter words have too many neighbours: "jumi" is as near to juni as to juli.
_NUMERAL = re.compile(r"(?=.*l)[lIVX]{1,4}")
_SHORTEST_MONTH, _SHORTEST_WORD = 4, 6


def corrections(tokens: Tokens, grammar: DeadlineGrammar) -> Iterator[tuple[Tokens, str, str]]:
    """Every way to mend one unknown word: the mended tokens, the word as printed, the word as read."""
    for position, (folded, printed) in enumerate(zip(tokens.folded, tokens.printed, strict=True)):
        word = folded.rstrip(".")
        if _NUMERAL.fullmatch(printed):
            numeral = printed.replace("l", "I")
            read_as = NUMERAL_ONE if numeral == "I" else numeral.lower()
            yield replace_token(tokens, position, read_as), printed, numeral
            continue
        if not word.isalpha() or word in grammar.months or word in grammar.spellings:
            continue
        months = _near(word, grammar.month_spellings, _SHORTEST_MONTH)
        readings = {grammar.months[month] for month in months}
        words = _near(word, grammar.spellings, _SHORTEST_WORD)
        if len(readings) + len(words) != 1:
            continue
        chosen = min(months or words, key=lambda near: (near[-1] != word[-1], near))
        # `Do kaja 2022.`: a month, or a word of the table that is as short.
        rivals = _near(word, grammar.spellings, _SHORTEST_MONTH) if months else []
        for near in (chosen, *rivals):
            spelling = grammar.month_spellings.get(near) or grammar.spellings[near]
            mended = replace_token(tokens, position, near)
            yield mended, printed, like_printed(spelling, printed, grammar.cyrillic)


def _near(word: str, known: Iterable[str], shortest: int) -> list[str]:
    if len(word) < shortest:
        return []
    return [other for other in known if len(other) >= shortest and one_edit_apart(word, other)]
