"""The calculator and the account it belongs to."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.model.money import decimals_of
from cockpit.tui import presenting
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.presenters.calculator import Calculator, beyond
from cockpit.tui.presenters.finance import finance_view, way_said
from cockpit.tui.presenters.money_change import compared, what_if_said, with_trends
from cockpit.tui.presenters.numbers import rounded
from cockpit.tui.presenters.views import FinanceView
from cockpit.tui.screens import snapshots

if TYPE_CHECKING:
    from cockpit.model.account import FinanceSnapshot
    from cockpit.tui.panes.finance import FinancePane
    from cockpit.tui.screens.home import HomeScreen

_MONEY = frozenset({"price_ex_tax", "unit_cost", "annual_profit", "investment"})


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
    """The setting and the figures of the shown snapshot."""
    return {"days_per_week": Fraction(home.session.days_per_week), **snapshots.values(snapshots.shown(home))}


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


def turn_to(home: "HomeScreen", snapshot: "FinanceSnapshot | None", none: str) -> None:
    """Show another snapshot; what was typed comes back with undo. ``none`` is said where there is no other."""
    if snapshot is None:
        home.say(none, alone=True)
        return
    home.finance.keep()
    home.finance.snapshot_id = snapshot.id
    given = _given(home)
    home.finance.subject = (home.choice.account_id, tuple(given.items()))
    _show(home, Calculator({**given, **_tax(home)}), edit=bool(home.finance.calculator.typed))


def _show(home: "HomeScreen", calculator: Calculator, *, edit: bool = False) -> None:
    from cockpit.desk.calculator import work_out

    home.finance.show_calculator(calculator, work_out, lambda pane: view(home, pane), edit=edit)


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


def view(home: "HomeScreen", pane: "FinancePane") -> FinanceView:
    """The pane's view of its values: beside now in a what-if, else with the trend over the snapshots."""
    from cockpit.desk.calculator import finance_readings, work_out

    calculator, currency = pane.calculator, currency_of(home)
    found = work_out(calculator.known)
    snapshot = snapshots.shown(home)
    session = home.session
    hint = snapshots.said(home, snapshot) if snapshot is not None and not calculator.typed else ""
    readings = [(one["text"], one["level"]) for one in finance_readings(found, session.desk.numbers)]
    shown = finance_view(calculator, found, currency, session.texts, readings, pane.fault, hint)
    shown = shown._replace(way=way_said(pane.ways, session.texts))
    if pane.now is not None:
        shown = shown._replace(
            hint=_("What-if: {key} leaves it and keeps nothing.").format(key=key_for("finance.what_if"))
        )
        return compared(shown, work_out(pane.now.known), found, currency)
    return with_trends(shown, snapshots.history(home))


def for_brief(home: "HomeScreen") -> list[str]:
    """What the calculator says now, as sentences for the brief: the what-if, else the readings."""
    from cockpit.desk.calculator import finance_readings, work_out

    pane = home.finance
    found = work_out(pane.calculator.known)
    if pane.now is not None:
        return what_if_said(
            work_out(pane.now.known), found, list(pane.calculator.typed), currency_of(home), home.session.texts
        )
    return [str(one["text"]) for one in finance_readings(found, home.session.desk.numbers)]


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
    here = snapshots.shown(home)
    if here is not None and here.product_line:
        values["product_line"] = here.product_line
    for name, places in snapshots.STORED.items():
        value = found.get(name)
        if isinstance(value, Fraction):
            shown = rounded(value, decimals_of(currency or "") if name in _MONEY else places)
            values[name] = f"{shown:f}"
    return values
