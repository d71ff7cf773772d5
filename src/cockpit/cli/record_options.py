"""Options for the fields of an array, made from its record type."""

import click

from cockpit.cli.lazy import Option
from cockpit.cli.naming import spellings
from cockpit.content.words import N_
from cockpit.desk.fields import Kind, typed
from cockpit.model.arrays import ARRAYS

_METAVARS = {Kind.DAY: "DATE", Kind.FLAG: "true|false", Kind.LIST: "A,B", Kind.OBJECTS: "JSON", Kind.MAP: "JSON"}
_LONGEST = 60


def field_options(array: str, leave_out: tuple[str, ...] = ()) -> list[click.Parameter]:
    """One option a field, by its name in book-format.md, also with hyphens."""
    names = [name for name in ARRAYS[array].fields if name not in leave_out]
    return [Option(spellings(name), metavar=_metavar(array, name)) for name in names]


def attitude_options() -> list[click.Parameter]:
    """A new assessment of a person in an opportunity (method.md 4.6)."""
    return [
        Option(["--attitude"], metavar="-4..4", help=N_("A new assessment, added to the attitudes.")),
        Option(["--on"], metavar="DATE", help=N_("The day of the assessment; today if not given.")),
        Option(["--confidence"], metavar="CONFIRMED|OBSERVED|CLAIMED|GUESSED", help=N_("How it is known.")),
        Option(["--evidence"], help=N_("What was seen or said.")),
    ]


def _metavar(array: str, name: str) -> str:
    form = typed(array, name)
    words = ("," if form.kind is Kind.LIST else "|").join(form.words)
    return words if 0 < len(words) <= _LONGEST else _METAVARS.get(form.kind, "TEXT")
