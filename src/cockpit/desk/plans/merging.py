"""Plans for merging two records of one thing: what one of them knows is kept, and what refers to it goes along."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.facts import array_of, name_of
from cockpit.desk.plans.making import added, checked, edited, plan
from cockpit.exchange.json_form import json_row
from cockpit.exchange.references import replaced
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind, Plan
from cockpit.model.faults import Fault, Refused
from cockpit.model.record import Record

Row = dict[str, Any]
Find = Callable[[str, tuple[str, ...]], Record | None]
"""The record of an array with a key, None where there is none."""

_TEXTS = frozenset({"notes", "note"})
"""Of two different ones both stay, one below the other."""
_UNITS = frozenset({"state", "on", "done"})
"""What holds one of these says one thing; two of them are never mixed."""


@dataclass(frozen=True)
class Loss:
    """A value that gives way to another one; it stays in the history."""

    array: str
    field: str
    kept: Any
    lost: Any


@dataclass(frozen=True)
class Merging:
    """What a merge will write, and what gives way in it."""

    plan: Plan
    losses: tuple[Loss, ...]


def merge_records(keep: Record, other: Record, referring: Iterable[tuple[str, Record]], find: Find) -> Merging:
    """``other`` becomes part of ``keep``: unknown fields are filled, lists united, references led to ``keep``.

    ``referring`` is all that refers to ``other``. Raises Refused where both are one, or what they make together is
    no record.
    """
    array = array_of(keep)
    spec = ARRAYS[array]
    mine, theirs = spec.key_of(keep)[0], spec.key_of(other)[0]
    if mine == theirs:
        raise Refused(Fault("id", mine, N_("is the same record")))
    united = _Union(array)
    own = _pointed(array, json_row(array, other), array, theirs, mine)
    values = united.of(_pointed(array, json_row(array, keep), array, theirs, mine), own)
    changes = [*edited(keep, checked(spec.record, _without_self(array, values, mine)))]
    losses = list(united.losses)
    for name, record in referring:
        if (name, record) != (array, keep):
            more = _led(name, record, (array, theirs, mine), find)
            changes += more.changes
            losses += more.losses
    changes.append(Change(Kind.DELETE, array, (theirs,)))
    label = N_("Merge {kind}: {other} into {name}")
    made = plan(label, tuple(changes), kind=spec.singular, other=name_of(other), name=name_of(keep))
    return Merging(made, tuple(losses))


@dataclass(frozen=True)
class _Led:
    changes: tuple[Change, ...] = ()
    losses: tuple[Loss, ...] = ()


def _led(name: str, record: Record, way: tuple[str, str, str], find: Find) -> _Led:
    """A record that referred to the one, led to the other; where its key is taken by then, the two become one."""
    spec, (target, theirs, mine) = ARRAYS[name], way
    values = _pointed(name, json_row(name, record), target, theirs, mine)
    gone = Change(Kind.DELETE, name, spec.key_of(record))
    if name == "influence_lines" and values["from_id"] == values["to_id"]:
        return _Led((gone,))
    new = checked(spec.record, _without_self(name, values, str(values.get("id", ""))))
    if spec.key_of(new) == spec.key_of(record):
        return _Led(edited(record, new))
    there = find(name, spec.key_of(new))
    if there is None:
        return _Led((added(new), gone))
    united = _Union(name)
    both = checked(spec.record, united.of(json_row(name, there), json_row(name, new)))
    return _Led((*edited(there, both), gone), tuple(united.losses))


def _pointed(name: str, row: Row, target: str, theirs: str, mine: str) -> Row:
    """The row with every reference to one id leading to the other; in a list each record stands once."""
    for path, array in ARRAYS[name].references.items():
        if array == target:
            row = replaced(row, path, lambda id_: mine if id_ == theirs else id_)
            field, _dot, inner = path.partition(".")
            if field.endswith("[]"):
                field = field.removesuffix("[]")
                row = {**row, field: _once(row.get(field) or [], inner)}
    return row


def _once(items: Sequence[Any], inner: str) -> list[Any]:
    by_id: dict[Any, Any] = {}
    for item in items:
        id_ = item.get(inner) if inner and isinstance(item, dict) else item
        known = by_id.get(id_)
        by_id[id_] = {**item, **known} if isinstance(known, dict) else item
    return list(by_id.values())


def _without_self(name: str, row: Row, id_: str) -> Row:
    """Nobody is his own superior: a reference to the record itself is dropped."""
    own = [path for path, array in ARRAYS[name].references.items() if array == name]
    return {field: value for field, value in row.items() if field not in own or value != id_}


class _Union:
    """Two rows of one array as one; ``losses`` are the values that gave way."""

    def __init__(self, array: str) -> None:
        self._array = array
        self.losses: list[Loss] = []

    def of(self, mine: Row, theirs: Row) -> Row:
        spec = ARRAYS[self._array]
        apart = set(spec.key)
        if mine.get("currency") != theirs.get("currency") and spec.money:
            mine, apart = self._currency(mine, theirs, apart)
        fields = dict.fromkeys((*mine, *theirs))
        return {f: mine.get(f) if f in apart else self._value(f, mine.get(f), theirs.get(f)) for f in fields}

    def _currency(self, mine: Row, theirs: Row, apart: set[str]) -> tuple[Row, set[str]]:
        """Amounts of two currencies are never mixed: those of the first stay, if it has any."""
        money = {*ARRAYS[self._array].money, "currency"}
        known = [name for name in money if name in theirs and name != "currency"]
        if not any(mine.get(name) is not None for name in money - {"currency"}):
            return {**mine, **{name: theirs[name] for name in money if name in theirs}}, apart
        self.losses += [Loss(self._array, name, mine.get(name), theirs[name]) for name in sorted(known)]
        return mine, apart | money

    def _value(self, path: str, mine: Any, theirs: Any) -> Any:
        if theirs in (None, "", [], {}) or mine == theirs:
            return mine
        if mine in (None, "", [], {}):
            return theirs
        if isinstance(mine, list):
            return _in_time([*mine, *(item for item in theirs if item not in mine)])
        if isinstance(mine, dict) and _UNITS.isdisjoint(mine):
            names = dict.fromkeys((*mine, *theirs))
            return {name: self._value(f"{path}.{name}", mine.get(name), theirs.get(name)) for name in names}
        if path in _TEXTS:
            return f"{mine}\n{theirs}"
        self.losses.append(Loss(self._array, path, mine, theirs))
        return mine


def _in_time(items: list[Any]) -> list[Any]:
    """Dated items in the order of their days, the rest as it is."""
    dated = all(isinstance(item, Mapping) and item.get("on") for item in items)
    return sorted(items, key=lambda item: str(item["on"])) if dated else items
