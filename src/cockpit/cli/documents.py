"""`cockpit brief`, `plan`, `winloss`, `mutual`, `summary` and `week`: documents on stdout."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import completion
from cockpit.cli.session import Session
from cockpit.content.words import N_, _

if TYPE_CHECKING:
    from cockpit.desk.documenting import Document, Papers

FORMATS = ("md", "html", "json")


def command(name: str, argument: str) -> Command:
    """The command of this name."""
    return _COMMANDS[argument](name)


def _options(*own: click.Parameter) -> list[click.Parameter]:
    text = N_("Leave out every judgement of a person and what is computed from one.")
    return [
        *own,
        Option(["--format", "form"], type=click.Choice(FORMATS), default="md", help=N_("Markdown, a page, or JSON.")),
        Option(["--no-opinions", "neutral"], is_flag=True, help=text),
    ]


def _named(array: str, metavar: str) -> click.Argument:
    return click.Argument(["named"], metavar=metavar, shell_complete=completion(array))


def _write(
    session: Session, form: str, neutral: bool, build: "Callable[[Papers], Document]", *, readonly: bool = True
) -> None:
    from cockpit.desk.documenting import Papers, shaped, written

    session.speak()
    with session.open(readonly=readonly) as desk:
        document = build(Papers(desk, opinions=not neutral))
    if form == "json":
        printing.document(shaped(document))
    else:
        printing.block(written(document, form))


def _brief(name: str) -> Command:
    def run(session: Session, form: str, neutral: bool, people: tuple[str, ...], **one: str | None) -> None:
        meeting, opportunity = one["meeting"], one["opportunity"]
        if (meeting is None) == (opportunity is None):
            raise click.UsageError(_("Give either --meeting or --opportunity."))
        if meeting is not None and people:
            raise click.UsageError(_("--with goes with --opportunity; a meeting knows who comes."))
        if meeting is not None:
            _write(session, form, neutral, lambda papers: papers.of_meeting(meeting))
        else:
            _write(session, form, neutral, lambda papers: papers.of_deal(str(opportunity), people))

    params = _options(
        Option(["--meeting"], metavar="NAME|ID", help=N_("A planned meeting.")),
        Option(["--opportunity"], metavar="NAME|ID", shell_complete=completion("opportunities"), help=N_("A deal.")),
        Option(
            ["--with", "people"],
            multiple=True,
            metavar="NAME|ID",
            shell_complete=completion("stakeholders"),
            help=N_("Somebody who comes; may be given several times. Without it everybody of the deal."),
        ),
    )
    return Command(name, callback=click.pass_obj(run), params=params)


def _one(array: str, metavar: str, build: "Callable[[Papers, str], Document]") -> Callable[[str], Command]:
    def make(name: str) -> Command:
        def run(session: Session, named: str, form: str, neutral: bool) -> None:
            _write(session, form, neutral, lambda papers: build(papers, named))

        return Command(name, callback=click.pass_obj(run), params=_options(_named(array, metavar)))

    return make


def _week(name: str) -> Command:
    def run(session: Session, form: str, neutral: bool) -> None:
        _write(session, form, neutral, lambda papers: papers.of_week(), readonly=False)

    return Command(name, callback=click.pass_obj(run), params=_options())


_COMMANDS: dict[str, Callable[[str], Command]] = {
    "brief": _brief,
    "plan": _one("accounts", "ACCOUNT", lambda papers, named: papers.of_account(named)),
    "winloss": _one("opportunities", "OPPORTUNITY", lambda papers, named: papers.review(named)),
    "mutual": _one("opportunities", "OPPORTUNITY", lambda papers, named: papers.together(named)),
    "summary": _one("interactions", "INTERACTION", lambda papers, named: papers.of_contact(named)),
    "week": _week,
}
