"""Key accounts: the fewest that bring 80 % of the profit (method.md 6.1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.exact import Exact
from cockpit.methods.undefined import Undefined, Why

Values = Iterable[tuple[str, Exact | None, Exact | None]]
"""Id, profit and revenue of the accounts of one currency."""


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


@dataclass(frozen=True, slots=True)
class KeyLine:
    """The last key account: whoever ranks there or before is one. ``by_profit`` False: ranked by revenue."""

    by_profit: bool
    value: Exact
    id: str

    def holds(self, account_id: str, profit: Exact | None, revenue: Exact | None) -> bool:
        """Whether an account of this currency is a key account; not where the ranked value is unknown."""
        value = profit if self.by_profit else revenue
        return value is not None and (-value, account_id) <= (-self.value, self.id)


def pareto(accounts: Values, key_share: Fraction) -> Pareto | Undefined:
    """Rank accounts of one currency, highest first, ties by id.

    By profit where every account that has either value has one, else by revenue. Undefined for a total of 0 or less.
    """
    by_profit, ranked = _ranked(accounts)
    total = sum((value for _, value in ranked), Fraction(0))
    if total <= 0:
        return Undefined(Why.NO_PROFIT)
    keys = _keys(ranked, key_share * total)
    places: dict[str, Place] = {}
    running = Fraction(0)
    for rank, (key, value) in enumerate(ranked, 1):
        running += value
        places[key] = Place(rank, running / total, rank <= keys)
    return Pareto(places, by_profit)


def key_line(accounts: Values, key_share: Fraction) -> KeyLine | None:
    """The last of the key accounts that ``pareto`` finds; None where it finds none or is undefined."""
    by_profit, ranked = _ranked(accounts)
    total = sum((value for _, value in ranked), Fraction(0))
    if total <= 0:
        return None
    keys = _keys(ranked, key_share * total)
    if not keys:
        return None
    key, value = ranked[keys - 1]
    return KeyLine(by_profit, value, key)


def _ranked(accounts: Values) -> tuple[bool, Sequence[tuple[str, Fraction | int]]]:
    valued = [row for row in accounts if row[1] is not None or row[2] is not None]
    by_profit = all(profit is not None for _, profit, _ in valued)
    pairs = [(key, profit if by_profit else revenue) for key, profit, revenue in valued]
    exact = [(key, value if isinstance(value, int) else Fraction(value)) for key, value in pairs if value is not None]
    return by_profit, sorted(exact, key=lambda pair: (-pair[1], pair[0]))


def _keys(ranked: Sequence[tuple[str, Fraction | int]], share: Fraction) -> int:
    """How many of the first are needed to bring the share; what follows them is never needed again."""
    running: Fraction | int = 0
    for count, (_, value) in enumerate(ranked):
        if running >= share:
            return count
        running += value
    return len(ranked)
