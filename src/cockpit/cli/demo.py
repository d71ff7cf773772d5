"""`cockpit demo`: the screen on a fresh, private copy of the built-in demo book."""

import tempfile
from pathlib import Path

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.opening import show
from cockpit.cli.session import Session
from cockpit.content.words import N_, _


def _run(session: Session, keep: Path | None) -> int:
    session.speak()
    if keep is not None:
        return _on(session, keep.expanduser())
    with tempfile.TemporaryDirectory(prefix="cockpit-demo-") as folder:
        return _on(session, Path(folder) / "demo.db")


def _on(session: Session, path: Path) -> int:
    from cockpit.desk.demo import make_demo
    from cockpit.desk.desk import day

    make_demo(path, day(session.today))
    printing.say(_("The demo book: {file}").format(file=path))
    session.book = str(path)
    return show(session, demo=True)


command = Command(
    "demo",
    callback=click.pass_obj(_run),
    params=[
        Option(
            ["--keep"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=N_("Make it here and keep it; else it is gone at the end."),
        )
    ],
)
