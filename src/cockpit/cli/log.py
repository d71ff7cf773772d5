"""`cockpit log TEXT`: the capture line."""

import sys

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import completion
from cockpit.cli.session import Session
from cockpit.content.words import N_, _


def _run(session: Session, text: str, *, dry_run: bool, as_json: bool, **place: str | None) -> int:
    from cockpit.desk.capture.saying import preview
    from cockpit.desk.capturing import log, texts

    line = sys.stdin.read() if text == "-" else text
    with session.open(readonly=dry_run) as desk:
        logged = log(desk, line, **place, write=not dry_run)
    if as_json:
        printing.document(logged.as_json())
    said = preview(logged.captured, logged.context, texts())
    ready = logged.captured.ready
    if not as_json or not ready:
        for one in said:
            (printing.line if ready and not as_json else printing.say)(one.text)
    if not ready:
        printing.say(_("Nothing was written.") if said else _("The line says nothing; nothing was written."))
    return 0 if ready else 1


command = Command(
    "log",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["text"], metavar="TEXT"),
        Option(["--account"], metavar="NAME|ID", shell_complete=completion("accounts"), help=N_("Its account.")),
        Option(
            ["--opportunity"],
            metavar="NAME|ID",
            shell_complete=completion("opportunities"),
            help=N_("The deal that stages, items and attitudes belong to."),
        ),
        Option(["--dry-run"], is_flag=True, help=N_("Only show what would be written.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("Print JSON.")),
    ],
)
