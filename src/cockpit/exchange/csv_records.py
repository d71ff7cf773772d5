"""Records of a CSV file, in batches; a row that can't be read is reported and the rest goes on."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cockpit.errors import N_, RequestWrong
from cockpit.exchange.limits import BATCH, CELL_CHARACTERS, ROWS

if TYPE_CHECKING:
    import _csv

_BLOCK = 1 << 17


@dataclass
class Records:
    """One batch: cells of each row, and the row's number as a spreadsheet counts (the file's first row is 1).

    ``broken`` holds number and reason of what is no row; ``marked`` says that a cell may begin with an
    apostrophe.
    """

    numbers: list[int] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    marked: bool = False


def open_text(path: Path, encoding: str) -> TextIO:
    """The file as text whose line ends are as they were; a byte that is no text becomes a lone surrogate."""
    wide = encoding.startswith(("utf-16", "utf-32"))
    return path.open(encoding=encoding, newline="", errors="replace" if wide else "surrogateescape")


class Reading:
    """Goes through one file once. Raises RequestWrong beyond ``ROWS`` rows."""

    def __init__(self, file: TextIO, delimiter: str) -> None:
        self._file = file
        self._delimiter = delimiter
        self._lines: list[str] = []
        self._at = 0
        self._number = 0
        self._marked = False

    def batches(self, size: int = BATCH) -> Iterator[Records]:
        """All rows of the file, ``size`` at a time; empty lines count as rows and are left out."""
        csv.field_size_limit(CELL_CHARACTERS)
        while True:
            batch = self._batch(size)
            if batch is None:
                return
            if self._number > ROWS:
                raise RequestWrong(N_("{path} has more than {limit} rows"), path=self._file.name, limit=ROWS)
            yield batch

    def _batch(self, size: int) -> Records | None:
        del self._lines[: self._at]
        self._at = 0
        self._look()
        reader = self._reader()
        rows: list[list[str]] = []
        try:
            rows.extend(islice(reader, size))
        except csv.Error:
            return self._careful(size)
        self._at = reader.line_num
        return self._records(rows) if rows else None

    def _reader(self) -> "_csv.Reader":
        return csv.reader(self._feed(self._at), delimiter=self._delimiter, strict=True)

    def _feed(self, at: int) -> Iterator[str]:
        while at < len(self._lines) or self._more():
            yield self._lines[at]
            at += 1

    def _more(self) -> bool:
        block = self._file.readlines(_BLOCK)
        self._lines += block
        self._look(block)
        return bool(block)

    def _look(self, block: list[str] | None = None) -> None:
        """Note what needs a closer look, by blocks of lines: most files have none of it."""
        if block is None:
            block, self._marked = self._lines, False
        self._marked = self._marked or any("'" in line for line in block)

    def _careful(self, size: int) -> Records:
        """The same batch row by row, up to the first that can't be read; it ends at its first line."""
        reader = self._reader()
        rows: list[list[str]] = []
        start = self._at
        reason = ""
        while len(rows) < size:
            try:
                rows.append(next(reader))
            except csv.Error as error:
                reason = _reason(error)
                break
            start = self._at + reader.line_num
        self._at = start
        batch = self._records(rows)
        if reason:
            self._at += 1
            self._number += 1
            batch.broken.append((self._number, reason))
        return batch

    def _records(self, rows: list[list[str]]) -> Records:
        first = self._number + 1
        self._number += len(rows)
        numbers = list(range(first, first + len(rows)))
        if [] in rows:
            kept = [(number, row) for number, row in zip(numbers, rows, strict=True) if row]
            numbers, rows = [n for n, _ in kept], [row for _, row in kept]
        return Records(numbers, rows, [], self._marked)


def _reason(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return N_("has a quotation mark that is never closed")
    if "field larger" in text:
        return N_("has a cell of more than a million characters")
    return N_("has a quotation mark in the middle of a cell")
