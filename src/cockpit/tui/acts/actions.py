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
    from cockpit.tui.screens.home import HomeScreen

Said = Mapping[str, str]
CHANNELS = ("VISIT", "CALL", "MESSAGE", "MEETING", "EVENT")
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
    from cockpit.tui.screens.ask import Ask, Question

    action = _chosen(home)
    if action is None:
        return
    questions = [Question("result", _("What came of it?"), placeholder=_("may stay empty"))]
    if action.person_id is not None:
        texts = home.session.texts
        words = _(", ").join(texts.name("Channel", one) for one in CHANNELS)
        questions += [
            Question(
                "contact", _("Contact today by"), placeholder=words, check=lambda text: _channel_fault(home, text)
            ),
            Question("attitude", _("Attitude now, −4 to +4"), placeholder="?", check=lambda text: _scale(text, 4)),
            Question("trust", _("Trust won or lost, −2 to +2"), placeholder="0", check=lambda text: _scale(text, 2)),
        ]
    home.app.push_screen(Ask(_("Done"), questions, action.text), lambda said: _done(home, action, said))


def _done(home: "HomeScreen", action: ActionRow, said: Said | None) -> None:
    from cockpit.desk.plans import Outcome, action_done
    from cockpit.model.enums import Channel
    from cockpit.tui.acts.people import part_of

    if said is None:
        return
    channel = _channel(home, said.get("contact", ""))
    home.choice.person_id = action.person_id or home.choice.person_id
    outcome = Outcome(
        Channel(channel) if channel else None,
        _number(said.get("attitude", "")),
        _number(said.get("trust", "")),
        part_of(home),
    )
    today, result = home.session.today, said["result"] or None
    writing.perform(home, lambda: action_done(action.suggestion, today, result, outcome or None), told=True)


@does("action.snooze")
def snooze(home: "HomeScreen") -> None:
    from cockpit.tui.screens.ask import Ask, Question

    action = _chosen(home)
    if action is None:
        return
    proposed = (home.session.today + dt.timedelta(days=_SNOOZE_DAYS)).isoformat()
    question = Question(
        "until", _("Until: a day, or a number of days"), proposed, check=lambda text: _day_fault(home, text)
    )
    home.app.push_screen(Ask(_("Snooze"), [question], action.text), lambda said: _snooze(home, action, said))


def _snooze(home: "HomeScreen", action: ActionRow, said: Said | None) -> None:
    from cockpit.desk.plans import action_snooze

    until = _day(home, said["until"]) if said is not None else None
    if until is not None:
        writing.perform(home, lambda: action_snooze(action.suggestion, home.session.today, until), told=True)


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


def _scale(text: str, limit: int) -> str:
    value = _number(text)
    fine = not text or (value is not None and abs(value) <= limit)
    return "" if fine else _("A whole number from −{n} to +{n}.").format(n=limit)


def _number(text: str) -> int | None:
    bare = text.replace("−", "-").strip()
    return int(bare) if bare.lstrip("+-").isdecimal() and len(bare) <= 3 else None


def _channel(home: "HomeScreen", text: str) -> str | None:
    """The channel whose word begins with the text, in the language now spoken or as identifier."""
    wanted = text.strip().lower()
    for code in CHANNELS:
        if wanted and (code.lower().startswith(wanted) or home.session.texts.name("Channel", code).startswith(wanted)):
            return code
    return None


def _channel_fault(home: "HomeScreen", text: str) -> str:
    return "" if not text or _channel(home, text) else _("One of the words in the empty line, or nothing.")


def _day(home: "HomeScreen", text: str) -> dt.date | None:
    """``2026-12-01``, or a number of days from today; only later days."""
    today = home.session.today
    try:
        day = (
            today + dt.timedelta(days=int(text)) if text.isdecimal() and len(text) < 4 else dt.date.fromisoformat(text)
        )
    except ValueError:
        return None
    return day if day > today else None


def _day_fault(home: "HomeScreen", text: str) -> str:
    return (
        ""
        if _day(home, text)
        else _("A later day such as {day}, or a number of days.").format(
            day=(home.session.today + dt.timedelta(days=_SNOOZE_DAYS)).isoformat()
        )
    )
