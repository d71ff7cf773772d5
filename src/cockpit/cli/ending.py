"""How a command ends: every way out has its status and at most a sentence, never a traceback."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from cockpit.cli import output
from cockpit.cli.session import Session
from cockpit.content.words import _, labelled

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and returns its exit status; nothing is raised."""
    session = Session()
    output.occupy_closed()
    try:
        result = _invoke(list(arguments), session)
    except BaseException as error:
        return _status(error, session)
    return result if isinstance(result, int) else 0


def _invoke(arguments: list[str], session: Session) -> object:
    from cockpit.cli.quick import answered

    if "_COCKPIT_COMPLETE" not in os.environ and answered(arguments, session):
        return 0
    from cockpit.cli.root import invoke

    return invoke(arguments, session)


def _status(error: BaseException, session: Session) -> int:
    if isinstance(error, BrokenPipeError | output.OutputLost):
        output.give_up()
    if isinstance(error, BrokenPipeError):
        return 0
    with suppress(Exception):
        session.speak()
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    from cockpit.cli.printing import say

    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        say(_("Stopped."))
        return INTERRUPTED
    message, status = explain(error)
    say(message)
    return status


def explain(error: BaseException) -> tuple[str, int]:
    """One sentence in the language now spoken, and the exit status, for anything that can go wrong."""
    from cockpit.content import saying
    from cockpit.errors import BookUnusable, CockpitError

    if isinstance(error, CockpitError):
        return saying.error_said(error), error.exit_code
    if isinstance(error, MemoryError):
        return _("There is not enough memory for this."), BookUnusable.exit_code
    if isinstance(error, output.OutputLost):
        return _("The output can't be written: {cause}.").format(cause=_(error.cause)), 1
    if isinstance(error, OSError) and error.strerror:
        return _of_system(error), 1
    if isinstance(error, ValueError) and (faults := getattr(error, "faults", None)):
        return "\n".join(saying.fault_said(fault) for fault in faults), 1
    if "click" in sys.modules and (usage := _usage(error)):
        return usage
    values = {"kind": type(error).__name__, "place": _place(error)}
    return _("This is a fault of cockpit ({kind} in {place}); nothing of it was written.").format(**values), 1


def _of_system(error: OSError) -> str:
    """What the system says, with the file that it is about."""
    from cockpit.show import show

    fault = _(error.strerror or "")
    return labelled(show(str(error.filename)), fault) if error.filename else fault


def _usage(error: BaseException) -> tuple[str, int] | None:
    import click

    if not isinstance(error, click.ClickException):
        return None
    from cockpit.cli.usage import sentence

    return sentence(error), error.exit_code


def _place(error: BaseException) -> str:
    """The innermost line of cockpit's own code, without any value."""
    here, place = error.__traceback__, "?"
    home = os.path.dirname(os.path.dirname(__file__)) + os.sep
    while here is not None:
        file = here.tb_frame.f_code.co_filename
        if file.startswith(home):
            place = f"{file.removeprefix(home).replace(os.sep, '/')}:{here.tb_lineno}"
        here = here.tb_next
    return place
