"""`cockpit account merge` and its like: two records of one thing become one."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import completion
from cockpit.cli.session import Session
from cockpit.content.words import N_, _


def command(name: str, array: str) -> Command:
    """The merge command of this array."""

    def run(session: Session, keep: str, other: str, as_json: bool) -> None:
        from cockpit.desk.labels import act_said
        from cockpit.desk.merging import merge

        with session.open() as desk:
            act, id_, losses = merge(desk, array, keep, other)
        if as_json:
            told = [{"array": one.array, "field": one.field, "kept": one.kept, "left_out": one.lost} for one in losses]
            printing.document({"id": id_, "left_out": told})
            return
        printing.line(id_)
        for one in losses:
            said = {"field": one.field, "kept": printing.short(one.kept), "lost": printing.short(one.lost)}
            printing.say(_("{field}: {kept} is kept, {lost} is left out").format(**said))
        if act is not None:
            printing.say(_("{act}. “cockpit undo” parts them again.").format(act=act_said(act)))

    complete = completion(array)
    return Command(
        name,
        callback=click.pass_obj(run),
        params=[
            click.Argument(["keep"], metavar="KEEP", shell_complete=complete),
            click.Argument(["other"], metavar="OTHER", shell_complete=complete),
            Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
        ],
    )
