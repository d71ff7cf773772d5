"""Values as cells of a CSV file, and cells as values: the names and forms of book-format.md in a table.

A list is JSON, or words separated by commas or semicolons; a map or an object is JSON; true and false are
words; everything else is written as in the book format. An empty cell says nothing.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from cockpit.errors import N_
from cockpit.exchange.forms import Form, Kind
from cockpit.exchange.strict_json import decode_whole

_FORMULA = "=+-@\t\r\n＝＋－＠"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ASLEEP = re.compile(f"'+[{re.escape(_FORMULA)}]")
_YES = frozenset(("true", "yes", "y", "1", "on", "wahr", "是"))
_NO = frozenset(("false", "no", "n", "0", "off", "falsch", "否"))
_SEPARATOR = re.compile("[,;，；]")


def cell_of(value: Any) -> str:
    """The cell of a value in the book's JSON form; nothing known is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def exact(cell: str) -> str:
    """The cell for other programs: as it is, unless ``awake`` would take an apostrophe from it."""
    return f"'{cell}" if _ASLEEP.match(cell) else cell


def asleep(cell: str) -> str:
    """The cell for a spreadsheet: what could be read as a formula gets an apostrophe before it."""
    if cell[:1] in _FORMULA and cell and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return exact(cell)


def awake(cell: str) -> str:
    """The text of a cell that ``asleep`` or ``exact`` wrote."""
    return cell[1:] if _ASLEEP.match(cell) else cell


def reader_of(form: Form) -> Callable[[str], Any] | None:
    """What makes a value of a cell that isn't empty; None where the cell's text is the value.

    It raises ValueError with the reason, the end of a sentence.
    """
    if form.kind is Kind.FLAG:
        return flag
    if form.kind is Kind.LIST and form.inner and form.inner.kind is not Kind.PART:
        return words
    if form.kind in (Kind.LIST, Kind.MAP, Kind.PART):
        return _json
    return None


def flag(cell: str) -> bool:
    """True or false of the usual words for them."""
    word = cell.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError(N_("is neither true nor false"))


def words(cell: str) -> list[Any]:
    """The items of a list: JSON, or separated by commas or semicolons."""
    if cell.lstrip().startswith("["):
        value = _json(cell)
        if isinstance(value, list):
            return value
    return [word for part in _SEPARATOR.split(cell) if (word := part.strip())]


def _json(cell: str) -> Any:
    try:
        return decode_whole(cell)
    except ValueError:
        raise ValueError(N_("is no JSON")) from None
