"""The deadline table and its word lists, loaded from CSV, checked and compiled."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from extract.errors import GlasnikError
from normalize.deadlines.grammar import DeadlineGrammar, Row
from normalize.deadlines.model import DEADLINE_KINDS, SPAN_KINDS
from normalize.deadlines.pattern import DIGITS, Vocabulary, compile_pattern
from normalize.deadlines.placeholders import COUNTED_UNITS, WHOLE_LENGTHS, build_placeholders
from normalize.deadlines.tokens import fold_word
from normalize.letters.script import small_letters
from normalize.reference_files import placed_rows, reference_path

REFERENCE_FOLDER = reference_path("")
UNITS = frozenset(
    {"day", "month", "quarter", "half", "year", "school", "academic", "plan", "planyear", "roman",
     "firstmonths", "lastmonths", "firstquarters", "lastquarters", "yearmonth"}
)  # fmt: skip
NEEDED = ("year_word", "month_word", "joining", "and", "then", "until", "lasting", "label", "list_joiner",
          "times_word", "quarter_letter", "counted", "yes", "range", *COUNTED_UNITS,
          *WHOLE_LENGTHS)  # fmt: skip
_BOUND = re.compile(r"([a-z]+)2?|[0-9]{2}-[0-9]{2}")
_DURATION = re.compile(r"\{length\}|P(\{n\}|\{ord\}|[0-9]+)[YMWD](/\{times\})?|PT\{n\}H")


class DeadlineTableError(GlasnikError):
    """A row of the deadline table or its word lists that cannot be used; the text names file and line."""


def load_deadline_grammar(folder: Path | None = None) -> DeadlineGrammar:
    """The grammar of `folder` (the package's own reference tables by default).

    Reads deadlines.csv, deadline_words.csv, months.csv, numbers.csv, and cyrillic_letters.csv for letters
    that Serbian lacks.
    DeadlineTableError names the file and line of the first row that is malformed.
    """
    place = folder or REFERENCE_FOLDER
    cyrillic = _load_letters(place / "cyrillic_letters.csv")
    fold = partial(fold_word, cyrillic=cyrillic)
    months, month_spellings = _load_months(place / "months.csv", cyrillic)
    numbers = _load_numbers(place / "numbers.csv", cyrillic)
    phrases = _load_phrases(place / "deadline_words.csv")
    folded = {name: tuple(map(fold, found)) for name, found in phrases.items()}
    placeholders = build_placeholders(months, numbers, folded)
    vocabulary = Vocabulary(placeholders, phrases, fold)
    rows, words = _load_rows(place / "deadlines.csv", vocabulary)
    words += [word for form in ("ordinal", "cardinal", "times") for word in numbers[form]]
    words += [w for name in ("year_word", "month_word", "joining") for p in phrases[name] for w in p.split()]
    spelled = list(dict.fromkeys(words))  # most rows spell the same few
    return DeadlineGrammar(
        rows=tuple(rows),
        rows_by_first=_by_first(rows),
        months=MappingProxyType(months),
        numbers=MappingProxyType(numbers),
        cyrillic=MappingProxyType(cyrillic),
        joining_words=frozenset(folded["joining"]),
        and_words=frozenset(folded["and"]),
        then_words=frozenset(folded["then"]),
        until_words=frozenset(folded["until"]),
        lasting_words=frozenset(folded["lasting"]),
        yes_words=frozenset(folded["yes"]),
        spellings=MappingProxyType({fold(word): word for word in reversed(spelled) if word.isalpha()}),
        month_spellings=MappingProxyType(month_spellings),
        list_joiners=frozenset(folded["list_joiner"]),
        range_marks=frozenset(("-", *folded["range"])),
        quarter_letters=frozenset(folded["quarter_letter"]),
        unit_letters=_values(COUNTED_UNITS, folded),
        whole_lengths=_values(WHOLE_LENGTHS, folded),
        label=re.compile(compile_pattern("<label> [:]", vocabulary)[0].expression),
    )


def _load_letters(path: Path) -> dict[str, str]:
    """Each small Cyrillic letter that deadlines may have with its Latin one or two."""
    further = _read(path, ("cyrillic", "latin"))
    return {**small_letters(), **{row["cyrillic"]: row["latin"] for _, row in further}}


def _by_first(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    """The rows that may begin with each word, in order."""
    by_first: dict[str, list[Row]] = {}
    for row in rows:
        for token in row.first:
            by_first.setdefault(token, []).append(row)
    return MappingProxyType({token: tuple(found) for token, found in by_first.items()})


def _values(named: Mapping[str, str], phrases: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Each phrase of these names -> the name's value."""
    return MappingProxyType({phrase: value for name, value in named.items() for phrase in phrases[name]})


def _read(path: Path, columns: Sequence[str]) -> list[tuple[str, Mapping[str, str]]]:
    """Rows of a CSV as (place, row); every row must have exactly the `columns`."""
    try:
        return placed_rows(str(path.resolve()), columns)
    except OSError as error:
        raise DeadlineTableError(f"{path.name}: cannot be read ({error})") from error
    except GlasnikError as error:
        raise DeadlineTableError(str(error)) from error


def _load_months(path: Path, cyrillic: Mapping[str, str]) -> tuple[dict[str, int], dict[str, str]]:
    months: dict[str, int] = {}
    full: dict[str, str] = {}
    for where, row in _read(path, ("month", "form", "length", "language")):
        number, folded = _number(row["month"], where), fold_word(row["form"], cyrillic)
        if not 1 <= number <= 12 or months.get(folded, number) != number:
            raise DeadlineTableError(f"{where}: {row['form']} cannot be month {number}")
        months[folded] = number
        if row["length"] == "full":
            full[folded] = row["form"]
    return months, full


def _load_numbers(path: Path, cyrillic: Mapping[str, str]) -> dict[str, Mapping[str, int]]:
    numbers: dict[str, dict[str, int]] = {"cardinal": {}, "ordinal": {}, "times": {}, "roman": {}}
    for where, row in _read(path, ("value", "form", "class")):
        value, folded = _number(row["value"], where), fold_word(row["form"], cyrillic)
        forms = numbers.get(row["class"])
        if forms is None or value < 1 or forms.get(folded, value) != value:
            raise DeadlineTableError(f"{where}: {row['form']} cannot be the {row['class']} {value}")
        forms[folded] = value
    return {name: MappingProxyType(forms) for name, forms in numbers.items()}


def _load_phrases(path: Path) -> dict[str, tuple[str, ...]]:
    phrases: dict[str, list[str]] = {}
    for where, row in _read(path, ("name", "words", "language")):
        if not row["words"].strip():
            raise DeadlineTableError(f"{where}: no words")
        phrases.setdefault(row["name"], []).append(row["words"])
    missing = set(NEEDED) - set(phrases)
    if missing:
        raise DeadlineTableError(f"{path.name}: no row named {', '.join(sorted(missing))}")
    return {name: tuple(found) for name, found in phrases.items()}


def _load_rows(path: Path, vocabulary: Vocabulary) -> tuple[list[Row], list[str]]:
    columns = ("kind", "pattern", "start", "end", "recurrence", "offset", "as_needed", "problem", "language",
               "example", "reads")  # fmt: skip
    rows: list[Row] = []
    words: list[str] = []
    for where, raw in _read(path, columns):
        row, spelled = _compile_row(len(rows), raw, where, vocabulary)
        rows.append(row)
        words.extend(spelled)
    return rows, words


def _compile_row(
    order: int, raw: Mapping[str, str], where: str, vocabulary: Vocabulary
) -> tuple[Row, tuple[str, ...]]:
    _check_row(raw, where)
    try:
        piece, words = compile_pattern(raw["pattern"], vocabulary)
    except ValueError as error:
        raise DeadlineTableError(f"{where}: {error}") from error
    row = Row(
        order=order, kind=raw["kind"], pattern=raw["pattern"], source=piece.expression, first=piece.first,
        needs=piece.needs, numbers=piece.needs.count(frozenset({DIGITS})),
        start=raw["start"], end=raw["end"], recurrence=raw["recurrence"],
        offset=raw["offset"],
        as_needed=raw["as_needed"] == "true", problem=raw["problem"], language=raw["language"],
        example=raw["example"], reads=raw["reads"], has_event="{event}" in raw["pattern"],
    )  # fmt: skip
    return row, words


def _check_row(raw: Mapping[str, str], where: str) -> None:
    if raw["kind"] not in DEADLINE_KINDS:
        raise DeadlineTableError(f"{where}: unknown kind {raw['kind']!r}")
    for column in ("start", "end"):
        bound = _BOUND.fullmatch(raw[column])
        if raw[column] and (bound is None or (bound[1] is not None and bound[1] not in UNITS)):
            raise DeadlineTableError(f"{where}: unknown {column} {raw[column]!r}")
    for column in ("recurrence", "offset"):
        if raw[column] and not _DURATION.fullmatch(raw[column]):
            raise DeadlineTableError(f"{where}: unknown {column} {raw[column]!r}")
    if raw["offset"] and raw["kind"] in SPAN_KINDS and bool(raw["start"]) == bool(raw["end"]):
        raise DeadlineTableError(f"{where}: a length counts from the `start` or after the `end`")
    if raw["as_needed"] not in ("", "true") or (raw["kind"] == "unparsed" and not raw["problem"]):
        raise DeadlineTableError(f"{where}: as_needed is `true` or empty; an unparsed row needs a `problem`")
    if not raw["example"]:
        raise DeadlineTableError(f"{where}: no example")


def _number(text: str, where: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise DeadlineTableError(f"{where}: {text!r} is no number")
    return int(text)
