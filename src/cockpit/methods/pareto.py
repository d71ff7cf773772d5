"""Key accounts: the fewest that bring 80 % of the profit (method.md 6.1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.exact import Exact
from cockpit.methods.undefined import Undefined, Why


@dataclass(frozen=True, slots=True)
class Place:
    """An account's place: rank from 1, share of the total up to and with it, and whether it is a key account."""

    rank: int
    cumulative_share: Fraction
    key: bool


@dataclass(frozen=True, slots=True)
class Pareto:
    """Places by account id in rank order; ``by_profit`` False: ranked by revenue."""

    places: Mapping[str, Place]
    by_profit: bool

    @property
    def key_share_of_accounts(self) -> Fraction:
        """Key accounts / ranked accounts."""
        return Fraction(sum(place.key for place in self.places.values()), len(self.places))


def pareto(accounts: Iterable[tuple[str, Exact | None, Exact | None]], key_share: Fraction) -> Pareto | Undefined:
    """Rank accounts (id, profit, revenue) of one currency, highest first, ties by id.

    By profit where every account that has either value has one, else by revenue. Undefined for a total of 0 or less.
    """
    valued = [row for row in accounts if row[1] is not None or row[2] is not None]
    by_profit = all(profit is not None for _, profit, _ in valued)
    pairs = [(key, profit if by_profit else revenue) for key, profit, revenue in valued]
    ranked = sorted(((key, Fraction(value)) for key, value in pairs if value is not None), key=lambda p: (-p[1], p[0]))
    total = sum((value for _, value in ranked), Fraction(0))
    if total <= 0:
        return Undefined(Why.NO_PROFIT)
    places: dict[str, Place] = {}
    running = Fraction(0)
    for rank, (key, value) in enumerate(ranked, 1):
        is_key = running < key_share * total
        running += value
        places[key] = Place(rank, running / total, is_key)
    return Pareto(places, by_profit)
