"""The book format written: arrays and fields in a fixed order, one record a line, the same bytes for the same book."""

from collections.abc import Iterable, Iterator

from cockpit.exchange.book_file import FORMAT, VERSION
from cockpit.exchange.rows import Row
from cockpit.show import show_json


def book_lines(currency: str, arrays: Iterable[tuple[str, Iterable[Row]]]) -> Iterator[str]:
    """The text of a book file, line by line; an array without rows is left out."""
    yield f'{{\n "format": "{FORMAT}",\n "version": {VERSION},\n "currency": "{currency}"'
    for name, rows in arrays:
        opened = False
        for row in rows:
            yield (",\n  " if opened else f',\n "{name}": [\n  ') + show_json(row, None)
            opened = True
        if opened:
            yield "\n ]"
    yield "\n}\n"
