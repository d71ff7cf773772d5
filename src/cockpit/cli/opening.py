"""`cockpit` and `cockpit open`: the screen; without a terminal today's actions."""

import click

from cockpit.cli.lazy import Command
from cockpit.cli.printing import say
from cockpit.cli.session import Session, has_terminal
from cockpit.content.words import filled


def show(session: Session, *, demo: bool = False) -> int:
    """The screen on the book of this run, or today's actions as plain text; the exit status."""
    if not has_terminal():
        from cockpit.cli.advice_lists import today

        today(session)
        return 0
    from cockpit.desk.desk import day
    from cockpit.tui.app import run

    language, on = session.speak(), day(session.today)
    if session.config is not None and session.config.refused is not None:
        say(filled(*session.config.refused))
    if not session.path.exists():
        session.open().close()
    return run(session.path, today=on, language=language, demo=demo)


def _run(session: Session) -> int:
    return show(session)


command = Command("open", callback=click.pass_obj(_run))
