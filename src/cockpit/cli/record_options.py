"""Options for the fields of an array, made from its record type; and how a record is named."""

from collections.abc import Mapping
from typing import Any

import click

from cockpit.cli.lazy import Option
from cockpit.content.words import N_
from cockpit.desk.fields import Kind, typed
from cockpit.model.arrays import ARRAYS

_METAVARS = {Kind.FLAG: "true|false", Kind.LIST: "A,B", Kind.OBJECTS: "JSON", Kind.MAP: "JSON"}
_LONGEST = 60


def field_options(array: str, leave_out: tuple[str, ...] = ()) -> list[click.Parameter]:
    """One option a field, by its name in book-format.md, also with hyphens."""
    names = [name for name in ARRAYS[array].fields if name not in leave_out]
    return [Option(_spellings(name), metavar=_metavar(array, name)) for name in names]


def key_params(array: str) -> list[click.Parameter]:
    """How one record is named: by id or a part of its name; where the key has several fields, by options."""
    spec = ARRAYS[array]
    if spec.key == ("id",):
        return [click.Argument(["named"], metavar=spec.singular.upper())]
    optional = {name: str(info.default) for name, info in spec.record.model_fields.items() if not info.is_required()}
    return [
        Option(
            _spellings(name),
            required=name not in optional,
            default=optional.get(name),
            metavar=_metavar(array, name),
        )
        for name in spec.key
    ]


def key_texts(array: str, named: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts that name the record, out of what the command was given."""
    spec = ARRAYS[array]
    return (str(named["named"]),) if spec.key == ("id",) else tuple(str(named[name]) for name in spec.key)


def attitude_options() -> list[click.Parameter]:
    """A new assessment of a person in an opportunity (method.md 4.6)."""
    return [
        Option(["--attitude"], metavar="-4..4", help=N_("A new assessment, added to the attitudes.")),
        Option(["--on"], metavar="DATE", help=N_("The day of the assessment; today if not given.")),
        Option(["--confidence"], metavar="CONFIRMED|OBSERVED|CLAIMED|GUESSED", help=N_("How it is known.")),
        Option(["--evidence"], help=N_("What was seen or said.")),
    ]


def _spellings(name: str) -> list[str]:
    hyphened = name.replace("_", "-")
    return [f"--{name}", name] if hyphened == name else [f"--{name}", f"--{hyphened}", name]


def _metavar(array: str, name: str) -> str:
    form = typed(array, name)
    words = ("," if form.kind is Kind.LIST else "|").join(form.words)
    return words if 0 < len(words) <= _LONGEST else _METAVARS.get(form.kind, "TEXT")
