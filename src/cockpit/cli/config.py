"""`cockpit config`: the numbers of the method, the user's own ones, and the language."""

from typing import TYPE_CHECKING, Any

import click

from cockpit.cli import printing
from cockpit.cli.keys import key_faults
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _, bracketed, joined

if TYPE_CHECKING:
    from cockpit.desk.settings import Setting


def _run(session: Session, key: str | None, value: str | None, as_json: bool) -> None:
    from cockpit import paths
    from cockpit.desk.settings import change, settings

    language, file = session.speak(), paths.config_file()
    if value is not None and key is not None:
        still_wrong = change(file, key, value)
        if still_wrong is not None:
            from cockpit.cli.ending import explain

            printing.say(_("Written; still refused: {fault}").format(fault=explain(still_wrong)[0]))
    elif session.config is not None and session.config.refused is not None:
        from cockpit.content.words import filled

        printing.say(filled(*session.config.refused))
    for fault in key_faults(session) if key is None else ():
        printing.say(fault)
    found = settings(file, language, key)
    if as_json:
        shown = [one.as_dict() for one in found]
        printing.document(shown[0] if key is not None and len(shown) == 1 else shown)
        return
    for one in found:
        _line(one)


def _line(one: "Setting") -> None:
    written = f"{one.key} = {_text(one.value)}"
    if one.unit:
        written = bracketed(written, one.unit) if isinstance(one.value, dict | list) else f"{written} {one.unit}"
    if one.overridden and one.source:
        written += "  " + _("[yours; otherwise {default}]").format(default=_text(one.default))
    printing.line(written)
    printing.line(f"    {one.description}" + (f" [{one.source}]" if one.source else ""))


def _text(value: Any) -> str:
    if value is None:
        return "?"
    if isinstance(value, dict):
        return joined(f"{name} {_text(inner)}" for name, inner in value.items()) or "–"
    if isinstance(value, list):
        return " / ".join(_text(inner) for inner in value)
    return str(value)


command = Command(
    "config",
    callback=click.pass_obj(_run),
    context_settings={"ignore_unknown_options": True},  # a value may be negative
    params=[
        click.Argument(["key"], required=False),
        click.Argument(["value"], required=False),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
)
