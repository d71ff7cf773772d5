"""The book format as a file (book-format.md): checked as a whole, then read row by row, array by array."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cockpit.errors import N_, RequestWrong
from cockpit.exchange.encodings import size_of
from cockpit.exchange.json_scanner import Scanner
from cockpit.exchange.limits import BATCH, ROWS
from cockpit.exchange.rows import Batch, Row, Source, writable
from cockpit.exchange.tidying import Tidy
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault, shown
from cockpit.model.money import is_currency

FORMAT = "cockpit-book"
VERSION = 1
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Section:
    """One array of the file: where its first row begins (bytes), on which line, and how many rows it has."""

    offset: int
    line: int
    rows: int


@dataclass
class BookFile:
    """A book file whose every byte was read once and found to be strict JSON of this format."""

    path: Path
    currency: str | None = None
    sections: dict[str, Section] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def sources(self) -> list[Source]:
        """The arrays that have rows, in the order in which references need them."""
        return [BookSource(self, name) for name in ARRAYS if name in self.sections]


def open_book_file(path: Path) -> BookFile:
    """Check a whole file. Raises RequestWrong that names the position of what is wrong."""
    size_of(path)
    book = BookFile(path)
    head: dict[str, Any] = {}
    with path.open("rb") as file:
        start = len(_MARK) if file.read(len(_MARK)) == _MARK else 0
        scanner = Scanner(file, path.name, start)
        scanner.need("{")
        if not scanner.take("}"):
            _members(scanner, book, head)
        if scanner.peek():
            scanner.refuse(N_("the file goes on after its end"))
    _check_head(book, head)
    return book


def _members(scanner: Scanner, book: BookFile, head: dict[str, Any]) -> None:
    seen: set[str] = set()
    while True:
        key = scanner.value(1)
        if not isinstance(key, str):
            scanner.refuse(N_("a name in quotation marks is missing"))
        if key in seen:
            scanner.refuse(N_("the key “{key}” stands twice in one object"), key=key)
        seen.add(key)
        scanner.need(":")
        _member(scanner, book, head, key)
        if not scanner.take(","):
            scanner.need("}")
            return


def _member(scanner: Scanner, book: BookFile, head: dict[str, Any], key: str) -> None:
    if scanner.take("["):
        section = _section(scanner)
        if key in ARRAYS:
            book.sections[key] = section
            return
    else:
        head[key] = value = scanner.value(1)
        if key in ARRAYS and value is not None:
            scanner.refuse(N_("“{key}” is no list"), key=key)
    if key not in ARRAYS and key not in ("format", "version", "currency"):
        book.unknown.append(writable(key))


def _section(scanner: Scanner) -> Section:
    scanner.peek()
    offset, line, rows = scanner.offset, scanner.line, 0
    while not scanner.take("]") if not rows else scanner.take(","):
        scanner.value(2)
        rows += 1
        if rows > ROWS:
            scanner.refuse(N_("has more than {limit} rows"), limit=ROWS)
    if rows:
        scanner.need("]")
    return Section(offset, line, rows)


def _check_head(book: BookFile, head: Mapping[str, Any]) -> None:
    name, version, currency = book.path.name, head.get("version"), head.get("currency")
    if head.get("format") != FORMAT:
        raise RequestWrong(
            N_("{file} is no cockpit book: its “format” isn't “{format}”"), file=name, format=FORMAT
        )
    if version != VERSION or isinstance(version, bool):
        raise RequestWrong(
            N_("{file} has “version” {version}; this program reads version {known}"),
            file=name,
            version=shown(version),
            known=VERSION,
        )
    if currency is not None:
        if not isinstance(currency, str) or not is_currency(currency):
            raise RequestWrong(
                N_("{file}: “currency” {currency} is no ISO 4217 currency"),
                file=name,
                currency=shown(currency),
            )
        book.currency = currency


@dataclass(frozen=True)
class BookSource:
    """One array of a book file."""

    book: BookFile
    array: str
    named: Mapping[str, str] = field(default_factory=dict)
    repeats: bool = False

    @property
    def file(self) -> str:
        return self.book.path.name

    @property
    def size(self) -> int:
        """Its share of the file: up to the next array, or the end."""
        starts = sorted(section.offset for section in self.book.sections.values())
        start = self.book.sections[self.array].offset
        following = [other for other in starts if other > start]
        return (following[0] if following else self.book.path.stat().st_size) - start

    @property
    def currency(self) -> str:
        """The file's, else CNY (book-format.md)."""
        return self.book.currency or "CNY"

    def tightened(self, row: Row) -> Row | None:
        return None

    def batches(self, unknown: dict[str, None]) -> Iterator[Batch]:
        section = self.book.sections[self.array]
        tidy = Tidy(self.array, unknown)
        with self.book.path.open("rb") as file:
            scanner = Scanner(file, self.file, section.offset, section.line)
            for first in range(0, section.rows, BATCH):
                batch = Batch(clears=True)
                for number in range(first + 1, min(first + BATCH, section.rows) + 1):
                    row = scanner.value(2)
                    scanner.take(",")
                    _put(batch, number, row, tidy)
                batch.position = scanner.offset - section.offset
                yield batch


def _put(batch: Batch, number: int, row: Any, tidy: Tidy) -> None:
    if isinstance(row, dict):
        batch.numbers.append(number)
        batch.rows.append(tidy(row))
    else:
        batch.faults.append((number, Fault("", row, N_("is no object"))))
