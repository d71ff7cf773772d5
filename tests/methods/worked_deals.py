"""The worked numbers of method.md 2 and 3: finance, information, talks, sync points, C139, forecast."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from cockpit.methods import c139, finance
from cockpit.methods.forecast import forecast
from cockpit.methods.information import information
from cockpit.methods.posts import posts
from cockpit.methods.selling.smart import smart
from cockpit.methods.signs import style
from cockpit.methods.sync import sync
from cockpit.methods.undefined import Figure
from cockpit.model.account import INFO_KEYS, InfoItem
from cockpit.model.enums import (
    BuyingStage,
    DealStatus,
    DecisionSize,
    DecisionType,
    Level,
    SellingStage,
    Stance,
    SyncPoint,
)
from cockpit.tui.chart.model import tags
from tests.methods.method_people import roles
from tests.methods.method_talks import objective
from tests.methods.worked import NUMBERS, TODAY, Worked, ago, percent, shown


def figures(days_per_week: int = 6, **inputs: Any) -> dict[str, Figure]:
    return finance.figures(finance.Inputs(**inputs), days_per_week).as_dict()


SOLD = {"price_ex_tax": 120, "unit_cost": 90, "annual_units": 15600, "stock_units": 1200}


def in_finance() -> Iterator[Worked]:
    yield Worked("FIN1 margin", lambda: shown(figures(**SOLD)["gross_margin"], 0), "30")
    yield Worked("FIN1 rate", lambda: percent(figures(**SOLD)["gross_margin_rate"]), "25.0%")
    supply = {"stock_units": 1200, "weekly_units": 300}
    yield Worked("FIN2 six days", lambda: shown(figures(**supply)["days_of_supply"]), "24.0")
    yield Worked("FIN2 seven days", lambda: shown(figures(7, **supply)["days_of_supply"]), "28.0")
    yield Worked("FIN3 turnover", lambda: shown(figures(**SOLD)["turnover"]), "13.0")
    yield Worked("FIN4 ROI", lambda: percent(figures(annual_profit=240000, investment=1500000)["roi"]), "16.0%")
    yield Worked("FIN5 ratio", lambda: shown(figures(**SOLD)["gmroii"], 4), "4.3333")
    yield Worked("FIN5 percent", lambda: percent(figures(**SOLD)["gmroii"]), "433.3%")
    yield Worked("FIN6 identity", lambda: figures(**SOLD)["gmroii"] == Fraction(15600 * 30, 1200 * 90), True)
    free = {"price_ex_tax": 100, "unit_cost": 0, "annual_units": 1, "stock_units": 1}
    yield Worked("FIN7 rate", lambda: percent(figures(**free)["gross_margin_rate"]), "100.0%")
    yield Worked("FIN7 GMROII", lambda: shown(figures(**free)["gmroii"]), "MARGIN_RATE_IS_ONE")
    yield Worked("FIN8 no sales", lambda: shown(figures(weekly_units=0, stock_units=50)["days_of_supply"]), "NO_SALES")
    empty = {"stock_units": 0, "annual_units": 500, "weekly_units": 10}
    yield Worked("FIN9 turnover", lambda: shown(figures(**empty)["turnover"]), "NO_STOCK")
    yield Worked("FIN9 supply", lambda: shown(figures(**empty)["days_of_supply"]), "0.0")
    lossy = {"price_ex_tax": 80, "unit_cost": 100, "annual_units": 4, "stock_units": 1}
    yield Worked("FIN10 margin", lambda: shown(figures(**lossy)["gross_margin"], 0), "-20")
    yield Worked("FIN10 rate", lambda: percent(figures(**lossy)["gross_margin_rate"]), "-25.0%")
    yield Worked("FIN10 GMROII", lambda: shown(figures(**lossy)["gmroii"]), "-0.8")
    unpriced = {"price_ex_tax": 0, "unit_cost": 5}
    yield Worked("FIN11 rate", lambda: shown(figures(**unpriced)["gross_margin_rate"]), "PRICE_NOT_POSITIVE")
    yield Worked("FIN12 net price", lambda: shown(finance.price_ex_tax(113, Fraction("0.13")), 2), "100.00")


def template() -> tuple[str, str, int]:
    sources = ("CUSTOMER_DIRECT", "COACH", "PUBLIC")
    age = [1] * 9 + [180] * 3
    rows = [
        {"id": key, "account_id": "a", "key": key, "value": "x", "source": sources[n % 3], "collected_at": ago(age[n])}
        for n, key in enumerate(INFO_KEYS[:12])
    ]
    items = [InfoItem.model_validate(row) for row in rows]
    found = information(items, TODAY, NUMBERS.account)
    return percent(found.completeness), percent(found.freshness), found.channel_breadth


def covered_posts() -> str:
    found = posts(DecisionSize.LARGE, DecisionType.STRATEGIC, [Level.TOP, Level.VP])
    return percent(found.contacted_share if found else None)


def asked(**objective_facts: Any) -> tuple[int, str]:
    found = smart(objective(**objective_facts), linked=True, today=TODAY)
    return found.score, "".join(found.missing)


def seen(*signs: str) -> tuple[str | None, str, str]:
    found = style(signs, NUMBERS.signs)
    best, second = sorted(found.scores.values(), reverse=True)[:2]
    return found.style, shown(best, 3), shown(second, 3)


def in_talks() -> Iterator[Worked]:
    yield Worked("2.1 template", template, ("60.0%", "75.0%", 3))
    nothing = information([], TODAY, NUMBERS.account)
    yield Worked("2.1 empty", lambda: (nothing.completeness, shown(nothing.freshness)), (0, "NOTHING_FILLED"))
    yield Worked("2.4 posts", covered_posts, "50.0%")
    yield Worked("2.5 objective", asked, (5, ""))
    yield Worked("2.5 objective without a date", lambda: asked(due=None), (4, "T"))
    direct = ("DIRECT1", "DIRECT2", "DIRECT3", "DIRECT4", "ANALYTICAL1")
    yield Worked("2.6 direct", lambda: seen(*direct), ("DIRECT", "0.571", "0.167"))
    yield Worked("2.6 mixed", lambda: seen("CONCEPT1", "CONCEPT2", "SOCIAL1", "SOCIAL2"), (None, "0.286", "0.286"))
    yield Worked("2.6 no ticks", lambda: seen()[0], None)


def index(coach: bool, clear: int, confirmed: int, first: int, win: bool) -> str:
    return shown(c139.index(coach, confirmed, clear - confirmed, first, win, NUMBERS.c139), 0)


def chance(point: SyncPoint, index: int, *, sponsor: bool = True, hostile: bool = False, win: bool = False) -> str:
    found = forecast(
        DealStatus.OPEN, point, Fraction(index), None, sponsor=sponsor, hostile=hostile, win=win, numbers=NUMBERS.forecast
    )
    return percent(found.probability)


def in_deals() -> Iterator[Worked]:
    behind = sync(BuyingStage.EVALUATION, SellingStage.SOLUTION)
    yield Worked("3.1 behind", lambda: (behind.point, behind.gap), ("C", -1))
    ahead = sync(BuyingStage.FEASIBILITY, SellingStage.PROOF)
    yield Worked("3.1 ahead", lambda: ahead.gap, 2)
    chart = (("A", Stance.N, 0), ("E", Stance.H, -3), ("UE", Stance.SP, 2), ("", None, None), ("D", Stance.SN, 3))
    yield Worked(
        "3.4 chart",
        lambda: [tags(roles(held), stance, att) for held, stance, att in chart],
        ["[A+N] 0", "[E+H] -3", "[E+U+SP] +2", "[?]", "[D+SN] +3"],
    )
    yield Worked("3.6 all", lambda: index(True, 9, 9, 3, True), "100")
    yield Worked("3.6 eight confirmed", lambda: index(True, 9, 8, 1, False), "54")
    yield Worked("3.6 no coach", lambda: index(False, 3, 0, 0, False), "6")
    yield Worked("3.6 four clear", lambda: index(True, 4, 2, 1, False), "32")
    yield Worked("3.6 nothing", lambda: index(False, 0, 0, 0, False), "0")
    yield Worked("3.7 SC01", lambda: chance(SyncPoint.D, 32), "23.1%")
    yield Worked("3.7 SC02 uncapped", lambda: percent(Fraction("0.50") * (Fraction(1, 2) + Fraction(6, 200))), "26.5%")
    yield Worked("3.7 SC02", lambda: chance(SyncPoint.C, 6, sponsor=False), "20.0%")
    yield Worked("3.7 SC04", lambda: chance(SyncPoint.B, 54, hostile=True), "30.0%")
    yield Worked("3.7 SC05", lambda: chance(SyncPoint.A, 100, win=True), "90.0%")
