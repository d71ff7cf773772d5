"""How a command ends: every way out has its status and at most a sentence, never a traceback."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

import cockpit
from cockpit.cli.printing import say
from cockpit.cli.session import Session
from cockpit.content.words import _
from cockpit.errors import BookUnusable, CockpitError, Reason

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and returns its exit status; nothing is raised but SystemExit of a signal."""
    session = Session()
    try:
        result = _invoke(list(arguments), session)
        sys.stdout.flush()
    except BaseException as error:
        return _status(error, session)
    return result if isinstance(result, int) else 0


def _invoke(arguments: list[str], session: Session) -> object:
    """click without its own endings: of a closed pipe it makes status 1."""
    from cockpit.cli.root import root

    if "_COCKPIT_COMPLETE" in os.environ:
        return root.main(arguments, prog_name="cockpit", obj=session)
    try:
        with root.make_context("cockpit", arguments, obj=session) as context:
            return root.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code


def _status(error: BaseException, session: Session) -> int:
    if isinstance(error, BrokenPipeError):
        _leave_quietly()
        return 0
    with suppress(Exception):
        session.speak()
    if isinstance(error, SystemExit):
        return _of_exit(error)
    if isinstance(error, KeyboardInterrupt | click.Abort):
        say(_("Stopped."))
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        return _usage(error)
    message, status = explain(error)
    say(message)
    return status


def explain(error: BaseException) -> tuple[str, int]:
    """One sentence in the language now spoken, and the exit status, for anything that can go wrong."""
    if isinstance(error, CockpitError):
        sentence = _(error.template).format(**_spoken(error.values))
        named = "field" in error.values and "{field}" not in error.template
        return f"{error.values['field']}: {sentence}" if named else sentence, error.exit_code
    if isinstance(error, MemoryError):
        return _("There is not enough memory for this."), BookUnusable.exit_code
    if isinstance(error, OSError) and error.strerror:
        return _("{file}: {fault}").format(file=error.filename or "", fault=error.strerror).lstrip(": "), 1
    if isinstance(error, ValueError) and (faults := getattr(error, "faults", None)):
        return "\n".join(_fault(fault) for fault in faults), 1
    values = {"kind": type(error).__name__, "place": _place(error)}
    return _("This is a fault of cockpit ({kind} in {place}); nothing of it was written.").format(**values), 1


def _spoken(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values with their own templates in the language now spoken."""
    return {k: _(v.template).format(**v.values) if isinstance(v, Reason) else v for k, v in values.items()}


def _fault(fault: Any) -> str:
    from cockpit.model.faults import shown

    reason = _(fault.template).format(**fault.values)
    return f"{fault.field} {reason}" if fault.value is None else f"{fault.field}: {shown(fault.value)} {reason}"


def _place(error: BaseException) -> str:
    """The innermost line of cockpit's own code, without any value."""
    here, place = error.__traceback__, "?"
    home = Path(cockpit.__file__).parent
    while here is not None:
        file = Path(here.tb_frame.f_code.co_filename)
        if home in file.parents:
            place = f"{file.relative_to(home).as_posix()}:{here.tb_lineno}"
        here = here.tb_next
    return place


def _usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        say(context.get_usage())
    say(error.format_message())
    return error.exit_code


def _of_exit(error: SystemExit) -> int:
    return error.code if isinstance(error.code, int) else 0 if error.code is None else 1


def _leave_quietly() -> None:
    """The reader of our output has gone: what is still buffered goes nowhere, without a word."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
