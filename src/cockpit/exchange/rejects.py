"""The reject file: every row that an import kept out, with the field and the reason."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from cockpit.errors import N_, RequestWrong
from cockpit.exchange.cells import asleep
from cockpit.exchange.files import new_file
from cockpit.exchange.rows import Reject

COLUMNS = ("file", "row", "array", "field", "value", "reason")
_OURS = (",".join(COLUMNS).encode(), b'[{"file":', b"[]")


def write_rejects(path: Path, rejects: Iterable[Reject]) -> None:
    """Write the reject file, JSON where its name ends so, else CSV; an earlier reject file is replaced.

    Raises RequestWrong where the name belongs to another file, or can't be written.
    """
    check_rejects(path)
    json_wanted = path.suffix.lower() == ".json"
    with new_file(path, force=True) as file:
        for line in _json(rejects) if json_wanted else _csv(rejects):
            file.write(line.encode())


def check_rejects(path: Path) -> None:
    """Raise RequestWrong where a reject file would replace anything but an earlier one."""
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise RequestWrong(N_("{path} is no ordinary file; name another for the rejects"), path=path)
        if not path.exists():
            return
        with path.open("rb") as file:
            head = file.read(64).removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise RequestWrong(N_("{path} can't be read: {reason}"), path=path, reason=error.strerror) from None
    if head and not head.startswith(_OURS):
        raise RequestWrong(N_("{path} is there already and is no reject file; name another"), path=path)


def _json(rejects: Iterable[Reject]) -> Iterator[str]:
    first = True
    for reject in rejects:
        yield ("[" if first else ",\n") + json.dumps(reject.as_dict, ensure_ascii=False, separators=(",", ":"))
        first = False
    yield "[]\n" if first else "]\n"


def _csv(rejects: Iterable[Reject]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for reject in rejects:
        writer.writerow([asleep(str(cell)) for cell in reject.as_dict.values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()
