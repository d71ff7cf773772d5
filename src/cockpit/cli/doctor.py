"""`cockpit doctor`: what is not as it should be; status 1 where a fault of the book was found."""

import click

from cockpit.cli import printing
from cockpit.cli.keys import key_faults
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _, filled

_FAULT, _WARNING = "FAULT", "WARNING"


def _run(session: Session, as_json: bool) -> int:
    from cockpit.desk.safety import examine

    findings = examine(session.path, session.waiting)
    shown = [{"code": f.code, "level": f.level, "text": _(f.template).format(**f.values)} for f in findings]
    unusable = session.config.unusable if session.config is not None else ()
    shown += [{"code": "settings", "level": _WARNING, "text": filled(*one)} for one in unusable]
    shown += [{"code": "keys", "level": _WARNING, "text": text} for text in key_faults(session)]
    if as_json:
        printing.document({"findings": shown})
    for finding in [] if as_json else shown:
        printing.line(f"{finding['level']}  {finding['text']}")
    if not shown and not as_json:
        printing.line(_("The book is sound."))
    return int(any(finding["level"] == _FAULT for finding in shown))


command = Command(
    "doctor",
    callback=click.pass_obj(_run),
    params=[Option(["--json", "as_json"], is_flag=True, help=N_("As JSON."))],
)
