"""The streams of a PDF as its bytes have them: what is looked at before a parser may be trusted with it."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator

CHUNK = 1 << 20  # bytes of a stream that are unpacked at once
BEFORE = 2048  # bytes before a stream in which its dictionary is looked for

_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.S)
_INNER = re.compile(rb"<<(?:[^<>]|<(?!<)|>(?!>))*>>")


def file_streams(data: mmap.mmap) -> Iterator[tuple[int, int, bytes]]:
    """Where each stream begins and ends, and what stands before it, its dictionary last."""
    place = 0
    while match := _STREAM.search(data, place):
        start = match.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        place = max(end + len(b"endstream"), start)
        head = data[max(0, match.start() - BEFORE) : match.start()]
        yield start, end, head[max(head.rfind(b" obj"), head.rfind(b"endobj"), 0) :]


def is_picture(head: bytes) -> bool:
    """Whether a stream's own dictionary, not one inside it, says that it is a picture."""
    if not _PICTURE.search(head):
        return False
    own = _STRING.sub(b"", head[head.find(b"<<") + 2 :])
    while (outer := _INNER.sub(b"", own)) != own:
        own = outer
    return bool(_PICTURE.search(own.split(b">>")[0]))
