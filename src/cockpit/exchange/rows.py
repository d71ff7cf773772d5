"""What passes between a file and the book: batches of rows, what was refused, and the counts of an import."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from sys import intern
from typing import Any, Protocol

from cockpit.model.faults import Fault, shown

Row = dict[str, Any]
"""Fields by their names in book-format.md. A missing field is not said; None clears it."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that was kept out: ``row`` counts from 1, in a CSV file with the header, in JSON in its array.

    ``template`` with ``values`` is the reason, the end of a sentence that begins with the field.
    """

    file: str
    row: int
    array: str
    field: str
    value: str
    template: str
    values: Mapping[str, Any] = made(default_factory=dict)

    @property
    def reason(self) -> str:
        """The reason in English, such as ``must be at most 4``."""
        return self.template.format(**self.values) if self.values else self.template

    @property
    def as_dict(self) -> dict[str, Any]:
        """The shape of ``import --json``: file, row, array, field, value, reason."""
        return {
            "file": self.file,
            "row": self.row,
            "array": self.array,
            "field": self.field,
            "value": self.value,
            "reason": self.reason,
        }


_NO_VALUES: Mapping[str, Any] = {}


def reject(file: str, row: int, array: str, fault: Fault) -> Reject:
    """The reject of a fault; its value is shortened and holds only what can be written.

    A file may have a million of them: what they share is one object.
    """
    value = "" if fault.value is None else shown(fault.value)[1:-1]
    field, template = intern(writable(fault.field)), intern(fault.template)
    return Reject(file, row, array, field, writable(value), template, fault.values or _NO_VALUES)


def writable(text: str) -> str:
    """The text with lone surrogates replaced: they can't be written as UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


@dataclass(slots=True)
class Batch:
    """Rows of one array from one file, with the number of each; ``faults`` are rows that can't be made."""

    numbers: list[int] = made(default_factory=list)
    rows: list[Row] = made(default_factory=list)
    faults: list[tuple[int, Fault]] = made(default_factory=list)
    position: int = 0
    """Bytes of the file read so far."""
    clears: bool = False
    """Whether a row may hold None."""
    names: frozenset[str] | None = None
    """All fields that the rows may have, where that is known."""


@dataclass(slots=True)
class Counts:
    """What became of an array's records; a record that stands in several rows counts once."""

    new: int = 0
    changed: int = 0
    same: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Detected:
    """How a file was read: shown to the person, as it may be wrong. ``judged``: the bytes only suggest it."""

    file: str
    encoding: str
    delimiter: str = ""
    header_row: int = 0
    judged: bool = False
    arrays: tuple[str, ...] = ()


class Source(Protocol):
    """A file, or a part of one, that feeds one array; it can be read more than once."""

    @property
    def file(self) -> str:
        """Name of the file as rejects give it."""

    @property
    def array(self) -> str:
        """The array that it feeds."""

    @property
    def size(self) -> int:
        """Bytes of the file, the measure of progress."""

    @property
    def currency(self) -> str | None:
        """Currency of amounts that name none; None: the book's own."""

    @property
    def named(self) -> Mapping[str, str]:
        """References (paths as in ``Array.references``) that hold a record's name instead of its id."""

    @property
    def repeats(self) -> bool:
        """Whether several rows may describe one record, each adding to it."""

    def tightened(self, row: Row) -> Row | None:
        """Another reading of a row that was refused; None where there is none."""

    def batches(self, unknown: dict[str, None]) -> Iterator[Batch]:
        """All rows, from the start; unknown fields are left out, and noted by their paths."""
