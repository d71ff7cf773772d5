"""How a CSV file is laid out: its encoding, its delimiter, and the row with the names of its columns."""

import csv
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cockpit.errors import N_, RequestWrong
from cockpit.exchange.csv_records import open_text
from cockpit.exchange.encodings import Encoding, encoding_of
from cockpit.exchange.limits import CELL_CHARACTERS, COLUMNS

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 1 << 16
_ROWS = 50
_PREAMBLE = 20
"""Rows above the header that another program may have put there."""


@dataclass(frozen=True)
class Layout:
    """``header_row`` counts from 1; ``skipped`` lines (``sep=;``) stand above all rows and count as rows."""

    encoding: Encoding
    delimiter: str
    header_row: int
    names: tuple[str, ...]
    skipped: int = 0


def layout_of(
    path: Path, wanted: Collection[str], *, encoding: str = "", delimiter: str = "", preamble: bool = False
) -> Layout:
    """The layout under which most of the ``wanted`` column names are found.

    Without ``preamble`` the header is the first row that isn't empty, else the best of the first rows.
    Raises RequestWrong where there is no header or it has more than ``COLUMNS`` columns.
    """
    found = Encoding(encoding) if encoding else encoding_of(path)
    lines = _sample(path, found)
    skipped = 0
    if lines and (told := _told(lines[0])):
        delimiter, skipped = delimiter or told, 1
    keys = {key_of(name) for name in wanted}
    candidates = (delimiter,) if delimiter else DELIMITERS
    best = max((_tried(lines[skipped:], one, keys, preamble) for one in candidates), key=lambda tried: tried.merit)
    if not best.names:
        raise RequestWrong(N_("{file} is empty: the row with the names of the columns is missing"), file=path.name)
    if len(best.names) > COLUMNS:
        raise RequestWrong(
            N_("{file} has {count} columns; at most {limit} are read"),
            file=path.name,
            count=len(best.names),
            limit=COLUMNS,
        )
    return Layout(found, best.delimiter, best.row + skipped, best.names, skipped)


def key_of(name: str) -> str:
    """A column's name as it is compared: without spaces around it, without case."""
    return name.strip().casefold()


@dataclass(frozen=True)
class _Tried:
    delimiter: str
    merit: tuple[int, float, int]
    row: int = 0
    names: tuple[str, ...] = ()


def _sample(path: Path, encoding: Encoding) -> list[str]:
    try:
        with open_text(path, encoding.name) as file:
            lines = file.readlines(_SAMPLE)
    except (LookupError, UnicodeError):
        raise RequestWrong(
            N_("{file} can't be read as {encoding}"), file=path.name, encoding=encoding.name
        ) from None
    return lines


def _told(line: str) -> str:
    """The delimiter of a first line such as ``sep=;``, as spreadsheets write it."""
    text = line.strip("\r\n\ufeff")
    return text[4] if len(text) == 5 and text.lower().startswith("sep=") else ""


def _tried(lines: list[str], delimiter: str, wanted: set[str], preamble: bool) -> _Tried:
    rows = [(number, row) for number, row in enumerate(_rows(lines, delimiter), 1) if any(map(str.strip, row))]
    if not rows:
        return _Tried(delimiter, (0, 0.0, 0))
    number, header = rows[0]
    if preamble:
        number, header = max(rows[:_PREAMBLE], key=lambda row: (_known(row[1], wanted), -row[0]))
    below = [row for at, row in rows if at > number]
    even = sum(len(row) == len(header) for row in below) / (len(below) or 1)
    return _Tried(delimiter, (_known(header, wanted), even, len(header)), number, tuple(map(str.strip, header)))


def _rows(lines: list[str], delimiter: str) -> list[list[str]]:
    csv.field_size_limit(CELL_CHARACTERS)
    rows: list[list[str]] = []
    try:
        rows.extend(islice(csv.reader(lines, delimiter=delimiter), _ROWS))
    except csv.Error:
        return rows
    return rows


def _known(row: Iterable[str], wanted: set[str]) -> int:
    return len({key_of(name) for name in row} & wanted)
