"""A large word list as an automaton: opened in a millisecond, where hunspell needs half a second for it.

`python -m normalize.letters.word_automaton` makes `<name>.dawg` from `<name>.aff` and `<name>.dic`. It takes
lists whose rules put an ending or a beginning to a stem without a condition, as the Serbian one's do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extract.errors import GlasnikError
from normalize.reference_files import reference_path

COMPILED = ("sr_Latn_RS",)
Rules = Mapping[str, Sequence[tuple[str, str]]]  # flag -> what is taken off, what is put on


class WordAutomaton:
    """The words of a list, each in the case it is listed in."""

    def __init__(self, path: Path) -> None:
        from dawg import DAWG

        self._words = DAWG()
        try:
            self._words.load(str(path))
        except OSError as error:
            raise GlasnikError(f"word list {path.name} cannot be opened: {error}") from error

    def spell(self, word: str) -> bool:
        """Whether the list has the word, or every part of it between hyphens."""
        return word in self._words or ("-" in word and all(part in self._words for part in word.split("-")))


def words_of(folder: Path, name: str) -> Iterator[str]:
    """Every form of every word of a list; some come twice."""
    suffixes, prefixes = _read_rules(folder / f"{name}.aff")
    lines = (folder / f"{name}.dic").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        named = flags.split(",")
        forms = [word, *(_put(word, *rule) for flag in named for rule in suffixes.get(flag, ()))]
        yield from forms
        for flag in named:
            for _, beginning in prefixes.get(flag, ()):
                yield from (beginning + form for form in forms)


def _put(word: str, ending: str, new: str) -> str:
    if not word.endswith(ending):
        raise GlasnikError(f"{word}: does not end in {ending}, as its rule wants")
    return word[: len(word) - len(ending)] + new


def _read_rules(path: Path) -> tuple[Rules, Rules]:
    """The endings and the beginnings by flag; a rule with a condition is refused."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {"SFX": defaultdict(list), "PFX": defaultdict(list)}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *rule = line.split() or [""]
        if kind not in found or (len(rule) == 3 and rule[1] in ("Y", "N") and rule[2].isdecimal()):
            continue
        if len(rule) != 3:
            raise GlasnikError(f"{path.name}: {line}: only rules without a condition can be compiled")
        flag, taken, put = rule
        found[kind][flag].append(("" if taken == "0" else taken, "" if put == "0" else put))
    return found["SFX"], found["PFX"]


def compile_words(folder: Path, name: str) -> Path:
    """Write `<name>.dawg` beside its sources, and give its path."""
    from dawg import DAWG

    path = folder / f"{name}.dawg"
    DAWG(sorted(set(words_of(folder, name)))).save(str(path))
    return path


if __name__ == "__main__":
    for each in COMPILED:
        print(compile_words(reference_path("dictionaries"), each).name)
