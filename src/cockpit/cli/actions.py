"""`cockpit actions`: ranked advice for the book, an account, an opportunity or a person."""

import click

from cockpit.cli import printing
from cockpit.cli.action_lines import print_actions
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.content.texts import Texts
from cockpit.content.words import N_, _

_DEALS = 20


def _run(
    session: Session,
    account: str | None,
    opportunity: str | None,
    stakeholder: str | None,
    raw: bool,
    count: int,
    as_json: bool,
) -> None:
    from cockpit.desk import daily
    from cockpit.desk.sentences import action_shape

    texts, deals = Texts(session.speak()), count or None
    bar = Progress(_("Evaluating accounts: {done} of {total}"), least=100)
    with session.open() as desk:
        found = daily.actions(desk, account, opportunity, stakeholder, raw=raw, deals=deals, progress=bar)
        bar.end()
        if as_json:
            printing.document([action_shape(action, texts) for action in found])
        elif found:
            print_actions(desk, found, texts)
        else:
            printing.say(_("Nothing is due."))


command = Command(
    "actions",
    callback=click.pass_obj(_run),
    params=[
        Option(["--account"], metavar="ACCOUNT", help=N_("Only this account; its id or a part of its name.")),
        Option(["--opportunity"], metavar="OPPORTUNITY", help=N_("Only this opportunity.")),
        Option(["--stakeholder"], metavar="PERSON", help=N_("All that the method asks about this person.")),
        Option(["--all", "raw"], is_flag=True, help=N_("The whole list, before the choice of three a deal.")),
        Option(
            ["-n", "count"],
            type=click.IntRange(0),
            default=_DEALS,
            show_default=True,
            help=N_("Without a filter: of how many deals at most, the best first; 0 for all."),
        ),
        Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array.")),
    ],
)
