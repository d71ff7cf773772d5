"""A CSV file of another system as sources of rows: one for each array that the mapping lets it feed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cockpit.errors import N_, Listed
from cockpit.exchange.csv_layout import Layout, key_of, layout_of
from cockpit.exchange.csv_rows import rows_below
from cockpit.exchange.mapping.document import Condition, FileMap, MappingFile, RecordMap
from cockpit.exchange.mapping.making import CLEARED, CellWrong, Make, maker
from cockpit.exchange.mapping.specs import columns_of
from cockpit.exchange.mapping.told import Place, fits
from cockpit.exchange.rows import Batch, Detected, Row, writable
from cockpit.model.faults import Fault


@dataclass
class MappedTable:
    """One record of a mapping, fed by one file."""

    path: Path
    layout: Layout
    record: RecordMap
    skip: Condition
    currency: str | None
    beside: tuple[RecordMap, ...] = ()
    """All records of the file, known to the first: rows that none of them takes are counted once."""
    skipped: int = field(default=0)
    """Rows that the mapping's conditions left out altogether, in the last reading."""

    @property
    def file(self) -> str:
        return self.path.name

    @property
    def array(self) -> str:
        return self.record.array

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def named(self) -> Mapping[str, str]:
        return self.record.named

    @property
    def repeats(self) -> bool:
        return self.record.repeats

    def tightened(self, row: Row) -> Row | None:
        return None

    def batches(self, unknown: dict[str, None]) -> Iterator[Batch]:
        columns = {key_of(name): place for place, name in enumerate(self.layout.names)}
        makes = [(name, maker(spec, columns)) for name, spec in self.record.fields.items()]
        takes = _taking(self.record, self.skip, columns)
        elsewhere = [_taking(other, self.skip, columns) for other in self.beside]
        self.skipped = 0
        barred = _taking(self.record, self.skip, columns, whole=False)
        for records, faults, position in rows_below(self.path, self.layout, lambda row: not barred(row)):
            batch = Batch([], [], faults, position)
            for number, cells in zip(records.numbers, records.cells, strict=True):
                if takes(cells):
                    _put(batch, number, cells, makes)
                elif elsewhere and not any(other(cells) for other in elsewhere):
                    self.skipped += 1
            yield batch


def _put(batch: Batch, number: int, cells: list[str], makes: Iterable[tuple[str, Make]]) -> None:
    """Make the row, or note why it can't be made."""
    try:
        row: Row = {name: value for name, make in makes if (value := make(cells)) is not None}
    except CellWrong as wrong:
        batch.faults.append((number, Fault(wrong.field, wrong.cell, wrong.reason)))
        return
    for name in [name for name, value in row.items() if value is CLEARED]:
        row[name] = None
        batch.clears = True
    batch.numbers.append(number)
    batch.rows.append(row)


def mapped_tables(mapping: MappingFile, told: FileMap, path: Path) -> tuple[list[MappedTable], Detected, list[str]]:
    """The sources of one file, how it was read, and its columns that the mapping doesn't mention.

    Raises RequestWrong for a column that the mapping names and the file doesn't have, or has twice.
    """
    used = dict(_columns_used(told))
    encoding, delimiter = told.encoding, told.delimiter
    layout = layout_of(path, list(used), encoding=encoding, delimiter=delimiter, preamble=True)
    keys = [key_of(name) for name in layout.names]
    for column, place in used.items():
        if key_of(column) not in keys:
            place.refuse(
                N_("the file has no column “{column}”; its columns: {known}"),
                column=column,
                known=Listed(layout.names[:50]),
            )
        if keys.count(key_of(column)) > 1:
            place.refuse(N_("the file has the column “{column}” twice"), column=column)
    mentioned = {key_of(column) for column in used}
    unknown = [
        writable(f"{path.name}: {name or f'column {number}'}")
        for number, name in enumerate(layout.names, 1)
        if key_of(name) not in mentioned and not _ignored(name, told.ignore)
    ]
    sources = [MappedTable(path, layout, record, told.skip, mapping.currency) for record in told.records]
    sources[0].beside = told.records
    arrays = tuple(dict.fromkeys(record.array for record in told.records))
    detected = Detected(
        path.name, layout.encoding.name, layout.delimiter, layout.header_row, layout.encoding.judged, arrays
    )
    return sources, detected, unknown


def _columns_used(told: FileMap) -> Iterator[tuple[str, Place]]:
    for column in told.skip:
        yield column, told.place.at("skip")
    for record in told.records:
        for key, condition in (("when", record.when), ("unless", record.unless)):
            for column in condition:
                yield column, record.place.at(key)
        for spec in record.fields.values():
            for cell in columns_of(spec):
                for column in cell.columns:
                    yield column, cell.place


def _ignored(name: str, ignore: Iterable[str]) -> bool:
    return any(fits(name, pattern) for pattern in ignore)


def _taking(
    record: RecordMap, skip: Condition, columns: Mapping[str, int], *, whole: bool = True
) -> Callable[[list[str]], bool]:
    """Whether a row is taken: every column of ``when`` fits, none of ``unless`` and ``skip``.

    Of a row that isn't whole only ``skip`` is asked.
    """
    needed = [_fitting(columns[key_of(column)], texts) for column, texts in record.when.items() if whole]
    barred = [
        _fitting(columns[key_of(column)], texts)
        for condition in ((skip, record.unless) if whole else (skip,))
        for column, texts in condition.items()
    ]
    if not needed and not barred:
        return lambda _cells: True
    return lambda cells: all(fits(cells) for fits in needed) and not any(fits(cells) for fits in barred)


def _fitting(place: int, texts: Iterable[str]) -> Callable[[list[str]], bool]:
    exact = {key_of(text) for text in texts if "*" not in text}
    patterns = [text for text in texts if "*" in text]

    def fit(cells: list[str]) -> bool:
        cell = key_of(cells[place]) if place < len(cells) else ""
        return cell in exact or (cell != "" and any(fits(cell, pattern) for pattern in patterns))

    return fit
