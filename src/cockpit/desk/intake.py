"""Intake: the rows of an import on their way into the book, batch by batch, inside one act."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cockpit.content.words import N_
from cockpit.desk.name_index import NameIndex
from cockpit.errors import Reason, RequestWrong
from cockpit.exchange.checking import Checked, check
from cockpit.exchange.identity import ID_MUST, ContentIds
from cockpit.exchange.references import replaced
from cockpit.exchange.rows import Batch, Counts, Reject, Row, Source, reject, writable
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault, shown
from cockpit.storage import records
from cockpit.storage.book import Book
from cockpit.storage.references import OWN, present

_TWICE = N_("stands twice in this import")
_ACCOUNT = "account_id"

Tick = Callable[[Source, int], None]
"""Called after each batch with its source and the bytes read of it; it may raise to stop."""
Key = tuple[str, ...]


@dataclass
class Intake:
    """Writes the rows of sources and counts what became of them; every refused row is told, none is lost.

    ``unassigned`` is the name of the account for rows whose account isn't there; it is made when first needed.
    """

    book: Book
    unassigned: str | None = None
    counts: dict[str, Counts] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    unknown: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.unassigned is not None:
            refuse_name(self.unassigned)
        self._names = NameIndex(self.book)
        self._made = ContentIds()
        self._shelter: str | None = None
        self._known: dict[str, set[str]] = {}
        self._own_currency = records.default_currency(self.book)

    def take(self, array: str, sources: Iterable[Source], tick: Tick) -> None:
        """Write everything that feeds an array; the arrays that it refers to must have been taken before."""
        fed = list(sources)
        self.counts.setdefault(array, Counts())
        if any(array in source.named.values() for source in fed):
            self._learn_names(array, fed)
        seen: set[Key] = set()
        for source in fed:
            for batch in source.batches(self.unknown):
                self._take_batch(source, batch, seen)
                tick(source, batch.position)
        if array in OWN:
            self._settle(array, fed)

    def _learn_names(self, array: str, sources: Iterable[Source]) -> None:
        """Names that rows are called by before they are written: a subsidiary may stand above its parent."""
        for source in sources:
            for batch in source.batches({}):
                for row in batch.rows:
                    owner = row.get(_ACCOUNT)
                    if owner and _ACCOUNT in source.named:
                        owner = self._names.find("accounts", owner)
                    self._names.add(array, row.get("id"), row.get("name"), owner)

    def _take_batch(self, source: Source, batch: Batch, seen: set[Key]) -> None:
        for number, fault in batch.faults:
            self._refuse(source, number, fault)
        numbers, rows = batch.numbers, batch.rows
        if source.named:
            numbers, rows = self._with_ids_of_names(source, numbers, rows)
        self._give_ids(source.array, rows)
        cleared = [[name for name, value in row.items() if value is None] for row in rows] if batch.clears else []
        given = [{k: v for k, v in row.items() if v is not None} for row in rows] if batch.clears else rows
        checked = _checked(source, given, batch.names if not source.named else None)
        for place, fault in checked.faults.items():
            self._refuse(source, numbers[place], fault)
        if batch.clears:
            for place, row in zip(checked.places, checked.rows, strict=True):
                row.update(dict.fromkeys(cleared[place]))
        self._write(source, [numbers[place] for place in checked.places], checked.rows, seen)

    def _with_ids_of_names(
        self, source: Source, numbers: Sequence[int], rows: list[Row]
    ) -> tuple[list[int], list[Row]]:
        """Names turned into ids; a name that is nobody's, or several records', refuses its row."""
        kept_numbers, kept = [], []
        paths = sorted(source.named.items(), key=lambda named: named[0] != _ACCOUNT)
        for number, row in zip(numbers, rows, strict=True):
            faults: list[Fault] = []
            for path, target in paths:
                faults += self._put_id(row, path, target)
            if faults:
                self._refuse(source, number, faults[0])
            else:
                kept_numbers.append(number)
                kept.append(row)
        return kept_numbers, kept

    def _put_id(self, row: Row, path: str, target: str) -> list[Fault]:
        faults: list[Fault] = []

        def id_of(name: str) -> str:
            found = self._names.find(target, name, row.get("account_id"))
            if isinstance(found, str):
                return found
            if path == _ACCOUNT and self.unassigned:
                return self._shelter_id()
            faults.append(Fault(path, name, found.template, found.values))
            return ""

        row.update(replaced(row, path, id_of))
        return faults

    def _give_ids(self, array: str, rows: Iterable[Row]) -> None:
        if ARRAYS[array].key == ("id",) and array not in ID_MUST:
            for row in rows:
                if row.get("id") is None:
                    row.pop("id", None)
                    row["id"] = self._made.id_of(array, row)

    def _write(self, source: Source, numbers: Sequence[int], rows: list[Row], seen: set[Key]) -> None:
        """Write rows that were checked; one whose key came before is refused, or adds to its record."""
        keys = _keys(source.array, rows)
        if len(fresh := set(keys)) < len(keys) or not seen.isdisjoint(fresh):
            numbers, rows = self._once(source, numbers, rows, keys, seen)
            keys = _keys(source.array, rows)
        self._put_currency(source, rows)
        outcomes = records.write_rows(self.book, source.array, rows, settled=False, known=self._known)
        states = Counter([outcome.state for outcome in outcomes])
        for key, outcome in zip(keys, outcomes, strict=True) if source.repeats else ():
            states[outcome.state] -= key in seen
        count = self.counts[source.array]
        count.new += states["new"]
        count.changed += states["changed"]
        count.same += states["same"]
        if not states["refused"]:
            seen.update(keys)
            return
        seen.update(key for key, outcome in zip(keys, outcomes, strict=True) if outcome.fault is None)
        self._refused(source, list(zip(numbers, rows, outcomes, strict=True)), seen)

    def _once(
        self, source: Source, numbers: Sequence[int], rows: list[Row], keys: list[Key], seen: set[Key]
    ) -> tuple[list[int], list[Row]]:
        kept: dict[Key, tuple[int, Row]] = {}
        for key, number, row in zip(keys, numbers, rows, strict=True):
            if source.repeats and key in kept:
                kept[key][1].update(row)
            elif key in kept or (key in seen and not source.repeats):
                self._refuse(source, number, Fault(ARRAYS[source.array].key[0], " ".join(map(str, key)), _TWICE))
            else:
                kept[key] = number, row
        return [number for number, _row in kept.values()], [row for _number, row in kept.values()]

    def _refused(self, source: Source, told: list[tuple[int, Row, records.Outcome]], seen: set[Key]) -> None:
        """Tell the refused rows, but for new ones without an account where there is one for them."""
        homeless: list[tuple[int, Row, Fault]] = []
        for number, row, outcome in told:
            if outcome.fault is None:
                continue
            if outcome.fault.field == _ACCOUNT and self.unassigned:
                homeless.append((number, row, outcome.fault))
            else:
                self._refuse(source, number, outcome.fault)
        if homeless:
            self._write_homeless(source, homeless, seen)

    def _write_homeless(self, source: Source, rows: list[tuple[int, Row, Fault]], seen: set[Key]) -> None:
        """Put new rows without an account under the account for them; what the book has keeps its own."""
        there = present(self.book, source.array, [row["id"] for _number, row, _fault in rows])
        numbers, again = [], []
        for number, row, fault in rows:
            if row.get(_ACCOUNT) == self._shelter is not None:
                self._refuse(source, number, fault)
                continue
            numbers.append(number)
            again.append({**row, _ACCOUNT: self._shelter_id()})
            if row["id"] in there:
                del again[-1][_ACCOUNT]
        self._write(source, numbers, again, seen)

    def _shelter_id(self) -> str:
        """The account for rows without one, by its name; made where there is none."""
        if self._shelter is None:
            name = self.unassigned or ""
            found = self._names.find("accounts", name)
            self._shelter = found if isinstance(found, str) else self._new_shelter(name)
        return self._shelter

    def _new_shelter(self, name: str) -> str:
        row: Row = {"name": name}
        row["id"] = ContentIds().id_of("accounts", row)
        records.write_rows(self.book, "accounts", [row])
        self.counts.setdefault("accounts", Counts()).new += 1
        return str(row["id"])

    def _put_currency(self, source: Source, rows: list[Row]) -> None:
        """New rows that name no currency get their file's, where that isn't the book's own (book-format.md).

        A rival's amounts are in the currency of its deal, and a row of the book keeps its own.
        """
        spec = ARRAYS[source.array]
        if source.currency in (None, self._own_currency) or not spec.money or source.array == "competitors":
            return
        without = [row for row in rows if row.get("currency") is None and "id" in row]
        there = present(self.book, source.array, [row["id"] for row in without])
        for row in without:
            if row["id"] not in there:
                row["currency"] = source.currency

    def _settle(self, array: str, sources: Iterable[Source]) -> None:
        """Take back the rows whose superior is missing or leads in a circle, and tell them by their numbers."""
        faults = records.settle(self.book, array)
        if not faults:
            return
        there, count = present(self.book, array, faults), self.counts[array]
        for id_ in faults:
            if id_ in there:
                count.changed -= 1
            else:
                count.new -= 1
        for source in sources:
            for batch in source.batches({}):
                for number, row in zip(batch.numbers, batch.rows, strict=True):
                    if fault := faults.pop(str(row.get("id")), None):
                        self._refuse(source, number, fault)

    def _refuse(self, source: Source, number: int, fault: Fault) -> None:
        """Count a row as refused; a rule of the tables names its field first."""
        self.counts[source.array].rejected += 1
        rule = str(fault.values.get("rule", ""))
        field, _, rest = rule.partition(" ")
        if fault.field == "record" and field in ARRAYS[source.array].fields:
            fault = Fault(field, None, rest)
        self.rejects.append(reject(source.file, number, source.array, fault))


def refuse_name(name: str) -> None:
    """Raise RequestWrong where no account can have this name."""
    if fault := check("accounts", [{"name": name}]).faults.get(0):
        reason = Reason(fault.template, fault.values)
        raise RequestWrong(N_("--unassigned: {name} {reason}"), name=shown(writable(name)), reason=reason)


def _checked(source: Source, rows: list[Row], names: frozenset[str] | None) -> Checked:
    """The rows checked; a refused one gets a second reading where its source has one."""
    names = names | {"id"} if names is not None else None
    checked = check(source.array, rows, names)
    second = {place: tight for place in checked.faults if (tight := source.tightened(rows[place])) is not None}
    if not second:
        return checked
    return check(source.array, [second.get(place, row) for place, row in enumerate(rows)], names)


def _keys(array: str, rows: Iterable[Row]) -> list[Key]:
    """The keys of rows; a missing part is empty, and refused when it is written."""
    names = ARRAYS[array].key
    if names == ("id",):
        return [(row.get("id", ""),) for row in rows]
    return [tuple([row.get(name, "") for name in names]) for row in rows]
