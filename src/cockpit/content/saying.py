"""Errors and refused values as sentences in the language now spoken, the same for both front ends."""

from typing import TYPE_CHECKING, Any

from cockpit.content.words import _, filled, labelled
from cockpit.errors import CockpitError

if TYPE_CHECKING:
    from cockpit.model.faults import Fault, Refused


def error_said(error: CockpitError) -> str:
    """The error's sentence; a field that it is about stands before it, unless the sentence names it."""
    sentence = filled(error.template, error.values) if error.values else _(error.template)
    named = "field" in error.values and "{field}" not in error.template
    return labelled(str(error.values["field"]), sentence) if named else sentence


def refused_said(refused: "Refused") -> str:
    """Every fault on a line of its own, by the names that fields have in files."""
    return "\n".join(fault_said(fault) for fault in refused.faults)


def fault_said(fault: "Fault") -> str:
    """Field, value and reason of one refused value."""
    return value_said(fault.field, fault.value, filled(fault.template, fault.values))


def value_said(field: str, value: Any, reason: str) -> str:
    """What was given for a field and why it is refused; without a value only the reason."""
    from cockpit.model.faults import shown
    from cockpit.show import show

    if value is None or value in ([], {}):
        return _("{field} {reason}").format(field=field, reason=reason)
    return _("{field}: {value} {reason}").format(field=field, value=show(shown(value)), reason=reason)
