"""Headings of levels: `Strateški program 1.1 Usvojiti …`, `2. PREVENCIJA`, `II Posebni cilj: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.folding import fold
from extract.model import LevelHeading
from extract.vocabulary import Vocabulary

NUMBER = r"(?:[A-ZŠĐČĆŽА-Я](?:[./-]\d{1,3})+|\d{1,3}(?:[./-]\d{1,3})*|[IVXLCІХ]{1,6}|[A-ZŠĐČĆŽА-Я])"
ROW_NUMBER = re.compile(
    r"^(?:\d{1,3}(?:[.\-/]\d{1,3})*(?:[.\-/]?[a-zčćšžđа-ш])?"
    r"|[A-ZŠĐČĆŽА-Я](?:[.\-/]?\d{1,3})(?:[.\-/]\d{1,3})*"
    r"|[IVXLC]{1,6}(?:[.\-/]\d{1,3})*)[.)]?$"
)
_NUMBERED = re.compile(rf"^({NUMBER})(?:[.)]\s*|\s*[:–—-]\s*|\s+)(.*)$", re.S)
_AFTER = re.compile(rf"^\s*(?:br\.?\s*)?({NUMBER})?(?:[.):]|\b)\s*[:.–—-]*\s*(.*)$", re.S)
LONGEST_LEVEL = 3  # words in the longest level word


@dataclass(frozen=True, slots=True)
class LevelReader:
    """Reads level headings by a vocabulary of level words."""

    vocabulary: Vocabulary

    def read(self, text: str) -> LevelHeading | None:
        """A heading that names its level (`Mjera 1.2: …`), or None."""
        words = text.split()
        numbered = _NUMBERED.match(text)
        for length in range(min(LONGEST_LEVEL, len(words)), 0, -1):
            if fold(" ".join(words[:length])) in self.vocabulary.levels:
                return self._named(
                    " ".join(words[:length]), text.split(None, length)[length:], words[length - 1]
                )
        if numbered and (inner := self.read_named(numbered.group(2))):
            return LevelHeading(inner.level, numbered.group(1), inner.title) if not inner.no else inner
        return None

    def read_named(self, text: str) -> LevelHeading | None:
        """As `read`, for text that begins with the level word itself."""
        words = text.split()
        for length in range(min(LONGEST_LEVEL, len(words)), 0, -1):
            if fold(" ".join(words[:length])) in self.vocabulary.levels:
                return self._named(
                    " ".join(words[:length]), text.split(None, length)[length:], words[length - 1]
                )
        return None

    def _named(self, level: str, rest: list[str], last: str) -> LevelHeading | None:
        tail = rest[0] if rest else ""
        if last.endswith((":", ".")):
            level = level.rstrip(":.")
        match = _AFTER.match(tail)
        if not match or not tail:
            return None
        no, title = match.group(1) or "", match.group(2).strip()
        if (
            no
            and len(no) == 1
            and no.isalpha()
            and not re.match(r"^[.):]|^\s*[–—:-]|^\s+\W*[A-ZŠĐČĆŽ]", tail[1:])
        ):
            no, title = "", tail.strip()
        return LevelHeading(level, no.rstrip("."), title)

    def read_bare(self, text: str, bold: bool = False) -> LevelHeading | None:
        """A heading without a level word: a number, then a title in capitals (or bold)."""
        match = _NUMBERED.match(text)
        if not match or not match.group(2).strip():
            return None
        title = match.group(2).strip()
        letters = [c for c in title if c.isalpha()]
        capital = sum(c.isupper() for c in letters) >= 0.8 * len(letters) if letters else False
        if not letters or not (capital or bold):
            return None
        return LevelHeading("", match.group(1), title)


def level_key(heading: LevelHeading) -> tuple[str, str]:
    """What tells one level of headings from another: the level word, else the form of the number."""
    if heading.level:
        return fold(heading.level), ""
    if heading.no[:1].isdigit():
        return "", f"digits{heading.no.count('.')}"
    return "", "roman" if re.fullmatch(r"[IVXLC]+", heading.no) else "letter"


def enter(path: tuple[LevelHeading, ...], heading: LevelHeading) -> tuple[LevelHeading, ...]:
    """The path after a heading: it replaces its own level and all below, else goes below the last."""
    key = level_key(heading)
    for depth, above in enumerate(path):
        if level_key(above) == key:
            return (*path[:depth], heading)
    return (*path, heading)
