"""`cockpit account delete` and its like."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command
from cockpit.cli.naming import key_params, key_texts
from cockpit.cli.session import Session
from cockpit.content.words import _


def command(name: str, array: str) -> Command:
    """The delete command of this array."""

    def run(session: Session, **named: str) -> None:
        from cockpit.desk import acts, plans, records

        with session.open() as desk:
            record = records.find(desk, array, key_texts(array, named))
            what = records.title(desk, record)
            acts.perform(desk, plans.delete_record(record, what))
        printing.say(_("Deleted: {name}. “cockpit undo” brings it back.").format(name=what))

    return Command(name, callback=click.pass_obj(run), params=key_params(array))
