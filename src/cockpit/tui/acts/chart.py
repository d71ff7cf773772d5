"""Commands of the org chart: folding, moving a person under another, adding one beside, taking the chart away."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.show import show
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.tui.screens.finder import Hit
    from cockpit.tui.screens.home import HomeScreen


_FILE_WIDTH = 120
"""Cells of a line in a text file."""


@does("chart.fold")
def fold(home: "HomeScreen") -> None:
    home.chart.toggle_fold()


@does("chart.fold_all")
def fold_all(home: "HomeScreen") -> None:
    home.chart.toggle_all()


@does("chart.home")
def top(home: "HomeScreen") -> None:
    home.chart.go_home()


# -- moving -------------------------------------------------------------------------------------------------


@does("person.move")
def move(home: "HomeScreen") -> None:
    """Another manager for the chosen person, chosen in the chart or by a name."""
    from cockpit.tui.chart.widget import Moving

    home.settle()
    moved = home.chart.cursor
    if moved is None:
        return
    if home.chart.view.person[moved].outsider:
        home.say(_("{name} belongs to another account and reports to nobody here.").format(name=_name(home, moved)))
        return
    home.chart.start_moving(
        Moving(
            lambda manager: why_not(home, moved, manager),
            lambda manager: _moved(home, moved, manager),
            lambda letter: _by_name(home, moved, letter),
        )
    )


def why_not(home: "HomeScreen", moved: str, manager: str | None) -> str:
    """Why this person can't be the manager, in one sentence; empty where he can, or where it is nobody."""
    chart = home.chart
    if manager is None or manager not in chart.view.person:
        return ""
    names = {"name": _name(home, moved), "manager": _name(home, manager)}
    if chart.view.person[manager].outsider:
        return _("{manager} belongs to another account: nobody here reports there.").format(**names)
    if manager != moved and chart.stands_under(manager, moved):
        return _("{manager} reports to {name}, so {name} can't report to {manager}.").format(**names)
    return ""


def _name(home: "HomeScreen", person: str) -> str:
    return home.chart.view.person[person].name


def _moved(home: "HomeScreen", moved: str, manager: str | None) -> None:
    """Write it, or say why it can't be."""
    from cockpit.desk.plans import move_person

    refused = why_not(home, moved, manager)
    if refused:
        home.say(refused, bad=True)
        return
    people = home.choice.look.dossier.person if home.choice.look is not None else {}
    if moved in people:
        writing.perform(home, lambda: move_person(people[moved], people.get(manager or "")))


def _by_name(home: "HomeScreen", moved: str, letter: str) -> None:
    """The new manager by a part of his name."""
    from cockpit.tui.screens.finder import Finder

    title = _("Move {name} under").format(name=_name(home, moved))
    found, empty = (lambda text: managers(home, moved, text)), _("Nobody has that name.")
    wanted = Finder(title, _("name or title"), found, empty, letter)
    home.app.push_screen(wanted, lambda key: home.chart.take(key or None) if key is not None else None)


def managers(home: "HomeScreen", moved: str, text: str) -> "list[Hit]":
    """People of the chart whose name or title fits, then nobody; those who can't be the manager come last, with why."""
    from cockpit.desk.fuzzy import Fit, fit, fold
    from cockpit.desk.pinyin import sounds
    from cockpit.tui.screens.finder import Hit

    wanted, hits = fold(text), []
    for person in home.chart.view.people:
        names = (fold(person.name), fold(person.post), *sounds(person.name, person=True))
        fits = [found for name in names if (found := fit(wanted, name)) is not None]
        if fits and person.id != moved:
            why = why_not(home, moved, person.id)
            hits.append(Hit(person.id, person.called, person.tags, why, not why, rank=min(fits)))
    nobody = Hit("", _("nobody: top of the chart"), rank=max(Fit) + 1)
    return sorted([*hits, nobody], key=lambda hit: (not hit.allowed, hit.rank))


# -- adding -------------------------------------------------------------------------------------------------


@does("person.beside")
def beside(home: "HomeScreen") -> None:
    """A new person with the chosen one's manager."""
    from cockpit.tui.acts import records

    home.settle()
    look = home.choice.look
    person = look.dossier.person.get(home.choice.person_id or "") if look is not None else None
    manager = look.dossier.person.get(person.reports_to or "") if look is not None and person is not None else None
    records.form(home, "stakeholders", given={"reports_to": manager.id} if manager is not None else None)


# -- taking the chart away ----------------------------------------------------------------------------------


@does("chart.export")
def export(home: "HomeScreen") -> None:
    """The form and the name of the file are asked for, then it is written."""
    from cockpit.tui.screens.finder import Finder, Hit

    home.settle()
    without = _("without opinions")
    forms = {".txt": _("Text"), ".svg": _("SVG picture"), ".mmd": _("Mermaid flowchart")}
    hits = [Hit(ending, title, ending) for ending, title in forms.items()]
    if not home.session.presenting:
        hits += [Hit(f"-{ending}", title, ending, without) for ending, title in forms.items()]
    wanted = Finder(
        _("Export the chart"),
        _("form"),
        lambda text: [hit for hit in hits if text.casefold() in f"{hit.title} {hit.side} {hit.note}".casefold()],
        _("No such form."),
    )
    home.app.push_screen(wanted, lambda form: _ask_where(home, form) if form else None)


def _ask_where(home: "HomeScreen", form: str) -> None:
    from cockpit.tui.screens.to_file import ask_where

    opinions, ending = not form.startswith("-"), form.removeprefix("-")
    name = _chart_name(home) if opinions else _("{name} (without opinions)").format(name=_chart_name(home))
    written = lambda wanted: chart_written(home, wanted, opinions=opinions)  # noqa: E731  # handed on as it is
    ask_where(home.app, _("Export the chart"), name, ending, written)  # type: ignore[arg-type]  # always CockpitApp


def _chart_name(home: "HomeScreen") -> str:
    from cockpit.tui.screens.painting import deal_name

    look = home.choice.look
    account = look.dossier.account.name if look is not None else ""
    return " ".join(part for part in (account, deal_name(home), _("org chart")) if part)


def chart_written(home: "HomeScreen", ending: str, *, opinions: bool = True) -> str:
    """The chosen chart as text (``.txt``), SVG (``.svg``) or Mermaid (``.mmd``)."""
    from cockpit.desk.presenting import presented
    from cockpit.tui.chart.export import chart_text
    from cockpit.tui.chart.export_mermaid import chart_mermaid
    from cockpit.tui.chart.export_svg import chart_svg
    from cockpit.tui.chart.model import chart_view

    look = home.choice.look
    if look is None:
        return ""
    view = chart_view(look if opinions else presented(home.session.desk, look), home.choice.deal_id)
    title = f"{_chart_name(home)} · {home.session.today.isoformat()}"
    if ending == ".svg":
        return chart_svg(view, title)
    return chart_mermaid(view) if ending == ".mmd" else f"{show(title)}\n\n{chart_text(view, _FILE_WIDTH)}\n"
