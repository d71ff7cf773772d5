"""What is to be imported: files and folders, recognised, opened and laid out before a row is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cockpit.errors import N_, Listed, RequestWrong
from cockpit.exchange.book_file import open_book_file
from cockpit.exchange.csv_table import csv_table
from cockpit.exchange.encodings import size_of
from cockpit.exchange.mapping.document import FileMap, MappingFile, load_mapping
from cockpit.exchange.mapping.table import MappedTable, mapped_tables
from cockpit.exchange.rows import Detected, Source, writable
from cockpit.model.arrays import ARRAYS

_TABLES = (".csv", ".tsv", ".tab", ".txt")
_LATER = (".vcf", ".ics", ".xlsx", ".xls", ".db")


@dataclass
class Gathered:
    """The sources of an import, in the order in which references need them; how files were read."""

    sources: list[Source] = field(default_factory=list)
    detected: list[Detected] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    book_currency: str | None = None
    """The currency of the first book file or mapping that has one; it becomes an empty book's own."""

    def add_mapped(self, mapping: MappingFile, told: FileMap, path: Path) -> None:
        sources, detected, unknown = mapped_tables(mapping, told, path)
        self.sources += sources
        self.detected.append(detected)
        self.unknown += unknown
        self.book_currency = self.book_currency or mapping.currency

    def add_table(self, path: Path, array: str) -> None:
        table = csv_table(path, array)
        self.sources.append(table)
        self.detected.append(table.detected)
        self.unknown += table.unknown

    def add_book(self, path: Path) -> None:
        book = open_book_file(path)
        self.sources += book.sources()
        self.detected.append(Detected(path.name, "utf-8", arrays=tuple(book.sections)))
        self.unknown += book.unknown
        self.book_currency = self.book_currency or book.currency or "CNY"

    @property
    def skipped(self) -> int:
        """Rows that a mapping's conditions left out."""
        return sum(source.skipped for source in self.sources if isinstance(source, MappedTable))


def gather(paths: Sequence[Path], *, array: str | None = None, mapping: Path | None = None) -> Gathered:
    """Open all that is to be imported. Raises RequestWrong where anything of it can't be read as it is meant."""
    if array is not None and array not in ARRAYS:
        raise RequestWrong(N_("{array} is no array; the arrays: {known}"), array=array, known=Listed(ARRAYS))
    if array is not None and mapping is not None:
        raise RequestWrong(N_("a mapping says itself which arrays a file feeds; leave --as out"))
    gathered = Gathered()
    known = load_mapping(mapping) if mapping else None
    for path in paths:
        _add(gathered, path, array, known)
    order = list(ARRAYS)
    gathered.sources.sort(key=lambda source: order.index(source.array))
    return gathered


def _add(gathered: Gathered, path: Path, array: str | None, mapping: MappingFile | None) -> None:
    if path.is_dir():
        _add_folder(gathered, path, array, mapping)
    elif mapping:
        size_of(path)
        fitting = [told for told in mapping.files if told.fits(path.name)]
        if not fitting:
            raise RequestWrong(
                N_("{mapping} says nothing of {file}; its files: {known}"),
                mapping=mapping.path.name,
                file=path.name,
                known=Listed(told.name for told in mapping.files),
            )
        for told in fitting:
            gathered.add_mapped(mapping, told, path)
    else:
        _add_file(gathered, path, array)


def _add_file(gathered: Gathered, path: Path, array: str | None) -> None:
    size_of(path)
    suffix = path.suffix.lower()
    if suffix in _LATER:
        raise RequestWrong(N_("{file}: files of this kind can't be imported yet"), file=path.name)
    if array is None and (suffix == ".json" or (suffix not in _TABLES and _begins_as_json(path))):
        gathered.add_book(path)
        return
    named = array or path.stem.casefold()
    if named not in ARRAYS:
        raise RequestWrong(
            N_("{file} isn't named after an array: say which it holds with --as, or how to read it with --map"),
            file=path.name,
        )
    gathered.add_table(path, named)


def _begins_as_json(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def _add_folder(gathered: Gathered, folder: Path, array: str | None, mapping: MappingFile | None) -> None:
    if array:
        raise RequestWrong(N_("{path} is a folder; --as is for one file"), path=folder)
    files = _files_of(folder)
    if mapping:
        _add_mapped_folder(gathered, folder, files, mapping)
        return
    taken = [path for path in files if path.stem.casefold() in ARRAYS and path.suffix.lower() in _TABLES]
    if not taken:
        raise RequestWrong(
            N_("{path} holds no CSV file that is named after an array, such as accounts.csv"), path=folder
        )
    for path in taken:
        gathered.add_table(path, path.stem.casefold())
    gathered.unknown += [writable(path.name) for path in files if path not in taken]


def _add_mapped_folder(gathered: Gathered, folder: Path, files: Iterable[Path], mapping: MappingFile) -> None:
    left = list(files)
    for told in mapping.files:
        fitting = [path for path in files if told.fits(path.name)]
        if not fitting and not told.optional:
            raise RequestWrong(
                N_("{mapping}: {file} isn't in {path}; optional = true lets it be missing"),
                mapping=mapping.path.name,
                file=told.name,
                path=folder,
            )
        for path in fitting:
            gathered.add_mapped(mapping, told, path)
            if path in left:
                left.remove(path)
    gathered.unknown += [writable(path.name) for path in left if path.suffix.lower() in _TABLES]


def _files_of(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError as error:
        raise RequestWrong(N_("{path} can't be read: {reason}"), path=folder, reason=error.strerror) from None
