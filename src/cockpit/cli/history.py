"""`cockpit history`, `undo` and `redo`."""

from typing import TYPE_CHECKING, Any

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.cli.usage import Count
from cockpit.content.words import N_, _

if TYPE_CHECKING:
    from cockpit.desk.acts import Act


def command(name: str, argument: str) -> Command:
    """The command of this name."""
    return _history(name) if argument == "history" else _replay(name)


def entry(act: "Act") -> dict[str, Any]:
    """An entry of the history in JSON: ``text`` follows the language, ``at`` is UTC."""
    from cockpit.desk.labels import act_said

    shape = {"seq": act.seq, "id": act.id, "at": act.at, "kind": act.kind, "text": act_said(act)}
    return {**shape, "changes": act.changes, "reverses": act.reverses}


def _history(name: str) -> Command:
    def run(session: Session, count: int, as_json: bool) -> None:
        from cockpit.desk import acts

        with session.open(readonly=True) as desk:
            entries = [entry(act) for act in acts.history(desk, count)]
        if as_json:
            printing.document(entries)
        elif entries:
            rows = [(str(e["seq"]), e["at"][:19].replace("T", " "), str(e["changes"]), e["text"]) for e in entries]
            printing.table((_("no."), _("when (UTC)"), _("changes"), _("what")), rows, right=(0, 2))
        else:
            printing.say(_("Nothing has been done yet."))

    params: list[click.Parameter] = [
        Option(["-n", "count"], type=Count(1), default=50, show_default=True, help=N_("How many.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ]
    return Command(name, callback=click.pass_obj(run), params=params)


def _replay(name: str) -> Command:
    def run(session: Session, times: int, as_json: bool) -> None:
        from cockpit.desk import acts

        with session.open() as desk:
            done = acts.undo(desk, times) if name == "undo" else acts.redo(desk, times)
            entries = [entry(act) for act in done]
        if as_json:
            printing.document(entries)
            return
        for one in entries:
            printing.line(one["text"])
        if not entries:
            printing.say(_("There is nothing to undo.") if name == "undo" else _("There is nothing to redo."))

    params: list[click.Parameter] = [
        click.Argument(["times"], type=Count(1), default=1, required=False, metavar="[N]"),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ]
    return Command(name, callback=click.pass_obj(run), params=params)
