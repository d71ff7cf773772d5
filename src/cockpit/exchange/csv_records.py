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

    ``broken`` holds number and reason of what is no row.
    """

    numbers: list[int] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)


def open_text(path: Path, encoding: str) -> TextIO:
    """The file as text whose line ends are as they were; a byte that is no text becomes a lone surrogate."""
    wide = encoding.startswith(("utf-16", "utf-32"))
    return path.open(encoding=encoding, newline="", errors="replace" if wide else "surrogateescape")


class Reading:
    """Goes through one file once. Raises RequestWrong beyond ``ROWS`` rows.

    The file is given to the parser as it is, until a row can't be read; then the batch is read again line by
    line, so that the wrong row ends at its first line and takes no other with it.
    """

    def __init__(self, file: TextIO, delimiter: str) -> None:
        self._file = file
        self._delimiter = delimiter
        self._number = 0

    def batches(self, size: int = BATCH) -> Iterator[Records]:
        """All rows of the file, ``size`` at a time; empty lines count as rows and are left out."""
        csv.field_size_limit(CELL_CHARACTERS)
        reader = self._reader(self._file)
        start = 0
        while True:
            rows: list[list[str]] = []
            try:
                rows.extend(islice(reader, size))
            except csv.Error:
                self._file.seek(0)
                for _line in islice(self._file, start):
                    pass
                yield from self._carefully(size)
                return
            if not rows:
                return
            start = reader.line_num
            yield self._counted(rows)

    def _carefully(self, size: int) -> Iterator[Records]:
        """The rest of the file, with the lines of the present batch at hand."""
        lines = _Lines(self._file)
        while True:
            rows: list[list[str]] = []
            reader = self._reader(lines.ahead())
            reason, used = "", 0
            while len(rows) < size and not reason:
                try:
                    rows.append(next(reader))
                except StopIteration:
                    break
                except csv.Error as error:
                    reason = _reason(error)
                else:
                    used = reader.line_num
            if not rows and not reason:
                return
            lines.drop(used + bool(reason))
            yield self._counted(rows, reason)

    def _reader(self, lines: Iterator[str]) -> "_csv.Reader":
        return csv.reader(lines, delimiter=self._delimiter, strict=True)

    def _counted(self, rows: list[list[str]], reason: str = "") -> Records:
        """The rows with their numbers, and a broken one behind them where there is a reason."""
        first = self._number + 1
        self._number += len(rows)
        numbers = list(range(first, first + len(rows)))
        if [] in rows:
            kept = [(number, row) for number, row in zip(numbers, rows, strict=True) if row]
            numbers, rows = [number for number, _row in kept], [row for _number, row in kept]
        records = Records(numbers, rows)
        if reason:
            self._number += 1
            records.broken.append((self._number, reason))
        if self._number > ROWS:
            raise RequestWrong(N_("{path} has more than {limit} rows"), path=self._file.name, limit=ROWS)
        return records


class _Lines:
    """Lines of a file that can be read again until they are dropped."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._lines: list[str] = []

    def ahead(self) -> Iterator[str]:
        at = 0
        while at < len(self._lines) or self._more():
            yield self._lines[at]
            at += 1

    def drop(self, count: int) -> None:
        del self._lines[:count]

    def _more(self) -> bool:
        block = self._file.readlines(_BLOCK)
        self._lines += block
        return bool(block)


def _reason(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return N_("has a quotation mark that is never closed")
    if "field larger" in text:
        return N_("has a cell of more than a million characters")
    return N_("has a quotation mark in the middle of a cell")
