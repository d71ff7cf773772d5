"""`cockpit account add` and `edit` and their like: fields as options, one act each."""

from typing import TYPE_CHECKING

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import key_params, key_texts
from cockpit.cli.output import OutputLost
from cockpit.cli.record_options import attitude_options, field_options
from cockpit.cli.session import Session
from cockpit.content.words import N_, _
from cockpit.model.arrays import ARRAYS

if TYPE_CHECKING:
    from cockpit.desk.typed_acts import Assessment

Named = dict[str, str | None]


def command(name: str, array: str) -> Command:
    """The add or edit command of this array."""
    return _add(array) if name == "add" else _edit(array)


def _add(array: str) -> Command:
    def run(session: Session, **named: str | None) -> None:
        from cockpit.desk import typed_acts

        assessment = _assessment(array, named)
        with session.open() as desk:
            key = " ".join(typed_acts.add(desk, array, _given(array, named), assessment))
        try:
            printing.line(key)
        except OutputLost:
            printing.say(_("It was added: {id}").format(id=key))
            raise

    return Command("add", callback=click.pass_obj(run), params=[*field_options(array), *_extra(array)])


def _edit(array: str) -> Command:
    def run(session: Session, **named: str | None) -> None:
        from cockpit.desk import typed_acts

        assessment, key = _assessment(array, named), ARRAYS[array].key
        texts = {name: text for name, text in _given(array, named).items() if name not in key}
        with session.open() as desk:
            act = typed_acts.edit(desk, array, key_texts(array, named), texts, assessment, named.get("forced_reason"))
        if act is None:
            printing.say(_("Nothing is different, so nothing was written."))
        elif array == "opportunities" and (text := act.values.get("forced")):
            printing.say(_("Moved on with open exit checks: {checks}.").format(checks=text))

    params = [*key_params(array), *field_options(array, leave_out=ARRAYS[array].key), *_extra(array)]
    if array == "opportunities":
        spellings = ["--forced_reason", "--forced-reason", "forced_reason"]
        params.append(Option(spellings, help=N_("Why it moves on although exit checks are open.")))
    return Command("edit", callback=click.pass_obj(run), params=params)


def _given(array: str, named: Named) -> dict[str, str]:
    """The fields that were typed, also those typed as nothing."""
    return {name: text for name in ARRAYS[array].fields if (text := named.get(name)) is not None}


def _extra(array: str) -> list[click.Parameter]:
    return attitude_options() if array == "participations" else []


def _assessment(array: str, named: Named) -> "Assessment | None":
    if array != "participations":
        return None
    from cockpit.desk.typed_acts import Assessment

    attitude, *more = (named.get(name) for name in ("attitude", "on", "confidence", "evidence"))
    if attitude is None:
        if any(text is not None for text in more):
            raise click.UsageError(_("--on, --confidence and --evidence belong to --attitude."))
        return None
    return Assessment(attitude, *more)
