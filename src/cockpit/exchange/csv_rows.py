"""Rows under the header of a CSV file: those of its width, in batches; the others are faults of their rows."""

from collections.abc import Callable, Iterator
from operator import itemgetter
from pathlib import Path

from cockpit.errors import N_
from cockpit.exchange.csv_layout import Layout
from cockpit.exchange.csv_records import Reading, Records, open_text
from cockpit.model.faults import Fault

Barred = Callable[[list[str]], bool]
"""Whether a row that isn't whole is one that is skipped on purpose, such as a line of totals."""


def rows_below(
    path: Path, layout: Layout, barred: Barred = lambda _row: False
) -> Iterator[tuple[Records, list[tuple[int, Fault]], int]]:
    """Batches of whole rows below the header, their faults, and the bytes read so far."""
    with open_text(path, layout.encoding.name) as file:
        for records in Reading(file, layout.delimiter).batches():
            faults = [(number, Fault("", "", reason)) for number, reason in records.broken]
            _drop_head(records, layout.header_row)
            _drop_blank(records)
            faults += _drop_ragged(records, len(layout.names), barred)
            yield records, [fault for fault in faults if fault[0] > layout.header_row], file.buffer.tell()


def _drop_head(records: Records, header_row: int) -> None:
    if records.numbers and records.numbers[0] <= header_row:
        start = next((i for i, n in enumerate(records.numbers) if n > header_row), len(records.numbers))
        del records.numbers[:start]
        del records.cells[:start]


def _drop_blank(records: Records) -> None:
    """Take out rows whose cells are all empty."""
    if all(map(str.strip, map(itemgetter(0), records.cells))):
        return
    blank = {i for i, row in enumerate(records.cells) if not row[0].strip() and not "".join(row).strip()}
    if blank:
        records.numbers = [number for i, number in enumerate(records.numbers) if i not in blank]
        records.cells = [row for i, row in enumerate(records.cells) if i not in blank]


def _drop_ragged(records: Records, width: int, barred: Barred) -> list[tuple[int, Fault]]:
    """Take out rows of another width; empty cells beyond the last column say nothing and are cut off."""
    if set(map(len, records.cells)) <= {width}:
        return []
    faults: list[tuple[int, Fault]] = []
    numbers, cells = records.numbers, records.cells
    records.numbers, records.cells = [], []
    for number, row in zip(numbers, cells, strict=True):
        if len(row) > width and not any(map(str.strip, row[width:])):
            del row[width:]
        if len(row) == width:
            records.numbers.append(number)
            records.cells.append(row)
        elif not barred(row):
            values = {"found": len(row), "expected": width}
            reason = N_("has {found} cells where the header has {expected}")
            faults.append((number, Fault("", "", reason, values)))
    return faults
