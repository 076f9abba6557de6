"""Pages of their own: a template with styles, scripts and data put in, nothing loaded from elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any


def filled(template: str, styles: Sequence[str], scripts: Sequence[str], data: Any) -> str:
    """The template with styles, scripts and data in the place of `{{style}}`, `{{script}}` and `{{data}}`.

    Files are named from the folder of the packages: `review/templates/base.css`.
    """
    parts = {
        "style": "\n".join(asset(name) for name in styles),
        "script": "\n".join(asset(name) for name in scripts),
        "data": embedded(data),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], asset(template))


def asset(name: str) -> str:
    """The text of a file that lies beside the code, its package first: `review/templates/base.css`."""
    package, _, path = name.partition("/")
    return files(package).joinpath(path).read_text(encoding="utf-8")


def embedded(data: Any) -> str:
    """JSON that may stand inside a `<script>`: no text of a document can end it or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def write_page(path: Path, text: str) -> None:
    """Put the page in its place at once, so that whoever opens it finds the old one or the new one."""
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
