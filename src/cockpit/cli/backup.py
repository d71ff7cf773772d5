"""`cockpit backup` and `cockpit restore`."""

from pathlib import Path

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _
from cockpit.errors import RequestWrong


def command(name: str, argument: str) -> Command:
    """The command of this name."""
    return _backup(name) if argument == "backup" else _restore(name)


def _backup(name: str) -> Command:
    def run(session: Session, file: Path | None, force: bool, as_json: bool) -> None:
        from cockpit.desk import safety

        if str(file) == "-":
            raise RequestWrong(N_("A backup is checked where it lies, so it can't go to the output; name a file."))
        with session.open(readonly=True) as desk:
            path = safety.backup(desk, file, force=force)
        if as_json:
            printing.document({"file": str(path)})
        else:
            printing.line(str(path))

    return Command(
        name,
        callback=click.pass_obj(run),
        params=[
            click.Argument(["file"], required=False, type=click.Path(path_type=Path), metavar="[FILE]"),
            Option(["--force"], is_flag=True, help=N_("Replace the file if it is there already.")),
            Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
        ],
    )


def _restore(name: str) -> Command:
    def run(session: Session, file: Path, as_json: bool) -> None:
        from cockpit.desk import safety

        kept = safety.restore(session.path, file, session.waiting)
        if as_json:
            printing.document({"restored": str(file), "kept": None if kept is None else str(kept)})
        elif kept is None:
            printing.say(_("Restored to a new book: {file}").format(file=session.path))
        else:
            printing.say(_("Restored. The book as it was is kept in {file}").format(file=kept))

    return Command(
        name,
        callback=click.pass_obj(run),
        params=[
            click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE"),
            Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
        ],
    )
