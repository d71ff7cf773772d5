"""Short ways to write files, to import them, and to see the whole book as one value."""

import io
import json
from pathlib import Path
from typing import Any

from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from cockpit.desk.importing import ImportResult, import_paths

SHARED = Path(__file__).parents[2].parent / "shared"
MAPS = Path(__file__).parent

Counts = tuple[int, int, int, int]


def book_file(folder: Path, name: str = "book.json", /, **arrays: Any) -> Path:
    """A book file with these arrays (and ``currency``)."""
    path = folder / name
    path.write_text(json.dumps({"format": "cockpit-book", "version": 1, **arrays}, ensure_ascii=False), "utf-8")
    return path


def text_file(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def take(desk: Desk, *paths: Path, **options: Any) -> ImportResult:
    return import_paths(desk, paths, **options)


def counts(result: ImportResult) -> dict[str, Counts]:
    """New, changed, same, rejected, by array."""
    return {name: (c.new, c.changed, c.same, c.rejected) for name, c in result.arrays.items()}


def reasons(result: ImportResult) -> list[tuple[int, str, str, str, str]]:
    """Row, array, field, value and reason of every reject."""
    return [(one.row, one.array, one.field, one.value, one.reason) for one in result.rejects]


def exported(desk: Desk, **options: Any) -> bytes:
    """The whole book as a book file."""
    stream = io.BytesIO()
    export_book(desk, stream, **options)
    return stream.getvalue()


def arrays(desk: Desk, **options: Any) -> dict[str, list[dict[str, Any]]]:
    """The arrays of the exported book."""
    document = json.loads(exported(desk, **options))
    return {name: rows for name, rows in document.items() if isinstance(rows, list)}
