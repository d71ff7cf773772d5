"""How a record is named on the command line, with completion from the book; free of the model."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from cockpit.cli.lazy import Option
from cockpit.cli.session import Session

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

KEYS: Mapping[str, tuple[str, ...]] = {
    "participations": ("stakeholder_id", "opportunity_id"),
    "influence_lines": ("from_id", "to_id", "kind"),
}
"""Arrays whose key has several fields; a test keeps them equal to the model's."""
DEFAULTS = {"kind": "INFLUENCE"}
TARGETS = {
    "stakeholder_id": "stakeholders",
    "from_id": "stakeholders",
    "to_id": "stakeholders",
    "opportunity_id": "opportunities",
}
_NAMED = frozenset(("accounts", "stakeholders", "opportunities"))
_MOST = 50


def key_params(array: str) -> list[click.Parameter]:
    """One record by its id or a part of its name; where the key has several fields, by options."""
    if array not in KEYS:
        return [click.Argument(["named"], metavar="NAME|ID", shell_complete=completion(array))]
    return [_key_option(field) for field in KEYS[array]]


def _key_option(field: str) -> Option:
    """A default of None would count as given, so it is said only where there is one."""
    given: dict[str, Any] = {"default": DEFAULTS[field]} if field in DEFAULTS else {"required": True}
    return Option(
        spellings(field),
        metavar="NAME|ID" if field in TARGETS else "TEXT",
        shell_complete=completion(TARGETS.get(field, "")),
        **given,
    )


def key_texts(array: str, named: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts that name the record, out of what the command was given."""
    return tuple(str(named[field]) for field in KEYS.get(array, ("named",)))


def spellings(name: str) -> list[str]:
    """An option by the field's name, also with hyphens."""
    hyphened = name.replace("_", "-")
    return [f"--{name}", name] if hyphened == name else [f"--{name}", f"--{hyphened}", name]


def completion(array: str) -> Any:
    """What click asks for completions: names of accounts, people or deals that hold what was typed."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        from cockpit.desk.desk import Desk
        from cockpit.desk.finding import find

        path = ctx.find_root().ensure_object(Session).path
        if array not in _NAMED or not path.exists():
            return []
        with Desk(path, create=False, readonly=True) as desk:
            found = [one for one in find(desk, incomplete, _MOST) if one.array == array]
        return [CompletionItem(one.name, help=one.of or one.id) for one in found]

    return complete
