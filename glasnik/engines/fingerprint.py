"""In 12 digits, what a document's result depends on besides its bytes: code, facts, libraries, settings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

PACKAGES = ("extract", "normalize", "publish", "review", "glasnik")  # whose code decides what a part holds
LIBRARIES = ("pypdfium2", "pdfplumber", "pdfminer.six", "rapidfuzz", "regex", "chunspell", "dawg2")
SUFFIXES = (".py", ".csv", ".txt", ".aff", ".dic", ".dawg")
LENGTH = 12  # hex digits


@cache
def code_fingerprint() -> str:
    """12 hex digits that change with any line of the code, of the reference files, or a library's version."""
    digest = hashlib.sha256()
    for name in LIBRARIES:
        digest.update(f"{name}=={_version(name)}\n".encode())
    for package in PACKAGES:
        for path, file in _files(files(package), package):
            digest.update(path.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:LENGTH]


def fingerprint(*settings: str) -> str:
    """12 hex digits that change with any of the texts."""
    return hashlib.sha256("\0".join(settings).encode()).hexdigest()[:LENGTH]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, path)
        elif entry.name.endswith(SUFFIXES):
            yield path, entry
