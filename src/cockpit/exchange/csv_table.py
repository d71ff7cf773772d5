"""A CSV file of one array with the names of book-format.md, as ``cockpit export --format csv`` writes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from cockpit.errors import N_, Listed, RequestWrong
from cockpit.exchange.cells import awake, reader_of
from cockpit.exchange.csv_layout import Layout, key_of, layout_of
from cockpit.exchange.csv_rows import rows_below
from cockpit.exchange.forms import Kind, forms_of
from cockpit.exchange.identity import ID_MUST
from cockpit.exchange.rows import Batch, Detected, Row, writable
from cockpit.exchange.tidying import Tidy
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault


@dataclass(frozen=True)
class CsvTable:
    """A CSV source of one array; ``columns`` are the fields of its known columns, None for an unknown one."""

    path: Path
    array: str
    layout: Layout
    columns: tuple[str | None, ...]
    currency: str | None = None
    named: Mapping[str, str] = field(default_factory=dict)
    repeats: bool = False

    @property
    def file(self) -> str:
        return self.path.name

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def unknown(self) -> list[str]:
        """Columns that the array does not have; a column without a name by its place."""
        pairs = enumerate(zip(self.columns, self.layout.names, strict=True), 1)
        return [
            writable(f"{self.array}.{name}" if name else f"{self.file}: column {place}")
            for place, (known, name) in pairs
            if known is None
        ]

    @property
    def detected(self) -> Detected:
        encoding, layout = self.layout.encoding, self.layout
        return Detected(
            self.file, encoding.name, layout.delimiter, layout.header_row, encoding.judged, (self.array,)
        )

    def batches(self, unknown: dict[str, None]) -> Iterator[Batch]:
        make = _maker(self.columns)
        forms = forms_of(self.array)
        known = [name for name in self.columns if name]
        names = frozenset(known)
        readers = {name: reader for name in known if (reader := reader_of(forms[name]))}
        tidy = Tidy(self.array, unknown)
        marked = self.layout.encoding.marked
        for records, faults, position in rows_below(self.path, self.layout):
            batch = Batch(records.numbers, make(records.cells), faults, position, bool(readers), names)
            if marked:
                batch.rows = [_awake(row) for row in batch.rows]
            if readers:
                _read(batch, readers)
                batch.rows = [tidy(row) for row in batch.rows]
            yield batch


    def tightened(self, row: Row) -> Row | None:
        """The row without spaces around dates, numbers and words from closed lists; None where there are none."""
        forms = forms_of(self.array)
        tight = {
            name: value.strip() if isinstance(value, str) and forms[name].kind is not Kind.TEXT else value
            for name, value in row.items()
        }
        return {name: value for name, value in tight.items() if value != ""} if tight != row else None


def csv_table(path: Path, array: str) -> CsvTable:
    """Look at a file and find the fields of its columns.

    Raises RequestWrong where a field stands twice, or where the columns are not those of the array.
    """
    forms = forms_of(array)
    fields = {key_of(name): name for name in forms}
    layout = layout_of(path, forms)
    columns = tuple(fields.get(key_of(name)) for name in layout.names)
    known = [name for name in columns if name]
    for name in known:
        if known.count(name) > 1:
            raise RequestWrong(N_("{file}: the column “{column}” stands twice"), file=path.name, column=name)
    needed = ARRAYS[array].key if array in ID_MUST or "id" not in forms else ()
    missing = [name for name in needed if name not in known and name != "kind"]
    if missing or not known:
        raise RequestWrong(
            N_("{file} has no column “{column}”, which {array} need; its columns: {columns}"),
            file=path.name,
            column=(missing or ["id"])[0],
            array=array,
            columns=Listed(layout.names[:20]),
        )
    return CsvTable(path, array, layout, columns)


def _maker(columns: tuple[str | None, ...]) -> Callable[[list[list[str]]], list[Row]]:
    """What turns rows of cells into rows of fields; an empty cell is left out."""
    names = [name for name in columns if name]
    places = [place for place, name in enumerate(columns) if name]
    if len(places) == len(columns):
        return lambda cells: _rows(names, cells)
    if len(places) == 1:
        name, place = names[0], places[0]
        return lambda cells: [{name: row[place]} if row[place] else {} for row in cells]
    pick = itemgetter(*places)
    return lambda cells: _rows(names, list(map(pick, cells)))


def _rows(names: Sequence[str], cells: Iterable[Sequence[str]]) -> list[Row]:
    """The filled cells of each row by their fields; the width was checked before."""
    return [
        {name: cell for name, cell in zip(names, row, strict=True) if cell}
        if "" in row
        else dict(zip(names, row, strict=True))
        for row in cells
    ]


def _awake(row: Row) -> Row:
    """The row with what ``asleep`` added taken off."""
    return {name: awake(cell) if cell[0] == "'" else cell for name, cell in row.items()}


def _read(batch: Batch, readers: Mapping[str, Callable[[str], Any]]) -> None:
    """Read the cells that are no plain text; a row with one that can't be read becomes a fault."""
    bad: dict[int, Fault] = {}
    for name, reader in readers.items():
        for place, row in enumerate(batch.rows):
            if name in row and place not in bad:
                try:
                    row[name] = reader(row[name])
                except ValueError as error:
                    bad[place] = Fault(name, row[name], str(error))
    if bad:
        batch.faults += [(batch.numbers[place], fault) for place, fault in bad.items()]
        kept = [place for place in range(len(batch.rows)) if place not in bad]
        batch.numbers = [batch.numbers[place] for place in kept]
        batch.rows = [batch.rows[place] for place in kept]
