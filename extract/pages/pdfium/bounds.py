"""How much of anything a PDF may hold: a hostile or broken file gets a clear error, not the machine's memory.

Every bound is far above what a gazette issue has: the longest are some 2,000 pages, the fullest page some
20,000 characters and, with a map on it, 200,000 objects.
"""

from __future__ import annotations

import mmap
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from extract.errors import InputError
from extract.pages.file_streams import CHUNK, file_streams, is_picture

MOST_PAGES = 20_000
MOST_CHARACTERS = 400_000  # of one page
MOST_OBJECTS = 1_000_000  # drawn on one page
MOST_BYTES = 256 << 20  # that one stream of the file may unpack to; pictures aside, which are not unpacked
BEST_RATIO = 1032  # no deflated byte gives more than this many

_DEFLATED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_ELSEWHERE = re.compile(rb"/Filter[\s\[]+\d+\s+\d+\s+R\b")  # told by another object: as good as deflated


def check_pages(path: Path, pages: int) -> None:
    """InputError where the file has more pages than any issue."""
    if pages > MOST_PAGES:
        raise InputError(path, f"has {pages:,} pages, more than {MOST_PAGES:,}: cut it in parts")


def check_characters(path: Path, page: int, characters: int) -> None:
    """InputError where a page has more characters than can be printed on one."""
    if characters > MOST_CHARACTERS:
        message = f"has {characters:,} characters, more than {MOST_CHARACTERS:,}: print the page anew"
        raise InputError(path, message, page)


def check_objects(path: Path, page: int, objects: int) -> None:
    """InputError where more is drawn on a page than can be seen on one."""
    if objects > MOST_OBJECTS:
        message = f"draws {objects:,} objects, more than {MOST_OBJECTS:,}: print the page anew"
        raise InputError(path, message, page)


def check_bytes(path: Path) -> None:
    """InputError where a stream of the file unpacks to more than MOST_BYTES.

    Only streams that could are unpacked, a chunk at a time: those of some length, and those packed twice.
    """
    try:
        with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            for start, end, times in _streams(data):
                if (end - start) * BEST_RATIO**times > MOST_BYTES and _unpacks_beyond(
                    data, start, end, times
                ):
                    message = f"has a stream that unpacks to more than {MOST_BYTES >> 20} MB: fetch it again"
                    raise InputError(path, message)
    except (OSError, ValueError):
        return  # what cannot be mapped (no file, an empty one) is told by those who open it


def _streams(data: mmap.mmap) -> Iterator[tuple[int, int, int]]:
    """Where each deflated stream begins and ends, and how often it was deflated; pictures are left out."""
    for start, end, head in file_streams(data):
        times = len(_DEFLATED.findall(head)) or len(_ELSEWHERE.findall(head))
        if times and not is_picture(head):
            yield start, end, times


def _unpacks_beyond(data: mmap.mmap, start: int, end: int, times: int) -> bool:
    unpacked: Iterator[bytes] = (data[i : min(i + CHUNK, end)] for i in range(start, end, CHUNK))
    for _ in range(times):
        unpacked = inflated(unpacked)
    total = 0
    for chunk in unpacked:
        total += len(chunk)
        if total > MOST_BYTES:
            return True
    return False


def inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks unpacked, as far as they can be: what is broken off or garbled ends them."""
    engine = zlib.decompressobj()
    for chunk in chunks:
        while chunk and not engine.eof:  # a line end behind the stream stays unpacked for ever
            try:
                unpacked = engine.decompress(chunk, CHUNK)
            except zlib.error:
                return
            yield unpacked
            chunk = engine.unconsumed_tail
