"""The built-in demo book: its dates are days from today, so that it is as fresh as the day it is opened."""

import json
import re
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from cockpit.content.words import N_
from cockpit.errors import RequestWrong

_FILE = Path(__file__).parent.parent / "content" / "demo.json"
_DAY = re.compile(r"@([+-]?\d{1,4})")


def demo_document(today: date) -> Any:
    """The demo book in the book format, its days (``@-12``: twelve days ago) as dates."""
    return shifted(json.loads(_FILE.read_text(encoding="utf-8")), today)


def shifted(value: Any, today: date) -> Any:
    """The same JSON value with every text that is only a day from today as that date."""
    if isinstance(value, dict):
        return {key: shifted(inner, today) for key, inner in value.items()}
    if isinstance(value, list):
        return [shifted(inner, today) for inner in value]
    if isinstance(value, str) and (found := _DAY.fullmatch(value)):
        return (today + timedelta(days=int(found.group(1)))).isoformat()
    return value


def make_demo(path: Path, today: date) -> None:
    """A fresh demo book at this path, through the normal import; its history is empty.

    Raises RequestWrong where something is there.
    """
    if path.exists():
        raise RequestWrong(N_("{file} is there already; name another file."), file=str(path))
    from cockpit.desk.daily import renew
    from cockpit.desk.desk import Desk
    from cockpit.desk.importing import import_paths
    from cockpit.storage.journal import begin_afresh

    with tempfile.TemporaryDirectory(prefix="cockpit-") as folder, Desk(path, today=today) as desk:
        file = Path(folder) / "demo.json"
        file.write_text(json.dumps(demo_document(today), ensure_ascii=False), encoding="utf-8")
        import_paths(desk, [file], strict=True)
        begin_afresh(desk.book)
        renew(desk)
