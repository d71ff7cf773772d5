"""What a form has to know: the day, the account with its people and deals, the other accounts."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from cockpit.content.words import _
from cockpit.desk.facts import name_of
from cockpit.model.account import Account
from cockpit.model.dossier import Dossier
from cockpit.model.people import Stakeholder
from cockpit.model.record import Record
from cockpit.tui.forms.codes import label_of
from cockpit.tui.forms.kinds import Field, Kind


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: ``code`` is what the record holds, ``label`` what people read."""

    code: str
    label: str


def _nobody() -> tuple[Option, ...]:
    return ()


@dataclass(frozen=True)
class FormContext:
    """``dossier`` is None for records of no account; ``accounts`` gives all accounts when they are asked for.

    ``record`` is the one that is edited, ``account_parents`` gives every account's parent by the account's id;
    ``says`` is asked what the method says of a record as it is typed, ``price_helper`` how well a quote is accepted
    against an expected price.
    """

    today: dt.date
    dossier: Dossier | None = None
    accounts: Callable[[], tuple[Option, ...]] = field(default=_nobody)
    account_parents: Callable[[], Mapping[str, str | None]] = field(default=dict)
    record: Record | None = None
    says: Callable[[Record], list[str]] | None = None
    price_helper: Callable[[Fraction, Fraction], int | None] | None = None

    def options(self, wanted: Field) -> tuple[Option, ...]:
        """What can be chosen in a field, in the order in which it is listed."""
        if wanted.kind is Kind.FLAG:
            return Option("true", _("yes")), Option("false", _("no"))
        if wanted.array:
            below = self._own_and_below(wanted.name)
            return tuple(option for option in self._records(wanted.array) if option.code not in below)
        return tuple(Option(code, label_of(wanted.words, code)) for code in wanted.codes)

    def _own_and_below(self, field: str) -> frozenset[str]:
        """Who can't stand above the record that is edited: itself and all below it."""
        if isinstance(self.record, Stakeholder) and field == "reports_to":
            people = self.dossier.stakeholders if self.dossier else ()
            return below(self.record.id, {person.id: person.reports_to for person in people})
        if isinstance(self.record, Account) and field == "parent_id":
            return below(self.record.id, self.account_parents())
        return frozenset()

    def _records(self, array: str) -> tuple[Option, ...]:
        if array == "accounts":
            return self.accounts()
        if self.dossier is None:
            return ()
        if array == "stakeholders":
            return tuple(sorted(map(_person, self.dossier.stakeholders), key=lambda o: o.label.casefold()))
        records = getattr(self.dossier, array, ())
        return tuple(Option(record.id, name_of(record)) for record in records)

    def label(self, wanted: Field, code: str) -> str:
        """What people read for a code; the code itself where it is unknown."""
        if wanted.words:
            return label_of(wanted.words, code) if code in wanted.codes else code
        if wanted.array == "stakeholders" and self.dossier is not None:
            person = self.dossier.person.get(code)
            return _person(person).label if person is not None else code
        return next((option.label for option in self.options(wanted) if option.code == code), code)


def _person(person: Stakeholder) -> Option:
    return Option(person.id, f"{person.name} ({person.title})" if person.title else person.name)


def below(top: str, parents: Mapping[str, str | None]) -> frozenset[str]:
    """``top`` and all below it, of a map from each id to the id it stands under."""
    children: dict[str, list[str]] = {}
    for id, parent in parents.items():
        if parent is not None:
            children.setdefault(parent, []).append(id)
    found, waiting = {top}, [top]
    while waiting:
        fresh = [id for id in children.get(waiting.pop(), ()) if id not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)


def exactly(options: tuple[Option, ...], typed: str) -> str | None:
    """The code of the one option that a text names in full, with or without the title behind a person's name."""
    wanted = typed.casefold().strip()
    full = [one.code for one in options if wanted in (one.code.casefold(), one.label.casefold())]
    found = full or [one.code for one in options if wanted == one.label.casefold().split(" (")[0]]
    return found[0] if len(found) == 1 else None


def matching(options: tuple[Option, ...], typed: str) -> tuple[Option, ...]:
    """The options that a typed text may mean, the likeliest first; all of them for an empty text."""
    wanted = typed.casefold().strip()
    if not wanted:
        return options
    ranked = [(_rank(option, wanted), place) for place, option in enumerate(options)]
    return tuple(options[place] for rank, place in sorted(ranked) if rank < _NOT)


_NOT = 9


def _rank(option: Option, wanted: str) -> int:
    """How well an option fits: its code, its label, the start of either, of a word in it, any part of it."""
    label, code = option.label.casefold(), option.code.casefold()
    if wanted in (code, label):
        return 0
    if label.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in label.replace("(", " ").split()):
        return 2
    return 3 if wanted in label else 4 if code.startswith(wanted) else _NOT
