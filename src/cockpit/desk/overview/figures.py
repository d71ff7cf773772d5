"""Figures of deals and key persons over the whole book, account by account; what is known already is not read again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cockpit.advice.people import situation_of
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.desk.book_numbers import book_numbers
from cockpit.desk.desk import Desk
from cockpit.desk.figures.account import key_persons
from cockpit.methods.closeness import Band, Closeness, SellerFinding, band, seller_type
from cockpit.methods.forecast import Forecast
from cockpit.methods.numbers import Numbers
from cockpit.methods.person import Person, newest_deal
from cockpit.methods.roles import BODY, is_key_player
from cockpit.methods.stance import KeyClass
from cockpit.model.enums import Role
from cockpit.storage import overview as stored
from cockpit.storage.dossiers import read_dossiers

__all__ = [
    "AccountFigures",
    "Batch",
    "DealFigures",
    "KeyPerson",
    "Known",
    "SellerFinding",
    "figures",
    "seller",
]

_BATCH = 25
"""So many accounts are read as one state of the book: a quarter of a second at most."""


@dataclass(frozen=True, slots=True)
class DealFigures:
    """What the method reads of one open deal."""

    clear: int
    confirmed: int
    first: int
    win: bool
    index: Fraction
    """Of C139, 0..100."""
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class KeyPerson:
    """A key person of an account, as he stands in his open deal with the newest attitude."""

    id: str
    name: str
    title: str
    account_id: str
    account: str
    deal_id: str | None
    """The deal; None for a company key person in no open deal."""
    company: bool
    """A key person of the company, not only of a deal."""
    roles: frozenset[Role]
    key_class: KeyClass
    rc: Fraction
    sa: int | None
    pa: int | None
    cc: Fraction
    band: Band
    """Of the relationship closeness."""
    days: int | None
    """Since the last two-way contact; None: never."""
    cadence: int
    resting: Mapping[str, Decimal]
    """Amounts, by currency, of the account's open deals in which he is approver, decision-maker or evaluator [OWN]."""
    deals: int
    """The number of those deals, with an amount or without."""

    @property
    def overdue(self) -> bool:
        """Longer without contact than his cadence says."""
        return self.days is not None and self.days > self.cadence


@dataclass(frozen=True, slots=True)
class AccountFigures:
    """All of one account, at a revision of it and on a day."""

    account_id: str
    revision: int
    day: date
    deals: Mapping[str, DealFigures] = field(default_factory=dict)
    people: tuple[KeyPerson, ...] = ()
    seller: tuple[Closeness, ...] = ()
    """Closeness to each key player in each open deal, from which the seller's type is read."""


Known = Mapping[str, AccountFigures]


@dataclass(frozen=True, slots=True)
class Batch:
    """New figures of some accounts, and how far the work is; ``there``: all accounts that have any, in the last one."""

    found: tuple[AccountFigures, ...]
    done: int
    total: int
    there: frozenset[str] = frozenset()

    @property
    def last(self) -> bool:
        """Whether nothing more comes."""
        return self.done == self.total


def figures(desk: Desk, known: Known) -> Iterator[Batch]:
    """Figures of the accounts that have changed since they were known, or were computed on another day.

    In batches, so that nobody who writes has to wait; ends with a batch that says which accounts there are.
    """
    accounts, today = stored.related_accounts(desk.book), desk.today
    stale = [
        id_ for id_, revision in accounts
        if (one := known.get(id_)) is None or (one.revision, one.day) != (revision, today)
    ]  # fmt: skip
    book, done = book_numbers(desk), len(accounts) - len(stale)
    for start in range(0, len(stale), _BATCH):
        part = stale[start : start + _BATCH]
        dossiers = read_dossiers(desk.book, part)
        found = tuple(_of(situation_of(one, today, desk.numbers, book, closed=False)) for one in dossiers)
        done += len(part)
        if done < len(accounts):
            yield Batch(found, done, len(accounts))
        else:
            yield Batch(found, done, done, frozenset(id_ for id_, _revision in accounts))
    if not stale:
        yield Batch((), done, done, frozenset(id_ for id_, _revision in accounts))


def seller(desk: Desk, known: Known) -> SellerFinding:
    """Which seller one is, from the key players of all open deals (method.md 5.4)."""
    people = [one for id_ in sorted(known) for one in known[id_].seller]
    return seller_type(people, desk.numbers.closeness)


def _of(account: AccountSituation) -> AccountFigures:
    numbers = account.numbers
    return AccountFigures(
        account_id=account.dossier.account.id,
        revision=account.dossier.revision,
        day=account.today,
        deals={deal.id: _deal(deal) for deal in account.open_deals},
        people=tuple(_people(account)),
        seller=tuple(
            one.figures.closeness
            for deal in account.open_deals
            for one in deal.people
            if is_key_player(one.roles, one.influence, numbers.influence)
        ),
    )


def _deal(deal: DealSituation) -> DealFigures:
    counts = deal.counts
    return DealFigures(len(counts.clear), len(counts.confirmed), counts.first, counts.win, deal.index, deal.forecast)


def _people(account: AccountSituation) -> Iterator[KeyPerson]:
    """Company key persons and key players of open deals, each once."""
    company = {one.id: one for one in key_persons(account)}
    places: dict[str, list[tuple[DealSituation, Person]]] = {}
    for deal in account.open_deals:
        for one in deal.people:
            places.setdefault(one.id, []).append((deal, one.figures))
    for id_ in sorted(company.keys() | places.keys()):
        stands = places.get(id_, [])
        chosen = _newest(stands, account)
        person = chosen[1] if chosen is not None else company[id_]
        played = any(_is_player(one, account.numbers) for _deal, one in stands)
        if (id_ in company or played) and not person.stakeholder.placeholder:
            yield _key_person(account, person, chosen[0].id if chosen else None, stands, company=id_ in company)


def _is_player(person: Person, numbers: Numbers) -> bool:
    return is_key_player(person.roles, person.influence, numbers.influence)


def _newest(
    stands: Sequence[tuple[DealSituation, Person]], account: AccountSituation
) -> tuple[DealSituation, Person] | None:
    """The deal with the newest attitude date; ties: deal id. A sparse book's only deal has no participation."""
    parts = [person.participation for _deal, person in stands if person.participation is not None]
    found = newest_deal(parts, (deal.id for deal, _person in stands), account.today)
    wanted = found.opportunity_id if found is not None else None
    return next((pair for pair in stands if wanted in (None, pair[0].id)), None)


def _key_person(
    account: AccountSituation,
    person: Person,
    deal_id: str | None,
    stands: Sequence[tuple[DealSituation, Person]],
    *,
    company: bool,
) -> KeyPerson:
    near, whole = person.closeness, account.dossier.account
    deals = [deal.opportunity for deal, one in stands if not BODY.isdisjoint(one.roles)]
    resting: dict[str, Decimal] = {}
    for deal in deals:
        if deal.amount is not None:
            currency = deal.currency or account.book.currency
            resting[currency] = resting.get(currency, Decimal(0)) + deal.amount
    return KeyPerson(
        id=person.id,
        name=person.name,
        title=person.stakeholder.title or "",
        account_id=whole.id,
        account=whole.name,
        deal_id=deal_id,
        company=company,
        roles=person.roles,
        key_class=person.key_class,
        rc=near.rc,
        sa=near.sa,
        pa=near.pa,
        cc=near.cc,
        band=band(near.rc, account.numbers.closeness),
        days=person.days,
        cadence=person.cadence,
        resting=resting,
        deals=len(deals),
    )
