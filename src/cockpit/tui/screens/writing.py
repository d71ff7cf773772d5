"""From a plan to the disk: the screen shows the change at once and takes it back if it can't be written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cockpit.content.saying import error_said, refused_said
from cockpit.content.words import _
from cockpit.errors import ChangedMeanwhile, CockpitError
from cockpit.tui import presenting
from cockpit.tui.commands import keymap
from cockpit.tui.screens import painting, turning
from cockpit.tui.writer import Job, Work, Written

if TYPE_CHECKING:
    from cockpit.model.changes import Plan
    from cockpit.model.faults import Refused
    from cockpit.tui.screens.home import HomeScreen


@dataclass(frozen=True, eq=False)
class KeptJob(Job):
    """A job whose input is brought back by ``unwritten`` where it can't be written."""

    unwritten: Callable[[], None] | None = None


def perform(
    home: "HomeScreen",
    make: "Callable[[], Plan]",
    unwritten: Callable[[], None] | None = None,
    *,
    told: bool = False,
) -> bool:
    """Show what the plan changes and queue it; False where the plan is refused or changes nothing.

    ``told``: a short message names the act, as what it changes may not be in sight.
    """
    from cockpit.model.faults import Refused

    if presenting.refused(home, ""):
        return False
    try:
        plan = make()
    except Refused as error:
        home.say(refused(error), bad=True)
        return False
    if not plan:
        home.say(_("Nothing to change."))
        return False
    choice = home.choice
    if choice.look is not None:
        choice.turn_to(home.session.imagine(choice.look, plan))
        painting.paint_account(home)
    queue(home, KeptJob(Work.PERFORM, plan, unwritten))
    if told:
        _say_done(home, plan)
    return True


def _say_done(home: "HomeScreen", plan: "Plan") -> None:
    """The act in the words of the history, and how it is taken back."""
    from cockpit.desk.labels import said as label_said

    act = label_said(plan.label, plan.values)
    home.say(_("{act} · {key} undoes").format(act=act, key=keymap.key_for("undo")), alone=True)


def queue(home: "HomeScreen", job: Job) -> None:
    """Hand a job to the writer; not while others look on."""
    if presenting.refused(home, ""):
        return
    home.session.put(job)
    home.bars()


def written(home: "HomeScreen", message: Written) -> None:
    """A job is on disk, or it is not: say so, and show what is true."""
    session = home.session
    session.done(message.job)
    if message.on_disk:
        _say_written(home, message)
    else:
        home.say(_not_written(home, message), bad=True)
        if not session.saving:
            session.writer_goes_on()
    if not session.saving:
        turning.reload(home, _added_account(message.job))
    home.bars()


def _added_account(job: Job) -> str | None:
    """The account that a job has added, to be shown next."""
    change = job.plan.changes[0] if job.plan is not None else None
    added = change is not None and change.array == "accounts" and change.kind == "ADD"
    return change.key[0] if added and change is not None else None


def _say_written(home: "HomeScreen", message: Written) -> None:
    from cockpit.desk.labels import act_said

    if message.job.work is Work.PERFORM or home.session.presenting:
        return
    nothing = _("Nothing to undo.") if message.job.work is Work.UNDO else _("Nothing to redo.")
    home.say("\n".join(act_said(act) for act in message.acts) or nothing)


def _not_written(home: "HomeScreen", message: Written) -> str:
    """Why nothing was written; what was typed in a form is kept for it. Others read no value that was typed."""
    why = _("Not saved.") if home.session.presenting else _why_not(home, message)
    if not isinstance(message.job, KeptJob) or message.job.unwritten is None:
        return why
    message.job.unwritten()
    return why + "\n" + _("What you typed is kept: open the form again.")


def _why_not(home: "HomeScreen", message: Written) -> str:
    from cockpit.model.faults import Refused

    if message.dropped:
        return _("Not saved either, because of the fault before it.")
    if isinstance(message.error, ChangedMeanwhile):
        return _changed_meanwhile(message.error)
    if isinstance(message.error, Refused):
        return _("Not saved: {why}").format(why=_refused_in(home, message.error, message.job))
    if isinstance(message.error, CockpitError):
        return _("Not saved: {why}").format(why=error_said(message.error))
    return _("Not saved: the book could not be written.")


def _changed_meanwhile(error: ChangedMeanwhile) -> str:
    """By the field's label, where it is one field that another program has changed; an act by its name."""
    from cockpit.desk.acts import OthersWrote
    from cockpit.desk.labels import act_said
    from cockpit.tui.forms.fields import words_of

    if isinstance(error, OthersWrote):
        return _(error.template).format(act=act_said(error.act))
    if "field" not in error.values:
        return error_said(error)
    field = _(words_of(error.values["array"], error.values["field"])[0])
    sentence = _("Not saved: another program has changed “{field}” meanwhile. The present state is shown.")
    return sentence.format(field=field)


def _refused_in(home: "HomeScreen", error: "Refused", job: Job) -> str:
    """Each fault by the field's label; a record is called by its name where it is known."""
    from cockpit.desk import finding
    from cockpit.desk.facts import name_of
    from cockpit.tui.forms import sheet
    from cockpit.tui.forms.fields import words_of

    dossier = home.choice.look.dossier if home.choice.look is not None else None
    known = (*dossier.person.items(), *dossier.deal.items()) if dossier is not None else ()
    names = {id: name_of(one) for id, one in known}
    names |= finding.names(home.session.desk, "accounts", [str(fault.value) for fault in error.faults])
    array = job.plan.changes[0].array if job.plan is not None else ""
    return "\n".join(
        sheet.sentence(
            _(words_of(array, fault.field)[0]),
            names.get(str(fault.value), fault.value),
            sheet.said(fault.template, fault.values),
        )
        for fault in error.faults
    )


said = error_said
"""An error's sentence, for whoever has one to say on the screen."""


def refused(error: Exception) -> str:
    """Why data was refused, each fault in the language now spoken."""
    from cockpit.model.faults import Refused

    return refused_said(error) if isinstance(error, Refused) else str(error)
