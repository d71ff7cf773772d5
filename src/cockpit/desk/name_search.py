"""Finding accounts, people and deals by name in a book of any size; used in a thread of its own.

The folded names stand as lines in blocks of text, so that a search is a few scans by the string functions and takes
some milliseconds for 100,000 names; only row numbers are kept beside them.
"""

import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cockpit.desk import acts
from cockpit.desk.fuzzy import SPLIT, Fit, fold, scattered
from cockpit.desk.fuzzy import fit as fits
from cockpit.desk.pinyin import sounds
from cockpit.storage import name_list
from cockpit.storage.finding import Found

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk

_LINES = 1024
"""Names in a block: short enough for other threads to get their turn between two blocks."""
_MOST = 200
"""So many names of a kind are ranked; more letters find the rest."""
_IN_ACCOUNT = frozenset({Fit.WHOLE, Fit.START, Fit.WORD, Fit.INSIDE})

Seek = Callable[[str], Iterator[int]]
"""Positions of hits in a block, at most one for each line."""


class Match(NamedTuple):
    """A record and how well its name fits."""

    fit: Fit
    record: Found


@dataclass(frozen=True, slots=True)
class _Block:
    rows: "array[int]"
    text: str
    """One line for each row, each with a line break before it."""


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: str
    row: int
    fit: Fit
    line: str


@dataclass
class NameSearch:
    """The names of one book as of its newest act; made, renewed and asked in one thread."""

    desk: "Desk"
    _seen: int = -1
    _blocks: dict[str, list[_Block]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether the names were never read."""
        return not self._blocks

    @property
    def is_stale(self) -> bool:
        """Whether something was written since the names were read."""
        return acts.newest(self.desk) != self._seen

    def renew(self) -> Iterator[bool]:
        """Read all names, one kind after the other: accounts, people, deals; True with the last."""
        self._seen = acts.newest(self.desk)
        for kind in name_list.ARRAYS:
            self._blocks[kind] = list(self._read(kind))
            yield kind == name_list.ARRAYS[-1]

    def _read(self, kind: str) -> Iterator[_Block]:
        after = -1
        while batch := name_list.name_batch(self.desk.book, kind, after, _LINES):
            after = batch[-1][0]
            lines = (_line(name, title, person=kind == "stakeholders") for _row, name, title in batch)
            yield _Block(array("q", (row for row, _name, _title in batch)), "".join(f"\n{line}" for line in lines))

    def find(self, text: str, limit: int, near: str | None = None) -> list[Match]:
        """At most ``limit`` records, the best fits first, among equals those of the account ``near``.

        Of several words the last may be a part of the account's name.
        """
        wanted = fold(text)
        found = self._ranked(wanted, limit, near) if wanted else []
        if len(found) < limit and " " in wanted:
            name, account = wanted.rsplit(" ", 1)
            known = {match.record for match in found}
            others = (match.record for match in self._ranked(name, _MOST, near) if match.record not in known)
            found += [Match(Fit.WORD, one) for one in others if fits(account, fold(one.of)) in _IN_ACCOUNT]
        return found[:limit]

    def _ranked(self, wanted: str, enough: int, near: str | None) -> list[Match]:
        hits = self._hits(wanted, enough)
        records: dict[tuple[str, int], Found] = {}
        for kind in name_list.ARRAYS:
            rows = [hit.row for hit in hits if hit.kind == kind]
            known = name_list.records_of(self.desk.book, kind, rows) if rows else {}
            records |= {(kind, row): one for row, one in known.items()}
        here = [(hit, records[hit.kind, hit.row]) for hit in hits if (hit.kind, hit.row) in records]
        here.sort(key=lambda pair: _order(pair[0], pair[1], near))
        return [Match(hit.fit, record) for hit, record in here]

    def _hits(self, wanted: str, enough: int) -> list[_Hit]:
        """Names that fit, those of a worse fit only where the better ones are not ``enough``."""
        hits: dict[tuple[str, int], _Hit] = {}
        for how, seek in _seeks(wanted):
            for kind, blocks in self._blocks.items():
                fresh = (hit for block in blocks for hit in _found(kind, block, how, seek))
                new = (hit for hit in fresh if (hit.kind, hit.row) not in hits)
                hits |= {(hit.kind, hit.row): hit for hit, _count in zip(new, range(_MOST), strict=False)}
            if len(hits) >= enough:
                break
        return list(hits.values())


def _line(name: str, title: str, *, person: bool) -> str:
    return SPLIT.join(part for part in (fold(name), fold(title), *sounds(name, person=person)) if part)


def _order(hit: _Hit, record: Found, near: str | None) -> tuple[object, ...]:
    kind = name_list.ARRAYS.index(hit.kind)
    return hit.fit, near is not None and record.account_id != near, kind, len(hit.line), hit.line, record.id


def _found(kind: str, block: _Block, how: Fit, seek: Seek) -> Iterator[_Hit]:
    for at in seek(block.text):
        start = block.text.rfind("\n", 0, at + 1)
        end = block.text.find("\n", at + 1)
        line = block.text[start + 1 : end if end >= 0 else None]
        yield _Hit(kind, block.rows[block.text.count("\n", 0, start)], how, line)


def _seeks(wanted: str) -> Iterator[tuple[Fit, Seek]]:
    """Ways to look for a text, the best fit first."""
    yield Fit.START, _plainly(f"\n{wanted}")
    yield Fit.WORD, _plainly(f" {wanted}")
    yield Fit.WORD, _plainly(f"{SPLIT}{wanted}")
    yield Fit.INSIDE, _plainly(wanted)
    if len(wanted) > 1:
        letters = [re.escape(letter) for letter in wanted if letter != " "]
        yield Fit.INITIALS, _by_pattern(re.compile(f"[\n{SPLIT}]" + f"[^\n{SPLIT} ]* ".join(letters)))
        yield Fit.SCATTERED, _by_pattern(scattered(wanted))


def _plainly(needle: str) -> Seek:
    def seek(text: str) -> Iterator[int]:
        at = text.find(needle)
        while at >= 0:
            yield at
            end = text.find("\n", at + 1)
            at = text.find(needle, end) if end >= 0 else -1

    return seek


def _by_pattern(pattern: re.Pattern[str]) -> Seek:
    def seek(text: str) -> Iterator[int]:
        found = pattern.search(text)
        while found is not None:
            yield found.start()
            end = text.find("\n", found.start() + 1)
            found = pattern.search(text, end) if end >= 0 else None

    return seek
