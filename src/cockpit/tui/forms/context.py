"""What a form has to know: the day, the account with its people and deals, the other accounts."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from cockpit.content.texts import Texts
from cockpit.content.words import _, language
from cockpit.desk.facts import name_of
from cockpit.model.dossier import Dossier
from cockpit.model.people import Stakeholder
from cockpit.tui.forms.kinds import Field, Kind


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: ``code`` is what the record holds, ``label`` what people read."""

    code: str
    label: str


@cache
def _texts(spoken: str) -> Texts:
    return Texts(spoken)


def _nobody() -> tuple[Option, ...]:
    return ()


@dataclass(frozen=True)
class FormContext:
    """``dossier`` is None for records of no account; ``accounts`` gives all accounts when they are asked for."""

    today: dt.date
    dossier: Dossier | None = None
    accounts: Callable[[], tuple[Option, ...]] = field(default=_nobody)

    def options(self, wanted: Field) -> tuple[Option, ...]:
        """What can be chosen in a field, in the order in which it is listed."""
        if wanted.kind is Kind.FLAG:
            return Option("true", _("yes")), Option("false", _("no"))
        if wanted.array:
            return self._records(wanted.array)
        texts = _texts(language())
        return tuple(Option(code, _word(texts, wanted.words, code)) for code in wanted.codes)

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
        return next((option.label for option in self.options(wanted) if option.code == code), code)


def _word(texts: Texts, kind: str, code: str) -> str:
    """The word for a code; short codes stand before their word, as the chart shows them."""
    file = texts.file("signs")
    if kind in file:
        return str(file[kind][code])
    word = texts.name(kind, code)
    return f"{code} {word}" if len(code) <= 2 else word


def _person(person: Stakeholder) -> Option:
    return Option(person.id, f"{person.name} ({person.title})" if person.title else person.name)


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
