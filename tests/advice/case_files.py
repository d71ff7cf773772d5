"""The case files: for each rule, warning or hint a book in which it speaks, others in which it does, and near misses.

A table holds a spec of ``small_book``, ``also`` and ``not`` as changes of it, and ``points``: the sync points at which
it speaks in that book (with the changes of ``walk``, where the book itself is near a limit that moves with the point).
``is``: family and base of a rule; ``why``: the codes of the reasons it gives in the book as it stands.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.advice.small_book import Spec, merged

FOLDER = Path(__file__).parent / "cases"
POINTS = ("F", "E", "D", "C", "B", "A", "IMPL")
_NOT_FACTS = ("is", "why", "points", "walk", "also", "not")
Table = dict[str, Any]


class Case(NamedTuple):
    """Who is asked, the book, and whether it speaks there."""

    id: str
    label: str
    spec: Spec
    fires: bool

    def __str__(self) -> str:
        return f"{self.id} {'' if self.fires else 'not '}{self.label}"


def tables(*files: str) -> dict[str, Table]:
    """The tables of these files by id; without a name those of all rules."""
    chosen = files or tuple(sorted({file.stem for file in FOLDER.glob("*.toml")} - {"warnings", "hints"}))
    return {
        id: table
        for name in chosen
        for id, table in tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8")).items()
    }


def cases(found: dict[str, Table]) -> Iterator[Case]:
    """Each table as it stands, then with each of its changes."""
    for id, table in found.items():
        base = _base(table)
        yield Case(id, "as it stands", base, True)
        for fires, changes in ((True, table.get("also", [])), (False, table["not"])):
            for change in changes:
                yield Case(id, _label(change), merged(base, change), fires)


def along_the_points(table: Table) -> Iterator[tuple[str, Spec]]:
    """The table's book moved to each point."""
    for point in POINTS:
        yield point, merged(merged(_base(table), table.get("walk", {})), {"deal": {"sync": point}})


def _base(table: Table) -> Spec:
    return {key: value for key, value in table.items() if key not in _NOT_FACTS}


def _label(change: dict[str, Any]) -> str:
    return ", ".join(f"{who} {what}" for who, what in change.items()).replace("'", "")
