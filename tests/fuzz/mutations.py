"""PDFs broken at random: cut off, with bits turned, pieces moved, doubled or put in from another file.

Content streams are unpacked first in half of the cases, or all that changes would be noise to the inflater.
"""

from __future__ import annotations

import base64
import random
import re
import zlib
from collections.abc import Callable, Sequence
from functools import cache

_STREAM = re.compile(rb"(<<(?:(?!endobj|stream\r?\n).)*?)stream\r?\n(.*?)\r?\n?endstream", re.S)
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*(?:/ASCII85Decode\s*)?/FlateDecode\s*\])")
_LENGTH = re.compile(rb"/Length \d+(?: 0 R)?")
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
EXTREME = (b"0", b"-1", b"1e9", b"99999999999", b"2147483648", b"-0.0001", b"65536")
Mutation = Callable[[bytes, bytes, random.Random], bytes]


def mutated(sources: Sequence[bytes], rng: random.Random) -> bytes:
    """One of the sources, broken in one to three ways."""
    data, other = rng.choice(sources), rng.choice(sources)
    if rng.random() < 0.5:
        data, other = unpacked(data), unpacked(other)
    for _ in range(rng.randint(1, 3)):
        data = rng.choice(MUTATIONS)(data, other, rng)
    return data


@cache
def unpacked(data: bytes) -> bytes:
    """The file with its deflated streams inflated; the table of places no longer fits, as in broken files."""

    def inflate(match: re.Match[bytes]) -> bytes:
        head, content = match[1], match[2]
        if not _DEFLATED.search(head):
            return match[0]
        try:
            if b"/ASCII85Decode" in head:
                content = base64.a85decode(content.strip().removesuffix(b"~>"))
            content = zlib.decompress(content)
        except (zlib.error, ValueError):
            return match[0]
        head = _LENGTH.sub(b"/Length %d" % len(content), _DEFLATED.sub(b"", head))
        return head + b"stream\n" + content + b"\nendstream"

    return _STREAM.sub(inflate, data)


def truncated(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """Cut off at a random place."""
    return data[: rng.randrange(len(data))]


def flipped(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """Some bits turned."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 8, 64, 512))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def spliced(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """The beginning of one file and the end of another."""
    return data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]


def moved(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """A piece taken out and put in elsewhere."""
    start = rng.randrange(len(data))
    piece = data[start : start + rng.choice((1, 16, 256, 4096))]
    rest = data[:start] + data[start + len(piece) :]
    at = rng.randrange(len(rest) + 1)
    return rest[:at] + piece + rest[at:]


def doubled(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """A piece printed several times."""
    start = rng.randrange(len(data))
    piece = data[start : start + rng.choice((16, 256, 4096))]
    return data[:start] + piece * rng.randint(2, 50) + data[start:]


def extreme(data: bytes, other: bytes, rng: random.Random) -> bytes:
    """Some numbers made as large, small or negative as they get."""
    places = list(_NUMBER.finditer(data))
    for match in sorted(
        rng.sample(places, min(len(places), rng.choice((1, 4, 32)))), key=lambda m: -m.start()
    ):
        data = data[: match.start()] + rng.choice(EXTREME) + data[match.end() :]
    return data


MUTATIONS: tuple[Mutation, ...] = (truncated, flipped, flipped, spliced, moved, doubled, extreme, extreme)
