"""The rooms (subpackages) of a package, in the order of its data: which of its modules look back.

An order names each room and, by `""`, the modules beside the rooms; one of these that stands above a room
has a place of its own in the order, by its name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from graphlib import TopologicalSorter
from pathlib import Path
from types import ModuleType


def places(package: ModuleType, order: Sequence[str]) -> set[str]:
    """The places that the modules of a package stand at; all of `order` and no other, where it is kept."""
    return {_place(module, order) for module in _imports(package)}


def looking_back(package: ModuleType, order: Sequence[str]) -> list[tuple[str, str]]:
    """Modules that import from a place behind their own, each with what it imports."""
    return [
        (module, other)
        for module, others in _imports(package).items()
        for other in others
        if order.index(_place(other, order)) > order.index(_place(module, order))
    ]


def in_line(package: ModuleType) -> list[str]:
    """The modules so that each stands behind those that it imports; CycleError where they go in a circle."""
    return list(TopologicalSorter(_imports(package)).static_order())


def _place(module: str, order: Sequence[str]) -> str:
    return module if module in order else module.rpartition(".")[0]


def _imports(package: ModuleType) -> Mapping[str, set[str]]:
    """Each module by its name within the package (`rows.joining`), with those of the package it imports."""
    folder = Path(next(iter(package.__path__)))
    paths = {_name(path.relative_to(folder)): path for path in folder.rglob("*.py")}
    texts = {module: path.read_text(encoding="utf-8") for module, path in paths.items()}
    return {
        module: {name if name in paths else name.rpartition(".")[0] for name in _named(text, package)}
        for module, text in texts.items()
    }


def _name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix("__init__").rstrip(".")


def _named(text: str, package: ModuleType) -> Iterator[str]:
    """What a module's text imports of the package, a module or a name in one: `rows.joining.Row`."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            if name.startswith(f"{package.__name__}."):
                yield name.removeprefix(f"{package.__name__}.")
