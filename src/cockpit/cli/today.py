"""`cockpit today`: the book-wide list of the best next actions."""

import click

from cockpit.cli import printing
from cockpit.cli.action_lines import print_actions
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.content.texts import Texts
from cockpit.content.words import N_, _


def show_today(session: Session, count: int = 7, *, as_json: bool = False) -> None:
    """Prints the best actions of the whole book; what is due is evaluated first."""
    from cockpit.desk import daily
    from cockpit.desk.sentences import action_shape

    texts = Texts(session.speak())
    bar = Progress(_("Evaluating accounts: {done} of {total}"), least=100)
    with session.open() as desk:
        found = daily.today_list(desk, count, bar)
        bar.end()
        if as_json:
            printing.document([action_shape(action, texts) for action in found])
        elif found:
            print_actions(desk, found, texts)
        else:
            printing.say(_("Nothing to do yet: add accounts and opportunities, or import them."))


def _run(session: Session, count: int, as_json: bool) -> None:
    show_today(session, count, as_json=as_json)


command = Command(
    "today",
    callback=click.pass_obj(_run),
    params=[
        Option(["-n", "count"], type=click.IntRange(1), default=7, show_default=True, help=N_("How many actions.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array.")),
    ],
)
