"""The forecast of the whole book by currency and category (method.md 3.7); currencies are never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cockpit.desk.desk import Desk
from cockpit.desk.open_deals import Told, open_deals
from cockpit.desk.shapes import money, number
from cockpit.methods.forecast import Category, Forecast
from cockpit.storage import records

__all__ = ["Expected", "Line", "Outlook", "outlook", "outlook_shape"]


@dataclass(frozen=True)
class Expected:
    """An open deal with its forecast; ``amount`` in its ``currency``, None where it is not known."""

    id: str
    name: str
    account_id: str
    account: str
    currency: str
    amount: Decimal | None
    forecast: Forecast

    @property
    def category(self) -> Category:
        """Every open deal has one."""
        return self.forecast.category or Category.PIPELINE


@dataclass(frozen=True)
class Line:
    """Deals of one currency, all or of one category: how many, their amounts, and amounts x probabilities.

    ``unknown`` of them have no amount and are in neither sum.
    """

    currency: str
    category: Category | None
    deals: int
    unknown: int
    amount: Decimal
    expected: Fraction


@dataclass(frozen=True)
class Outlook:
    """Every open deal, the surest category and the largest forecast of each currency first."""

    deals: tuple[Expected, ...]

    @property
    def currencies(self) -> tuple[str, ...]:
        """In the order of their codes."""
        return tuple(sorted({one.currency for one in self.deals}))

    def lines(self, currency: str) -> tuple[Line, ...]:
        """A line a category, the surest first, also where it is empty."""
        return tuple(self._line(currency, category) for category in Category)

    def total(self, currency: str) -> Line:
        """All open deals of a currency."""
        return self._line(currency, None)

    @property
    def filled(self) -> tuple[Line, ...]:
        """The lines of all currencies that have a deal."""
        return tuple(line for currency in self.currencies for line in self.lines(currency) if line.deals)

    def _line(self, currency: str, category: Category | None) -> Line:
        deals = [one for one in self.deals if one.currency == currency and category in (None, one.category)]
        return Line(
            currency,
            category,
            len(deals),
            sum(one.amount is None for one in deals),
            sum((one.amount for one in deals if one.amount is not None), Decimal(0)),
            sum((one.forecast.amount for one in deals if one.forecast.amount is not None), Fraction(0)),
        )


def outlook(desk: Desk, told: Told | None = None) -> Outlook:
    """The open deals of the book on the desk's day."""
    own = records.default_currency(desk.book)
    return Outlook(tuple(_sorted(_expected(desk, own, told))))


def _expected(desk: Desk, own: str, told: Told | None) -> Iterable[Expected]:
    for deal in open_deals(desk, told):
        record, account = deal.opportunity, deal.account.dossier.account
        currency = record.currency or own
        yield Expected(record.id, record.name, account.id, account.name, currency, record.amount, deal.forecast)


def _sorted(deals: Iterable[Expected]) -> list[Expected]:
    order = list(Category)
    return sorted(
        deals,
        key=lambda one: (one.currency, order.index(one.category), -(one.forecast.amount or Fraction(0)), one.id),
    )


def outlook_shape(found: Outlook) -> dict[str, Any]:
    """``forecast --json``: sums by currency and category, and every open deal with the causes of its probability."""
    return {
        "currencies": [
            {
                "currency": currency,
                **_line_shape(found.total(currency)),
                "categories": [
                    {"category": line.category, **_line_shape(line)} for line in found.lines(currency)
                ],
            }
            for currency in found.currencies
        ],
        "opportunities": [_deal_shape(one) for one in found.deals],
    }


def _line_shape(line: Line) -> dict[str, Any]:
    return {
        "deals": line.deals,
        "without_amount": line.unknown,
        "amount": money(line.amount),
        "forecast": money(line.expected),
    }


def _deal_shape(one: Expected) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "account_id": one.account_id,
        "account": one.account,
        "currency": one.currency,
        "category": one.category,
        "amount": money(one.amount),
        "probability": number(one.forecast.probability),
        "forecast": money(one.forecast.amount),
        "base": number(one.forecast.base),
        "index_factor": number(one.forecast.index_factor),
        "caps": [cap.cause.value for cap in one.forecast.caps],
    }
