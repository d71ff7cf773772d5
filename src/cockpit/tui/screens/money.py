"""The calculator and the account it belongs to."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.model.money import decimals_of
from cockpit.tui import presenting
from cockpit.tui.presenters.calculator import Calculator, beyond
from cockpit.tui.presenters.finance import finance_view
from cockpit.tui.presenters.numbers import rounded
from cockpit.tui.presenters.views import FinanceView

if TYPE_CHECKING:
    from cockpit.model.account import FinanceSnapshot
    from cockpit.tui.screens.home import HomeScreen

_STORED = {
    "price_ex_tax": 4, "unit_cost": 4, "stock_units": 6, "weekly_units": 6, "annual_units": 6,
    "annual_profit": 2, "investment": 2,
}  # fmt: skip
"""The values that a snapshot keeps; everything else is computed from them."""
_MONEY = frozenset({"price_ex_tax", "unit_cost", "annual_profit", "investment"})


def latest(home: "HomeScreen") -> "FinanceSnapshot | None":
    """The account's latest snapshot up to today: of the whole account, else of its first product line."""
    look = home.choice.look
    known = [s for s in look.dossier.finance_snapshots if s.as_of <= home.session.today] if look is not None else []
    return max(known, key=lambda s: (s.as_of, s.product_line is None, s.id), default=None)


def start(home: "HomeScreen") -> None:
    """Show the chosen account's figures; what was typed stays while account and snapshot stay the same."""
    if home.session.presenting:
        home.finance.veil(presenting.hidden())
        return
    home.finance.veil("")
    given = _given(home)
    subject = (home.choice.account_id, tuple(given.items()))
    if subject == home.finance.subject:
        home.finance.again()
        return
    same_account = home.finance.subject[:1] == subject[:1]
    home.finance.subject = subject
    _show(home, Calculator({**given, **(_tax(home) if same_account else {})}))


def _given(home: "HomeScreen") -> dict[str, Fraction]:
    """The setting and the figures of the latest snapshot."""
    snapshot = latest(home)
    given = {"days_per_week": Fraction(home.session.days_per_week)}
    for name in _STORED:
        value = getattr(snapshot, name, None)
        if value is not None:
            given[name] = Fraction(value)
    return given


def _tax(home: "HomeScreen") -> dict[str, Fraction]:
    """The tax rate now shown: a snapshot keeps none, and without it the price with tax would go."""
    from cockpit.desk.calculator import work_out

    rate = work_out(home.finance.calculator.known).get("vat_rate")
    return {"vat_rate": rate} if isinstance(rate, Fraction) and not beyond("vat_rate", rate) else {}


def start_again(home: "HomeScreen") -> None:
    """Empty fields; where they are empty already, the latest snapshot."""
    if home.finance.calculator.typed or len(home.finance.calculator.given) > 1:
        _show(home, Calculator({"days_per_week": Fraction(home.session.days_per_week)}), edit=True)
    else:
        _show(home, Calculator(_given(home)), edit=True)


def _show(home: "HomeScreen", calculator: Calculator, *, edit: bool = False) -> None:
    from cockpit.desk.calculator import work_out

    home.finance.show_calculator(calculator, work_out, lambda now, fault: view(home, now, fault), edit=edit)


def take_back(home: "HomeScreen") -> bool:
    """Undo the calculator's last edit and say which; False where it has none."""
    return _said(home, home.finance.take_back(), _("Calculator: taken back: {figure}"))


def bring_back(home: "HomeScreen") -> bool:
    """Make the calculator's edit again that was taken back; False where there is none."""
    return _said(home, home.finance.bring_back(), _("Calculator: made again: {figure}"))


def _said(home: "HomeScreen", name: str | None, sentence: str) -> bool:
    if name is not None:
        figure = home.session.texts.name("Figure", name) if name else _("several figures")
        home.say(sentence.format(figure=figure), alone=True)
    return name is not None


def view(home: "HomeScreen", calculator: Calculator, fault: str) -> FinanceView:
    """The pane's view of these values."""
    from cockpit.desk.calculator import finance_readings, work_out

    found = work_out(calculator.known)
    snapshot = latest(home)
    hint = ""
    if snapshot is not None and not calculator.typed:
        hint = _("snapshot of {day}").format(day=snapshot.as_of.isoformat())
        hint += f" · {snapshot.product_line}" if snapshot.product_line else ""
    session = home.session
    readings = [(one["text"], one["level"]) for one in finance_readings(found, session.desk.numbers)]
    return finance_view(calculator, found, currency_of(home), session.texts, readings, fault, hint)


def currency_of(home: "HomeScreen") -> str | None:
    """The account's own currency."""
    return home.choice.look.dossier.account.currency if home.choice.look is not None else None


def snapshot_values(home: "HomeScreen") -> dict[str, object] | None:
    """Fields of a new snapshot; None where nothing was typed."""
    calculator = home.finance.calculator
    if not calculator.typed or home.choice.account_id is None:
        return None
    from cockpit.desk.calculator import work_out

    found = work_out(calculator.known)
    currency = currency_of(home)
    values: dict[str, object] = {
        "account_id": home.choice.account_id, "as_of": home.session.today.isoformat(), "currency": currency,
    }  # fmt: skip
    for name, places in _STORED.items():
        value = found.get(name)
        if isinstance(value, Fraction):
            shown = rounded(value, decimals_of(currency or "") if name in _MONEY else places)
            values[name] = f"{shown:f}"
    return values
