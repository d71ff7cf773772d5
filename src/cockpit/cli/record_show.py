"""`cockpit account show` and its like: the facts of one record and every figure of the method."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import key_params, key_texts
from cockpit.cli.session import Session
from cockpit.content.words import N_, _


def command(name: str, array: str) -> Command:
    """The show command of this array."""

    def run(session: Session, as_json: bool, **named: str) -> None:
        from cockpit.desk import records
        from cockpit.desk.facts import facts
        from cockpit.desk.figures import figures

        with session.open(readonly=True) as desk:
            record = records.find(desk, array, key_texts(array, named))
            shown = {"facts": facts(record), "figures": figures(desk, record, session.speak())}
        if as_json:
            printing.document(shown)
            return
        printing.fields(shown["facts"])
        if any(value not in (None, [], {}) for value in shown["figures"].values()):
            printing.line()
            printing.line(_("Figures"))
            printing.fields(shown["figures"])

    options = [Option(["--json", "as_json"], is_flag=True, help=N_("Facts and figures as JSON."))]
    return Command(name, callback=click.pass_obj(run), params=[*key_params(array), *options])
