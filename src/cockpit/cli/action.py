"""`cockpit action done|snooze|dismiss ID`."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _

_STATES = ("done", "snooze", "dismiss")


def _run(session: Session, state: str, action_id: str, **typed: str | None) -> None:
    if state == "snooze" and typed["until"] is None:
        raise click.UsageError(_("A snooze needs --until DATE."))
    from cockpit.desk.answering import Answer, answer
    from cockpit.desk.labels import act_said

    with session.open() as desk:
        act = answer(desk, action_id, Answer(state, **typed))
    if act is not None:
        printing.say(act_said(act))


command = Command(
    "action",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["state"], type=click.Choice(_STATES)),
        click.Argument(["action_id"], metavar="ID"),
        Option(["--result"], help=N_("What came of it.")),
        Option(["--until"], metavar="DATE", help=N_("The day on which a snoozed action is back.")),
        Option(["--reason"], help=N_("Why it is dismissed.")),
        Option(["--contact"], metavar="VISIT|CALL|MESSAGE|MEETING|EVENT", help=N_("There was a contact today.")),
        Option(["--attitude"], metavar="-4..4", help=N_("The person's attitude after it.")),
        Option(["--trust"], metavar="-2..2", help=N_("What the contact did to trust.")),
    ],
)
