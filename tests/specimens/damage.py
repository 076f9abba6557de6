"""What goes wrong between a gazette's letters and a PDF's text layer: one function a kind, text in, text out."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable


def _table(source: str, target: str) -> Callable[[str, random.Random], str]:
    table = str.maketrans(source, target)
    return lambda text, rng: text.translate(table)


def _bytes(written: str, read: str) -> Callable[[str, random.Random], str]:
    """Each letter that the first code page writes and the second reads as another, the rest left alone."""

    def damage(text: str, rng: random.Random) -> str:
        out = []
        for c in text:
            try:
                out.append(c.encode(written).decode(read) if ord(c) > 127 and c in "čćđšžČĆĐŠŽ" else c)
            except UnicodeDecodeError:
                out.append("".join(bytes([b]).decode(read, "ignore") or chr(b) for b in c.encode(written)))
        return "".join(out)

    return damage


_LOOKALIKES = dict(zip("aeopcxyjsiAEOPCTMHKBXJS", "аеорсхујѕіАЕОРСТМНКВХЈЅ", strict=True))
_BACK = {cyrillic: latin for latin, cyrillic in _LOOKALIKES.items()}


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
    for pair, letter in (("lj", "ǉ"), ("nj", "ǌ"), ("dž", "ǆ"), ("Lj", "ǈ"), ("Nj", "ǋ"), ("LJ", "Ǉ"), ("NJ", "Ǌ")):
        text = text.replace(pair, letter)
    return text


def _decomposed(text: str, rng: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def _shifted(text: str, rng: random.Random) -> str:
    """Cyrillic as a font without a character map gives it: glyph order for letters, `Пројекат` as `ɉɪɨʁɟɤɚɬ`."""
    low = [i for i in range(0x400, 0x460) if i not in (0x400, 0x40D, 0x450, 0x45D)]
    start = low.index(0x410)
    return "".join(chr(0x23A + low.index(ord(c)) - start) if 0x400 <= ord(c) < 0x460 else c for c in text)


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "cp1250-as-cp1252": _bytes("cp1250", "cp1252"),
    "latin2-as-cp1252": _bytes("iso8859-2", "cp1252"),
    "latin2-as-cp1250": _bytes("iso8859-2", "cp1250"),
    "utf8-as-cp1252": _bytes("utf-8", "cp1252"),
    "utf8-as-cp1250": _bytes("utf-8", "cp1250"),
    "wrong-tounicode": _table("čČžŽđĐ", "ĉĈţŢċĊ"),
    "c-acute-as-d": _table("ćĆ", "dD"),
    "yuscii": _table("ŽŠĐĆČžšđćč", "@[\\]^`{|}~"),
    "yuscii-lost-dj": lambda text, rng: text.translate(str.maketrans("ŽŠĆČžšćč", "@[]^`{}~")).replace("đ", "").replace(
        "Đ", ""),
    "lost-dj": lambda text, rng: text.replace("đ", "").replace("Đ", ""),
    "look-alikes": _lookalikes,
    "digraph-letters": _digraphs,
    "decomposed": _decomposed,
    "shifted-map": _shifted,
    "eth": _table("đĐ", "ðÐ"),
}


def damaged(text: str, kind: str, rng: random.Random) -> str:
    """`text` with the damage named; unchanged for "" and for `overstruck`, which is a matter of drawing."""
    return KINDS[kind](text, rng) if kind in KINDS else text
