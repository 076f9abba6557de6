"""The sheets of a document, in order: of a long one, the tables of most are kept packed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from extract.model import Sheet
from extract.packing import pack, unpack

WHOLE = 600  # sheets with tables that are kept as they are, some 60 MB: unpacking takes time


@dataclass(frozen=True, slots=True)
class _Packed:
    """A sheet without its tables, and these as bytes."""

    rest: Sheet
    tables: bytes

    @property
    def sheet(self) -> Sheet:
        return replace(self.rest, tables=unpack(self.tables))

    def changed(self, change: Callable[[Sheet], Sheet]) -> _Packed:
        return _Packed(change(self.rest), self.tables)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A sheet as it is."""

    sheet: Sheet

    @property
    def rest(self) -> Sheet:
        return self.sheet

    def changed(self, change: Callable[[Sheet], Sheet]) -> _Whole:
        return _Whole(change(self.sheet))


class Sheets(Sequence[Sheet]):
    """The sheets; whoever takes one gets it whole."""

    def __init__(self, sheets: Iterable[Sheet] = (), whole: int = WHOLE) -> None:
        self._left = whole
        self._kept: list[_Whole | _Packed] = []
        for sheet in sheets:
            self.append(sheet)

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Sheet]:
        return (kept.sheet for kept in self._kept)

    @overload
    def __getitem__(self, at: int) -> Sheet: ...
    @overload
    def __getitem__(self, at: slice) -> list[Sheet]: ...
    def __getitem__(self, at: int | slice) -> Sheet | list[Sheet]:
        if isinstance(at, slice):
            return [kept.sheet for kept in self._kept[at]]
        return self._kept[at].sheet

    def __setitem__(self, at: int, sheet: Sheet) -> None:
        if isinstance(before := self._kept[at], _Whole) and before.sheet.tables:
            self._left += 1
        self._kept[at] = self._keep(sheet)

    def append(self, sheet: Sheet) -> None:
        """Add a sheet at the end."""
        self._kept.append(self._keep(sheet))

    def without_tables(self) -> Iterator[Sheet]:
        """The sheets for whoever does not look at tables, of which some have lost theirs."""
        return (kept.rest for kept in self._kept)

    def changed(self, change: Callable[[Sheet], Sheet]) -> Sheets:
        """The sheets with all changed but their tables, which `change` does not look at."""
        made = Sheets()
        made._left = self._left
        made._kept = [kept.changed(change) for kept in self._kept]
        return made

    def _keep(self, sheet: Sheet) -> _Whole | _Packed:
        if not sheet.tables:
            return _Whole(sheet)
        if self._left > 0:
            self._left -= 1
            return _Whole(sheet)
        return _Packed(replace(sheet, tables=()), pack(sheet.tables))
