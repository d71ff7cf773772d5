"""Records: what an act writes and what is read, by array and key. The door to reading, writing and bulk writing."""

import unicodedata

from cockpit.errors import N_, Listed, RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.storage.book import Book
from cockpit.storage.bulk import write_rows
from cockpit.storage.circles import settle
from cockpit.storage.reading import ids, read, rows
from cockpit.storage.shapes import Outcome
from cockpit.storage.triggers import quoted
from cockpit.storage.writing import default_currency, set_default_currency, write

__all__ = [
    "Outcome",
    "default_currency",
    "ids",
    "read",
    "resolve",
    "rows",
    "set_default_currency",
    "settle",
    "write",
    "write_rows",
]

_SHOWN = 8


def resolve(book: Book, array: str, text: str) -> tuple[str, ...]:
    """The key of the record that a text names: its id, else its name, else a part of one name only.

    Names are compared without case and width. RequestWrong where none or several fit; it names the candidates.
    """
    if len(ARRAYS[array].key) > 1 or (not text.isprintable() and _broken(text)):
        raise RequestWrong(
            N_("“{text}” names no record of {array}."), text=text.encode("utf-8", "replace").decode(), array=array
        )
    with book.reading():
        if book.db.execute(f"SELECT 1 FROM {quoted(array)} WHERE id = ?", (text,)).fetchone():
            return (text,)
        named = "name" in ARRAYS[array].fields
        names = book.db.execute(f"SELECT id, name FROM {quoted(array)}").fetchall() if named else []
    wanted = _folded(text)
    fitting = [(id_, name) for id_, name in names if wanted and wanted in _folded(name)]
    exact = [(id_, name) for id_, name in fitting if _folded(name) == wanted]
    found = exact if len(exact) == 1 else fitting
    if len(found) == 1:
        return (found[0][0],)
    if not found:
        raise RequestWrong(N_("“{text}” names no record of {array}."), text=text, array=array)
    first = sorted(found, key=lambda one: (one[1], one[0]))[:_SHOWN]
    shown = [f"{name} ({id_})" for id_, name in first] + ([f"… +{len(found) - _SHOWN}"] if len(found) > _SHOWN else [])
    raise RequestWrong(
        N_("“{text}” names several of {array}: {candidates}."), text=text, array=array, candidates=Listed(shown)
    )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _broken(text: str) -> bool:
    """Whether the text holds what no UTF-8 file can, such as undecodable bytes of an argument."""
    return any(0xD800 <= ord(sign) < 0xE000 for sign in text)
