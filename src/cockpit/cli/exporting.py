"""`cockpit export`: the book or one account to a file or to stdout."""

from contextlib import nullcontext
from pathlib import Path

import click

from cockpit.cli import output
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _, joined

_FORMS = {".json": "json", ".csv": "csv", ".ics": "ics"}


def _run(
    session: Session, path: str, form: str | None, account: str | None, exact: bool, force: bool, no_opinions: bool
) -> None:
    from cockpit.desk.exporting import FORMS, export_book
    from cockpit.desk.records import resolve

    suffix = Path(path).suffix.lower()
    chosen = form or _FORMS.get(suffix, suffix.removeprefix(".") or "json")
    if chosen not in FORMS:
        values = {"form": chosen, "known": joined(FORMS)}
        raise click.UsageError(_("{form} is no form of export yet; the forms: {known}").format(**values))
    with session.open(readonly=True) as desk, output.binary() if path == "-" else nullcontext(Path(path)) as target:
        export_book(
            desk,
            target,
            form=chosen,
            account=resolve(desk, "accounts", account) if account is not None else None,
            exact=exact,
            force=force,
            opinions=not no_opinions,
        )


command = Command(
    "export",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["path"], metavar="PATH"),
        Option(
            ["--format", "form"],
            type=click.Choice(["json", "csv", "md", "html", "ics", "vcf"]),
            help=N_("The form; else by the ending of PATH, else json."),
        ),
        Option(["--account"], metavar="ACCOUNT", help=N_("Only this account; its id or a part of its name.")),
        Option(["--exact"], is_flag=True, help=N_("CSV exactly as it is, not made safe for spreadsheets.")),
        Option(["--force"], is_flag=True, help=N_("Replace what is there already.")),
        Option(["--no-opinions"], is_flag=True, help=N_("Leave out every judgement of a person.")),
    ],
)
