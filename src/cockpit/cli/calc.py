"""`cockpit calc`: the finance calculator."""

from typing import Any

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_, _, bracketed, labelled

_RATES = frozenset(("gross_margin_rate", "vat_rate", "roi", "gmroii"))
_KINDS = ("margin", "supply", "turnover", "roi", "gmroii", "vat")


def _run(session: Session, kind: str, values: tuple[str, ...], solve: str | None, as_json: bool) -> None:
    from cockpit.content.numbers import users_numbers
    from cockpit.content.texts import Texts
    from cockpit.desk.calculator import calculate

    typed: dict[str, str] = {}
    for pair in values:
        name, equals, text = pair.partition("=")
        if not equals or not name or name in typed:
            raise click.UsageError(_("“{value}” is no NAME=VALUE, or its name stands twice.").format(value=pair[:60]))
        typed[name] = text
    texts = Texts(session.speak())
    result = calculate(kind, typed, solve, users_numbers(session.numbers), texts.name)
    if as_json:
        printing.document(result)
        return
    for name, value in {**result["inputs"], **result["figures"]}.items():
        printing.line(labelled(bracketed(texts.name("Figure", name), name), _figure(name, value)))
    for reading in result["readings"]:
        printing.line(reading["text"])


def _figure(name: str, value: Any) -> str:
    if isinstance(value, dict):
        return _("undefined: {why}").format(why=value["why"])
    return f"{printing.decimal(value, 100)}%" if name in _RATES else str(value)


command = Command(
    "calc",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["kind"], type=click.Choice(_KINDS)),
        click.Argument(["values"], nargs=-1, metavar="[NAME=VALUE]..."),
        Option(["--solve"], metavar="NAME", help=N_("The value to find from the others.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
)
