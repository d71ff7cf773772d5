"""The capture line of the chosen account and deal."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.desk.capture.context import Context
    from cockpit.model.changes import Plan
    from cockpit.model.contact import Meeting
    from cockpit.tui.screens.home import HomeScreen


@does("capture")
def capture(home: "HomeScreen") -> None:
    """Opens the line; what was typed and not written stands in it again."""
    home.settle()
    context = context_of(home)
    if context is None:
        return
    from cockpit.tui.capture.dialog import CaptureDialog

    dialog = CaptureDialog(context, home.session.texts, home.drafts)
    home.app.push_screen(dialog, lambda plan: _captured(home, dialog, plan))


def capture_outcome(home: "HomeScreen", meeting: "Meeting") -> None:
    """The line after a meeting: everybody who was there stands in it, and the meeting knows what came of it."""
    from cockpit.desk.plans.meetings import with_outcome
    from cockpit.tui.capture.dialog import CaptureDialog

    context = context_of(home)
    if context is None:
        return
    names = [context.dossier.person[one].name for one in meeting.attendees if one in context.dossier.person]
    start = " ".join(["meeting", *(f"@{name}" for name in names)]) + ": "
    dialog = CaptureDialog(context, home.session.texts, home.drafts, start)
    home.app.push_screen(dialog, lambda plan: _captured(home, dialog, with_outcome(meeting, plan) if plan else None))


def context_of(home: "HomeScreen") -> "Context | None":
    """The account and the deal on the screen, with the exit checks that are open."""
    from cockpit.desk.capture.context import Context
    from cockpit.desk.guides import checks_now

    look = home.choice.look
    if look is None:
        return None
    deal = next((one for one in look.situation.open_deals if one.id == home.choice.deal_id), None)
    still = tuple(check.key for check in checks_now(deal) if not check.done) if deal else ()
    return Context(look.dossier, home.session.today, deal.id if deal else None, open_checks=still)


def _captured(home: "HomeScreen", dialog: object, plan: "Plan | None") -> None:
    from cockpit.tui.capture.dialog import CaptureDialog

    if plan is None or not isinstance(dialog, CaptureDialog):
        return
    if writing.perform(home, lambda: plan, dialog.keep_draft):
        count = len(plan.changes)
        home.say(_("Captured: {count} changes. u takes all of it back.").format(count=count))
