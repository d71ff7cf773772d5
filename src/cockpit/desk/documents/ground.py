"""What every document is built from: one account as it stands, the language, and whether opinions may be in it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.look import DealSituation, Look
from cockpit.exchange.documents.document import Bullets, Facts, Item, Section
from cockpit.methods.exact import rounded
from cockpit.methods.undefined import Undefined
from cockpit.model.dossier import Dossier
from cockpit.model.people import Stakeholder

UNKNOWN = "?"
Number = Fraction | Decimal | int


@dataclass(frozen=True)
class Ground:
    """``opinions`` False leaves out every judgement of a person and all that is computed from one (design.md 8)."""

    look: Look
    texts: Texts
    opinions: bool = True

    @property
    def dossier(self) -> Dossier:
        return self.look.dossier

    @property
    def today(self) -> dt.date:
        return self.look.situation.today

    @cached_property
    def deals(self) -> dict[str, DealSituation]:
        """Situations of the account's deals by id."""
        return {deal.id: deal for deal in self.look.situation.deals}

    def person(self, person_id: str | None) -> Stakeholder | None:
        """The person of this id, wherever he works."""
        return self.dossier.person.get(person_id or "")

    def name(self, person_id: str | None) -> str:
        """Name and title, once where they are the same; empty for nobody."""
        person = self.person(person_id)
        if person is None:
            return ""
        return f"{person.name} ({person.title})" if person.title and person.title != person.name else person.name

    def names(self, ids: Iterable[str]) -> str:
        """Names one after the other."""
        return self.texts.listed([name for name in map(self.name, ids) if name])

    def word(self, kind: str, code: object) -> str:
        """The word for an identifier, ``?`` for an unknown one."""
        return UNKNOWN if code is None else self.texts.name(kind, str(code))

    def currency(self, own: str | None = None) -> str:
        """The currency of a record, by default the account's, else the book's."""
        return own or self.dossier.account.currency or self.look.situation.book.currency


def money(amount: Number | None, currency: str) -> str:
    """``CNY 1,000,000``, with cents where there are any; unknown is ``?``."""
    if amount is None:
        return UNKNOWN
    exact = Fraction(amount)
    return f"{currency} {rounded(exact, 0 if exact.denominator == 1 else 2):,f}"


def percent(value: Number | Undefined | None, places: int = 0) -> str:
    """A fraction of 1 as a percentage; unknown and undefined are ``?``."""
    if value is None or isinstance(value, Undefined):
        return UNKNOWN
    return f"{rounded(Fraction(value) * 100, places):,f}%"


def plain(value: Number | Undefined | None, places: int = 1) -> str:
    """A figure with its decimals; unknown and undefined are ``?``."""
    return UNKNOWN if value is None or isinstance(value, Undefined) else f"{rounded(Fraction(value), places):,f}"


def day(on: dt.date | None) -> str:
    """``2026-11-21``; unknown is ``?``."""
    return UNKNOWN if on is None else on.isoformat()


def facts(*pairs: tuple[str, str]) -> Facts:
    """The pairs whose value is known."""
    return Facts(tuple((label, value) for label, value in pairs if value and value != UNKNOWN))


def bullets(texts: Iterable[str]) -> Bullets:
    """A plain list; empty texts are left out."""
    return Bullets(tuple(Item(text) for text in texts if text))


def section(title: str, *blocks: object, level: int = 2) -> Section:
    """A section of these blocks."""
    return Section(title, blocks, level)  # type: ignore[arg-type]  # blocks of every kind


def made_on(ground: Ground) -> str:
    """The last line of a document: the day, and whether opinions were left out."""
    text = _("Made with cockpit on {day}.").format(day=ground.today.isoformat())
    return text if ground.opinions else text + " " + _("Without opinions about people.")
