"""Facts: a record as files and JSON write it, and its name for people."""

from typing import Any

from cockpit.model.arrays import ARRAYS
from cockpit.model.record import Record


def facts(record: Record) -> dict[str, Any]:
    """The record with all fields of book-format.md in order: unknown is None, money and decimals are text."""
    return record.model_dump(mode="json", by_alias=True)


def array_of(record: Record) -> str:
    """The array that holds records of this type."""
    return next(name for name, array in ARRAYS.items() if array.record is type(record))


def name_of(record: Record) -> str:
    """What people call the record: its name or text, else what it is about, else its key."""
    for field in ("name", "text", "key", "rule"):
        if value := getattr(record, field, None):
            return str(value).split("\n", 1)[0]
    parts = [
        getattr(record, field, None) for field in ("on", "channel", "as_of", "product_line", "month", "kind", "who")
    ]
    if said := " ".join(str(part) for part in parts if part is not None):
        return said
    return " / ".join(ARRAYS[array_of(record)].key_of(record))
