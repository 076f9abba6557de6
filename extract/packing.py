"""Parts of a sheet as bytes: small, because a long document keeps those of many pages."""

from __future__ import annotations

import pickle
import zlib
from typing import Any

QUICKEST = 1  # level of compression


def pack(value: object) -> bytes:
    """The value as bytes, for this process alone."""
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), QUICKEST)


def unpack(data: bytes) -> Any:
    """The value that `pack` made them of."""
    return pickle.loads(zlib.decompress(data))
