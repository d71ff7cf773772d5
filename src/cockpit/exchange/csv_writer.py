"""An array as a CSV file: for spreadsheets, where nothing is a formula, or exact for other programs."""

import csv
import io
from collections.abc import Iterable, Iterator

from cockpit.exchange.cells import asleep, cell_of, exact
from cockpit.exchange.forms import forms_of
from cockpit.exchange.rows import Row

_MARK = "\ufeff"
_PIECE = 1 << 16


def csv_pieces(array: str, rows: Iterable[Row], *, plain: bool) -> Iterator[str]:
    """The text of the file piece by piece, all fields as columns; for a spreadsheet it begins with UTF-8's mark."""
    names = list(forms_of(array))
    cell = exact if plain else asleep
    buffer = io.StringIO(newline="")
    if not plain:
        buffer.write(_MARK)
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([cell(cell_of(row.get(name))) for name in names])
        if buffer.tell() > _PIECE:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
