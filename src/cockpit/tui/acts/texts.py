"""Commands that take texts out of the screen and into it: copying, and notes in the user's own editor."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.program import app_of
from cockpit.tui.acts.records import chosen
from cockpit.tui.acts.registry import does
from cockpit.tui.clipboard import copy
from cockpit.tui.commands.command import PLACE_NAMES, Place
from cockpit.tui.lines import Page, plain
from cockpit.tui.screens import painting, writing

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_WIDTH = 100
"""Cells of a copied line."""


@does("copy")
def copy_chosen(home: "HomeScreen") -> None:
    """The chosen account, chart, deal, figure or action, as text."""
    place = home.wish.current
    home.settle()
    copy(app_of(home), _TEXTS[place](home), _(PLACE_NAMES[place]))


def _lines(page: Page) -> str:
    return "\n".join(plain(row.line).rstrip() for row in page)


def _account(home: "HomeScreen") -> str:
    from cockpit.tui.drawing.accounts import facts_page
    from cockpit.tui.presenters.accounts import account_facts

    facts = account_facts(home.choice.look, home.session.texts)
    return f"{facts.name}\n{_lines(facts_page(facts, _WIDTH))}" if home.choice.look is not None else ""


def _chart(home: "HomeScreen") -> str:
    from cockpit.tui.chart.export import chart_text

    return chart_text(home.chart.view, _WIDTH) if home.chart.view.people else ""


def _deal(home: "HomeScreen") -> str:
    from cockpit.tui.drawing.deal import deal_page

    view = home.deal_view
    return f"{painting.deal_name(home)}\n{_lines(deal_page(view, _WIDTH, ''))}" if view is not None else ""


def _figure(home: "HomeScreen") -> str:
    figure = home.finance.figure()
    return f"{home.session.texts.name('Figure', figure.key)} {figure.value}" if figure is not None else ""


def _action(home: "HomeScreen") -> str:
    action = painting.chosen_action(home)
    if action is None:
        return ""
    head = f"{action.score} {action.text}"
    rest = (action.where, action.first, action.via, action.how, action.message, action.content, action.reason)
    return "\n".join([head, *(text for text in rest if text)])


_TEXTS: dict[Place, Callable[["HomeScreen"], str]] = {
    Place.ACCOUNTS: _account,
    Place.CHART: _chart,
    Place.DEAL: _deal,
    Place.FINANCE: _figure,
    Place.ACTIONS: _action,
}


@does("record.notes")
def notes(home: "HomeScreen") -> None:
    """The notes of the chosen account, person or deal in the user's own editor."""
    from cockpit.desk.plans import edit_record
    from cockpit.tui.editor import edited

    home.settle()
    record = chosen(home)
    if record is None:
        return
    new = edited(app_of(home), getattr(record, "notes", None) or "")
    if new is not None:
        notes = {"notes": new.strip() or None}
        writing.perform(home, lambda: edit_record(record, notes, home.session.today), told=True)
