"""Every value of a closed list is explained to people, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import GlasnikError
from normalize import value_meanings
from normalize.value_meanings import load_value_meanings
from publish.comparison_schema import ALL_TABLES
from publish.dictionary import data_dictionary
from publish.tables.closed_lists import closed_lists


def test_every_value_has_a_meaning_and_every_meaning_is_of_a_value() -> None:
    lists = closed_lists(ALL_TABLES)
    unsaid = [value for each in lists for value, meaning in each.meanings.items() if not meaning]
    assert lists and unsaid == []
    explained = {column: list(values) for column, values in load_value_meanings().items()}
    assert explained == {each.columns[0]: list(each.meanings) for each in lists}


def test_the_dictionary_has_a_line_for_each_value() -> None:
    text = data_dictionary()
    for each in closed_lists(ALL_TABLES):
        assert all(f"| `{value}` | {meaning} |" in text for value, meaning in each.meanings.items())


@pytest.mark.parametrize("rows", ["a.b,x,One.\na.b,x,Two.\n", "a.b,x,\n"])
def test_a_value_explained_twice_or_not_at_all_is_refused(
    rows: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "value_meanings.csv"
    path.write_text("column,value,meaning\n" + rows, encoding="utf-8")
    monkeypatch.setattr(value_meanings, "FILE", str(path))
    with pytest.raises(GlasnikError, match=r"a\.b 'x'"):
        load_value_meanings()
