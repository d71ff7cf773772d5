"""The root of the command line: which commands there are."""

import os

import click

from cockpit import __version__
from cockpit.cli import output
from cockpit.cli.lazy import Entry, Group, Option, language_asked, speak
from cockpit.cli.session import Session
from cockpit.content.words import N_

_RECORDS = "cockpit.cli.records"

COMMANDS: dict[str, Entry] = {
    "open": ("cockpit.cli.opening", N_("The screen; where there is no terminal, today's actions.")),
    "demo": ("cockpit.cli.demo", N_("The screen on a fresh copy of the built-in demo book.")),
    "today": ("cockpit.cli.today", N_("The best next actions of the whole book.")),
    "actions": ("cockpit.cli.actions", N_("Ranked advice for an account, an opportunity or a person.")),
    "action": ("cockpit.cli.action", N_("What you did with an action: done, snooze or dismiss.")),
    "log": ("cockpit.cli.log", N_("One line of what happened: people, attitudes, next steps.")),
    "brief": ("cockpit.cli.documents:brief", N_("Everything to know before a meeting, on one page.")),
    "plan": ("cockpit.cli.documents:plan", N_("The account plan.")),
    "winloss": ("cockpit.cli.documents:winloss", N_("The win/loss review of a deal.")),
    "mutual": ("cockpit.cli.documents:mutual", N_("The mutual action plan for the customer; no opinions in it.")),
    "summary": ("cockpit.cli.documents:summary", N_("A contact in neutral words, for the company's CRM.")),
    "week": ("cockpit.cli.documents:week", N_("The weekly note: what moved, what comes, three actions.")),
    "import": ("cockpit.cli.importing", N_("Take in book files and CSV files of other systems.")),
    "export": ("cockpit.cli.exporting", N_("Write the book or one account to a file.")),
    "search": ("cockpit.cli.search", N_("Words in names, titles and notes of the whole book.")),
    "forecast": ("cockpit.cli.forecast", N_("What the open deals will bring, by currency and category.")),
    "calc": ("cockpit.cli.calc", N_("The finance calculator.")),
    "config": ("cockpit.cli.config", N_("The numbers of the method and your own; the language.")),
    "explain": ("cockpit.cli.explain", N_("What a part of the method is for and how it is computed.")),
    "me": ("cockpit.cli.me", N_("Your own style, which seller you are, your success.")),
    "history": ("cockpit.cli.history:history", N_("What was done, the newest first.")),
    "undo": ("cockpit.cli.history:undo", N_("Take back the last acts.")),
    "redo": ("cockpit.cli.history:redo", N_("Do again what was undone.")),
    "backup": ("cockpit.cli.backup:backup", N_("A checked copy of the book.")),
    "restore": (
        "cockpit.cli.backup:restore",
        N_("Put a backup in the book's place; the book is kept."),
    ),
    "doctor": ("cockpit.cli.doctor", N_("Examine the book; nothing is changed.")),
    "account": (f"{_RECORDS}:accounts", N_("Accounts: customers.")),
    "stakeholder": (f"{_RECORDS}:stakeholders", N_("Stakeholders: people of an account.")),
    "opportunity": (f"{_RECORDS}:opportunities", N_("Opportunities: deals in the making.")),
    "participation": (f"{_RECORDS}:participations", N_("Participations: a person's part in an opportunity.")),
    "interaction": (f"{_RECORDS}:interactions", N_("Interactions: contacts with people.")),
    "meeting": (f"{_RECORDS}:meetings", N_("Meetings: call plans.")),
    "next-step": (f"{_RECORDS}:next_steps", N_("Next steps: what you promised to do.")),
    "need": (f"{_RECORDS}:needs", N_("Needs of the customer and of people.")),
    "objection": (f"{_RECORDS}:objections", N_("Objections of people.")),
    "competitor": (f"{_RECORDS}:competitors", N_("Competitors in an opportunity.")),
    "resource-request": (f"{_RECORDS}:resource_requests", N_("Resources an opportunity needs.")),
    "finance-snapshot": (f"{_RECORDS}:finance_snapshots", N_("Finance figures of an account on a day.")),
    "info-item": (f"{_RECORDS}:info_items", N_("Lines of the information template.")),
    "influence-line": (f"{_RECORDS}:influence_lines", N_("Who listens to whom.")),
    "account-goal": (f"{_RECORDS}:account_goals", N_("Dated goals of the account plan.")),
    "past-project": (f"{_RECORDS}:project_history", N_("Finished projects of an account.")),
    "done-action": (f"{_RECORDS}:actions", N_("The log of what was done with actions.")),
    "proof": (f"{_RECORDS}:proofs", N_("Cases and references that can be offered.")),
    "target": (f"{_RECORDS}:targets", N_("Your own sales targets.")),
    "product": (f"{_RECORDS}:products", N_("Products with features and benefits.")),
}
"""Every command with the module that makes it; a test keeps the record groups equal to the arrays."""


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        output.write(f"cockpit {__version__}\n")
        ctx.exit()


def _no_command(ctx: click.Context) -> object:
    found = None if ctx.invoked_subcommand else root.get_command(ctx, "open")
    return ctx.invoke(found) if found is not None else None


root = Group(
    "cockpit",
    COMMANDS,
    invoke_without_command=True,
    callback=click.pass_context(_no_command),
    help=N_("The key-account seller's own map of people, deals and next best actions."),
    params=[
        Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_version,
            help=N_("The version."),
        ),
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def invoke(arguments: list[str], session: Session) -> object:
    """click without its own endings, which make status 1 of a closed pipe; the command's own result."""
    session.lang = language_asked(arguments)
    speak(session)
    if "_COCKPIT_COMPLETE" in os.environ:
        return root.main(arguments, prog_name="cockpit", obj=session)
    try:
        with root.make_context("cockpit", arguments, obj=session) as context:
            return root.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
