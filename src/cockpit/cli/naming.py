"""How a record is named on the command line, with completion from the book; free of the model."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from cockpit.cli.lazy import Option
from cockpit.cli.session import Session
from cockpit.content.words import _
from cockpit.show import show

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


_PARTS = "key_parts"


def key_params(array: str) -> list[click.Parameter]:
    """One record by its id or a part of its name; where the key has several fields, by each in turn or by options."""
    if array not in KEYS:
        return [click.Argument(["named"], metavar="NAME|ID", shell_complete=completion(array))]
    words = " ".join(field.removesuffix("_id").upper() for field in KEYS[array])
    parts = click.Argument([_PARTS], nargs=-1, metavar=f"[{words}]", shell_complete=_part_completion(array))
    return [parts, *(_key_option(field) for field in KEYS[array])]


def _key_option(field: str) -> Option:
    return Option(
        spellings(field),
        metavar="NAME|ID" if field in TARGETS else "TEXT",
        shell_complete=completion(TARGETS.get(field, "")),
    )


def _part_completion(array: str) -> Any:
    """The names that the next part of the key may have."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        place = len(ctx.params.get(_PARTS) or ())
        field = KEYS[array][place] if place < len(KEYS[array]) else ""
        found: list[CompletionItem] = completion(TARGETS.get(field, ""))(ctx, param, incomplete)
        return found

    return complete


def key_texts(array: str, named: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts that name the record, out of what the command was given; click.UsageError where one is missing."""
    if array not in KEYS:
        return (str(named["named"]),)
    parts = list(named[_PARTS])
    found = {field: named[field] or (parts.pop(0) if parts else DEFAULTS.get(field)) for field in KEYS[array]}
    missing = [f"--{field}" for field, text in found.items() if text is None]
    if missing or parts:
        fault = (
            _("{names} missing; give them in this order or as options").format(names=" ".join(missing))
            if missing
            else _("“{value}” names nothing more").format(value=show(parts[0]))
        )
        raise click.UsageError(fault, click.get_current_context())
    return tuple(str(text) for text in found.values())


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
