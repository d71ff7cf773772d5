"""`cockpit today`: the book-wide list of the best next actions."""

import click

from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.cli.usage import Count
from cockpit.content.words import N_


def _run(session: Session, count: int, as_json: bool) -> None:
    from cockpit.cli.advice_lists import today

    today(session, count, as_json=as_json)


command = Command(
    "today",
    callback=click.pass_obj(_run),
    params=[
        Option(["-n", "count"], type=Count(1), default=7, show_default=True, help=N_("How many actions.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array.")),
    ],
)
