"""The what-if beside now, the trend over snapshots, and what gives way to a figure that is typed over."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.texts import Texts
from cockpit.desk.calculator import work_out
from cockpit.tui.drawing.finance import finance_page
from cockpit.tui.lines import plain
from cockpit.tui.presenters.calculator import Calculator
from cockpit.tui.presenters.finance import DAYS, MONEY, RATE, TIMES, UNITS, finance_view, way_said
from cockpit.tui.presenters.money_change import compared, difference, trend, what_if_said, with_trends

F = Fraction
NOW = {
    "price_ex_tax": F(120), "unit_cost": F(90), "stock_units": F(1200), "weekly_units": F(300),
    "annual_units": F(15600), "days_per_week": F(6),
}  # fmt: skip
LESS = {**NOW, "stock_units": F(900)}


@pytest.mark.parametrize(
    ("kind", "now", "what_if", "said"),
    [
        (MONEY, F(120), F(110), "−¥10.00"),
        (RATE, F(1, 4), F(28, 100), "+3.0 pt"),
        (UNITS, F(1200), F(900), "−300"),
        (DAYS, F(24), F(18), "−6.0 d"),
        (TIMES, F(13), F(52, 3), "+4.3×"),
        (UNITS, F(5), F(5), ""),
        (UNITS, None, F(5), ""),
        (UNITS, F(5), object(), ""),
    ],
)
def test_a_difference_is_signed_and_has_its_unit(kind: str, now: object, what_if: object, said: str) -> None:
    """Rates differ by percentage points; equal or unknown values have no difference."""
    assert difference(kind, now, what_if, "CNY") == said


@pytest.mark.parametrize("width", [38, 76])
def test_a_what_if_stands_beside_now(width: int) -> None:
    """Each figure has its value now, its what-if and the difference on one row, under their heads."""
    found = work_out(LESS)
    view = compared(finance_view(Calculator(LESS), found, "CNY", Texts("en")), work_out(NOW), found, "CNY")
    rows = [plain(row.line) for row in finance_page(view, width, 0, None, False)]
    assert rows[0].split() == ["now", "what", "if", "change"]
    stock = next(row for row in rows if "stock" in row)
    assert stock.split()[-3:] == ["1,200", "900", "−300"]
    gmroii = next(row for row in rows if "GMROII" in row)
    assert gmroii.replace("=", "").split()[1:] == ["433.3%", "577.8%", "+144.4", "pt"]


def test_what_gives_way_stands_above_a_what_if() -> None:
    """Where the rows below may be out of sight, it takes the place of the heads; a fault comes before it."""
    found = work_out(LESS)
    view = compared(finance_view(Calculator(LESS), found, "CNY", Texts("en")), work_out(NOW), found, "CNY")
    rows = finance_page(view._replace(way="stock gives way"), 60, 0, "3", True)
    assert plain(rows[0].line).strip() == "stock gives way"
    rows = finance_page(view._replace(way="stock gives way", fault="This is no number."), 60, 0, "x", True)
    assert plain(rows[0].line).strip() == "This is no number."
    assert "x▏" in plain(rows[1].line)


def test_a_number_without_room_is_shortened_not_cut() -> None:
    """Of millions beside millions a narrow pane shows rounded ones."""
    many = {**NOW, "investment": F(1_500_000)}
    more = {**many, "investment": F(3_250_000)}
    found = work_out(more)
    view = compared(finance_view(Calculator(more), found, "CNY", Texts("en")), work_out(many), found, "CNY")
    row = next(text for row in finance_page(view, 38, 0, None, False) if "invest" in (text := plain(row.line)))
    assert row.split()[-3:] == ["¥1.5M", "¥3.3M", "+¥1.8M"]


def test_a_what_if_is_said_for_the_brief() -> None:
    """First what is assumed, then what follows from it; the same figures say nothing."""
    assumed, then = what_if_said(work_out(NOW), work_out(LESS), ["stock_units"], "CNY", Texts("en"))
    assert assumed == "What if: stock 1,200 → 900 (−300)"
    assert "days of supply 24.0 d → 18.0 d (−6.0 d)" in then
    assert what_if_said(work_out(NOW), work_out(NOW), ["stock_units"], "CNY", Texts("en")) == []
    only = what_if_said({}, {"stock_units": F(9)}, ["stock_units"], None, Texts("en"))
    assert only == ["What if: stock — → 9"]


@pytest.mark.parametrize(
    ("values", "bars"),
    [([F(1), F(2), F(3)], "▁▅█"), ([F(2), F(2)], ""), ([F(1), None, F(8)], "▁ █"), ([F(1)], ""), ([], "")],
)
def test_a_trend_has_a_bar_for_each_snapshot(values: list[object], bars: str) -> None:
    """From the least to the greatest; a gap where the figure wasn't known, nothing where none differs."""
    assert trend(values) == bars


def test_each_figure_shows_its_trend() -> None:
    """The bars stand in the grid where there is room for them."""
    view = with_trends(
        finance_view(Calculator(NOW), work_out(NOW), "CNY", Texts("en")), [work_out(LESS), work_out(NOW)]
    )
    rows = [plain(row.line) for row in finance_page(view, 76, 0, None, False)]
    assert "▁█" in next(row for row in rows if "supply" in row)
    assert "█▁" in next(row for row in rows if "turns" in row)


def test_what_gives_way_can_be_chosen() -> None:
    """Days of supply typed over stock and weekly units change the one that is chosen."""
    calculator = Calculator({"days_per_week": F(6)})
    for name, value in (("stock_units", 1200), ("weekly_units", 300)):
        calculator = calculator.with_value(name, F(value), work_out)
    assert calculator.ways("days_of_supply", work_out) == ("stock_units", "weekly_units", "days_per_week")
    by_stock = calculator.with_value("days_of_supply", F(30), work_out, "stock_units")
    by_sales = calculator.with_value("days_of_supply", F(30), work_out, "weekly_units")
    assert work_out(by_stock.known)["stock_units"] == 1500
    assert work_out(by_sales.known)["weekly_units"] == 240
    assert calculator.ways("annual_units", work_out) == ()
    said = way_said(calculator.ways("days_of_supply", work_out), Texts("en"))
    assert said == "stock gives way · = another: sold per week, days per week"
    assert way_said(["stock_units"], Texts("en")) == "stock gives way"
    assert way_said([], Texts("en")) == ""


names = st.sampled_from(["price_ex_tax", "unit_cost", "gross_margin", "gross_margin_rate", "price_inc_tax", "vat_rate"])


@given(st.lists(st.tuples(names, st.integers(1, 99)), max_size=5), names)
def test_every_way_keeps_what_is_typed(entries: list[tuple[str, int]], name: str) -> None:
    """Whatever gives way, the typed value stands and no other gives it again."""
    calculator = Calculator()
    for other, value in entries:
        calculator = calculator.with_value(other, F(value), work_out)
    for way in calculator.ways(name, work_out):
        known = calculator.with_value(name, F(7), work_out, way).known
        assert known[name] == 7
        assert way not in known
        assert not isinstance(work_out({k: v for k, v in known.items() if k != name}).get(name), Fraction)
