"""The finance pane on the demo book: the way through its fields, what it refuses, what it keeps."""

from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.calculator import finance_readings, work_out
from cockpit.desk.desk import Desk
from cockpit.desk.documenting import shaped
from cockpit.methods.numbers import Numbers
from cockpit.tui.drawing.finance import finance_page
from cockpit.tui.presenters.calculator import Calculator, beyond
from cockpit.tui.presenters.finance import INPUTS, NAMES, finance_view, impossible, next_input
from cockpit.tui.screens import snapshots, turning
from cockpit.tui.screens.document import DocumentPage
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


async def test_typed_figures_outlive_a_record_saved_elsewhere(book: Path) -> None:
    """Unsaved figures stay while account and snapshot stay; another account starts from its own."""
    async with opened(book) as (pilot, home):
        await pilot.press("4", "ctrl+n", *"120", "enter", *"90", "enter")
        await pilot.press("escape", "2", "plus")
        await saved(pilot, home)
        turning.reload(home)
        assert {"price_ex_tax", "unit_cost"} <= set(home.finance.calculator.typed)
        first = home.choice.account_id
        await pilot.press("1", "down")
        await until(pilot, lambda: home.choice.account_id != first)
        assert not home.finance.calculator.typed


async def test_tax_stays_when_the_figures_are_saved(book: Path) -> None:
    """A snapshot keeps no tax rate; the price with tax is still shown after saving."""
    async with opened(book) as (pilot, home):
        await pilot.press("4", "ctrl+n", *"100", "enter")
        home.finance.chosen = NAMES.index("vat_rate")
        await pilot.press(*"13", "enter", "ctrl+s")
        await saved(pilot, home)
        assert not home.finance.calculator.typed
        assert work_out(home.finance.calculator.known)["price_inc_tax"] == Fraction(113)


async def test_enter_and_tab_go_through_the_inputs(book: Path) -> None:
    """Price, cost, stock, weekly, yearly follow each other; shift+tab goes back; esc leaves, as the key bar says."""
    async with opened(book) as (pilot, home):
        await pilot.press(
            "4", "ctrl+n", *"120", "enter", *"90", "tab", *"1200", "enter", *"300", "tab", *"15600", "tab"
        )
        assert home.finance.calculator.typed == {
            "price_ex_tax": 120, "unit_cost": 90, "stock_units": 1200, "weekly_units": 300, "annual_units": 15600,
        }  # fmt: skip
        await pilot.press("5", "shift+tab")
        assert NAMES[home.finance.chosen] == "annual_units"
        assert "esc leave" in drawn(home)
        await pilot.press("escape")
        assert home.accounts.has_focus


async def test_left_and_right_keep_what_was_typed(book: Path) -> None:
    """Arrows leave an open field with its value kept."""
    async with opened(book) as (pilot, home):
        await pilot.press("4", "ctrl+n", *"120", "right")
        assert home.finance.field is None
        assert home.finance.calculator.typed == {"price_ex_tax": 120}
        assert NAMES[home.finance.chosen] == "unit_cost"


@pytest.mark.parametrize(("name", "keys"), [("days_per_week", "8"), ("days_per_week", "0"), ("vat_rate", "130")])
async def test_what_can_t_be_is_refused(book: Path, name: str, keys: str) -> None:
    """The pane says why and stays in the field with the values before."""
    async with opened(book) as (pilot, home):
        before = home.finance.calculator.known
        await pilot.press("4")
        home.finance.chosen = NAMES.index(name)
        await pilot.press(*keys, "enter")
        assert home.finance.field == keys
        assert "this would make it" in drawn(home).replace("\n", " ") or "7 selling days" in drawn(home)
        await pilot.press("up")
        assert home.finance.calculator.known == before


async def test_a_what_if_keeps_nothing(book: Path) -> None:
    """It stands beside now, is no snapshot, goes into the brief where that is asked for, and leaves now as it was."""
    async with opened(book) as (pilot, home):
        await pilot.press("4")
        before = home.finance.calculator
        count = len(snapshots.known(home))
        await pilot.press("w", *"99", "enter", "ctrl+s", "m")
        assert home.finance.now is before
        account = home.choice.account_id or ""
        assert "What if: price without tax" in home.finance.for_brief[account][0]
        await pilot.press("b")
        await until(pilot, lambda: isinstance(home.app.screen, DocumentPage))
        page = home.app.screen
        assert isinstance(page, DocumentPage)
        assert "What if: price without tax" in str(shaped(page._document))
        await pilot.press("escape", "m")
        assert account not in home.finance.for_brief
        await pilot.press("w")
        assert home.finance.calculator is before
        assert home.finance.now is None
        assert len(snapshots.known(home)) == count


async def test_snapshots_are_turned_through(book: Path) -> None:
    """Saving twice on one day keeps one snapshot of the line; its days are turned through, and typed figures come back."""
    async with opened(book) as (pilot, home):
        await pilot.press("4")
        line, count = snapshots.of_line(home)[-1].product_line, len(snapshots.of_line(home))
        for price in ("150", "160"):
            await pilot.press(*price, "enter", "ctrl+s")
            await saved(pilot, home)
            home.finance.choose(NAMES.index("price_ex_tax"))
        assert len(snapshots.of_line(home)) == count + 1
        latest = snapshots.shown(home)
        assert latest is not None
        assert latest.product_line == line
        assert latest.price_ex_tax == 160
        assert home.finance.figure() is not None
        await pilot.press(*"7", "enter", ",")
        assert snapshots.shown(home) == snapshots.of_line(home)[-2]
        await pilot.press("u")
        assert home.finance.calculator.typed == {"price_ex_tax": 7}
        await pilot.press(";")
        assert snapshots.shown(home) == latest
        await pilot.press(";", "p")
        assert "latest snapshot" in drawn(home).replace("\n", " ") or "product line" in drawn(home)


async def test_what_gives_way_is_shown_and_chosen(book: Path) -> None:
    """While a computed figure is typed over, = turns to the next that can give way; u leaves the field as it was."""
    async with opened(book) as (pilot, home):
        await pilot.press("4")
        home.finance.choose(NAMES.index("days_of_supply"))
        await pilot.press(*"30", "=")
        assert home.finance.ways[0] == "weekly_units"
        assert "weekly_units" not in home.finance.calculator.known
        home.run_command("undo")
        assert home.finance.field is None
        assert "weekly_units" in home.finance.calculator.known


def test_what_is_solved_must_be_possible_too() -> None:
    """A price below the one with tax by more than all of it gives no tax rate that can be."""
    calculator = Calculator().with_value("price_inc_tax", Fraction(300), work_out)
    calculator = calculator.with_value("price_ex_tax", Fraction(100), work_out)
    assert "200.0%" in impossible(work_out(calculator.known))
    assert impossible(work_out({"price_ex_tax": Fraction(100), "vat_rate": Fraction(1)})) == ""
    assert not beyond("unit_cost", Fraction(-1))


def test_selling_days_are_not_solved_for_while_something_else_can_be() -> None:
    """Days of supply typed over stock and weekly units change the stock, not the week."""
    calculator = Calculator({"days_per_week": Fraction(7)})
    for name, value in (("stock_units", 1200), ("weekly_units", 300), ("days_of_supply", 14)):
        calculator = calculator.with_value(name, Fraction(value), work_out)
    assert work_out(calculator.known)["stock_units"] == 600
    assert calculator.known["days_per_week"] == 7


def test_the_inputs_go_round_in_reading_order() -> None:
    """From any figure the next input is found, and after the last the first."""
    assert tuple(next_input(name) for name in INPUTS) == (*INPUTS[1:], INPUTS[0])
    assert tuple(next_input(name, -1) for name in INPUTS) == (INPUTS[-1], *INPUTS[:-1])
    assert next_input("gross_margin") == "stock_units"


@pytest.mark.parametrize("width", [34, 44, 70])
@pytest.mark.parametrize("yearly", [15600, 43210, 98765432])
def test_no_number_is_cut(width: int, yearly: int, desk_numbers: Numbers) -> None:
    """Grid and reading write a GMROII with the same parted thousands; where there is no room it is rounded."""
    known = {"price_ex_tax": Fraction(120), "unit_cost": Fraction(90), "stock_units": Fraction(1200)}
    found = work_out({**known, "annual_units": Fraction(yearly)})
    readings = [(one["text"], one["level"]) for one in finance_readings(found, desk_numbers)]
    view = finance_view(Calculator(known), found, "CNY", Texts("en"), [(str(a), str(b)) for a, b in readings])
    page = ["".join(span.text for span in row.line) for row in finance_page(view, width, 0, None, False)]
    grid = page[: page.index("")] if "" in page else page
    assert not any("…" in text for text in grid)
    shown = next(figure.value for figure in view.figures if figure.key == "gmroii")
    assert shown in " ".join(text for text, _tone in view.readings)


@pytest.fixture
def desk_numbers(book: Path) -> Numbers:
    """The numbers of the method as the program ships them."""
    with Desk(book, today=TODAY, readonly=True) as desk:
        return desk.numbers
