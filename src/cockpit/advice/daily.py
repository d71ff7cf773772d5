"""The book-wide list: score and stake, at most three a deal and two of a rule (method.md 9.8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cockpit.advice.choose import order_key
from cockpit.advice.suggestion import Advice, Suggestion
from cockpit.methods.numbers.advice import Choosing, Stake


@dataclass(frozen=True, slots=True)
class DailyEntry:
    """One action that may stand in the book-wide list, and what its deal adds to it there."""

    suggestion: Suggestion
    stake: int
    """Added to the suggestion's own score."""
    amount: Decimal
    """Amount of the deal it competes in, 0 if unknown; decides between equals."""

    @property
    def key(self) -> tuple[Any, ...]:
        """The order of the list: score with stake, amount, the order of 9.4.4 without it, account, deal."""
        one = self.suggestion
        return (-self.score, -self.amount, *order_key(one), one.account_id, one.opportunity_id or "")

    @property
    def score(self) -> int:
        """Score with the stake."""
        return self.suggestion.score + self.stake

    def as_dict(self, plain: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The suggestion's plain values (``plain``, where they are at hand), score and parts with the stake."""
        values = self.suggestion.as_dict() if plain is None else plain
        return {**values, "score": self.score, "parts": {**self.suggestion.parts, "stake": self.stake}}


def entries(advice: Advice) -> tuple[DailyEntry, ...]:
    """What one account may bring into the book-wide list: the shown ones of each deal, or its own list."""
    found = [DailyEntry(one, deal.stake, deal.amount) for deal in advice.deals for one in deal.shown]
    return (*found, *(DailyEntry(one, 0, Decimal(0)) for one in advice.own_shown))


def best(candidates: Iterable[DailyEntry], count: int, choosing: Choosing) -> list[DailyEntry]:
    """The best ``count`` in order, at most two of the same rule."""
    taken: list[DailyEntry] = []
    rules: dict[str, int] = {}
    for entry in sorted(candidates, key=lambda entry: entry.key):
        if len(taken) == count:
            break
        rule = entry.suggestion.rule
        if rules.get(rule, 0) < choosing.daily_same_rule:
            rules[rule] = rules.get(rule, 0) + 1
            taken.append(entry)
    return taken


def stake_of(amount: Decimal | None, typical: Decimal | None, stake: Stake) -> int:
    """clamp(round(factor x log10(amount / typical)), -limit, limit); 0 where either is unknown or 0.

    Exact in integers: with r = amount / typical the value is at least k when r^(2 factor) >= 10^(2k - 1), and a
    tie can't be, because 10^(2k - 1) is no such power of a fraction.
    """
    if not amount or not typical:
        return 0
    (above, below), (typical_above, typical_below) = amount.as_integer_ratio(), typical.as_integer_ratio()
    reached = (above * typical_below) ** (2 * stake.factor) * 10 ** (2 * stake.limit)
    needed = (below * typical_above) ** (2 * stake.factor) * 10
    points = -stake.limit
    while points < stake.limit and reached >= needed:
        points += 1
        needed *= 100
    return points
