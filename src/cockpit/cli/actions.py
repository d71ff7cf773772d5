"""`cockpit actions`: ranked advice for the book, an account, an opportunity or a person."""

import click

from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import completion
from cockpit.cli.session import Session
from cockpit.cli.usage import Count
from cockpit.content.words import N_


def _run(session: Session, count: int, raw: bool, as_json: bool, **named: str | None) -> None:
    from cockpit.cli.advice_lists import actions

    actions(session, count, as_json=as_json, raw=raw, **named)


command = Command(
    "actions",
    callback=click.pass_obj(_run),
    params=[
        Option(
            ["--account"],
            metavar="NAME|ID",
            shell_complete=completion("accounts"),
            help=N_("Only this account; its id or a part of its name."),
        ),
        Option(
            ["--opportunity"],
            metavar="NAME|ID",
            shell_complete=completion("opportunities"),
            help=N_("Only this opportunity."),
        ),
        Option(
            ["--stakeholder"],
            metavar="NAME|ID",
            shell_complete=completion("stakeholders"),
            help=N_("All that the method asks about this person."),
        ),
        Option(["--all", "raw"], is_flag=True, help=N_("The whole list, before the choice of three a deal.")),
        Option(
            ["-n", "count"],
            type=Count(0),
            default=20,
            show_default=True,
            help=N_("Without a filter: of how many deals at most, the best first; 0 for all."),
        ),
        Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array.")),
    ],
)
