"""Searching names, titles and notes of the whole book, by words as people type them.

Letters are compared without case, width and accents; a word is found by its start, Chinese by any of its signs, names
also by their sound where pypinyin is installed. What is typed is only ever words, never a language of queries.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cockpit.desk.fuzzy import fold
from cockpit.desk.pinyin import is_installed, sounds
from cockpit.storage.finding import names as names_by_id
from cockpit.storage.search_index import Place, SearchIndex
from cockpit.storage.search_texts import PAGE, TABLES, Row, rows_of

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk

_CHINESE = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGN = re.compile(f"[{_CHINESE}]")
_PLAIN = re.compile("[a-z0-9]+")
_RUN = re.compile(f"[{_CHINESE}]+|[^\\W_{_CHINESE}]+")
_SOUNDED = frozenset({"accounts", "stakeholders", "opportunities"})
_LONGEST = 200
"""Of what is typed, and of a word that is kept."""


@dataclass(frozen=True)
class Hit:
    """A record in which every word stands; ``field`` is where, ``text`` what stands there.

    ``name`` is what the record is called. ``account`` is the name of its account; it and the id are None where it
    belongs to none.
    """

    array: str
    id: str
    name: str
    account_id: str | None
    account: str | None
    field: str
    text: str


def search(desk: "Desk", text: str, limit: int = 50, told: Callable[[int, int], None] | None = None) -> list[Hit]:
    """At most ``limit`` records that hold every word of the text, those with it in their name first.

    ``told`` is called with texts read so far and in all, where the words of the book are read for the first time.
    """
    wanted = _runs(fold(text[:_LONGEST]))
    if not wanted:
        return []
    with SearchIndex(desk.book, f"1{'p' if is_installed() else ''}", _words) as index:
        index.renew(told)
        found: dict[tuple[str, int], tuple[str, Row]] = {}
        for table, row in _fitting(desk, index, wanted, limit):
            found.setdefault((table, row.n), (table, row))
            if len(found) == limit:
                break
    accounts = names_by_id(desk.book, "accounts", (row.account_id for _table, row in found.values() if row.account_id))
    return [_hit(desk, table, row, wanted, accounts) for table, row in found.values()]


def excerpt(text: str, typed: str, around: int) -> str:
    """The first of the typed words in a text with so many characters before and after it; "…" stands for the rest."""
    places = [at for at, sign in enumerate(text) for _letter in fold(sign) or " "]
    folded = "".join(fold(sign) or " " for sign in text)
    found = min((at for run in _runs(fold(typed)) if (at := folded.find(run)) >= 0), default=0)
    middle = places[found] if places else 0
    start, end = max(0, middle - around), middle + around
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def _fitting(desk: "Desk", index: SearchIndex, wanted: Sequence[str], first: int) -> Iterator[tuple[str, Row]]:
    """Rows in the order of their places, about ``first`` of which are enough.

    Pairs of Chinese signs may stand apart, so each row is looked at again.
    """
    starts = [run for run in wanted if not _is_chinese(run)]
    signs = [part for run in wanted if _is_chinese(run) for part in _pairs(run)]
    after, size = -1, min(first, PAGE)
    while page := index.places(starts, signs, after, size):
        after, size = page[-1][0], PAGE
        for (table, in_name), places in _grouped(place for _number, place in page):
            rows = {row.n: row for row in rows_of(desk.book, table, [place.n for place in places])}
            for place in places:
                row = rows.get(place.n)
                if row is not None and _holds(_said(table, row, in_name=in_name), wanted):
                    yield table, row


def _grouped(places: Iterator[Place]) -> Iterator[tuple[tuple[str, bool], list[Place]]]:
    groups: dict[tuple[str, bool], list[Place]] = {}
    for place in places:
        groups.setdefault((place.table, place.in_name), []).append(place)
    yield from groups.items()


def _words(table: str, row: Row) -> tuple[str, str]:
    """The words of the names, and where there is more those of everything."""
    names = _said(table, row, in_name=True)
    of_names = _kept(names)
    if all(column in TABLES[table].names for column in row.texts):
        return " ".join(of_names), ""
    return " ".join(of_names), " ".join(of_names | _kept(_said(table, row, in_name=False)))


def _said(table: str, row: Row, *, in_name: bool) -> str:
    """The folded texts of a row with how its name sounds: those that name it, or all."""
    searched = TABLES[table]
    columns = searched.names if in_name else searched.columns
    texts = [row.texts[column] for column in columns if column in row.texts]
    heard = sounds(row.texts["name"], person=table == "stakeholders") if table in _SOUNDED else ()
    return fold(" ".join((*texts, *heard)))


def _kept(text: str) -> dict[str, None]:
    """Every word once: runs of letters and digits, and of Chinese each sign and each pair."""
    words: dict[str, None] = {}
    for run in _runs(text):
        if _is_chinese(run):
            words |= dict.fromkeys((*run, *_pairs(run)))
        else:
            words[run[:_LONGEST]] = None
    return words


def _runs(text: str) -> list[str]:
    """Of a folded text."""
    return (_PLAIN if text.isascii() else _RUN).findall(text)


def _is_chinese(run: str) -> bool:
    return not run.isascii() and _SIGN.match(run) is not None


def _pairs(run: str) -> list[str]:
    """The pairs of neighbours; one sign alone is itself."""
    return ["".join(pair) for pair in pairwise(run)] or [run]


def _holds(text: str, wanted: Sequence[str]) -> bool:
    found = _runs(text)
    return all(
        any(run in other if _is_chinese(run) else other.startswith(run) for other in found) for run in wanted
    )


def _hit(desk: "Desk", table: str, row: Row, wanted: Sequence[str], accounts: Mapping[str, str]) -> Hit:
    searched = TABLES[table]
    name = next((row.texts[column] for column in searched.names if column in row.texts), "")
    field = _field_of(row, wanted)
    account = accounts.get(row.account_id) if row.account_id is not None else None
    return Hit(table, row.id, name or _called(desk, table, row.id), row.account_id, account, field, row.texts[field])


def _called(desk: "Desk", table: str, id_: str) -> str:
    """What people call a record that has no name of its own, such as a contact by its day."""
    from cockpit.desk.facts import name_of
    from cockpit.storage.records import read

    record = read(desk.book, table, (id_,))
    return name_of(record) if record is not None else ""


def _field_of(row: Row, wanted: Sequence[str]) -> str:
    """The first field with the most of the words; a name that only sounds so is its own field."""

    def count(field: str) -> int:
        text = fold(row.texts[field])
        return sum(_holds(text, [run]) for run in wanted)

    return max(row.texts, key=count)
