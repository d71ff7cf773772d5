"""Commands about the chosen action."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.commands.command import Window
from cockpit.tui.presenters.views import ActionRow
from cockpit.tui.screens import painting, turning, writing

if TYPE_CHECKING:
    from cockpit.model.changes import Plan
    from cockpit.tui.forms.done import DoneForm
    from cockpit.tui.screens.home import HomeScreen

Said = Mapping[str, str]
_SNOOZE_DAYS = 7


@does("action.why")
def why(home: "HomeScreen") -> None:
    """The whole reason; x, s and d answer from there as well."""
    from cockpit.tui.drawing.actions import why_page
    from cockpit.tui.screens.dialog import Reader

    action = painting.chosen_action(home)
    if action is None:
        return
    warnings = turning.warnings_for(home, action)
    reader = Reader(_("Why"), lambda width: why_page(action, warnings, width), Window.WHY)
    home.app.push_screen(reader, lambda id: home.run_command(id) if id else None)


@does("action.done")
def done(home: "HomeScreen") -> None:
    """What came of it, and the contact with the person whom it is about."""
    from cockpit.tui.acts.people import part_of
    from cockpit.tui.acts.records import context_of
    from cockpit.tui.forms.done import DoneForm

    action = _chosen(home)
    if action is None:
        return
    home.choice.person_id = action.person_id or home.choice.person_id
    look = home.choice.look
    person = look.dossier.person.get(action.person_id or "") if look is not None else None
    asked = DoneForm(
        action.suggestion,
        action.text,
        context_of(home),
        person=person.name if person else "",
        part=part_of(home),
        drafts=home.drafts,
    )
    home.app.push_screen(asked, lambda plan: _done(home, asked, plan))


def _done(home: "HomeScreen", asked: "DoneForm", plan: "Plan | None") -> None:
    if plan:
        writing.perform(home, lambda: plan, asked.keep_draft, told=True)


@does("action.snooze")
def snooze(home: "HomeScreen") -> None:
    from cockpit.tui.forms.echo import day_echo
    from cockpit.tui.screens.ask import Ask, Question

    action = _chosen(home)
    if action is None:
        return
    today = home.session.today
    question = Question(
        "until",
        _("Until"),
        f"+{_SNOOZE_DAYS}",
        _("fri, next week, 12 May, +7"),
        lambda text: _day_fault(text, today),
        lambda text: day_echo(text, today),
    )
    home.app.push_screen(Ask(_("Snooze"), [question], action.text), lambda said: _snooze(home, action, said))


def _snooze(home: "HomeScreen", action: ActionRow, said: Said | None) -> None:
    from cockpit.desk.days.reading import read_day
    from cockpit.desk.plans import action_snooze

    if said is not None:
        today = home.session.today
        until = read_day(said["until"], today)
        writing.perform(home, lambda: action_snooze(action.suggestion, today, until), told=True)


def _day_fault(text: str, today: dt.date) -> str:
    from cockpit.desk.days.reading import NoDay, read_day

    try:
        day = read_day(text, today)
    except NoDay as wrong:
        return _("“{text}” {why}.").format(text=text, why=_(str(wrong)))
    return "" if day > today else _("{day} is not later than today.").format(day=day.isoformat())


@does("action.dismiss")
def dismiss(home: "HomeScreen") -> None:
    from cockpit.tui.screens.ask import Ask, Question

    action = _chosen(home)
    if action is not None:
        question = Question("reason", _("Why not?"), check=lambda text: "" if text else _("A reason is needed."))
        home.app.push_screen(Ask(_("Dismiss"), [question], action.text), lambda said: _dismiss(home, action, said))


def _dismiss(home: "HomeScreen", action: ActionRow, said: Said | None) -> None:
    from cockpit.desk.plans import action_dismiss

    if said is not None:
        reason = said["reason"]
        writing.perform(home, lambda: action_dismiss(action.suggestion, home.session.today, reason), told=True)


def _chosen(home: "HomeScreen") -> ActionRow | None:
    """The action under the cursor, once the other panes show its account."""
    home.settle()
    action = painting.chosen_action(home)
    if action is not None:
        turning.turn_to_action(home, action)
    return action
