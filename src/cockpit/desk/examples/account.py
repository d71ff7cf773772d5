"""Examples of the explanations about accounts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from cockpit.methods.esp import Components
from cockpit.methods.finance import Figures, Inputs, Level, figures, price_ex_tax, readings
from cockpit.methods.numbers import Numbers
from cockpit.methods.pareto import Pareto, pareto
from cockpit.methods.resources import actual_points, allocate, shift_hours
from cockpit.methods.satisfaction import satisfaction
from cockpit.methods.segment import SegmentNow, segment
from cockpit.model.enums import Segment

Values = Mapping[str, object]


def segments(numbers: Numbers) -> Values:
    """Four existing customers around a median spend of four million, and a new one."""
    million = 1_000_000

    def placed(spend: int, revenue: int, *, new: bool = False, promoted: bool = False) -> SegmentNow:
        return segment(
            is_new=new,
            new_market=False,
            spend=spend,
            revenue=revenue,
            threshold=4 * million,
            promoted=promoted,
            override=None,
            numbers=numbers.segment,
        )

    rows = {
        "strong_large": placed(10 * million, 6 * million),
        "strong_small": placed(10 * million, 2 * million),
        "promoted": placed(10 * million, 2 * million, promoted=True),
        "weak_large": placed(million, 800_000),
        "weak_small": placed(million, 200_000),
        "new": placed(10 * million, 0, new=True),
    }
    found: dict[str, object] = {name: row.value for name, row in rows.items()}
    return found | {"strong_large_share": rows["strong_large"].share}


def key_accounts(numbers: Numbers) -> Values:
    """Five accounts by profit."""
    profits = {"a": 50, "b": 30, "c": 10, "d": 6, "e": 4}
    found = pareto([(name, profit, None) for name, profit in profits.items()], numbers.segment.key_share)
    places = found.places if isinstance(found, Pareto) else {}
    keys = [place for place in places.values() if place.key]
    return {
        "profits": tuple(profits.values()),
        "keys": len(keys),
        "share": max((place.cumulative_share for place in keys), default=None),
        "accounts": Fraction(len(keys), len(profits)),
    }


def satisfied(_numbers: Numbers) -> Values:
    """Disappointed, met and surpassed."""
    below = satisfaction(Decimal(8), Decimal("6.5"), True, None, None)
    met = satisfaction(7, 7, True, None, None)
    above = satisfaction(6, 8, True, True, True)
    return {
        "below": below.gap,
        "below_word": below.word,
        "met_word": met.word,
        "met_loyalty": met.word_loyalty,
        "met_only": met.satisfied_not_loyal,
        "above": above.gap,
        "above_word": above.word,
        "above_loyalty": above.word_loyalty,
    }


def resources(numbers: Numbers) -> Values:
    """One account of each segment, and hours that went elsewhere."""
    found = allocate([(one.value, one, 0) for one in Segment], numbers.segment)
    points: Mapping[str, int] = found if isinstance(found, Mapping) else {}
    planned, actual = points.get(Segment.MAINTAIN), actual_points(27, 60, numbers.segment)
    given: dict[str, object] = {segment.value: points.get(segment) for segment in Segment}
    return {
        **given,
        "planned": planned,
        "hours": 27,
        "all_hours": 60,
        "actual": actual,
        "shift": shift_hours(actual, planned, numbers.segment),
    }


def _snapshot(numbers: Numbers) -> Figures:
    known = Inputs(
        price_ex_tax=120,
        unit_cost=90,
        stock_units=1200,
        weekly_units=300,
        annual_units=15600,
        annual_profit=240_000,
        investment=1_500_000,
    )
    return figures(known, numbers.finance.days_per_week)


def _level(figure: str, found: Figures, numbers: Numbers) -> Level | None:
    said = readings(found.as_dict(), None, numbers.finance)
    return next((reading.level for reading in said if reading.figure == figure), None)


def finance(numbers: Numbers) -> Values:
    """A product's margin, return and price without tax."""
    found = _snapshot(numbers)
    costless = Inputs(price_ex_tax=100, unit_cost=0, stock_units=10, annual_units=50)
    free = figures(costless, numbers.finance.days_per_week)
    return {
        "gross_margin": found.gross_margin,
        "gross_margin_rate": found.gross_margin_rate,
        "turnover": found.turnover,
        "roi": found.roi,
        "ex_tax": price_ex_tax(113, Decimal("0.13")),
        "roi_below": _level("roi", found, numbers) is not None,
        "free": free.gmroii,
    }


def days_of_supply(numbers: Numbers) -> Values:
    """Stock for some weeks, far too much stock, and no sales."""
    found = _snapshot(numbers)
    much = figures(Inputs(stock_units=1400, weekly_units=100), numbers.finance.days_per_week)
    none = figures(Inputs(stock_units=50, weekly_units=0), numbers.finance.days_per_week)
    return {
        "days": found.days_of_supply,
        "days_of_seven": figures(Inputs(stock_units=1200, weekly_units=300), 7).days_of_supply,
        "level": _level("days_of_supply", found, numbers),
        "much": much.days_of_supply,
        "much_level": _level("days_of_supply", much, numbers),
        "none": none.days_of_supply,
    }


def gmroii(numbers: Numbers) -> Values:
    """The figure of a good product and of a distributor's slow one."""
    good = _snapshot(numbers)
    slow = figures(
        Inputs(price_ex_tax=100, unit_cost=70, stock_units=1400, annual_units=5200), numbers.finance.days_per_week
    )
    return {
        "rate": good.gross_margin_rate,
        "turnover": good.turnover,
        "gmroii": good.gmroii,
        "level": _level("gmroii", good, numbers),
        "margin_year": 15600 * 30,
        "stock_cost": 1200 * 90,
        "slow_rate": slow.gross_margin_rate,
        "slow_turnover": slow.turnover,
        "slow": slow.gmroii,
        "slow_level": _level("gmroii", slow, numbers),
    }


def information(numbers: Numbers) -> Values:
    """Twelve of twenty items filled, nine of them fresh."""
    completeness = Fraction(12, 20)
    return {
        "completeness": completeness,
        "freshness": Fraction(9, 12),
        "asked": completeness < numbers.account.complete,
    }


def account_plan(numbers: Numbers) -> Values:
    """Five components and their mean."""
    parts = Components(Fraction(100), Fraction(50), Fraction(60), Fraction(100, 3), Fraction(40))
    names = ("identify", "cover", "manage", "evaluate", "plan", "score")
    found: dict[str, object] = {name: getattr(parts, name) for name in names}
    return found | {"asked": Fraction(50, 100) < numbers.account.cover}


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "segments": segments,
    "pareto": key_accounts,
    "satisfaction": satisfied,
    "resources": resources,
    "finance": finance,
    "days-of-supply": days_of_supply,
    "gmroii": gmroii,
    "information-template": information,
    "account-plan": account_plan,
}
