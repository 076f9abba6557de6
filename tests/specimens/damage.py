"""What goes wrong between a gazette's letters and a PDF's text layer.

Most damage is a font's wrong character map: the page looks right and the text layer says something else.
Such kinds are letter maps, written into the PDF's own maps. The rest changes the text before it is drawn.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

LETTERS = "čćđšžČĆĐŠŽ"


def _bytes(written: str, read: str) -> dict[str, str]:
    """Each letter as the second code page reads the bytes of the first; undefined bytes stay controls."""
    return {c: "".join(_byte(b, read) for b in c.encode(written)) for c in LETTERS}


def _byte(byte: int, read: str) -> str:
    try:
        return bytes([byte]).decode(read)
    except UnicodeDecodeError:
        return chr(byte)


def _pairs(source: str, target: str) -> dict[str, str]:
    return dict(zip(source, target, strict=True))


def _by_glyph_order() -> dict[str, str]:
    """Cyrillic as a font with no map gives it: glyph order for letters, `Пројекат` as `ɉɪɨʁɟɤɚɬ`."""
    order = [i for i in range(0x401, 0x460) if i not in (0x40D, 0x450, 0x45D)]
    first = order.index(0x410)
    return {chr(code): chr(0x23A + n - first) for n, code in enumerate(order)}


LETTER_MAPS: dict[str, dict[str, str]] = {
    "cp1250-as-cp1252": _bytes("cp1250", "cp1252"),
    "cp1250-as-latin1": _bytes("cp1250", "latin1"),
    "latin2-as-cp1252": _bytes("iso8859-2", "cp1252"),
    "latin2-as-cp1250": _bytes("iso8859-2", "cp1250"),
    "utf8-as-cp1252": _bytes("utf-8", "cp1252"),
    "utf8-as-cp1250": _bytes("utf-8", "cp1250"),
    "wrong-tounicode": _pairs("čČžŽđĐ", "ĉĈţŢċĊ"),
    "c-acute-as-d": _pairs("ćĆ", "dD"),
    "yuscii": _pairs("ŽŠĐĆČžšđćč", "@[\\]^`{|}~"),
    "yuscii-lost-dj": _pairs("ŽŠĆČžšćč", "@[]^`{}~"),
    "decomposed": {c: unicodedata.normalize("NFD", c) for c in "čćšžČĆŠŽ"},
    "shifted-map": _by_glyph_order(),
    "eth": _pairs("đĐ", "ðÐ"),
}

_LOOKALIKES = _pairs("aeopcxyjsiAEOPCTMHKBXJS", "аеорсхујѕіАЕОРСТМНКВХЈЅ")
_BACK = {cyrillic: latin for latin, cyrillic in _LOOKALIKES.items()}
_DIGRAPHS = (("lj", "ǉ"), ("nj", "ǌ"), ("dž", "ǆ"), ("Lj", "ǈ"), ("Nj", "ǋ"), ("LJ", "Ǉ"), ("NJ", "Ǌ"))


def _lookalikes(text: str, rng: random.Random) -> str:
    """One letter in about every eighth long word comes from the other script."""

    def word(match: re.Match[str]) -> str:
        letters = list(match.group())
        table = _BACK if any("а" <= c <= "я" for c in letters) else _LOOKALIKES
        places = [i for i, c in enumerate(letters) if c in table]
        if len(letters) > 5 and places and rng.random() < 0.12:
            at = rng.choice(places)
            letters[at] = table[letters[at]]
        return "".join(letters)

    return re.sub(r"[^\W\d_]+", word, text)


def _digraphs(text: str, rng: random.Random) -> str:
    for pair, letter in _DIGRAPHS:
        text = text.replace(pair, letter)
    return text


def _lost(text: str, rng: random.Random) -> str:
    return text.replace("đ", "").replace("Đ", "")


DRAWN: dict[str, Callable[[str, random.Random], str]] = {
    "look-alikes": _lookalikes,
    "digraph-letters": _digraphs,
    "lost-dj": _lost,
    "yuscii-lost-dj": _lost,
}


def as_drawn(text: str, kind: str, rng: random.Random) -> str:
    """The text to draw under the damage named: unchanged where the damage is in the font's map only."""
    return DRAWN[kind](text, rng) if kind in DRAWN else text


@contextmanager
def wrong_maps(kind: str, where: str, private_bullets: bool) -> Iterator[None]:
    """While open, fonts are written with the damaged character map; `where` is all, bold or regular."""
    from reportlab.pdfbase import ttfonts

    right = ttfonts.makeToUnicodeCMap

    def written(name: str, subset: Sequence[int]) -> str:
        hit = where == "all" or (where == "bold") == ("Bold" in name)
        table = LETTER_MAPS.get(kind, {}) if hit else {}
        if private_bullets:
            table = {**table, "•": "\uf0b7"}
        content: str = right(name, list(subset))
        for code, letter in enumerate(subset):
            if chr(letter) in table:
                value = table[chr(letter)].encode("utf-16-be").hex().upper()
                content = content.replace(f"\n<{code:02X}> <{letter:04X}>", f"\n<{code:02X}> <{value}>")
        return content

    ttfonts.makeToUnicodeCMap = written
    try:
        yield
    finally:
        ttfonts.makeToUnicodeCMap = right
